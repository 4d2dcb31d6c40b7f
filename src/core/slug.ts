/** Letters of the Nordic countries and neighbours that do not come apart into a plain letter and a mark. */
const letters: Readonly<{ [letter: string]: string }> = {
  ø: "o",
  æ: "ae",
  ð: "d",
  þ: "th",
  ß: "ss",
  đ: "d",
  ł: "l",
  ŋ: "n",
  ŧ: "t",
  œ: "oe",
};

/** Longest id that is made of a title; an editor may choose a longer one. */
const longest = 50;

/** An id made of a title: `Kotona Suomessa – hanke` → `kotona-suomessa-hanke`; empty where it has no Latin letters or digits. */
export function idOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[^a-z]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "");
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== "");
  const kept = words.filter((_, index) => words.slice(0, index + 1).join("-").length <= longest);
  return kept.join("-") || (words[0]?.slice(0, longest) ?? "");
}
