import { type Analyse, type Analysed, analyse } from "./analysis.ts";
import type { SearchBasis } from "./basis.ts";
import { laterPart } from "./compounds.ts";
import { type Concepts, concepts } from "./concepts.ts";
import type { Document } from "./documents.ts";

/** How often a key counts in a document, by where it comes from. */
const weights = { title: 5, name: 2, text: 1, part: 0.7, concept: 0.3 } as const;

/** BM25, as it is usually set. */
const [k1, b] = [1.2, 0.75];

/** The highest level of a score. */
export const topLevel = 25;

/** A key of the index, a word that has it, for people, and the documents that it finds, each by its number and with a level from 0 to 25. */
export type Entry = { key: string; form: string; documents: (readonly [number: number, level: number])[] };

/** The index of a site: its documents, and its entries in the order of their keys, which are made one by one as they are asked for. */
export type Index = { documents: readonly Document[]; entries: Iterable<Entry> };

/** A key with the documents that have it, each with its level as one number: pairs of all would take several times the memory. */
type Row = { key: string; codes: number[]; count: number };
const levels = topLevel + 1;

/** The same site gives the same index, in whatever order its records come. */
export function indexed({ documents, lexicon, vocabulary, languages }: SearchBasis): Index {
  const analysis = analyse(lexicon);
  const taken = documents.map(takingApart(analysis, languages));
  const rows = new Map<string, Row>();
  const rowOf = (key: string): Row => {
    const row = rows.get(key) ?? { key, codes: [], count: 0 };
    rows.set(key, row);
    return row;
  };
  const words = new Map<Analysed, Rows>();
  const counted = counting(words, rowOf, {
    concepts: concepts(vocabulary, languages, analysis.row),
    parts: swedishParts(taken),
  });
  const average = averages(taken);
  for (const [number, document] of taken.entries()) {
    const share = document.size / (average.get(document.language) ?? 1);
    for (const row of counted(document)) {
      const level = Math.round((row.count / (row.count + k1 * (1 - b + b * share))) * topLevel);
      row.codes.push(number * levels + level);
      row.count = 0;
    }
  }
  return { documents, entries: entries(rows, shortest(words.keys())) };
}

function* entries(rows: ReadonlyMap<string, Row>, forms: ReadonlyMap<string, string>): Generator<Entry> {
  for (const key of [...rows.keys()].sort()) {
    const { codes = [] } = rows.get(key) ?? {};
    if (codes.length === 0) continue;
    const documents = codes.map((code) => [Math.floor(code / levels), code % levels] as const);
    yield { key, form: forms.get(key) ?? "", documents };
  }
}

/** A document with the number of its words, and how often each of them counts. */
type Apart = Document & { size: number; words: ReadonlyMap<Analysed, number> };

/** Takes documents apart; a name, which stands in many of them, is looked at once. */
function takingApart({ text }: Analyse, languages: readonly string[]): (document: Document) => Apart {
  const known = new Map<string, readonly Analysed[]>();
  const named = (name: string, language: string): readonly Analysed[] => {
    const key = `${language} ${name}`;
    const found = known.get(key) ?? inAll(name, language);
    known.set(key, found);
    return found;
  };
  const inAll = (name: string, language: string) => {
    const others = languages.map((other) => text(name, other));
    return text(name, language).map((word, at) => ({
      ...word,
      bases: [...word.bases, ...others.flatMap((row) => (row[at] ? [row[at].own, ...row[at].bases] : []))],
    }));
  };
  return (document) => {
    const { language, title, summary, texts, titles, names } = document;
    const words = new Map<Analysed, number>();
    let size = 0;
    const add = (found: readonly Analysed[], weight: number) => {
      size += found.length;
      for (const word of found) words.set(word, (words.get(word) ?? 0) + weight);
    };
    add(text(title, language), weights.title);
    for (const name of titles) add(named(name, language), weights.title);
    for (const own of [summary, ...texts]) add(text(own, language), weights.text);
    for (const name of names) add(named(name, language), weights.name);
    return { ...document, size, words };
  };
}

/** What gives a document keys beside those of its words. */
type Ways = {
  concepts: Concepts;
  /** The key of the later part of a Swedish compound. */
  parts: (key: string) => string | undefined;
};

/** The rows of a word and its base forms, and those of its parts that are none of these; each once. */
type Rows = { whole: readonly Row[]; others: readonly Row[] };

/** Counts how often each key counts in a document, in the key's row; gives the rows of those that do. `known` comes to have every word. */
function counting(known: Map<Analysed, Rows>, rowOf: (key: string) => Row, ways: Ways): (document: Apart) => Row[] {
  const rowsOf = (word: Analysed, language: string): Rows => {
    const before = known.get(word);
    if (before) return before;
    const { whole, others } = keysOf(word, language === "sv" ? ways.parts(word.own) : undefined);
    const rows = { whole: whole.map(rowOf), others: others.map(rowOf) };
    known.set(word, rows);
    return rows;
  };
  return ({ words, language, title, summary, terms }) => {
    const found: Row[] = [];
    const atLeast = (row: Row, count: number) => {
      if (row.count === 0) found.push(row);
      row.count = Math.max(row.count, count);
    };
    for (const [word, weight] of words) {
      const { whole, others } = rowsOf(word, language);
      for (const row of whole) atLeast(row, row.count + weight);
      for (const row of others) atLeast(row, row.count + weight * weights.part);
    }
    for (const [list, slug] of terms)
      for (const key of ways.concepts.carried(list, slug)) atLeast(rowOf(key), weights.concept);
    for (const text of [title, summary])
      for (const key of ways.concepts.spoken(text, language)) atLeast(rowOf(key), weights.concept);
    return found;
  };
}

function keysOf({ own, bases, parts }: Analysed, later: string | undefined): Record<keyof Rows, string[]> {
  const whole = new Set([own, ...bases]);
  const others = new Set(later === undefined ? parts : [...parts, later]);
  return { whole: [...whole], others: [...others].filter((key) => !whole.has(key)) };
}

function swedishParts(documents: readonly Apart[]): Ways["parts"] {
  const known = new Set<string>();
  for (const { language, words } of documents)
    if (language === "sv") for (const { own } of words.keys()) known.add(own);
  const found = new Map<string, string | undefined>();
  return (key) => {
    if (!found.has(key)) found.set(key, laterPart(key, known));
    return found.get(key);
  };
}

/** The number of words of a document in each language, on average. */
function averages(documents: readonly Apart[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { words: number; documents: number }>();
  for (const document of documents) {
    const sum = sums.get(document.language) ?? { words: 0, documents: 0 };
    sums.set(document.language, { words: sum.words + document.size, documents: sum.documents + 1 });
  }
  return new Map([...sums].map(([language, sum]) => [language, sum.words / sum.documents]));
}

/** Of the words with a key the shortest, and of these the first by their letters: mostly a base form. */
function shortest(words: Iterable<Analysed>): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const { own, form } of words) {
    const best = forms.get(own);
    if (
      form !== "" &&
      (best === undefined || form.length < best.length || (form.length === best.length && form < best))
    )
      forms.set(own, form);
  }
  return forms;
}
