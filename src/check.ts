import { basename } from "node:path";
import { type Change, change } from "./core/change.ts";
import { type Compile, compile } from "./core/compile.ts";
import type { Site } from "./core/model.ts";
import { byPlace, type Problem } from "./core/problem.ts";
import { finnishForms } from "./core/search/forms.ts";
import { lexiconFile, readLexicon } from "./core/search/lexicon.ts";
import type { Before } from "./core/site/loss.ts";
import { site } from "./core/site/site.ts";
import type { Source, Split } from "./core/source.ts";
import { sha256 } from "./io/digest.ts";
import { type ContentFiles, contentFiles } from "./io/files.ts";
import { split } from "./io/frontmatter.ts";
import { segments } from "./segments.ts";
import { readBefore, snapshot } from "./snapshot.ts";

export type CheckOptions = {
  /** The content folder. */
  content: string;
  /** The day of the build, YYYY-MM-DD. */
  now: string;
  /** The public address, in place of the one in `site.yaml`. */
  url?: string;
  /** The content folder at an earlier commit, `ref`: what was published then must not be lost. */
  since?: { ref: string; files: readonly Source[] };
  /** What was found in the content folder, where it was read before. */
  reading?: Reading;
  /** In place of `compile`: one that remembers. */
  compile?: Compile;
};

/** What is wrong, and what is known. */
export type Checked = {
  problems: Problem[];
  sources: Source[];
  /** How many records can be published. */
  counts: { practices: number; projects: number };
  /** How many records are drafts. */
  drafts: number;
  /** There when there is no error. */
  site?: Site;
  /** How the lexicon of Finnish words stands; there when the content, as far as it could be read, has no error. */
  lexicon?: () => LexiconState;
  /** What has changed since the earlier commit; there when one is given. */
  change?: () => Change;
};

/** The Finnish word forms of the site, their digest, and whether the lexicon was made from these. */
export type LexiconState = { forms: readonly string[]; digest: string; isCurrent: boolean };

/** Is told when each stage ends and before each file is compiled; what it throws ends the build. */
export type Watch = { stage: (name: string) => void; file: () => void };
export const unwatched: Watch = { stage: () => {}, file: () => {} };

/** The files of a content folder, each also in its two halves. */
export type Reading = ContentFiles & { splits: Split[] };

/** Throws when the disk fails. */
export function readFiles(content: string, { stage }: Pick<Watch, "stage">): ContentFiles {
  const found = contentFiles(content);
  stage("read");
  return found;
}

export function splitFiles(found: ContentFiles, { stage }: Pick<Watch, "stage">): Reading {
  const splits = found.files.map(split);
  stage("split");
  return { ...found, splits };
}

/** Content in, site and problems out; reads the disk and writes nothing. */
export function check(
  { content, now, url, since, reading, compile: compiler = compile }: CheckOptions,
  watch: Watch = unwatched,
): Checked {
  const { files, problems: unreadable, splits } = reading ?? splitFiles(readFiles(content, watch), watch);
  const compiled = splits.flatMap((file) => {
    watch.file();
    return compiler(file) ?? [];
  });
  watch.stage("compile");
  const joined = site(compiled, splits, {
    now,
    segments,
    folder: basename(content),
    ...(url === undefined ? {} : { url }),
    ...(since === undefined ? {} : { before: before(since, files) }),
  });
  watch.stage("join");
  const known = joined.site;
  const count = (kind: string) => compiled.filter((file) => file.kind === kind && file.status === "published").length;
  const today = { files, refused: unreadable.map(({ file }) => file), splits, compiled };
  return {
    problems: [...unreadable, ...joined.problems].sort(byPlace),
    sources: files,
    counts: { practices: count("practices"), projects: count("projects") },
    drafts: compiled.filter(({ status }) => status === "draft").length,
    ...(known === undefined ? {} : { lexicon: () => lexiconState(known, files) }),
    ...(known === undefined || unreadable.length > 0 ? {} : { site: known }),
    ...(since === undefined
      ? {}
      : { change: () => change(snapshot(readBefore(since.files, today), now), snapshot(today, now), now) }),
  };
}

function lexiconState(site: Site, files: readonly Source[]): LexiconState {
  const forms = finnishForms(site);
  const digest = sha256(forms.join("\n"));
  const file = files.find(({ name }) => name === lexiconFile);
  return { forms, digest, isCurrent: file !== undefined && readLexicon(file.text).digest === digest };
}

/** What has not changed cannot have been lost, and need not be read again. */
function before({ ref, files }: NonNullable<CheckOptions["since"]>, today: readonly Source[]): Before {
  const texts = new Map(today.map(({ name, text }) => [name, text]));
  const changed = files.filter(({ name, text }) => texts.get(name) !== text);
  return { ref, names: new Set(files.map(({ name }) => name)), changed: changed.map(split) };
}
