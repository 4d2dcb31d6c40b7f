/** Letters that do not fall apart into a letter and a mark. */
export const alone: Readonly<Record<string, string>> = {
  æ: "ae",
  ø: "o",
  œ: "oe",
  ß: "ss",
  ð: "d",
  đ: "d",
  ł: "l",
  ŋ: "n",
  ŧ: "t",
  þ: "th",
  ı: "i",
};

/** A lower-case word with its letters beyond ASCII replaced as `letters` says, and all others of these without their marks. */
export function fold(word: string, letters: Readonly<Record<string, string>>): string {
  return word.replace(beyondAscii, (letter) => (letters[letter] ?? letter).normalize("NFD").replace(/\p{M}/gu, ""));
}

const beyondAscii = /[^\0-\x7f]/gu;
