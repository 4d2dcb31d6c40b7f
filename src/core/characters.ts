import type { Finding } from "./problem.ts";

/** Control characters but tab and line ends; marks that change the direction of text unseen (U+202A–202E, U+2066–2069). */
const unwanted = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]|\r(?!\n)/gu;

/** Every unwanted character of a text, at its place. */
export function unwantedCharacters(text: string): Finding[] {
  return [...text.matchAll(unwanted)].slice(0, 20).map(({ 0: character, index }) => ({
    code: "control-character",
    params: { character: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}` },
    place: { kind: "offset", offset: index, length: 1 },
  }));
}
