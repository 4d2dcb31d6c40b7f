import { messages } from "../templates/messages/messages.ts";
import { type Checked, type CheckOptions, check, unwatched, type Watch } from "./check.ts";
import type { Site } from "./core/model.ts";
import type { Output } from "./core/output.ts";
import { assets } from "./io/assets.ts";
import type { Past } from "./io/history.ts";
import { buildInfo } from "./outputs/build-info.ts";
import { outputs } from "./outputs/outputs.ts";
import { type SearchFiles, search } from "./outputs/search.ts";

export type BuildOptions = CheckOptions & {
  /** What is known of the content folder's past. */
  past?: Past;
  /** In place of `search`: one that remembers. */
  index?: (site: Site) => SearchFiles;
};

/** A build is a value: what would be published, and what is wrong. There are no outputs while there is an error. */
export type Built = Checked & { outputs: Output[] };

/** Content in, files of the site and problems out; reads the disk and writes nothing. Only what `check` tells of can be wrong. */
export function build({ past, index = search, ...options }: BuildOptions, watch: Watch = unwatched): Built {
  const checked = check(options, watch);
  const pages = checked.site ? laidOut(checked.site, past, index(checked.site)) : [];
  watch.stage("lay out");
  return { ...checked, outputs: pages };
}

function laidOut(whole: Site, past: Past | undefined, index: SearchFiles): Output[] {
  const { commit, uncommitted, history } = past ?? {};
  const info = { date: whole.now, ...(commit ? { commit } : {}), ...(uncommitted ? { uncommitted } : {}) };
  return [...outputs({ ...whole, ...(history ? { history } : {}) }, messages, assets(), index), buildInfo(info)];
}
