import { type Collection, type FacetId, type FilterId, filterIds, strengthLevels } from "../src/core/facets.ts";
import { outerValue } from "../src/core/filter.ts";
import { inLanguage, type ListPage, languageName, type Page, termLabel } from "./edition.ts";
import { FacetGroup } from "./facet-group.tsx";

type Of = { page: ListPage; collection: Collection };

/** The facets without pages of their own, which the script of a list takes in when they are asked for. */
export function MoreOptions({ page, collection }: Of) {
  const linked: readonly FilterId[] = page.facets[collection].map(({ id }) => id);
  const more = filterIds[collection].filter((id) => !linked.includes(id) && valuesOf(page, collection, id).length > 0);
  return (
    <template>
      {more.map((id) => (
        <FacetGroup id={id} name={facetName(page, collection, id)} key={id}>
          <ul class="terms" data-facet={id}>
            {valuesOf(page, collection, id).map((value) => (
              <Option key={value} type="checkbox" value={value} label={valueName(page, collection, id, value)} />
            ))}
          </ul>
        </FacetGroup>
      ))}
    </template>
  );
}

/** What narrows a term further, for when it is ticked: the regions of a country, the strengths of evidence of a criterion. */
export function InnerOptions(props: Of & { facet: FacetId; slug: string }) {
  const { page, collection, facet, slug } = props;
  const { regionsOf, evidenceFor, atLeast } = page.messages.list;
  if (facet === "criterion") {
    return (
      <template>
        <fieldset>
          <legend class="unseen">{evidenceFor(termLabel(page, facet, slug))}</legend>
          <ul class="terms">
            {strengthLevels.map((level) => (
              <Option key={level} type="radio" name={slug} value={`${slug}-${level}`} label={atLeast[level]} />
            ))}
          </ul>
        </fieldset>
      </template>
    );
  }
  const regions = valuesOf(page, collection, facet).filter((value) => outerValue(facet, value) === slug);
  if (regions.length === 0) return null;
  return (
    <template>
      <fieldset>
        <legend class="unseen">{regionsOf(termLabel(page, facet, slug))}</legend>
        <ul class="terms">
          {regions.map((region) => (
            <Option key={region} type="checkbox" value={region} label={regionName(page, region)} />
          ))}
        </ul>
      </fieldset>
    </template>
  );
}

function Option(props: { type: "checkbox" | "radio"; name?: string; value: string; label: string }) {
  const { type, name, value, label } = props;
  return (
    <li data-value={value}>
      <label>
        <input type={type} name={name} />
        {label} <span class="count" />
      </label>
    </li>
  );
}

function valuesOf(page: ListPage, collection: Collection, id: FilterId): string[] {
  return [...(page.indexes[collection].facets.get(id)?.keys() ?? [])];
}

function facetName({ messages }: Page, collection: Collection, id: FilterId): string {
  switch (id) {
    case "state":
      return collection === "practices" ? messages.operation : messages.state;
    case "language":
      return messages.list.textLanguage;
    case "review":
      return messages.verification;
    default:
      return messages.facets[id];
  }
}

function valueName(page: Page, collection: Collection, id: FilterId, value: string): string {
  const { operationStates, projectStates, list } = page.messages;
  const named = (names: Record<string, string>) => names[value] ?? value;
  switch (id) {
    case "state":
      return named(collection === "practices" ? operationStates : projectStates);
    case "language":
      return languageName(page, value);
    case "review":
      return named(list.reviewStates);
    default:
      return termLabel(page, id, value);
  }
}

function regionName(page: Page, region: string): string {
  const term = page.site.settings.vocabulary.regions[region];
  return term ? inLanguage(page, term.label) : region;
}
