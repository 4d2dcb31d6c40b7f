import type { Compiled } from "./compile.ts";
import { type Difference, differences } from "./differences.ts";
import { type Due, due, reviewed, titleOf } from "./due.ts";
import type { Collection } from "./facets.ts";
import { assessed, type Judged, judgements } from "./judgements.ts";
import type { Review, Settings } from "./model.ts";
import { type CriterionId, criteria } from "./schema/terms.ts";
import { type CompiledRecord, type Files, filed, isRecord, type Translation } from "./site/files.ts";
import { text } from "./tree.ts";

/** The content folder at one commit. `texts`: every file by the path that problems show. */
export type Snapshot = { texts: ReadonlyMap<string, string>; compiled: readonly Compiled[]; settings?: Settings };

/** What a commit did to the collection, and what is due for review after it. */
export type Change = {
  /** The paths of all files that are new, gone, or not the same. */
  files: ReadonlySet<string>;
  records: RecordChange[];
  /** Settings, free pages and other files that are no records. */
  others: FileChange[];
  due: Due;
};

type What = "added" | "changed" | "removed";
export type FileChange = { path: string; what: What };

export type RecordChange = FileChange & {
  kind: Collection;
  title: string;
  summary?: string;
  /** The id that it had before. */
  formerly?: string;
  status: { before?: string; after?: string };
  /** Those whose verdict or evidence is another; all that are assessed of a record that comes, goes or is published for the first time. */
  criteria: CriterionChange[];
  fields: Difference[];
  /** Whether the text below the front matter is another. */
  text: boolean;
  translations: { language: string; what: What }[];
  review?: Review;
  /** Whether the front matter could be read, before and after. */
  isReadable: boolean;
};

export type CriterionChange = { id: CriterionId; before?: Judged; after?: Judged };

/** What is another in `after` than in `before`, on the day `now`. */
export function change(before: Snapshot, after: Snapshot, now: string): Change {
  const files = changedFiles(before, after);
  const sides = {
    before: { ...before, files: filed(before.compiled) },
    after: { ...after, files: filed(after.compiled) },
  };
  const told = records(sides, files, now);
  const ofRecords = new Set(
    [...before.compiled, ...after.compiled].flatMap((file) => (file.kind === "pages" ? [] : file.split.source.path)),
  );
  const others = [...files]
    .filter((path) => !ofRecords.has(path))
    .map((path) => ({ path, what: what(path, before, after) }));
  return { files, records: told, others, due: due(after.compiled, after.settings, now) };
}

type Side = Snapshot & { files: Files };
type Sides = { before: Side; after: Side };

function changedFiles(before: Snapshot, after: Snapshot): Set<string> {
  const paths = [...new Set([...before.texts.keys(), ...after.texts.keys()])].sort();
  return new Set(paths.filter((path) => before.texts.get(path) !== after.texts.get(path)));
}

function what(path: string, before: Snapshot, after: Snapshot): What {
  if (!before.texts.has(path)) return "added";
  return after.texts.has(path) ? "changed" : "removed";
}

function records(sides: Sides, files: ReadonlySet<string>, now: string): RecordChange[] {
  const { before, after } = sides;
  const pairs = after.compiled.filter(isRecord).map((file) => ({ file, was: predecessor(file, sides) }));
  const kept = new Set(pairs.flatMap(({ was }) => was ?? []));
  const gone = before.compiled.filter(isRecord).filter((file) => !kept.has(file));
  return [
    ...pairs.flatMap(({ file, was }) => {
      const found = was ? changed(was, file, { ...sides, changedFiles: files }) : added(file, after);
      const told = found && { ...found, ...reviewed(file, after.settings, now) };
      return told ?? [];
    }),
    ...gone.map((file) => removed(file, before)),
  ];
}

/** The record that was this one: with its id, or with an id that it names among its former ones and that nothing else has now. */
function predecessor(file: CompiledRecord, { before, after }: Sides): CompiledRecord | undefined {
  const same = before.files.record(file.kind, file.id);
  if (same) return same;
  const aliases = file.references.flatMap(({ meaning, value }) => (meaning.kind === "alias" ? [value] : []));
  return aliases
    .filter((id) => !after.files.record("practices", id) && !after.files.record("projects", id))
    .flatMap((id) => before.files.record("practices", id) ?? before.files.record("projects", id) ?? [])[0];
}

function added(file: CompiledRecord, side: Side): RecordChange {
  const judged = judgements(file, side.settings);
  return {
    ...basis(file, "added"),
    status: { after: file.status },
    criteria: assessed(judged).map(([id, after]) => ({ id, after })),
    translations: translations(undefined, file, side, side),
  };
}

function removed(file: CompiledRecord, side: Side): RecordChange {
  const judged = judgements(file, side.settings);
  return {
    ...basis(file, "removed"),
    status: { before: file.status },
    criteria: assessed(judged).map(([id, before]) => ({ id, before })),
    translations: [],
  };
}

/** The change of a record that was there before; undefined when there is none that anybody sees. */
function changed(
  was: CompiledRecord,
  file: CompiledRecord,
  { before, after, changedFiles }: Sides & { changedFiles: ReadonlySet<string> },
): RecordChange | undefined {
  const [old, young] = [judgements(was, before.settings), judgements(file, after.settings)];
  const isNew = was.status !== "published" && file.status === "published";
  const others = criteria.flatMap((id): CriterionChange[] => {
    const [from, to] = [old.get(id), young.get(id)];
    const isSame = from?.verdict === to?.verdict && from?.level === to?.level;
    if (isSame && !(isNew && to && to.verdict !== "not-assessed")) return [];
    return [{ id, ...(from && { before: from }), ...(to && { after: to }) }];
  });
  const told = translations(was, file, before, after);
  const isTouched = was.id !== file.id || changedFiles.has(file.split.source.path);
  if (!isTouched && others.length === 0 && told.length === 0) return undefined;
  const isReadable = was.split.findings.length === 0 && file.split.findings.length === 0;
  return {
    ...basis(file, "changed"),
    ...(was.id === file.id ? {} : { formerly: was.id }),
    status: { before: was.status, after: file.status },
    criteria: others,
    fields: isReadable
      ? differences(was.split.data, file.split.data).filter(({ field }) => field !== "status" && !isVerdict(field))
      : [],
    text: words(was) !== words(file),
    translations: told,
    isReadable,
  };
}

function isVerdict(field: string): boolean {
  return /^criteria\.[^.]+\.verdict$/.test(field);
}

function basis(file: CompiledRecord, kind: What) {
  const summary = text(file.split.data, "summary");
  return {
    path: file.split.source.path,
    what: kind,
    kind: file.kind,
    title: titleOf(file),
    ...(summary === undefined ? {} : { summary }),
    fields: [],
    text: false,
    isReadable: file.split.findings.length === 0,
  };
}

/** The text below the front matter, whatever its line breaks. */
function words({ split: { source, body } }: Compiled): string {
  return source.text
    .slice(body.offset, body.offset + body.length)
    .replace(/\r\n?/g, "\n")
    .trim();
}

function translations(was: CompiledRecord | undefined, file: CompiledRecord, before: Side, after: Side) {
  const of = (record: CompiledRecord | undefined, { files }: Side) =>
    new Map((record ? files.translations(record.kind, record.id) : []).map((one: Translation) => [one.language, one]));
  const [old, young] = [of(was, before), of(file, after)];
  const languages = [...new Set([...old.keys(), ...young.keys()])].sort();
  return languages.flatMap((language) => {
    const [from, to] = [old.get(language)?.split.source.text, young.get(language)?.split.source.text];
    if (from === to) return [];
    const what: What = from === undefined ? "added" : to === undefined ? "removed" : "changed";
    return [{ language, what }];
  });
}
