import type { ComponentChildren } from "preact";
import type { ProjectEntry } from "../src/core/model.ts";
import type { Period } from "../src/core/schema/record.ts";
import { plain } from "./cited.tsx";
import { entryAnchor, foreign, inLanguage, type Page } from "./edition.ts";
import { MoreButton } from "./list-tools.tsx";
import { renderingOnce } from "./once.ts";
import { Paging, type Slice } from "./paging.tsx";
import { placesInShort } from "./places.ts";
import { RecordLink } from "./record-link.tsx";

/** Projects with their number, on one page of the list at `list`: a table, on a phone one card for each row. `tools` stand between. */
export function ProjectTable(props: {
  page: Page;
  list: string;
  slice: Slice<ProjectEntry>;
  tools?: ComponentChildren;
}) {
  const { page, list, slice, tools } = props;
  const { messages } = page;
  return (
    <>
      <h2 id="count" tabIndex={tools ? -1 : undefined}>
        {messages.countOnPage(messages.projectCount(slice.count), slice.number, slice.pages)}
      </h2>
      {tools}
      {slice.count > 0 && (
        <table class="project-table" aria-labelledby="count">
          <thead>
            <tr>
              {messages.projectColumns.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody dangerouslySetInnerHTML={{ __html: rows(page, slice.entries) }} />
        </table>
      )}
      {tools && <MoreButton />}
      <Paging page={page} list={list} slice={slice} />
    </>
  );
}

/** Rendered by Preact, which has escaped it. */
const rows = renderingOnce(Row);

function Row({ page, entry }: { page: Page; entry: ProjectEntry }) {
  const { record } = entry;
  return (
    <tr id={entryAnchor(entry.id)}>
      <th scope="row">
        <RecordLink page={page} entry={entry} />
        <p lang={foreign(page, entry.language)}>{plain(record.summary)}</p>
      </th>
      <td class="years">{years(record.period)}</td>
      <td>{funders(page, entry)}</td>
      <td>{placesInShort(page, record)}</td>
      <td>{page.messages.projectStates[record.state.is]}</td>
    </tr>
  );
}

/** "2008–2014", "2019–"; nothing when no year is known. */
function years(period: Period | undefined): string {
  const start = period?.start?.slice(0, 4) ?? "";
  const end = period?.end?.slice(0, 4) ?? "";
  return start === end ? start : `${start}–${end}`;
}

function funders(page: Page, { record }: ProjectEntry): string {
  const { funders } = page.site.settings.vocabulary;
  const labels = (record.funding ?? []).map(({ funder }) => {
    const term = funders[funder];
    return term ? inLanguage(page, term.label) : funder;
  });
  return [...new Set(labels)].join(", ");
}
