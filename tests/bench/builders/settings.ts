import { facetIds, facetTerms } from "../../../src/core/facets.ts";
import { pageSize } from "../../../src/core/list-data.ts";
import { criteria } from "../../../src/core/schema/terms.ts";
import { messages } from "../../../templates/messages/messages.ts";
import { realSite } from "../../crowded-site.ts";

/** What the peers are told of the real site, as JSON: its address, languages, facets, criteria, and the words that pages need. */
export function sharedSettings(): string {
  const site = realSite();
  const { url, name, languages } = site.settings.site;
  return JSON.stringify({
    url: url.replace(/\/$/, ""),
    name,
    pageSize,
    languages: Object.entries(messages)
      .filter(([language]) => languages.includes(language))
      .map(([language, { segments, practices, sources, verdicts, notAssessed, languages }]) => ({
        language,
        segments,
        words: { practices, sources, verdicts, notAssessed, languages },
      })),
    facets: facetIds.practices.map((id) => ({
      id,
      terms: [...facetTerms(site, id)].map(([slug, { label }]) => ({ slug, label })),
    })),
    criteria: criteria.map((id) => ({ id, label: site.settings.criteria[id].label })),
  });
}
