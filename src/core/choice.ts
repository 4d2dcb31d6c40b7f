import { conditions, type Index, type Selection, tick } from "./filter.ts";

export const sorts = ["match", "title", "added"] as const;
export type Sort = (typeof sorts)[number];

/** What a reader asks of a list: words, an order (without one the best match first, without words by title) and values of facets. */
export type Choice = { query: string; sort?: Sort; selection: Selection };

const longestQuery = 200;

/** The choice that the query of an address holds, and the values in it that this list does not know. */
export function readChoice(address: string, index: Index): { choice: Choice; unknown: string[] } {
  const asked = new URLSearchParams(address);
  const query = tidy(asked.get("q") ?? "");
  const order = asked.get("sort");
  const sort = sorts.find((known) => known === order);
  const unknown = order === null || sort ? [] : [order];
  let selection: Selection = new Map();
  for (const [facet, values] of index.facets)
    for (const value of asked.getAll(facet)) {
      if (values.has(value)) selection = tick(selection, facet, value);
      else unknown.push(value);
    }
  return { choice: { query, selection, ...(sort && isAnOrder(sort, query) ? { sort } : {}) }, unknown };
}

/** The same choice always has the same address: `?topic=language&country=FI-18`; none has an empty one. */
export function writeChoice({ query, sort, selection }: Choice, index: Index): string {
  const address = new URLSearchParams();
  if (query) address.append("q", query);
  for (const { facet, value } of conditions(index, selection)) address.append(facet, value);
  if (sort && isAnOrder(sort, query)) address.append("sort", sort);
  const text = address.toString();
  return text && `?${text}`;
}

/** The words that a reader typed, without blanks that say nothing. */
export function tidy(query: string): string {
  return query.replace(/\s+/g, " ").trimStart().slice(0, longestQuery).trimEnd();
}

/** Whether an order differs from the one that a list has by itself. */
function isAnOrder(sort: Sort, query: string): boolean {
  return sort === "added" || (sort === "title" && query !== "");
}
