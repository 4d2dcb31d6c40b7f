import type { ComponentChildren } from "preact";
import { type Collection, type FacetId, facetIds } from "../src/core/facets.ts";
import type { Entry } from "../src/core/model.ts";
import type { Funding, Organisation } from "../src/core/schema/record.ts";
import { Cites } from "./cited.tsx";
import { inLanguage, languageName, type Page, properName, termLabel } from "./edition.ts";

/** A fact and its name, in a `<dl>`. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The terms of a record in one facet; each is a link where the collection has pages for that facet. */
export function TermFact(props: {
  page: Page;
  collection: Collection;
  facet: FacetId;
  slugs: readonly string[] | undefined;
}) {
  const { page, collection, facet, slugs } = props;
  if (!slugs) return null;
  const linked = facetIds[collection].includes(facet);
  const known = page.terms.get(facet);
  return (
    <Fact name={page.messages.facets[facet]}>
      <ul class={linked ? "linked" : undefined}>
        {slugs.map((slug) => {
          const label = termLabel(page, facet, slug);
          return (
            <li key={slug}>
              {linked && known?.has(slug) ? (
                <a href={page.to(page.routes.term(collection, facet, slug))}>{label}</a>
              ) : (
                label
              )}
            </li>
          );
        })}
      </ul>
    </Fact>
  );
}

export function Organisations({ page, organisations }: { page: Page; organisations: readonly Organisation[] }) {
  const { messages } = page;
  return (
    <Fact name={messages.organisations}>
      <ul>
        {organisations.map(({ name, role, url }) => (
          <li key={`${name} ${role}`}>
            {url ? <a href={url}>{properName(page, name)}</a> : properName(page, name)} ({messages.roles[role]})
          </li>
        ))}
      </ul>
    </Fact>
  );
}

export function Funders({ page, record }: { page: Page; record: Entry["record"] }) {
  if (!record.funding) return null;
  return (
    <Fact name={page.messages.funding}>
      <ul>
        {record.funding.map((funding) => (
          <li key={fundingInWords(page, funding)}>
            {fundingInWords(page, funding)}
            <Cites page={page} sources={record.sources} ids={funding.sources} />
          </li>
        ))}
      </ul>
    </Fact>
  );
}

function fundingInWords(page: Page, funding: Funding): string {
  const { messages } = page;
  const term = page.site.settings.vocabulary.funders[funding.funder];
  const { name, total, share, currency, period } = funding;
  return [
    term ? inLanguage(page, term.label) : funding.funder,
    name && properName(page, name),
    total && messages.total(total, currency),
    share && messages.share(share, currency),
    period && messages.period(period),
  ]
    .filter(Boolean)
    .join(", ");
}

/** Official names in other languages, each with its language. */
export function OtherNames({ page, names }: { page: Page; names: Record<string, string> | undefined }) {
  if (!names) return null;
  return (
    <Fact name={page.messages.otherNames}>
      <ul>
        {Object.entries(names).map(([language, name]) => (
          <li key={language}>
            <span lang={language}>{name}</span> ({languageName(page, language)})
          </li>
        ))}
      </ul>
    </Fact>
  );
}
