import type { Collection } from "../facets.ts";

/**
 * What a browser has to know of the index before it loads any of it. For each record, in the order of ids, one character says which
 * languages it has words in: the bits count from `0`, and the one after the site's languages stands for any other.
 */
export type Contents = {
  languages: readonly string[];
  practices: string;
  projects: string;
  /** The first key of each shard, and its path from the root of the site. */
  shards: readonly (readonly [first: string, path: string])[];
};

/** A document of the index: the record by its place among those of its collection, and a language of the site or any other. */
export type Numbered = { collection: Collection; record: number; language: string };

/** The documents by their numbers. */
export function numbered({ languages, practices, projects }: Contents): Numbered[] {
  const of = (collection: Collection, masks: string) =>
    [...masks].flatMap((mask, record) =>
      [...languages, ""]
        .filter((_, bit) => (mask.charCodeAt(0) - zero) & (1 << bit))
        .map((language) => ({ collection, record, language })),
    );
  return [...of("practices", practices), ...of("projects", projects)];
}

/** The character of a record whose words are in these languages. */
export function mask(own: readonly string[], languages: readonly string[]): string {
  const bits = own.map((language) => (languages.includes(language) ? languages.indexOf(language) : languages.length));
  return String.fromCharCode(zero + bits.reduce((all, bit) => all | (1 << bit), 0));
}

const zero = 48;

/** A line of a shard: a key, a word that has it (for people; none where only the vocabulary or a lexicon has), and what it finds. */
export type Line = { key: string; form: string; documents: Found[] };
type Found = readonly [number: number, level: number];

const a = 97;

/** `kielikahvil kielikahvila 12cz`: documents 12 and 13 (a step of one is left out), with the levels 2 and 25. */
export function written({ key, form, documents }: Line): string {
  let last = -1;
  const finds = documents.map(([number, level]) => {
    const step = number - last;
    last = number;
    return `${step === 1 ? "" : step}${String.fromCharCode(a + level)}`;
  });
  return `${key} ${form === key ? "=" : form} ${finds.join("")}\n`;
}

/** The lines of a shard. */
export function read(shard: string): Line[] {
  return shard
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [key = "", form = "", finds = ""] = line.split(" ");
      return { key, form: form === "=" ? key : form, documents: documentsOf(finds) };
    });
}

function documentsOf(finds: string): Found[] {
  let number = -1;
  return [...finds.matchAll(/(\d*)([a-z])/g)].map(([, step, level = "a"]) => {
    number += step ? Number(step) : 1;
    return [number, level.charCodeAt(0) - a];
  });
}
