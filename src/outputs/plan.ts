import type { VNode } from "preact";
import { collectionOf, type Edition, type Page } from "../../templates/edition.ts";
import type { Entry } from "../core/model.ts";
import type { Routes } from "../core/routes.ts";

/** A page of an edition: where it stands in each language that has it, and how it looks in this one. */
export type Plan = {
  at: (routes: Routes) => string;
  languages: readonly string[];
  /** Where a reader who wants a language that the page does not have is led; else to the front page. */
  instead?: (edition: Edition) => string;
  /** Search engines shall know the page. */
  indexed: boolean;
  /** The page names the index for search. */
  searches?: boolean;
  /** The address that the page leads on to. */
  movedTo?: string;
  /** The file of the content folder that an editor opens to change the page. */
  source: string;
  view: (page: Page) => VNode;
};

/** The file that a record has its words from. */
export function recordSource(entry: Entry): string {
  const translated = entry.language === entry.record.language ? "" : `.${entry.language}`;
  return `${collectionOf(entry)}/${entry.id}${translated}.md`;
}
