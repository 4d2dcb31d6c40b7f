import type { Choice } from "../core/choice.ts";
import type { ListWords } from "../core/list-words.ts";
import { counted } from "../core/numbers.ts";
import { fill, make } from "./element.ts";
import type { Found } from "./search.ts";

const longest = 60;

/** What there is to say of a choice beside its results. */
export function notes(of: {
  choice: Choice;
  found: Found | undefined;
  /** Values in the address that the list does not know. */
  unknown: readonly string[];
  words: ListWords;
  /** The address of a choice. */
  address: (choice: Choice) => string;
  /** The address of the list of the other collection. */
  other: string;
}): HTMLElement[] {
  const { choice, found, unknown, words, address, other } = of;
  const { dropped = [], suggestion, elsewhere = 0 } = found ?? {};
  const told: HTMLElement[] = [];
  if (unknown.length > 0) told.push(make("p", fill(words.unknown, listed(unknown))));
  if (dropped.length > 0) told.push(make("p", fill(words.dropped, listed(dropped))));
  if (suggestion) told.push(link(fill(words.suggestion, suggestion), address({ ...choice, query: suggestion })));
  if (elsewhere > 0) {
    const count = counted(elsewhere, ...words.others);
    told.push(link(fill(words.elsewhere, count), `${other}?${new URLSearchParams({ q: choice.query })}`));
  }
  return told;
}

/** What a reader typed or an address held, at a length that can be read. */
function listed(values: readonly string[]): string {
  return values
    .slice(0, 5)
    .map((value) => (value.length > longest ? `${value.slice(0, longest)}…` : value))
    .join(", ");
}

function link(text: string, address: string): HTMLElement {
  const way = make("a", text);
  way.href = address;
  const line = make("p", way);
  line.className = "onward";
  return line;
}
