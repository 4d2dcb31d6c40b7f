import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { build } from "../src/build.ts";
import { type Output, render } from "../src/core/output.ts";
import { contentFiles } from "../src/io/files.ts";
import { publish } from "../src/io/publish.ts";
import { openStanding } from "../src/io/standing.ts";
import { searchLater } from "../src/outputs/search.ts";
import { now, smallContent } from "./built-site.ts";
import { kuusi } from "./command.ts";

const workshop = mkdtempSync(join(tmpdir(), "kuusi-standing-"));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

/** A copy of the small site's content, and places for its site and for what is remembered of that. */
function place(name: string): { content: string; out: string; file: string } {
  const content = join(workshop, name, "content");
  cpSync(smallContent, content, { recursive: true });
  return { content, out: join(workshop, name, "dist"), file: join(workshop, name, "standing.json") };
}

type Done = { known: string[]; rendered: string[]; isIndexed?: boolean };

/** Publishes as a build does that remembers; how often a file was known, and how often not, or undefined where there is an error. */
function published({ content, out, file }: ReturnType<typeof place>): Done | undefined {
  const standing = openStanding<string>(file, { out, from: [contentFiles(content), now] }, () => {});
  const told = standing.recall();
  if (told !== undefined) return { known: [told], rendered: [] };
  let isIndexed = false;
  const indexing = standing.index((basis) => {
    isIndexed = true;
    return searchLater(basis);
  });
  const { outputs, problems } = build({ content, now, indexing });
  if (problems.some(({ severity }) => severity === "error")) return undefined;
  const known: string[] = [];
  const rendered: string[] = [];
  const isKnown = (output: Output) => {
    const is = standing.has(output);
    (is ? known : rendered).push(output.path);
    return is;
  };
  publish(outputs, out, isKnown);
  standing.keep("all of it");
  return { known, rendered, isIndexed };
}

/** Every file of a site, as a build makes it that remembers nothing. */
function anew(content: string): Record<string, string> {
  const files = [...build({ content, now }).outputs].map((output) => [output.path, latin1(render(output))] as const);
  return Object.fromEntries(files.sort());
}

function onDisk(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path !== ".kuusi");
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), "latin1")] as const).sort());
}

function latin1(body: string | Uint8Array): string {
  return Buffer.from(body as string).toString("latin1");
}

/** Changes a file of the content. Many changes are mistakes; then the site stays. */
type Edit = (content: string, at: number) => void;

function inLines(isMeant: RegExp, from: RegExp, to: string): Edit {
  return (content, at) => {
    const names = readdirSync(content, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(md|yaml)$/.test(name),
    );
    const lines = names.sort().flatMap((name) =>
      readFileSync(join(content, name), "utf8")
        .split("\n")
        .flatMap((line, number) => (isMeant.test(line) && from.test(line) ? [{ name, number }] : [])),
    );
    const { name, number } = lines[at % lines.length] ?? {};
    if (name === undefined || number === undefined) return;
    const text = readFileSync(join(content, name), "utf8").split("\n");
    text[number] = text[number]?.replace(from, to) ?? "";
    writeFileSync(join(content, name), text.join("\n"));
  };
}

const edits: readonly Edit[] = [
  inLines(/^[A-ZÅÄÖ][^:]+$/, /([a-z]{4})\b/, "$1er"),
  inLines(/^ *(- )?(title|summary|reason|text|name|label|question|definition): /, /([a-z]{4})\b/, "$1es"),
  inLines(/verdict: /, /verdict: met/, "verdict: partly"),
  inLines(/verdict: /, /verdict: partly/, "verdict: met"),
  inLines(/^(topics|targetGroups|users|kinds): \[.*,/, /, [a-z-]+\]/, "]"),
  inLines(/^status: published/, /published/, "draft"),
  inLines(/^(related|projects|basedOn|continues|partOf|aliases): /, /^.*$/, ""),
  (content, at) => {
    const names = readdirSync(content, { recursive: true, encoding: "utf8" }).filter((name) =>
      /(practices|projects).*md$/.test(name),
    );
    rmSync(join(content, names.sort()[at % names.length] ?? ""));
  },
];

describe("pages are kept where what they show is the same", () => {
  it("and the site is, byte for byte, the one of a build that remembers nothing, whatever is edited", () => {
    const all = { known: 0, rendered: 0, failed: 0 };
    let number = 0;
    const change = fc.record({ edit: fc.constantFrom(...edits), at: fc.nat({ max: 200 }) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 3, maxLength: 6 }), (changes) => {
        number += 1;
        const here = place(`edits-${number}`);
        published(here);
        for (const { edit, at } of changes) {
          edit(here.content, at);
          const found = published(here);
          if (found) expect(onDisk(here.out)).toEqual(anew(here.content));
          all.known += found?.known.length ?? 0;
          all.rendered += found?.rendered.length ?? 0;
          all.failed += found ? 0 : 1;
        }
        rmSync(join(workshop, `edits-${number}`), { recursive: true });
      }),
      { numRuns: 12, seed: 7 },
    );
    expect(all.known).toBeGreaterThan(500);
    expect(all.rendered).toBeGreaterThan(500);
  });

  it("a sentence more is rendered on the page of its record, in each language, and on no other", () => {
    const here = place("sentence");
    published(here);
    appendFileSync(join(here.content, "practices", "language-cafe.md"), "\nAnd one sentence more.\n");
    const pages = published(here)?.rendered.filter((path) => path.endsWith("index.html")) ?? [];
    const records = pages.filter((path) => /\/(practices|praxis|projects|projekt)\/[^/]+\/index\.html$/.test(path));
    expect(records).toEqual(["en/practices/language-cafe/index.html"]);
    expect(pages.length).toBeLessThan(10);
  });

  it("and so is the index for search, as long as no word that is searched changes", () => {
    const here = place("index");
    expect(published(here)?.isIndexed).toBe(true);
    const record = join(here.content, "practices", "language-cafe.md");
    const edit = (from: RegExp, to: string) => {
      const text = readFileSync(record, "utf8");
      expect(text).toMatch(from);
      writeFileSync(record, text.replace(from, to));
      const found = published(here);
      expect(onDisk(here.out)).toEqual(anew(here.content));
      return found?.isIndexed;
    };
    expect(edit(/verdict: met/, "verdict: partly")).toBe(false);
    expect(edit(/^title: .*$/m, "title: Words at the library")).toBe(true);
    expect(edit(/verdict: partly/, "verdict: met")).toBe(false);
    const [shard = ""] = readdirSync(join(here.out, "assets")).filter((name) => /^search-0/.test(name));
    writeFileSync(join(here.out, "assets", shard), "mine");
    expect(edit(/verdict: met/, "verdict: partly")).toBe(true);
  });

  it("a title is rendered on the pages that link to its record, too", () => {
    const here = place("title");
    published(here);
    const record = join(here.content, "practices", "samtal.md");
    writeFileSync(record, readFileSync(record, "utf8").replace(/^title: .*$/m, "title: Another name"));
    published(here);
    expect(onDisk(here.out)).toEqual(anew(here.content));
    const linking = onDisk(here.out)["en/practices/language-cafe/index.html"];
    expect(linking).toContain("Another name");
  });
});

describe("a file of the site that is not as it was left", () => {
  const page = "en/practices/language-cafe/index.html";
  it.each<[string, (file: string) => void]>([
    ["was written to", (file) => writeFileSync(file, "mine")],
    [
      "was written to, with its size and time as before",
      (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(file, readFileSync(file, "latin1").replace("a", "b"), "latin1");
        utimesSync(file, atime, mtime);
      },
    ],
    ["is gone", (file) => rmSync(file)],
    ["has other rights", (file) => chmodSync(file, 0o600)],
    ["has a new one beside it", (file) => writeFileSync(`${file}.bak`, "mine")],
  ])("%s is put right", (what, deed) => {
    const here = place(what.replaceAll(/[ ,]/g, "-"));
    published(here);
    expect(published(here)).toEqual({ known: ["all of it"], rendered: [] });
    const before = onDisk(here.out);
    deed(join(here.out, page));
    expect(published(here)?.known).not.toEqual(["all of it"]);
    expect(onDisk(here.out)).toEqual(before);
    expect(statSync(join(here.out, page)).mode & 0o777).toBe(0o644);
    expect(published(here)).toEqual({ known: ["all of it"], rendered: [] });
  });
});

describe("a build in which nothing has changed", () => {
  const folder = join(workshop, "command");
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  cpSync(smallContent, join(folder, "content"), { recursive: true });
  const built = (...args: string[]) => kuusi(folder, ["build", "--now", now, "--verbose", ...args]);
  const isShort = ({ stderr }: ReturnType<typeof built>) => !stderr.includes("compile");

  it("tells the same, and does nothing", () => {
    const first = built();
    expect(isShort(first)).toBe(false);
    const time = statSync(join(folder, "dist")).ctimeMs;
    const second = built();
    expect(isShort(second)).toBe(true);
    expect(second.status).toBe(0);
    expect(second.stdout).toBe(first.stdout.replace(/new or changed: \d+/, "new or changed: 0"));
    expect(statSync(join(folder, "dist")).ctimeMs).toBe(time);
    expect(built("--strict")).toMatchObject({ status: 1, stdout: expect.stringContaining("Nothing was published") });
    expect(isShort(built("--format", "json"))).toBe(true);
  });

  it.each<[string, string[]]>([
    ["on another day", ["--now", "2026-11-25"]],
    ["for another address", ["--site", "https://example.org/"]],
    ["without a cache", ["--no-cache"]],
    ["into another folder", ["--out", "other"]],
  ])("is a whole one %s", (_, args) => {
    built();
    expect(isShort(built())).toBe(true);
    expect(isShort(built(...args))).toBe(false);
    rmSync(join(folder, "other"), { recursive: true, force: true });
  });

  it("is a whole one where what was remembered is damaged", () => {
    built();
    const caches = join(folder, "node_modules", ".cache", "kuusi");
    const name = readdirSync(caches).find((file) => file.endsWith(".json")) ?? "";
    appendFileSync(join(caches, name), " ");
    const { status, stderr } = built();
    expect(status).toBe(0);
    expect(stderr).toContain("is damaged; it is thrown away.");
    expect(existsSync(join(folder, "dist", "index.html"))).toBe(true);
  });
});
