import { alone, fold } from "./letters.ts";

/** Letters after z, in their order; æ and ø sort as ä and ö. Every other language sorts them as the letter without its mark. */
const afterZ: Record<string, Record<string, string>> = {
  fi: { å: "{", ä: "|", æ: "|", ö: "}", ø: "}" },
  sv: { å: "{", ä: "|", æ: "|", ö: "}", ø: "}" },
};

/**
 * The order of titles in a language: first by letters and numbers, without case, marks and punctuation; then by code units. The order
 * is total and the same on every machine.
 */
export function collation(language: string): (a: string, b: string) => number {
  const letters = { ...alone, ...afterZ[language] };
  const keys = new Map<string, string>();
  const keyOf = (text: string) => {
    const known = keys.get(text) ?? key(text, letters);
    keys.set(text, known);
    return known;
  };
  return (a, b) => compare(keyOf(a), keyOf(b)) || compare(a, b);
}

/** Words with one space between them; numbers as their length and digits, so that 9 comes before 10. */
function key(text: string, letters: Record<string, string>): string {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? [];
  return words.map((word) => (/^\d/.test(word) ? number(word) : fold(word, letters))).join(" ");
}

function number(digits: string): string {
  const value = digits.replace(/^0+/, "");
  return `0${String.fromCharCode(0x30 + value.length)}${value}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
