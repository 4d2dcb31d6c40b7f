import type { Evidence, PracticeEntry } from "../src/core/model.ts";
import { type CriterionId, criteria } from "../src/core/schema/terms.ts";
import { Cites, Words } from "./cited.tsx";
import { foreign, inLanguage, type Page, properName } from "./edition.ts";
import { Tier } from "./glyph.tsx";

/** The six criteria of a practice: verdict, reason, how strong the evidence is and why, and the sources. */
export function Criteria({ page, entry }: { page: Page; entry: PracticeEntry }) {
  return (
    <ol class="tiers">
      {criteria.map((id, index) => (
        <Criterion page={page} entry={entry} id={id} index={index} key={id} />
      ))}
    </ol>
  );
}

function Criterion({ page, entry, id, index }: { page: Page; entry: PracticeEntry; id: CriterionId; index: number }) {
  const { record } = entry;
  const { verdict, reason, sources } = record.criteria[id];
  const { messages, site, routes } = page;
  return (
    <li>
      <Tier state={verdict} index={index} />
      <h3>
        <a href={page.to(routes.criterion(id))}>{inLanguage(page, site.settings.criteria[id].label)}</a>
        {": "}
        <strong>{messages.verdicts[verdict]}</strong>
      </h3>
      {reason ? (
        <p lang={foreign(page, entry.language)}>
          <Words page={page} sources={record.sources} text={reason} />
        </p>
      ) : (
        <p>{messages.notAssessed}</p>
      )}
      {sources && (
        <p class="meta">
          {evidenceInWords(page, entry.evidence[id])}
          <Cites page={page} sources={record.sources} ids={sources} />
        </p>
      )}
    </li>
  );
}

/** "Own material: follow-up of participants, read in a summary by Väestöliitto". */
export function evidenceInWords(page: Page, evidence: Evidence): string {
  const { messages } = page;
  if (evidence.kind === "none") return "";
  const strength = messages.strengths[evidence.level];
  if (evidence.kind === "adoptions") return messages.inUseElsewhere(strength, evidence.adoptions.length);
  const { type, reports, publisher, independent } = evidence.source;
  const by = publisher && properName(page, publisher);
  const what = messages.sourceTypes[reports ?? type];
  return messages.evidence({ strength, what, summary: reports !== undefined, publisher: by, independent });
}
