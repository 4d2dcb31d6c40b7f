import { keyOf } from "./keys.ts";
import { ellipses, entryOf, type Lexicon } from "./lexicon.ts";
import { isStopword } from "./stopwords.ts";
import { folded, words } from "./tokens.ts";

/**
 * A word of a text: as written, its key by the rules of the language, the keys of its base forms and of the parts of a compound. The same
 * form of a language is the same object.
 */
export type Analysed = { form: string; own: string; bases: readonly string[]; parts: readonly string[] };

export type Analyse = {
  /** The words of a text that say something, in their order. */
  text: (text: string, language: string) => Analysed[];
  /** The keys of each word of a text, stopwords among them. */
  row: (text: string, language: string) => string[][];
};

const none: readonly string[] = [];

/** Takes texts apart into words with their keys; each form of a language is looked at once. */
export function analyse(lexicon: Lexicon): Analyse {
  const known = new Map<string, Map<string, Looked>>();
  const looked = (text: string, language: string): Looked[] => {
    const ofLanguage = known.get(language) ?? new Map<string, Looked>();
    known.set(language, ofLanguage);
    return words(text).map((form) => {
      const before = ofLanguage.get(form);
      if (before) return before;
      const found = look(form, language, lexicon);
      ofLanguage.set(form, found);
      return found;
    });
  };
  return {
    text: (text, language) => {
      const telling = looked(text, language)
        .filter(({ isTelling }) => isTelling)
        .map(({ word }) => word);
      return language === "fi" ? [...telling, ...ellipses(text).flatMap((form) => shared(form, lexicon))] : telling;
    },
    row: (text, language) => looked(text, language).map(({ word: { own, bases } }) => [own, ...bases]),
  };
}

/** A form with its keys, and whether it says something. */
type Looked = { word: Analysed; isTelling: boolean };

function look(form: string, language: string, lexicon: Lexicon): Looked {
  const plain = folded(form);
  const own = keyOf(plain, language);
  const { bases = none, parts = none } = (language === "fi" ? entryOf(lexicon, form) : undefined) ?? {};
  return { word: { form: form.toLowerCase(), own, bases, parts }, isTelling: form.length > 1 && !isStopword(plain) };
}

/** What *luku- ja kirjoitustaito* says beside its two words, as far as the lexicon knows it. */
function shared(form: string, lexicon: Lexicon): Analysed[] {
  const { bases: [own] = [], parts = none } = entryOf(lexicon, form) ?? {};
  return own === undefined ? [] : [{ form: "", own, bases: none, parts }];
}
