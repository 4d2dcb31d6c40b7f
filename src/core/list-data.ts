import { add, holds, type Index, none, type RecordSet } from "./filter.ts";
import type { ListWords } from "./list-words.ts";

/** How many records stand on one page of a list. */
export const pageSize = 150;

/** A record of a list: its id, and how late it was added among all; records of one day are equally late. */
export type ListRecord = { id: string; added: number };

/**
 * What the script of a list knows of its records, in the order of their titles: ids with a blank between them, and for each record how late
 * it was added. A number is one character.
 */
export type Packed = { ids: string; added: string; facets: readonly (readonly [facet: string, ...Column])[] };

/** The file that the script of a list reads. */
export type ListData = Packed & { words: ListWords };

/** The values of a facet, the sets of values that records carry, the most frequent first, and for each record the number of its set. */
type Column = [values: readonly string[], sets: readonly string[], carried: string];

const first = "#".charCodeAt(0);

/** `index` is that of the same records; `added` are days. */
export function pack(records: readonly { id: string; added: string }[], { facets }: Index): Packed {
  const days = new Map([...new Set(records.map(({ added }) => added))].sort().map((day, number) => [day, number]));
  return {
    ids: records.map(({ id }) => id).join(" "),
    added: written(records.map(({ added }) => days.get(added) ?? 0)),
    facets: [...facets].map(([facet, values]) => [facet, ...column(values, records.length)] as const),
  };
}

function column(values: ReadonlyMap<string, RecordSet>, size: number): Column {
  const carried = Array.from({ length: size }, () => "");
  for (const [value, set] of [...values.values()].entries())
    for (const record of carried.keys()) if (holds(set, record)) carried[record] += written([value]);
  const counts = new Map<string, number>();
  for (const set of carried) counts.set(set, (counts.get(set) ?? 0) + 1);
  const sets = [...counts].sort(([, a], [, b]) => b - a).map(([set]) => set);
  const places = new Map(sets.map((set, number) => [set, number]));
  return [[...values.keys()], sets, written(carried.map((set) => places.get(set) ?? 0))];
}

function written(numbers: readonly number[]): string {
  return numbers.map((number) => String.fromCharCode(first + number)).join("");
}

function read(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0) - first);
}

export function unpack({ ids, added, facets }: Packed): { records: ListRecord[]; index: Index } {
  const late = read(added);
  const records = ids === "" ? [] : ids.split(" ").map((id, number) => ({ id, added: late[number] ?? 0 }));
  const columns = facets.map(([facet, values, sets, carried]) => {
    const own = new Map(values.map((value) => [value, none(records.length)]));
    for (const [number, set] of read(carried).entries())
      for (const value of read(sets[set] ?? "")) {
        const found = own.get(values[value] ?? "");
        if (found) add(found, number);
      }
    return [facet, own] as const;
  });
  return { records, index: { size: records.length, facets: new Map(columns) } };
}
