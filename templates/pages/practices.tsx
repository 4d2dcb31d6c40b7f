import type { PracticeEntry } from "../../src/core/model.ts";
import { Band } from "../band.tsx";
import { Body } from "../body.tsx";
import { Cards } from "../cards.tsx";
import type { ListPage } from "../edition.ts";
import { Layout } from "../layout.tsx";
import { List } from "../list.tsx";
import { ListTools } from "../list-tools.tsx";
import { listTitle, type Slice } from "../paging.tsx";

/** All practices. Its text stands below the first cards, so that a phone shows cards first. */
export function PracticesPage({ page, slice }: { page: ListPage; slice: Slice<PracticeEntry> }) {
  const { messages, routes } = page;
  const text = page.freePages.get("practices");
  const lead = text?.matter.summary ?? messages.practices;
  const isFirst = slice.number === 1;
  return (
    <Layout
      page={page}
      meta={{
        title: listTitle(page, [messages.practices], slice),
        description: lead,
        isList: isFirst,
      }}
    >
      <Band title={text?.matter.title ?? messages.practices} lead={lead} />
      <List page={page} collection="practices" isFirst={isFirst}>
        <Cards page={page} list={routes.list("practices")} slice={slice} tools={isFirst && <ListTools page={page} />} />
        {text && (
          <section class="about-list">
            <h2>{messages.aboutList}</h2>
            <Body page={page} body={text.body} language={page.language} />
          </section>
        )}
      </List>
    </Layout>
  );
}
