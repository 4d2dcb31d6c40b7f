import type { Collection, Facet, FacetId } from "../src/core/facets.ts";
import { inLanguage, type ListPage } from "./edition.ts";
import { FacetGroup } from "./facet-group.tsx";
import { InnerOptions, MoreOptions } from "./options.tsx";

const folded: readonly FacetId[] = ["kind", "phase", "level"];

type Facets = {
  page: ListPage;
  collection: Collection;
  /** A script makes choices of the links, and takes in those that have no page. */
  hasScript: boolean;
};

/** All facets of a collection; those that few readers begin with are folded away. */
export function FacetLinks({ page, collection, hasScript }: Facets) {
  const facets = page.facets[collection];
  const more = facets.filter(({ id }) => folded.includes(id));
  const lists = (those: readonly Facet[]) =>
    those.map((facet) => (
      <FacetList page={page} collection={collection} facet={facet} hasScript={hasScript} key={facet.id} />
    ));
  const links = (
    <>
      {lists(facets.filter((facet) => !more.includes(facet)))}
      <details>
        <summary>{page.messages.moreFacets}</summary>
        {lists(more)}
        {hasScript && <MoreOptions page={page} collection={collection} />}
      </details>
    </>
  );
  if (!hasScript) return links;
  return (
    <form autocomplete="off">
      <p class="rule waits" hidden>
        {page.messages.list.rule}
      </p>
      {links}
      <p class="show waits" hidden>
        <button type="submit">{page.messages.allRecords[collection]}</button>
      </p>
    </form>
  );
}

function FacetList({ page, collection, facet, hasScript }: Facets & { facet: Facet }) {
  return (
    <FacetGroup id={facet.id} name={page.messages.facets[facet.id]}>
      <TermLinks page={page} collection={collection} facet={facet} hasScript={hasScript} />
    </FacetGroup>
  );
}

/**
 * The terms of a facet, each a link to its page, with their counts; a term that has a successor only while records carry it. `here` is
 * the term whose page this is.
 */
export function TermLinks(props: {
  page: ListPage;
  collection: Collection;
  facet: Facet;
  here?: string;
  hasScript?: boolean;
}) {
  const { page, collection, facet, here, hasScript } = props;
  const terms = facet.terms.filter(({ term, count }) => count > 0 || term.replacedBy === undefined);
  return (
    <ul class="terms" data-facet={hasScript ? facet.id : undefined}>
      {terms.map(({ slug, term, count }) => (
        <li key={slug} data-value={hasScript ? slug : undefined}>
          <a
            href={page.to(page.routes.term(collection, facet.id, slug))}
            class={count === 0 ? "none" : undefined}
            aria-current={slug === here ? "page" : undefined}
          >
            {inLanguage(page, term.label)} <span class="count">({count})</span>
          </a>
          {hasScript && hasInner(facet.id) && (
            <InnerOptions page={page} collection={collection} facet={facet.id} slug={slug} />
          )}
        </li>
      ))}
    </ul>
  );
}

function hasInner(id: FacetId): boolean {
  return id === "country" || id === "criterion";
}
