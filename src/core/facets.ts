import type { Entry, PracticeEntry, ProjectEntry, Site } from "./model.ts";
import { listed } from "./model.ts";
import type { Term } from "./schema/settings.ts";
import { criteria } from "./schema/terms.ts";

export type FacetId = "topic" | "target-group" | "user" | "kind" | "phase" | "country" | "level" | "criterion";
export type Collection = "practices" | "projects";

/** The facets with pages of their own, in the order in which readers see them. `criterion` is "this criterion is met". */
export const facetIds: Record<Collection, readonly FacetId[]> = {
  practices: ["topic", "target-group", "user", "country", "criterion", "kind", "phase", "level"],
  projects: ["topic", "country", "level"],
};

/** The values of one record in a facet, in its own order. */
export function facetValues(entry: Entry, facet: FacetId): readonly string[] {
  const { record } = entry;
  switch (facet) {
    case "topic":
      return record.topics;
    case "target-group":
      return record.targetGroups;
    case "user":
      return record.users ?? [];
    case "country":
      return [...new Set((record.places ?? []).map((place) => place.country))];
    case "level":
      return [record.level];
    default:
      return entry.kind === "practice" ? practiceValues(entry, facet) : [];
  }
}

function practiceValues({ record }: PracticeEntry, facet: "kind" | "phase" | "criterion"): readonly string[] {
  if (facet === "kind") return record.kinds;
  if (facet === "phase") return record.phases ?? [];
  return criteria.filter((criterion) => record.criteria[criterion].verdict === "met");
}

/** All terms of a facet in the order of the vocabulary, with their labels and definitions. */
export function facetTerms(site: Site, facet: FacetId): ReadonlyMap<string, Term> {
  const { vocabulary, criteria } = site.settings;
  switch (facet) {
    case "topic":
      return new Map(Object.entries(vocabulary.topics));
    case "target-group":
      return new Map(Object.entries(vocabulary.targetGroups));
    case "user":
      return new Map(Object.entries(vocabulary.users));
    case "kind":
      return new Map(Object.entries(vocabulary.kinds));
    case "phase":
      return new Map(Object.entries(vocabulary.phases));
    case "country":
      return new Map(Object.entries(vocabulary.countries));
    case "level":
      return new Map(Object.entries(vocabulary.levels));
    case "criterion":
      return new Map(
        Object.entries(criteria).map(([id, { label, question }]) => [id, { label, definition: question }]),
      );
  }
}

export type Facet = { id: FacetId; terms: { slug: string; term: Term; count: number }[] };

/** The facets of a collection; each term with the number of listed records that carry it, also when that is none. */
export function facets(site: Site, collection: Collection): Facet[] {
  const entries: readonly Entry[] = listed<Entry>(site[collection]);
  return facetIds[collection].map((id) => {
    const counts = new Map<string, number>();
    for (const entry of entries)
      for (const slug of facetValues(entry, id)) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    return {
      id,
      terms: [...facetTerms(site, id)].map(([slug, term]) => ({ slug, term, count: counts.get(slug) ?? 0 })),
    };
  });
}

/** The listed records that carry a term. */
export function withTerm<E extends PracticeEntry | ProjectEntry>(
  entries: readonly E[],
  facet: FacetId,
  slug: string,
): E[] {
  return listed(entries).filter((entry) => facetValues(entry, facet).includes(slug));
}
