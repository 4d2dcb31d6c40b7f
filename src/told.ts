import type { Path } from "./core/problem.ts";
import type { CompiledRecord } from "./core/site/files.ts";
import { superfluous } from "./core/site/translations.ts";
import type { Split } from "./core/source.ts";
import { commandFor } from "./core/translating/command.ts";
import { bodyPath, type Original } from "./core/translating/original.ts";
import type { Update } from "./core/translating/update.ts";
import { text } from "./core/tree.ts";
import { locate } from "./core/yaml.ts";

/** What was found in a translation, and what was done. */
export type Told = {
  record: CompiledRecord;
  original: Original;
  language: string;
  file: string;
  changes: Update;
  /** The translation as it is now. */
  after: Split;
  renew: boolean;
  /** Whether the record is known as it was translated. */
  isKnown: boolean;
};

/** Whether a translation is marked as one of the record of today. */
export function isMarked({ data }: Split, { fingerprint }: Original): boolean {
  return text(data, "translates") === fingerprint;
}

/** The lines that an editor reads after a translation was brought up to its record. */
export function told({ record, original, language, file, changes, after, renew, isKnown }: Told): string[] {
  const { added, changed, empty } = changes;
  const gone = superfluous({ split: after }, record).flatMap(({ place }) => (place.kind === "key" ? [place.path] : []));
  const line = (path: Path) => lineOf(after, path);
  const item = (path: Path) => `  ${path.join(".")} (line ${line(path)})`;
  const isCurrent = isMarked(after, original);
  const again = `${commandFor({ id: record.id, language })} --renew`;
  const report = [
    ...under("New in the record, added here to translate:", added.map(item)),
    ...under(
      "Changed in the record since it was translated:",
      changed.flatMap((change) => difference(change, line(change.path))),
    ),
    ...under("Gone from the record; the words stay here until you delete them:", gone.map(item)),
    ...(empty.length > 0 ? [`Still empty: ${names(empty)}.`] : []),
    ...(isCurrent || changed.length > 0 ? [] : [unchanged(text(after.data, "translates") !== undefined, isKnown)]),
    isCurrent
      ? renew && `The mark says now that this translates ${record.split.source.path} as it is today.`
      : `When the translation says what the record says, renew its mark: ${again}`,
  ].filter((line) => typeof line === "string");
  return report.length > 0 ? [`${file}:`, ...report] : [`${file} is up to date: nothing to add.`];
}

function under(heading: string, items: readonly string[]): string[] {
  return items.length > 0 ? [heading, ...items] : [];
}

/** Why no change is named although the mark is not that of today. */
function unchanged(hasMark: boolean, isKnown: boolean): string {
  if (!hasMark) return 'It has no line "translates", which says what of the record it translates.';
  return isKnown
    ? "No text that is translated here has changed in the record."
    : "The record has changed since it was translated. What changed cannot be told here: read the whole again.";
}

function difference({ path, was, is }: Update["changed"][number], line: number): string[] {
  if (path === bodyPath) return [`  ${bodyPath.join("")} (line ${line})`, ...paragraphs(was, is)];
  return [`  ${path.join(".")} (line ${line})`, `    was: ${was}`, `    is:  ${is}`];
}

/** The paragraphs of the text that are not in both versions. */
function paragraphs(was: string, is: string): string[] {
  const apart = (body: string) => body.split(/\r?\n[ \t]*\r?\n/).map((part) => part.replace(/\s+/g, " ").trim());
  const [old, now] = [apart(was), apart(is)];
  return [
    ...old.filter((part) => !now.includes(part)).map((part) => `    was: ${part}`),
    ...now.filter((part) => !old.includes(part)).map((part) => `    is:  ${part}`),
  ];
}

function lineOf({ source, yaml, body }: Split, path: Path): number {
  const start =
    path === bodyPath ? undefined : locate(source.text.slice(yaml.offset, yaml.offset + yaml.length), path, "key");
  const offset = start === undefined ? body.offset : yaml.offset + start.offset;
  return source.text.slice(0, offset).split("\n").length;
}

/** Fields as editors write them. */
export function names(paths: readonly Path[]): string {
  return paths.map((path) => path.join(".")).join(", ");
}
