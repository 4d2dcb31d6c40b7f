import fc from "fast-check";
import type { RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { expect, it } from "vitest";
import { grammarOf } from "../src/core/markdown/grammar.ts";
import { block, code, plain } from "../src/markdown-text.ts";

const parsed = (markdown: string): RootContent[] => grammarOf(markdown).parse(markdown).children;
const kinds = (nodes: readonly RootContent[]): string[] =>
  nodes.flatMap((node) => [node.type, ...("children" in node ? kinds(node.children) : [])]);
const line = (text: string) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, " ").trim();

const pieces = [
  "*",
  "_",
  "`",
  "``",
  "[",
  "]",
  "(",
  ")",
  "<b>",
  "<!--",
  "|",
  "~~",
  "&amp;",
  "&#64;",
  "#",
  "- ",
  "1. ",
  "\\",
];
const words = [
  "a",
  "é",
  " ",
  "\n",
  "\t",
  "\u202e",
  "https://evil.example",
  "a@b.example",
  "![x](y)",
  "[^1]",
  ": ",
  ">",
  "=",
  "---",
  "+ ",
  "12) ",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces, ...words), fc.string({ maxLength: 3 })), { maxLength: 12 })
  .map((parts) => parts.join(""));

it("the words of an author stay words, in a paragraph and in a cell", () => {
  fc.assert(
    fc.property(text, (words) => {
      fc.pre(line(words) !== "");
      const nodes = parsed(plain(words));
      expect(kinds(nodes)).toEqual(["paragraph", "text"]);
      expect(plainText(nodes).replaceAll("\u200b", "")).toBe(line(words));
      const table = parsed(`| a | b |\n| --- | --- |\n| ${plain(words)} | c |`);
      expect(kinds(table).filter((kind) => kind === "tableCell")).toHaveLength(4);
    }),
    { numRuns: 500 },
  );
});

it("names stay in their code, and texts in their block", () => {
  fc.assert(
    fc.property(text, (words) => {
      fc.pre(line(words) !== "");
      expect(kinds(parsed(`a ${code(words)} b`))).toEqual(["paragraph", "text", "inlineCode", "text"]);
      const written = words.replaceAll("\r", "");
      expect(parsed(block(written))).toMatchObject([{ type: "code", lang: "text", value: expect.any(String) }]);
    }),
    { numRuns: 500 },
  );
});
