import { type Choice, writeChoice } from "../core/choice.ts";
import { counts } from "../core/filter.ts";
import { pageSize } from "../core/list-data.ts";
import type { ListWords } from "../core/list-words.ts";
import { type Listing, orderOf, type Records } from "../core/listing.ts";
import { counted } from "../core/numbers.ts";
import { type Asked, asked, help, showChosen } from "./asked.ts";
import { cards } from "./cards.ts";
import { fill, find, make, show } from "./element.ts";
import { options } from "./options.ts";
import type { Words } from "./words.ts";

/** What a list shows: what a choice lists, at most so many records, and what is to be said of it. */
export type Shown = Listing & {
  choice: Choice;
  most: number;
  words: Words | undefined;
  /** Values in the address that the list does not know. */
  unknown: readonly string[];
  failed: boolean;
};

/** What a reader does with what is shown. */
export type Told = {
  ticked: (facet: string, value: string, isTicked: boolean) => void;
  /** Takes another choice, to see its results. */
  go: (choice: Choice) => void;
  more: () => void;
};

/** Shows what a choice lists as far as the window reaches, and the rest once that is called. A listener hears `heard` of it. */
type Render = (shown: Shown) => Promise<{ heard: string; rest: () => void }>;

/** The list in `page`. */
export function view(page: HTMLElement, of: Records & { words: ListWords }, told: Told): Render {
  const { index, words } = of;
  const list = find(HTMLElement, ".cards, .project-table tbody", page);
  const all = cards(list, of.records);
  const facets = options(find(HTMLElement, ".facets form", page), told.ticked);
  const place = find(HTMLElement, ".notes", page);
  const more = find(HTMLElement, ".more", page);
  more.addEventListener("click", told.more);
  const paging = page.querySelector<HTMLElement>(".paging");
  const frame = framed(page, of);
  let unmark = () => {};

  return async (shown) => {
    const { choice, numbers, order, most, within } = shown;
    const restOfCounts = facets.update(choice.selection, counts(index, choice.selection, within));
    const parts = asked(choice, { index, within, words, name: facets.name });
    const count = counted(numbers.length, ...words.own);
    frame(choice, parts, count);
    showChosen(find(HTMLElement, ".chosen", page), parts, { words, go: told.go });

    const said = shown.failed ? [make("p", words.failed)] : (shown.words?.notes(choice, shown.unknown) ?? []);
    const isHelpless = numbers.length === 0 && parts.length > 0;
    place.replaceChildren(...said, ...(isHelpless ? help(parts, { words, go: told.go }) : []));
    show(place, place.childElementCount > 0);

    const left = numbers.length - most;
    const isAll = writeChoice(choice, index) === "";
    if (paging) show(paging, isAll);
    show(more, left > 0 && !isAll);
    more.textContent = fill(words.more, String(Math.min(left, pageSize)));
    try {
      const { records, rest } = await all.show(numbers.slice(0, most), order);
      unmark();
      unmark = shown.words?.mark(records) ?? unmark;
      return {
        heard: [count, ...said.map(({ textContent }) => textContent)].join(". "),
        rest() {
          rest();
          restOfCounts();
        },
      };
    } catch {
      place.append(make("p", words.failed));
      show(place, true);
      return { heard: words.failed, rest: restOfCounts };
    }
  };
}

/** What stands around the records: their number, the order, the words that are looked for, the ways to other places. */
function framed(page: HTMLElement, { index, words }: Records & { words: ListWords }) {
  const heading = find(HTMLElement, "#count", page);
  const filter = find(HTMLElement, ".to-filter", page);
  const results = find(HTMLElement, ".show button", page);
  const sort = find(HTMLSelectElement, ".tools select", page);
  const match = find(HTMLElement, "[value=match]", sort);
  const field = find(HTMLInputElement, "#q", page);
  const clear = find(HTMLElement, ".clear", page);
  const languages = document.querySelectorAll<HTMLAnchorElement>(".languages a");
  const before = { heading: heading.textContent, filter: filter.textContent };

  return (choice: Choice, parts: readonly Asked[], count: string): void => {
    const address = writeChoice(choice, index);
    const ticked = parts.length - (choice.query ? 1 : 0);
    heading.textContent = address ? count : before.heading;
    filter.textContent = ticked > 0 ? `${before.filter} (${ticked})` : before.filter;
    results.textContent = fill(words.show, count);
    show(match, choice.query !== "");
    sort.value = orderOf(choice);
    field.value = choice.query;
    show(clear, ticked > 0);
    for (const way of languages) way.search = address;
  };
}
