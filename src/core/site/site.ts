import { codes } from "../codes.ts";
import type { Compiled } from "../compile.ts";
import { settingsNames } from "../layout.ts";
import type { FreePage, Site } from "../model.ts";
import { byPlace, type Finding, type Problem } from "../problem.ts";
import { introductions, reservedIds, type Segments } from "../routes.ts";
import { report, reporter, type Split } from "../source.ts";
import { entries } from "./entries.ts";
import { filed } from "./files.ts";
import { lexiconOf } from "./lexicon.ts";
import type { Before } from "./loss.ts";
import { lost } from "./lost.ts";
import { unresolved } from "./resolve.ts";
import { readSettings, settingsSplits } from "./settings.ts";
import { mistranslated } from "./translations.ts";
import { writtenPractices, writtenProjects } from "./written.ts";

/** All problems of all files; the site is there when none of them is an error. */
export type Joined = { site?: Site; problems: Problem[] };

export type JoinOptions = {
  /** The day of the build, YYYY-MM-DD. */
  now: string;
  /** The words of addresses in each language that the interface has. */
  segments: Readonly<Record<string, Segments>>;
  /** The content folder's name as problems show it. */
  folder: string;
  /** The public address, in place of the one in the settings. */
  url?: string;
  /** What was published before and must not be lost. */
  before?: Before;
};

/** Free pages that every site has. */
const requiredPages: readonly string[] = [...introductions, "about", "contribute", "collections"];

/**
 * Joins the files of the content folder: resolves terms, links and dates, and works out what follows from them. Without its settings
 * files nothing can be resolved, so only their absence is told.
 */
export function site(compiled: readonly Compiled[], splits: readonly Split[], options: JoinOptions): Joined {
  const settingsFiles = settingsSplits(splits);
  if (settingsFiles === undefined) return { problems: missingSettings(splits, options.folder) };
  const { settings, terms, languages, findings } = readSettings(
    settingsFiles,
    Object.keys(options.segments),
    options.now,
  );
  const reserved = reservedIds(Object.values(options.segments));
  const files = filed(compiled);
  const known = { files, terms, reserved, segments: options.segments, languages, now: options.now };
  const reporters = new Map(splits.map((split) => [split, reporter(split)]));
  const { lexicon, findings: misread } = lexiconOf(splits);
  const problems = [
    ...[...findings, ...misread].flatMap(({ split, finding }) => reporters.get(split)?.(finding) ?? []),
    ...compiled.flatMap((file) =>
      wanted(file, [...file.findings, ...unresolved(file, known), ...mistranslated(file, known)]).map(
        reporter(file.split),
      ),
    ),
    ...(settings ? missingPages(compiled, settings.site.languages, options.folder) : []),
    ...(options.before ? lost(options.before, { splits, files, terms, languages, required: requiredPages }) : []),
  ].sort(byPlace);
  if (!settings || problems.some(({ severity }) => severity === "error")) return { problems };
  const { practices, projects } = entries(
    {
      practices: writtenPractices(files),
      projects: writtenProjects(files),
    },
    settings,
    options.now,
  );
  const pages = compiled.flatMap((file): FreePage[] =>
    file.kind === "pages" && file.record
      ? [{ id: file.id, language: file.language, matter: file.record, body: file.body }]
      : [],
  );
  const url = (options.url ?? settings.site.url).replace(/\/*$/, "/");
  const placed = { ...settings, site: { ...settings.site, url } };
  return { site: { settings: placed, now: options.now, practices, projects, pages, lexicon }, problems };
}

/** A draft may have gaps: it has to be safe and to have a name, not to be complete. */
function wanted({ status }: Compiled, findings: Finding[]): Finding[] {
  return status === "draft"
    ? findings.filter((finding) => !codes[finding.code].unfinished || isNeeded(finding))
    : findings;
}

/** What also a draft has: a title and a language. */
function isNeeded({ code, params, place }: Finding): boolean {
  return code === "missing-key" && place.kind === "end" && (params.key === "title" || params.key === "language");
}

function missingPages(compiled: readonly Compiled[], languages: readonly string[], folder: string): Problem[] {
  const there = new Set(compiled.flatMap((file) => (file.kind === "pages" ? `${file.id}.${file.language}` : [])));
  return languages.flatMap((language) =>
    requiredPages
      .map((id) => `${id}.${language}`)
      .filter((name) => !there.has(name))
      .map((name) => missingFile(`${folder}/pages/${name}.md`)),
  );
}

function missingSettings(splits: readonly Split[], folder: string): Problem[] {
  const there = new Set(splits.map(({ source }) => source.name));
  return settingsNames
    .map((name) => `${name}.yaml`)
    .filter((name) => !there.has(name))
    .map((name) => missingFile(`${folder}/${name}`));
}

function missingFile(path: string): Problem {
  const nothing = { source: { name: path, path, text: "" }, yaml: { offset: 0, length: 0 } };
  return report(nothing, {
    code: "missing-file",
    params: { name: path },
    place: { kind: "offset", offset: 0, length: 1 },
  });
}
