import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { build } from "../src/build.ts";
import { translation } from "../src/core/translating/begin.ts";
import { edited } from "../src/core/translating/edit.ts";
import type { Original } from "../src/core/translating/original.ts";
import { keeps, update } from "../src/core/translating/update.ts";
import { parseYaml } from "../src/core/yaml.ts";
import { translate } from "../src/translate.ts";
import { now, smallContent } from "./built-site.ts";
import { kuusi } from "./command.ts";

const root = join(import.meta.dirname, "..");
const workshop = mkdtempSync(join(tmpdir(), "kuusi-translate-"));
afterAll(() => rmSync(workshop, { recursive: true }));

/** A copy of the small site's content, and what can be done in it. */
function place(name: string) {
  const content = join(workshop, name, "content");
  cpSync(smallContent, content, { recursive: true });
  const file = (path: string) => join(content, "practices", path);
  return {
    content,
    read: (path: string) => readFileSync(file(path), "utf8"),
    write: (path: string, text: string) => writeFileSync(file(path), text),
    edit: (path: string, from: string, to: string) => {
      const text = readFileSync(file(path), "utf8");
      expect(text).toContain(from);
      writeFileSync(
        file(path),
        text.replace(from, () => to),
      );
    },
    translate: (id: string, language: string, renew = false) => {
      const { report, exit } = translate(id, language, { content, now, renew });
      return [exit, ...report].join("\n").replaceAll(`${dirname(content)}/`, "");
    },
    problems: (path: string) =>
      build({ content, now })
        .problems.filter(({ file: name }) => name.endsWith(path))
        .map(({ code }) => code),
  };
}

describe("a new translation", () => {
  const { translate: run, read, edit, write, problems } = place("begin");

  it("has the text to translate above each empty one, and passes the check", () => {
    expect(run("language-cafe", "sv")).toMatch(/^0\ncontent\/practices\/language-cafe\.sv\.md is written: \d+ texts/);
    expect(read("language-cafe.sv.md")).toMatchSnapshot();
    expect(problems("language-cafe.sv.md")).toEqual(["untranslated"]);
  });

  it("has no problem left when all is written", () => {
    write("language-cafe.sv.md", `${read("language-cafe.sv.md").replaceAll('""', '"Ord"')}\nText.\n`);
    expect(problems("language-cafe.sv.md")).toEqual([]);
    expect(run("language-cafe", "sv")).toBe("0\ncontent/practices/language-cafe.sv.md is up to date: nothing to add.");
  });

  it("hears what has changed in the record, though the record is in no git, and is renewed when it is told to be", () => {
    const before = read("language-cafe.sv.md");
    const [, title = ""] = /^title: (.*)$/m.exec(read("language-cafe.md")) ?? [];
    edit("language-cafe.md", `title: ${title}`, "title: Coffee and words");
    expect(run("language-cafe", "sv")).toBe(
      [
        "0",
        "content/practices/language-cafe.sv.md:",
        "Changed in the record since it was translated:",
        "  title (line 5)",
        `    was: ${title}`,
        "    is:  Coffee and words",
        "When the translation says what the record says, renew its mark: npm run translate -- language-cafe sv --renew",
      ].join("\n"),
    );
    expect(read("language-cafe.sv.md")).toBe(before);
    expect(problems("language-cafe.sv.md")).toEqual(["outdated-translation"]);
    expect(run("language-cafe", "sv", true)).toContain("The mark says now that this translates");
    expect(problems("language-cafe.sv.md")).toEqual([]);
    const after = read("language-cafe.sv.md");
    expect(after).toContain('# en: Coffee and words\ntitle: "Ord"\n');
    const unmarked = (text: string) => text.replace(/^translates: .*$/m, "").replace(/^# en: .*\n(?=title)/m, "");
    expect(unmarked(after)).toBe(unmarked(before));
    expect(run("language-cafe", "sv")).toBe("0\ncontent/practices/language-cafe.sv.md is up to date: nothing to add.");
  });

  it.each([
    ["brigde", "sv", '2\nThere is no practice or project "brigde". Did you mean "bridge"?'],
    ["bridge.md", "sv", '2\nThere is no practice or project "bridge.md". Did you mean "bridge"?'],
    ["bridge", "en", '2\ncontent/practices/bridge.md is written in "en": there is nothing to translate.'],
    ["bridge", "Swedish", '2\n"Swedish" is not a code of a language. Write two or three small letters, as in sv.'],
    ["idea", "sv", "1\ncontent/practices/idea.md is a draft with gaps."],
  ])("of %s into %s is refused", (id, language, message) => {
    expect(run(id, language)).toContain(message);
  });

  it("in a language of which the site has no pages says so", () => {
    expect(run("bridge", "so")).toContain('The site is not published in "so" (only in en, sv)');
  });
});

describe("a translation that is there", () => {
  it("gets what is new, hears what is gone, and keeps every byte", () => {
    const { read, edit, translate: run, problems } = place("there");
    edit("bridge.sv.md", "translates:", "# En egen anteckning.\ntranslates:");
    const before = read("bridge.sv.md");
    edit(
      "bridge.md",
      "results: [{id: r1, claim: Most found a friend., comparison: none, sources: [s1]}]",
      'results: [{id: r2, claim: "Some found work: 3.", comparison: none, sources: [s1]}]',
    );
    edit("bridge.md", "text: The same neighbour every week.", "text: One neighbour.");
    const report = run("bridge", "sv");
    const after = read("bridge.sv.md");
    expect(report).toBe(
      [
        "0",
        "content/practices/bridge.sv.md:",
        "New in the record, added here to translate:",
        "  results.r2 (line 11)",
        "  limits.l1 (line 15)",
        "  steps.t2.title (line 19)",
        "Gone from the record; the words stay here until you delete them:",
        "  results.r1 (line 9)",
        "The record has changed since it was translated. What changed cannot be told here: read the whole again.",
        "When the translation says what the record says, renew its mark: npm run translate -- bridge sv --renew",
      ].join("\n"),
    );
    expect(after).toMatchSnapshot();
    const added = new Set(after.split("\n").filter((line) => !before.split("\n").includes(line)));
    expect(added.size).toBeLessThan(14);
    expect(problems("bridge.sv.md")).toContain("nothing-to-translate");
    edit("bridge.sv.md", "r1: De flesta hittade en vän.,", "");
    expect(problems("bridge.sv.md")).toEqual(["outdated-translation", "untranslated"]);
    expect(run("bridge", "sv")).toContain("Still empty: results.r2, limits.l1, steps.t2.title.");
  });

  it("is told from git what has changed since it was translated", () => {
    const { content, edit, translate: run } = place("git");
    const git = (...args: string[]) =>
      expect(
        spawnSync("git", ["-C", content, "-c", "user.name=E", "-c", "user.email=e@example.org", ...args]).status,
      ).toBe(0);
    git("init", "--quiet");
    git("add", "--all");
    git("commit", "--quiet", "--message", "First");
    edit("bridge.md", "text: The same neighbour every week.", "text: One neighbour.");
    edit("bridge.md", "Begin small", "Begin very small");
    git("add", "--all");
    git("commit", "--quiet", "--message", "Second");
    const report = run("bridge", "sv");
    expect(report).toContain("  elements.e1 (line");
    expect(report).toContain("    was: The same neighbour every week.\n    is:  One neighbour.");
    expect(report).toContain("  the text below the --- (line");
    expect(report).toContain("    was: Begin small [s1].");
    expect(report).not.toContain("results.r1");
  });

  it("without a mark gets one when it is told to", () => {
    const { edit, translate: run, problems } = place("unmarked");
    edit("bridge.sv.md", "translates: c16af8db\n", "");
    expect(run("bridge", "sv")).toContain('It has no line "translates", which says what of the record it translates.');
    expect(problems("bridge.sv.md")).toContain("unmarked-translation");
    expect(run("bridge", "sv", true)).toContain("The mark says now");
    expect(problems("bridge.sv.md")).toEqual(["untranslated"]);
  });

  it("with a mistake is not touched; the mistake is shown", () => {
    const { edit, read, translate: run } = place("mistake");
    edit("bridge.sv.md", "title:", "titel:");
    const before = read("bridge.sv.md");
    const report = run("bridge", "sv");
    expect(report).toContain('There is no key "titel" here.');
    expect(report).toContain("Nothing was changed. Correct content/practices/bridge.sv.md first.");
    expect(read("bridge.sv.md")).toBe(before);
  });

  it("keeps its byte order mark and the line ends of Windows", () => {
    const { edit, read, write, translate: run } = place("windows");
    const before = `\uFEFF${read("bridge.sv.md").replaceAll("\n", "\r\n")}`;
    write("bridge.sv.md", before);
    edit("bridge.md", "needs: [", "needs: [{id: n2, text: Coffee., sources: [s1]}, ");
    expect(run("bridge", "sv")).toContain("needs.n2");
    const after = read("bridge.sv.md");
    expect(after.startsWith("\uFEFF---\r\n")).toBe(true);
    expect(after.replaceAll("\r\n", "")).not.toContain("\n");
  });
});

describe("any translation, however it is laid out", () => {
  const text = fc
    .string({ unit: "grapheme", maxLength: 30 })
    .map((part) => `Ord ${part.replaceAll(/[\p{C}\p{Z}]+/gu, " ")} slut`);
  const words = fc
    .record({
      results: fc.array(text, { maxLength: 3 }),
      limits: fc.array(text, { maxLength: 3 }),
      steps: fc.array(fc.record({ title: text, detail: fc.option(text, { nil: undefined }) }), { maxLength: 3 }),
    })
    .map(({ results, limits, steps }) => [
      { path: ["title"], text: "The title" },
      { path: ["summary"], text: "The summary" },
      ...results.map((part, index) => ({ path: ["results", `r${index}`], text: part })),
      ...limits.map((part, index) => ({ path: ["limits", `l${index}`], text: part })),
      ...steps.flatMap(({ title, detail }, index) => [
        { path: ["steps", `t${index}`, "title"], text: title },
        ...(detail === undefined ? [] : [{ path: ["steps", `t${index}`, "detail"], text: detail }]),
      ]),
    ]);
  const layout = fc.record({
    flow: fc.boolean(),
    quote: fc.boolean(),
    newline: fc.constantFrom("\n", "\r\n"),
    notes: fc.boolean(),
  });

  it("says all that the record says afterwards, and all that it said, byte for byte", () => {
    fc.assert(
      fc.property(words, fc.infiniteStream(fc.boolean()), layout, (all, kept, { flow, quote, newline, notes }) => {
        const there = all.filter(() => kept.next().value);
        const say = (part: string) => (quote ? JSON.stringify(part) : "Ett ord") + (notes && !flow ? " # egen" : "");
        const lists = ["results", "limits"].map((list) => {
          const items = there
            .filter(({ path }) => path[0] === list)
            .map(({ path, text: part }) => `${path[1]}: ${say(part)}`);
          return items.length === 0
            ? ""
            : flow
              ? `${list}: {${items.join(", ")}}\n`
              : `${list}:\n  ${items.join("\n  ")}\n`;
        });
        const ids = [...new Set(there.filter(({ path }) => path[0] === "steps").map(({ path }) => path[1]))];
        const steps = ids.map((id) => {
          const items = there
            .filter(({ path }) => path[1] === id)
            .map(({ path, text: part }) => `${path[2]}: ${say(part)}`);
          return flow ? `  ${id}: {${items.join(", ")}}\n` : `  ${id}:\n    ${items.join("\n    ")}\n`;
        });
        const tops = there
          .filter(({ path }) => path.length === 1)
          .map(({ path, text: part }) => `${path[0]}: ${say(part)}\n`);
        const yaml = [
          "translates: 00000000 # egen\n",
          ...tops,
          ...lists,
          ids.length > 0 ? `steps:\n${steps.join("")}` : "",
        ]
          .join("")
          .replaceAll("\n", newline);
        const original: Original = { id: "x", language: "en", words: all, body: "", fingerprint: "12345678" };
        const { edits, added } = update(yaml, original, { before: undefined, renew: false });
        const after = edited(yaml, edits);
        const before = parseYaml(yaml);
        const read = parseYaml(after);
        expect(before.findings).toEqual([]);
        expect(read.findings).toEqual([]);
        expect(keeps(before.data, read.data)).toBe(true);
        expect(added).toHaveLength(all.length - there.length);
        expect(edits.every(({ length }) => length === 0)).toBe(true);
        expect(update(after, original, { before: undefined, renew: false })).toMatchObject({ edits: [], added: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("begins as YAML without an error", () => {
    fc.assert(
      fc.property(words, (all) => {
        const made = translation(
          { id: "x", language: "en", words: all, body: "# a\n\n---\n", fingerprint: "12345678" },
          "sv",
        );
        const yaml = made.replace(/^---\n/, "").replace(/---\n$/, "");
        expect(parseYaml(yaml).findings).toEqual([]);
        const original: Original = { id: "x", language: "en", words: all, body: "# a\n\n---\n", fingerprint: "other" };
        expect(update(yaml, original, { before: undefined, renew: false })).toMatchObject({ edits: [], changed: [] });
      }),
    );
  });
});

describe("on the command line", () => {
  const told = (...args: string[]) => kuusi(root, ["translate", ...args]);

  it("the record and the language have to be said, and what is done is told", () => {
    expect(told("womento")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("npm run translate -- womento sv"),
    });
    const { content } = place("line");
    expect(told("samtal", "en", "--content", content)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("is written"),
    });
  });
});
