import type { CriterionSettings } from "../src/core/schema/settings.ts";
import { inLanguage, type Page } from "./edition.ts";

/** What to ask about a criterion, an example that meets it and one that does not, and what counts as evidence. */
export function CriterionText({ page, criterion }: { page: Page; criterion: CriterionSettings }) {
  const { messages } = page;
  const parts = [
    { name: messages.question, words: criterion.question },
    { name: messages.meets, words: criterion.meets },
    { name: messages.fails, words: criterion.fails },
    { name: messages.whatCounts, words: criterion.evidence },
  ];
  return (
    <dl class="explained">
      {parts.map(({ name, words }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{inLanguage(page, words)}</dd>
        </div>
      ))}
    </dl>
  );
}
