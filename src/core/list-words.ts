import type { Sort } from "./choice.ts";

/** How a number of things is called: one of them, and any other number. */
export type Counted = readonly [one: string, other: string];

/** What the script of a list says. `{what}` and `{count}` are filled in. */
export type ListWords = {
  own: Counted;
  /** What the other collection holds. */
  others: Counted;
  sorts: Record<Sort, string>;
  show: string;
  more: string;
  remove: string;
  query: string;
  none: string;
  without: string;
  unknown: string;
  dropped: string;
  suggestion: string;
  elsewhere: string;
  copied: string;
  failed: string;
};
