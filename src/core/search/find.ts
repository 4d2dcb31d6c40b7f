import type { Collection } from "../facets.ts";
import { type Contents, type Line, type Numbered, numbered } from "./contents.ts";
import { distance } from "./distance.ts";
import { keyOf } from "./keys.ts";
import { type Asked, matches } from "./query.ts";
import { folded } from "./tokens.ts";

/** The records of a collection that a query finds, by their places in the order of ids, the best first. */
export type Finds = Record<Collection, number[]> & {
  /** Words that match nothing in either collection, as typed. */
  dropped: string[];
};

/** Looks for a query in lines of the index: records have to match each of its words that matches anything. */
export function find(all: readonly Asked[], lines: readonly Line[], contents: Contents, language: string): Finds {
  const documents = numbered(contents);
  const byWord = all.map((word) => ({ word: word.word, found: matches(word, lines) }));
  const matching = byWord.filter(({ found }) => found.size > 0);
  const scored = matching.map(({ found }) => records(found, documents));
  const of = (collection: Collection) => ranked(scored, contents, { collection, language });
  return {
    practices: of("practices"),
    projects: of("projects"),
    dropped: byWord.filter(({ found }) => found.size === 0).map(({ word }) => word),
  };
}

/** A record by the name of its collection and its place in it. */
type Scores = ReadonlyMap<string, number>;

/** The best score of each record that a word finds in any language; a word that finds few counts more. */
function records(found: ReadonlyMap<number, number>, documents: readonly Numbered[]): Scores {
  const rarity = Math.log(1 + (documents.length - found.size + 0.5) / (found.size + 0.5));
  const scores = new Map<string, number>();
  for (const [number, level] of found) {
    const document = documents[number];
    if (!document) throw new Error(`The index has no document ${number}.`);
    const name = `${document.collection} ${document.record}`;
    scores.set(name, Math.max(scores.get(name) ?? 0, level * rarity));
  }
  return scores;
}

/** Records in the language of the page first, then by their scores, then in the order of ids. */
function ranked(
  scored: readonly Scores[],
  contents: Contents,
  { collection, language }: { collection: Collection; language: string },
): number[] {
  const bit = 1 << contents.languages.indexOf(language);
  return [...contents[collection]]
    .map((mask, record) => ({
      record,
      isOwn: (mask.charCodeAt(0) & bit) !== 0,
      score: sum(scored, `${collection} ${record}`),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.score - a.score || a.record - b.record)
    .map(({ record }) => record);
}

/** The sum of what the words say of a record; nothing where one of them does not find it. */
function sum(scored: readonly Scores[], name: string): number {
  return scored.every((scores) => scores.has(name))
    ? scored.reduce((total, scores) => total + (scores.get(name) ?? 0), 0)
    : 0;
}

/**
 * A query in which each word that finds nothing is replaced by the nearest word of the loaded lines: one letter away, or two from eight
 * letters on. Nothing where a word has no such neighbour.
 */
export function respelt(all: readonly Asked[], lines: readonly Line[], language: string): string | undefined {
  const known = all.map((one) => (matches(one, lines).size > 0 ? one.word : neighbour(one.word, lines, language)));
  const isWhole = known.every((word) => word !== undefined);
  const query = known.join(" ");
  return isWhole && query !== all.map(({ word }) => word).join(" ") ? query : undefined;
}

function neighbour(typed: string, lines: readonly Line[], language: string): string | undefined {
  const [word, key] = [folded(typed), keyOf(folded(typed), language)];
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  let best: { form: string; steps: number; documents: number } | undefined;
  for (const line of lines) {
    if (line.form === "") continue;
    const steps = Math.min(distance(word, folded(line.form), most), distance(key, line.key, most));
    const documents = line.documents.length;
    const isBetter = !best || steps < best.steps || (steps === best.steps && documents > best.documents);
    if (steps <= most && isBetter) best = { form: line.form, steps, documents };
  }
  return best?.form;
}
