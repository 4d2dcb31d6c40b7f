import { finnishKey } from "./finnish.ts";
import { folded } from "./tokens.ts";

/** One reading of a word form: its base form, and the parts of a compound, the last of them in its base form. */
export type Reading = { base: string; parts: readonly string[] };

/**
 * What `voikkospell -M` says of word forms, by form: `A(form):1:BASEFORM=…` and other lines of each reading. Of the readings of a form
 * only those with the fewest parts are kept.
 */
export function readings(answer: string): Map<string, Reading[]> {
  const found = new Map<string, Map<string, Record<string, string>>>();
  for (const [, form = "", number = "", name = "", value = ""] of answer.matchAll(
    /^A\((.*?)\):(\d+):([A-Z]+)=(.*)$/gm,
  )) {
    const ofForm = found.get(form) ?? new Map<string, Record<string, string>>();
    found.set(form, ofForm.set(number, { ...ofForm.get(number), [name]: value }));
  }
  return new Map([...found].map(([form, all]) => [form, fewest([...all.values()].map((one) => reading(form, one)))]));
}

function reading(form: string, { BASEFORM: base = form, STRUCTURE: structure = "" }: Record<string, string>): Reading {
  const lengths = structure
    .split("=")
    .slice(1)
    .map((part) => part.length);
  const begins = lengths.map((_, place) => lengths.slice(0, place).reduce((sum, length) => sum + length, 0));
  const parts = begins.map((start, place) =>
    place < begins.length - 1 ? form.slice(start, begins[place + 1]) : base.slice(start),
  );
  return { base, parts: parts.length > 1 ? parts : [] };
}

function fewest(all: readonly Reading[]): Reading[] {
  const least = Math.min(...all.map(({ parts }) => parts.length));
  return all.filter(({ parts }) => parts.length === least);
}

/** The words that neighbouring parts of a long compound may be: *maahanmuuttaja* in *maahanmuuttajanainen*. */
export function inner({ parts }: Reading): string[] {
  return parts
    .flatMap((_, from) => parts.map((__, to) => parts.slice(from, to + 1)))
    .filter((run) => run.length > 1 && run.length < parts.length)
    .map((run) => run.join(""));
}

/** Stems of a word that the rules cannot lead back to its base form, by the end of that: each as a form that may be wrong. */
const stems: readonly (readonly [end: RegExp, instead: string])[] = [
  [/k([aeiouyäö])$/, "$1n"],
  [/uku$/, "uvun"],
  [/yky$/, "yvyn"],
  [/ki$/, "en"],
  [/ki$/, "jen"],
  [/ika$/, "jan"],
  [/e$/, "keen"],
  [/si$/, "den"],
  [/si$/, "tta"],
  [/si$/, "ttä"],
  [/psi$/, "sta"],
  [/is$/, "iin"],
  [/as$/, "kaan"],
  [/([nlr])$/, "$1en"],
  [/pi$/, "mman"],
  [/ja$/, "jat"],
  [/jä$/, "jät"],
  [/(.)[aä]$/, "$1minen"],
  [/d[aä]$/, "minen"],
  [/l[aä]$/, "eminen"],
  [/t([aä])$/, "$1minen"],
];

/** What may be further forms of a word in its base form. */
export function further(base: string): string[] {
  return stems.filter(([end]) => end.test(base)).map(([end, instead]) => base.replace(end, instead));
}

/** What is known of words that were made up: whether it is a word, and whether it is a form of another one. */
export type Words = { has: (word: string) => boolean; isForm: (form: string, base: string) => boolean };

/** The line of a form in the lexicon; nothing where the rules know it all. */
export function line(form: string, all: readonly Reading[], known: Words): string | undefined {
  const name = form.split("-").map(folded).join("-");
  const own = form.includes("-") ? "" : finnishKey(name);
  const forms = (base: string) => [base, ...further(base).filter((other) => known.isForm(other, base))];
  const bases = keys(all.flatMap(({ base }) => forms(base))).filter((key) => key !== own);
  const parts = keys(
    all.flatMap((one) => [...one.parts, ...one.parts.slice(-1).flatMap(forms), ...inner(one).filter(known.has)]),
  ).filter((key) => key.length > 2 && key !== own && !bases.includes(key));
  return bases.length + parts.length === 0 ? undefined : [name, ...bases, ...parts.map((key) => `+${key}`)].join(" ");
}

function keys(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => finnishKey(folded(word))))].filter((key) => key !== "").sort();
}
