import type { Body } from "./body.ts";
import type { History } from "./history.ts";
import type { Practice } from "./schema/practice.ts";
import type { Project } from "./schema/project.ts";
import type { Adoption, Source } from "./schema/record.ts";
import type { Collections, CriteriaSettings, PageMatter, SiteSettings, Vocabulary } from "./schema/settings.ts";
import type { CriterionId } from "./schema/terms.ts";
import type { Lexicon } from "./search/lexicon.ts";

/** What the YAML files of `content/` say. */
export type Settings = {
  site: SiteSettings;
  criteria: CriteriaSettings;
  vocabulary: Vocabulary;
  collections: Collections["collections"];
};

/** 1 told · 2 own material · 3 independent · 4 tested. */
export type StrengthLevel = 1 | 2 | 3 | 4;

/**
 * How strong the evidence for one criterion is, and why: the strongest source that the criterion cites, or practice running in other
 * places. A criterion that is not assessed has none.
 */
export type Evidence =
  | { kind: "none" }
  | { kind: "source"; level: StrengthLevel; source: Source }
  | { kind: "adoptions"; level: StrengthLevel; adoptions: Adoption[] };

/** Whether someone read the record against its sources, and when that is due again; dates are ISO days. */
export type Review =
  | { state: "not-verified" }
  | { state: "verified" | "due-soon" | "overdue"; reviewed: string; due: string };

/** The one notice of a record, the gravest. `context` is the index in `site.notices`. */
export type Notice =
  | { kind: "withdrawn"; date: string; replacedBy?: string }
  | { kind: "context"; index: number }
  | { kind: "overdue"; due: string }
  | { kind: "ended"; when?: string };

/**
 * The words of a record in one language. `record` has all its facts; the items in `untranslated` (ids, and `withdrawn.reason`) have their
 * words in the record's own language.
 */
export type Wording<R> = {
  language: string;
  record: R;
  body: Body;
  untranslated: readonly string[];
  /** The record has changed since it was put into this language. */
  isOutdated: boolean;
};

/** A practice in its own words, and what follows from it; ids of records are those of records that are published. */
export type PracticeEntry = Wording<Practice> & {
  kind: "practice";
  id: string;
  translations: readonly Wording<Practice>[];
  evidence: Record<CriterionId, Evidence>;
  review: Review;
  notice?: Notice;
  /** Both directions of `related`. */
  related: string[];
  projects: string[];
  /** Practices whose `basedOn` names this one. */
  inspired: string[];
};

/** A project in its own words, and what follows from it. */
export type ProjectEntry = Wording<Project> & {
  kind: "project";
  id: string;
  translations: readonly Wording<Project>[];
  review: Review;
  notice?: Notice;
  related: string[];
  /** Practices whose `projects` name this one. */
  practices: string[];
  continues: string[];
  continuedBy: string[];
  partOf?: string;
  parts: string[];
};

export type Entry = PracticeEntry | ProjectEntry;

/** What a link says of a record, and what says where it leads. */
export type Head = Pick<Entry, "kind" | "id" | "language"> & {
  record: Pick<Entry["record"], "title" | "language" | "status">;
  translations: readonly { language: string }[];
};

/** A free page in one language. */
export type FreePage = { id: string; language: string; matter: PageMatter; body: Body };

/** Everything that is published, joined; while it is written also the drafts. `practices` and `projects` are in the order of their ids and hold withdrawn records, too. */
export type Site = {
  settings: Settings;
  /** The day of the build, YYYY-MM-DD. */
  now: string;
  practices: PracticeEntry[];
  projects: ProjectEntry[];
  pages: FreePage[];
  /** The changes of the files; absent where they are not asked for, or not known. */
  history?: History;
  /** What search knows of Finnish word forms. */
  lexicon: Lexicon;
};

/** The records that lists show: all but the withdrawn. */
export function listed<E extends Entry>(entries: readonly E[]): E[] {
  return entries.filter((entry) => entry.record.status !== "withdrawn");
}

/** The language whose pages hold a record in its own words: the record's where the site has it, else the first of the site. */
export function homeLanguage(site: Pick<Site, "settings">, entry: Pick<Head, "record">): string {
  const { languages } = site.settings.site;
  return languages.find((language) => language === entry.record.language) ?? languages[0] ?? entry.record.language;
}

/** The languages of the site in which a record has a page. */
export function languagesOf(site: Pick<Site, "settings">, entry: Pick<Head, "record" | "translations">): string[] {
  const home = homeLanguage(site, entry);
  return site.settings.site.languages.filter(
    (language) => language === home || entry.translations.some((translation) => translation.language === language),
  );
}
