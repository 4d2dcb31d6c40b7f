import { type ExternalLink, externalLinks } from "./core/external.ts";
import type { Reached } from "./core/reached.ts";
import { parseUrl } from "./core/urls.ts";
import { contentFiles } from "./io/files.ts";
import { split } from "./io/frontmatter.ts";
import { type Manners, visitAll } from "./io/visit.ts";
import type { VisitedLink } from "./link-report.ts";

/** Visits every page that the content links to; `tell` hears how many are done of how many. Writes nothing. */
export async function visitLinks(
  content: string,
  manners: Omit<Manners, "mayVisit">,
  tell: (done: number, all: number) => void,
): Promise<VisitedLink[]> {
  const links = contentFiles(content).files.map(split).flatMap(externalLinks);
  const urls = [...new Set(links.map(({ url }: ExternalLink) => url))];
  const reached = new Map<string, Reached>();
  await visitAll(urls, { ...manners, mayVisit: (url) => "href" in parseUrl(url) }, (url, how) => {
    reached.set(url, how);
    tell(reached.size, urls.length);
  });
  return links.flatMap((link) => {
    const how = reached.get(link.url);
    return how ? [{ ...link, reached: how }] : [];
  });
}
