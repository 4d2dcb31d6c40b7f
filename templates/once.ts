import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Entry } from "../src/core/model.ts";
import { type Page, recordAddress } from "./edition.ts";

/** What a list shows of a record. */
type View<E extends Entry> = (props: { page: Page; entry: E }) => VNode;

/**
 * The HTML of records as a list shows them. A record stands in the lists of all its terms, where nothing of it differs but the way to its
 * page: so it is rendered once for each way. A view may use nothing else of a page than its edition.
 */
export function renderingOnce<E extends Entry>(View: View<E>): (page: Page, entries: readonly E[]) => string {
  const known = new WeakMap<E, Map<string, string>>();
  return (page, entries) =>
    entries
      .map((entry) => {
        const ways = known.get(entry) ?? new Map<string, string>();
        known.set(entry, ways);
        const way = page.to(recordAddress(page, entry));
        const html = ways.get(way) ?? renderToString(View({ page, entry }));
        ways.set(way, html);
        return html;
      })
      .join("");
}
