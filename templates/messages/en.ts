import type { Review } from "../../src/core/model.ts";
import { counted } from "../../src/core/numbers.ts";
import type { Segments } from "../../src/core/routes.ts";
import type { Period } from "../../src/core/schema/record.ts";
import { dayMonthYear, isDay, range } from "./dates.ts";
import { list } from "./en-list.ts";
import { statement } from "./en-statement.ts";
import { terms } from "./en-terms.ts";
import { money } from "./numbers.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const segments: Segments = {
  practices: "practices",
  projects: "projects",
  criteria: "criteria",
  facets: {
    topic: "topic",
    "target-group": "target-group",
    user: "user",
    country: "country",
    criterion: "criterion",
    kind: "kind",
    phase: "phase",
    level: "level",
  },
  pages: {},
};

/** Every text of the interface in English. */
export const en = {
  ...terms,
  statement,
  list,
  language: "English",
  segments,

  // Around every page
  locale: "en_GB",
  shareImage: "Spruces whose six tiers are the six criteria",
  title: (parts: readonly string[]) => parts.join(" – "),
  skip: "Skip to the content",
  mainMenu: "Main menu",
  languageMenu: "Language",
  moreMenu: "More pages",
  breadcrumb: "You are here",
  home: "Front page",
  practices: "Practices",
  projects: "Projects",
  criteria: "Criteria",
  about: "About",
  licence: "Our texts may be used under CC BY 4.0",
  built: "Built by Kuusi from plain text files. No cookies, no tracking.",
  chooseLanguage: "Choose a language",
  moved: "This page has moved",
  newAddress: "Its new address:",
  notFound: "This page is not here",
  notFoundHint:
    "The address may be mistyped, or the page may have moved. Everything in the collection can be found from here.",

  // Ways to the repository
  improve: "Improve the collection",
  editPage: "Edit this page",
  reportMistake: "Report a mistake",
  addPractice: "Add a practice",
  reportTitle: (title: string) => `Mistake: ${title}`,
  reportBody: (address: string) =>
    `Page: ${address}\n\nWhat is wrong:\n\n\nWhat is right, and which source says so:\n\n\nPlease name no persons.\n`,
  newPractice: {
    id: "name-of-the-practice",
    title: "Name of the practice",
    nameFile:
      "Name the file after the practice, as in language-cafe.md: the name becomes its address and never changes.",
    guide: "What each field means:",
    body: "What the practice answers; who does what, how often and with whom [s1].",
  },

  // Lists
  practiceCount: (n: number) => counted(n, ...list.own.practices),
  projectCount: (n: number) => counted(n, ...list.own.projects),
  countOnPage: (text: string, number: number, pages: number) =>
    pages === 1 ? text : `${text}, page ${number} of ${pages}`,
  pages: "Pages of the list",
  pageNumber: (n: number) => `Page ${n}`,
  filterTitle: { practices: "Filter practices", projects: "Filter projects" },
  moreFacets: "More",
  aboutList: "How to read this list",
  allRecords: { practices: "All practices", projects: "All projects" },
  noRecords: {
    practices:
      "No practice in the collection carries this term yet. That does not mean that there is none: it has not been written up.",
    projects:
      "No project in the collection carries this term yet. That does not mean that there is none: it has not been written up.",
  },
  contribute: "Add what you know",
  termDescription: {
    practices: (facet: string, term: string) => `Practices that promote integration. ${facet}: ${term}.`,
    projects: (facet: string, term: string) => `Projects that promote integration. ${facet}: ${term}.`,
  },
  moreBy: (facet: string) => `More by ${facet.charAt(0).toLowerCase()}${facet.slice(1)}`,
  unofficial: "The name is ours: no official one was found in this language.",
  replacedBy: "This term is no longer used. It is now:",
  aboutCriterion: "What this criterion means and what counts as evidence",
  legend: "The six tiers of the spruce are the six criteria.",
  waysIn: { topic: "Practices by topic", user: "Practices by who can use them" },
  projectColumns: ["Project", "Years", "Funder", "Place", "State"],

  // A record
  draft: "Draft",
  notYetWritten: "Not yet written",
  facts: "Facts",
  where: "Where",
  operation: "State of the practice",
  state: "State of the project",
  inUse: "In use",
  years: "Years",
  organisations: "Organisations",
  funding: "Funding",
  otherNames: "Other names",
  verification: "Checked against its sources",
  registers: { eura: "EURA register", amif: "AMIF register", keep: "keep.eu", kohesio: "Kohesio" },
  total: (total: string, currency: string | undefined) => `${money(total, currency)} in all`,
  share: (share: string, currency: string | undefined) => `${money(share, currency)} from this funder`,
  seen: (state: string, seen: string | undefined) => (seen ? `${state}, as seen ${inOrOn(seen)}` : state),
  sixCriteria: "The six criteria",
  notAssessed: "Nothing was found to judge by. This is not a no.",
  howItWorks: "What it is and how it works",
  steps: "Step by step",
  elements: "What must not change",
  needs: "What it takes",
  theProject: "What was done",
  results: "Results",
  noResults: "No results are recorded.",
  reach: "How many it reached",
  preliminary: "Preliminary",
  direction: (direction: string) => `Outcome: ${direction}`,
  difficulties: "Where it did not work",
  noDifficulties: "No difficulties are recorded.",
  limits: "What is not known",
  adoptions: "Where else it has been taken up",
  basedOn: "Based on",
  inspired: "Taken up as",
  outputs: "What it left behind",
  projectsAndRelated: "Projects and related practices",
  practicesAndProjects: "Practices and related projects",
  relatedPractices: "Related practices",
  relatedProjects: "Related projects",
  continues: "Continues",
  continuedBy: "Continued by",
  partOf: "Part of",
  parts: "Parts",

  // Notices
  withdrawn: (date: string) => `Withdrawn ${inOrOn(date)}.`,
  readInstead: "Read instead:",
  overdue: (due: string) =>
    `The review of this record was due ${inOrOn(due)}. Contacts, rules or results may have changed since.`,
  ended: {
    practices: (when: string | undefined) =>
      `This practice ended${when ? ` ${inOrOn(when)}` : ""}. What was learned from it may still be of use.`,
    projects: (when: string | undefined) =>
      `This project ended${when ? ` ${inOrOn(when)}` : ""}. The project material is not currently updated.`,
  },
  otherLanguage: (language: string) => `This record is written in ${language} and has not been translated.`,

  // Translations
  translatedFrom: (language: string) => `Translated from ${language}.`,
  outdated: (language: string) => `The text in ${language} is newer than this translation.`,
  readNewer: "Read the newer text",

  // Sources, evidence, review
  sources: "Sources",
  source: (n: number) => `Source ${n}`,
  undated: "undated",
  inLanguage: (language: string) => `in ${language}`,
  independent: "independent of the organisations of this record",
  reports: (type: string) => `reports in brief: ${type}`,
  archived: "archived copy",
  backToText: (note: number, reference: number) =>
    `Back to the text from note ${note}${reference === 1 ? "" : `, place ${reference}`}`,
  evidence: ({ strength, what, summary, publisher, independent }: EvidenceWords) => {
    const by = publisher ? ` by ${publisher}` : "";
    if (summary) return `${strength}: ${what}, read in a summary${by}`;
    return `${strength}: ${what}${independent ? ` by another organisation${publisher ? ` (${publisher})` : ""}` : by}`;
  },
  inUseElsewhere: (strength: string, n: number) => `${strength}: in use in ${n} other ${n === 1 ? "place" : "places"}`,
  review: (review: Review) => {
    switch (review.state) {
      case "not-verified":
        return "Not yet verified";
      case "verified":
        return `Verified ${inOrOn(review.reviewed)}`;
      case "due-soon":
        return `Verified ${inOrOn(review.reviewed)}, next review due ${inOrOn(review.due)}`;
      case "overdue":
        return `Verified ${inOrOn(review.reviewed)}, review overdue since ${date(review.due)}`;
    }
  },
  aboutRecord: "About this record",
  added: (day: string) => `Added ${inOrOn(day)}.`,
  lastChanged: (day: string) => `Last changed ${inOrOn(day)}.`,
  changes: (n: number) => `Changes (${n})`,
  earlierChanges: (n: number) => `and ${counted(n, "earlier change", "earlier changes")}`,
  assessed: (by: string, day: string) => `Assessed by ${by} ${inOrOn(day)}.`,
  citeAs: "Cite as:",

  // Criteria
  officialWording: "Official wording:",
  question: "Ask",
  meets: "Meets it, for example",
  fails: "Does not meet it, for example",
  whatCounts: "What counts as evidence",
  moreOnCriterion: (label: string) => `${label}: which source is how strong, and the practices that meet it`,
  strengthTitle: "How strong which source is",
  strengthColumns: ["Type of source", "From the organisations themselves", "From someone independent"],
  testedElsewhere: (strength: string, n: number) =>
    `${strength} also: running in at least ${n} other ${n === 1 ? "place" : "places"}.`,
  practicesMeeting: "Practices that meet it",
  practicesPartly: "Practices that meet it partly",
  noneYet: "None in the collection yet.",
  strongest: (shown: number, all: number) => `The ${shown} with the strongest evidence, of ${all}.`,

  // Dates
  date,
  period: ({ start, end }: Period) => {
    if (start && end) return range(start, end, date);
    if (start) return `since ${date(start)}`;
    return end ? `until ${date(end)}` : "";
  },
};

type EvidenceWords = {
  strength: string;
  /** The type of the source. */
  what: string;
  /** The study was read in a summary only; the publisher is that of the summary. */
  summary: boolean;
  publisher: string | undefined;
  independent: boolean | undefined;
};

/** "24 November 2026", "November 2026", "2026". */
function date(iso: string): string {
  return dayMonthYear(iso, months);
}

/** "on 24 November 2026", "in November 2026". */
function inOrOn(iso: string): string {
  return `${isDay(iso) ? "on" : "in"} ${date(iso)}`;
}
