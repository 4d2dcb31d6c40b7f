import { messages } from "../../templates/messages/messages.ts";
import type { Site } from "../core/model.ts";
import type { Output } from "../core/output.ts";
import { searchBasis } from "../core/search/basis.ts";
import { outputs, type SiteAssets } from "../outputs/outputs.ts";
import { searchLater } from "../outputs/search.ts";

/** Finds an output file by its path. */
export type FindFile = (path: string) => Output | undefined;

/** The table of contents of the index for search; in a build its name changes with it. */
const contents = "assets/search.json";

/** The files of a site. The index for search, the dearest of all, is made when somebody searches, under a name that stays. */
export function siteFiles(site: Site, assets: SiteAssets): FindFile {
  const files = [...outputs(site, messages, assets, () => () => ({ contents, files: [] }))];
  const known = new Map(files.map((file) => [file.path, file]));
  const index = searchLater(searchBasis(site));
  return (path) => {
    if (known.has(path) || !/^assets\/search[-.]/.test(path)) return known.get(path);
    const name = path === contents ? index().contents : path;
    return index().files.find((file) => file.path === name);
  };
}

/** A file whose name changes with its content, so that a browser may keep it. */
export function isKept(path: string): boolean {
  return path.startsWith("assets/") && path !== contents;
}
