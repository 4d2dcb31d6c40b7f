import type { ComponentChildren } from "preact";
import type { Collection } from "../src/core/facets.ts";
import { Columns } from "./columns.tsx";
import type { ListPage } from "./edition.ts";
import { FacetLinks } from "./facet-links.tsx";
import { SearchForm } from "./list-tools.tsx";

type Props = { page: ListPage; collection: Collection; isFirst: boolean; children: ComponentChildren };

/** The list of a collection beside its facets. On its first page a script filters, searches and sorts. */
export function List({ page, collection, isFirst, children }: Props) {
  const { messages, routes } = page;
  const data = {
    "data-list": collection,
    "data-records": page.to(`/${page.listFiles[collection].path}`),
    "data-root": page.to("/"),
    "data-search": page.assets.search,
    "data-other": page.to(routes.list(collection === "practices" ? "projects" : "practices")),
  } as const;
  return (
    <Columns
      title={messages.filterTitle[collection]}
      side={<FacetLinks page={page} collection={collection} hasScript={isFirst} />}
      {...(isFirst && {
        data,
        head: (
          <>
            <SearchForm page={page} collection={collection} />
            <p class="unseen" role="status" />
          </>
        ),
      })}
    >
      {children}
    </Columns>
  );
}
