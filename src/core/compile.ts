import type { z } from "zod";
import type { Body } from "./body.ts";
import { fingerprint } from "./fingerprint.ts";
import { place as placeOf } from "./layout.ts";
import type { BodyLink } from "./markdown/inspect.ts";
import { citationPattern } from "./markdown/inspect.ts";
import { compileBody } from "./markdown/markdown.ts";
import { nearest } from "./nearest.ts";
import { at, type Finding, type Place } from "./problem.ts";
import { practiceRules } from "./rules/practice.ts";
import { projectRules } from "./rules/project.ts";
import { type Practice, practice } from "./schema/practice.ts";
import { type Project, project } from "./schema/project.ts";
import { type PageMatter, pageMatter } from "./schema/settings.ts";
import { statuses } from "./schema/terms.ts";
import {
  type PracticeTranslation,
  type ProjectTranslation,
  practiceTranslation,
  projectTranslation,
} from "./schema/translation.ts";
import { type Reference, references, shape } from "./shape.ts";
import type { Split } from "./source.ts";
import { isMapping, list, text } from "./tree.ts";
import { wordingFaults } from "./wording.ts";
import { practiceWords, projectWords, type Word } from "./words.ts";

/** A citation, `[s3]` or an entry of `sources`, and where it stands. */
export type Citation = { source: string; place: Place };

/** One Markdown file, checked as far as it alone can tell. `record` is there when the front matter fits its schema. */
export type Compiled = {
  split: Split;
  id: string;
  /** The language of the words, as written. */
  language: string | undefined;
  /** The status as written; a file without a readable one counts as published, so that links to it are not reported, too. */
  status: string;
  /** Those that the other files or the day of the build answer. */
  references: Reference[];
  links: BodyLink[];
  body: Body;
  /** Whether the body could be parsed, so that its anchors are known. */
  isWhole: boolean;
  findings: Finding[];
} & (RecordFile | TranslationFile | { kind: "pages"; language: string; record?: PageMatter });

/** `fingerprint` is there together with `record`: that of the words which translations translate. */
export type RecordFile =
  | { kind: "practices"; record?: Practice; fingerprint?: string }
  | { kind: "projects"; record?: Project; fingerprint?: string };

/** Words for the record with the same id. Its citations name sources of that record. */
export type TranslationFile = { kind: "translations"; language: string; citations: Citation[] } & (
  | { of: "practices"; record?: PracticeTranslation }
  | { of: "projects"; record?: ProjectTranslation }
);

export type Compile = (split: Split) => Compiled | undefined;

/** Compiles one Markdown file of the content folder; undefined when it is none. */
export function compile(split: Split): Compiled | undefined {
  const file = placeOf(split.source.name);
  if ("code" in file || file.kind === "settings" || file.kind === "lexicon") return undefined;
  const { id } = file;
  switch (file.kind) {
    case "practices": {
      const compiled = withOwnSources(read(split, id, file.kind, practice, practiceRules));
      return {
        ...compiled,
        kind: file.kind,
        language: text(split.data, "language"),
        ...marked(compiled, practiceWords),
      };
    }
    case "projects": {
      const compiled = withOwnSources(read(split, id, file.kind, project, projectRules));
      return {
        ...compiled,
        kind: file.kind,
        language: text(split.data, "language"),
        ...marked(compiled, projectWords),
      };
    }
    case "pages":
      return { ...withOwnSources(read(split, id, file.kind, pageMatter)), kind: file.kind, language: file.language };
    case "translations": {
      const shared = { kind: file.kind, language: file.language, split };
      const said = { ...split, data: withoutGaps(split.data) };
      return file.of === "practices"
        ? { ...wordsOnly(read(said, id, file.of, practiceTranslation), practice), ...shared, of: file.of }
        : { ...wordsOnly(read(said, id, file.of, projectTranslation), project), ...shared, of: file.of };
    }
  }
}

/** In a translation an empty text is one that is not yet written, as if its key were not there. */
function withoutGaps(data: unknown): unknown {
  if (!isMapping(data)) return data;
  const said = Object.entries(data)
    .map(([key, value]) => [key, withoutGaps(value)] as const)
    .filter(([, value]) => !isGap(value));
  return Object.fromEntries(said);
}

function isGap(value: unknown): boolean {
  if (typeof value === "string") return value.trim() === "";
  return isMapping(value) && Object.keys(value).length === 0;
}

/** A key of the record in its translation is no unknown key: it is a fact, and facts live once. */
function wordsOnly<T>(file: Read<T>, record: z.ZodObject): Read<T> {
  const findings = file.findings.map((finding): Finding => {
    if (finding.code !== "unknown-key" || finding.place.kind !== "key" || finding.place.path.length !== 1)
      return finding;
    const { key } = finding.params;
    return Object.hasOwn(record.shape, key)
      ? { code: "fact-in-translation", params: { key, record: `${file.id}.md` }, place: finding.place }
      : finding;
  });
  return { ...file, findings };
}

type Read<T> = ReturnType<typeof read<T>>;

function read<T>(
  split: Split,
  id: string,
  folder: "practices" | "projects" | "pages",
  schema: z.ZodType<T>,
  rules: (data: unknown) => Finding[] = () => [],
) {
  const status = folder === "pages" ? "published" : statusOf(split.data);
  const { body, links, citations, findings } = compileBody(markdown(split), {
    start: split.body.offset,
    folder,
    top: folder === "pages" ? 2 : 3,
  });
  const isWhole = split.findings.length === 0 && !findings.some(({ code }) => code === "markdown-too-complex");
  const base = { split, id, status, links, body, isWhole };
  if (split.findings.length > 0)
    return { ...base, references: [], citations: [], findings: [...split.findings, ...findings] };
  const shaped = shape(schema, split.data);
  const found = references(schema, split.data);
  return {
    ...base,
    references: found.filter(({ meaning }) => meaning.kind !== "words" && meaning.kind !== "source"),
    citations: [
      ...found.flatMap(cited),
      ...citations.map(({ source, offset, length }) => ({
        source,
        place: { kind: "offset", offset, length } as const,
      })),
    ],
    findings: [
      ...shaped.findings,
      ...rules(split.data),
      ...found.flatMap(misworded),
      ...cutShort(found, split),
      ...findings,
    ],
    ...(shaped.value === undefined ? {} : { record: shaped.value }),
  };
}

/** The status, or the one that a misspelt one is nearest to: a draft with a typo is not a published record with twelve gaps. */
function statusOf(data: unknown): string {
  const written = text(data, "status") ?? "published";
  return nearest(written, statuses) ?? written;
}

/** Every source that a record or a page cites is one of its own. */
function withOwnSources<T>({ citations, ...file }: Read<T>): Omit<Read<T>, "citations"> {
  return { ...file, findings: [...file.findings, ...uncitable(citations, file.split.data)] };
}

/** The citations that name no source in the data of a record. */
export function uncitable(citations: readonly Citation[], data: unknown): Finding[] {
  const sources = list(data, "sources").flatMap((source) => text(source, "id") ?? []);
  return citations
    .filter(({ source }) => !sources.includes(source))
    .map(({ source, place }) => ({ code: "unknown-source", params: { value: source, sources }, place }));
}

function marked<T>({ record, split }: Pick<Read<T>, "record" | "split">, words: (record: T) => Word[]) {
  return record === undefined ? {} : { fingerprint: fingerprint(words(record), markdown(split)) };
}

function markdown({ source, body }: Split): string {
  return source.text.slice(body.offset, body.offset + body.length);
}

function cited({ meaning, value, path }: Reference): Citation[] {
  if (meaning.kind === "source") return [{ source: value, place: at(path) }];
  if (meaning.kind !== "words") return [];
  return [...value.matchAll(citationPattern)].map((match) => ({ source: match[1] ?? "", place: at(path, match[0]) }));
}

/** Words that end where a comment begins: more likely a # of their own than a comment, and nobody would see them go. */
function cutShort(found: readonly Reference[], { comments }: Split): Finding[] {
  const words = new Set(found.filter(({ meaning }) => meaning.kind === "words").map(({ path }) => path.join("\n")));
  return comments
    .filter(({ path }) => words.has(path.join("\n")))
    .map(({ text, cure, offset, length }) => ({
      code: "yaml-syntax",
      params: { kind: "hash", text, cure },
      place: { kind: "offset", offset, length },
    }));
}

/** What words must not hold. */
function misworded({ meaning, value, path }: Reference): Finding[] {
  return meaning.kind === "words"
    ? wordingFaults(value).map(({ fault, found }) => ({ ...fault, place: at(path, found) }))
    : [];
}
