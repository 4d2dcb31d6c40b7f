import { pageSize } from "../../src/core/list-data.ts";
import type { PracticeEntry } from "../../src/core/model.ts";
import { type CriterionId, criteria, type Verdict } from "../../src/core/schema/terms.ts";
import { Band } from "../band.tsx";
import { Breadcrumb } from "../breadcrumb.tsx";
import { evidenceInWords } from "../criteria.tsx";
import { CriterionText } from "../criterion-text.tsx";
import { inLanguage, type ListPage } from "../edition.ts";
import { Glyph, only } from "../glyph.tsx";
import { Layout } from "../layout.tsx";
import { CombineLink } from "../list-tools.tsx";
import { Statement, WordingSource } from "../official.tsx";
import { RecordLink } from "../record-link.tsx";
import { StrengthTable } from "../strength-table.tsx";

/** One criterion: its official wording, how to judge it, how strong which source is, and the practices that meet it. */
export function CriterionPage({ page, id }: { page: ListPage; id: CriterionId }) {
  const { messages, routes, site } = page;
  const criterion = site.settings.criteria[id];
  const label = inLanguage(page, criterion.label);
  return (
    <Layout page={page} meta={{ title: [label, messages.criteria], description: inLanguage(page, criterion.question) }}>
      <Band
        before={<Breadcrumb page={page} way={[{ name: messages.criteria, address: routes.criteria }]} />}
        title={label}
      >
        <Statement page={page} criterion={criterion} />
        <WordingSource page={page} criteria={[criterion]} />
      </Band>
      <div class="wrap text">
        <Glyph states={only(criteria.indexOf(id))} size={112} />
        <CriterionText page={page} criterion={criterion} />
        <h2>{messages.strengthTitle}</h2>
        <StrengthTable page={page} criterion={criterion} />
        <h2>{messages.practicesMeeting}</h2>
        <ByStrength page={page} id={id} verdict="met" all={routes.term("practices", "criterion", id)} />
        <CombineLink page={page} collection="practices" facet="criterion" slug={id} />
        <h2>{messages.practicesPartly}</h2>
        <ByStrength page={page} id={id} verdict="partly" />
      </div>
    </Layout>
  );
}

/**
 * The practices with a verdict, those with the strongest evidence first; within a strength by title. They are as many as a page of a list
 * has; `all` is the list of the others.
 */
function ByStrength(props: { page: ListPage; id: CriterionId; verdict: Verdict; all?: string }) {
  const { page, id, verdict, all } = props;
  const level = ({ evidence }: PracticeEntry) => (evidence[id].kind === "none" ? 0 : evidence[id].level);
  const practices = page.practices
    .filter(({ record }) => record.criteria[id].verdict === verdict)
    .toSorted((a, b) => level(b) - level(a));
  if (practices.length === 0) return <p>{page.messages.noneYet}</p>;
  const shown = practices.slice(0, pageSize);
  const isWhole = shown.length === practices.length;
  return (
    <>
      {!isWhole && <p>{page.messages.strongest(shown.length, practices.length)}</p>}
      <ul class="statements">
        {shown.map((entry) => (
          <li key={entry.id}>
            <RecordLink page={page} entry={entry} />
            <p class="meta">{evidenceInWords(page, entry.evidence[id])}</p>
          </li>
        ))}
      </ul>
      {!isWhole && all !== undefined && (
        <p class="onward">
          <a href={page.to(all)}>{page.messages.practicesMeeting}</a>
        </p>
      )}
    </>
  );
}
