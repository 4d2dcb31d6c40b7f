import { type CriterionId, criteria } from "../../src/core/schema/terms.ts";
import { Band } from "../band.tsx";
import { Body } from "../body.tsx";
import { CriterionText } from "../criterion-text.tsx";
import { inLanguage, type Page } from "../edition.ts";
import { Glyph, only, Tier } from "../glyph.tsx";
import { Layout } from "../layout.tsx";
import { Legend } from "../legend.tsx";
import { Statement, WordingSource } from "../official.tsx";

/** How to recognise a good practice: the six criteria, one after the other. */
export function CriteriaPage({ page }: { page: Page }) {
  const { messages } = page;
  const text = page.freePages.get("criteria");
  const lead = text?.matter.summary ?? messages.sixCriteria;
  return (
    <Layout page={page} meta={{ title: [messages.criteria], description: lead }}>
      <Band title={text?.matter.title ?? messages.sixCriteria} lead={lead} />
      <div class="wrap text criteria">
        <Contents page={page} />
        {text && <Body page={page} body={text.body} language={page.language} />}
        <Legend page={page} />
        {criteria.map((id, index) => (
          <CriterionSection page={page} id={id} index={index} key={id} />
        ))}
      </div>
    </Layout>
  );
}

/** The spruce with the name of each tier, which leads to its section. */
function Contents({ page }: { page: Page }) {
  const { messages, site } = page;
  return (
    <nav aria-label={messages.sixCriteria}>
      <ol class="tiers">
        {criteria.map((id, index) => (
          <li key={id}>
            <Tier state="met" index={index} />
            <a href={`#${id}`}>{inLanguage(page, site.settings.criteria[id].label)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function CriterionSection({ page, id, index }: { page: Page; id: CriterionId; index: number }) {
  const { messages, routes, site } = page;
  const criterion = site.settings.criteria[id];
  const label = inLanguage(page, criterion.label);
  return (
    <section class="criterion" id={id}>
      <h2>
        <Glyph states={only(index)} size={44} />
        {label}
      </h2>
      <Statement page={page} criterion={criterion} />
      <WordingSource page={page} criteria={[criterion]} />
      <CriterionText page={page} criterion={criterion} />
      <p class="onward">
        <a href={page.to(routes.criterion(id))}>{messages.moreOnCriterion(label)}</a>
      </p>
    </section>
  );
}
