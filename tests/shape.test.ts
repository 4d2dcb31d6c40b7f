import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { codes } from "../src/core/codes.ts";
import { compile } from "../src/core/compile.ts";
import type { Path } from "../src/core/problem.ts";
import { practice } from "../src/core/schema/practice.ts";
import { project } from "../src/core/schema/project.ts";
import { pageMatter, siteSettings, vocabulary } from "../src/core/schema/settings.ts";
import { references, shape } from "../src/core/shape.ts";
import { report, type Split } from "../src/core/source.ts";
import { get, nodes } from "../src/core/tree.ts";
import { parseYaml } from "../src/core/yaml.ts";
import { realContent } from "./built-site.ts";

/** One record with every kind of value, as it is written. */
const written = `title: Language café
names: {fi: Kielikahvila}
language: en
summary: Talk over coffee.
kinds: [material]
topics: [language]
targetGroups: [women]
users: [library]
level: local
places: [{country: FI, region: FI-18, municipality: Helsinki}]
organisations: [{name: A library, role: lead, url: "https://a.example/"}]
operation: {state: running, seen: 2025}
period: {start: 2011}
criteria:
  goal-oriented: {verdict: met, reason: It says so., sources: [s1]}
  customer-responsive: {verdict: partly, reason: It asks., sources: [s1]}
  context-sensitive: {verdict: not-assessed}
  high-impact: {verdict: not-assessed}
  modellable: {verdict: not-assessed}
  generalisable: {verdict: not-assessed}
results: [{id: r1, claim: Half speak more., comparison: before-after, direction: better, preliminary: true, sources: [s1]}]
reach: [{id: h1, count: 70, unit: people, period: {start: 2012, end: 2013}, sources: [s1]}]
adoptions: [{id: a1, country: SE, place: Umeå, state: running, sources: [s1]}]
basedOn: [{name: A model, country: SE, sources: [s1]}]
sources: [{id: s1, title: A page, type: guide, language: en, url: "https://a.example/", date: 2020-02, independent: false}]
added: 2026-11-24
reviewed: 2026-11
assessed: {by: editor, date: 2026}
status: published
`;
const fresh = (): unknown => parseYaml(written).data;

function compiled(text: string) {
  const source = { name: "practices/a.md", path: "content/practices/a.md", text };
  const { data, findings } = parseYaml(text);
  const yaml = { offset: 0, length: text.length };
  const split: Split = { source, yaml, data, body: { offset: text.length, length: 0 }, findings, comments: [] };
  return { split, findings: compile(split)?.findings ?? [] };
}

/** The data with another value at a path; `undefined` takes the key away. */
function put(data: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(data)) return data.map((item, index) => (index === step ? put(item, rest, value) : item));
  const entries = Object.entries(data ?? {}).map(([key, item]) => [key, key === step ? put(item, rest, value) : item]);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

const mappings = [...nodes(fresh())].filter(({ value }) => !Array.isArray(value)).map(({ path }) => path);
const scalars = [...nodes(fresh())].flatMap(({ path, value }) =>
  Object.entries(value ?? {})
    .filter(([, item]) => typeof item === "string")
    .map(([key]): Path => [...path, Array.isArray(value) ? Number(key) : key]),
);

it("the record that these tests break is whole, and has what they break", () => {
  expect(shape(practice, fresh()).findings).toEqual([]);
  expect(mappings.length).toBe(20);
  expect(scalars.length).toBe(60);
});

describe("a required key that is misspelt is one problem, at the key", () => {
  const required: Path[] = [
    ...["title", "language", "summary", "kinds", "topics", "targetGroups", "users", "level", "organisations"],
    ...["operation", "criteria", "sources", "added", "status"],
  ].map((key) => [key]);
  const nested: Path[] = [
    ["organisations", 0, "name"],
    ["operation", "state"],
    ["criteria", "goal-oriented"],
    ["criteria", "goal-oriented", "verdict"],
    ["results", 0, "comparison"],
    ["sources", 0, "title"],
    ["assessed", "date"],
  ];

  it.each([...required, ...nested].map((path) => [path.join("."), path] as const))("%s", (_, path) => {
    const parent = path.slice(0, -1);
    const name = String(path.at(-1));
    for (const misspelt of [name.toUpperCase(), `${name}s`, `${name.slice(1, 2)}${name.slice(0, 1)}${name.slice(2)}`]) {
      const mapping = Object.entries(get(fresh(), ...parent) ?? {});
      const changed = Object.fromEntries(mapping.map(([key, item]) => [key === name ? misspelt : key, item]));
      const { findings } = shape(practice, put(fresh(), parent, changed));
      expect(findings).toMatchObject([{ code: "unknown-key", place: { kind: "key", path: [...parent, misspelt] } }]);
    }
  });

  it.each([...required, ...nested].map((path) => [path.join("."), path] as const))(
    "%s left out is one, too",
    (_, path) => {
      const { findings } = shape(practice, put(fresh(), path, undefined));
      const parent = path.slice(0, -1);
      const place = parent.length === 0 ? { kind: "end" } : { kind: "key", path: parent };
      expect(findings).toMatchObject([{ code: "missing-key", params: { key: path.at(-1) }, place }]);
    },
  );
});

describe("a key that objects have by themselves is refused in every mapping", () => {
  it.each(["__proto__", "constructor", "toString", "valueOf", "hasOwnProperty"])("%s", (name) => {
    for (const path of mappings) {
      const mapping = get(fresh(), ...path) ?? {};
      const changed = Object.fromEntries([...Object.entries(mapping), [name, { polluted: "x" }]]);
      const data = put(fresh(), path, changed);
      const { value, findings } = shape(practice, data);
      expect(value).toBeUndefined();
      expect(findings.map(({ place }) => place)).toContainEqual({ kind: "key", path: [...path, name] });
      expect(findings.every(({ code }) => ["unknown-key", "bad-language", "wrong-shape"].includes(code))).toBe(true);
    }
    expect("polluted" in {}).toBe(false);
  });

  const others: [string, z.ZodType][] = [
    ["the settings", siteSettings],
    ["the vocabulary", vocabulary],
    ["a project", project],
    ["a free page", pageMatter],
  ];
  it.each(others)("also in %s", (_, schema) => {
    const { data } = parseYaml("__proto__: {a: b}\nconstructor: {a: b}\ntoString: {a: b}\n");
    const { value, findings } = shape(schema, data);
    const refused = findings.flatMap(({ code, params }) => (code === "unknown-key" ? params.key : []));
    expect([value, refused]).toEqual([undefined, ["__proto__", "constructor", "toString"]]);
  });

  it("also as a slug of the vocabulary and as a language", () => {
    const text = readFileSync(join(realContent, "vocabulary.yaml"), "utf8");
    const { data } = parseYaml(text);
    expect(shape(vocabulary, data).findings).toEqual([]);
    for (const path of [["topics"], ["countries"], ["regions"], ["levels"], ["levels", "local", "label"]]) {
      const mapping = Object.entries(get(data, ...path) ?? {});
      for (const name of ["__proto__", "toString"]) {
        const changed = Object.fromEntries([...mapping, [name, mapping[0]?.[1]]]);
        const { findings } = shape(vocabulary, put(data, path, changed));
        expect(findings.map(({ place }) => place)).toEqual([{ kind: "key", path: [...path, name] }]);
      }
    }
  });
});

/** Values that no scalar of the record takes, one for each way of being wrong. */
const garbage = fc.oneof(
  fc.constantFrom("", " ", "\t", "\u0000", "x".repeat(2_000), "{}", "[object Object]", "__proto__", "😀".repeat(700)),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(null, [], {}, [[]], [{}], ["a", "a"]),
  fc.dictionary(fc.constantFrom("a", "__proto__", "id", "constructor"), fc.string(), { maxKeys: 3 }),
  fc.anything({ maxDepth: 2, withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
);

describe("a record in which", () => {
  it.each(scalars.map((path) => [path.join("."), path] as const))(
    "%s is garbage has problems, and nothing throws",
    (_, path) => {
      fc.assert(
        fc.property(garbage, (value) => {
          const data = put(fresh(), path, value === undefined ? {} : value);
          const { value: taken, findings } = shape(practice, data);
          expect(taken === undefined).toBe(findings.length > 0);
          if (typeof value !== "string" || value.trim() === "") expect(findings.length).toBeGreaterThan(0);
          for (const { code } of findings) expect(Object.keys(codes)).toContain(code);
          expect(Array.isArray(references(practice, data))).toBe(true);
        }),
        { numRuns: 40 },
      );
    },
  );

  it("any words stand for any value is compiled, and each problem has a line of the file and words", () => {
    const words = fc.constantFrom(
      ...[
        "",
        "~",
        "[]",
        "{}",
        "[[]]",
        "[{}]",
        "[a, a]",
        "{a: b}",
        "{id: s1}",
        "[s1]",
        "true",
        "-1",
        "1e9",
        "2026-02-30",
      ],
      ...[
        "javascript:alert(1)",
        '"https://a@b.example"',
        "a@b.example",
        '"[S1]"',
        '"[s9]"',
        "|\n    a\n    b",
        "x".repeat(700),
      ],
      ...['"\\u202e"', "'😀 \t'", "__proto__", "{__proto__: a}", "[{__proto__: a, id: b}]"],
    );
    fc.assert(
      fc.property(fc.nat(), words, (at, value) => {
        const lines = written.trimEnd().split("\n");
        const tops = lines.flatMap((line, index) => (/^ *[a-zA-Z-]+: ./.test(line) ? index : []));
        const index = tops[at % tops.length] ?? 0;
        lines.splice(
          index,
          1,
          (lines[index] ?? "").replace(/: .*/, () => `: ${value}`),
        );
        const text = `${lines.join("\n")}\n`;
        const { split, findings } = compiled(text);
        for (const finding of findings) {
          const { line, column, length, message } = report(split, finding);
          expect(line).toBeLessThanOrEqual(text.split("\n").length);
          expect(column + length - 1).toBeLessThanOrEqual(Math.max(3, text.split("\n")[line - 1]?.length ?? 0));
          expect(message).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(["a", "+1", "01 ", "a@", "a.", "[s1 ", "[s1,"])(
    "the summary is %j for 250 KB is told that it is too long, and soon",
    (unit) => {
      const summary = `"${unit.repeat(250_000 / unit.length)}"`;
      const { findings } = compiled(written.replace("Talk over coffee.", summary));
      expect(findings).toContainEqual(
        expect.objectContaining({ code: "too-long", place: { kind: "value", path: ["summary"] } }),
      );
    },
    20_000,
  );
});
