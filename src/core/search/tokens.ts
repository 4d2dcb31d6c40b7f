import { alone, fold } from "../letters.ts";

/** Longer words are cut: nobody types them, and no rule takes long over one. */
const longest = 40;

/** A run of letters and digits; an ending after a colon or an apostrophe (*EU:n*, *women's*) belongs to it and is left out. */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[:'’]\p{L}{1,4}(?![\p{L}\p{M}\p{N}]))?/gu;

/** The words of a text as they are written, in their order. */
export function words(text: string): string[] {
  return (text.normalize("NFC").match(word) ?? []).map((found) => {
    const end = found.search(/[:'’]/);
    return end === -1 ? found : found.slice(0, end);
  });
}

/** A word in lower case and without marks: what is typed with or without them is the same. */
export function folded(word: string): string {
  return fold(word.normalize("NFC").toLowerCase(), alone).slice(0, longest);
}
