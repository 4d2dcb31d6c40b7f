import { criteria } from "../../src/core/schema/terms.ts";
import { Band } from "../band.tsx";
import { Body } from "../body.tsx";
import { inLanguage, type ListPage, type Page } from "../edition.ts";
import { TermLinks } from "../facet-links.tsx";
import { Tier } from "../glyph.tsx";
import { siteName } from "../head.tsx";
import { Layout } from "../layout.tsx";
import { SearchForm } from "../list-tools.tsx";
import { Statement, WordingSource } from "../official.tsx";

/** What a good practice is, the six criteria, and the ways in. */
export function HomePage({ page }: { page: ListPage }) {
  const { site } = page;
  const text = page.freePages.get("home");
  const description = inLanguage(page, site.settings.site.description);
  return (
    <Layout page={page} meta={{ title: [], description }}>
      <Band title={text?.matter.title ?? siteName(page)} lead={text?.matter.summary ?? description}>
        <SearchForm page={page} collection="practices" leads />
        <Counts page={page} />
      </Band>
      <div class="wrap home">
        {text && <Body page={page} body={text.body} language={page.language} />}
        <SixCriteria page={page} />
        <WaysIn page={page} />
      </div>
    </Layout>
  );
}

function Counts({ page }: { page: ListPage }) {
  const { messages, routes, practices, projects } = page;
  return (
    <ul class="buttons">
      <li>
        <a href={page.to(routes.list("practices"))}>{messages.practiceCount(practices.length)}</a>
      </li>
      <li>
        <a href={page.to(routes.list("projects"))}>{messages.projectCount(projects.length)}</a>
      </li>
    </ul>
  );
}

function SixCriteria({ page }: { page: Page }) {
  const { messages, routes, site } = page;
  const settings = site.settings.criteria;
  return (
    <section>
      <h2>{messages.sixCriteria}</h2>
      <ol class="tiers">
        {criteria.map((id, index) => (
          <li key={id}>
            <Tier state="met" index={index} />
            <h3>
              <a href={page.to(routes.criterion(id))}>{inLanguage(page, settings[id].label)}</a>
            </h3>
            <Statement page={page} criterion={settings[id]} />
          </li>
        ))}
      </ol>
      <WordingSource page={page} criteria={Object.values(settings)} />
    </section>
  );
}

/** The practices by topic and by who can use them. */
function WaysIn({ page }: { page: ListPage }) {
  return (
    <>
      <WayIn page={page} id="topic" />
      <WayIn page={page} id="user" />
    </>
  );
}

function WayIn({ page, id }: { page: ListPage; id: "topic" | "user" }) {
  const facet = page.facets.practices.find((candidate) => candidate.id === id);
  if (!facet) return null;
  return (
    <section class="ways">
      <h2>{page.messages.waysIn[id]}</h2>
      <TermLinks page={page} collection="practices" facet={facet} />
    </section>
  );
}
