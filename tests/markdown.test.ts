import fc from "fast-check";
import { parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import type { Part } from "../src/core/body.ts";
import { limits } from "../src/core/markdown/limits.ts";
import { compileBody } from "../src/core/markdown/markdown.ts";

const compiled = (text: string, start = 0) => compileBody(text, { start, folder: "practices", top: 3 });

/** What a reader gets, with what the site completes in a form of its own. */
const html = (parts: Part[]) =>
  parts
    .map((part) =>
      part.kind === "html" ? part.html : part.kind === "open" ? opened(part) : `<cite>${part.source}</cite>`,
    )
    .join("");
const opened = ({ file, anchor }: { file: string; anchor?: string }) =>
  `<a href="${file}${anchor ? `#${anchor}` : ""}">`;
const body = (text: string) => html(compiled(text).body.parts);
const notes = (text: string) => compiled(text).body.footnotes.map(({ parts }) => html(parts));
const codes = (text: string) => compiled(text).findings.map(({ code }) => code);

/** The elements that a body may have, each with its attributes and their values. */
const allowed: Record<string, Record<string, RegExp>> = {
  a: {
    href: /^(https?:\/\/[^\s"<>]+|#[^\s"<>]*|[a-z]+\/[^\s"<>]+)$/,
    id: /^fnref-\d+(-\d+)?$/,
    class: /^external$/,
  },
  div: { class: /^table$/, tabindex: /^0$/ },
  ol: { start: /^\d+$/ },
  td: { class: /^align-(left|right|center)$/ },
  th: { class: /^align-(left|right|center)$/, scope: /^col$/ },
  ...Object.fromEntries(["h3", "h4", "h5", "h6"].map((name) => [name, { id: /^h-[^\s"<>]*$/ }])),
  ...Object.fromEntries(
    [
      ...["blockquote", "br", "cite", "code", "del", "em", "hr", "li", "p", "pre", "strong", "sup", "table", "tbody"],
      ...["thead", "tr", "ul"],
    ].map((name) => [name, {}]),
  ),
};

function expectOnlyAllowed(markup: string): void {
  const page = parse(markup, { comment: true, blockTextElements: {} });
  for (const element of page.querySelectorAll("*")) {
    const attributes = allowed[element.rawTagName];
    expect(attributes, `<${element.rawTagName}> in ${markup}`).toBeDefined();
    for (const [name, value] of Object.entries(element.attributes)) {
      expect(attributes?.[name], `${name}="${value}" in ${markup}`).toBeDefined();
      expect(value).toMatch(attributes?.[name] ?? /^$/);
    }
  }
  expect(markup).not.toMatch(/<[!?]|<\s*\/?\s*(script|style|iframe|svg|math|form|object|embed|base|meta|img)/i);
  expect(markup.match(/href="[^"]*/g) ?? []).not.toContainEqual(
    expect.stringMatching(/^href="\W*(javascript|data|vbscript|kuusi):/i),
  );
}

const attacks = [
  ...["<script>alert(1)</script>", "<ScRiPt src=//evil.example>", "<script\n>alert(1)</script\n>", "<scr<script>ipt>x"],
  ...[
    "<img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>x</script>",
  ],
  ...[
    "<math><mi xlink:href=javascript:x>",
    "<iframe srcdoc='<script>x</script>'>",
    "<object data=javascript:x>",
    "<embed src=x>",
  ],
  ...[
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0>",
    "<link rel=stylesheet href=x>",
    "<style>*{}</style>",
  ],
  ...[
    "<form action=javascript:x><input name=cookie>",
    "<details open ontoggle=x>",
    "<body onload=x>",
    "<marquee onstart=x>",
  ],
  ...[
    "<a href=javascript:alert(1)>x</a>",
    '<a id="location" name="cookie">x</a>',
    "<!-- x --><b>",
    "<!--><script>x</script>",
  ],
  ...[
    "<![CDATA[<script>x</script>]]>",
    "<?php x ?>",
    "<!DOCTYPE x>",
    "<noscript><p title='</noscript><img src=x onerror=x>'>",
  ],
  ...["<template><script>x</script>", "<textarea></p><script>x", "<x-y onclick=x>", "<\u0000script>x", "<p/onclick=x>"],
  ...[
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:x)",
    "[x](&#106;avascript:x)",
    "[x](javascript&colon;x)",
    "[x](\\javascript:x)",
  ],
  ...[
    "[x](<java\tscript:x>)",
    "[x](java&Tab;script:x)",
    "[x](java&NewLine;script:x)",
    "[x](&#1;javascript:x)",
    "[x](%6aavascript:x)",
  ],
  ...["[x](data:text/html;base64,PHM+)", "[x](vbscript:x)", "[x](file:///etc/passwd)", "[x](blob:https://a.example/x)"],
  ...[
    "[x](//evil.example)",
    "[x](\\\\evil.example)",
    "[x](https:evil.example)",
    "[x](https://u:p@a.example)",
    "[x](/x)",
  ],
  ...[
    '[x](https://a.example/"onclick="alert(1))',
    "[x](https://a.example 'x\" onclick=\"x')",
    '[x](<https://a.example/"><script>>)',
  ],
  ...[
    "[x][y]\n\n[y]: javascript:x",
    "[y]\n\n[y]: <data:x>",
    "<javascript:alert(1)>",
    "<data:text/html,x>",
    "![x](javascript:x)",
  ],
  ...[
    "[![x](y)](javascript:x)",
    "![x][y]\n\n[y]: javascript:x",
    "[^x]\n\n[^x]: <script>x</script>",
    '[^"><b>]\n\n[^"><b>]: x',
  ],
  ...[
    "[^x]\n\n[^x]: [x](javascript:x)",
    "# <img src=x onerror=x>",
    "# x {#location}",
    "| <b onclick=x> |\n|---|\n| <i> |",
  ],
  ...[
    "```html onload=x\n<script>x</script>\n```",
    '``` "><script>\nx\n```',
    "`<script>x</script>`",
    "    <script>x</script>",
  ],
  ...[
    "&lt;script&gt;x&lt;/script&gt;",
    "&#60;script&#62;x",
    "\\<script>x\\</script>",
    "\\x3cscript\\x3e",
    "＜script＞x",
  ],
  ...[
    "[x](kuusi:cite/s1)",
    "[](kuusi:cite/s1)",
    "<kuusi:file/practices/a>",
    "[x](KUUSI:file/practices/a#b)",
    "[x]\n\n[x]: kuusi:cite/s1",
  ],
  ...[
    '[x](a.md#"onclick="x)',
    "[x](a.md#javascript:x)",
    '[x]("><script>.md)',
    "[x](javascript:a.md)",
    "[x](../evil/a.md#<b>)",
  ],
  ...[
    "www.evil.example/<script>",
    'https://a.example/<b>"onclick=x',
    "javascript://a.example/%0aalert(1)",
    "{{x}} <%= x %>",
  ],
];

describe("an attack becomes text, a problem or nothing", () => {
  it.each(attacks)("%j", (attack) => {
    for (const text of [
      ...[attack, `- ${attack}`, `> ${attack}`, `# ${attack}`, `**${attack}**`, `[${attack}](https://a.example)`],
      ...[
        `| a |\n|:-:|\n| ${attack} |`,
        `x[^n]\n\n[^n]: ${attack}`,
        `[x](<${attack}>)`,
        `[x](https://a.example "${attack}")`,
      ],
      `${attack}\n${attack}`,
    ]) {
      const result = compiled(text).body;
      for (const markup of [result.parts, ...result.footnotes.map(({ parts }) => parts)].map(html))
        expectOnlyAllowed(markup);
    }
  });

  it("also in pieces, in any order", () => {
    const piece = fc.constantFrom(
      ...[
        "<",
        ">",
        "</",
        "script",
        "a",
        " onclick=x",
        "[",
        "](",
        "]",
        ")",
        "javascript:",
        "kuusi:cite/s1",
        "https://a.example",
      ],
      ...[
        "`",
        "**",
        "_",
        "~~",
        "|",
        "\n",
        "\n\n",
        "    ",
        "- ",
        "> ",
        "# ",
        "[^1]",
        "[^1]: ",
        "[s1]",
        "[s1]: ",
        "!",
        "\\",
        "&#60;",
      ],
      ...['"', "'", "<!--", "-->", "|---|", "a.md#", "\t", "😀", "://"],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const { findings, body: result } = compiled(pieces.join(""), 10);
        for (const markup of [result.parts, ...result.footnotes.map(({ parts }) => parts)].map(html))
          expectOnlyAllowed(markup);
        for (const { place } of findings)
          expect(place.kind === "offset" && place.offset >= 10 && place.length > 0).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  }, 60_000);
});

describe("the pseudo-addresses that the site completes cannot be written", () => {
  it.each([
    ...[
      "[x](kuusi:cite/s1)",
      "[](kuusi:cite/s1)",
      "<kuusi:cite/s1>",
      "[x](kuusi:file/practices/a)",
      "[x](KUUSI:cite/s1)",
    ],
    ...["[x]\n\n[x]: kuusi:cite/s1", "[](kuusi:file/practices/a#b)", "x[^1]\n\n[^1]: [](kuusi:cite/s1)"],
  ])("%j", (text) => {
    const result = compiled(text);
    expect(result.findings.map(({ code }) => code)).toEqual(["markdown-link"]);
    const parts = [...result.body.parts, ...result.body.footnotes.flatMap((note) => note.parts)];
    expect(parts.filter(({ kind }) => kind !== "html")).toEqual([]);
    expect([result.citations, result.links]).toEqual([[], []]);
  });
});

describe("headings", () => {
  const words = fc.array(
    fc.constantFrom("Aim", "äiti", "1", "[s1]", "*b*", "`c`", "Đ", "-", "😀", "&amp;", "location"),
    { maxLength: 3 },
  );
  const heading = fc.record({ depth: fc.integer({ min: 1, max: 6 }), words, within: fc.constantFrom("", "> ", "- ") });

  it("are an outline without gaps from the level of the page on, and each has an anchor that no other has", () => {
    const tops = fc.integer({ min: 2, max: 6 });
    fc.assert(
      fc.property(fc.array(heading, { minLength: 1, maxLength: 10 }), tops, (headings, top) => {
        const text = headings
          .map((each) => `${each.within}${"#".repeat(each.depth)} ${each.words.join(" ")}`)
          .join("\n\n");
        const result = compileBody(text, { start: 0, folder: "pages", top }).body;
        const found = parse(html(result.parts)).querySelectorAll("h1, h2, h3, h4, h5, h6");
        const levels = found.map(({ rawTagName }) => Number(rawTagName.slice(1)));
        expect(levels.length).toBe(headings.length);
        expect(levels[0]).toBe(top);
        for (const [index, level] of levels.entries()) {
          expect(level).toBeGreaterThanOrEqual(top);
          expect(level - (levels[index - 1] ?? top)).toBeLessThanOrEqual(1);
        }
        expect(found.map(({ id }) => id)).toEqual(result.anchors);
        expect(new Set(result.anchors).size).toBe(headings.length);
        for (const anchor of result.anchors) expect(anchor).toMatch(/^h-[^\s"#<>A-ZÅÄÖ]*$/);
      }),
    );
  });

  it.each([
    [
      [1, 1, 3, 2, 1],
      [3, 3, 4, 4, 3],
    ],
    [
      [3, 2, 1],
      [3, 3, 3],
    ],
    [
      [2, 4, 6, 4, 5],
      [3, 4, 5, 4, 5],
    ],
    [
      [1, 2, 3, 4, 5, 6],
      [3, 4, 5, 6, 6, 6],
    ],
  ])("of the depths %j have the levels %j", (depths, levels) => {
    const found = parse(body(depths.map((depth) => `${"#".repeat(depth)} A`).join("\n"))).querySelectorAll(
      "h3, h4, h5, h6",
    );
    expect(found.map(({ rawTagName }) => Number(rawTagName.slice(1)))).toEqual(levels);
  });

  it.each([
    ["## Äidit ja lapset", "h-aidit-ja-lapset"],
    ["## What it takes [s1]", "h-what-it-takes"],
    ["## `code` *and* [link](https://a.example)", "h-code-and-link"],
    ["Underlined\n===", "h-underlined"],
    ["##", "h-"],
  ])("%j has the anchor %s", (text, anchor) => {
    expect(compiled(text).body.anchors).toEqual([anchor]);
  });
});

describe("tables", () => {
  it("have a scope on their header cells, their alignment as a class, and a box that scrolls", () => {
    expect(body("| a | b | c | d |\n|:--|--:|:-:|---|\n| 1 | 2 | 3 | 4 |").replaceAll("\n", "")).toBe(
      '<div class="table" tabindex="0"><table><thead><tr><th class="align-left" scope="col">a</th>' +
        '<th class="align-right" scope="col">b</th><th class="align-center" scope="col">c</th><th scope="col">d</th></tr></thead>' +
        '<tbody><tr><td class="align-left">1</td><td class="align-right">2</td><td class="align-center">3</td><td>4</td></tr>' +
        "</tbody></table></div>",
    );
  });

  it("have them also in a quote, in a list and in a footnote, and citations and links in their cells", () => {
    const table = (indent: string) =>
      ["| a |", "|--:|", "| [s1] [x](a.md) |"].map((line) => `${indent}${line}`).join("\n");
    const cell = '<td class="align-right"><cite>s1</cite> <a href="practices/a">x</a></td>';
    expect(body(table("> "))).toContain(cell);
    expect(body(`- x\n\n${table("  ")}`)).toContain(cell);
    expect(notes(`x[^1]\n\n[^1]: y\n\n${table("    ")}`)[0]).toContain(cell);
    expect(body(`${table("> ")}\n\n${table("")}`).match(/<div class="table" tabindex="0">/g)).toHaveLength(2);
  });
});

describe("footnotes", () => {
  const ids = (text: string) =>
    parse([body(text), ...notes(text)].join(""))
      .querySelectorAll("[id]")
      .map(({ id }) => id);

  it("are numbered as the text refers to them, and each reference can be gone back to", () => {
    const text = "A[^b] B[^a] C[^b]\n\n[^a]: Second.\n[^b]: First.";
    expect(compiled(text).body.footnotes.map(({ number, references }) => [number, references])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(notes(text)).toEqual(["<p>First.</p>\n", "<p>Second.</p>\n"]);
    expect(ids(text)).toEqual(["fnref-1", "fnref-2", "fnref-1-2"]);
    expect(body(text)).toContain('B<sup><a href="#fn-2" id="fnref-2">2</a></sup>');
  });

  it("may cite a source, link to a record and use a definition that stands in the text, or the text one of theirs", () => {
    const text = "A[^1] [q]\n\n[^1]: See [x][r], [r], [y](a.md) and [s1].\n\n    [q]: c.md\n\n[r]: b.md#h-c";
    expect(notes(text)).toEqual([
      '<p>See <a href="practices/b#h-c">x</a>, <a href="practices/b#h-c">r</a>, <a href="practices/a">y</a> and <cite>s1</cite>.</p>\n',
    ]);
    expect(body(text)).toContain('<a href="practices/c">q</a>');
    expect(compiled(text).links.map(({ file }) => file)).toEqual(["practices/a", "practices/c", "practices/b"]);
  });

  it("may refer to footnotes, also to themselves and in a circle, and may stand in one another", () => {
    expect(notes("A[^1]\n\n[^1]: a[^2]\n\n[^2]: b[^1] c[^2]").map((note) => parse(note).text.trim())).toEqual([
      "a2",
      "b1 c2",
    ]);
    expect(ids("A[^1]\n\n[^1]: a[^2]\n\n[^2]: b[^1] c[^2]")).toEqual(["fnref-1", "fnref-2", "fnref-1-2", "fnref-2-2"]);
    expect(notes("A[^1] B[^2]\n\n[^1]: a\n\n    [^2]: b")).toEqual(["<p>a</p>\n", "<p>b</p>\n"]);
    expect(notes("A[^1] B[^2]\n\n> [^1]: [^2]: b")).toEqual(["", "<p>b</p>\n"]);
  });

  it("that nothing refers to are left out, of two with one name the first counts, and names of object keys are names", () => {
    expect(notes("A[^1]\n\n[^1]: a\n\n[^2]: [s1]")).toEqual(["<p>a</p>\n"]);
    expect(notes("A[^A]\n\n[^a]: a\n\n[^A]: b")).toEqual(["<p>a</p>\n"]);
    expect(notes("A[^__proto__] B[^toString]\n\n[^__proto__]: a\n\n[^toString]: b")).toEqual([
      "<p>a</p>\n",
      "<p>b</p>\n",
    ]);
    expect(codes("A[^toString] B[^x]")).toEqual(["unknown-footnote", "unknown-footnote"]);
  });

  it("have ids that are all different, whatever refers to what", () => {
    const label = fc.integer({ min: 1, max: 4 });
    const references = fc.array(label, { maxLength: 5 }).map((labels) => labels.map((each) => `x[^${each}]`).join(" "));
    fc.assert(
      fc.property(references, references, references, references, references, (text, ...each) => {
        const whole = `${text}\n\n${each.map((note, index) => `[^${index + 1}]: ${note}y\n`).join("\n")}`;
        const { footnotes } = compiled(whole).body;
        expect(new Set(ids(whole)).size).toBe(ids(whole).length);
        expect(footnotes.map(({ number }) => number)).toEqual(footnotes.map((_, index) => index + 1));
        expect(ids(whole).length).toBe(footnotes.reduce((sum, note) => sum + note.references, 0));
        const targets = [body(whole), ...notes(whole)].flatMap((markup) => markup.match(/#fn-\d+/g) ?? []);
        for (const target of targets) expect(Number(target.slice(4))).toBeLessThanOrEqual(footnotes.length);
      }),
    );
  });
});

describe("links", () => {
  it("to records are left to the site: in the text or by reference, from any folder, with an anchor", () => {
    const text =
      "[a](x.md) [b](./x.md) [c](../projects/y.md) [d][r] [r][] [r]\n\n[r]: ../pages/about.en.md#h-z 'title'";
    expect(body(text)).toBe(
      '<p><a href="practices/x">a</a> <a href="practices/x">b</a> <a href="projects/y">c</a> ' +
        ["d", "r", "r"].map((word) => `<a href="pages/about.en#h-z">${word}</a>`).join(" ") +
        "</p>\n",
    );
    expect(codes(text)).toEqual([]);
  });

  it("out of the site are marked as such, also by reference and as bare addresses, and lose their title", () => {
    const link = (word: string) => `<a href="https://a.example/" class="external">${word}</a>`;
    expect(
      body("[x](https://a.example 't') [y][r] <https://a.example> https://a.example\n\n[r]: https://a.example 't'"),
    ).toBe(`<p>${["x", "y", "https://a.example", "https://a.example"].map(link).join(" ")}</p>\n`);
  });

  it("that are refused leave their words", () => {
    expect(body("[*x* y](javascript:x) [z][r]\n\n[r]: data:x")).toBe("<p><em>x</em> y z</p>\n");
    expect(codes("[*x* y](javascript:x) [z][r]\n\n[r]: data:x")).toEqual(["markdown-link", "markdown-link"]);
  });
});

describe("what the text cites", () => {
  const cited = (text: string) =>
    compiled(text, 7).citations.map(({ source, offset, length }) => [
      source,
      text.slice(offset - 7, offset - 7 + length),
    ]);

  it.each([
    ["a [s1] b [s2][s3].", ["s1", "s2", "s3"]],
    ["*[s1]* **a [s2]** ~~[s3]~~", ["s1", "s2", "s3"]],
    ["> - # [s1]\n\n| [s2] |\n|---|\n| [s3] |", ["s1", "s2", "s3"]],
    ["[www.a.example] [s1] (https://b.example [s2])", ["s1", "s2"]],
    ["😀\t\\* &amp; [s1]\r\n[s2]", ["s1", "s2"]],
    ["a[^1]\n\n[^1]: [s1]", ["s1"]],
  ])("%j is found at its own characters", (text, sources) => {
    expect(cited(text)).toEqual(sources.map((source) => [source, `[${source}]`]));
    const all = [body(text), ...notes(text)].join("").match(/<cite>(s\d+)/g);
    expect(all?.map((each) => each.slice(6))).toEqual(sources);
  });

  it.each([
    ...[
      "`[s1]`",
      "```\n[s1]\n```",
      "    [s1]",
      "[see [s1]](https://a.example)",
      "[s1](https://a.example)",
      "[see [s1]](a.md)",
    ],
    ...["[see [s1]][r]\n\n[r]: a.md", "[s0]", "[s1234]", "[source]", "[^s1]\n\n[^s1]: x"],
  ])("%j cites nothing", (text) => {
    expect(cited(text)).toEqual([]);
    expect([body(text), ...notes(text)].join("")).not.toContain("<cite>");
  });

  it("is known also when it is written with signs that hide it: nothing is rendered that was not looked at", () => {
    for (const text of ["&#91;s9]", "&lbrack;s9&rbrack;", "\\[s9\\]", "[s&#57;]", "*a*&#91;s9]"]) {
      const shown = body(text).match(/<cite>s9/g)?.length ?? 0;
      expect([text, compiled(text).citations.length]).toEqual([text, shown]);
    }
    expect(codes("write to a&#64;b.example")).toEqual(["contact-detail"]);
    expect(codes("[a@b.example]")).toEqual(["contact-detail"]);
    expect(codes("a@b.example")).toEqual(["markdown-link"]);
    expect(codes("[write to a@b.example](https://a.example)")).toEqual(["contact-detail"]);
  });
});

describe("a text that is made to be slow or deep", () => {
  /** As many copies as a text may have bytes and lines. */
  const filled = (block: string) => {
    const lines = Math.max(1, block.split("\n").length - 1);
    return block.repeat(
      Math.min(Math.floor(limits.bytes / Buffer.byteLength(block)), Math.floor((limits.lines - 1) / lines)),
    );
  };
  const many = (sign: string) => `${sign.repeat(limits.delimiters / (sign.match(/[*_~`[\]<>|&]/g)?.length ?? 1))}\n\n`;
  const steps = (count: number, indent: string) =>
    Array.from({ length: count }, (_, at) => `${indent.repeat(at)}- x`).join("\n");
  const beyond: [string, string][] = [
    ["14 KB of nested emphasis", `${"*a **b ".repeat(1_000)}${"c** d*".repeat(1_000)}`],
    ["open emphasis", "*a_ ".repeat(10_000)],
    ["list signs", "- ".repeat(5_000)],
    ["quote signs", ">".repeat(50_000)],
    ["signs of numbered lists", "1. ".repeat(5_000)],
    ["brackets", "[".repeat(20_000)],
    ["links in links", `${"[".repeat(5_000)}a${"](b)".repeat(5_000)}`],
    ["backticks of all lengths", Array.from({ length: 300 }, (_, at) => "`".repeat(at)).join(" ")],
    ["the beginnings of tags", "<a ".repeat(20_000)],
    ["a list that is 200 deep", steps(200, "  ")],
    ["a list that is 50 deep", steps(50, "  ")],
    ["quotes that are 21 deep", `${"> ".repeat(21)}x`],
    ["one byte more than 64 KB", `${"ä".repeat(limits.bytes / 2)}a`],
    ["one line more than may be", "a\n".repeat(limits.lines)],
  ];
  it.each(beyond)(
    "is refused at a place in it: %s",
    (_, text) => {
      const { findings, body: result } = compiled(text, 5);
      expect(findings).toMatchObject([{ code: "markdown-too-complex", place: { kind: "offset" } }]);
      const [place] = findings.map((finding) => finding.place);
      expect(place?.kind === "offset" && place.offset >= 5 && place.offset + place.length <= 5 + text.length).toBe(
        true,
      );
      expect(result.parts).toEqual([]);
    },
    60_000,
  );

  const within: [string, string][] = [
    ...["a", "1", "+1", "a.", "a-", "www.", "www.a ", "a@", "https://", "\\", "(", "!", "#", "=", " ", "\t"].map(
      (unit): [string, string] => [
        `${JSON.stringify(unit)} for 64 KB`,
        unit.repeat(Math.floor(limits.bytes / unit.length)),
      ],
    ),
    ...["*a_ ", "*a **a ", "[", "![", "`a", "~~a ", "[^a]", "a**", "|"].map((unit): [string, string] => [
      `blocks of ${JSON.stringify(unit)}`,
      filled(many(unit)),
    ]),
    ["as many stars on both sides", filled(`x${"*".repeat(499)}a${"*".repeat(499)}\n\n`)],
    ["as many brackets on both sides", filled(`${"[".repeat(499)}a${"]".repeat(499)}\n\n`)],
    ["lists that are 20 deep, on every line", filled(`${"- ".repeat(20)}x\n`)],
    ["quotes that are 20 deep, in every paragraph", filled(`${"> ".repeat(20)}x\n\n`)],
    ["a list that is 20 deep, again and again", filled(`${steps(20, "  ")}\n`)],
    ["a table as wide as may be", `${"|a".repeat(247)}|\n${"|-".repeat(247)}|\n${"a\n".repeat(1_990)}`],
    [
      "a chain of footnotes",
      `[^0]\n\n${Array.from({ length: 900 }, (_, at) => `[^${at}]: x[^${at + 1}]\n`).join("\n")}`,
    ],
    ["footnotes in footnotes", `${Array.from({ length: 240 }, (_, at) => `[^${at}]: `).join("")}x\n\n[^239]`],
    [
      "definitions, and a reference to the last",
      `[a989]\n\n${Array.from({ length: 990 }, (_, at) => `[a${at}]: https://a.b/${at}\n`).join("\n")}`,
    ],
    ["headings of one name", "# a\n".repeat(1_999)],
  ];
  it.each(within)(
    "but within the limits is rendered: %s",
    (_, text) => {
      const { findings, body: result } = compiled(text);
      expect(findings.filter(({ code }) => code === "markdown-too-complex")).toEqual([]);
      expect(result.parts.length > 0 || text.trim() === "").toBe(true);
    },
    60_000,
  );
});
