import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { finnishKey } from "./finnish.ts";

/** Plurals that share no stem with their singular, folded. */
const irregular: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { women: "woman", men: "man", children: "child", wives: "wife", lives: "life" },
  sv: { man: "man", mannen: "man", barnen: "barn", modrar: "mor", fader: "far", stader: "stad", lander: "land" },
};

/** Swedish endings that the stemmer leaves: the genitive, the article of *språket* and *arbetet*, and *-lös* without its mark. */
const swedishEndings: readonly (readonly [end: RegExp, instead: string])[] = [
  [/(?<=[aeo]r|[aeo]rna)s$/, ""],
  [/etets?$/, "ete"],
  [/(?<=..[^aeiouyt])ets?$/, ""],
  [/(?<=..)los$/, "losa"],
];

/** What the forms of a word have in common in a language, from the folded word. In a language without rules it is the word itself. */
export function keyOf(word: string, language: string): string {
  const plain = irregular[language]?.[word] ?? word;
  switch (language) {
    case "fi":
      return finnishKey(plain);
    case "sv":
      return swedish(swedishEndings.reduce((form, [end, instead]) => form.replace(end, instead), plain));
    case "en":
      return english(plain);
    default:
      return plain;
  }
}
