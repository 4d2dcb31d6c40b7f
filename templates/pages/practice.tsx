import type { PracticeEntry } from "../../src/core/model.ts";
import { Adoptions } from "../adoptions.tsx";
import { Body } from "../body.tsx";
import { Criteria } from "../criteria.tsx";
import type { Page } from "../edition.ts";
import { PracticeFacts } from "../facts.tsx";
import { Findings } from "../findings.tsx";
import { Glyph, sentence, verdictsOf } from "../glyph.tsx";
import { RecordLayout } from "../record-layout.tsx";
import { Relations } from "../relations.tsx";
import { Section } from "../section.tsx";
import { Statements, Steps } from "../statements.tsx";

type Props = { page: Page; entry: PracticeEntry };

/** One practice: what is shown of it, how it works, what it takes, where it failed, and what all that leans on. */
export function PracticePage({ page, entry }: Props) {
  const { messages } = page;
  const relations = [
    { name: messages.projects, collection: "projects", ids: entry.projects },
    { name: messages.relatedPractices, collection: "practices", ids: entry.related },
  ] as const;
  return (
    <RecordLayout
      page={page}
      entry={entry}
      tree={<Tree page={page} entry={entry} />}
      facts={<PracticeFacts page={page} entry={entry} />}
    >
      <Section title={messages.sixCriteria} id="criteria">
        <Criteria page={page} entry={entry} />
      </Section>
      <HowItWorks page={page} entry={entry} />
      <Findings page={page} entry={entry} />
      <Adopted page={page} entry={entry} />
      <Relations page={page} title={messages.projectsAndRelated} relations={relations} />
    </RecordLayout>
  );
}

function Tree({ page, entry }: Props) {
  const states = verdictsOf(entry.record);
  return (
    <p class="tree">
      <Glyph states={states} size={112} />
      <a href="#criteria">{sentence(page.messages, states)}</a>
    </p>
  );
}

/** The body, the steps, what must stay; then what it takes. */
function HowItWorks({ page, entry }: Props) {
  const { steps, elements, needs, sources, status } = entry.record;
  const { messages } = page;
  return (
    <>
      <Section title={messages.howItWorks} id="how">
        <Body page={page} body={entry.body} language={entry.language} sources={sources} />
        {status === "draft" && entry.body.parts.length === 0 && <p>{messages.notYetWritten}</p>}
        {steps && (
          <>
            <h3>{messages.steps}</h3>
            <Steps page={page} entry={entry} steps={steps} />
          </>
        )}
        {elements && (
          <>
            <h3>{messages.elements}</h3>
            <Statements page={page} entry={entry} statements={elements} />
          </>
        )}
      </Section>
      {needs && (
        <Section title={messages.needs} id="needs">
          <Statements page={page} entry={entry} statements={needs} />
        </Section>
      )}
    </>
  );
}

function Adopted({ page, entry }: Props) {
  const { adoptions, basedOn } = entry.record;
  if (!adoptions && !basedOn && entry.inspired.length === 0) return null;
  return (
    <Section title={page.messages.adoptions} id="adoptions">
      <Adoptions page={page} entry={entry} />
    </Section>
  );
}
