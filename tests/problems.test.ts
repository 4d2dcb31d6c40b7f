import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Built, build } from "../src/build.ts";
import { codes } from "../src/core/codes.ts";
import { contentFiles } from "../src/io/files.ts";
import { asText } from "../src/report.ts";
import { apply } from "./change.ts";

/** Each fixture is one change to the small site. */
const fixtures = join(import.meta.dirname, "problems");
const names = readdirSync(fixtures)
  .filter((name) => name.endsWith(".diff"))
  .map((name) => name.slice(0, -".diff".length));
const workshop = mkdtempSync(join(tmpdir(), "kuusi-problems-"));
afterAll(() => rmSync(workshop, { recursive: true }), 60_000);

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
