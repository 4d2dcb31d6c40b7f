import { isMap, isPair, type YAMLMap } from "yaml";
import { even } from "../fingerprint.ts";
import type { Path } from "../problem.ts";
import type { Word } from "../words.ts";
import { wrapped } from "../wrapped.ts";
import { type Edit, lineStart, notesAbove, pairOf, type Style, startOf } from "./edit.ts";
import type { Original } from "./original.ts";

/** A text to translate as notes; the lines after the first are indented, so that notes of others are told apart. */
export function note(text: string, indent: string, language: string): string[] {
  return wrapped(`${language}: ${text}`, `${indent}# `).map((line, index) =>
    index === 0 ? line : line.replace("# ", "#   "),
  );
}

/** The text below the front matter as notes: in Markdown itself there are no comments. */
export function notesOf(body: string, language: string): string[] {
  if (body.trim() === "") return [];
  const text = body.trim().split(/\r?\n/);
  return [`# ${language}, the text below the next line:`, ...text.map((line) => `#   ${line}`.trimEnd())];
}

/** A note in a file. */
export type Note = { offset: number; length: number; indent: string; text: string };

/** The notes that this program wrote, with the words of today. */
export function renewedNotes(words: readonly Word[], notes: ReadonlyMap<Word, Note | undefined>, style: Style): Edit[] {
  return words.flatMap((word): Edit[] => {
    const old = notes.get(word);
    if (old === undefined || even(old.text) === even(word.text)) return [];
    const text = note(word.text, old.indent, style.language).join(style.newline);
    return [{ offset: old.offset, length: old.length, text: `${text}${style.newline}` }];
  });
}

export function renewedBody({ offset, length }: Note, { body, language }: Original, { newline }: Style): Edit {
  return {
    offset,
    length,
    text: notesOf(body, language)
      .map((line) => `${line}${newline}`)
      .join(""),
  };
}

/** The note with the text to translate, in the lines above a key. */
export function noteAt(yaml: string, root: YAMLMap, path: Path, language: string): Note | undefined {
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

/** The note with the text below the front matter. */
export function bodyNoteAt(yaml: string, language: string): Note | undefined {
  const pattern = new RegExp(`^# ${language}, the text below the next line:\\r?\\n((?:#(?:   [^\\n]*)?\\r?\\n)*)`, "m");
  const found = pattern.exec(yaml);
  if (!found) return undefined;
  const [whole, text = ""] = found;
  return { offset: found.index, length: whole.length, indent: "", text: text.replaceAll(/^# {0,3}/gm, "") };
}
