import type { ProjectEntry } from "../../src/core/model.ts";
import { Body } from "../body.tsx";
import type { Page } from "../edition.ts";
import { ProjectFacts } from "../facts.tsx";
import { Findings } from "../findings.tsx";
import { Outputs } from "../outputs.tsx";
import { RecordLayout } from "../record-layout.tsx";
import { Relations } from "../relations.tsx";
import { Section } from "../section.tsx";

type Props = { page: Page; entry: ProjectEntry };

/** One project: what was done, what came of it, what it left behind, and the records that it belongs with. */
export function ProjectPage({ page, entry }: Props) {
  const { record, body } = entry;
  const { messages } = page;
  const projects = (name: string, ids: readonly string[]) => ({ name, collection: "projects", ids }) as const;
  const relations = [
    { name: messages.practices, collection: "practices", ids: entry.practices } as const,
    projects(messages.continues, entry.continues),
    projects(messages.continuedBy, entry.continuedBy),
    projects(messages.partOf, entry.partOf ? [entry.partOf] : []),
    projects(messages.parts, entry.parts),
    projects(messages.relatedProjects, entry.related),
  ];
  return (
    <RecordLayout page={page} entry={entry} facts={<ProjectFacts page={page} entry={entry} />}>
      {body.parts.length > 0 && (
        <Section title={messages.theProject} id="how">
          <Body page={page} body={body} language={entry.language} sources={record.sources} />
        </Section>
      )}
      <Findings page={page} entry={entry} />
      {record.outputs && (
        <Section title={messages.outputs} id="outputs">
          <Outputs page={page} entry={entry} outputs={record.outputs} />
        </Section>
      )}
      <Relations page={page} title={messages.practicesAndProjects} relations={relations} />
    </RecordLayout>
  );
}
