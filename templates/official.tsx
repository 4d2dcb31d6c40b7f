import type { CriterionSettings } from "../src/core/schema/settings.ts";
import { inLanguage, type Page } from "./edition.ts";

/** The official statement of a criterion, word for word. */
export function Statement({ page, criterion }: { page: Page; criterion: CriterionSettings }) {
  return (
    <blockquote class="official" cite={inLanguage(page, criterion.source)}>
      <p>{inLanguage(page, criterion.statement)}</p>
    </blockquote>
  );
}

/** Where the official wording of criteria comes from. */
export function WordingSource({ page, criteria }: { page: Page; criteria: readonly CriterionSettings[] }) {
  const addresses = [...new Set(criteria.map(({ source }) => inLanguage(page, source)))];
  return (
    <p class="meta">
      {page.messages.officialWording}{" "}
      {addresses.map((url) => (
        <a href={url} hreflang={page.language} key={url}>
          {url.replace(/^https?:\/\//, "")}
        </a>
      ))}
    </p>
  );
}
