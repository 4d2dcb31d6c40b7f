import type { Collection } from "../src/core/facets.ts";
import { pageSize } from "../src/core/list-data.ts";
import { entryAnchor, type Page, type WholeEdition } from "./edition.ts";

/** One page of a long list: its entries, how many there are in all, its number, and how many pages there are. */
export type Slice<E> = { entries: readonly E[]; count: number; number: number; pages: number };

/** A list in pages of 150; an empty list is one page. */
export function slices<E>(entries: readonly E[]): Slice<E>[] {
  const pages = Math.max(1, Math.ceil(entries.length / pageSize));
  return Array.from({ length: pages }, (_, index) => ({
    entries: entries.slice(index * pageSize, (index + 1) * pageSize),
    count: entries.length,
    number: index + 1,
    pages,
  }));
}

/** The address of one page of the list at `list`. */
export function sliceAddress(list: string, number: number): string {
  return number === 1 ? list : `${list}page/${number}/`;
}

/** Where a record stands in the list of its collection; the list itself when it does not. */
export function entryAddress(edition: WholeEdition, collection: Collection, id: string): string {
  const list = edition.routes.list(collection);
  const place = edition.places[collection].get(id);
  return place === undefined ? list : `${sliceAddress(list, Math.floor(place / pageSize) + 1)}#${entryAnchor(id)}`;
}

/** Links to all pages of a list. */
export function Paging({ page, list, slice }: { page: Page; list: string; slice: Slice<unknown> }) {
  if (slice.pages === 1) return null;
  const numbers = Array.from({ length: slice.pages }, (_, index) => index + 1);
  return (
    <nav class="paging" aria-label={page.messages.pages}>
      <ol>
        {numbers.map((number) => (
          <li key={number}>
            <a href={page.to(sliceAddress(list, number))} aria-current={number === slice.number ? "page" : undefined}>
              {page.messages.pageNumber(number)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The title of a page of a list, so that no two pages have the same. */
export function listTitle({ messages }: Page, title: [string, ...string[]], slice: Slice<unknown>): string[] {
  const [first, ...rest] = title;
  return [messages.countOnPage(first, slice.number, slice.pages), ...rest];
}
