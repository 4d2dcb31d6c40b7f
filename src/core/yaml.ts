import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from "yaml";
import { syntaxFault } from "./faults.ts";
import type { Finding, Path } from "./problem.ts";
import { bare, isCurled, meantValue, quoted } from "./quoting.ts";

/** A stretch of text: UTF-16 code units from the start of the text that was parsed. */
export type Range = { offset: number; length: number };

/**
 * The data of a YAML text; every scalar is its source text. When there are findings the data is not to be trusted. `comments` are those
 * that follow a value on its line, with the way to write that value if the comment was meant to belong to it.
 */
export type Yaml = { data: unknown; findings: Finding[]; comments: Comment[] };
export type Comment = Range & { path: Path; text: string; cure: string };

/** Longest YAML that is parsed, in UTF-16 code units; a record has about 6,000, the vocabulary about 60,000. */
export const longestYaml = 262_144;

/** Deeper than any record: the parser makes a regular expression as long as the indentation, and V8 ends the process on a long one. */
const tooDeep = /^(?:[ \t]{200}|[ \t]*(?:[-?:][ \t]+){20})/m;

/**
 * Parses YAML 1.2 without its surprises: scalars stay text (schema "failsafe"), no aliases, anchors, tags or second documents, no
 * duplicate keys. Offsets in the findings count from `start`, the offset of `text` in its file.
 */
export function parseYaml(text: string, start = 0): Yaml {
  const deep = tooDeep.exec(text);
  if (deep) {
    const place = { kind: "offset", offset: start + deep.index, length: deep[0].length } as const;
    return {
      data: undefined,
      findings: [{ code: "yaml-syntax", params: { kind: "deep", text: "" }, place }],
      comments: [],
    };
  }
  const document = read(text);
  const fault = syntaxFault(document, text, start);
  const unwanted = features(document, text, start);
  const findings = fault
    ? [firstOf([fault, ...unwanted])]
    : [...unwanted, ...duplicates(document, text, start), ...curled(document, text, start)];
  if (findings.length > 0) return { data: undefined, findings, comments: [] };
  const data = compact(document.toJS({ maxAliasCount: 0 }));
  return { data, findings, comments: comments(document, text, start) };
}

/** The parser joins quoted text sign by sign, and V8 keeps such a text as a chain of joins, many times as large as what it says. */
function compact(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}

/** What does not parse is one mistake: the one that stands first. */
function firstOf(findings: [Finding, ...Finding[]]): Finding {
  const offset = ({ place }: Finding) => (place.kind === "offset" ? place.offset : 0);
  return findings.reduce((first, finding) => (offset(finding) < offset(first) ? finding : first));
}

/** Where a node stands in a YAML text, as far as the path leads: its key or its value. An empty value stands at its key. */
export function locate(text: string, path: Path, what: "key" | "value"): Range | undefined {
  return locator(text)(path, what);
}

/** The same for many nodes of one text, which is parsed once. */
export function locator(text: string): (path: Path, what: "key" | "value") => Range | undefined {
  const root = read(text).contents;
  return (path, what) => follow(root, path, what);
}

function follow(root: unknown, path: Path, what: "key" | "value"): Range | undefined {
  let node = root;
  let range: Range | undefined;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return range;
      range = last && what === "value" ? (rangeOf(pair.value) ?? rangeOf(pair.key)) : (rangeOf(pair.key) ?? range);
      node = pair.value;
    } else {
      const item: unknown =
        isNode(node) && "items" in node && Array.isArray(node.items) ? node.items[Number(step)] : undefined;
      range = rangeOf(item) ?? range;
      node = item;
    }
  }
  return range;
}

function read(text: string): Document {
  return parseDocument(spaced(text), {
    schema: "failsafe",
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: "silent",
  });
}

function comments(document: Document, text: string, start: number): Comment[] {
  const found: Comment[] = [];
  visit(document, {
    Scalar: (key, node, ancestors) => {
      const range = rangeOf(node);
      if (key === "key" || node.type !== "PLAIN" || !range) return;
      const end = range.offset + range.length;
      const [, blanks = "", comment] = /^([ \t]+)(#[^\r\n]*)/.exec(text.slice(end)) ?? [];
      if (comment === undefined) return;
      const offset = end + blanks.length;
      const cure = meantValue(text, offset)?.quoted ?? "";
      found.push({
        path: pathOf(document, key, ancestors),
        text: comment.trimEnd(),
        cure,
        offset: start + offset,
        length: comment.trimEnd().length,
      });
    },
  });
  return found;
}

/** The keys and indexes above a node that `visit` has come to. */
function pathOf(document: Document, key: unknown, ancestors: readonly unknown[]): Path {
  const steps: (string | number)[] = [];
  const nodes = ancestors.filter((node) => node !== document);
  for (const [index, node] of nodes.entries()) {
    if (isPair(node)) steps.push(isScalar(node.key) ? String(node.key.value) : "");
    else if (isSeq(node)) steps.push(index + 1 < nodes.length ? node.items.indexOf(nodes[index + 1]) : Number(key));
  }
  return steps;
}

/** No-break spaces where only blanks can be meant, before a line's first sign and after a key, read as blanks. */
function spaced(text: string): string {
  return /[\u00A0\u2007\u202F]/.test(text)
    ? text.replace(
        /^[ \u00A0\u2007\u202F]+|(?<=^[ \u00A0\u2007\u202F]*(?:- +)?[\w-]+:)[ \u00A0\u2007\u202F]+/gm,
        (blanks) => " ".repeat(blanks.length),
      )
    : text;
}

function rangeOf(node: unknown): Range | undefined {
  if (!isNode(node) || !node.range) return undefined;
  const [from, to] = node.range;
  return to > from ? { offset: from, length: to - from } : undefined;
}

function duplicates(document: Document, text: string, start: number): Finding[] {
  return document.errors
    .filter((error) => error.code === "DUPLICATE_KEY")
    .map((error) => {
      const key = /^("[^"]*"|'[^']*'|[^:\n]*)/.exec(text.slice(error.pos[0]))?.[0].trim() ?? "";
      return {
        code: "duplicate-key",
        params: { key },
        place: { kind: "offset", offset: start + error.pos[0], length: key.length },
      };
    });
}

/** Texts in the quotation marks of a word processor: to YAML they are letters. */
function curled(document: Document, text: string, start: number): Finding[] {
  const findings: Finding[] = [];
  visit(document, {
    Scalar: (key, node) => {
      const range = rangeOf(node);
      if (key === "key" || node.type !== "PLAIN" || !range) return;
      const written = text.slice(range.offset, range.offset + range.length);
      if (!isCurled(written)) return;
      const params = { kind: "curly", text: written, cure: quoted(bare(written)) } as const;
      findings.push({ code: "yaml-syntax", params, place: { kind: "offset", ...range, offset: start + range.offset } });
    },
  });
  return findings;
}

/** Everything that is YAML but not wanted here. */
function features(document: Document, text: string, start: number): Finding[] {
  const findings: Finding[] = [];
  const report = (feature: "alias" | "anchor" | "tag" | "documents" | "key", offset: number, length: number) => {
    const around = feature === "documents" || feature === "key" ? undefined : meantValue(text, offset);
    const value = around?.offset === offset ? around : undefined;
    findings.push({
      code: "yaml-feature",
      params: { feature, ...(value ? { cure: value.quoted } : {}) },
      place: { kind: "offset", offset: start + (value?.offset ?? offset), length: value?.length ?? length },
    });
  };
  visit(document, (_, node) => {
    if (isPair(node)) {
      if (!isScalar(node.key)) report("key", rangeOf(node.key)?.offset ?? 0, 1);
      return;
    }
    const range = rangeOf(node);
    const offset = range?.offset ?? (isNode(node) ? node.range?.[0] : undefined) ?? 0;
    if (isAlias(node)) report("alias", offset, range?.length ?? 1);
    else if (isNode(node) && "anchor" in node && node.anchor)
      report("anchor", before(text, offset, "&"), node.anchor.length + 1);
    else if (isNode(node) && "tag" in node && node.tag) report("tag", before(text, offset, "!"), 1);
  });
  const second = /(?<![^\n])(---|\.\.\.)(\s|$)/.exec(text);
  if (second && document.errors.length === 0) report("documents", second.index, 3);
  return findings;
}

/** The last `sign` before an offset: a node's range begins after its anchor or tag. */
function before(text: string, offset: number, sign: string): number {
  const found = text.lastIndexOf(sign, offset);
  return found < 0 ? offset : found;
}
