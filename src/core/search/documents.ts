import type { Body } from "../body.ts";
import type { Collection } from "../facets.ts";
import { citationPattern } from "../markdown/inspect.ts";
import { type Entry, listed, type Site, type Wording } from "../model.ts";
import type { Practice } from "../schema/practice.ts";
import type { Project } from "../schema/project.ts";
import type { Vocabulary } from "../schema/settings.ts";
import { itemOf, practiceWords, projectWords, type Word } from "../words.ts";

/** What a record says in one language, for search. */
export type Document = {
  collection: Collection;
  id: string;
  language: string;
  title: string;
  summary: string;
  /** All other words of the record in this language. */
  texts: readonly string[];
  /** Names, which stay as they are in every language: of the record itself, and of organisations and places. */
  titles: readonly string[];
  names: readonly string[];
  /** The terms of the vocabulary that the record carries, as list and slug. */
  terms: readonly (readonly [list: TermedList, slug: string])[];
};

export type TermedList = Exclude<keyof Vocabulary, "names" | "levels" | "funders">;

/** The listed records, each in every language that it has words in: practices first, then by id and in the order of the site's languages. */
export function documents(site: Site): Document[] {
  return [...of("practices", site.practices, site), ...of("projects", site.projects, site)];
}

function of(collection: Collection, entries: readonly Entry[], site: Site): Document[] {
  const { languages } = site.settings.site;
  const place = ({ language }: Document) => languages.indexOf(language) >>> 0;
  return listed(entries)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((entry) => wordings(entry, collection, site).sort((a, b) => place(a) - place(b)));
}

function wordings(entry: Entry, collection: Collection, { settings }: Site): Document[] {
  const shared = { collection, id: entry.id, terms: terms(entry), ...names(entry, settings.vocabulary) };
  const all =
    entry.kind === "practice"
      ? [entry, ...entry.translations].map((wording) => ({ ...wording, words: practiceWords(wording.record) }))
      : [entry, ...entry.translations].map((wording) => ({ ...wording, words: projectWords(wording.record) }));
  return all.map((wording) => ({ ...shared, ...said(wording) }));
}

function said(wording: Wording<Practice | Project> & { words: readonly Word[] }) {
  const { language, record, body, untranslated, words } = wording;
  const own = words.filter(({ path }) => path.length > 1 && !untranslated.includes(itemOf(path)));
  const texts = [...own.map(({ text }) => plain(text)), bodyText(body)];
  return { language, title: plain(record.title), summary: plain(record.summary), texts };
}

function plain(text: string): string {
  return text.replace(citationPattern, " ");
}

function bodyText({ parts, footnotes }: Body): string {
  return [...parts, ...footnotes.flatMap((note) => note.parts)]
    .map((part) => (part.kind === "html" ? part.html.replace(/<[^>]*>|&[a-z0-9#]+;/gi, " ") : " "))
    .join("");
}

function names({ record }: Entry, vocabulary: Vocabulary) {
  const places = (record.places ?? []).flatMap(({ municipality, area }) => [municipality, area]);
  const adoptions = "adoptions" in record ? (record.adoptions ?? []) : [];
  const written = [
    ...record.organisations.map(({ name }) => name),
    ...places,
    ...adoptions.flatMap(({ place, organisation }) => [place, organisation]),
    ...(record.funding ?? []).map(({ name }) => name),
  ].filter((name) => name !== undefined);
  const forms = (name: string) => [name, ...Object.values(vocabulary.names?.[name] ?? {})];
  return {
    titles: Object.values(record.names ?? {}),
    names: [...new Set(written.flatMap(forms))].sort(),
  };
}

function terms({ record }: Entry): Document["terms"] {
  const places = record.places ?? [];
  const lists: [TermedList, readonly (string | undefined)[]][] = [
    ["topics", record.topics],
    ["targetGroups", record.targetGroups],
    ["users", record.users ?? []],
    ["kinds", "kinds" in record ? record.kinds : []],
    ["phases", "phases" in record ? (record.phases ?? []) : []],
    ["countries", places.map(({ country }) => country)],
    ["regions", places.map(({ region }) => region)],
  ];
  return lists.flatMap(([list, slugs]) =>
    [...new Set(slugs)].flatMap((slug) => (slug === undefined ? [] : [[list, slug] as const])),
  );
}
