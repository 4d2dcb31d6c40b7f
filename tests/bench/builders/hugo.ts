import { facetIds, facetTerms } from "../../../src/core/facets.ts";
import { routes } from "../../../src/core/routes.ts";
import type { Source } from "../../../src/core/source.ts";
import { messages } from "../../../templates/messages/messages.ts";
import { realSite } from "../../crowded-site.ts";
import { markdownFile } from "../../plausible/frontmatter.ts";

/** The files by which Hugo knows that there is a list, with its title and address: one for each term and language, and one for all practices. */
export function hugoLists(): Pick<Source, "name" | "text">[] {
  const site = realSite();
  return Object.entries(messages).flatMap(([language, { segments, practices }]) => {
    const { list, term } = routes(language, segments);
    const file = (folder: string, data: Record<string, unknown>) => ({
      name: `${folder}/_index.${language}.md`,
      text: markdownFile(data, ""),
    });
    return [
      file("practices", { title: practices, url: list("practices") }),
      file("terms", { _build: { render: "never" } }),
      ...facetIds.practices.flatMap((facet) =>
        [...facetTerms(site, facet)].map(([slug, { label }]) =>
          file(`terms/${facet}/${slug.toLowerCase()}`, {
            title: label[language],
            url: term("practices", facet, slug),
            facet,
            term: slug,
          }),
        ),
      ),
    ];
  });
}
