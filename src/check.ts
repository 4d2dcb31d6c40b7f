import { basename } from "node:path";
import { messages } from "../templates/messages/messages.ts";
import { type Change, change } from "./core/change.ts";
import { type Compile, compile } from "./core/compile.ts";
import type { Site } from "./core/model.ts";
import type { Output } from "./core/output.ts";
import { byPlace, type Problem } from "./core/problem.ts";
import { finnishForms } from "./core/search/forms.ts";
import { lexiconFile, readLexicon } from "./core/search/lexicon.ts";
import type { Before } from "./core/site/loss.ts";
import { site } from "./core/site/site.ts";
import type { Source } from "./core/source.ts";
import { assets } from "./io/assets.ts";
import { sha256 } from "./io/digest.ts";
import { contentFiles } from "./io/files.ts";
import { split } from "./io/frontmatter.ts";
import type { Past } from "./io/history.ts";
import { buildInfo } from "./outputs/build-info.ts";
import { outputs } from "./outputs/outputs.ts";
import { readBefore, snapshot } from "./snapshot.ts";

export type BuildOptions = {
  /** The content folder. */
  content: string;
  /** The day of the build, YYYY-MM-DD. */
  now: string;
  /** The public address, in place of the one in `site.yaml`. */
  url?: string;
  /** The content folder at an earlier commit, `ref`: what was published then must not be lost. */
  since?: { ref: string; files: readonly Source[] };
  /** What is known of the content folder's past. */
  past?: Past;
  /** In place of `compile`: one that remembers. */
  compile?: Compile;
};

/** A build is a value: what would be published, and what is wrong. There are no outputs while there is an error. */
export type Built = {
  outputs: Output[];
  problems: Problem[];
  sources: Source[];
  counts: { practices: number; projects: number };
  /** How the lexicon of Finnish words stands; there when there is no error. */
  lexicon?: () => LexiconState;
  /** What has changed since the earlier commit; there when one is given. */
  change?: () => Change;
};

/** The Finnish word forms of the site, their digest, and whether the lexicon was made from these. */
export type LexiconState = { forms: readonly string[]; digest: string; isCurrent: boolean };

export const segments = Object.fromEntries(
  Object.entries(messages).map(([language, { segments }]) => [language, segments]),
);

/** Is told when each stage ends and before each file is compiled; what it throws ends the build. */
export type Watch = { stage: (name: string) => void; file: () => void };
const unwatched: Watch = { stage: () => {}, file: () => {} };

/** Content in, site and problems out; reads the disk and writes nothing. */
export function build(
  { content, now, url, since, past, compile: compiler = compile }: BuildOptions,
  watch: Watch = unwatched,
): Built {
  const { files, problems: unreadable } = contentFiles(content);
  watch.stage("read");
  const splits = files.map(split);
  watch.stage("split");
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
  const problems = [...unreadable, ...joined.problems].sort(byPlace);
  const whole = joined.site && unreadable.length === 0 ? joined.site : undefined;
  const pages = whole ? laidOut(whole, past) : [];
  watch.stage("lay out");
  const count = (kind: string) => compiled.filter((file) => file.kind === kind && file.status === "published").length;
  const counts = { practices: count("practices"), projects: count("projects") };
  const known = joined.site;
  const read = { files, refused: unreadable.map(({ file }) => file), splits, compiled };
  return {
    outputs: pages,
    problems,
    sources: files,
    counts,
    ...(known === undefined ? {} : { lexicon: () => lexiconState(known, files) }),
    ...(since === undefined
      ? {}
      : { change: () => change(snapshot(readBefore(since.files, read), now), snapshot(read, now), now) }),
  };
}

function lexiconState(site: Site, files: readonly Source[]): LexiconState {
  const forms = finnishForms(site);
  const digest = sha256(forms.join("\n"));
  const file = files.find(({ name }) => name === lexiconFile);
  return { forms, digest, isCurrent: file !== undefined && readLexicon(file.text).digest === digest };
}

function laidOut(whole: Site, past: Past | undefined): Output[] {
  const { commit, uncommitted, history } = past ?? {};
  const info = { date: whole.now, ...(commit ? { commit } : {}), ...(uncommitted ? { uncommitted } : {}) };
  return [...outputs({ ...whole, ...(history ? { history } : {}) }, messages, assets()), buildInfo(info)];
}

/** What has not changed cannot have been lost, and need not be read again. */
function before({ ref, files }: NonNullable<BuildOptions["since"]>, today: readonly Source[]): Before {
  const texts = new Map(today.map(({ name, text }) => [name, text]));
  const changed = files.filter(({ name, text }) => texts.get(name) !== text);
  return { ref, names: new Set(files.map(({ name }) => name)), changed: changed.map(split) };
}
