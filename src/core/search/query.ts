import type { Contents, Line } from "./contents.ts";
import { keyOf } from "./keys.ts";
import { isStopword } from "./stopwords.ts";
import { folded, words } from "./tokens.ts";

/** A key to look for, or the beginning of keys, and how much what it finds counts. */
export type Probe = { key: string; weight: number; isPrefix: boolean };

/** A word of a query, as typed, and what it is looked for by. */
export type Asked = { word: string; probes: readonly Probe[] };

/** What a key counts that another language than the page's makes of the word, and one that only begins like it. */
const [otherLanguage, beginning] = [0.8, 0.5];

/** The words of a query that say something, for readers of a page in `language`. The last may not be typed to its end yet. */
export function asked(query: string, language: string, { languages }: Pick<Contents, "languages">): Asked[] {
  const all = [...new Set(words(query))];
  const telling = all.filter((word) => !isStopword(folded(word)));
  const kept = telling.length > 0 ? telling : all;
  const isTyped = /[\p{L}\p{N}]$/u.test(query);
  return kept.map((word, place) => ({
    word,
    probes: probes(folded(word), [language, ...languages], isTyped && place === kept.length - 1),
  }));
}

/** The first of the languages is that of the page. */
function probes(word: string, languages: readonly string[], isLast: boolean): Probe[] {
  const found = new Map<string, Probe>();
  const add = (key: string, weight: number, isPrefix: boolean) => {
    const name = `${key} ${isPrefix}`;
    if (!found.has(name)) found.set(name, { key, weight, isPrefix });
  };
  for (const [place, language] of languages.entries()) {
    const [key, weight] = [keyOf(word, language), place === 0 ? 1 : otherLanguage];
    add(key, weight, false);
    // A Finnish compound has its parts in the lexicon.
    if (key.length > 3 && (isLast || language !== "fi")) add(key, weight * beginning, true);
  }
  if (isLast && word.length > 2) add(word, beginning, true);
  return [...found.values()];
}

/** The paths of the shards that a query needs. Of the keys that begin alike two shards are looked through at most. */
export function needed(all: readonly Asked[], { shards }: Pick<Contents, "shards">): string[] {
  const wanted = new Set<number>();
  for (const { key, isPrefix } of all.flatMap(({ probes }) => probes)) {
    const place = Math.max(
      0,
      shards.findLastIndex(([first]) => first <= key),
    );
    wanted.add(place);
    if (isPrefix && shards[place + 1]?.[0].startsWith(key)) wanted.add(place + 1);
  }
  return [...wanted].sort((a, b) => a - b).flatMap((place) => shards[place]?.[1] ?? []);
}

/** What a word finds: each document, by its number, with the best level of its keys. */
export function matches({ probes }: Asked, lines: readonly Line[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { key, documents } of lines) {
    const weight = Math.max(0, ...probes.filter((probe) => fits(probe, key)).map((probe) => probe.weight));
    if (weight === 0) continue;
    for (const [number, level] of documents) found.set(number, Math.max(found.get(number) ?? 0, (level + 1) * weight));
  }
  return found;
}

/** Whether a word of a text has a key that a query looks for, in the languages that it was looked for in. */
export function matcher(all: readonly Asked[], languages: readonly string[]): (word: string) => boolean {
  const probes = all.flatMap((one) => one.probes);
  return (text) =>
    words(text).some((word) => {
      const plain = folded(word);
      return languages.some((language) => {
        const key = keyOf(plain, language);
        return probes.some((probe) => fits(probe, key) || isLaterPart(probe, key));
      });
    });
}

function fits({ key, isPrefix }: Probe, other: string): boolean {
  return isPrefix ? other.startsWith(key) : other === key;
}

/** *kielikahvila* is marked where *kahvila* was looked for. */
function isLaterPart({ key, isPrefix }: Probe, other: string): boolean {
  return !isPrefix && key.length > 3 && other.length > key.length + 2 && other.endsWith(key);
}
