import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** What stands in the settings of the real site: languages, terms, labels. `npm run bench` writes it. */
export const site = JSON.parse(readFileSync(resolve("../data/site.json"), "utf8"));

/** The language of the files that have no language in their names. */
const home = "en";

/** The values of a record in each facet. */
const values = {
  topic: ({ topics }) => topics,
  "target-group": ({ targetGroups }) => targetGroups,
  user: ({ users }) => users,
  kind: ({ kinds }) => kinds,
  phase: ({ phases = [] }) => phases,
  level: ({ level }) => [level],
  country: ({ places = [] }) => [...new Set(places.map(({ country }) => country))],
  criterion: ({ criteria }) => Object.keys(criteria).filter((id) => criteria[id].verdict === "met"),
};

/** The id and the language of a file: `womento.fi.md` is the Finnish translation of `womento.md`. */
export function named(path) {
  const [id, language = home] = path.split("/").at(-1).split(".").slice(0, -1);
  return { id, language };
}

/** Segments of addresses and words in a language. */
export function edition(language) {
  return site.languages.find((own) => own.language === language);
}

export function recordAddress({ id, language }) {
  return `${listAddress(language)}${id}/`;
}

export function listAddress(language) {
  return `/${language}/${edition(language).segments.practices}/`;
}

/** Entries by id and language, from the paths and the front matter of all files. A translation has the facts of its record. */
export function entries(files) {
  const found = new Map();
  const all = files.map(({ path, data }) => ({ ...named(path), data }));
  for (const { id, language, data } of all)
    if (language === home) found.set(id, new Map([[home, { id, language, record: data }]]));
  for (const { id, language, data } of all)
    if (language !== home) {
      const own = found.get(id);
      own.set(language, { id, language, record: translated(own.get(home).record, data) });
    }
  return found;
}

function translated(record, { title, summary, criteria: reasons = {} }) {
  const criteria = Object.entries(record.criteria).map(([id, facts]) => [
    id,
    { ...facts, reason: reasons[id] ?? facts.reason },
  ]);
  return { ...record, title, summary, criteria: Object.fromEntries(criteria) };
}

/** All pages of the lists: of all practices, and of each term of each facet, in each language. */
export function listPages(found) {
  return site.languages.flatMap(({ language, segments, words }) => {
    const all = inEdition(found, language);
    const terms = site.facets.map((facet) => {
      const carried = byTerm(all, values[facet.id]);
      return facet.terms.map(({ slug, label }) => ({
        facet: facet.id,
        label: label[language],
        address: `${listAddress(language)}${segments.facets[facet.id]}/${slug.toLowerCase()}/`,
        entries: carried.get(slug) ?? [],
      }));
    });
    const lists = [
      { language, title: words.practices, address: listAddress(language), entries: all, terms: terms.flat() },
      ...terms.flatMap((siblings) =>
        siblings.map(({ label, address, entries }) => ({ language, title: label, address, entries, terms: siblings })),
      ),
    ];
    return lists.flatMap(paged);
  });
}

/** The practices of the lists of one language, by title; those that are not translated in their own. */
export function inEdition(found, language) {
  const { compare } = new Intl.Collator(language);
  return [...found.values()]
    .map((languages) => languages.get(language) ?? languages.get(home))
    .sort((a, b) => compare(a.record.title, b.record.title));
}

function byTerm(all, valuesOf) {
  const carried = new Map();
  for (const entry of all)
    for (const value of valuesOf(entry.record)) {
      const others = carried.get(value);
      if (others) others.push(entry);
      else carried.set(value, [entry]);
    }
  return carried;
}

function paged({ entries, ...list }) {
  const pages = Math.max(1, Math.ceil(entries.length / site.pageSize));
  return Array.from({ length: pages }, (_, index) => ({
    ...list,
    root: list.address,
    address: pageAddress(list.address, index + 1),
    number: index + 1,
    pages,
    count: entries.length,
    entries: entries.slice(index * site.pageSize, (index + 1) * site.pageSize),
  }));
}

export function pageAddress(list, number) {
  return number === 1 ? list : `${list}page/${number}/`;
}

/** What the script of a list would read: a line for each practice. */
export function listData(found, language) {
  return inEdition(found, language).map((entry) => ({
    id: entry.id,
    title: plain(entry.record.title),
    url: recordAddress(entry),
    ...Object.fromEntries(Object.entries(values).map(([facet, valuesOf]) => [facet, valuesOf(entry.record)])),
  }));
}

export function sitemap(found) {
  const records = [...found.values()].flatMap((languages) => [...languages.values()].map(recordAddress));
  const addresses = [...listPages(found).map(({ address }) => address), ...records];
  const urls = addresses.map((address) => `<url><loc>${site.url}${address}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
}

/** A sentence without its citations. */
export function plain(text) {
  return text.replace(/\s*\[s\d+\]/g, "");
}

/** HTML in which citations are numbered links to the sources. */
export function cited(html, sources) {
  return html.replace(/\[(s\d+)\]/g, (_, id) => cite(id, sources));
}

export function cite(id, sources) {
  const number = sources.findIndex((source) => source.id === id) + 1;
  return number === 0 ? `[${id}]` : `<a class="cite" href="#source-${id}">[${number}]</a>`;
}
