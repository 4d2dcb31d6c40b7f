import { type Document, isScalar, visit, type YAMLError } from "yaml";
import type { Params } from "./codes.ts";
import type { Finding } from "./problem.ts";
import { isCurled, meantValue, openFlow } from "./quoting.ts";

type Said = Params["yaml-syntax"] & { offset: number; length: number };

/** What does not parse, as one mistake at its cause: the parser stops where it first notices. */
export function syntaxFault(document: Document, text: string, start: number): Finding | undefined {
  const errors: YAMLError[] = [...document.errors, ...document.warnings];
  const first =
    errors.find((error) => error.code === "RESOURCE_EXHAUSTION") ??
    errors.find((error) => error.code !== "DUPLICATE_KEY" && error.code !== "TAG_RESOLVE_FAILED");
  if (!first) return undefined;
  const from = first.pos[0] + (first.code === "BAD_INDENT" ? notes(text.slice(first.pos[0])) : 0);
  const blanks = /^ *(?=\S)/.exec(text.slice(from))?.[0].length ?? 0;
  const { offset, length, ...params } = fault(first.code, text, from + blanks, document);
  return { code: "yaml-syntax", params, place: { kind: "offset", offset: start + offset, length } };
}

/** How long the empty lines and the comments are that a text begins with: to the parser they belong to the line below. */
function notes(text: string): number {
  return /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(text)?.[0].length ?? 0;
}

function fault(code: string, text: string, offset: number, document: Document): Said {
  const token = /^\S*/.exec(text.slice(offset))?.[0] ?? "";
  const here: Here = (kind, word = token) => ({ kind, text: word, offset, length: word.length });
  const [rest, before] = [text.slice(offset), text.slice(0, offset)];
  switch (code) {
    case "RESOURCE_EXHAUSTION":
      return here("deep");
    case "TAB_AS_INDENT":
      return here("tab", /^\t+/.exec(rest)?.[0]);
    case "BAD_DQ_ESCAPE":
      return here("escape", token.replace(/["',\]}]+$/, ""));
    case "BAD_SCALAR_START":
      return meant(text, offset, "reserved") ?? here("reserved");
    case "BLOCK_AS_IMPLICIT_KEY":
      return /:\s/.test(rest.split("\n")[0] ?? "") && !/^[\w-]+:\s/.test(rest)
        ? colon(text, offset, here)
        : (unclosed(text, offset) ??
            (/^[^\n]*:\s[^\n]*\S/.test(rest) ? colon(text, offset, here) : indent(text, here)));
    case "BLOCK_IN_FLOW":
      return colon(text, offset, here);
    case "MISSING_CHAR":
      return openQuote(document, text, offset) ?? unclosed(text, offset) ?? wrapped(text, offset, here);
    case "UNEXPECTED_TOKEN":
      if (/^[\]}]/.test(rest)) return unclosed(text, offset + 1) ?? here("flow-extra", rest.slice(0, 1));
      if (/["']\s*$/.test(before)) return afterQuote(text, offset, here);
      if (/^[[{]/.test(rest) && /[^\s:,[{]\s*$/.test(before)) {
        const written = /^\[[^\]\n]*\]|^\S*/.exec(rest)?.[0] ?? token;
        return { ...here("bracket", written), ...wholeOf(text, offset) };
      }
      if (/[\]}]\s*$/.test(before)) return { ...here("after-flow"), ...wholeOf(text, offset) };
      return here("other");
    case "BAD_INDENT":
      return unclosed(text, offset) ?? indent(text, here);
    case "MULTILINE_IMPLICIT_KEY":
      return /^[\w-]+:\S/.test(rest) ? noSpace(token, here) : wrapped(text, offset, here);
    default:
      return unclosed(text, offset) ?? here("other");
  }
}

type Here = (kind: Said["kind"], word?: string) => Said;

/** The same fault at the whole value around it, with the way to write that value. */
function meant(text: string, offset: number, kind: Said["kind"]): Said | undefined {
  const value = meantValue(text, offset);
  if (!value) return undefined;
  const { quoted, written, offset: from, length } = value;
  return {
    kind: isCurled(written) ? "curly" : kind,
    text: /^\S*/.exec(written)?.[0] ?? "",
    cure: quoted,
    offset: from,
    length,
  };
}

function wholeOf(text: string, offset: number): { cure?: string } {
  const value = meantValue(text, offset);
  return value ? { cure: value.quoted } : {};
}

function colon(text: string, offset: number, here: Here): Said {
  const said = meant(text, offset, "colon");
  if (!said) return here("colon");
  const key = /\s([a-z][A-Za-z]*): \S/.exec(text.slice(said.offset, said.offset + said.length))?.[1];
  const isFlow = /[{[][^\n]*$/.test(text.slice(0, said.offset).split("\n").at(-1) ?? "");
  return key !== undefined && isFlow && said.kind === "colon" ? { ...said, kind: "comma", key } : said;
}

/** A bracket or brace that is open before an offset, at the line on which it opens. */
function unclosed(text: string, offset: number): Said | undefined {
  const open = openFlow(text.slice(0, offset));
  if (!open) return undefined;
  const line = text.slice(open.offset).split(/\r?\n/, 1)[0] ?? "";
  const comment = /(?<=\s)#.*$/.exec(line);
  if (comment) {
    const at = open.offset + comment.index;
    return { kind: "hash", text: comment[0], offset: at, length: comment[0].length, ...wholeOf(text, at) };
  }
  const length = open.end === undefined ? line.trimEnd().length : open.end - open.offset;
  const isWhole = open.end !== undefined || !/[,[{]\s*$/.test(line);
  return {
    kind: "flow-end",
    text: open.closing,
    offset: open.offset,
    length,
    ...(isWhole ? { cure: open.closing } : {}),
  };
}

/** A quotation mark without its partner: from it to the end of the text that was meant. */
function openQuote(document: Document, text: string, offset: number): Said | undefined {
  let from: number | undefined;
  visit(document, (_, node) => {
    if (!isScalar(node) || !node.range || !/^["']/.test(text.slice(node.range[0]))) return;
    const [begin, end] = node.range;
    if (begin < offset && end >= offset - 1 && (end <= begin + 1 || text[end - 1] !== text[begin])) from = begin;
  });
  const last = /(?:^|[:[{,-]\s+|[[{])(["'])[^\n]*$/.exec(text.slice(0, offset).trimEnd().split("\n").at(-1) ?? "");
  if (from === undefined && !last) return undefined;
  const at =
    from ??
    text.slice(0, offset).trimEnd().lastIndexOf("\n") +
      1 +
      (last?.index ?? 0) +
      (last?.[0].indexOf(last[1] ?? "") ?? 0);
  const written = (text.slice(at).split(/\r?\n/, 1)[0] ?? "").trimEnd();
  const below = at + text.slice(at).search(/\n|$/) + 1;
  const next = /^(?![\w-]+:(?:\s|$))[^\n]*(["'])[ \t]*(?=\r?\n|$)/.exec(text.slice(below));
  if (next && next[1] === written[0])
    return { kind: "wrapped", text: next[0], offset: below, length: next[0].trimEnd().length };
  return { kind: "quote", text: "", offset: at, length: written.length, cure: written + (written[0] ?? "") };
}

/** Words after a closing quotation mark; when a key follows inside the quotes, the mark before that key was forgotten. */
function afterQuote(text: string, offset: number, here: Here): Said {
  const begin = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(begin, offset);
  const open = [...line.matchAll(/(?<=[:[{,-]\s+|[[{])(["'])(?:(?!\1)[^\n])*\1\s*$/g)].at(-1);
  const closed = open && /^(.[^\n]*?), [\w-]+: /.exec(open[0])?.[1];
  if (open && closed) {
    const at = begin + open.index;
    return { kind: "quote", text: "", offset: at, length: closed.length, cure: closed + (open[1] ?? "") };
  }
  return { ...here("after-quote"), ...wholeOf(text, offset) };
}

/** The column in which a line should begin: of those of the lines around it the nearest; of two, that of the comment above it. */
function indent(text: string, here: Here): Said {
  const found = here("indent");
  const said = here("indent", found.text.replace(/:$/, ""));
  const begin = text.lastIndexOf("\n", said.offset - 1) + 1;
  const width = said.offset - begin;
  const columns: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const line of text.slice(0, begin).split("\n").reverse()) {
    const blanks = /^ *(?=[^\s#])/.exec(line)?.[0].length;
    if (blanks !== undefined && blanks < least) {
      columns.push(blanks);
      least = blanks;
    }
  }
  const note = / *(?=#[^\n]*\n$)/.exec(text.slice(0, begin))?.[0].length;
  if (note !== undefined && columns.includes(note)) columns.unshift(note);
  const nearest = columns.sort((a, b) => Math.abs(a - width) - Math.abs(b - width))[0];
  return nearest === undefined || nearest === width ? said : { ...said, cure: String(nearest + 1) };
}

function noSpace(token: string, here: Here): Said {
  return { ...here("no-space"), cure: token.replace(":", ": ") };
}

/** A line without a colon: the rest of a text that was broken, or a key whose colon is missing. */
function wrapped(text: string, offset: number, here: Here): Said {
  const begin = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(offset).split(/\r?\n/, 1)[0]?.trimEnd() ?? "";
  const above =
    text
      .slice(0, Math.max(0, begin - 1))
      .trimEnd()
      .split("\n")
      .at(-1) ?? "";
  const goesOn =
    /^\s*(?:- +)?[\w-]+: +["']?[^\s"'[{].*[^.!?"'\]}]$/.test(above) || /^\s*[\w-]+: +(["'])(?:(?!\1).)*$/.test(above);
  if (goesOn && /^\S+ \S/.test(line)) return here("wrapped", line);
  const cure = /^([a-z][A-Za-z-]*) (\S.*)$/.exec(line);
  return cure ? { ...here("no-colon", line), cure: `${cure[1]}: ${cure[2]}` } : here("no-colon");
}
