import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type BuildOptions, build } from "../src/build.ts";
import { compile } from "../src/core/compile.ts";
import { render } from "../src/core/output.ts";
import { openCache } from "../src/io/cache.ts";
import { sha256 } from "../src/io/digest.ts";
import { now, realContent, smallContent } from "./built-site.ts";
import { kuusi } from "./command.ts";

const workshop = mkdtempSync(join(tmpdir(), "kuusi-cache-"));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

/** Everything that comes of a build: the problems, and each file of the site. */
function built(options: Omit<BuildOptions, "now">) {
  const { problems, outputs, counts } = build({ ...options, now });
  return { problems, counts, files: [...outputs].map((output) => [output.path, sha256(render(output))]) };
}

/** The same with a cache, and what that says. */
function cached(content: string, file: string) {
  const notes: string[] = [];
  const cache = openCache(file, (line) => notes.push(line));
  const result = built({ content, compile: cache.compile(compile) });
  cache.save();
  return { result, notes };
}

/** A copy of the small site's content, and a place for its cache. */
function place(name: string): { content: string; file: string } {
  const content = join(workshop, name, "content");
  cpSync(smallContent, content, { recursive: true });
  return { content, file: join(workshop, name, "cache", "kuusi.jsonl") };
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

/** Changes what a cache holds, so that it takes it for its own. */
function tamper(file: string, from: string, to: string): void {
  const [head = "", ...lines] = readFileSync(file, "utf8").split("\n");
  const changed = lines.join("\n").replaceAll(from, to);
  expect(changed).not.toBe(lines.join("\n"));
  writeFileSync(file, `${head.slice(0, -64)}${sha256(changed)}\n${changed}`);
}

const thrownAway = expect.stringContaining("it is thrown away.");

describe("a build from the cache is the build without it, byte for byte", () => {
  it("of the real collection, warnings among it", () => {
    const file = join(workshop, "real", "kuusi.jsonl");
    const plain = built({ content: realContent });
    expect(plain.problems.length).toBeGreaterThan(0);
    const [cold, warm] = [cached(realContent, file), cached(realContent, file)];
    expect(cold.result).toEqual(plain);
    expect(warm.result).toEqual(plain);
    const count = / of (\d+) files/.exec(warm.notes[0] ?? "")?.[1];
    expect([cold.notes, warm.notes]).toEqual([
      [`0 of ${count} files were taken from the cache.`],
      [`${count} of ${count} files were taken from the cache.`],
    ]);
  });

  it("also where it has errors of every stage, and after each is corrected", () => {
    const { content, file } = place("errors");
    const practice = join(content, "practices", "samtal.md");
    const right = readFileSync(practice, "utf8");
    const mistakes: [from: string, to: string][] = [
      ["level: national", "level: nationwide"],
      ["---\n", "---\nlevel: national\n"],
      ["language: sv", 'language: sv\nrelated: [nobody]\nsummery: "x [s99]"'],
      ["\n---\n", "\n---\n<b>x</b> ![y](z.png) [s98] a@b.example\n"],
      ["level: national", "level: &a national"],
    ];
    for (const [from, to] of mistakes) {
      edit(practice, from, to);
      const plain = built({ content });
      expect(
        plain.problems.some(({ severity }) => severity === "error"),
        to,
      ).toBe(true);
      for (const _ of ["cold", "warm"]) expect(cached(content, file).result, to).toEqual(plain);
      writeFileSync(practice, right);
      expect(cached(content, file).result, to).toEqual(built({ content }));
    }
  });
});

describe("the cache", () => {
  it("compiles only what was changed, moved or is new, and forgets what is gone", () => {
    const { content, file } = place("changes");
    const counts = () => cached(content, file).notes.map((line) => line.split(" ").slice(0, 3).join(" "));
    counts();
    const [all = ""] = counts();
    const count = Number(all.split(" ")[0]);
    edit(join(content, "practices", "samtal.md"), "level: national", "level: local");
    expect(counts()).toEqual([`${count - 1} of ${count}`]);
    cpSync(join(content, "pages", "about.en.md"), join(content, "pages", "more.en.md"));
    expect(counts()).toEqual([`${count} of ${count + 1}`]);
    rmSync(join(content, "pages", "more.en.md"));
    const before = readFileSync(file, "utf8").split("\n").length;
    expect(counts()).toEqual([`${count} of ${count}`]);
    expect(readFileSync(file, "utf8").split("\n").length).toBe(before - 1);
    expect(readdirSync(dirname(file))).toEqual(["kuusi.jsonl"]);
  });

  it("is what a page is made of", () => {
    const { content, file } = place("source");
    cached(content, file);
    tamper(file, "<p>", "<p>From the cache. ");
    const cache = openCache(file, () => {});
    const pages = [...build({ content, now, compile: cache.compile(compile) }).outputs].map((output) =>
      String(render(output)),
    );
    expect(pages.some((page) => page.includes("From the cache. "))).toBe(true);
  });

  it.each<[string, (text: string) => string]>([
    ["is empty", () => ""],
    ["is cut off", (text) => text.slice(0, -100)],
    ["is cut off at a line", (text) => `${text.split("\n").slice(0, 4).join("\n")}\n`],
    ["is longer", (text) => `${text}x`],
    ["has one other letter", (text) => text.replace("<p>", "<q>")],
    ["is of another program", (text) => text.replace(/^kuusi [0-9a-f]/, "kuusi -")],
    ["is no cache", () => "{}\n"],
    ["is no text", () => "\u0000\ufffd\n\n"],
  ])("that %s is thrown away and made anew", (what, damage) => {
    const { content, file } = place(what.replaceAll(" ", "-"));
    const { result } = cached(content, file);
    const whole = readFileSync(file, "utf8");
    const damaged = damage(whole);
    expect(damaged).not.toBe(whole);
    writeFileSync(file, damaged);
    const again = cached(content, file);
    expect(again.notes).toEqual([thrownAway, expect.stringMatching(/^0 of /)]);
    expect(again.result).toEqual(result);
    expect(readFileSync(file, "utf8")).toBe(whole);
  });

  it("that cannot be written is done without", () => {
    const { content, file } = place("unwritable");
    writeFileSync(dirname(file), "");
    const { result, notes } = cached(content, file);
    expect(result).toEqual(built({ content }));
    expect(notes.at(-1)).toContain("could not be written");
    expect(readFileSync(dirname(file), "utf8")).toBe("");
  });
});

describe("on the command line", () => {
  it("it stands in node_modules, a flag does without, and only --verbose speaks of it", () => {
    const folder = dirname(place("command").content);
    const caches = join(folder, "node_modules", ".cache", "kuusi");
    expect(kuusi(folder, ["check"]).status).toBe(0);
    expect(existsSync(join(folder, "node_modules"))).toBe(false);
    mkdirSync(join(folder, "node_modules"));
    const { stdout } = kuusi(folder, ["check", "--no-cache"]);
    expect(existsSync(caches)).toBe(false);
    expect(kuusi(folder, ["check"])).toMatchObject({ stdout, stderr: "" });
    const [name = ""] = readdirSync(caches);
    writeFileSync(join(caches, name), "x");
    const { stdout: again, stderr } = kuusi(folder, ["check", "--verbose"]);
    expect(again).toBe(stdout);
    expect(stderr).toContain("is thrown away");
  });
});
