import type { Link, LinkReference, Nodes, Root, Text } from "mdast";
import type { Finding } from "../problem.ts";
import { wordingFaults } from "../wording.ts";
import { limits } from "./limits.ts";
import { type Target, target } from "./target.ts";

/** A link to a content file or a heading, and a citation, each with the offset and length of its node in the file. */
export type BodyLink = { file?: string; anchor?: string; offset: number; length: number };
export type BodyCitation = { source: string; offset: number; length: number };

export type Inspection = { findings: Finding[]; links: BodyLink[]; citations: BodyCitation[] };

export const citationPattern = /\[(s[1-9]\d{0,2})\]/g;

type Visit = { node: Nodes; depth: number; link?: Link | LinkReference };
type Reader = { text: string; start: number; folder: string; into: Inspection };

/** Reads a parsed text without changing it: what is not allowed, what it links to, what it cites. `start` is the offset of `text` in its file. */
export function inspect(tree: Root, text: string, start: number, folder: string): Inspection {
  const into: Inspection = { findings: [], links: [], citations: [] };
  const reader: Reader = { text, start, folder, into };
  const open: Visit[] = [{ node: tree, depth: 0 }];
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const { node, depth, link } = visit;
    look(reader, node, link);
    const nested = depth + (node.type === "list" || node.type === "blockquote" ? 1 : 0);
    if (nested > limits.nesting) {
      into.findings.push({
        code: "markdown-too-complex",
        params: { what: "nesting", max: limits.nesting },
        place: place(reader, node),
      });
      return into;
    }
    const around = node.type === "link" || node.type === "linkReference" ? node : link;
    if ("children" in node)
      for (const inner of node.children.toReversed())
        open.push({ node: inner, depth: nested, ...(around ? { link: around } : {}) });
  }
  return into;
}

function look(reader: Reader, node: Nodes, around: Link | LinkReference | undefined): void {
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
    case "paragraph":
      misshapen(reader, node);
      break;
    case "text":
      words(reader, node, around);
      break;
  }
}

/** Markdown that was meant and is shown as it stands: a heading without a blank, a link whose halves are swapped or apart. */
function misshapen({ text, start, into }: Reader, node: Nodes): void {
  const from = node.position?.start.offset ?? 0;
  const written = text.slice(from, node.position?.end.offset ?? from);
  const spot = (found: RegExpExecArray) =>
    ({ kind: "offset", offset: start + from + found.index, length: found[0].length }) as const;
  for (const found of written.matchAll(/^(#{1,6})([^\s#\d][^\n]*)$/gm))
    into.findings.push({ code: "markdown-heading", params: { cure: `${found[1]} ${found[2]}` }, place: spot(found) });
  for (const found of written.matchAll(/\(([^()\n]+)\)\[((?:https?:\/\/|www\.)[^\]\s]+|[^\]\s]+\.md)\]/g))
    into.findings.push({
      code: "markdown-link-form",
      params: { form: "turned", cure: linked(found) },
      place: spot(found),
    });
  for (const found of written.matchAll(/\[(?!s\d+\]|\^)([^[\]\n]+)\] +\(((?:https?:\/\/|www\.)[^)\s]+|[^)\s]+\.md)\)/g))
    into.findings.push({
      code: "markdown-link-form",
      params: { form: "apart", cure: linked(found) },
      place: spot(found),
    });
}

function linked([, words, address = ""]: RegExpExecArray): string {
  return `[${words}](${address.startsWith("www.") ? `https://${address}` : address})`;
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

/**
 * Citations, wording and footnotes without a text. What is rendered is the node's value; where it stands is looked up in the source text,
 * and what entities hide there stands at the node. In a link nothing is cited, and a refused address is not also a contact detail.
 */
function words(reader: Reader, node: Text, around: Link | LinkReference | undefined): void {
  const { text, start, folder, into } = reader;
  const from = node.position?.start.offset ?? 0;
  const written = text.slice(from, node.position?.end.offset ?? from);
  const spots = (found: string, searched: number) => {
    const index = written.indexOf(found, searched);
    return index < 0
      ? { offset: start + from, length: extent(node), searched }
      : { offset: start + from + index, length: found.length, searched: index + found.length };
  };
  if (!around) {
    let searched = 0;
    for (const [found, source = ""] of node.value.matchAll(citationPattern)) {
      const spot = spots(found, searched);
      searched = spot.searched;
      into.citations.push({ source, offset: spot.offset, length: spot.length });
    }
  }
  const to = around?.type === "link" ? target(around.url, folder) : undefined;
  let searched = 0;
  for (const { fault, found } of wordingFaults(node.value).sort((a, b) => a.index - b.index)) {
    const spot = spots(found, searched);
    searched = spot.searched;
    const told = around && (fault.code !== "contact-detail" || (to?.kind === "refused" && to.reason === "mail"));
    if (!told) into.findings.push({ ...fault, place: { kind: "offset", offset: spot.offset, length: spot.length } });
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
