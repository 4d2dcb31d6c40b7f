import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "node-html-parser";
import { afterAll, describe, expect, it } from "vitest";
import { limits } from "../src/core/markdown/limits.ts";
import { compileBody } from "../src/core/markdown/markdown.ts";
import { practice } from "../src/core/schema/practice.ts";
import { shape } from "../src/core/shape.ts";
import { report } from "../src/core/source.ts";
import { parseUrl } from "../src/core/urls.ts";
import { locate, parseYaml } from "../src/core/yaml.ts";
import { contentFiles } from "../src/io/files.ts";
import { split } from "../src/io/frontmatter.ts";

const workshop = mkdtempSync(join(tmpdir(), "kuusi-safety-"));
afterAll(() => rmSync(workshop, { recursive: true }));

const source = (text: string) => ({ name: "practices/a.md", path: "content/practices/a.md", text });
const body = (text: string) => compileBody(text, { start: 0, folder: "practices", top: 3 });
const rendered = (text: string) =>
  body(text)
    .body.parts.map((part) => (part.kind === "html" ? part.html : part.kind === "open" ? "<a>" : "[cite]"))
    .join("");

describe("front matter is never run", () => {
  const marker = join(workshop, "marker");
  it.each([
    "---js",
    "---javascript",
    "---JS",
    "--- js",
    "---json",
    "---coffee",
    "---constructor",
    "---toString",
    "---yaml",
  ])("%s", (opening) => {
    const text = `${opening}\nrequire("node:fs").writeFileSync(${JSON.stringify(marker)}, "")\n---\nText.`;
    for (const time of ["first", "second"]) {
      const { data, findings } = split(source(text));
      expect([time, data, findings.map(({ code }) => code)]).toEqual([time, undefined, ["front-matter-opening"]]);
    }
    expect(existsSync(marker)).toBe(false);
  });
});

describe("YAML keeps its text and has no surprises", () => {
  it("gives every scalar as it is written", () => {
    const { data } = parseYaml("a: 2026-13-45\nb: 010\nc: 12:30:45\nd: Yes\ne: null\nf: 0x1F\ng: 1e3\nh: ~\n");
    expect(data).toEqual({
      a: "2026-13-45",
      b: "010",
      c: "12:30:45",
      d: "Yes",
      e: "null",
      f: "0x1F",
      g: "1e3",
      h: "~",
    });
  });

  it.each([
    [
      "an alias bomb",
      `a: &a [x, x]\n${"bcdefgh".replace(/./g, (key, index) => `${key}: &${key} [*${"abcdefgh"[index]}, *${"abcdefgh"[index]}]\n`)}`,
    ],
    ["20,000 brackets", "a: ".padEnd(20_000, "[")],
    ["20,000 list signs", "".padEnd(40_000, "- ")],
    ["a tag", "a: !!js/function x"],
    ["a second document", "a: b\n---\nc: d"],
  ])("refuses %s with a problem", (_, text) => {
    const { data, findings } = parseYaml(text);
    expect(data).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
  });

  it("takes no key into a prototype", () => {
    const { findings } = shape(practice, parseYaml("__proto__: {polluted: x}\nconstructor: y\ntoString: z\n").data);
    const unknown = findings.flatMap((finding) => (finding.code === "unknown-key" ? finding.params.key : []));
    expect(unknown).toEqual(["__proto__", "constructor", "toString"]);
    expect("polluted" in {}).toBe(false);
  });

  it("finds the exact text of keys and values, also after emoji, tabs and Windows line ends", () => {
    const word = fc.stringMatching(/^[a-zåäö😀][a-zåäö😀 ]{0,8}[a-zåäö😀]$/u);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 6 }), fc.constantFrom("\n", "\r\n"), (words, end) => {
        const text = words.map((each) => `${each}:${end}  - "${each}\t!"${end}`).join("");
        for (const each of words) {
          const [key, value] = [locate(text, [each], "key"), locate(text, [each, 0], "value")];
          expect(text.slice(key?.offset, (key?.offset ?? 0) + (key?.length ?? 0))).toBe(each);
          expect(text.slice(value?.offset, (value?.offset ?? 0) + (value?.length ?? 0))).toBe(`"${each}\t!"`);
        }
      }),
    );
  });

  it.each([["\n"], ["\r\n"]])("reports the same place with line ends %j, with and without a byte order mark", (end) => {
    const text = ["---", "title: 😀 \t x", "kinds: [a, a]", "---", "Text [s1]."].join(end);
    const file = split(source(text));
    const problem = report(file, {
      code: "duplicate-item",
      params: { value: "a" },
      place: { kind: "value", path: ["kinds", 1] },
    });
    expect(problem).toMatchObject({ line: 3, column: 12, length: 1 });
    expect(report(file, { code: "empty-list", params: {}, place: { kind: "end" } })).toMatchObject({
      line: 4,
      column: 1,
      length: 3,
    });
    expect(text.slice(file.body.offset)).toBe("Text [s1].");
  });
});

it("a record in which anything stands anywhere gives problems and never throws", () => {
  const keys = Object.keys(practice.shape);
  const value = fc.anything({ values: [fc.string()], withNullPrototype: false, withBigInt: false, maxDepth: 3 });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys, "__proto__", "x"), value), (data) => {
      expect(shape(practice, data).findings.length).toBeGreaterThan(0);
    }),
  );
});

describe("web addresses", () => {
  it.each([
    ...[
      "javascript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      " https://a.example",
      "https:evil",
      "https:///evil.example",
      "//evil.example",
    ],
    ...[
      "https://user:word@a.example",
      "https://@a.example",
      "https://a.example\\@b.example",
      "https://localhost/",
      "https://127.0.0.1/",
      "https://a.example/\u0000",
    ],
    ...["https://a.example/\u202Ex", "HTTPS://", "https://a b.example", "https://a\u200B.example/", "ftp://a.example/"],
  ])("%j is refused", (address) => {
    expect(parseUrl(address)).toHaveProperty("reason");
  });

  it("look-alike hosts are shown as punycode", () => {
    expect(parseUrl("https://аpple.example/")).toEqual({ href: "https://xn--pple-43d.example/" });
    expect(parseUrl("http://a.example/b?c=ä#d")).toEqual({ href: "http://a.example/b?c=%C3%A4#d" });
  });
});

describe("Markdown", () => {
  const allowed = new Set([
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "div",
    "em",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
  ]);
  const attributes = new Set(["href", "id", "class", "start", "scope", "tabindex"]);
  const attacks = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java\tscript:alert(1))",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:x)",
    "[a](kuusi:file/practices/a)",
    '[a](https://a.example" onclick="alert(1))',
    '[a](https://a.example "title\\" onclick=\\"alert(1)")',
    "<https://a.example/?<script>>",
    "<javascript:alert(1)>",
    "![a](javascript:alert(1))",
    "[![a](x)](javascript:alert(1))",
    "[a]: javascript:alert(1)\n\n[a]",
    "```js onload=alert(1)\nx\n```",
    "`<script>`",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "\\<script>",
    "<!-- --><svg/onload=alert(1)>",
    "| <b onmouseover=alert(1)> |\n|---|\n| x |",
    "# <a name=location>",
    "[^1]\n\n[^1]: <iframe src=//evil.example>",
    "//evil.example www.evil.example\u0000",
    "a@evil.example",
    "{{constructor}} {% x %} <%= 7 %>",
  ];

  it.each(attacks)("%j gives only what is allowed", (attack) => {
    for (const text of [
      attack,
      `- ${attack}`,
      `> ${attack}`,
      `# ${attack}`,
      `**${attack}**`,
      `| a |\n|---|\n| ${attack} |`,
      `[x](https://a.example) ${attack}`,
    ]) {
      const page = parse(rendered(text), { comment: true });
      for (const element of page.querySelectorAll("*")) {
        expect(allowed).toContain(element.rawTagName);
        for (const [name, value] of Object.entries(element.attributes)) {
          expect(attributes).toContain(name);
          if (name === "href") expect(value).toMatch(/^(https?:\/\/|#)/);
        }
      }
      expect(page.toString()).not.toMatch(/<!--|<script/i);
    }
  });

  it("heads sections without gaps below the page's own headings, each with an anchor of its own", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 }), (depths) => {
        const page = parse(rendered(depths.map((depth) => `${"#".repeat(depth)} Location`).join("\n\n")));
        const headings = page.querySelectorAll("h1, h2, h3, h4, h5, h6");
        const levels = headings.map(({ rawTagName }) => Number(rawTagName.slice(1)));
        expect(levels[0]).toBe(3);
        for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 3)).toBeLessThanOrEqual(1);
        expect(new Set(headings.map(({ id }) => id)).size).toBe(depths.length);
        for (const { id } of headings) expect(id).toMatch(/^h-location/);
      }),
    );
  });

  it("gives tables a scope, and classes for alignment", () => {
    const html = rendered("| a | b |\n|:-:|--:|\n| c | d |");
    expect(html).toContain('<th class="align-center" scope="col">a</th>');
    expect(html).toContain('<td class="align-right">d</td>');
    expect(html).not.toContain("align=");
  });

  it("numbers footnotes as the text refers to them, and their links lead both ways", () => {
    const { body: compiled } = body("A[^b] B[^a] C[^b]\n\n[^a]: Second [s1].\n\n[^b]: First.\n\n[^c]: Unused.");
    expect(compiled.footnotes.map(({ number, references }) => [number, references])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(compiled.footnotes[1]?.parts).toContainEqual({ kind: "cite", source: "s1" });
    const [text] = compiled.parts;
    for (const id of ["fnref-1", "fnref-1-2", "fnref-2"])
      expect(text).toMatchObject({ html: expect.stringContaining(`id="${id}"`) });
  });

  it("leaves citations in code and in links alone", () => {
    expect(body("`[s1]` [see [s1]](https://a.example) [s2]").body.parts.filter(({ kind }) => kind === "cite")).toEqual([
      { kind: "cite", source: "s2" },
    ]);
  });

  const tooComplex: Record<string, string> = Object.fromEntries([
    ["nested emphasis", "*a **b ".repeat(2_000)],
    ["open emphasis", "*a_ ".repeat(10_000)],
    ["list signs", "- ".repeat(5_000)],
    ["quote signs", ">".repeat(50_000)],
    ["brackets", "[".repeat(20_000)],
    ["deep lists", Array.from({ length: 200 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n")],
    ["backticks", "`a".repeat(15_000)],
    ["a long text", "word ".repeat(20_000)],
    ["many lines", "x\n".repeat(3_000)],
  ]);
  it.each(Object.keys(tooComplex))("%s beyond the limits are a problem with a place", (name) => {
    expect(body(tooComplex[name] ?? "").findings).toMatchObject([
      { code: "markdown-too-complex", place: { kind: "offset" } },
    ]);
  });

  const justWithin: Record<string, string> = Object.fromEntries([
    ["emphasis", `${"*a_ ".repeat(limits.delimiters / 2)}\n\n`],
    ["brackets", `${"[".repeat(limits.delimiters)}\n\n`],
    ["quotes", `${">".repeat(limits.nesting)} x\n\n`],
    ["tables", `| a | b |\n|---|---|\n${"| c | d |\n".repeat(200)}\n`],
  ]);
  it.each(Object.keys(justWithin))(
    "%s just within the limits, as often as a text may be long, are rendered",
    (name) => {
      const block = justWithin[name] ?? "";
      const times = Math.min(
        Math.floor(limits.bytes / block.length),
        Math.floor(limits.lines / block.split("\n").length) - 1,
      );
      expect(body(block.repeat(times)).findings.filter(({ code }) => code === "markdown-too-complex")).toEqual([]);
    },
  );
});

describe("the content folder", () => {
  it("is read without following links, also those that loop or lead out", () => {
    const [content, outside] = [join(workshop, "links", "content"), join(workshop, "links", "outside")];
    mkdirSync(join(content, "practices"), { recursive: true });
    mkdirSync(outside);
    writeFileSync(join(outside, "secret.md"), "secret");
    symlinkSync(outside, join(content, "projects"));
    symlinkSync(content, join(content, "practices", "loop"));
    symlinkSync(join(outside, "secret.md"), join(content, "practices", "secret.md"));
    const { files, problems } = contentFiles(content);
    expect(files).toEqual([]);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ["symbolic-link", "content/practices/loop"],
      ["symbolic-link", "content/practices/secret.md"],
      ["symbolic-link", "content/projects"],
    ]);
  });

  it("holds no two files whose names are the same to another file system", () => {
    const content = join(workshop, "twins", "content");
    mkdirSync(join(content, "practices"), { recursive: true });
    for (const name of ["café.md", "café.md".normalize("NFD"), "a.md", "A.md"])
      writeFileSync(join(content, "practices", name), "");
    const codes = contentFiles(content).problems.map(({ code }) => code);
    expect(codes.sort()).toEqual(["bad-file-name", "bad-file-name", "name-collision", "name-collision"]);
  });
});
