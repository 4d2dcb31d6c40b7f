import { isMap, isPair, isScalar, type Pair, type YAMLMap } from "yaml";
import { even } from "./fingerprint.ts";
import type { Path } from "./problem.ts";
import { get, isMapping, nodes, text as textAt } from "./tree.ts";
import type { Word } from "./words.ts";
import { wrapped } from "./wrapped.ts";
import { read } from "./yaml.ts";

/** What is translated: the words of a record, its text, and the fingerprint of both. */
export type Original = { id: string; language: string; words: readonly Word[]; body: string; fingerprint: string };

/** A key of a translation with the text that it stands for, or with the keys in it. */
type Entry = { key: string; text: string } | { key: string; entries: Entry[] };

/** The text of a new translation: beside each empty text the one to translate. */
export function translation(original: Original, language: string): string {
  const { id, words, body, fingerprint } = original;
  const from = original.language;
  return [
    "---",
    `# ${id}.md in the language "${language}". Above each text stands what it says in "${from}"; write yours between the quotes.`,
    `# What you leave empty is shown in "${from}". Citations such as [s1] stay. See what is missing: npm run check`,
    ...entries(words).flatMap((entry) => [
      ...lines(entry, "", from),
      ...(entry.key === "summary" ? [`translates: ${fingerprint}`] : []),
    ]),
    ...notesOf(body, from),
    "---",
    "",
  ].join("\n");
}

/** The text below the front matter as notes: in Markdown itself there are no comments. */
function notesOf(body: string, language: string): string[] {
  if (body.trim() === "") return [];
  const text = body.trim().split(/\r?\n/);
  return [`# ${language}, the text below the next line:`, ...text.map((line) => `#   ${line}`.trimEnd())];
}

function entries(words: readonly Word[]): Entry[] {
  const tops = [...new Set(words.map(({ path }) => String(path[0])))];
  return tops.map((key): Entry => {
    const under = words.filter(({ path }) => path[0] === key);
    const [first] = under;
    return first?.path.length === 1
      ? { key, text: first.text }
      : { key, entries: entries(under.map(({ path, text }) => ({ path: path.slice(1), text }))) };
  });
}

function lines(entry: Entry, indent: string, language: string): string[] {
  return "text" in entry
    ? [...note(entry.text, indent, language), `${indent}${entry.key}: ""`]
    : [`${indent}${entry.key}:`, ...entry.entries.flatMap((inner) => lines(inner, `${indent}  `, language))];
}

/** A text to translate as notes; the lines after the first are indented, so that notes of others are told apart. */
function note(text: string, indent: string, language: string): string[] {
  return wrapped(`${language}: ${text}`, `${indent}# `).map((line, index) =>
    index === 0 ? line : line.replace("# ", "#   "),
  );
}

/** A change of a text at an offset. */
export type Edit = { offset: number; length: number; text: string };

/** What a translation needs to say again what its record says. */
export type Update = {
  edits: Edit[];
  /** What was added, to be translated. */
  added: Path[];
  /** What the record says otherwise than when it was translated. */
  changed: { path: Path; was: string; is: string }[];
  /** Words that are there and empty. */
  empty: Path[];
};

/** What stands for the text below the front matter among the words. */
export const bodyPath: Path = ["the text below the ---"];

export type UpdateOptions = {
  /** What the record said when it was translated, where that is known. */
  before: Pick<Original, "words" | "body"> | undefined;
  /** Whether the translation is marked as one of the record of today. */
  renew: boolean;
};

/** How a translation's YAML is brought up to the record. Every byte that an editor wrote stays, but for the mark. */
export function update(yaml: string, original: Original, { before, renew }: UpdateOptions): Update {
  const { words, language, fingerprint } = original;
  const root = read(yaml).contents;
  const data: unknown = read(yaml).toJS({ maxAliasCount: 0 });
  if (!isMap(root)) return { edits: [], added: [], changed: [], empty: words.map(({ path }) => path) };
  const isThere = ({ path }: Word) => typeof get(data, ...path) === "string";
  const isMarked = textAt(data, "translates") === fingerprint;
  const notes = new Map(words.map((word) => [word, noteAt(yaml, root, word.path, language)]));
  const bodyNote = bodyNoteAt(yaml, language);
  const written = words.filter(({ path }) => textAt(data, ...path) !== undefined);
  const was = (word: Word) =>
    before?.words.find(({ path }) => path.join(".") === word.path.join("."))?.text ?? notes.get(word)?.text;
  const changed = [
    ...written.map((word) => ({ path: word.path, was: was(word), is: word.text })),
    { path: bodyPath, was: before?.body ?? bodyNote?.text, is: original.body },
  ].flatMap(({ path, was: old, is }) =>
    isMarked || old === undefined || even(old) === even(is) ? [] : [{ path, was: old.trim(), is: is.trim() }],
  );
  const missing = words.filter((word) => !isThere(word));
  const newline = yaml.includes("\r\n") ? "\r\n" : "\n";
  const style = { yaml, newline, language };
  return {
    edits: [
      ...insertions(root, entries(words), style, 0),
      ...(renew
        ? [
            ...mark(root, fingerprint, style),
            ...renewedNotes(words, notes, style),
            ...(bodyNote ? [renewedBody(bodyNote, original, style)] : []),
          ]
        : []),
    ],
    added: missing.map(({ path }) => path),
    changed,
    empty: words.filter((word) => isThere(word) && textAt(data, ...word.path) === undefined).map(({ path }) => path),
  };
}

/** The text with its edits. */
export function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.offset - a.offset || b.index - a.index)
    .reduce((now, { offset, length, text: put }) => now.slice(0, offset) + put + now.slice(offset + length), text);
}

/** Whether the new data says all that the old said, but for the mark. */
export function keeps(before: unknown, after: unknown): boolean {
  return leaves(before).every(({ path, value }) => path.join(".") === "translates" || get(after, ...path) === value);
}

function leaves(data: unknown): { path: Path; value: unknown }[] {
  return [...nodes(data)].flatMap(({ path, value }) =>
    isMapping(value)
      ? Object.entries(value)
          .filter(([, inner]) => typeof inner !== "object")
          .map(([key, inner]) => ({ path: [...path, key], value: inner }))
      : [],
  );
}

type Style = { yaml: string; newline: string; language: string };

/** The edits that bring the keys into a mapping that it lacks, each behind the one that it follows in the record. */
function insertions(map: YAMLMap, wanted: readonly Entry[], style: Style, indent: number): Edit[] {
  const column = map.flow || map.items.length === 0 ? indent : columnOf(style.yaml, startOf(map.items[0]));
  return wanted.flatMap((entry, index): Edit[] => {
    const pair = pairOf(map, entry.key);
    if (pair === undefined) {
      const before = wanted.slice(0, index).findLast(({ key }) => pairOf(map, key));
      return map.flow ? [intoFlow(map, entry, style, column)] : [behind(map, before?.key, entry, style, column)];
    }
    if ("text" in entry) return [];
    if (isMap(pair.value)) return insertions(pair.value, entry.entries, style, column + 2);
    const offset = lineEnd(style.yaml, endOf(pair));
    const inner = entry.entries.flatMap((child) => lines(child, " ".repeat(column + 2), style.language));
    return isScalar(pair.value) && pair.value.value !== "" && pair.value.value !== null
      ? []
      : [insertion(offset, inner, style)];
  });
}

function behind(map: YAMLMap, key: string | undefined, entry: Entry, style: Style, column: number): Edit {
  const anchor = key === undefined ? undefined : pairOf(map, key);
  const marked = key === "summary" ? (pairOf(map, "translates") ?? anchor) : anchor;
  const last = marked && anchor && endOf(marked) > endOf(anchor) && follows(map, anchor, marked) ? marked : anchor;
  const offset = last ? lineEnd(style.yaml, endOf(last)) : notesAbove(style.yaml, startOf(map.items[0]));
  return insertion(offset, lines(entry, " ".repeat(column), style.language), style);
}

function follows(map: YAMLMap, anchor: Pair, next: Pair): boolean {
  return map.items.indexOf(next) === map.items.indexOf(anchor) + 1;
}

function insertion(offset: number, added: readonly string[], { yaml, newline }: Style): Edit {
  const isOnItsOwn = offset === 0 || yaml[offset - 1] === "\n";
  const text = added.map((line) => `${line}${newline}`).join("");
  return { offset, length: 0, text: isOnItsOwn ? text : `${newline}${text}` };
}

/** Between braces the new key stands on lines of its own, behind the last one. */
function intoFlow(map: YAMLMap, entry: Entry, style: Style, column: number): Edit {
  const last = map.items.at(-1);
  const [open = 0] = map.range ?? [];
  const offset = last ? endOf(last) : open + 1;
  const indent = " ".repeat(column + 2);
  const { newline, language } = style;
  const value = "text" in entry ? '""' : `{${entry.entries.map(({ key }) => `${key}: ""`).join(", ")}}`;
  const texts =
    "text" in entry ? [entry.text] : entry.entries.flatMap((inner) => ("text" in inner ? [inner.text] : []));
  const notes = texts.flatMap((each) => note(each, indent, language));
  const text = [...notes, `${indent}${entry.key}: ${value}`].map((line) => `${newline}${line}`).join("");
  return { offset, length: 0, text: last ? `,${text}` : text };
}

/** The mark of the words that were translated, new or in place of the old. */
function mark(root: YAMLMap, fingerprint: string, style: Style): Edit[] {
  const pair = pairOf(root, "translates");
  if (pair === undefined) {
    const anchor = pairOf(root, "summary") ?? pairOf(root, "title");
    const offset = anchor ? lineEnd(style.yaml, endOf(anchor)) : 0;
    return [insertion(offset, [`translates: ${fingerprint}`], style)];
  }
  const range = isScalar(pair.value) ? pair.value.range : undefined;
  const [from, to] = range ?? [endOf(pair), endOf(pair)];
  if (style.yaml.slice(from, to) === fingerprint) return [];
  return [{ offset: from, length: to - from, text: from === to ? ` ${fingerprint}` : fingerprint }];
}

type Note = { offset: number; length: number; indent: string; text: string };

/** The notes that this program wrote, with the words of today. */
function renewedNotes(words: readonly Word[], notes: ReadonlyMap<Word, Note | undefined>, style: Style): Edit[] {
  return words.flatMap((word): Edit[] => {
    const old = notes.get(word);
    if (old === undefined || even(old.text) === even(word.text)) return [];
    const text = note(word.text, old.indent, style.language).join(style.newline);
    return [{ offset: old.offset, length: old.length, text: `${text}${style.newline}` }];
  });
}

function renewedBody({ offset, length }: Note, { body, language }: Original, { newline }: Style): Edit {
  return {
    offset,
    length,
    text: notesOf(body, language)
      .map((line) => `${line}${newline}`)
      .join(""),
  };
}

/** The note with the text to translate, in the lines above a key. */
function noteAt(yaml: string, root: YAMLMap, path: Path, language: string): Note | undefined {
  const pair = path.reduce<unknown>((node, key) => {
    const inside = isPair(node) ? node.value : node;
    return isMap(inside) ? pairOf(inside, String(key)) : undefined;
  }, root);
  if (!isPair(pair)) return undefined;
  const above = notesAbove(yaml, startOf(pair));
  const pattern = new RegExp(`^([ \\t]*)# ${language}: ([^\\n]*)\\n((?:[ \\t]*#   [^\\n]*\\n)*)`, "gm");
  const found = [...yaml.slice(above, lineStart(yaml, startOf(pair))).matchAll(pattern)].at(-1);
  if (!found) return undefined;
  const [whole, indent = "", first = "", rest = ""] = found;
  const text = `${first} ${rest.replaceAll(/^[ \t]*#/gm, "")}`;
  return { offset: above + found.index, length: whole.length, indent, text };
}

/** Where the notes begin that stand directly above the line of an offset. */
function notesAbove(yaml: string, offset: number): number {
  let start = lineStart(yaml, offset);
  while (start > 0) {
    const before = lineStart(yaml, start - 1);
    if (!/^[ \t]*#/.test(yaml.slice(before, start))) break;
    start = before;
  }
  return start;
}

/** The note with the text below the front matter. */
function bodyNoteAt(yaml: string, language: string): Note | undefined {
  const pattern = new RegExp(`^# ${language}, the text below the next line:\\r?\\n((?:#(?:   [^\\n]*)?\\r?\\n)*)`, "m");
  const found = pattern.exec(yaml);
  if (!found) return undefined;
  const [whole, text = ""] = found;
  return { offset: found.index, length: whole.length, indent: "", text: text.replaceAll(/^# {0,3}/gm, "") };
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
}

function startOf(pair: Pair | undefined): number {
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

/** Where the last sign of a key or its value stands. */
function endOf({ key, value }: Pair): number {
  if (isMap(value) && !value.flow) {
    const last = value.items.at(-1);
    if (last) return endOf(last);
  }
  const [from = 0, to = 0] = isScalar(value) || isMap(value) ? (value.range ?? []) : [];
  return to > from ? to : isScalar(key) ? (key.range?.[1] ?? 0) : 0;
}

/** The start of the line after the one that an offset stands on. A value on several lines may end with line ends. */
function lineEnd(yaml: string, offset: number): number {
  const end = yaml.indexOf("\n", yaml.slice(0, offset).trimEnd().length);
  return end < 0 ? yaml.length : end + 1;
}

function lineStart(yaml: string, offset: number): number {
  return yaml.lastIndexOf("\n", offset - 1) + 1;
}

function columnOf(yaml: string, offset: number): number {
  return offset - lineStart(yaml, offset);
}
