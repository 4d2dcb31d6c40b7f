import { isMap, isScalar, type Pair, type YAMLMap } from "yaml";
import { even } from "../fingerprint.ts";
import type { Path } from "../problem.ts";
import { get, isMapping, nodes, text as textAt } from "../tree.ts";
import type { Word } from "../words.ts";
import { read } from "../yaml.ts";
import { lines } from "./begin.ts";
import { columnOf, type Edit, endOf, insertion, lineEnd, notesAbove, pairOf, type Style, startOf } from "./edit.ts";
import { bodyNoteAt, note, noteAt, renewedBody, renewedNotes } from "./notes.ts";
import { bodyPath, type Entry, entries, type Original } from "./original.ts";

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
