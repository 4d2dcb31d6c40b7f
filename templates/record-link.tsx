import type { Entry } from "../src/core/model.ts";
import { plain } from "./cited.tsx";
import { foreign, languageName, type Page, recordAddress } from "./edition.ts";

/** A record's title as a link to its page; in another language than the page's it says which. */
export function RecordLink({ page, entry }: { page: Page; entry: Entry }) {
  const { title, language } = entry.record;
  const lang = foreign(page, language);
  return (
    <>
      <a href={page.to(recordAddress(page, entry))} lang={lang} hreflang={lang}>
        {plain(title)}
      </a>
      {lang && <span class="language"> ({languageName(page, language)})</span>}
    </>
  );
}
