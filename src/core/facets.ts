import { counts, holds, type Index, index, outerValue, results, tick } from "./filter.ts";
import { type Entry, languagesOf, listed, type PracticeEntry, type ProjectEntry, type Site } from "./model.ts";
import type { Term } from "./schema/settings.ts";
import { criteria, operationStates, projectStates } from "./schema/terms.ts";

export type FacetId = "topic" | "target-group" | "user" | "kind" | "phase" | "country" | "level" | "criterion";
export type Collection = "practices" | "projects";

/** The facets with pages of their own, in the order in which readers see them. `criterion` is "this criterion is met". */
export const facetIds: Record<Collection, readonly FacetId[]> = {
  practices: ["topic", "target-group", "user", "country", "criterion", "kind", "phase", "level"],
  projects: ["topic", "country", "level"],
};

/** All facets that readers can filter by: those with pages, and those that only a script offers. */
export type FilterId = FacetId | "state" | "language" | "review";

/** All facets of a collection in their order. */
export const filterIds: Record<Collection, readonly FilterId[]> = {
  practices: [...facetIds.practices, "state", "language", "review"],
  projects: [...facetIds.projects, "target-group", "user", "state", "language", "review"],
};

export const reviewStates = ["verified", "due-soon", "overdue", "not-verified"] as const;

/** How strong the evidence of a criterion that is met must be at least. */
export const strengthLevels = [1, 2, 3, 4] as const;

/**
 * The values of one record in a facet, in its own order. Inside a country stand its regions (`FI-18`), inside a criterion that is met the
 * levels that its evidence reaches (`high-impact-1`, `high-impact-2`).
 */
export function facetValues(site: Site, entry: Entry, facet: FilterId): readonly string[] {
  const { record } = entry;
  switch (facet) {
    case "topic":
      return record.topics;
    case "target-group":
      return record.targetGroups;
    case "user":
      return record.users ?? [];
    case "country":
      return [
        ...new Set((record.places ?? []).flatMap(({ country, region }) => [country, ...(region ? [region] : [])])),
      ];
    case "level":
      return [record.level];
    case "language":
      return languagesOf(site, entry);
    case "review":
      return [entry.review.state];
    default:
      return entry.kind === "practice" ? practiceValues(entry, facet) : projectValues(entry, facet);
  }
}

function practiceValues(entry: PracticeEntry, facet: "kind" | "phase" | "criterion" | "state"): readonly string[] {
  const { record } = entry;
  if (facet === "kind") return record.kinds;
  if (facet === "phase") return record.phases ?? [];
  if (facet === "state") return [record.operation.state];
  return criteria
    .filter((criterion) => record.criteria[criterion].verdict === "met")
    .flatMap((criterion) => {
      const evidence = entry.evidence[criterion];
      const reached = strengthLevels.filter((level) => evidence.kind !== "none" && level <= evidence.level);
      return [criterion, ...reached.map((level) => `${criterion}-${level}`)];
    });
}

function projectValues({ record }: ProjectEntry, facet: "kind" | "phase" | "criterion" | "state"): readonly string[] {
  return facet === "state" ? [record.state.is] : [];
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

/** A facet: its terms, each with the number of listed records that carry it, also when that is none. */
export type Facet = { id: FacetId; terms: { slug: string; term: Term; count: number }[] };

/** The facets of a collection that have pages. */
export function facets(site: Site, collection: Collection): Facet[] {
  const found = counts(facetIndex(site, collection, listed<Entry>(site[collection])), new Map());
  return facetIds[collection].map((id) => ({
    id,
    terms: [...facetTerms(site, id)].map(([slug, term]) => ({ slug, term, count: found.get(id)?.get(slug) ?? 0 })),
  }));
}

/** Which of the entries carry which of the values that readers can choose. */
export function facetIndex(site: Site, collection: Collection, entries: readonly Entry[]): Index {
  const carried = entries.map(
    (entry) => new Map(filterIds[collection].map((id) => [id, facetValues(site, entry, id)])),
  );
  const values = filterIds[collection].map((id) => {
    const known = new Set(carried.flatMap((record) => record.get(id) ?? []));
    return [id, choices(site, collection, id, known)] as const;
  });
  return index(new Map(values), carried);
}

/**
 * The values of a facet that readers can choose, also those that no record carries yet; but no term that was given up, no region and no
 * facet that is not in use.
 */
function choices(site: Site, collection: Collection, id: FilterId, carried: ReadonlySet<string>): readonly string[] {
  switch (id) {
    case "language":
      return site.settings.site.languages;
    case "review":
      return reviewStates;
    case "state":
      return collection === "practices" ? operationStates : projectStates;
  }
  if (!facetIds[collection].includes(id) && carried.size === 0) return [];
  const terms = [...facetTerms(site, id)]
    .filter(([slug, { replacedBy }]) => replacedBy === undefined || carried.has(slug))
    .map(([slug]) => slug);
  if (id === "criterion") return terms.flatMap((slug) => [slug, ...strengthLevels.map((level) => `${slug}-${level}`)]);
  if (id !== "country") return terms;
  const regions = Object.keys(site.settings.vocabulary.regions).filter((region) => carried.has(region));
  return terms.flatMap((slug) => [slug, ...regions.filter((region) => outerValue(id, region) === slug)]);
}

/** The entries that carry a term. */
export function withTerm<E extends Entry>(
  entries: readonly E[],
  index: Index,
  term: { facet: FacetId; slug: string },
): E[] {
  const found = results(index, tick(new Map(), term.facet, term.slug));
  return entries.filter((_, number) => holds(found, number));
}
