import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallContent } from "./built-site.ts";
import { kuusi, start } from "./command.ts";
import { commit, git, repositoryAt } from "./repository.ts";

const root = join(import.meta.dirname, "..");
const workshop = mkdtempSync(join(tmpdir(), "kuusi-cli-"));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

const environment = { ...process.env, NO_COLOR: "1" };

/** A folder with a copy of the small site's content. */
function place(name: string): string {
  const folder = join(workshop, name);
  cpSync(smallContent, join(folder, "content"), { recursive: true });
  return folder;
}

function tree(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), "latin1")]));
}

function edit(folder: string, path: string, from: string, to: string): void {
  const file = join(folder, "content", path);
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}

const day = ["--now", "2026-11-24"];

describe("a site that is online", () => {
  const folder = join(workshop, "online");
  beforeAll(() => {
    place("online");
    expect(kuusi(folder, ["build", ...day]).status).toBe(0);
  });

  it("stays byte for byte when a file is broken, and the last line says so", () => {
    const before = tree(join(folder, "dist"));
    edit(folder, "practices/samtal.md", "level: national", "level: nationwide");
    const { status, stdout, last } = kuusi(folder, ["build", ...day]);
    expect(status).toBe(1);
    expect(stdout).toContain('content/practices/samtal.md:9:8 error unknown-choice\n  "nationwide" is not a level.');
    expect(last).toContain("Nothing was published; dist/ is as it was.");
    expect(tree(join(folder, "dist"))).toEqual(before);
    edit(folder, "practices/samtal.md", "level: nationwide", "level: national");
  });

  it("has no drafts", () => {
    expect(readdirSync(join(folder, "dist", "en", "practices"))).not.toContain("idea");
    const pages = [...tree(join(folder, "dist"))].filter(([path]) => path.endsWith(".html") || path.endsWith(".json"));
    expect(pages.filter(([, text]) => text.includes("An idea"))).toEqual([]);
  });

  it("is replaced when the file is mended", () => {
    const before = tree(join(folder, "dist"));
    edit(folder, "practices/samtal.md", "Samtal som bygger broar.", "Samtal som bygger starka broar.");
    const { status, last } = kuusi(folder, ["build", ...day]);
    expect(status).toBe(0);
    expect(last).toMatch(
      /^0 errors, \d+ warnings\. 3 practices and 2 projects \(1 draft left out\) are published in dist\/: \d+ files, /,
    );
    const after = tree(join(folder, "dist"));
    const fresh = [...after].filter(([path, text]) => before.get(path) !== text).length;
    expect(fresh).toBeLessThan(after.size / 2);
    // One file is the marker.
    expect(last).toMatch(new RegExp(`: ${after.size - 1} files, [\\d.]+ MB; new or changed: ${fresh}\\. Look`));
    expect(readFileSync(join(folder, "dist", "en", "practices", "index.html"), "utf8")).toContain("starka broar");
    expect(readdirSync(folder).sort()).toEqual(["content", "dist"]);
  });

  it("is not touched by check", () => {
    const before = tree(join(folder, "dist"));
    edit(folder, "practices/samtal.md", "starka broar", "broar");
    expect(kuusi(folder, ["check", ...day]).status).toBe(0);
    expect(tree(join(folder, "dist"))).toEqual(before);
  });

  it("is served under its base path", async () => {
    const child = spawn(process.execPath, [start, "preview", "--port", "0"], {
      cwd: folder,
      env: environment,
    });
    const line = await new Promise<string>((done) => child.stdout.once("data", (data) => done(String(data))));
    const url = /http:\S+/.exec(line)?.[0] ?? "";
    expect(new URL(url).pathname).toBe("/base/");
    const page = await fetch(new URL("en/practices/language-cafe/", url));
    expect(await page.text()).toContain("Language café at the library");
    child.kill("SIGTERM");
    expect(await new Promise((done) => child.once("exit", done))).toBe(0);
  });
});

describe("content that is written", () => {
  const folder = join(workshop, "written");
  beforeAll(() => place("written"));

  /** Starts the preview; its first line. */
  async function started(args: readonly string[]) {
    const child = spawn(process.execPath, [start, "dev", ...day, ...args], {
      cwd: folder,
      env: environment,
    });
    const line = await new Promise<string>((done) => child.stdout.once("data", (data) => done(String(data))));
    return { child, line, url: /http:\S+/.exec(line)?.[0] ?? "" };
  }

  it("is shown until it is interrupted, with its drafts", async () => {
    const { child, line, url } = await started(["--port", "0"]);
    expect(line).toMatch(
      /^The preview is at http:\/\/127\.0\.0\.1:\d+\/base\/ \(Ctrl\+C ends it\)\. 0 errors, \d+ warnings\n/,
    );
    expect(await (await fetch(new URL("en/practices/idea/", url))).text()).toContain("An idea");
    const second = kuusi(folder, ["dev", "--port", new URL(url).port]);
    expect(second.status).toBe(3);
    expect(second.stderr).toMatch(/^Port \d+ is taken by another program, .* Choose another one with --port\.\n$/);
    child.kill("SIGTERM");
    expect(await new Promise((done) => child.once("exit", done))).toBe(0);
    expect(readdirSync(folder)).toEqual(["content"]);
  });

  it("without a folder cannot be shown", () => {
    expect(kuusi(folder, ["dev", "--content", "contents"])).toMatchObject({ status: 2 });
  });
});

describe("exit codes", () => {
  const folder = join(workshop, "codes");
  beforeAll(() => place("codes"));

  it("0: warnings are allowed, and 1 with --strict", () => {
    expect(kuusi(folder, ["check", ...day]).status).toBe(0);
    expect(kuusi(folder, ["check", ...day, "--strict"]).status).toBe(1);
  });

  it.each([
    ["an unknown flag", ["check", "--colour"], "unknown option '--colour'"],
    ["an unknown command", ["bild"], "unknown command 'bild'"],
    ["a day that does not exist", ["check", "--now", "2026-02-30"], "Write a day as 2026-11-24."],
    ["no threads", ["check", "--threads", "0"], "Write a whole number from 1 to 99."],
    ["an unknown format", ["check", "--format", "xml"], "Allowed choices are text, json, github."],
    ["a commit where there is no repository", ["check", "--since", "HEAD"], "is not in a git repository"],
    ["a history where there is no repository", ["build", "--history"], "is not in a git repository"],
    ["no content folder", ["check", "--content", "contents"], "There is no content folder"],
    ["an output folder that holds the content", ["build", "--out", "content"], "content folder"],
    ["an output folder that is the working folder", ["build", "--out", "."], "working in"],
  ])("2: %s", (_, args, message) => {
    const { status, stderr } = kuusi(folder, args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it.each(["1", "2"])("3: a build that takes too long, in one line without a stack, on threads: %s", (threads) => {
    const { status, stderr } = kuusi(folder, ["build", ...day, "--timeout", "0", "--threads", threads]);
    expect(status).toBe(3);
    expect(stderr.trim().split("\n")).toEqual([
      "The build was ended after 0 seconds. Give it more time with --timeout.",
    ]);
    expect(readdirSync(folder)).toEqual(["content"]);
  });
});

it("a clone that has only the newest commits is built without history, and a line says so", () => {
  const [whole, shallow] = [join(workshop, "whole"), join(workshop, "shallow")];
  repositoryAt(whole);
  commit(whole, "Begin");
  commit(whole, "Begin again");
  git(workshop, ["clone", "--quiet", "--depth", "1", `file://${whole}`, shallow]);
  const { status, stdout, stderr } = kuusi(join(shallow, "site"), ["build", ...day, "--history", "--format", "json"]);
  expect(status).toBe(0);
  expect(stderr).toBe(
    "The history is left out: this clone has only the newest commits. git fetch --unshallow brings the others.\n",
  );
  expect(JSON.parse(stdout).summary).toMatchObject({ errors: 0 });
});

describe("problems are printed", () => {
  const folder = join(workshop, "formats");
  beforeAll(() => {
    place("formats");
    edit(folder, "practices/samtal.md", "topics: [language]", "topics: [langage]");
  });

  it("as JSON, one object", () => {
    const { status, stdout } = kuusi(folder, ["check", ...day, "--format", "json"]);
    expect(status).toBe(1);
    const { problems, summary } = JSON.parse(stdout);
    expect(problems).toContainEqual({
      code: "unknown-term",
      severity: "error",
      file: "content/practices/samtal.md",
      line: 6,
      column: 10,
      length: 7,
      message: '"langage" is not in the list "topics" of the vocabulary.',
      hint: 'Did you mean "language"?',
    });
    expect(summary).toMatchObject({ errors: 1, practices: 3, projects: 2 });
  });

  it("as annotations for GitHub", () => {
    const { stdout } = kuusi(folder, ["check", ...day, "--format", "github"]);
    expect(stdout).toContain(
      '::error file=content/practices/samtal.md,line=6,endLine=6,col=10,endColumn=17,title=unknown-term::"langage" is not in',
    );
  });

  it("as text: warnings are counted, errors come last, and then what to do", () => {
    const [first, ...rest] = kuusi(folder, ["check", ...day])
      .stdout.trimEnd()
      .split("\n");
    expect(first).toMatch(/^\d+ warnings \(.+\) are shown when no error is left\.$/);
    expect(rest.filter((line) => /^content\/.* (error|warning) /.test(line))).toEqual([
      "content/practices/samtal.md:6:10 error unknown-term",
    ]);
    expect(rest.slice(-3)).toEqual([
      '  → Did you mean "language"?',
      "",
      expect.stringMatching(/^1 error, \d+ warnings\. Correct them/),
    ]);
  });

  it("without a last line when quiet", () => {
    const { stdout } = kuusi(folder, ["check", ...day, "--quiet"]);
    expect(stdout).toContain("error unknown-term");
    expect(stdout).not.toMatch(/error(s)?, \d+ warning/);
  });
});

it("check loads nothing that only other commands need", () => {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: ["src/commands/check.ts"],
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    write: false,
    metafile: true,
  });
  // The bundler is loaded for the threads of a large collection.
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports);
  const inputs = imported.filter(({ kind }) => kind !== "dynamic-import").map(({ path }) => path);
  expect(inputs).toContain("zod");
  const dear = ["esbuild", "preact", "preact-render-to-string", "chokidar", "@clack/prompts", "sirv"];
  expect(inputs.filter((path) => dear.some((name) => path === name || path.startsWith(`${name}/`)))).toEqual([]);
});

it("two builds are byte-identical, whatever the folder, the time zone, the locale, the order of files and the clock", () => {
  const [first, second] = [place("first"), join(workshop, "deeper", "second")];
  for (const [path, text] of [...tree(join(first, "content"))].reverse()) {
    mkdirSync(dirname(join(second, "content", path)), { recursive: true });
    writeFileSync(join(second, "content", path), text, "latin1");
  }
  kuusi(first, ["build"], { TZ: "Pacific/Kiritimati", LC_ALL: "fi_FI.UTF-8", SOURCE_DATE_EPOCH: "1795478400" });
  kuusi(second, ["build", "--now", "2026-11-24"], { TZ: "America/Adak", LC_ALL: "C" });
  expect(tree(join(second, "dist"))).toEqual(tree(join(first, "dist")));
  expect(tree(join(first, "dist")).size).toBeGreaterThan(40);
});

it("--site changes the addresses that are absolute, and no others", () => {
  const folder = place("moved");
  kuusi(folder, ["build", ...day, "--site", "https://moved.example/x"]);
  const dist = tree(join(folder, "dist"));
  expect(dist.get("sitemap.xml")).toContain("https://moved.example/x/en/");
  expect(dist.get("404.html")).toContain('href="/x/en/');
  expect([...dist.values()].join("")).not.toContain("site.example");
});
