import { type Document, isAlias, isMap, isNode, isPair, isScalar, parseDocument, visit, type YAMLError } from "yaml";
import type { YamlFault } from "./codes.ts";
import type { Finding, Path } from "./problem.ts";

/** A stretch of text: UTF-16 code units from the start of the text that was parsed. */
export type Range = { offset: number; length: number };

/** The data of a YAML text; every scalar is its source text. When there are findings the data is not to be trusted. */
export type Yaml = { data: unknown; findings: Finding[] };

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
    return { data: undefined, findings: [{ code: "yaml-syntax", params: { kind: "deep", text: "" }, place }] };
  }
  const document = read(text);
  const findings = firstCause([...features(document, text, start), ...syntax(document, text, start)]);
  return { data: findings.length > 0 ? undefined : compact(document.toJS({ maxAliasCount: 0 })), findings };
}

/** The parser joins quoted text sign by sign, and V8 keeps such a text as a chain of joins, many times as large as what it says. */
function compact(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}

/** What does not parse is one mistake: the one that stands first. Without such there can be many. */
function firstCause(findings: Finding[]): Finding[] {
  if (!findings.some(({ code }) => code === "yaml-syntax")) return findings;
  const offset = ({ place }: Finding) => (place.kind === "offset" ? place.offset : 0);
  return findings.sort((a, b) => offset(a) - offset(b)).slice(0, 1);
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

/** The nodes of a YAML text, each with its place; scalars are text. */
export function read(text: string): Document {
  return parseDocument(text, {
    schema: "failsafe",
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: "silent",
  });
}

function rangeOf(node: unknown): Range | undefined {
  if (!isNode(node) || !node.range) return undefined;
  const [from, to] = node.range;
  return to > from ? { offset: from, length: to - from } : undefined;
}

/** The first syntax error, since the others follow from it; without one, every duplicate key. */
function syntax(document: Document, text: string, start: number): Finding[] {
  const errors: YAMLError[] = [...document.errors, ...document.warnings];
  const first =
    errors.find((error) => error.code === "RESOURCE_EXHAUSTION") ??
    errors.find((error) => error.code !== "DUPLICATE_KEY" && error.code !== "TAG_RESOLVE_FAILED");
  if (first) {
    const blanks = /^ *(?=\S)/.exec(text.slice(first.pos[0]))?.[0].length ?? 0;
    const offset = first.pos[0] + blanks;
    const token = /^[^\s]*/.exec(text.slice(offset))?.[0] ?? "";
    const kind = fault(first.code, text.slice(offset), text.slice(0, offset));
    const params = { kind, text: token };
    return [{ code: "yaml-syntax", params, place: { kind: "offset", offset: start + offset, length: token.length } }];
  }
  return errors
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

function fault(code: string, rest: string, before: string): YamlFault {
  switch (code) {
    case "RESOURCE_EXHAUSTION":
      return "deep";
    case "TAB_AS_INDENT":
      return "tab";
    case "BAD_DQ_ESCAPE":
      return "escape";
    case "BAD_SCALAR_START":
      return "reserved";
    case "BLOCK_AS_IMPLICIT_KEY":
      return /^[^\n]*:\s[^\n]*\S/.test(rest) || /:\s/.test(rest.split("\n")[0] ?? "") ? "colon" : "indent";
    case "BLOCK_IN_FLOW":
      return "colon";
    case "MISSING_CHAR":
      return rest.trim() === "" || /["'][^"'\n]*$/.test(before) ? "quote" : "no-colon";
    case "UNEXPECTED_TOKEN":
      if (/^[\]}]/.test(rest)) return "flow-extra";
      if (/["']\s*$/.test(before)) return "after-quote";
      return /^[[{]/.test(rest) && /[^\s:,[{]\s*$/.test(before) ? "bracket" : "other";
    case "BAD_INDENT":
      return /[[{][^\]}]*$/.test(before) || /^[\]}\n]/.test(rest) ? "flow-end" : "indent";
    case "MULTILINE_IMPLICIT_KEY":
      return /^[\w-]+:\S/.test(rest) ? "no-space" : "no-colon";
    default:
      return "other";
  }
}

/** Everything that is YAML but not wanted here. */
function features(document: Document, text: string, start: number): Finding[] {
  const findings: Finding[] = [];
  const report = (feature: "alias" | "anchor" | "tag" | "documents" | "key", offset: number, length: number) =>
    findings.push({
      code: "yaml-feature",
      params: { feature },
      place: { kind: "offset", offset: start + offset, length },
    });
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
