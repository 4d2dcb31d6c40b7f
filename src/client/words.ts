import { mark } from "./marks.ts";
import { type Found, search } from "./search.ts";

export type Words = {
  found: Found;
  /** Marks the words that were found; what is returned takes the marks away. */
  mark: (records: readonly Element[]) => () => void;
};

/**
 * What a reader's words find in the list of `page`. `ids` are those of its records. Loaded when someone searches; shares no file with what a
 * list loads at first.
 */
export async function find(query: string, page: HTMLElement, ids: readonly string[]): Promise<Words> {
  const { list, root: base = "", search: manifest = "" } = page.dataset;
  const collection = list === "projects" ? "projects" : "practices";
  const found = await search(query, { language: document.documentElement.lang, collection, ids, base, manifest });
  return { found, mark: (records) => mark(records, found.isMatch) };
}
