import type { BuildOptions } from "../build.ts";
import { type Checked, read, type Watch } from "../check.ts";
import type { Flags } from "../flags.ts";
import { cacheFile, openCache } from "../io/cache.ts";
import { type Answer, filesAt } from "../io/git.ts";
import { pastOf } from "../io/history.ts";
import { compileOn, threadsFor } from "../io/threads.ts";
import { complain } from "./terminal.ts";

/** What `make`, which is `check` or `build`, finds as the flags want it done, or why what they ask for cannot be had. */
export async function run<Found extends Checked>(
  flags: Flags,
  make: (options: BuildOptions, watch: Watch) => Found,
): Promise<Found | { reason: string }> {
  const asked = options(flags);
  if ("reason" in asked) return asked;
  const { content, verbose, cache: isCached } = flags;
  const memory = isCached ? cacheFile(content) : undefined;
  const cache = memory === undefined ? undefined : openCache(memory, verbose ? complain : () => {});
  const watch = watched(flags);
  const reading = read(content, watch);
  const anew = reading.splits.filter((split) => !cache?.knows(split));
  const compile = await compileOn(flags.threads ?? threadsFor(anew.length), anew, watch.file);
  const remembering = cache ? { compile: cache.compile(compile), index: cache.index } : { compile };
  const found = make({ ...asked.value, reading, ...remembering }, watch);
  cache?.save();
  return found;
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
