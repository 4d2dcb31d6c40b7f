import { type Assets, editions } from "../../templates/edition.ts";
import type { Messages } from "../../templates/messages/messages.ts";
import type { Site } from "../core/model.ts";
import type { Output } from "../core/output.ts";
import { headersFile } from "./headers.ts";
import { pages } from "./pages.tsx";
import { redirects } from "./redirects.ts";
import { schemas } from "./schemas.ts";
import { type SearchFiles, search } from "./search.ts";
import { robots, sitemap } from "./sitemap.ts";

export type SiteAssets = { paths: Omit<Assets, "search">; files: readonly Output[] };

/**
 * Every file of the site. `assets` are the files that pages load, and the paths of those that pages name; `index` is made from the site
 * unless it is given, since it takes longer than all the rest.
 */
export function outputs(
  site: Site,
  messages: Record<string, Messages>,
  assets: SiteAssets,
  index: SearchFiles = search(site),
): Output[] {
  const languages = editions(site, messages, { ...assets.paths, search: index.contents });
  const all = pages(languages);
  return [
    ...all.map(({ path, body }) => ({ path, body })),
    sitemap(site, all),
    robots(site),
    headersFile(site),
    ...redirects(site, all),
    ...schemas(site),
    ...index.files,
    ...languages.flatMap(({ listFiles }) => [listFiles.practices, listFiles.projects]),
    ...assets.files,
  ];
}
