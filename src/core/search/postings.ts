import type { Site } from "../model.ts";
import { type Analyse, type Analysed, analyse } from "./analysis.ts";
import { laterPart } from "./compounds.ts";
import { type Concepts, concepts } from "./concepts.ts";
import { type Document, documents } from "./documents.ts";

/** How often a key counts in a document, by where it comes from. */
const weights = { title: 5, name: 2, text: 1, part: 0.7, concept: 0.3 } as const;

/** BM25, as it is usually set. */
const [k1, b] = [1.2, 0.75];

/** The highest level of a score. */
export const topLevel = 25;

/** A key of the index, a word that has it, for people, and the documents that it finds, each by its number and with a level from 0 to 25. */
export type Entry = { key: string; form: string; documents: (readonly [number: number, level: number])[] };

/** The index of a site in the order of its keys. The same site gives the same index, in whatever order its records come. */
export function indexed(site: Site): { documents: Document[]; entries: Entry[] } {
  const all = documents(site);
  const analysis = analyse(site.lexicon);
  const taken = all.map((document) => apart(document, analysis, site.settings.site.languages));
  const ways = {
    concepts: concepts(site.settings.vocabulary, site.settings.site.languages, analysis.row),
    parts: swedishParts(taken.flatMap(({ language, words }) => (language === "sv" ? words : []))),
  };
  const weighed = taken.map((document) => frequencies(document, ways));
  const average = averages(taken);
  const entries = new Map<string, Entry["documents"]>();
  for (const [number, { language, words }] of taken.entries()) {
    const share = words.length / (average.get(language) ?? 1);
    for (const [key, frequency] of weighed[number] ?? []) {
      const level = Math.round((frequency / (frequency + k1 * (1 - b + b * share))) * topLevel);
      const found = entries.get(key);
      if (found) found.push([number, level]);
      else entries.set(key, [[number, level]]);
    }
  }
  const forms = shortest(taken);
  return {
    documents: all,
    entries: [...entries]
      .map(([key, documents]) => ({ key, form: forms.get(key) ?? "", documents }))
      .sort((one, other) => (one.key < other.key ? -1 : 1)),
  };
}

type Weighed = Analysed & { weight: number };

/** A document as the words of its fields. */
type Apart = Document & { words: readonly Weighed[] };

function apart(document: Document, { text }: Analyse, languages: readonly string[]): Apart {
  const { language, title, summary, texts, titles, names } = document;
  const own = (words: string, weight: number) => text(words, language).map((word) => ({ ...word, weight }));
  const named = (words: string, weight: number) => {
    const others = languages.map((other) => text(words, other));
    return own(words, weight).map((word, at) => ({
      ...word,
      bases: [...word.bases, ...others.flatMap((row) => (row[at] ? [row[at].own, ...row[at].bases] : []))],
    }));
  };
  return {
    ...document,
    words: [
      ...own(title, weights.title),
      ...titles.flatMap((words) => named(words, weights.title)),
      ...[summary, ...texts].flatMap((words) => own(words, weights.text)),
      ...names.flatMap((words) => named(words, weights.name)),
    ],
  };
}

/** What gives a document keys beside those of its words. */
type Ways = {
  concepts: Concepts;
  /** The key of the later part of a Swedish compound. */
  parts: (key: string) => string | undefined;
};

/** How often each key counts in a document. */
function frequencies({ words, language, title, summary, terms }: Apart, ways: Ways): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string, weight: number) => counts.set(key, (counts.get(key) ?? 0) + weight);
  for (const { own, bases, parts, weight } of words) {
    const whole = new Set([own, ...bases]);
    const later = language === "sv" ? ways.parts(own) : undefined;
    for (const key of whole) add(key, weight);
    for (const key of new Set([...parts, ...(later === undefined ? [] : [later])]))
      if (!whole.has(key)) add(key, weight * weights.part);
  }
  const atLeast = (key: string, weight: number) => counts.set(key, Math.max(counts.get(key) ?? 0, weight));
  for (const [list, slug] of terms) for (const key of ways.concepts.carried(list, slug)) atLeast(key, weights.concept);
  for (const text of [title, summary])
    for (const key of ways.concepts.spoken(text, language)) atLeast(key, weights.concept);
  return counts;
}

function swedishParts(words: readonly Analysed[]): Ways["parts"] {
  const known = new Set(words.map(({ own }) => own));
  const found = new Map<string, string | undefined>();
  return (key) => {
    if (!found.has(key)) found.set(key, laterPart(key, known));
    return found.get(key);
  };
}

/** The number of words of a document in each language, on average. */
function averages(documents: readonly Apart[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { words: number; documents: number }>();
  for (const { language, words } of documents) {
    const sum = sums.get(language) ?? { words: 0, documents: 0 };
    sums.set(language, { words: sum.words + words.length, documents: sum.documents + 1 });
  }
  return new Map([...sums].map(([language, sum]) => [language, sum.words / sum.documents]));
}

/** Of the words with a key the shortest, and of these the first by their letters: mostly a base form. */
function shortest(documents: readonly Apart[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const { words } of documents) {
    for (const { own, form } of words) {
      const best = forms.get(own);
      if (
        form !== "" &&
        (best === undefined || form.length < best.length || (form.length === best.length && form < best))
      )
        forms.set(own, form);
    }
  }
  return forms;
}
