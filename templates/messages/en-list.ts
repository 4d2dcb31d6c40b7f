import type { Collection } from "../../src/core/facets.ts";
import type { Counted, ListWords } from "../../src/core/list-words.ts";
import type { Review, StrengthLevel } from "../../src/core/model.ts";

const own: Record<Collection, Counted> = { practices: ["practice", "practices"], projects: ["project", "projects"] };

/** The words around the filter and the search of a list. */
export const list = {
  own,
  searchFor: { practices: "Search the practices", projects: "Search the projects" } satisfies Record<
    Collection,
    string
  >,
  search: "Search",
  order: "Order",
  copy: "Copy this list’s address",
  rule: "Within a group, any of your choices is enough. Every group that you choose from has to fit.",
  chosen: "Your choices",
  clear: "Clear the choices",
  textLanguage: "Language of the text",
  reviewStates: {
    verified: "Verified",
    "due-soon": "Verified, next review due soon",
    overdue: "Review overdue",
    "not-verified": "Not yet verified",
  } satisfies Record<Review["state"], string>,
  regionsOf: (country: string) => `Regions: ${country}`,
  evidenceFor: (criterion: string) => `Evidence: ${criterion}`,
  atLeast: {
    1: "told or stronger",
    2: "own material or stronger",
    3: "independent or stronger",
    4: "tested",
  } satisfies Record<StrengthLevel, string>,
  combine: "Combine with other choices",
  said: {
    sorts: { match: "Best match first", title: "By title", added: "Last added first" },
    show: "Show {count}",
    more: "Show {count} more",
    remove: "remove",
    query: "Search: {what}",
    none: "Nothing fits all of this: {what}.",
    without: "Without “{what}”: {count}",
    unknown: "The address asks for something that this list does not know; it was left out: {what}.",
    dropped: "Nothing was found for these words, so they were left out: {what}.",
    suggestion: "Did you mean “{what}”?",
    elsewhere: "The search also finds {count}",
    copied: "The address is copied.",
    failed: "This part could not be loaded. Check your connection and try again.",
  } satisfies Omit<ListWords, "own" | "others">,
};
