import { messages } from "../templates/messages/messages.ts";
import { type Checked, type CheckOptions, check, unwatched, type Watch } from "./check.ts";
import type { Site } from "./core/model.ts";
import type { Output } from "./core/output.ts";
import { assets } from "./io/assets.ts";
import type { Past } from "./io/history.ts";
import { buildInfo } from "./outputs/build-info.ts";
import { outputs } from "./outputs/outputs.ts";
import type { Indexing } from "./outputs/search.ts";

export type BuildOptions = CheckOptions & {
  /** What is known of the content folder's past. */
  past?: Past;
  /** In place of `searchLater`: one that remembers, or makes it on another thread. */
  indexing?: Indexing;
};

/** A build is a value: what would be published, and what is wrong. There are no outputs while there is an error. */
export type Built = Checked & { outputs: Iterable<Output> };

/** Content in, files of the site and problems out; reads the disk and writes nothing. Only what `check` tells of can be wrong. */
export function build({ past, indexing, ...options }: BuildOptions, watch: Watch = unwatched): Built {
  const checked = check(options, watch);
  const pages = checked.site ? laidOut(checked.site, past, indexing) : [];
  watch.stage("lay out");
  return { ...checked, outputs: pages };
}

function laidOut(whole: Site, past: Past | undefined, indexing: Indexing | undefined): Iterable<Output> {
  const { commit, uncommitted, history } = past ?? {};
  const info = { date: whole.now, ...(commit ? { commit } : {}), ...(uncommitted ? { uncommitted } : {}) };
  const pages = outputs({ ...whole, ...(history ? { history } : {}) }, messages, assets(), indexing);
  return {
    *[Symbol.iterator]() {
      yield* pages;
      yield buildInfo(info);
    },
  };
}
