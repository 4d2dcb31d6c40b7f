import type { Vocabulary } from "../schema/settings.ts";
import type { TermedList } from "./documents.ts";
import { isStopword } from "./stopwords.ts";

const lists: readonly TermedList[] = ["topics", "targetGroups", "users", "kinds", "phases", "countries", "regions"];

/** A term of the vocabulary: the keys of its labels, those of its other names, too, and each of its names as a row of keys. */
type Concept = { labels: ReadonlySet<string>; all: ReadonlySet<string>; phrases: readonly (readonly string[])[] };

/** The keys of a text in a language, stopwords among them, in their order; each word may have several. */
export type KeysOf = (text: string, language: string) => readonly (readonly string[])[];

export type Concepts = {
  /** The keys of all names of a term, in all languages. */
  carried: (list: TermedList, slug: string) => Iterable<string>;
  /** The keys of the labels of the terms that a text speaks of by any of their names. */
  spoken: (text: string, language: string) => Iterable<string>;
};

/**
 * The vocabulary as a reader's words meet it. A record that carries a term is found by all names of that term; one that speaks of it is
 * found by its labels only: who speaks of a language café is found by *language training*, but not the other way round.
 */
export function concepts(vocabulary: Vocabulary, languages: readonly string[], keysOf: KeysOf): Concepts {
  const known = new Map<string, Concept>();
  const byFirst = new Map<string, Concept[]>();
  for (const list of lists) {
    for (const [slug, { label, aliases = [] }] of Object.entries(vocabulary[list])) {
      const labels = languages.map((language) => keysOf(label[language] ?? "", language));
      const others = aliases.flatMap((alias) => languages.map((language) => keysOf(alias, language)));
      const concept = {
        labels: telling(labels),
        all: telling([...labels, ...others]),
        phrases: [...labels, ...others].map((row) => row.map(([key = ""]) => key)),
      };
      known.set(`${list}/${slug}`, concept);
      for (const first of new Set(concept.phrases.map(([key = ""]) => key)))
        byFirst.set(first, [...(byFirst.get(first) ?? []), concept]);
    }
  }
  return {
    carried: (list, slug) => known.get(`${list}/${slug}`)?.all ?? [],
    spoken: (text, language) => {
      const row = keysOf(text, language).map(([key = ""]) => key);
      const found = row.flatMap((key, at) =>
        (byFirst.get(key) ?? []).filter(({ phrases }) => phrases.some((phrase) => stands(phrase, row, at))),
      );
      return new Set(found.flatMap(({ labels }) => [...labels]));
    },
  };
}

function telling(rows: readonly ReturnType<KeysOf>[]): ReadonlySet<string> {
  return new Set(rows.flat(2).filter((key) => !isStopword(key)));
}

/** Whether a row of keys has a phrase at a place. A phrase of words that say nothing is none. */
function stands(phrase: readonly string[], row: readonly string[], at: number): boolean {
  return phrase.length > 0 && !phrase.every(isStopword) && phrase.every((key, offset) => row[at + offset] === key);
}
