import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reporter } from "../src/core/source.ts";
import { locate, parseYaml } from "../src/core/yaml.ts";
import { split } from "../src/io/frontmatter.ts";

describe("a scalar stays its text", () => {
  it.each([
    ...[
      "2026-13-45",
      "2026-02-30",
      "2026-11-24T12:00:00Z",
      "010",
      "0o17",
      "0x1F",
      "12:30:45",
      "1_000",
      "1e3",
      "+1",
      ".5",
    ],
    ...["Yes", "no", "NO", "On", "off", "y", "true", "False", "null", "NULL", "~", ".inf", ".NaN", "=", "<<", "1.0"],
  ])("%s", (written) => {
    expect(parseYaml(`a: ${written}\nb: [${written}]\nc: {d: ${written}}`)).toEqual({
      data: { a: written, b: [written], c: { d: written } },
      findings: [],
      comments: [],
    });
  });

  it("also as a key", () => {
    expect(parseYaml("NO: a\n2026: b\n1.0: c\nnull: d\n").data).toEqual({
      NO: "a",
      "2026": "b",
      "1.0": "c",
      null: "d",
    });
  });
});

describe("YAML that is more than data is refused, at its place", () => {
  it.each([
    ["an alias", "a: b\nc: *a", "yaml-feature", "*a"],
    ["an anchor", "a: &a b", "yaml-feature", "&a b"],
    ["a merge of an alias", "a: {b: c}\nd: {<<: *a}", "yaml-feature", "*a"],
    ["a tag of JavaScript", "a: !js/function 'x'", "yaml-feature", "!js/function 'x'"],
    ["a tag of nothing", "a: b\nc: [d, !x ]", "yaml-feature", "!x"],
    ["an anchor of nothing", "a: b\nc: &d", "yaml-feature", "&d"],
    ["a tag of its own", "a: !x y", "yaml-feature", "!x y"],
    ["a list as a key", "? [a]\n: b", "yaml-feature", "["],
    ["a second document", "a: b\n---\nc: d", "yaml-feature", "---"],
    ["the end of a document", "a: b\n...\nc: d", "yaml-feature", "..."],
    ["a key twice", "a: b\nc: d\n'a': e", "duplicate-key", "'a'"],
    ["a key twice in braces", "x: {a: b, a: c}", "duplicate-key", "a"],
    ["the key __proto__ twice", "__proto__: a\n__proto__: b", "duplicate-key", "__proto__"],
    ["a directive", "%YAML 1.1\n---\na: b", "yaml-feature", "---"],
  ])("%s", (_, text, code, shown) => {
    const { data, findings } = parseYaml(text, 100);
    expect(data).toBeUndefined();
    const [finding] = findings;
    expect(finding?.code).toBe(code);
    const { offset, length } = finding?.place.kind === "offset" ? finding.place : { offset: 0, length: 0 };
    expect(text.slice(offset - 100, offset - 100 + length)).toBe(shown);
    expect(offset - 100).toBe(code === "duplicate-key" ? text.lastIndexOf(shown) : text.indexOf(shown));
  });
});

describe("YAML that would take the memory or the stack ends soon, with a problem that has a place", () => {
  const doubled = Array.from({ length: 40 }, (_, level) => `k${level + 1}: &k${level + 1} [*k${level}, *k${level}]`);
  it.each([
    ["an alias bomb", ["k0: &k0 [x, x]", ...doubled].join("\n")],
    ["20,000 brackets", `a: ${"[".repeat(20_000)}`],
    ["20,000 brackets, closed", `a: ${"[".repeat(20_000)}${"]".repeat(20_000)}`],
    ["20,000 braces", "{".repeat(20_000)],
    ["20,000 keys in braces", "{a: ".repeat(20_000)],
    ["20,000 list signs", "- ".repeat(20_000)],
    ["20,000 question marks", "? ".repeat(20_000)],
    ["20,000 colons", "a: ".repeat(20_000)],
    ["1,000 levels of indentation", Array.from({ length: 1_000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n")],
    ["80,000 quotation marks", `a: ${'"'.repeat(80_000)}`],
  ])(
    "%s",
    (_, text) => {
      const { data, findings } = parseYaml(text);
      expect(data).toBeUndefined();
      expect(findings.length).toBeGreaterThan(0);
      for (const { place } of findings) expect(place.kind === "offset" && place.offset <= text.length).toBe(true);
    },
    60_000,
  );

  it.each([
    ["blanks", `a:\n${" ".repeat(199)}b: c`, `a:\n${" ".repeat(200)}b: c`],
    ["list signs", `${"- ".repeat(19)}a`, `${"- ".repeat(20)}a`],
    ["40,000 blanks", "a: b", `a:\n${" ".repeat(40_000)}b: c`],
  ])("what is indented by more %s than any record is too deep", (_, good, bad) => {
    expect(parseYaml(good).findings).toEqual([]);
    expect(parseYaml(bad, 5).findings).toMatchObject([
      {
        code: "yaml-syntax",
        params: { kind: "deep" },
        place: { kind: "offset", offset: 5 + Math.max(0, bad.indexOf("\n") + 1) },
      },
    ]);
  });

  it("a thousand mistakes in a long file are a thousand places, and the file is parsed for them once", () => {
    const keys = Array.from({ length: 4_000 }, (_, index) => `key${index}`);
    const text = `---\n${keys.map((key) => `${key}: x`).join("\n")}\n---\n`;
    const report = reporter(split({ name: "practices/a.md", path: "a.md", text }));
    const lines = keys.slice(-1_000).map((key) => {
      return report({ code: "stray-words", params: { words: key }, place: { kind: "key", path: [key] } }).line;
    });
    expect(lines).toEqual(Array.from({ length: 1_000 }, (_, index) => index + 3_002));
  }, 20_000);
});

describe("a key that objects have by themselves", () => {
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "prototype"])(
    "%s is a key like any other",
    (key) => {
      const { data, findings } = parseYaml(`${key}: {polluted: x}\nb: {${key}: y}`);
      expect(findings).toEqual([]);
      expect(Object.entries(data ?? {})).toEqual([
        [key, { polluted: "x" }],
        ["b", expect.anything()],
      ]);
      expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
      expect("polluted" in {}).toBe(false);
      expect(locate(`a: b\n${key}: c`, [key], "value")).toEqual({ offset: 7 + key.length, length: 1 });
      expect(locate("a: b", ["a", key], "value")).toEqual({ offset: 0, length: 1 });
    },
  );
});

/** A written mapping and the exact text of each of its keys and values. */
type Written = { text: string; parts: { path: (string | number)[]; key?: string; value: string }[] };
const letters = "aböåé😀👩‍🚀漢字 -.\t'";
const plain = fc
  .array(fc.constantFrom(...new Intl.Segmenter().segment(letters), ""), { maxLength: 6 })
  .map((pieces) => `x${pieces.map((piece) => (typeof piece === "string" ? piece : piece.segment)).join("")}y`);
const scalar = fc.oneof(
  plain,
  plain.map((word) => `"${word} \\" \\u00e4: # ]"`),
  plain.map((word) => `'${word.replaceAll("'", "''")}: {'`),
);
const flow = fc.array(scalar, { maxLength: 3 });
const keys = fc.uniqueArray(plain, { minLength: 1, maxLength: 5 });

function mapping(names: string[], values: { scalar: string; flow: string[]; kind: number }[], end: string): Written {
  const parts: Written["parts"] = [];
  const lines = names.map((name, index) => {
    const { scalar = "x", flow = [], kind = 0 } = values[index % Math.max(1, values.length)] ?? {};
    const items = flow.map((value, item) => ({ path: [name, item], value }));
    if (kind === 1 && flow.length > 0) {
      const value = `[${flow.join(",  ")}]`;
      parts.push({ path: [name], key: name, value }, ...items);
      return `${name}:\t${value}  # a comment`;
    }
    if (kind === 2 && flow.length > 0) {
      parts.push(...items);
      return `${name}:${end}${flow.map((value) => `  -   ${value}`).join(end)}`;
    }
    if (kind === 3) {
      parts.push({ path: [name, name], key: name, value: scalar });
      return `${name}:${end}${end}    ${name}:   ${scalar}`;
    }
    parts.push({ path: [name], key: name, value: scalar });
    return `${name}: ${scalar}`;
  });
  return { text: `# 😀${end}${lines.join(end)}${end}`, parts };
}

it("every key and value of a mapping is found as exactly its text: in blocks and brackets, after emoji, tabs and Windows line ends", () => {
  const value = fc.record({ scalar, flow, kind: fc.integer({ min: 0, max: 3 }) });
  const values = fc.array(value, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(keys, values, fc.constantFrom("\n", "\r\n"), (names, each, end) => {
      const { text, parts } = mapping(names, each, end);
      expect(parseYaml(text).findings).toEqual([]);
      const slice = (path: (string | number)[], what: "key" | "value") => {
        const { offset, length } = locate(text, path, what) ?? { offset: 0, length: 0 };
        return text.slice(offset, offset + length);
      };
      for (const { path, key, value: written } of parts) {
        expect(slice(path, "value")).toBe(written);
        if (key !== undefined) expect(slice(path, "key")).toBe(key);
      }
    }),
    { numRuns: 300 },
  );
});
