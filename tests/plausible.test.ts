import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { build } from "../src/build.ts";
import { place } from "../src/core/layout.ts";
import { render } from "../src/core/output.ts";
import type { Source } from "../src/core/source.ts";
import { list, text } from "../src/core/tree.ts";
import { split } from "../src/io/frontmatter.ts";
import { now, realContent } from "./built-site.ts";
import { plausible, writeContent } from "./plausible/plausible.ts";

const scratch = mkdtempSync(join(tmpdir(), "kuusi-plausible-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const real = plausible({ content: realContent, practices: 0 });
const thousand = plausible({ content: realContent, practices: 1000 });
const some = (seed?: string) =>
  plausible({ content: realContent, practices: 60, projects: 40, ...(seed === undefined ? {} : { seed }) });

/** The practices of a collection, as data with a body. */
function practices(files: readonly Source[]) {
  return files.map(split).flatMap((file) => {
    const where = place(file.source.name);
    return !("code" in where) && where.kind === "practices" ? [{ id: where.id, ...file }] : [];
  });
}
const own = practices(thousand);
const realOwn = practices(real);
const invented = own.filter(({ source }) => !real.some(({ name }) => name === source.name));

test("the same seed gives the same bytes, another seed other ones", () => {
  expect(some()).toEqual(some());
  expect(some("another")).not.toEqual(some());
});

test("a larger collection has the records of a smaller one, and the real ones as they are", () => {
  const texts = new Map(thousand.map(({ name, text }) => [name, text]));
  const smaller = plausible({ content: realContent, practices: 60 });
  expect(smaller.filter(({ name, text }) => texts.get(name) !== text)).toEqual([]);
  expect(real.filter(({ name, text }) => texts.get(name) !== text)).toEqual([]);
});

test("a thousand practices on the disk can be published, and no page has more of them than a page of a list", () => {
  const codes = (files: readonly Source[], name: string) => {
    const content = join(scratch, name, "content");
    writeContent(files, content);
    const { problems, counts, outputs } = build({ content, now });
    return { counts, outputs, codes: [...new Set(problems.map(({ severity, code }) => `${severity} ${code}`))].sort() };
  };
  const ofReal = codes(real, "real");
  const { counts, outputs, codes: ofThousand } = codes(thousand, "thousand");
  expect(ofThousand).toEqual(ofReal.codes);
  expect(counts).toEqual({ practices: 1000, projects: ofReal.counts.projects });
  const page = [...outputs].find(({ path }) => path === "en/criteria/goal-oriented/index.html");
  const html = String(page && render(page));
  expect(html).toMatch(/The 150 with the strongest evidence, of \d{3}\./);
  expect(html).toContain('href="../../practices/criterion/goal-oriented/"');
  expect(html.match(/<p class="meta">/g)?.length).toBeLessThanOrEqual(2 * 150);
}, 240_000);

test("projects can be invented, too, and refer to each other as real ones do", () => {
  const content = join(scratch, "projects", "content");
  writeContent(some(), content);
  const { problems, counts } = build({ content, now });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(counts).toEqual({ practices: 60, projects: 40 });
});

test("no two titles are the same, and hardly two summaries", () => {
  const different = (key: string) => new Set(own.map(({ data }) => text(data, key))).size;
  expect(different("title")).toBe(1000);
  expect(different("summary")).toBeGreaterThan(980);
});

test("terms, languages and translations have the shares that they have in the real collection", () => {
  for (const key of ["kinds", "topics", "targetGroups", "users", "phases", "language", "level"]) {
    const after = shares(invented.map(({ data }) => values(data, key)));
    const before = shares(realOwn.map(({ data }) => values(data, key)));
    expect([...after.keys()].sort(), key).toEqual([...before.keys()].sort());
    for (const [value, share] of before) expect(Math.abs((after.get(value) ?? 0) - share), value).toBeLessThan(0.03);
  }
  for (const language of ["fi", "sv"]) {
    const translated = (files: readonly Source[], count: number) =>
      files.filter(({ name }) => name.startsWith("practices/") && name.endsWith(`.${language}.md`)).length / count;
    const change = translated(thousand, own.length) - translated(real, realOwn.length);
    expect(Math.abs(change), language).toBeLessThan(0.03);
  }
});

test("bodies are as long as real ones", () => {
  const mean = (files: readonly { body: { length: number } }[]) =>
    files.reduce((sum, { body }) => sum + body.length, 0) / files.length;
  const ratio = mean(invented) / mean(realOwn);
  expect(ratio).toBeGreaterThan(0.9);
  expect(ratio).toBeLessThan(1.1);
});

function values(data: unknown, key: string): string[] {
  const single = text(data, key);
  return single === undefined ? list(data, key).map(String) : [single];
}

/** In which part of the records each value is. */
function shares(records: readonly string[][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of records.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].map(([value, count]) => [value, count / records.length]));
}
