import { collation } from "../src/core/collation.ts";
import {
  type Collection,
  type Facet,
  type FacetId,
  facetIds,
  facetIndex,
  facets,
  facetTerms,
} from "../src/core/facets.ts";
import type { Index } from "../src/core/filter.ts";
import {
  type Entry,
  type FreePage,
  type Head,
  homeLanguage,
  languagesOf,
  listed,
  type PracticeEntry,
  type ProjectEntry,
  type Site,
  type Wording,
} from "../src/core/model.ts";
import { type Routes, routes } from "../src/core/routes.ts";
import type { Term } from "../src/core/schema/settings.ts";
import { type ListFile, listFile } from "./list-file.ts";
import type { Messages } from "./messages/messages.ts";

/** Paths of files that pages load, from the root of the site, without a leading slash. */
export type Assets = {
  style: string;
  /** The headings' letters that nearly every page needs. */
  font: string;
  icon: string;
  /** The picture that goes with a shared link. */
  image: string;
  /** What search loads first. */
  search: string;
  /** The script of the lists. */
  list: string;
};

/** The site in one language, as every page may know it. What a page of a record shows of other records is in their heads. */
export type Edition = {
  site: Pick<Site, "settings" | "history">;
  language: string;
  messages: Messages;
  assets: Assets;
  routes: Routes;
  /** The routes of every language of the site. */
  routesIn: ReadonlyMap<string, Routes>;
  /** Of all records by their keys, `practices/womento`, in this language where they have it; also of the withdrawn. */
  heads: ReadonlyMap<string, Head>;
  terms: ReadonlyMap<FacetId, ReadonlyMap<string, Term>>;
  freePages: ReadonlyMap<string, FreePage>;
};

/** What follows from all records together: for pages that show many. `practices` and `projects` are those of the lists, by title. */
type Lists = {
  /** In the words of this language where these are there; also the withdrawn. */
  entries: readonly Entry[];
  /** Of every language. */
  allFreePages: readonly FreePage[];
  practices: readonly PracticeEntry[];
  projects: readonly ProjectEntry[];
  facets: Record<Collection, Facet[]>;
  /** What each record of a list can be found by; the records in the order of the list. */
  indexes: Record<Collection, Index>;
  /** Where each record stands in the list of its collection, from 0. */
  places: Record<Collection, ReadonlyMap<string, number>>;
  /** What the script of a list reads. */
  listFiles: Record<Collection, ListFile>;
};

export type WholeEdition = Edition & Lists;

/** One page, as its components see it: the edition, its own address, and the way from it to another one. */
export type Page = Edition & Own;

/** A page that shows many records. */
export type ListPage = WholeEdition & Own;

type Own = {
  address: string;
  /** The file of the content folder that an editor opens to change the page; absent where it is made of several. */
  source?: string | undefined;
  to: (address: string) => string;
  /** The same page in every language that has it, and under `x-default`. */
  alternates: readonly Alternate[];
  /** Where a reader who wants another language is led: the same page, or the nearest that there is. */
  switches: readonly (Alternate & { name: string })[];
};

type Alternate = { language: string; address: string };

/** The site in each of its languages. A language without messages is a mistake of the program. */
export function editions(site: Site, messages: Record<string, Messages>, assets: Assets): WholeEdition[] {
  const { languages } = site.settings.site;
  const routesIn = new Map(
    languages.map((language) => [language, routes(language, messagesIn(messages, language).segments)]),
  );
  const terms = new Map(facetIds.practices.map((facet) => [facet, facetTerms(site, facet)]));
  const counted = { practices: facets(site, "practices"), projects: facets(site, "projects") };
  return [...routesIn].map(([language, routes]) => {
    const practices = site.practices.map((entry) => ({ ...entry, ...wordsIn(entry, language) }));
    const projects = site.projects.map((entry) => ({ ...entry, ...wordsIn(entry, language) }));
    const lists = {
      practices: byTitle(listed(practices), language),
      projects: byTitle(listed(projects), language),
    };
    const edition = {
      site,
      language,
      messages: messagesIn(messages, language),
      assets,
      routes,
      routesIn,
      ...lists,
      entries: [...practices, ...projects],
      allFreePages: site.pages,
      heads: new Map([...practices, ...projects].map((entry): [string, Head] => [keyOf(entry), entry])),
      facets: counted,
      indexes: {
        practices: facetIndex(site, "practices", lists.practices),
        projects: facetIndex(site, "projects", lists.projects),
      },
      places: { practices: placesOf(lists.practices), projects: placesOf(lists.projects) },
      terms,
      freePages: new Map(site.pages.filter((page) => page.language === language).map((page) => [page.id, page])),
    };
    return {
      ...edition,
      listFiles: { practices: listFile(edition, "practices"), projects: listFile(edition, "projects") },
    };
  });
}

function placesOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  return new Map(entries.map(({ id }, place) => [id, place]));
}

function wordsIn<R>({ translations }: { translations: readonly Wording<R>[] }, language: string) {
  return translations.find((translation) => translation.language === language);
}

function messagesIn(messages: Record<string, Messages>, language: string): Messages {
  const found = messages[language];
  if (!found) throw new Error(`The interface has no messages in ${language}.`);
  return found;
}

/** Entries in the order of their titles; those of one title in the order that they came in. */
export function byTitle<E extends Entry>(entries: readonly E[], language: string): E[] {
  const order = collation(language);
  return entries.toSorted((a, b) => order(a.record.title, b.record.title));
}

export function collectionOf(entry: Pick<Head, "kind">): Collection {
  return entry.kind === "practice" ? "practices" : "projects";
}

function keyOf(entry: Pick<Head, "kind" | "id">): string {
  return `${collectionOf(entry)}/${entry.id}`;
}

/** The head of the record with this id, if it is listed. */
export function headOf(edition: Edition, collection: Collection, id: string | undefined): Head | undefined {
  const head = edition.heads.get(`${collection}/${id}`);
  return head?.record.status === "withdrawn" ? undefined : head;
}

/** The page of a record in the language of the edition, else that in the record's own words. */
export function recordAddress(edition: Edition, entry: Head): string {
  const { site, language, routesIn } = edition;
  const own = languagesOf(site, entry).includes(language) ? language : homeLanguage(site, entry);
  const routes = routesIn.get(own) ?? edition.routes;
  return routes.record(collectionOf(entry), entry.id);
}

/** The anchor of a record in a list. */
export function entryAnchor(id: string): string {
  return `record-${id}`;
}

/** The words in the language of the page. The build has checked that localised words are there in every language of the site. */
export function inLanguage(edition: Edition, words: Record<string, string>): string {
  const found = words[edition.language];
  if (found === undefined) throw new Error(`No words in ${edition.language}: ${JSON.stringify(words)}`);
  return found;
}

/** The name of a place or an organisation in the language of the page, where the vocabulary has one. */
export function properName({ site, language }: Edition, name: string): string {
  return site.settings.vocabulary.names?.[name]?.[language] ?? name;
}

export function termLabel(edition: Edition, facet: FacetId, slug: string): string {
  const term = edition.terms.get(facet)?.get(slug);
  return term ? inLanguage(edition, term.label) : slug;
}

/** The `lang` of words in another language than the page's; nothing where it is the same. */
export function foreign(edition: Edition, language: string): string | undefined {
  return language === edition.language ? undefined : language;
}

/** The language of an item of a record that is not put into the language of the rest; nothing where it is the same. */
export function itemLanguage(entry: Entry, id: string): string | undefined {
  return entry.untranslated.includes(id) ? entry.record.language : undefined;
}

/** The name of a language in the language of the page. */
export function languageName(edition: Edition, tag: string): string {
  const names = edition.messages.languages;
  return names[tag] ?? names[tag.split("-")[0] ?? tag] ?? tag;
}
