import { type ChildProcessByStdio, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, parse } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Output } from "../src/core/output.ts";
import { publish, recover } from "../src/io/publish.ts";
import { refusal } from "../src/io/refusal.ts";

type Files = Record<string, string>;

const oldSite: Files = { "index.html": "old", "gone/page.html": "old page", "en/same.html": "same" };
const newSite: Files = { "index.html": "new!", "en/index.html": "new page", "en/same.html": "same" };

/** Holds the folder `root` that sites are published in, and what the tests themselves need. */
let box = "";
let root = "";
let out = "";

beforeEach(() => {
  box = realpathSync(mkdtempSync(join(tmpdir(), "kuusi-publish-")));
  root = join(box, "root");
  out = join(root, "dist");
  mkdirSync(root);
});

afterEach(() => rmSync(box, { recursive: true, force: true }));

describe("a site that is published", () => {
  test("is the files that were rendered, and the count of their bytes comes back", () => {
    const outputs: Output[] = [
      { path: "index.html", body: "ä" },
      { path: "fonts/a.woff2", body: new Uint8Array([0, 255]) },
      { path: "en/practices/index.html", body: () => "late\n" },
    ];
    expect(publish(outputs, out)).toEqual({ files: 3, bytes: 9, fresh: 3 });
    expect(files(out)).toEqual({ "index.html": "ä", "fonts/a.woff2": "\0\ufffd", "en/practices/index.html": "late\n" });
    expect([...readFileSync(join(out, "fonts/a.woff2"))]).toEqual([0, 255]);
  });

  test("replaces the old one and leaves nothing of it, nor anything beside it", () => {
    publish(outputs(oldSite), out);
    publish(outputs(newSite), `${out}/`);
    expect(files(out)).toEqual(newSite);
    expect(readdirSync(root)).toEqual(["dist"]);
  });

  test("holds a marker with always the same text", () => {
    publish(outputs(newSite), out);
    const text = readFileSync(join(out, ".kuusi"), "utf8");
    expect(text).toMatch(/^Made by Kuusi\.\n[^\r]*\n$/);
    publish(outputs(oldSite), join(root, "other"));
    expect(readFileSync(join(root, "other/.kuusi"), "utf8")).toBe(text);
  });

  test("has the same files and permissions under any umask and in any order of the outputs", () => {
    publish(outputs(newSite), out);
    const before = process.umask(0o077);
    try {
      publish(outputs(newSite).reverse(), join(root, "other"));
    } finally {
      process.umask(before);
    }
    expect(listing(join(root, "other"))).toEqual(listing(out));
    if (process.platform !== "win32") expect(listing(out)).toContain("en/index.html 100644 new page");
    if (process.platform !== "win32") expect(listing(out)).toContain("en 40755");
  });

  test("may have no file at all", () => {
    publish(outputs(oldSite), out);
    expect(publish([], out)).toEqual({ files: 0, bytes: 0, fresh: 0 });
    expect(files(out)).toEqual({});
  });

  test("goes into an empty folder, and into one whose parents are missing", () => {
    mkdirSync(out);
    publish(outputs(newSite), out);
    publish(outputs(newSite), join(root, "a/b/dist"));
    expect(files(join(root, "a/b/dist"))).toEqual(files(out));
    expect(readdirSync(join(root, "a/b"))).toEqual(["dist"]);
  });
});

describe("a file that is the same as in the old site", () => {
  const body = "a page";
  const page = { path: "fi/page/index.html", body };
  let file = "";
  beforeEach(() => {
    file = join(out, page.path);
    publish([page, ...outputs(oldSite)], out);
  });

  /** Publishes the page again; whether its file is the one that was there. */
  function isKept(text = body): boolean {
    const { ino } = statSync(file);
    const { fresh } = publish([{ ...page, body: text }, ...outputs(oldSite)], out);
    expect(files(out)).toEqual({ ...oldSite, [page.path]: text });
    expect(statSync(file)).toMatchObject({ nlink: 1, mode: statSync(join(out, ".kuusi")).mode });
    expect(fresh).toBe(statSync(file).ino === ino ? 0 : 1);
    return fresh === 0;
  }

  test("is kept, with its time, and only what is new or changed counts as fresh", () => {
    const time = new Date("2026-01-02T03:04:05Z");
    utimesSync(file, time, time);
    expect(isKept()).toBe(true);
    expect(isKept()).toBe(true);
    expect(statSync(file).mtime).toEqual(time);
    expect(publish([page, ...outputs({ ...newSite, "index.html": "old" })], out)).toMatchObject({ files: 4, fresh: 1 });
  });

  test("to the last byte", () => {
    expect(isKept("a pagf")).toBe(false);
    expect(isKept("a pag")).toBe(false);
    expect(isKept("a pag")).toBe(true);
    writeFileSync(file, "a pug"); // by hand
    expect(isKept("a pag")).toBe(false);
  });

  test.skipIf(process.platform === "win32").each<[string, () => void]>([
    ["has other permissions", () => chmodSync(file, 0o666)],
    ["has another name, by which it could be changed", () => linkSync(file, join(box, "alias"))],
    ["is a link", () => replaceByLink(file)],
    ["stands in a folder that is a link", () => replaceByLink(join(out, "fi"))],
  ])("is written anew where it %s", (_, spoil) => {
    spoil();
    expect(isKept()).toBe(false);
    expect(isKept()).toBe(true);
    expect(lstatSync(join(out, "fi")).isDirectory()).toBe(true);
  });

  test("is written anew where the disk has no links", async () => {
    const child = start(`
      fs.linkSync = () => { throw new Error("EPERM: operation not permitted, link"); };
      console.error(JSON.stringify(publish(${JSON.stringify(outputs(oldSite))}, out)));`);
    expect(JSON.parse((await ended(child)).stderr)).toEqual({ files: 3, bytes: 15, fresh: 3 });
    expectOldAlone();
  });
});

describe("a build that fails leaves the old site, says so in one line, and clears up", () => {
  beforeEach(() => {
    publish(outputs(oldSite), out);
  });

  test("when a body fails, at any file", () => {
    const cause = new Error("ENOSPC: no space left on device, write\nat line 2");
    for (const at of [0, 1, 2]) {
      const failing = outputs(newSite);
      failing.splice(at, 0, { path: "x.html", body: () => fail(cause) });
      const error = thrown(() => publish(failing, out));
      expect(error.message).toBe(
        `Could not write x.html: ENOSPC: no space left on device, write. The site in ${out} is as it was.`,
      );
      expect(error.cause).toBe(cause);
      expectOldAlone();
    }
  });

  test("when the disk refuses a name", () => {
    const error = thrown(() => publish(outputs({ [`${"x".repeat(300)}.html`]: "" }), out));
    expect(error.message).toMatch(/^Could not write x+\.html: ENAMETOOLONG.* is as it was\.$/);
    expect(error.cause).toMatchObject({ code: "ENAMETOOLONG" });
    expectOldAlone();
  });

  test.each([
    ["is shorter", (next: string) => truncateSync(join(next, "index.html"), 1), "index.html has 1 bytes instead of 4"],
    ["is missing", (next: string) => rmSync(join(next, "index.html")), "index.html is missing"],
    ["was not rendered", (next: string) => writeFileSync(join(next, "en/y"), ""), "en/y was not rendered"],
    ["is a link", (next: string) => symlinkSync("index.html", join(next, "z")), "z was not rendered"],
  ])("when a file on the disk %s", (_, spoil, reason) => {
    const spoiling = [...outputs(newSite), { path: "last.html", body: () => String(spoil(`${out}.kuusi-next`)) }];
    expect(() => publish(spoiling, out)).toThrow(`Could not verify the new site: ${reason}. The site in ${out} is as`);
    expectOldAlone();
  });

  test("when the new site cannot be moved into place", async () => {
    const child = start(`
      const rename = fs.renameSync;
      fs.renameSync = (from, to) => {
        if (from.endsWith(".kuusi-next")) throw new Error("EBUSY: resource busy, rename");
        rename(from, to);
      };
      publish([], out);`);
    const { status, stderr } = await ended(child);
    expect(status).toBe(1);
    expect(stderr).toContain(
      `Could not move the new site into place: EBUSY: resource busy, rename. The site in ${out} is as it was.`,
    );
    expectOldAlone();
  });

  test.skipIf(process.getuid?.() === 0)("when the folder above may not be written to", () => {
    chmodSync(root, 0o555);
    try {
      expect(() => publish(outputs(newSite), out)).toThrow(/^Could not lock the output folder: EACCES.*as it was\.$/);
    } finally {
      chmodSync(root, 0o755);
    }
    expectOldAlone();
  });

  test("and without an old site, that nothing was published", () => {
    const other = join(root, "other");
    expect(() => publish([{ path: "a", body: () => fail(new Error("Full.")) }], other)).toThrow(
      "Could not write a: Full. Nothing was published.",
    );
    expectOldAlone();
  });
});

describe("a build that is killed", () => {
  test("at any change of the disk leaves the old or the new site whole, and the next one works", async () => {
    const kills = await killAtEveryChange("publish(newSite, out)", (dist) => publish(outputs(oldSite), dist));
    expect(kills).toBeGreaterThan(20);
  });

  test("at any change of the disk while it puts right an earlier kill, too", async () => {
    const kills = await killAtEveryChange("recover(out)", (dist) => {
      publish(outputs(oldSite), `${dist}.kuusi-previous`);
      publish(outputs(newSite), `${dist}.kuusi-next`);
    });
    expect(kills).toBeGreaterThan(9);
  });

  test("while a page is rendered leaves the old site", async () => {
    publish(outputs(oldSite), out);
    const child = start(`
      const die = () => process.kill(process.pid, "SIGKILL");
      publish([{ path: "index.html", body: "new" }, { path: "en/index.html", body: die }], out);`);
    expect(await ended(child)).toMatchObject({ signal: "SIGKILL" });
    expect(files(out)).toEqual(oldSite);
    expect(files(`${out}.kuusi-next`)).toEqual({ "index.html": "new" });
    recover(out);
    expectOldAlone();
  });

  test("before the first site stands is finished when the new site was verified, else undone", () => {
    publish(outputs(newSite), `${out}.kuusi-next`);
    recover(out);
    expect(files(out)).toEqual(newSite);
    renameSync(out, `${out}.kuusi-next`);
    renameSync(join(`${out}.kuusi-next`, ".kuusi"), join(`${out}.kuusi-next`, ".kuusi-unfinished"));
    recover(out);
    expect(readdirSync(root)).toEqual([]);
  });

  test("between the renames gets its old site back when the new one is not whole", () => {
    publish(outputs(oldSite), `${out}.kuusi-previous`);
    mkdirSync(`${out}.kuusi-next`);
    writeFileSync(join(`${out}.kuusi-next`, ".kuusi-unfinished"), "");
    writeFileSync(join(`${out}.kuusi-next`, "index.html"), "ne");
    recover(out);
    expectOldAlone();
  });

  test("between the renames is finished also when someone has made an empty folder in its place", () => {
    publish(outputs(oldSite), `${out}.kuusi-previous`);
    publish(outputs(newSite), `${out}.kuusi-next`);
    mkdirSync(out);
    recover(out);
    expect(files(out)).toEqual(newSite);
    expect(readdirSync(root)).toEqual(["dist"]);
  });

  test("while it removes the old site is never taken for that old site", () => {
    publish(outputs(oldSite), `${out}.kuusi-previous`);
    renameSync(join(`${out}.kuusi-previous`, ".kuusi"), join(`${out}.kuusi-previous`, ".kuusi-unfinished"));
    rmSync(join(`${out}.kuusi-previous`, "index.html"));
    recover(out);
    expect(readdirSync(root)).toEqual([]);
  });
});

describe("what this program did not make", () => {
  test("is not replaced by a site", () => {
    mkdirSync(out);
    writeFileSync(join(out, "notes.txt"), "mine");
    expect(() => publish(outputs(newSite), out)).toThrow(`${out} holds files that Kuusi did not make.`);
    writeFileSync(join(out, ".kuusi"), "settings of another program");
    expect(() => publish(outputs(newSite), out)).toThrow(`${out} holds files that Kuusi did not make.`);
    expect(files(out)).toEqual({ "notes.txt": "mine" });
    expect(readdirSync(root)).toEqual(["dist"]);
  });

  test.each(["dist.kuusi-next", "dist.kuusi-previous"])("is not removed where it is named %s", (name) => {
    publish(outputs(oldSite), out);
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, "notes.txt"), "mine");
    expect(() => publish(outputs(newSite), out)).toThrow(`${name} holds files that Kuusi did not make; move it away.`);
    expect(() => recover(out)).toThrow("move it away");
    expect(files(join(root, name))).toEqual({ "notes.txt": "mine" });
    expect(files(out)).toEqual(oldSite);
  });

  test("is not touched through a symbolic link", () => {
    publish(outputs(oldSite), join(root, "elsewhere"));
    symlinkSync(join(root, "elsewhere"), out);
    expect(() => publish(outputs(newSite), out)).toThrow(`${out} is a symbolic link.`);
    expect(files(join(root, "elsewhere"))).toEqual(oldSite);
  });
});

describe("two builds at once", () => {
  test("one wins; the other names it and ends", async () => {
    const child = start(`
      const body = () => { signal("inside"); waitFor("go"); return "from the child"; };
      publish([{ path: "index.html", body }], out);`);
    await appears(join(box, "inside"));
    expect(() => publish(outputs(newSite), out)).toThrow(`Another build (process ${child.pid}) is writing to ${out}.`);
    recover(out);
    writeFileSync(join(box, "go"), "");
    expect(await ended(child)).toEqual({ status: 0, signal: null, stderr: "" });
    expect(files(out)).toEqual({ "index.html": "from the child" });
    expect(readdirSync(root)).toEqual(["dist"]);
  });

  test.each([
    ["that has died", "999999999"],
    ["that had our own number before us", String(process.pid)],
  ])("a lock of a process %s does not stop the next build", (_, pid) => {
    const holder = `${pid}-00000000-0000-4000-8000-000000000000`;
    mkdirSync(`${out}.kuusi-lock`);
    writeFileSync(join(`${out}.kuusi-lock`, holder), "");
    mkdirSync(`${out}.kuusi-lock-${holder}`);
    publish(outputs(newSite), out);
    expect(readdirSync(root)).toEqual(["dist"]);
  });

  test("a lock that is no lock of ours is kept, and the message names it", () => {
    mkdirSync(`${out}.kuusi-lock`);
    writeFileSync(join(`${out}.kuusi-lock`, "notes.txt"), "mine");
    expect(() => publish(outputs(newSite), out)).toThrow(`if there is none, delete ${out}.kuusi-lock.`);
    expect(files(`${out}.kuusi-lock`)).toEqual({ "notes.txt": "mine" });
  });

  test("a dead process's lock is never taken over by two", async () => {
    const child = `
      const lock = out + ".kuusi-lock";
      signal("ready-" + process.argv[3]);
      waitFor("go");
      for (let taken = 0; taken < 100; ) {
        const claimed = claim(lock);
        if (claimed.kind === "busy") continue;
        taken += 1;
        fs.mkdirSync(lock + "-inside"); // fails where another one is inside
        fs.rmdirSync(lock + "-inside");
        const [holder] = fs.readdirSync(lock);
        const dead = "999999999-00000000-0000-4000-8000-" + String(taken).padStart(12, "0");
        if (taken < 100) fs.renameSync(lock + "/" + holder, lock + "/" + dead);
        else claimed.release();
      }`;
    const names = ["1", "2", "3"];
    const ends = names.map((name) => ended(start(child, out, name)));
    for (const name of names) await appears(join(box, `ready-${name}`));
    writeFileSync(join(box, "go"), "");
    expect(await Promise.all(ends)).toEqual(names.map(() => ({ status: 0, signal: null, stderr: "" })));
    expect(readdirSync(root)).toEqual([]);
  });
});

describe("output paths", () => {
  test.each([
    ["/etc/passwd"],
    ["C:/x"],
    ["../x"],
    ["a/../../x"],
    ["a/./x"],
    ["a//x"],
    ["a/"],
    [""],
    ["a\\x"],
    ["a\0x"],
  ])("that may leave the site are a mistake of the program: %j", (path) => {
    expect(() => publish([{ path, body: "" }], out)).toThrow(`The output path ${JSON.stringify(path)} does not stay`);
    expect(readdirSync(root)).toEqual([]);
  });

  test.each([
    ["a", "a"],
    ["a/x", "A/X"],
    ["En/a", "en/b"],
    ["ä", "a\u0308"],
    ["ß", "SS"],
    ["a", "a/b"],
    ["a/b", "a"],
    ["A", "a/b"],
    ["x", ".kuusi"],
    ["x", ".KUUSI-unfinished"],
  ])("that are one file on some disk are a mistake of the program: %s, %s", (one, other) => {
    const both = [one, other].map((path) => ({ path, body: "" }));
    expect(() => publish(both, out)).toThrow("would be one file");
    expect(readdirSync(root)).toEqual([]);
  });
});

test("whatever sites follow each other, and wherever one fails, the last that was published stands", () => {
  const name = fc.constantFrom("a", "b", "c.html", "index.html");
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
  const output = fc.record({ path, body: fc.option(fc.string(), { nil: undefined }) });
  fc.assert(
    fc.property(fc.array(fc.array(output, { maxLength: 4 }), { maxLength: 4 }), (builds) => {
      let expected: Files = {};
      publish([], out);
      for (const build of builds) {
        try {
          publish(
            build.map(({ path, body }) => ({ path, body: () => body ?? fail(new Error("no body")) })),
            out,
          );
          expected = Object.fromEntries(build.map(({ path, body }) => [path, body ?? ""]));
        } catch {
          // the site before it stands
        }
        expect(files(out)).toEqual(expected);
        expect(readdirSync(root)).toEqual(["dist"]);
      }
    }),
    { numRuns: 40 },
  );
});

describe("an output folder is refused, with the cure,", () => {
  let content = "";
  beforeEach(() => {
    content = join(root, "content");
    mkdirSync(join(content, "practices"), { recursive: true });
  });

  test("never when it is absent, empty or an earlier site", () => {
    expect(refusal(out, content)).toBeUndefined();
    expect(refusal(join(root, "a/b/c"), content)).toBeUndefined();
    mkdirSync(out);
    expect(refusal(out, content)).toBeUndefined();
    publish(outputs(newSite), out);
    expect(refusal(out, content)).toBeUndefined();
    expect(refusal(join(root, "content-site"), content)).toBeUndefined();
    expect(refusal(out, join(root, "no-content"))).toBeUndefined();
  });

  test("when it is the root, the home folder, the working folder or above it", () => {
    expect(refusal(parse(root).root, content)).toMatch(/ is the root of the file system\. Choose a folder/);
    expect(refusal(homedir(), content)).toMatch(/ is or holds (your home folder|the folder you are working in)\. Ch/);
    expect(refusal(".", content)).toMatch(/ is or holds the folder you are working in\. Choose a folder/);
    expect(refusal("..", content)).toMatch(/ is or holds the folder you are working in\. Choose a folder/);
    expect(refusal("", content)).toMatch(/ is or holds the folder you are working in\. Choose a folder/);
  });

  test("when it is the content folder, holds it or lies in it, by any name", () => {
    symlinkSync(content, join(root, "alias"));
    expect(refusal(content, content)).toMatch(/content is or holds the content folder\. Choose/);
    expect(refusal(root, content)).toMatch(/ is or holds the content folder\. Choose/);
    expect(refusal(root, join(root, "alias"))).toMatch(/ is or holds the content folder\. Choose/);
    expect(refusal(join(content, "dist"), content)).toMatch(/dist lies in the content folder\. Choose/);
    expect(refusal(join(content, "practices/a/b"), content)).toMatch(/ lies in the content folder\. Choose/);
    expect(refusal(join(root, "alias/dist"), content)).toMatch(/ lies in the content folder\. Choose/);
    expect(refusal(join(content, "dist"), join(root, "alias"))).toMatch(/ lies in the content folder\. Choose/);
  });

  test("when the disk does not tell letter case apart, and only the case differs", (context) => {
    if (!existsSync(join(root, "CONTENT"))) context.skip();
    expect(refusal(join(root, "CONTENT/dist"), content)).toMatch(/ lies in the content folder\. Choose/);
  });

  test("when it is a file, stands below one, or is a symbolic link", () => {
    writeFileSync(join(root, "file"), "");
    symlinkSync(join(root, "nowhere"), join(root, "dangling"));
    mkdirSync(join(root, "real"));
    symlinkSync(join(root, "real"), out);
    expect(refusal(join(root, "file"), content)).toMatch(/file is a file\. Delete it, or choose another folder/);
    expect(refusal(join(root, "file/dist"), content)).toMatch(/file is a file, so it cannot hold .*dist\. Choose/);
    expect(refusal(out, content)).toMatch(/dist is a symbolic link\. Name the folder that it leads to/);
    expect(refusal(join(root, "dangling"), content)).toMatch(/dangling is a symbolic link\. Name the folder/);
  });

  test("when it holds files of somebody else", () => {
    mkdirSync(out);
    writeFileSync(join(out, "notes.txt"), "mine");
    expect(refusal(out, content)).toMatch(/dist holds files that Kuusi did not make\. Empty it, or choose another/);
  });
});

function outputs(site: Files): Output[] {
  return Object.entries(site).map(([path, body]) => ({ path, body }));
}

/** Moves what stands at a path out of the site, and leads there. */
function replaceByLink(path: string): void {
  renameSync(path, join(box, "moved"));
  symlinkSync(join(box, "moved"), path);
}

/** The files of a site by path, without the marker. */
function files(folder: string): Files {
  const paths = readdirSync(folder, { encoding: "utf8", recursive: true });
  const found = paths.filter((path) => statSync(join(folder, path)).isFile() && !path.startsWith(".kuusi"));
  return Object.fromEntries(
    found.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8")]),
  );
}

/** Every entry with its mode and text. */
function listing(folder: string): string[] {
  const paths = readdirSync(folder, { encoding: "utf8", recursive: true }).sort();
  return paths.map((path) => {
    const stat = statSync(join(folder, path));
    const text = stat.isFile() ? ` ${readFileSync(join(folder, path), "utf8")}` : "";
    return `${path} ${stat.mode.toString(8)}${text}`;
  });
}

function expectOldAlone(): void {
  expect(files(out)).toEqual(oldSite);
  expect(readdirSync(root)).toEqual(["dist"]);
}

function fail(cause: Error): never {
  throw cause;
}

function thrown(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("nothing was thrown");
}

/** Runs a command in a process that is killed before its n-th change of the disk, for every n; returns how many there are. */
async function killAtEveryChange(command: string, prepare: (dist: string) => void): Promise<number> {
  const code = `
    let left = Number(process.argv[3]);
    for (const name of ["chmodSync", "linkSync", "mkdirSync", "renameSync", "rmSync", "rmdirSync", "writeFileSync"]) {
      const change = fs[name];
      fs[name] = (...args) => {
        if (left-- === 0) process.kill(process.pid, "SIGKILL");
        return change(...args);
      };
    }
    const newSite = ${JSON.stringify(outputs(newSite))};
    ${command};`;
  const run = async (at: number): Promise<boolean> => {
    const parent = join(root, String(at));
    const dist = join(parent, "dist");
    mkdirSync(parent);
    prepare(dist);
    const { signal, stderr } = await ended(start(code, dist, String(at)));
    expect(stderr).toBe("");
    expectWhole(dist);
    recover(dist);
    expect([oldSite, newSite]).toContainEqual(files(dist));
    publish(outputs(oldSite), dist);
    expect(files(dist)).toEqual(oldSite);
    expect(readdirSync(parent)).toEqual(["dist"]);
    return signal === "SIGKILL";
  };
  for (let at = 0; ; at += 4) {
    const killed = await Promise.all([at, at + 1, at + 2, at + 3].map(run));
    if (killed.includes(false)) return at + killed.indexOf(false);
  }
}

/** One site stands whole, or none stands while both are whole beside it. */
function expectWhole(dist: string): void {
  if (existsSync(dist)) {
    expect([oldSite, newSite]).toContainEqual(files(dist));
  } else {
    expect(files(`${dist}.kuusi-previous`)).toEqual(oldSite);
    expect(files(`${dist}.kuusi-next`)).toEqual(newSite);
    expect(existsSync(join(`${dist}.kuusi-next`, ".kuusi"))).toBe(true);
  }
}

type Child = ChildProcessByStdio<null, null, Readable>;

/** Starts a process with the code of this program; `out` and further arguments are its arguments. */
function start(code: string, ...args: [] | [string, string]): Child {
  const [dist, name] = args.length === 0 ? [out, ""] : args;
  const source = (file: string) => JSON.stringify(join(import.meta.dirname, "../src/io", file));
  const script = join(box, `child${name}.cjs`);
  writeFileSync(
    script,
    `const fs = require("node:fs");
    const { publish, recover } = require(${source("publish.ts")});
    const { claim } = require(${source("lock.ts")});
    const out = process.argv[2];
    const signal = (name) => fs.writeFileSync(${JSON.stringify(`${box}/`)} + name, "");
    const waitFor = (name) => {
      const cell = new Int32Array(new SharedArrayBuffer(4));
      while (!fs.existsSync(${JSON.stringify(`${box}/`)} + name)) Atomics.wait(cell, 0, 0, 5);
    };
    ${code}`,
  );
  return spawn(process.execPath, ["--require", "tsx/cjs", script, dist, name], { stdio: ["ignore", "ignore", "pipe"] });
}

async function ended(child: Child): Promise<{ status: number | null; signal: string | null; stderr: string }> {
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += String(chunk);
  });
  const [status, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    child.on("close", (...end) => resolve(end));
  });
  return { status, signal, stderr };
}

async function appears(file: string): Promise<void> {
  while (!existsSync(file)) await wait(10);
}
