import type { Collection } from "../facets.ts";
import { type Contents, mask, written } from "./contents.ts";
import type { Document } from "./documents.ts";
import type { Index } from "./postings.ts";

/** The size of a shard, in characters, from which on it takes no more keys. */
const size = 24_000;

/** A piece of the index: lines in the order of their keys. */
export type Shard = { first: string; text: string };

export function shards({ entries }: Pick<Index, "entries">): Shard[] {
  const all: Shard[] = [];
  let last: Shard | undefined;
  for (const entry of entries) {
    const line = written(entry);
    if (last && last.text.length + line.length <= size) last.text += line;
    else {
      last = { first: entry.key, text: line };
      all.push(last);
    }
  }
  return all;
}

/** What a browser has to know of the documents to read the shards. */
export function masks(
  documents: readonly Document[],
  languages: readonly string[],
): Pick<Contents, "languages" | Collection> {
  const of = (collection: Collection) => {
    const records = new Map<string, string[]>();
    for (const { id, language } of documents.filter((document) => document.collection === collection))
      records.set(id, [...(records.get(id) ?? []), language]);
    return [...records.values()].map((own) => mask(own, languages)).join("");
  };
  return { languages, practices: of("practices"), projects: of("projects") };
}
