import type { Choice, Sort } from "./choice.ts";
import { add, holds, type Index, type RecordSet, results } from "./filter.ts";
import type { ListRecord } from "./list-data.ts";

/** The records of a list, in the order of their titles, and what they can be found by. */
export type Records = { records: readonly ListRecord[]; index: Index };

/** The order in which a choice shows records. */
export function orderOf({ query, sort }: Choice): Sort {
  if (sort === "added" || (sort === "title" && query)) return sort;
  return query ? "match" : "title";
}

/** The numbers of the records with these ids. */
export function found({ records, index }: Records, ids: readonly string[]): { numbers: number[]; set: RecordSet } {
  const numbers = new Map(records.map(({ id }, number) => [id, number]));
  const hits = ids.flatMap((id) => numbers.get(id) ?? []);
  const set: RecordSet = new Uint32Array(Math.ceil(index.size / 32));
  for (const number of hits) add(set, number);
  return { numbers: hits, set };
}

/** The numbers of the records that a choice shows, in its order; `hits` are the ids that its words find, the best first. */
export function listing(of: Records, choice: Choice, hits: readonly string[] | undefined): number[] {
  const { records, index } = of;
  const matching = hits && found(of, hits);
  const shown = results(index, choice.selection, matching?.set);
  const order = orderOf(choice);
  const numbers = order === "match" && matching ? matching.numbers : [...records.keys()];
  if (order === "added") numbers.sort((a, b) => (records[b]?.added ?? 0) - (records[a]?.added ?? 0) || a - b);
  return numbers.filter((number) => holds(shown, number));
}
