import type { Collection, FacetId } from "./facets.ts";
import type { CriterionId } from "./schema/terms.ts";

/** The parts of addresses that are words of a language; ids and slugs are the same in every language. */
export type Segments = Record<"practices" | "projects" | "criteria", string> & {
  facets: Record<FacetId, string>;
  /** Segments of free pages; a page that is not named here has its id as its segment. */
  pages: Record<string, string>;
};

/**
 * Addresses of the pages of one language, from the root of the site, with a slash at both ends. Templates turn them into relative links
 * with `relative`; canonical addresses put the site's `url` in front.
 */
export type Routes = ReturnType<typeof routes>;

export function routes(language: string, segments: Segments) {
  const home = `/${language}/`;
  return {
    home,
    list: (collection: Collection) => `${home}${segments[collection]}/`,
    record: (collection: Collection, id: string) => `${home}${segments[collection]}/${id}/`,
    term: (collection: Collection, facet: FacetId, slug: string) =>
      `${home}${segments[collection]}/${segments.facets[facet]}/${slug.toLowerCase()}/`,
    criteria: `${home}${segments.criteria}/`,
    criterion: (id: CriterionId) => `${home}${segments.criteria}/${id}/`,
    page: (id: string) => `${home}${segments.pages[id] ?? id}/`,
  };
}

/** Free pages that stand in another page: the introduction of a list, of the criteria, of home. They have no address of their own. */
export const introductions = ["home", "practices", "projects", "criteria"] as const;

/** The id of the page that is made from `accessibility` in `site.yaml`; no free page has it. */
export const statementId = "accessibility";

/** Whether a page that the program makes stands where a free page of that id would, in the language of the segments. */
export function isTaken(id: string, segments: Segments | undefined): boolean {
  if (id === statementId) return true;
  if (!segments || introductions.some((name) => name === id)) return false;
  const segment = segments.pages[id] ?? id;
  return [segments.practices, segments.projects, segments.criteria].includes(segment);
}

/** The file of an address: `/en/about/` → `en/about/index.html`. */
export function filePath(address: string): string {
  return address.endsWith("/") ? `${address.slice(1)}index.html` : address.slice(1);
}

/** The relative link from one address to another; both start with `/`, a fragment may follow. */
export function relative(from: string, to: string): string {
  const fromParts = from.split("/").slice(1, -1);
  const toParts = to.split("/").slice(1);
  let shared = 0;
  while (shared < fromParts.length && shared < toParts.length - 1 && fromParts[shared] === toParts[shared]) shared += 1;
  const up = "../".repeat(fromParts.length - shared);
  const down = toParts.slice(shared).join("/");
  return up + down || "./";
}

/** Segments that no record may have as its id, since a facet's pages stand there. */
export function reservedIds(segments: readonly Segments[]): ReadonlySet<string> {
  return new Set(segments.flatMap((language) => Object.values(language.facets)));
}
