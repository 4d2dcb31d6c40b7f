import { type Compiled, compile } from "../core/compile.ts";
import { settingsNames } from "../core/layout.ts";
import type { Site } from "../core/model.ts";
import { byPlace, type Problem } from "../core/problem.ts";
import { filed } from "../core/site/files.ts";
import { assembled, type Basis, type JoinOptions, site } from "../core/site/site.ts";
import { reporter, type Source, type Split } from "../core/source.ts";
import type { ContentFiles } from "../io/files.ts";
import { split } from "../io/frontmatter.ts";

/** The collection while it is written: what is wrong with it, and what can be shown all the same. */
export type Collection = {
  /** The files that are not as they were. */
  changes: readonly Change[];
  problems: readonly Problem[];
  /** What drafts lack before they can be published. */
  unfinished: readonly Problem[];
  sources: readonly Source[];
  /**
   * Files with an error are in it as they were when they last had none, or not at all; so are all settings when one of them has an error.
   * Undefined as long as the settings have never been right.
   */
  site: Site | undefined;
};

export type Change = { file: string; how: "added" | "changed" | "deleted" };

type Made = { source: Source; split: Split; compiled: Compiled | undefined };

/**
 * Keeps what was made of each file by its text, so that after a change one file is compiled, and the last good state of each. The
 * function that it returns takes all files as they are now.
 */
export function collecting(options: Omit<JoinOptions, "now" | "report">) {
  const made = new Map<string, Made>();
  const good = new Map<string, Made>();
  const reporters = new WeakMap<Split, ReturnType<typeof reporter>>();
  let basis: Basis | undefined;
  let before: readonly State[] = [];

  const make = (source: Source): Made => {
    const known = made.get(source.name);
    if (known && isSame(known.source, source)) return known;
    const halves = split(source);
    const fresh = { source, split: halves, compiled: compile(halves) };
    made.set(source.name, fresh);
    return fresh;
  };
  const report = (file: Split) => {
    const known = reporters.get(file) ?? reporter(file);
    reporters.set(file, known);
    return known;
  };

  return ({ files: sources, problems: unreadable }: ContentFiles, now: string): Collection => {
    const all = sources.map(make);
    const join = { ...options, now, report };
    const joined = site(
      all.flatMap(({ compiled }) => compiled ?? []),
      all.map(({ split }) => split),
      join,
    );
    const problems = [...unreadable, ...joined.problems].sort(byPlace);
    const broken = new Set(problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
    const isRight = ({ source }: Made) => !broken.has(source.path);
    const usable = all.flatMap((file) => (isRight(file) ? file : (good.get(file.source.name) ?? [])));
    good.clear();
    for (const file of usable) good.set(file.source.name, file);
    const settings = all.filter(({ source }) => settingsNames.some((name) => source.name === `${name}.yaml`));
    if (settings.every(isRight)) basis = joined.basis ?? basis;
    const after = [...sources, ...unreadable.map(({ file }) => ({ path: file, text: "" }))];
    const changes = changed(before, after);
    before = after;
    return {
      changes,
      problems,
      unfinished: joined.unfinished,
      sources,
      site: joined.site ?? (basis && assembled(filed(usable.flatMap(({ compiled }) => compiled ?? [])), basis, join)),
    };
  };
}

/** A file as it was; one that has no business here has no text. */
type State = Pick<Source, "path" | "text" | "unreadable">;

function isSame(a: State, b: State): boolean {
  return a.text === b.text && a.unreadable?.code === b.unreadable?.code;
}

function changed(before: readonly State[], after: readonly State[]): Change[] {
  const old = new Map(before.map((file) => [file.path, file]));
  const there = new Set(after.map(({ path }) => path));
  const come = after.flatMap((file): Change[] => {
    const known = old.get(file.path);
    if (!known) return [{ file: file.path, how: "added" }];
    return isSame(known, file) ? [] : [{ file: file.path, how: "changed" }];
  });
  const gone = before.flatMap(({ path }): Change[] => (there.has(path) ? [] : [{ file: path, how: "deleted" }]));
  return [...come, ...gone];
}
