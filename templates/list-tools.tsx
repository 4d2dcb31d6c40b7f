import { sorts } from "../src/core/choice.ts";
import type { Collection } from "../src/core/facets.ts";
import type { Page } from "./edition.ts";

/**
 * The words to search a list for. On the list itself the script shows it when it is ready; on another page (`leads`) it leads to the
 * list, and is there where scripts can run.
 */
export function SearchForm({ page, collection, leads }: { page: Page; collection: Collection; leads?: boolean }) {
  const { searchFor, search } = page.messages.list;
  return (
    <search class={leads ? "scripted" : "waits"} hidden={!leads}>
      <form action={page.to(page.routes.list(collection))} autocomplete="off">
        <label for="q">{searchFor[collection]}</label>
        <input type="search" id="q" name="q" />
        <button type="submit">{search}</button>
      </form>
    </search>
  );
}

/** What the script of a list works with, above the records; it waits hidden in the room that it takes. */
export function ListTools({ page }: { page: Page }) {
  const { order, said, copy, chosen, clear } = page.messages.list;
  return (
    <>
      <div class="tools waits" hidden>
        <label>
          {order}{" "}
          <select autocomplete="off">
            {sorts.map((sort) => (
              <option value={sort} key={sort}>
                {said.sorts[sort]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="chosen" hidden>
        <h3 class="unseen">{chosen}</h3>
        <ul />
        <button type="button" class="clear">
          {clear}
        </button>
        <button type="button" class="copy">
          {copy}
        </button>
      </div>
      <div class="notes" hidden />
    </>
  );
}

/** Shows further records of a choice, below those that are shown; the script says how many. */
export function MoreButton() {
  return <button type="button" class="more" hidden />;
}

/** A link that carries the choice of a term into the list, where other choices can be added. */
export function CombineLink(props: { page: Page; collection: Collection; facet: string; slug: string }) {
  const { page, collection, facet, slug } = props;
  return (
    <p class="onward scripted">
      <a href={`${page.to(page.routes.list(collection))}?${facet}=${slug}`}>{page.messages.list.combine}</a>
    </p>
  );
}
