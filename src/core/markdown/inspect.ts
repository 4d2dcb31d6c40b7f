import type { Nodes, Root } from "mdast";
import type { Finding } from "../problem.ts";
import { wordingFaults } from "../wording.ts";
import { limits } from "./limits.ts";
import { type Target, target } from "./target.ts";

/** A link to a content file or a heading, and a citation, each with the offset and length of its node in the file. */
export type BodyLink = { file?: string; anchor?: string; offset: number; length: number };
export type BodyCitation = { source: string; offset: number; length: number };

export type Inspection = { findings: Finding[]; links: BodyLink[]; citations: BodyCitation[] };

export const citationPattern = /\[(s[1-9]\d{0,2})\]/g;

type Visit = { node: Nodes; depth: number };
type Reader = { text: string; start: number; folder: string; into: Inspection };

/** Reads a parsed text without changing it: what is not allowed, what it links to, what it cites. `start` is the offset of `text` in its file. */
export function inspect(tree: Root, text: string, start: number, folder: string): Inspection {
  const into: Inspection = { findings: [], links: [], citations: [] };
  const reader: Reader = { text, start, folder, into };
  const open: Visit[] = [{ node: tree, depth: 0 }];
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const { node, depth } = visit;
    look(reader, node);
    const nested = depth + (node.type === "list" || node.type === "blockquote" ? 1 : 0);
    if (nested > limits.nesting) {
      into.findings.push({
        code: "markdown-too-complex",
        params: { what: "nesting", max: limits.nesting },
        place: place(reader, node),
      });
      return into;
    }
    if ("children" in node) for (const inner of node.children.toReversed()) open.push({ node: inner, depth: nested });
  }
  return into;
}

function look(reader: Reader, node: Nodes): void {
  const { findings } = reader.into;
  switch (node.type) {
    case "html":
      if (!closesReported(findings, node.value)) {
        findings.push({ code: "markdown-html", params: { html: node.value }, place: place(reader, node) });
      }
      break;
    case "image":
    case "imageReference":
      findings.push({ code: "markdown-image", params: {}, place: place(reader, node) });
      break;
    case "link":
    case "definition":
      link(reader, node, target(node.url, reader.folder), node.url);
      break;
    case "text":
      words(reader, node);
      break;
  }
}

/** A closing tag belongs to the mistake that opened it. */
function closesReported(findings: readonly Finding[], html: string): boolean {
  const tag = /^<\/([a-z][a-z0-9]*)/i.exec(html)?.[1]?.toLowerCase();
  const opens = (finding: Finding) =>
    finding.code === "markdown-html" && /^<([a-z][a-z0-9]*)/i.exec(finding.params.html)?.[1]?.toLowerCase() === tag;
  return tag !== undefined && findings.some(opens);
}

function link({ start, into }: Reader, node: Nodes, to: Target, url: string): void {
  const [offset, length] = [start + (node.position?.start.offset ?? 0), extent(node)];
  if (to.kind === "refused") {
    into.findings.push({
      code: "markdown-link",
      params: { url, reason: to.reason },
      place: { kind: "offset", offset, length },
    });
  } else if (to.kind === "file") {
    into.links.push({ file: to.file, ...(to.anchor === undefined ? {} : { anchor: to.anchor }), offset, length });
  } else if (to.kind === "anchor") {
    into.links.push({ anchor: to.anchor, offset, length });
  }
}

/** Citations and footnotes without a text, at their own characters: the source text is searched, since escapes shift the node's value. */
function words({ text, start, into }: Reader, node: Nodes): void {
  const from = node.position?.start.offset ?? 0;
  const written = text.slice(from, node.position?.end.offset ?? from);
  for (const match of written.matchAll(citationPattern)) {
    into.citations.push({ source: match[1] ?? "", offset: start + from + match.index, length: match[0].length });
  }
  // An e-mail address has become a link, which is refused as such.
  for (const { fault, found, index } of wordingFaults(written).filter(({ found }) => !found.includes("@"))) {
    into.findings.push({ ...fault, place: { kind: "offset", offset: start + from + index, length: found.length } });
  }
  for (const match of written.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
    const place = { kind: "offset", offset: start + from + match.index, length: match[0].length } as const;
    into.findings.push({ code: "unknown-footnote", params: { label: match[1] ?? "" }, place });
  }
}

function place({ start }: Reader, node: Nodes) {
  return { kind: "offset", offset: start + (node.position?.start.offset ?? 0), length: extent(node) } as const;
}

function extent(node: Nodes): number {
  return Math.max(1, (node.position?.end.offset ?? 0) - (node.position?.start.offset ?? 0));
}
