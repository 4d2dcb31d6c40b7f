import type { ProjectEntry } from "../../src/core/model.ts";
import { Band } from "../band.tsx";
import { Body } from "../body.tsx";
import { Columns } from "../columns.tsx";
import type { Page } from "../edition.ts";
import { FacetLinks } from "../facet-links.tsx";
import { Layout } from "../layout.tsx";
import { listTitle, type Slice } from "../paging.tsx";
import { ProjectTable } from "../project-table.tsx";

/** All projects, below the text that says where the list comes from. */
export function ProjectsPage({ page, slice }: { page: Page; slice: Slice<ProjectEntry> }) {
  const { messages, routes } = page;
  const text = page.freePages.get("projects");
  const lead = text?.matter.summary ?? messages.projects;
  return (
    <Layout
      page={page}
      collection="projects"
      meta={{ title: listTitle(page, [messages.projects], slice), description: lead }}
    >
      <Band title={text?.matter.title ?? messages.projects} lead={lead}>
        {text && slice.number === 1 && <Body page={page} body={text.body} language={page.language} />}
      </Band>
      <Columns title={messages.filterTitle.projects} side={<FacetLinks page={page} collection="projects" />}>
        <ProjectTable page={page} list={routes.list("projects")} slice={slice} />
      </Columns>
    </Layout>
  );
}
