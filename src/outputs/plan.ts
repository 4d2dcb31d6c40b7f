import type { VNode } from "preact";
import { collectionOf, type ListPage, type Page, type WholeEdition } from "../../templates/edition.ts";
import type { Entry } from "../core/model.ts";
import type { Routes } from "../core/routes.ts";

/** A page of an edition: where it stands in each language that has it, and how it looks in this one. */
export type Plan = Stand & (Lone | Listing);

/** A page of its own; `from` is everything that it shows beside what every page of its edition may. */
type Lone = { shows: "itself"; from: readonly unknown[]; view: (page: Page) => VNode };

/** A page that shows many records. */
type Listing = { shows: "lists"; view: (page: ListPage) => VNode };

type Stand = {
  at: (routes: Routes) => string;
  languages: readonly string[];
  /** Where a reader who wants a language that the page does not have is led; else to the front page. */
  instead?: (edition: WholeEdition) => string;
  /** Search engines shall know the page. */
  indexed: boolean;
  /** The page names the index for search. */
  searches?: boolean;
  /** The address that the page leads on to. */
  movedTo?: string;
  /** The file of the content folder that an editor opens to change the page. */
  source: string;
};

/** The file that a record has its words from. */
export function recordSource(entry: Entry): string {
  const translated = entry.language === entry.record.language ? "" : `.${entry.language}`;
  return `${collectionOf(entry)}/${entry.id}${translated}.md`;
}
