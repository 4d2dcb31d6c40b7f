import type { BuildOptions } from "../build.ts";
import { type Checked, readFiles, splitFiles, type Watch } from "../check.ts";
import type { Flags } from "../flags.ts";
import { openCache } from "../io/cache.ts";
import type { ContentFiles } from "../io/files.ts";
import { type Answer, filesAt } from "../io/git.ts";
import { pastOf } from "../io/history.ts";
import { keptFile } from "../io/sealed.ts";
import { compileOn, threadsFor } from "../io/threads.ts";
import { type Indexing, searchLater } from "../outputs/search.ts";
import { complain, type Exit, wrongUsage } from "./terminal.ts";

/** What a command begins with: the files of the content folder, and what is told of its time. */
export type Begun = { files: ContentFiles; watch: Watch };

export function begin(flags: Flags): Begun {
  const watch = watched(flags);
  return { files: readFiles(flags.content, watch), watch };
}

/** What is told of the files that the program keeps for itself. */
export function notesOf({ verbose }: Flags): (line: string) => void {
  return verbose ? complain : () => {};
}

/** Has `make`, which is `check` or `build`, done as the flags want it, then what `conclude` does of what it found. */
export async function run<Found extends Checked>(
  flags: Flags,
  { files, watch }: Begun,
  make: (options: BuildOptions, watch: Watch) => Found,
  conclude: (found: Found) => Exit,
  indexing: Indexing = searchLater,
): Promise<Exit> {
  const asked = options(flags);
  if ("reason" in asked) return wrongUsage(asked.reason);
  const memory = flags.cache ? keptFile(flags.content, ".jsonl") : undefined;
  const cache = memory === undefined ? undefined : openCache(memory, notesOf(flags));
  const reading = splitFiles(files, watch);
  const anew = reading.splits.filter((split) => !cache?.knows(split));
  const compile = await compileOn(flags.threads ?? threadsFor(anew.length), anew, watch.file);
  const means = { compile: cache ? cache.compile(compile) : compile, indexing };
  const exit = conclude(make({ ...asked.value, reading, ...means }, watch));
  cache?.save();
  return exit;
}

/** What git knows is read where a flag asks for it, and nowhere else. */
function options({ content, now, site, since, history }: Flags): Answer<BuildOptions> {
  const before = since === undefined ? undefined : filesAt(content, since);
  if (before && "reason" in before) return before;
  const past = history ? pastOf(content) : undefined;
  if (past && "reason" in past) return past;
  if (past && !past.value.history)
    complain(
      "The history is left out: this clone has only the newest commits. git fetch --unshallow brings the others.",
    );
  return {
    value: {
      content,
      now,
      ...(site === undefined ? {} : { url: site }),
      ...(since === undefined || before === undefined ? {} : { since: { ref: since, files: before.value.files } }),
      ...(past === undefined ? {} : { past: past.value }),
    },
  };
}

function watched({ timeout, verbose }: Flags): Watch {
  const begun = performance.now();
  let last = begun;
  return {
    file: () => {
      if (performance.now() - begun < timeout * 1000) return;
      throw new Error(`The build was ended after ${timeout} seconds. Give it more time with --timeout.`);
    },
    stage: (name) => {
      const ended = performance.now();
      if (verbose) complain(`${name.padEnd(10)} ${(ended - last).toFixed(0).padStart(6)} ms`);
      last = ended;
    },
  };
}
