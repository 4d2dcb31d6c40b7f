import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Collection, readCollection } from "./collection.ts";
import { compile } from "./core/compile.ts";
import { nearest } from "./core/nearest.ts";
import type { Problem } from "./core/problem.ts";
import type { CompiledRecord } from "./core/site/files.ts";
import { wordsOf } from "./core/site/translations.ts";
import type { Source, Split } from "./core/source.ts";
import { translation } from "./core/translating/begin.ts";
import { edited } from "./core/translating/edit.ts";
import type { Original } from "./core/translating/original.ts";
import { keeps, update } from "./core/translating/update.ts";
import { text } from "./core/tree.ts";
import { earlierTexts } from "./io/earlier-texts.ts";
import { split } from "./io/frontmatter.ts";
import { asText } from "./report.ts";
import { isMarked, names, told } from "./told.ts";

/** The flags of `translate`. `renew` marks the translation as one of the record of today. */
export type TranslateFlags = { content: string; now: string; renew: boolean };

/** What the command has to say; `exit` as of the program. */
export type Translated = { report: string[]; exit: 0 | 1 | 2 };

/** Writes the translation file of a record, or brings one that is there up to the record. */
export function translate(id: string, language: string, flags: TranslateFlags): Translated {
  const collection = readCollection(flags.content, flags.now);
  const record = collection.compiled.find(
    (file): file is CompiledRecord => (file.kind === "practices" || file.kind === "projects") && file.id === id,
  );
  const refused = record === undefined ? unknown(id, collection) : refusal(record, language);
  if (record === undefined || refused !== undefined) return { report: [refused ?? ""], exit: 2 };
  const original = originalOf(record);
  if (original === undefined) return broken(record, collection);
  const name = `${record.kind}/${id}.${language}.md`;
  const known = { collection, record, original, language, name, file: join(flags.content, name) };
  const there = collection.compiled.find(({ split: file }) => file.source.name === name);
  return there === undefined ? begin(known) : bringUp(known, there.split, flags.renew);
}

type Known = {
  collection: Collection;
  record: CompiledRecord;
  original: Original;
  language: string;
  name: string;
  file: string;
};

function unknown(id: string, { compiled }: Collection): string {
  const ids = compiled.filter(({ kind }) => kind === "practices" || kind === "projects").map((file) => file.id);
  const near = nearest(id.replace(/(\.[a-z]{2,3})?\.md$/, ""), ids);
  const cure = near === undefined ? "Write the file name of the record without .md." : `Did you mean "${near}"?`;
  return `There is no practice or project "${id}". ${cure}`;
}

function refusal(record: CompiledRecord, language: string): string | undefined {
  const { path } = record.split.source;
  if (!/^[a-z]{2,3}$/.test(language))
    return `"${language}" is not a code of a language. Write two or three small letters, as in sv.`;
  if (language === record.language) return `${path} is written in "${language}": there is nothing to translate.`;
  return undefined;
}

function broken({ split: file, status }: CompiledRecord, { problemsOf }: Collection): Translated {
  const { path, text: content } = file.source;
  const errors = problemsOf(file.source).filter(({ severity }) => severity === "error");
  const report =
    errors.length > 0
      ? [shown(errors, content), `${path} has to be correct before it is translated.`]
      : [`${path} is a ${status} with gaps. Finish it first: what is not there cannot be translated.`];
  return { report, exit: 1 };
}

function shown(problems: readonly Problem[], content: string): string {
  return asText(problems, () => content, false);
}

/** What a record says, when it is whole. */
function originalOf(record: CompiledRecord): Original | undefined {
  const { fingerprint, split: file, language } = record;
  if (fingerprint === undefined || language === undefined) return undefined;
  const { offset, length } = file.body;
  const body = file.source.text.slice(offset, offset + length);
  return { id: record.id, language, body, fingerprint, words: wordsOf(record) };
}

function begin({ collection, original, language, name, file }: Known): Translated {
  const content = translation(original, language);
  const errors = collection
    .problemsOf({ name, path: `${collection.folder}/${name}`, text: content })
    .filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { report: [shown(errors, content)], exit: 1 };
  try {
    writeFileSync(file, content, { flag: "wx" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST")
      return { report: [`${file} is there, but cannot be read as a translation. See why: npm run check`], exit: 1 };
    throw error;
  }
  const { words } = original;
  return {
    report: [
      `${file} is written: ${words.length} texts to translate, each below what it says in "${original.language}".`,
      "Write between the quotes, and the long text below the last ---. See what is missing: npm run check",
      ...unseen(collection, language),
    ],
    exit: 0,
  };
}

function unseen({ languages }: Collection, language: string): string[] {
  return languages.includes(language)
    ? []
    : [`The site is not published in "${language}" (only in ${languages.join(", ")}), so readers do not see it yet.`];
}

/** Errors that this command tells of in its own words. */
const mended: readonly string[] = ["nothing-to-translate", "unmarked-translation"];

/** Adds what is new and names what is not as it was; only what was told is changed. */
function bringUp(known: Known, old: Split, renew: boolean): Translated {
  const { collection, original, file } = known;
  const problems = collection.problemsOf(old.source);
  const errors = problems.filter(({ severity, code }) => severity === "error" && !mended.includes(code));
  if (errors.length > 0)
    return {
      report: [shown(errors, old.source.text), `Nothing was changed. Correct ${old.source.path} first.`],
      exit: 1,
    };
  const { offset, length } = old.yaml;
  const before = renew || isMarked(old, original) ? undefined : earlier(known, text(old.data, "translates"));
  const changes = update(old.source.text.slice(offset, offset + length), original, { before, renew });
  const edits = changes.edits.map((edit) => ({ ...edit, offset: edit.offset + offset }));
  const now = { ...old.source, text: edited(old.source.text, edits) };
  const after = split(now);
  if (after.findings.length > 0 || !keeps(old.data, after.data))
    return {
      report: [`${file} is laid out so that nothing can be added safely. Add by hand: ${names(changes.added)}.`],
      exit: 1,
    };
  if (edits.length > 0) rewrite(file, old.source, now);
  return { report: told({ ...known, changes, after, renew, isKnown: before !== undefined }), exit: 0 };
}

/** Only when the file is still what was read. A byte order mark stays. */
function rewrite(file: string, old: Source, now: Source): void {
  const there = readFileSync(file, "utf8");
  const mark = there.startsWith("\uFEFF") ? "\uFEFF" : "";
  if (there !== mark + old.text) throw new Error(`${file} was changed in between. Run the command again.`);
  writeFileSync(file, mark + now.text);
}

/** The record as it was translated, which the mark tells from its other versions. */
function earlier({ record, file, language }: Known, mark: string | undefined): Original | undefined {
  if (mark === undefined) return undefined;
  const { source } = record.split;
  for (const content of earlierTexts(file.replace(new RegExp(`\\.${language}\\.md$`), ".md"))) {
    const compiled = compile(split({ ...source, text: content }));
    const isRecord = compiled?.kind === "practices" || compiled?.kind === "projects";
    const version = isRecord ? originalOf(compiled) : undefined;
    if (version?.fingerprint === mark) return version;
  }
  return undefined;
}
