import type { Choice } from "../core/choice.ts";
import { conditions, drop, type Index, type RecordSet, results, size } from "../core/filter.ts";
import type { ListWords } from "../core/list-words.ts";
import { counted } from "../core/numbers.ts";
import { button, fill, find, make, show } from "./element.ts";

/** One thing that a choice asks for: its name, the choice without it, and how many records that would show. */
export type Asked = { name: string; without: Choice; count: () => number };

/** Everything that a choice asks for, its words first. `within` are the records that these find. */
export function asked(
  choice: Choice,
  of: { index: Index; within: RecordSet | undefined; words: ListWords; name: (facet: string, value: string) => string },
): Asked[] {
  const { index, within, words, name } = of;
  const { query, selection } = choice;
  const facets = conditions(index, selection).map(({ facet, value }): Asked => {
    const left = drop(selection, facet, value);
    return {
      name: name(facet, value),
      without: { ...choice, selection: left },
      count: () => size(results(index, left, within)),
    };
  });
  if (!query) return facets;
  const without = { ...choice, query: "" };
  return [{ name: fill(words.query, query), without, count: () => size(results(index, selection)) }, ...facets];
}

/** What was chosen, each to be taken back. */
export function showChosen(
  place: HTMLElement,
  all: readonly Asked[],
  of: { words: ListWords; go: (choice: Choice) => void },
): void {
  const items = all.map(({ name, without }) => {
    const cross = make("span", "×");
    cross.ariaHidden = "true";
    const unseen = make("span", `, ${of.words.remove}`);
    unseen.className = "unseen";
    return make(
      "li",
      button(() => of.go(without), `${name} `, cross, unseen),
    );
  });
  find(HTMLElement, "ul", place).replaceChildren(...items);
  show(place, all.length > 0);
}

/** When nothing fits: what was asked for, and how many records there are without one part of it. */
export function help(all: readonly Asked[], of: { words: ListWords; go: (choice: Choice) => void }): HTMLElement[] {
  const { words, go } = of;
  const items = all.map(({ name, without, count }) =>
    make(
      "li",
      button(() => go(without), fill(words.without, name).replace("{count}", counted(count(), ...words.own))),
    ),
  );
  return [make("p", fill(words.none, all.map(({ name }) => name).join("; "))), make("ul", ...items)];
}
