import { holds, type Index, index, type RecordSet } from "./filter.ts";

/** A record of a list: its id and the day on which it was added. */
export type ListRecord = { id: string; added: string };

/**
 * What the script of a list knows of its records, as JSON: their ids in the order of the titles, the days on which they were added, and
 * the values of each facet that they carry. All three are texts with a blank between records.
 */
export type ListData = { ids: string; added: string; facets: readonly (readonly [facet: string, column: Column])[] };

/** All values, and for each record those that it carries: a value is the one character that has its number, counted from `first`. */
type Column = readonly [values: readonly string[], carried: string];

const first = "#".charCodeAt(0);

/** `index` is that of the same records. */
export function pack(records: readonly ListRecord[], { facets }: Index): ListData {
  return {
    ids: records.map(({ id }) => id).join(" "),
    added: records.map(({ added }) => added).join(" "),
    facets: [...facets].map(([facet, values]) => {
      const sets = [...values.values()];
      const character = (set: RecordSet, value: number, number: number) =>
        holds(set, number) ? String.fromCharCode(first + value) : "";
      const carried = records.map((_, number) => sets.map((set, value) => character(set, value, number)).join(""));
      return [facet, [[...values.keys()], carried.join(" ")]] as const;
    }),
  };
}

export function unpack({ ids, added, facets }: ListData): { records: ListRecord[]; index: Index } {
  const days = added.split(" ");
  const records = ids === "" ? [] : ids.split(" ").map((id, number) => ({ id, added: days[number] ?? "" }));
  const columns = facets.map(([facet, column]) => [facet, read(column)] as const);
  const values = new Map(facets.map(([facet, [known]]) => [facet, known]));
  const carried = records.map((_, number) => new Map(columns.map(([facet, own]) => [facet, own[number] ?? []])));
  return { records, index: index(values, carried) };
}

function read([values, carried]: Column): string[][] {
  return carried
    .split(" ")
    .map((record) => Array.from(record, (character) => values[character.charCodeAt(0) - first] ?? ""));
}
