import { chance, lot } from "./chance.ts";

const letters: Record<string, string> = { æ: "ae", ø: "o", ð: "d", þ: "th", đ: "d", ß: "ss" };

/** A text as a part of an id. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æøðþđß]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

const beginnings = [
  "Al",
  "Ber",
  "Hel",
  "Ka",
  "Lo",
  "Mar",
  "Nu",
  "O",
  "Pil",
  "Ra",
  "Sul",
  "Tor",
  "U",
  "Vel",
  "Ylä",
  "Jo",
];
const middles = ["ka", "lo", "mi", "ne", "rö", "sa", "tu", "vi", "lä", "na", "ri", "do"];
const ends = ["la", "mo", "nen", "ra", "sta", "ta", "va", "via", "do", "nik", "re", "so"];

/** A name that nothing has. */
export function coin(seed: string, taken: ReadonlySet<string>): string {
  const { pick, below } = chance(seed);
  for (;;) {
    const name = [pick(beginnings), ...Array.from({ length: 1 + below(3) }, () => pick(middles)), pick(ends)].join("");
    if (!taken.has(slugOf(name))) return name;
  }
}

/** How a text becomes that of another record: the old name and the new, and the long words of its language. */
export type Change = { seed: string; from: string | undefined; to: string; stock: readonly string[] };

/** Of so many long words one is coined: then new records bring new words about as often as real ones do. */
const coinedOf = 5;

/**
 * A text with another name, other figures, and with some long words in which the beginning is that of another word: it keeps its length
 * and its endings. A word or a figure changes to the same in the whole record. Years and citations stay.
 */
export function varied(text: string, { seed, from, to, stock }: Change): string {
  const named = from === undefined ? text : text.replaceAll(from, to);
  return named.replace(/\[s\d+\]|\p{N}+|\p{L}{8,}/gu, (found) => {
    if (found.startsWith("[")) return found;
    const drawn = lot(`${seed} ${found}`);
    if (/^\p{N}/u.test(found)) return figure(found, drawn);
    if (drawn % coinedOf !== 0 || stock.length === 0) return found;
    return blend(stock[Math.floor(drawn / coinedOf) % stock.length] ?? found, found);
  });
}

/** Other figures, as many; a year stays. */
export function figure(digits: string, drawn: number): string {
  if (digits.length === 1 || /^(19|20)\d\d$/.test(digits)) return digits;
  const least = 10 ** (digits.length - 1);
  return digits.startsWith("0") ? digits : String(least + (drawn % (9 * least)));
}

function blend(beginning: string, ending: string): string {
  const half = Math.ceil(ending.length / 2);
  const start = /^\p{Lu}/u.test(ending) ? beginning.charAt(0).toUpperCase() + beginning.slice(1) : beginning;
  return start.slice(0, half) + ending.slice(half);
}

/** The long words of texts, each once, small letters only. */
export function longWords(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => text.match(/(?<!\p{L})\p{Ll}{8,}/gu) ?? []))].sort();
}

/** The first words of a text, at most so many characters. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, text.lastIndexOf(" ", length)).replace(/[\s,:–-]+$/, "");
}

/** A text with its citations counted round, where there are only so many sources. */
export function recited(text: string, count: number): string {
  return text.replace(/\[s(\d+)\]/g, (_, number: string) => `[s${((Number(number) - 1) % count) + 1}]`);
}
