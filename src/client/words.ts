import { mark } from "./marks.ts";
import { type Found, type Manifest, search } from "./search.ts";

export type Words = {
  found: Found;
  /** Marks the words that were found; what is returned takes the marks away. */
  mark: (records: readonly Element[]) => () => void;
};

/** What a reader's words find in the list of `page`. Loaded when someone searches; shares no file with what a list loads at first. */
export async function find(query: string, page: HTMLElement): Promise<Words> {
  const manifest: Manifest = JSON.parse(page.dataset["search"] ?? "null");
  const { list, root: base = "" } = page.dataset;
  const collection = list === "projects" ? "projects" : "practices";
  const found = await search(query, { language: document.documentElement.lang, collection, base, manifest });
  return { found, mark: (records) => mark(records, found.isMatch) };
}
