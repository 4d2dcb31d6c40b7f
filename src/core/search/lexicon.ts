import { folded, words } from "./tokens.ts";

/**
 * What the rules of a language cannot know of its word forms, each folded: the keys of their base forms, and those of the parts of a
 * compound. A form like `luku-kirjoitustaito` stands for *luku- ja kirjoitustaito*.
 */
export type Lexicon = ReadonlyMap<string, Lemma>;
export type Lemma = { bases: readonly string[]; parts: readonly string[] };

/** The name of the file in the content folder. */
export const lexiconFile = "lexicon.fi.txt";

/** A lexicon as its file says it, and the digest of the forms that it was made from. */
export type LexiconText = { digest?: string; lexicon: Lexicon; faults: { offset: number; text: string }[] };

const entry = /^([\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)?)((?: \+?[\p{Ll}\p{N}]+)+)$/u;

/** Reads the file: after lines that begin with `#`, one form a line, then the keys of its base forms and, after a `+`, those of its parts. */
export function readLexicon(text: string): LexiconText {
  const lexicon = new Map<string, Lemma>();
  const faults: LexiconText["faults"] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (line.startsWith("#")) continue;
    const [, form, rest] = entry.exec(line) ?? [];
    if (form === undefined || rest === undefined) faults.push({ offset: index, text: line });
    else lexicon.set(form, lemma(rest.trim().split(" ")));
  }
  const digest = /^# sha256 ([0-9a-f]{64})\r?\n/.exec(text)?.[1];
  return { lexicon, faults, ...(digest === undefined ? {} : { digest }) };
}

/** The file of a lexicon with these lines, made from forms with this digest. */
export function lexiconText(digest: string, lines: readonly string[]): string {
  return `# sha256 ${digest}
# What search has to know of Finnish word forms beside its rules: form, keys of its base forms, + keys of the parts of a compound.
# Made by npm run lexicon, with Voikko, from the Finnish words of the collection; no line is written by hand.
${lines.join("\n")}
`;
}

function lemma(keys: readonly string[]): Lemma {
  return {
    bases: keys.filter((key) => !key.startsWith("+")),
    parts: keys.filter((key) => key.startsWith("+")).map((key) => key.slice(1)),
  };
}

const ellipsis = /(\p{L}{2,})- (?:ja|tai|sekä|eli|eikä) (\p{L}{4,})/gu;

/** Compounds that share their last part with the one after *ja*: `luku-kirjoitustaito` for *luku- ja kirjoitustaito*, as written. */
export function ellipses(text: string): string[] {
  if (!text.includes("- ")) return [];
  return [...text.normalize("NFC").matchAll(ellipsis)].map(([, first, second]) => `${first}-${second}`);
}

/** The word forms of Finnish texts that a lexicon has to know: each once, in lower case, sorted. */
export function wordForms(texts: Iterable<string>): string[] {
  const forms = new Set<string>();
  for (const text of texts) {
    for (const form of [...words(text), ...ellipses(text)]) {
      if (!/^\p{N}/u.test(form) && form.length > 2) forms.add(form.toLowerCase());
    }
  }
  return [...forms].sort();
}

/** The same form as a lexicon has it. */
export function entryOf(lexicon: Lexicon, form: string): Lemma | undefined {
  return lexicon.get(form.split("-").map(folded).join("-"));
}
