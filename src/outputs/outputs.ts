import { type Assets, editions } from "../../templates/edition.ts";
import type { Messages } from "../../templates/messages/messages.ts";
import type { Site } from "../core/model.ts";
import type { Output } from "../core/output.ts";
import { headersFile } from "./headers.ts";
import { pages } from "./pages.tsx";
import { search } from "./search.ts";
import { robots, sitemap } from "./sitemap.ts";

/** Every file of the site. `assets` are the files that pages load, and the paths of those that pages name. */
export function outputs(
  site: Site,
  messages: Record<string, Messages>,
  assets: { paths: Omit<Assets, "search">; files: readonly Output[] },
): Output[] {
  const index = search(site);
  const languages = editions(site, messages, { ...assets.paths, search: index.contents });
  const all = pages(languages);
  return [
    ...all.map(({ path, body }) => ({ path, body })),
    sitemap(site, all),
    robots(site),
    headersFile(site),
    ...index.files,
    ...languages.flatMap(({ listFiles }) => [listFiles.practices, listFiles.projects]),
    ...assets.files,
  ];
}
