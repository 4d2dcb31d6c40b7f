import { foreign, languageName, type Page } from "./edition.ts";

/** Says in which language the words before it are, when that is not the page's. */
export function LanguageLabel({ page, language }: { page: Page; language: string | undefined }) {
  if (language === undefined || !foreign(page, language)) return null;
  return <span class="language"> ({languageName(page, language)})</span>;
}
