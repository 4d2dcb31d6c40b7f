import { basename } from "node:path";
import { messages } from "../templates/messages/messages.ts";
import { type Compile, compile } from "./core/compile.ts";
import type { Site } from "./core/model.ts";
import type { Output } from "./core/output.ts";
import { byPlace, type Problem } from "./core/problem.ts";
import { finnishForms } from "./core/search/forms.ts";
import { lexiconFile, readLexicon } from "./core/search/lexicon.ts";
import { site } from "./core/site/site.ts";
import type { Source } from "./core/source.ts";
import { assets } from "./io/assets.ts";
import { sha256 } from "./io/digest.ts";
import { contentFiles } from "./io/files.ts";
import { split } from "./io/frontmatter.ts";
import { outputs } from "./outputs/outputs.ts";

export type BuildOptions = {
  /** The content folder. */
  content: string;
  /** The day of the build, YYYY-MM-DD. */
  now: string;
  /** The public address, in place of the one in `site.yaml`. */
  url?: string;
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
};

/** The Finnish word forms of the site, their digest, and whether the lexicon was made from these. */
export type LexiconState = { forms: readonly string[]; digest: string; isCurrent: boolean };

const segments = Object.fromEntries(Object.entries(messages).map(([language, { segments }]) => [language, segments]));

/** Is told when each stage ends and before each file is compiled; what it throws ends the build. */
export type Watch = { stage: (name: string) => void; file: () => void };
const unwatched: Watch = { stage: () => {}, file: () => {} };

/** Content in, site and problems out; reads the disk and writes nothing. */
export function build(
  { content, now, url, compile: compiler = compile }: BuildOptions,
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
  });
  watch.stage("join");
  const problems = [...unreadable, ...joined.problems].sort(byPlace);
  const pages = joined.site && unreadable.length === 0 ? outputs(joined.site, messages, assets()) : [];
  watch.stage("lay out");
  const count = (kind: string) => compiled.filter((file) => file.kind === kind && file.status === "published").length;
  const counts = { practices: count("practices"), projects: count("projects") };
  const known = joined.site;
  return {
    outputs: pages,
    problems,
    sources: files,
    counts,
    ...(known === undefined ? {} : { lexicon: () => lexiconState(known, files) }),
  };
}

function lexiconState(site: Site, files: readonly Source[]): LexiconState {
  const forms = finnishForms(site);
  const digest = sha256(forms.join("\n"));
  const file = files.find(({ name }) => name === lexiconFile);
  return { forms, digest, isCurrent: file !== undefined && readLexicon(file.text).digest === digest };
}
