import type { Root } from "mdast";
import { type Body, emptyBody, type Part } from "../body.ts";
import type { Finding } from "../problem.ts";
import { arrange } from "./arrange.ts";
import { grammarOf } from "./grammar.ts";
import { type Inspection, inspect } from "./inspect.ts";
import { beyondLimits } from "./limits.ts";
import { pending, renderer } from "./renderer.ts";

export type CompiledBody = Omit<Inspection, "findings"> & { body: Body; findings: Finding[] };

/**
 * Compiles the Markdown of one file. `start` is the offset of the text in its file, `folder` the content folder that the file is in
 * (links are relative to it), `top` the level of its outermost headings.
 */
export function compileBody(text: string, options: { start: number; folder: string; top: number }): CompiledBody {
  const tooComplex = beyondLimits(text, options.start);
  if (tooComplex.length > 0) return { body: emptyBody, links: [], citations: [], findings: tooComplex };
  const tree = grammarOf(text).parse(text);
  const { findings, links, citations } = inspect(tree, text, options.start, options.folder);
  if (findings.some(({ code }) => code === "markdown-too-complex"))
    return { body: emptyBody, links, citations, findings };
  const { anchors, notes } = arrange(tree, text, options);
  const footnotes = notes.map(({ children, references }, index) => ({
    number: index + 1,
    parts: html({ type: "root", children }),
    references,
  }));
  return { body: { parts: html(tree), footnotes, anchors }, findings, links, citations };
}

const completion = new RegExp(`<a href="${pending}(?:cite/(s\\d+)"></a>|file/([^"#]+)(?:#([^"]*))?">)`, "g");

/** Renders a tree and cuts it where the site has an address to put in. */
function html(tree: Root): Part[] {
  const text = renderer.stringify(tree);
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(completion)) {
    const [all, source, file, anchor] = match;
    parts.push({ kind: "html", html: text.slice(from, match.index) });
    if (source !== undefined) parts.push({ kind: "cite", source });
    else if (file !== undefined)
      parts.push(anchor === undefined ? { kind: "open", file } : { kind: "open", file, anchor });
    from = match.index + all.length;
  }
  parts.push({ kind: "html", html: text.slice(from) });
  return parts.filter((part) => part.kind !== "html" || part.html !== "");
}
