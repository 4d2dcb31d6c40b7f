import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { build } from "../src/build.ts";
import { readFiles, splitFiles, unwatched } from "../src/check.ts";
import { type Compile, compile } from "../src/core/compile.ts";
import { render } from "../src/core/output.ts";
import { sha256 } from "../src/io/digest.ts";
import { compileOn, threadsFor } from "../src/io/threads.ts";
import { now, realContent, smallContent } from "./built-site.ts";
import { plausible, writeContent } from "./plausible/plausible.ts";

const workshop = mkdtempSync(join(tmpdir(), "kuusi-threads-"));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

const root = join(import.meta.dirname, "..");

describe("any number of threads gives the same, byte for byte", () => {
  it("of the real collection", async () => {
    const plain = await builtOn(1, realContent);
    expect(plain.problems.length).toBeGreaterThan(0);
    for (const threads of [2, 3]) expect(await builtOn(threads, realContent)).toEqual(plain);
  });

  it("of a collection with errors", async () => {
    const content = join(workshop, "errors");
    cpSync(realContent, content, { recursive: true });
    for (const [place, name] of readdirSync(join(content, "practices")).entries()) spoil(content, name, place);
    const plain = await builtOn(1, content);
    const codes = new Set(plain.problems.map(({ code }) => code));
    for (const code of ["unknown-choice", "unknown-key", "yaml-feature", "not-utf8", "unknown-source"])
      expect(codes).toContain(code);
    for (const threads of [2, 3]) expect(await builtOn(threads, content)).toEqual(plain);
  });
});

describe("threads", () => {
  it("are one for a small collection, and no more than there are processors", () => {
    expect(threadsFor(0)).toBe(1);
    expect(threadsFor(150)).toBe(1);
    expect(threadsFor(1_000_000)).toBe(Math.min(4, availableParallelism()));
  });

  it("end when the time is over", async () => {
    const { splits } = splitFiles(readFiles(realContent, unwatched), unwatched);
    const compiling = compileOn(2, splits, () => {
      throw new Error("too late");
    });
    await expect(compiling).rejects.toThrow("too late");
  });
});

describe("a thread that", () => {
  const folder = join(workshop, "many");
  mkdirSync(folder);
  cpSync(smallContent, join(folder, "small"), { recursive: true });
  writeContent(plausible({ content: realContent, practices: 300 }), join(folder, "content"));

  /** Builds with something that each thread runs first. */
  function kuusi(poison: string, ...args: string[]) {
    const first = join(folder, "first.cjs");
    writeFileSync(first, `const { parentPort } = require("node:worker_threads");\n${poison}`);
    return spawnSync(process.execPath, ["--import", import.meta.resolve("tsx"), join(root, "src", "cli.ts"), ...args], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: `--require ${first}`, TSX_TSCONFIG_PATH: join(root, "tsconfig.json") },
    });
  }

  it.each([
    ["ends", "process.exit(7)", "A thread that compiles ended with code 7. Try once more with --threads 1.\n"],
    ["throws", 'throw new Error("Out of order")', "Out of order\n"],
  ])("%s fails the build, which leaves the old site", (_, deed, message) => {
    expect(kuusi("", "build", "--content", "small", "--now", now).status).toBe(0);
    const before = tree(join(folder, "dist"));
    const poison = `parentPort?.once("message", () => { ${deed}; });`;
    const { status, stdout, stderr } = kuusi(poison, "build", "--threads", "2", "--now", now);
    expect({ status, stdout, stderr }).toEqual({ status: 3, stdout: "", stderr: message });
    expect(tree(join(folder, "dist"))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(["content", "dist", "first.cjs", "small"]);
  });
});

/** Everything that comes of a build: the problems, and each file of the site. */
async function builtOn(threads: number, content: string) {
  const reading = splitFiles(readFiles(content, unwatched), unwatched);
  const { problems, outputs, counts } = build({
    content,
    now,
    reading,
    compile: await shared(threads, reading.splits),
  });
  return { problems, counts, files: [...outputs].map((output) => [output.path, sha256(render(output))]) };
}

/** Compiles on threads of which this one is so slow that the others do their part. */
async function shared(threads: number, splits: Parameters<typeof compileOn>[1]): Promise<Compile> {
  if (threads === 1) return compile;
  const clock = new Int32Array(new SharedArrayBuffer(4));
  let here = 0;
  const compiled = await compileOn(threads, splits, () => {
    here += 1;
    Atomics.wait(clock, 0, 0, 100);
  });
  expect(here).toBeLessThan(splits.length);
  return compiled;
}

/** Writes one of several mistakes into a practice. */
function spoil(content: string, name: string, place: number): void {
  const file = join(content, "practices", name);
  const text = readFileSync(file, "utf8");
  const mistakes = [
    () => text.replace(/^level: .*$/m, "level: everywhere"),
    () => text.replace("---\n", "---\nsummery: x\n"),
    () => text.replace("---\n", "---\ntitle: &a x\n"),
    () => Buffer.concat([Buffer.from(text), Buffer.from([0xff])]),
    () => `${text}\n<b>x</b> ![y](z.png) [s98] a@b.example\n`,
    () => text,
  ];
  writeFileSync(file, mistakes[place % mistakes.length]?.() ?? text);
}

/** The files of a folder with their text and time. */
function tree(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(
    files.map((path) => [
      path,
      `${statSync(join(folder, path)).mtimeMs} ${readFileSync(join(folder, path), "latin1")}`,
    ]),
  );
}
