import type { Collection } from "../../src/core/facets.ts";
import { fingerprint } from "../../src/core/fingerprint.ts";
import { practice } from "../../src/core/schema/practice.ts";
import { project } from "../../src/core/schema/project.ts";
import { shape } from "../../src/core/shape.ts";
import { list } from "../../src/core/tree.ts";
import { practiceWords, projectWords } from "../../src/core/words.ts";
import { chance, dealt } from "./chance.ts";
import { type Field, field, type Making } from "./fields.ts";
import { markdownFile } from "./frontmatter.ts";
import type { Data } from "./moulds.ts";
import type { Stock } from "./stock.ts";
import { recited, varied } from "./words.ts";

export type Named = { index: number; name: string; id: string };

export type Invention = Named & {
  collection: Collection;
  seed: string;
  stock: Stock;
  /** All records that are invented. */
  names: Record<Collection, readonly Named[]>;
};

/** The files of one record that nobody wrote: its own, and its translations. */
export function invented(of: Invention): { name: string; text: string }[] {
  const { collection, index, id, name, stock } = of;
  const seed = `${of.seed} ${collection} ${id}`;
  const mould = dealt(stock.moulds[collection], `${of.seed} ${collection}`, index);
  const making: Making = {
    ...of,
    mould,
    chance: chance(seed),
    say: (said, language, { name: from }) => varied(said, { seed, from, to: name, stock: stock.longWords(language) }),
  };
  const keys = Object.keys(mould.data).flatMap((key) => (key === "added" ? [key, "reviewed"] : [key]));
  const fields = [...new Set(keys)].map((key) => [key, field(making, key)] as const);
  const [own = "", ...others] = mould.languages;
  const data = inLanguage(fields, own);
  const bodies = new Map(mould.languages.map((language) => [language, body(making, language)]));
  const bodyIn = (language: string) => bodies.get(language) ?? "";
  const translates = others.length > 0 ? fingerprintOf(collection, data, bodyIn(own)) : undefined;
  return [
    { name: `${collection}/${id}.md`, text: markdownFile(data, bodyIn(own)) },
    ...others.map((language) => {
      const { title, summary, ...words } = inLanguage(fields, language);
      const text = markdownFile({ title, summary, translates, ...words }, bodyIn(language));
      return { name: `${collection}/${id}.${language}.md`, text };
    }),
  ];
}

function inLanguage(fields: readonly (readonly [string, Field])[], language: string): Data {
  return Object.fromEntries(fields.map(([key, said]) => [key, said.get(language)]));
}

/** As many sections as the mould has, each from a record that has one in its place in all the languages. */
function body({ mould, stock, seed, index, say, collection }: Making, language: string): string {
  const count = list(mould.data, "sources").length;
  const sections = mould.sections.map((_, place) => {
    const donor = dealt(stock.sections(collection, mould.languages, place), `${seed} section ${place}`, index);
    return recited(say(donor.texts.get(language)?.sections[place] ?? "", language, donor), count);
  });
  return `${sections.join("\n")}\n`;
}

/** The mark of a translation; a record that does not fit its schema is a mistake here. */
function fingerprintOf(collection: Collection, data: Data, body: string): string {
  const { value: words, findings } = wordsOf(collection, data);
  if (words === undefined) throw new Error(`An invented record does not fit its schema: ${JSON.stringify(findings)}`);
  return fingerprint(words, body);
}

function wordsOf(collection: Collection, data: Data) {
  if (collection === "practices") {
    const { value, findings } = shape(practice, data);
    return { value: value && practiceWords(value), findings };
  }
  const { value, findings } = shape(project, data);
  return { value: value && projectWords(value), findings };
}
