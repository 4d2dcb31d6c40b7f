import type { ComponentChildren } from "preact";
import type { Collection, Facet, FacetId } from "../../src/core/facets.ts";
import type { Term } from "../../src/core/schema/settings.ts";
import { criteria } from "../../src/core/schema/terms.ts";
import { Band } from "../band.tsx";
import { Breadcrumb } from "../breadcrumb.tsx";
import { Columns } from "../columns.tsx";
import { inLanguage, type ListPage, type Page, termLabel } from "../edition.ts";
import { TermLinks } from "../facet-links.tsx";
import { Layout } from "../layout.tsx";
import { CombineLink } from "../list-tools.tsx";
import { listTitle, type Slice } from "../paging.tsx";

/** A term of a facet of a collection. */
export type TermOf = { collection: Collection; facet: Facet; slug: string };

/** The records of one term; the page stays when there are none. The other terms of the facet are the way on. */
export function TermPage(props: { page: ListPage; of: TermOf; slice: Slice<unknown>; children: ComponentChildren }) {
  const { page, of, slice, children } = props;
  const { collection, facet, slug } = of;
  const { messages, routes } = page;
  const label = termLabel(page, facet.id, slug);
  const definition = page.terms.get(facet.id)?.get(slug)?.definition;
  const lead = definition && inLanguage(page, definition);
  const title = listTitle(page, [label, messages.facets[facet.id], messages[collection]], slice);
  return (
    <Layout
      page={page}
      collection={collection}
      meta={{ title, description: lead ?? messages.termDescription[collection](messages.facets[facet.id], label) }}
    >
      <Band
        before={<Breadcrumb page={page} way={[{ name: messages[collection], address: routes.list(collection) }]} />}
        eyebrow={messages.facets[facet.id]}
        title={label}
        lead={lead}
      >
        <CombineLink page={page} collection={collection} facet={facet.id} slug={slug} />
        <WaysOn page={page} facet={facet.id} slug={slug} collection={collection} />
      </Band>
      <Columns
        title={messages.moreBy(messages.facets[facet.id])}
        side={<TermLinks page={page} collection={collection} facet={facet} here={slug} />}
      >
        {children}
        {slice.count === 0 && <Empty page={page} collection={collection} />}
      </Columns>
    </Layout>
  );
}

/** Whether the name is an official one; the term that a given-up term became; for a criterion the page that explains it. */
function WaysOn(props: { page: Page; collection: Collection; facet: FacetId; slug: string }) {
  const { page, collection, facet, slug } = props;
  const { messages, routes } = page;
  const term = page.terms.get(facet)?.get(slug);
  const successor = term?.replacedBy;
  const criterion = facet === "criterion" ? criteria.find((id) => id === slug) : undefined;
  return (
    <>
      {isOurs(term, page.language) && <p class="meta">{messages.unofficial}</p>}
      {successor && (
        <p>
          {messages.replacedBy}{" "}
          <a href={page.to(routes.term(collection, facet, successor))}>{termLabel(page, facet, successor)}</a>
        </p>
      )}
      {criterion && (
        <p class="onward">
          <a href={page.to(routes.criterion(criterion))}>{messages.aboutCriterion}</a>
        </p>
      )}
    </>
  );
}

/** The label in this language is ours, since no official wording was found. */
function isOurs(term: Term | undefined, language: string): boolean {
  const unofficial = term?.unofficial;
  return Array.isArray(unofficial) ? unofficial.includes(language) : unofficial === true;
}

function Empty({ page, collection }: { page: Page; collection: Collection }) {
  const { messages, routes } = page;
  return (
    <div>
      <p>{messages.noRecords[collection]}</p>
      <ul class="buttons">
        <li>
          <a href={page.to(routes.list(collection))}>{messages.allRecords[collection]}</a>
        </li>
        {page.freePages.has("contribute") && (
          <li>
            <a href={page.to(routes.page("contribute"))}>{messages.contribute}</a>
          </li>
        )}
      </ul>
    </div>
  );
}
