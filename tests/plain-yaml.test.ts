import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainYaml } from "../src/core/plain-yaml.ts";
import { parseYaml } from "../src/core/yaml.ts";
import { split } from "../src/io/frontmatter.ts";
import { realContent } from "./built-site.ts";
import { plausible } from "./plausible/plausible.ts";

const files = plausible({ content: realContent, practices: 100 }).map(split);
const texts = files
  .filter(({ source }) => source.name.endsWith(".md"))
  .map(({ source, yaml }) => source.text.slice(yaml.offset, yaml.offset + yaml.length));

/** What is read fast is what is read with places, without a finding; how it is told apart is free. */
function expectTheSame(text: string): boolean {
  const data = plainYaml(text);
  if (data === undefined) return false;
  expect({ data, findings: [], comments: [] }, JSON.stringify(text)).toEqual(parseYaml(text));
  expect(JSON.stringify(data)).toBe(JSON.stringify(parseYaml(text).data));
  return true;
}

describe("plain YAML", () => {
  it("is what nearly all records are written in, and gives the same data", () => {
    expect(texts.filter(expectTheSame).length / texts.length).toBeGreaterThan(0.95);
  });

  it.each([
    ["a: b", { a: "b" }],
    ["a: 010\nb: Yes\nc: 2011-05-06\nd: ~x\n".replace("~", ""), { a: "010", b: "Yes", c: "2011-05-06", d: "x" }],
    ['a: it\'s [s1], {b} & c*d! "e" a:b#c\n', { a: 'it\'s [s1], {b} & c*d! "e" a:b#c' }],
    [
      "a:\n  - b: c\n    d: [e, \"f, g\", {h: 'i'}]\n  - {j: k,\n     l: m}\n  - n o\np: q\n",
      {
        a: [{ b: "c", d: ["e", "f, g", { h: "i" }] }, { j: "k", l: "m" }, "n o"],
        p: "q",
      },
    ],
    ["a: \"\"\n\n\nconstructor: ' '\n", { a: "", constructor: " " }],
  ])("%j", (text, data) => {
    expect(plainYaml(text)).toEqual(data);
    expect(expectTheSame(text)).toBe(true);
  });

  it.each([
    ...[
      "",
      "\n",
      "a",
      "a:",
      "a:b",
      "a: \n",
      "a:  b",
      "a: b \n",
      "a: b: c",
      "a: b:",
      "a: b #c",
      "# c\na: b",
      "a: # c\n  b: c",
    ],
    ...[
      "a: &x b",
      "a: *x",
      "a: !!str b",
      "a: !b",
      "<<: {a: b}",
      "? a\n: b",
      "a: |\n  b",
      "a: >\n  b",
      "a: @b",
      "a: `b`",
      "a: %b",
    ],
    ...["a: b\na: c", "a: {b: c, b: d}", "a:\n  b: c\n  b: d", "__proto__: a", '"a": b', "1: b", "a b: c", "ä: b"],
    ...[
      'a: "b\\n"',
      "a: 'b''c'",
      'a: "b\n  c"',
      'a: "b" c',
      "a: 'b",
      "a: b\n  c",
      "a: b\n c: d",
      "- a",
      "a:\n- b",
      "a:\n  - - b",
    ],
    ...[
      "a: [b",
      "a: [b]]",
      "a: [b,c]",
      "a: [b, ]",
      "a: [b: c]",
      "a: []",
      "a: {}",
      "a: {b}",
      "a: {b:c}",
      "a: [b\n  c]",
      "a: [b,\nc]",
    ],
    ...[
      "a: [b # c\n  ]",
      "a: [b,\n]",
      "a:\n  b: [c,\n  d]",
      "a:\n  - b: c\n   d: e",
      "a:\n  b: c\n d: e",
      "a:\n    b: c\n  d: e",
    ],
    ...[
      "a: b\n---\nc: d",
      "---\na: b",
      "a: b\n...",
      "a: b\t",
      "a:\tb",
      "a: b\r\nc: d",
      "a: b\u2028c",
      "\ufeffa: b",
      "a: b\n  \nc: d",
    ],
    ...[`a:\n${" ".repeat(200)}b: c`, `a: [b,\n${" ".repeat(200)}c]`],
    ...[`a: ${"[".repeat(40)}b${"]".repeat(40)}`, `${"a".repeat(1030)}: b`],
  ])("is not what is unusual or wrong: %j", (text) => {
    expect(plainYaml(text)).toBeUndefined();
  });

  it("after any change is refused, or read to the same data", () => {
    const piece = fc.constantFrom(
      ..." \n:-,[]{}\"'#&*!|>%@`?~\\\t\r",
      ": ",
      "- ",
      "\n  ",
      "\n    ",
      "\n- ",
      " #",
      "a",
      "ä",
      "1",
      "\u00a0",
      "a: b\n",
      "<<: ",
    );
    const change = fc.record({ at: fc.nat(), length: fc.nat(6), instead: fc.array(piece, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.array(change, { maxLength: 3 }), (text, from, changes) => {
        const lines = text.split("\n");
        const start = from % lines.length;
        const short = lines.slice(start, start + 6).join("\n");
        const changed = changes.reduce((all, { at, length, instead }) => {
          const cut = at % (all.length + 1);
          return all.slice(0, cut) + instead.join("") + all.slice(cut + length);
        }, short);
        expectTheSame(changed);
      }),
      { numRuns: 3_000 },
    );
  });

  it("put together of its signs is refused, or read to the same data", () => {
    const piece = fc.constantFrom(
      "a",
      "b",
      "c",
      ": ",
      ":\n",
      "\n",
      "  ",
      "- ",
      "{",
      "}",
      "[",
      "]",
      ", ",
      ",\n  ",
      '"',
      "'",
      " #",
      "d e",
      "\n  ",
      "\n    ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        expectTheSame(`a: ${pieces.join("")}`);
      }),
      { numRuns: 3_000 },
    );
  });
});
