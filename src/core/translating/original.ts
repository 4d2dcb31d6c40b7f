import type { Path } from "../problem.ts";
import type { Word } from "../words.ts";

/** What is translated: the words of a record, its text, and the fingerprint of both. */
export type Original = { id: string; language: string; words: readonly Word[]; body: string; fingerprint: string };

/** What stands for the text below the front matter among the words. */
export const bodyPath: Path = ["the text below the ---"];

/** A key of a translation with the text that it stands for, or with the keys in it. */
export type Entry = { key: string; text: string } | { key: string; entries: Entry[] };

/** The words as keys in keys, in the order of the record. */
export function entries(words: readonly Word[]): Entry[] {
  const tops = [...new Set(words.map(({ path }) => String(path[0])))];
  return tops.map((key): Entry => {
    const under = words.filter(({ path }) => path[0] === key);
    const [first] = under;
    return first?.path.length === 1
      ? { key, text: first.text }
      : { key, entries: entries(under.map(({ path, text }) => ({ path: path.slice(1), text }))) };
  });
}
