import { type Assets, editions } from "../../templates/edition.ts";
import type { Messages } from "../../templates/messages/messages.ts";
import type { Site } from "../core/model.ts";
import type { Output } from "../core/output.ts";
import { searchBasis } from "../core/search/basis.ts";
import { headersFile } from "./headers.ts";
import { pages } from "./pages.tsx";
import { redirects } from "./redirects.ts";
import { schemas } from "./schemas.ts";
import { type Indexing, searchLater } from "./search.ts";
import { robots, sitemap } from "./sitemap.ts";

export type SiteAssets = { paths: Omit<Assets, "search">; files: readonly Output[] };

/**
 * Every file of the site. `assets` are the files that pages load, and the paths of those that pages name. The index for search is waited
 * for as late as can be: the pages that name it come last, then its own files.
 */
export function outputs(
  site: Site,
  messages: Record<string, Messages>,
  assets: SiteAssets,
  indexing: Indexing = searchLater,
): Iterable<Output> {
  const index = indexing(searchBasis(site));
  const languages = editions(site, messages, {
    ...assets.paths,
    get search() {
      return index().contents;
    },
  });
  const all = pages(languages);
  const before: Output[] = [
    ...all.filter(({ searches }) => !searches),
    sitemap(site, all),
    robots(site),
    headersFile(site),
    ...redirects(site, all),
    ...schemas(site),
    ...languages.flatMap(({ listFiles }) => [listFiles.practices, listFiles.projects]),
    ...assets.files,
    ...all.filter(({ searches }) => searches),
  ];
  return {
    *[Symbol.iterator]() {
      yield* before;
      yield* index().files;
    },
  };
}
