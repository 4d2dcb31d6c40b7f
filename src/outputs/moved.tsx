import { freePageAddress } from "../../templates/body.tsx";
import { recordAddress, type WholeEdition } from "../../templates/edition.ts";
import { MovedPage } from "../../templates/pages/moved.tsx";
import { RecordLink } from "../../templates/record-link.tsx";
import type { Collection } from "../core/facets.ts";
import type { Entry } from "../core/model.ts";
import type { Routes } from "../core/routes.ts";
import { type Plan, recordSource } from "./plan.ts";

const collections: readonly Collection[] = ["practices", "projects"];

/** The pages at the addresses that records and free pages had before. */
export function moved(edition: WholeEdition): Plan[] {
  return [...movedRecords(edition), ...movedPages(edition)];
}

/** In every language, and in both collections: a record may have come from the other one. */
function movedRecords(edition: WholeEdition): Plan[] {
  const { languages } = edition.site.settings.site;
  const plan = (entry: Entry, alias: string, collection: Collection): Plan => {
    const to = recordAddress(edition, entry);
    return {
      at: (routes) => routes.record(collection, alias),
      languages,
      indexed: false,
      movedTo: to,
      source: recordSource(entry),
      shows: "itself",
      from: [alias, to, collection, entry.id],
      view: (page) => (
        <MovedPage page={page} alias={alias} to={to} collection={collection}>
          <RecordLink page={page} entry={entry} />
        </MovedPage>
      ),
    };
  };
  return edition.entries.flatMap((entry) =>
    (entry.record.aliases ?? []).flatMap((alias) => collections.map((collection) => plan(entry, alias, collection))),
  );
}

/** In the language of the page. An introduction leads on to the page that it stands in. */
function movedPages({ allFreePages, routes, language, freePages }: WholeEdition): Plan[] {
  return [...freePages.values()].flatMap(({ id, matter }) =>
    (matter.aliases ?? []).map((alias) => {
      const to = freePageAddress(routes, id);
      const plan: Plan = {
        at: (other: Routes) => other.page(alias),
        languages: allFreePages.filter((page) => page.matter.aliases?.includes(alias)).map(({ language }) => language),
        indexed: false,
        movedTo: to,
        source: `pages/${id}.${language}.md`,
        shows: "itself",
        from: [alias, to, matter.title],
        view: (page) => (
          <MovedPage page={page} alias={alias} to={to}>
            <a href={page.to(to)}>{matter.title}</a>
          </MovedPage>
        ),
      };
      return plan;
    }),
  );
}
