import type { ComponentChildren } from "preact";
import type { PracticeEntry } from "../src/core/model.ts";
import { Card } from "./card.tsx";
import type { Page } from "./edition.ts";
import { Legend } from "./legend.tsx";
import { MoreButton } from "./list-tools.tsx";
import { renderingOnce } from "./once.ts";
import { Paging, type Slice } from "./paging.tsx";

/** Rendered by Preact, which has escaped it. */
const cards = renderingOnce(Card);

/** Practices with their number, on one page of the list at `list`; `tools` stand between. */
export function Cards(props: { page: Page; list: string; slice: Slice<PracticeEntry>; tools?: ComponentChildren }) {
  const { page, list, slice, tools } = props;
  const { messages } = page;
  return (
    <>
      <h2 id="count" tabIndex={tools ? -1 : undefined}>
        {messages.countOnPage(messages.practiceCount(slice.count), slice.number, slice.pages)}
      </h2>
      {tools}
      {slice.count > 0 && (
        <>
          <Legend page={page} />
          <ul class="cards" dangerouslySetInnerHTML={{ __html: cards(page, slice.entries) }} />
        </>
      )}
      {tools && <MoreButton />}
      <Paging page={page} list={list} slice={slice} />
    </>
  );
}
