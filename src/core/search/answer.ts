import type { Collection } from "../facets.ts";
import { type Contents, type Line, read } from "./contents.ts";
import { find, respelt } from "./find.ts";
import { asked, matcher, needed } from "./query.ts";

/** What a reader's words find. */
export type Found = {
  /** Ids of records of this collection, best first. */
  hits: readonly string[];
  /** Words that match nothing anywhere, as typed; they were left out. */
  dropped: readonly string[];
  /** A respelt query that finds something, when this one finds nothing or had to leave words out. */
  suggestion?: string;
  /** How many records of the other collection match. */
  elsewhere: number;
  /** Whether a word of a shown text is one of those that were looked for: to be marked. */
  isMatch: (word: string) => boolean;
};

export type Question = {
  /** The language of the page. */
  language: string;
  collection: Collection;
  /** The ids of all records of this collection, in any order. */
  ids: readonly string[];
  /** The path of the index's table of contents, from the root of the site. */
  manifest: string;
};

/** Looks for words in all records. Asks `load` for the files of the index that it needs, by their paths from the root of the site. */
export async function answer(
  query: string,
  { language, collection, ids, manifest }: Question,
  load: (path: string) => Promise<string>,
): Promise<Found> {
  const contents: Contents = JSON.parse(await load(manifest));
  if (ids.length !== contents[collection].length) throw new Error("The index is not that of this page.");
  const inOrder = [...ids].sort((a, b) => (a < b ? -1 : 1));
  const words = asked(query, language, contents);
  const lines = (await Promise.all(needed(words, contents).map(load))).flatMap(read);
  const found = find(words, lines, contents, language);
  const suggestion = found.dropped.length > 0 ? suggested({ words, lines, contents, language }) : undefined;
  const kept = words.filter(({ word }) => !found.dropped.includes(word));
  return {
    hits: found[collection].flatMap((record) => inOrder[record] ?? []),
    dropped: found.dropped,
    ...(suggestion === undefined ? {} : { suggestion }),
    elsewhere: found[collection === "practices" ? "projects" : "practices"].length,
    isMatch: matcher(kept, contents.languages),
  };
}

type Loaded = { words: ReturnType<typeof asked>; lines: readonly Line[]; contents: Contents; language: string };

/** A respelling that finds a record. */
function suggested({ words, lines, contents, language }: Loaded): string | undefined {
  const query = respelt(words, lines, language);
  if (query === undefined) return undefined;
  const found = find(asked(query, language, contents), lines, contents, language);
  return found.practices.length + found.projects.length > 0 ? query : undefined;
}
