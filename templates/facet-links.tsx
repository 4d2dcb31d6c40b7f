import type { Collection, Facet, FacetId } from "../src/core/facets.ts";
import { inLanguage, type Page } from "./edition.ts";

const folded: readonly FacetId[] = ["kind", "phase", "level"];

/** All facets of a collection; those that few readers begin with are folded away. */
export function FacetLinks({ page, collection }: { page: Page; collection: Collection }) {
  const facets = page.facets[collection];
  const open = facets.filter(({ id }) => collection === "projects" || !folded.includes(id));
  const more = facets.filter((facet) => !open.includes(facet));
  return (
    <>
      {open.map((facet) => (
        <FacetList page={page} collection={collection} facet={facet} key={facet.id} />
      ))}
      {more.length > 0 && (
        <details>
          <summary>{page.messages.moreFacets}</summary>
          {more.map((facet) => (
            <FacetList page={page} collection={collection} facet={facet} key={facet.id} />
          ))}
        </details>
      )}
    </>
  );
}

function FacetList({ page, collection, facet }: { page: Page; collection: Collection; facet: Facet }) {
  return (
    <>
      <h3>{page.messages.facets[facet.id]}</h3>
      <TermLinks page={page} collection={collection} facet={facet} />
    </>
  );
}

/**
 * The terms of a facet, each a link to its page, with their counts; a term that has a successor only while records carry it. `here` is
 * the term whose page this is.
 */
export function TermLinks(props: { page: Page; collection: Collection; facet: Facet; here?: string }) {
  const { page, collection, facet, here } = props;
  const terms = facet.terms.filter(({ term, count }) => count > 0 || term.replacedBy === undefined);
  return (
    <ul class="terms">
      {terms.map(({ slug, term, count }) => (
        <li key={slug}>
          <a
            href={page.to(page.routes.term(collection, facet.id, slug))}
            class={count === 0 ? "none" : undefined}
            aria-current={slug === here ? "page" : undefined}
          >
            {inLanguage(page, term.label)} <span class="count">({count})</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
