import type { Choice, Sort } from "./choice.ts";
import { add, holds, type Index, none, type RecordSet, results } from "./filter.ts";
import type { ListRecord } from "./list-data.ts";

/** The records of a list, in the order of their titles, and what they can be found by. */
export type Records = { records: readonly ListRecord[]; index: Index };

/** The order in which a choice shows records. */
export function orderOf({ query, sort }: Choice): Sort {
  if (sort === "added" || (sort === "title" && query)) return sort;
  return query ? "match" : "title";
}

/** What a choice lists. */
export type Listing = {
  /** The numbers of the records that it shows, in its order. */
  numbers: number[];
  /** Those of all records that it puts into that order. */
  order: number[];
  /** The records that its words find. */
  within: RecordSet | undefined;
};

/** `hits` are the ids that the words of the choice find, the best first. */
export function listing({ records, index }: Records, choice: Choice, hits: readonly string[] | undefined): Listing {
  const places = new Map(records.map(({ id }, number) => [id, number]));
  const found = hits?.flatMap((id) => places.get(id) ?? []);
  const within = found && none(index.size);
  for (const number of found ?? []) if (within) add(within, number);
  const shown = results(index, choice.selection, within);
  const by = orderOf(choice);
  const order = by === "match" && found ? found : [...records.keys()];
  if (by === "added") order.sort((a, b) => (records[b]?.added ?? 0) - (records[a]?.added ?? 0) || a - b);
  return { numbers: order.filter((number) => holds(shown, number)), order, within };
}
