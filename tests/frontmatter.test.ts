import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { report } from "../src/core/source.ts";
import { split } from "../src/io/frontmatter.ts";

const workshop = mkdtempSync(join(tmpdir(), "kuusi-frontmatter-"));
afterAll(() => rmSync(workshop, { recursive: true }));

const read = (text: string, name = "practices/a.md") => split({ name, path: `content/${name}`, text });
const codes = (text: string) => read(text).findings.map(({ code }) => code);

describe("front matter in another language is never run, and refused each time it is read", () => {
  const marker = join(workshop, "marker");
  const program = `require("node:fs").writeFileSync(${JSON.stringify(marker)}, "")`;
  const openings = [
    ...["---js", "---javascript", "---JS", "---JavaScript", "--- js", "---\tjs", "---js ", "---js\r", "--- ", "---\t"],
    ...["---json", "---coffee", "---cson", "---yaml", "--- yaml", "----", "-----js", "---constructor", "---toString"],
    ...["---__proto__", "---hasOwnProperty", "---=js", "---js\u2028", "---\u00a0", "---\u00a0js", "---\ufeff"],
  ];
  it.each(openings)("%j", (opening) => {
    for (const body of [program, `module.exports = ${program}`, `{a: ${program}}`, "title: a"]) {
      const text = `${opening}\n${body}\n---\nText [s1].`;
      const results = [read(text), read(text), read(`${text} `)];
      for (const { data, findings, body: rest } of results) {
        expect(data).toBeUndefined();
        expect(rest.length).toBe(0);
        expect(findings.map(({ code }) => code)).toEqual(["front-matter-opening"]);
      }
      expect(results[1]).toEqual(results[0]);
    }
    expect(existsSync(marker)).toBe(false);
  });

  it("nor is it where the second line, a comment or a value names the language", () => {
    for (const text of [
      `---\njs\n${program}\n---\n`,
      `---\n# js\na: ${program}\n---\n`,
      `---\na: |\n  ${program}\n---\n`,
    ])
      read(text);
    expect(existsSync(marker)).toBe(false);
  });
});

describe("what is read twice is the same twice", () => {
  it.each(["---\na: [\n---\nText.", "---\na: b\n---\nText.", "---\n---\n", "---\na: b"])("%j", (text) => {
    const [first, second] = [read(text), read(text)];
    expect(second).toEqual(first);
    expect(second.data === undefined || second.data !== first.data).toBe(true);
  });
});

describe("a file", () => {
  it.each([
    ["is empty", "", "front-matter-missing"],
    ["begins with a blank line", "\n---\na: b\n---\n", "front-matter-missing"],
    ["begins with a blank", " ---\na: b\n---\n", "front-matter-missing"],
    ["begins with a byte order mark that its reader left", "\ufeff---\na: b\n---\n", "front-matter-missing"],
    ["ends in the front matter", "---\na: b\n", "front-matter-unclosed"],
    ["is its first line", "---", "front-matter-unclosed"],
    ["closes it with more", "---\na: b\n---js\n", "front-matter-closing"],
    ["has the line ends of old Macs", "---\ra: b\r---\rText.", "front-matter-unclosed"],
    ["has one such line end", "---\na: b\r\n---\nText\r.", "control-character"],
    ["has an invisible sign in the text", "---\na: b\n---\nText\u202e.", "control-character"],
  ])("that %s is one problem", (_, text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it.each([
    ["---\na: b\n---\nText.", "a: b\n", "Text."],
    ["---\r\na: b\r\n---\r\nText.\r\n", "a: b\r\n", "Text.\r\n"],
    ["---\na: b\n---", "a: b\n", ""],
    ["---\na: b\n---\n", "a: b\n", ""],
    ["---\na: b\n---\n---\nc: d\n---\n", "a: b\n", "---\nc: d\n---\n"],
    ["---\na: ---\nb: x ---\n---\nText.", "a: ---\nb: x ---\n", "Text."],
    ["---\na: x\u2028--- y\n---\nText.", "a: x\u2028--- y\n", "Text."],
    ["---\na: |\n  ---\n---\nText.", "a: |\n  ---\n", "Text."],
  ])("%j is cut where it says", (text, yaml, body) => {
    const parts = read(text);
    expect(parts.findings).toEqual([]);
    expect([parts.yaml, parts.body].map(({ offset, length }) => text.slice(offset, offset + length))).toEqual([
      yaml,
      body,
    ]);
  });

  it("from Windows may end its front matter with a list, braces or quotes", () => {
    for (const last of ["[c, d]", "{c: d}", '"c"', "'c'", "c  # d"]) {
      const lines = ["---", `a: ${last}`, "---", "Text."];
      const [unix, windows] = ["\n", "\r\n"].map((end) => read(lines.join(end)));
      expect(windows).toMatchObject({ data: unix?.data, findings: [] });
    }
  });

  it("without a key, with comments or blank lines only, is an empty mapping: its keys are missing, not its front matter", () => {
    for (const text of ["---\n---\n", "---\n\n---\n", "---\n# a\n---\n", "---\r\n\r\n---\r\nText."])
      expect(read(text)).toMatchObject({ data: {}, findings: [] });
  });

  it("of settings is YAML as a whole, in which three hyphens are no front matter", () => {
    expect(read("a: b\n", "site.yaml")).toMatchObject({
      data: { a: "b" },
      yaml: { offset: 0, length: 5 },
      findings: [],
    });
    expect(read("a: b\n---\nc: d\n", "site.yaml").findings).toMatchObject([{ code: "yaml-feature" }]);
  });
});

it("whatever stands around it, front matter gives its data, and a mistake in it is at its own line and column", () => {
  const comment = fc.stringMatching(/^[a-zä😀\t ]{0,6}$/u);
  fc.assert(
    fc.property(fc.array(comment, { maxLength: 4 }), fc.constantFrom("\n", "\r\n"), comment, (above, end, after) => {
      const text = ["---", ...above.map((each) => `# ${each}`), `a: "😀\t" # ${after}`, "b: [c, d]", "---", after].join(
        end,
      );
      const file = read(text);
      expect(file.data).toEqual({ a: "😀\t", b: ["c", "d"] });
      const problem = report(file, { code: "empty-value", params: {}, place: { kind: "value", path: ["b", 1] } });
      expect(problem).toMatchObject({ line: above.length + 3, column: 8, length: 1 });
      expect(text.split(end)[problem.line - 1]?.slice(7, 8)).toBe("d");
    }),
  );
});
