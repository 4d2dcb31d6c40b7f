import type { ProjectEntry } from "../../src/core/model.ts";
import { Band } from "../band.tsx";
import { Body } from "../body.tsx";
import type { ListPage } from "../edition.ts";
import { Layout } from "../layout.tsx";
import { List } from "../list.tsx";
import { ListTools } from "../list-tools.tsx";
import { listTitle, type Slice } from "../paging.tsx";
import { ProjectTable } from "../project-table.tsx";

/** All projects, below the text that says where the list comes from. */
export function ProjectsPage({ page, slice }: { page: ListPage; slice: Slice<ProjectEntry> }) {
  const { messages, routes } = page;
  const text = page.freePages.get("projects");
  const lead = text?.matter.summary ?? messages.projects;
  const isFirst = slice.number === 1;
  return (
    <Layout
      page={page}
      collection="projects"
      meta={{
        title: listTitle(page, [messages.projects], slice),
        description: lead,
        isList: isFirst,
      }}
    >
      <Band title={text?.matter.title ?? messages.projects} lead={lead}>
        {text && slice.number === 1 && <Body page={page} body={text.body} language={page.language} />}
      </Band>
      <List page={page} collection="projects" isFirst={isFirst}>
        <ProjectTable
          page={page}
          list={routes.list("projects")}
          slice={slice}
          tools={isFirst && <ListTools page={page} />}
        />
      </List>
    </Layout>
  );
}
