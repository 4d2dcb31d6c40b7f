import type { PracticeEntry } from "../../src/core/model.ts";
import { Band } from "../band.tsx";
import { Body } from "../body.tsx";
import { Cards } from "../cards.tsx";
import { Columns } from "../columns.tsx";
import type { Page } from "../edition.ts";
import { FacetLinks } from "../facet-links.tsx";
import { Layout } from "../layout.tsx";
import { listTitle, type Slice } from "../paging.tsx";

/** All practices. Its text stands below the first cards, so that a phone shows cards first. */
export function PracticesPage({ page, slice }: { page: Page; slice: Slice<PracticeEntry> }) {
  const { messages, routes } = page;
  const text = page.freePages.get("practices");
  const lead = text?.matter.summary ?? messages.practices;
  return (
    <Layout page={page} meta={{ title: listTitle(page, [messages.practices], slice), description: lead }}>
      <Band title={text?.matter.title ?? messages.practices} lead={lead} />
      <Columns title={messages.filterTitle.practices} side={<FacetLinks page={page} collection="practices" />}>
        <Cards page={page} list={routes.list("practices")} slice={slice} />
        {text && (
          <section class="about-list">
            <h2>{messages.aboutList}</h2>
            <Body page={page} body={text.body} language={page.language} />
          </section>
        )}
      </Columns>
    </Layout>
  );
}
