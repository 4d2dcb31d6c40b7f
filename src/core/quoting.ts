import type { Range } from "./yaml.ts";

/** Quotation marks of word processors, which mean nothing to YAML. */
const curly = "“”„‟«»‘’‚‹›";
const beginsCurly = new RegExp(`^[${curly}]`);
const endsCurly = new RegExp(`[${curly}]$`);

/** The text that an author meant as one value, though YAML does not read it so; `quoted` is how to write it. */
export type Meant = Range & { written: string; quoted: string };

/** The value in which an offset of a YAML text stands: on its line, from the colon to the next key, closing bracket or line end. */
export function meantValue(yaml: string, at: number): Meant | undefined {
  const begin = yaml.lastIndexOf("\n", at - 1) + 1;
  const line = yaml.slice(begin).split(/\r?\n/, 1)[0] ?? "";
  const inside = at - begin;
  const keys = [...line.matchAll(/(?:^\s*(?:- +)*|[{,[]\s*)["']?[\w-]+["']?:[ \t]+/g)];
  const block = keys[0]?.index === 0 ? keys[0][0].length : (/^\s*- +/.exec(line)?.[0].length ?? 0);
  const isFlow = /^[{[]/.test(line.slice(block)) && /[}\]]\s*$/.test(line);
  const isItem = isFlow && openFlow(line.slice(block, inside))?.closing.startsWith("]") === true;
  const start = isItem ? itemStart(line, inside) : isFlow ? startOf(keys, inside) : block;
  if (start === undefined || start > inside) return undefined;
  const rest = line.slice(start);
  const end = isItem ? /[,\]]|$/.exec(rest)?.index : isFlow ? endOf(rest, inside - start) : undefined;
  const written = rest.slice(0, end).trimEnd();
  return written === ""
    ? undefined
    : { offset: begin + start, length: written.length, written, quoted: quoted(bare(written)) };
}

function itemStart(line: string, inside: number): number {
  const from = Math.max(line.lastIndexOf("[", inside - 1), line.lastIndexOf(",", inside - 1)) + 1;
  return from + (/^ */.exec(line.slice(from, inside))?.[0].length ?? 0);
}

function startOf(keys: readonly RegExpExecArray[], inside: number): number | undefined {
  return keys.map((key) => key.index + key[0].length).findLast((end) => end <= inside);
}

/** Where a value between braces ends that goes on at least to `from`: before the next key, or before what closes the group. */
function endOf(rest: string, from: number): number {
  const next = /,\s*["']?[\w-]+["']?:(?:\s|$)|\}\s*,\s*\{/g;
  next.lastIndex = from;
  const end = next.exec(rest)?.index;
  let value = rest.slice(0, end).trimEnd();
  for (let loose = 0; loose < 9 && /[}\]]$/.test(value) && isLoose(value); loose += 1)
    value = value.slice(0, -1).trimEnd();
  return value.length;
}

/** Whether the bracket at the end closes nothing inside. */
function isLoose(value: string): boolean {
  const [open, close] = value.endsWith("}") ? ["{", "}"] : ["[", "]"];
  return value.split(close).length > value.split(open).length;
}

/** A value without quotation marks that stand around the whole of it. */
export function bare(written: string): string {
  const [first = "", last = ""] = [written[0], written.at(-1)];
  const around = written.length > 1 && ((first === last && /["']/.test(first)) || isCurled(written));
  const text = around
    ? written.slice(1, -1)
    : /^["']/.test(first) && !written.includes(first, 1)
      ? written.slice(1)
      : written;
  return text.replace(/\\"/g, '"');
}

/** Whether curly quotation marks stand around the whole text, and none inside. */
export function isCurled(text: string): boolean {
  return (
    beginsCurly.test(text) && endsCurly.test(text) && ![...text.slice(1, -1)].some((letter) => "“”„«»".includes(letter))
  );
}

/** A text in quotes, in those that need nothing escaped where there are such. */
export function quoted(text: string): string {
  return /["\\]/.test(text) && !text.includes("'") ? `'${text}'` : `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

/** A bracket or brace that is open at the end of a text, or where another one closes in its place; `closing` is what is missing. */
export type Open = { offset: number; closing: string; end?: number };

export function openFlow(yaml: string): Open | undefined {
  const open: { offset: number; closing: string }[] = [];
  for (const { index, 0: sign } of flowSigns(yaml)) {
    const begins = sign === "[" ? "]" : sign === "{" ? "}" : undefined;
    const top = open.at(-1);
    if (begins) {
      if (top || beginsValue(yaml, index)) open.push({ offset: index, closing: begins });
    } else if (sign === top?.closing) open.pop();
    else if (top && open.some(({ closing }) => closing === sign)) return { ...top, end: index };
  }
  const [first] = open;
  return (
    first && {
      offset: first.offset,
      closing: open
        .map(({ closing }) => closing)
        .reverse()
        .join(""),
    }
  );
}

/** Brackets and braces outside quotes and comments. */
function* flowSigns(yaml: string): Generator<RegExpExecArray> {
  const token = /["']|(?<![^\s])#[^\n]*|[[\]{}]/g;
  for (let found = token.exec(yaml); found; found = token.exec(yaml)) {
    if (/^["']/.test(found[0])) {
      const quote = found[0] === '"' ? /"(?:\\.|[^"\\])*"/y : /'(?:''|[^'])*'/y;
      quote.lastIndex = found.index;
      if (beginsValue(yaml, found.index) && quote.test(yaml)) token.lastIndex = quote.lastIndex;
    } else if (!found[0].startsWith("#")) yield found;
  }
}

/** Whether a value begins here: after a colon, a hyphen, a comma or a bracket, or first on its line. */
function beginsValue(yaml: string, index: number): boolean {
  return /(?:^|[:-][ \t]+|[[{,][ \t]*|\n[ \t]*)$/.test(
    yaml.slice(Math.max(yaml.lastIndexOf("\n", index - 1) + 1, index - 40), index),
  );
}
