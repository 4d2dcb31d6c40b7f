import type { ComponentChildren } from "preact";
import type { PracticeEntry } from "../src/core/model.ts";
import { Card } from "./card.tsx";
import type { Page } from "./edition.ts";
import { Legend } from "./legend.tsx";
import { Paging, type Slice } from "./paging.tsx";

/** Practices with their number, on one page of the list at `list`; `tools` stand between. */
export function Cards(props: { page: Page; list: string; slice: Slice<PracticeEntry>; tools?: ComponentChildren }) {
  const { page, list, slice, tools } = props;
  const { messages } = page;
  return (
    <>
      <h2 id="count">{messages.countOnPage(messages.practiceCount(slice.count), slice.number, slice.pages)}</h2>
      {tools}
      {slice.count > 0 && (
        <>
          <Legend page={page} />
          <ul class="cards">
            {slice.entries.map((entry) => (
              <Card page={page} entry={entry} key={entry.id} />
            ))}
          </ul>
        </>
      )}
      <Paging page={page} list={list} slice={slice} />
    </>
  );
}
