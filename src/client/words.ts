import type { Choice } from "../core/choice.ts";
import type { ListWords } from "../core/list-words.ts";
import { mark } from "./marks.ts";
import { notes } from "./notes.ts";
import { search } from "./search.ts";

/** What a reader's words find. */
export type Words = {
  /** Ids of records, best first; without words all are found. */
  hits: readonly string[] | undefined;
  /** What there is to say of a choice of these words beside its results; `unknown` are values in the address that the list does not know. */
  notes: (choice: Choice, unknown: readonly string[]) => HTMLElement[];
  /** Marks the words that were found; what is returned takes the marks away. */
  mark: (records: readonly Element[]) => () => void;
};

/**
 * What a reader's words find in the list of `page`. `ids` are those of its records; `address` tells where a choice is to be had. Loaded
 * when someone searches, or when there is something to say of an address.
 */
export async function find(
  query: string,
  of: { page: HTMLElement; ids: readonly string[]; words: ListWords; address: (choice: Choice) => string },
): Promise<Words> {
  const { page, ids, words, address } = of;
  const { list, root: base = "", search: manifest = "", other = "" } = page.dataset;
  const collection = list === "projects" ? "projects" : "practices";
  const language = document.documentElement.lang;
  const found = query ? await search(query, { language, collection, ids, base, manifest }) : undefined;
  return {
    hits: found?.hits,
    notes: (choice, unknown) => notes({ choice, found, unknown, words, address, other }),
    mark: (records) => mark(records, found?.isMatch ?? (() => false)),
  };
}
