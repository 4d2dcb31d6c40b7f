import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Built, build } from "../src/build.ts";
import { codes } from "../src/core/codes.ts";
import { contentFiles } from "../src/io/files.ts";
import { asText } from "../src/report.ts";

/**
 * Each fixture is one change to the small site, as a diff without context: the path of a file, lines that go (`-`) and lines that come
 * (`+`), bytes as they are. A file that is new has only lines that come; `delete` removes one; `path -> target` makes a symbolic link; a line `+{400}text` is `text` 400 times.
 */
const fixtures = join(import.meta.dirname, "problems");
const names = readdirSync(fixtures)
  .filter((name) => name.endsWith(".diff"))
  .map((name) => name.slice(0, -".diff".length));
const workshop = mkdtempSync(join(tmpdir(), "kuusi-problems-"));
afterAll(() => rmSync(workshop, { recursive: true }));

const small = join(import.meta.dirname, "site", "content");
const known = new Set(check(small).problems.map(identity));

describe("every problem code has a fixture that pins its text", () => {
  it("no code is without one, no fixture without a code", () => {
    const covered = new Set(names.map((name) => name.split(".")[0]));
    expect([...covered].sort()).toEqual(Object.keys(codes).sort());
  });

  it.each(names)("%s", async (name) => {
    const root = join(workshop, name);
    cpSync(small, join(root, "content"), { recursive: true });
    apply(readFileSync(join(fixtures, `${name}.diff`), "latin1"), root);
    const built = check(join(root, "content"));
    const problems = built.problems.filter((problem) => !known.has(identity(problem)));
    const texts = new Map(built.sources.map(({ path, text }) => [path, text]));
    expect(problems.map(({ code }) => code)).toContain(name.split(".")[0]);
    await expect(asText(problems, (file) => texts.get(file), false)).toMatchFileSnapshot(join(fixtures, `${name}.txt`));
  });
});

/** What the small site has published must not be lost by a change. */
function check(content: string): Built {
  return build({ content, now: "2026-11-24", since: { ref: "HEAD~1", files: contentFiles(small).files } });
}

function identity({ file, code, message }: Built["problems"][number]): string {
  return [file, code, message].join("\n");
}

/** Texts are latin1 strings here, so that any byte can stand in a fixture. */
function apply(diff: string, root: string): void {
  const [head = "", ...lines] = diff.replace(/\n$/, "").split("\n");
  const [path = "", target] = Buffer.from(head, "latin1").toString("utf8").split(" -> ");
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  if (target !== undefined) symlinkSync(target, file);
  else if (lines[0] === "delete") rmSync(file);
  else edit(file, lines);
}

function edit(file: string, lines: readonly string[]): void {
  const gone = lines.filter((line) => line.startsWith("-")).map((line) => line.slice(1));
  const come = lines.filter((line) => line.startsWith("+")).map(added);
  const before = gone.length === 0 ? "" : readFileSync(file, "latin1");
  const old = gone.map((line) => `${line}\n`).join("");
  expect(before).toContain(old);
  writeFileSync(
    file,
    before.replace(old, () => come.map((line) => `${line}\n`).join("")),
    "latin1",
  );
}

function added(line: string): string {
  const [, times, text = ""] = /^\+\{(\d+)\}(.*)$/.exec(line) ?? [];
  return times === undefined ? line.slice(1) : text.repeat(Number(times));
}
