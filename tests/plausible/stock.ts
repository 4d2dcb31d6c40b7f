import type { Collection } from "../../src/core/facets.ts";
import { isMapping, nodes, text } from "../../src/core/tree.ts";
import { type Item, items, type Mould } from "./moulds.ts";
import { longWords } from "./words.ts";

/** What records are made of: everything in the real ones, by what it is. */
export type Stock = {
  moulds: Record<Collection, Mould[]>;
  /** Items of a collection that have their words in certain languages. */
  items: (collection: Collection, languages: readonly string[], ...path: string[]) => Item[];
  /** Sentences that say what something does, in certain languages. */
  sentences: (languages: readonly string[]) => Sentence[];
  sections: (collection: Collection, languages: readonly string[], index: number) => Mould[];
  sources: (type: string | undefined) => Item[];
  /** Long words of a language. */
  longWords: (language: string) => readonly string[];
};

/** A sentence of a record in several languages. */
export type Sentence = { mould: Mould; words: ReadonlyMap<string, string> };

export function stocked(all: readonly Mould[]): Stock {
  const of = (collection: Collection) => all.filter((mould) => mould.collection === collection);
  const moulds = { practices: of("practices"), projects: of("projects") };
  const inAll = (mould: Mould, languages: readonly string[]) =>
    mould.languages[0] === languages[0] && languages.every((language) => mould.texts.has(language));
  return {
    moulds,
    items: once((collection: Collection, languages: readonly string[], ...path: string[]) =>
      items(
        moulds[collection].filter((mould) => inAll(mould, languages)),
        ...path,
      ).filter(
        ({ facts, words }) =>
          facts["verdict"] === "not-assessed" ||
          languages.slice(1).every((language) => words.get(language) !== undefined),
      ),
    ),
    sentences: once((languages: readonly string[]) =>
      all.filter((mould) => inAll(mould, languages)).flatMap((mould) => sentences(mould, languages)),
    ),
    sections: once((collection: Collection, languages: readonly string[], index: number) =>
      moulds[collection].filter(
        (mould) =>
          inAll(mould, languages) &&
          languages.every((language) => mould.texts.get(language)?.sections[index] !== undefined),
      ),
    ),
    sources: once((type: string | undefined) =>
      items(all, "sources").filter(({ facts }) => text(facts, "type") === type),
    ),
    longWords: once((language: string) => longWords(all.flatMap((mould) => textsIn(mould, language)))),
  };
}

/** Remembers what a function of plain arguments returned. */
function once<A extends unknown[], T>(work: (...given: A) => T): (...given: A) => T {
  const known = new Map<string, T>();
  return (...given) => {
    const key = JSON.stringify(given);
    const found = known.get(key) ?? work(...given);
    known.set(key, found);
    return found;
  };
}

const listsOfSentences = ["results", "difficulties", "limits", "elements", "needs"];
const places = { results: "claim", difficulties: "text", limits: "text", elements: "text", needs: "text" } as const;

/** The sentences of a record that are as long as a summary, each in all the languages. */
function sentences(mould: Mould, languages: readonly string[]): Sentence[] {
  return Object.entries(places).flatMap(([name, key]) =>
    items([mould], name).flatMap(({ facts, words }) => {
      const own = languages.map(
        (language, index) => [language, index === 0 ? facts[key] : words.get(language)] as const,
      );
      const texts = own.flatMap(([language, said]): [string, string][] =>
        typeof said === "string" && said.length >= 115 && said.length <= 196 && !said.includes("[s")
          ? [[language, said]]
          : [],
      );
      return texts.length === languages.length ? [{ mould, words: new Map(texts) }] : [];
    }),
  );
}

function textsIn({ texts }: Mould, language: string): string[] {
  const found = texts.get(language);
  if (found === undefined) return [];
  const said = listsOfSentences.flatMap((name) =>
    [...nodes(found.data[name])].flatMap(({ value }) =>
      isMapping(value) ? Object.values(value).filter((word) => typeof word === "string") : [],
    ),
  );
  return [...found.sections, ...said];
}
