import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Built, build } from "../src/build.ts";
import { type Compiled, compile } from "../src/core/compile.ts";
import { byPlace, type Problem } from "../src/core/problem.ts";
import { site } from "../src/core/site/site.ts";
import type { Source, Split } from "../src/core/source.ts";
import { contentFiles } from "../src/io/files.ts";
import { split } from "../src/io/frontmatter.ts";
import { asText } from "../src/report.ts";
import { segments } from "../src/segments.ts";
import { catalogue, catalogueFolder, make } from "./catalogue.ts";
import { apply } from "./change.ts";
import { doWhatItSays } from "./hints.ts";
import { mistakesPage } from "./mistakes-page.ts";

const workshop = mkdtempSync(join(tmpdir(), "kuusi-mistakes-"));
afterAll(() => rmSync(workshop, { recursive: true }), 60_000);

const now = "2026-11-24";
const compiledFiles = new Map<string, ReturnType<typeof withSplit>>();
const small = join(import.meta.dirname, "site", "content");
const known = new Set(check(small).problems.map(identity));
const all = catalogue();
const refused = all.filter(({ group }) => group !== "accepted");
const accepted = all.filter(({ group }) => group === "accepted");

describe("a mistake of an editor", () => {
  const cures: string[] = [];
  it.each(refused)(
    "$name: is one problem at its place, also in a file from Windows, and doing what the hint says mends it",
    async (mistake) => {
      const root = copy(mistake.name);
      const spot = make(mistake, root);
      const checked = check(join(root, "content"));
      const problems = news(checked);
      const texts = new Map(checked.files.map(({ path, text }) => [path, text]));
      const said = asText(problems, (file) => texts.get(file), false);
      await expect(said).toMatchFileSnapshot(join(catalogueFolder, `${mistake.name}.txt`));
      expect(problems, said).toHaveLength(1);
      expect(problems[0], said).toMatchObject(spot ?? { file: "a place is missing" });

      const file = join(root, problems[0]?.file ?? "");
      const bytes = readFileSync(file);
      asFromWindows(file);
      expect(news(check(join(root, "content")))).toEqual(problems);
      writeFileSync(file, bytes);

      const cured = copy(`${mistake.name}.cured`);
      make(mistake, cured);
      for (const change of mistake.cures) apply(change, cured);
      expect(news(check(join(cured, "content")))).toEqual([]);
      cures.push(...problems.map((problem) => doWhatItSays(problem, root, mistake.cures)));
      expect(folderText(root)).toEqual(folderText(cured));
    },
  );

  it("is one of at least sixty, and two of three are cured by the hint alone", () => {
    expect(refused.length).toBeGreaterThanOrEqual(60);
    expect(cures).toHaveLength(refused.length);
    expect(cures.filter((cure) => cure === "exactly").length).toBeGreaterThanOrEqual((refused.length * 2) / 3);
    const titles = all.map(({ title }) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});

it("the page for editors is made from the catalogue: else run npm run mistakes", () => {
  const page = new URL("../.github/MISTAKES.md", import.meta.url);
  expect(readFileSync(page, "utf8")).toBe(mistakesPage(all));
});

describe("what is accepted", () => {
  const plain = pages(build({ content: small, now }));
  it.each(accepted)("$name: changes nothing", (mistake) => {
    const root = copy(mistake.name);
    make(mistake, root);
    const built = build({ content: join(root, "content"), now });
    expect(news(built)).toEqual([]);
    expect(pages(built)).toEqual(plain);
  });
});

/** With the line ends of Windows and a byte order mark. */
function asFromWindows(file: string): void {
  const text = readFileSync(file, "latin1");
  writeFileSync(file, `\u00EF\u00BB\u00BF${text.replaceAll("\n", "\r\n")}`, "latin1");
}

function copy(name: string): string {
  const root = join(workshop, name.replace("/", "-"));
  cpSync(small, join(root, "content"), { recursive: true });
  return root;
}

/** The problems of a folder as `build` finds them; files that did not change are compiled once, since each is compiled by itself. */
function check(content: string): { problems: Problem[]; files: Source[] } {
  const { files, problems } = contentFiles(content);
  const compiled = files.map((file) => {
    const key = JSON.stringify(file);
    const known = compiledFiles.get(key) ?? withSplit(split(file));
    compiledFiles.set(key, known);
    return known;
  });
  const joined = site(
    compiled.flatMap(({ file }) => file ?? []),
    compiled.map(({ split }) => split),
    { now, segments, folder: "content" },
  );
  return { problems: [...problems, ...joined.problems].sort(byPlace), files };
}

function withSplit(split: Split): { split: Split; file: Compiled | undefined } {
  return { split, file: compile(split) };
}

function news({ problems }: { problems: Problem[] }): Problem[] {
  return problems.filter((problem) => !known.has(identity(problem)));
}

function identity({ file, code, message }: Problem): string {
  return [file, code, message].join("\n");
}

function folderText(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(root.length + 1), readFileSync(file, "latin1")]),
  );
}

function pages({ outputs }: Built): unknown {
  return [...outputs].map(({ path, body }) => [path, typeof body === "function" ? body() : body]);
}
