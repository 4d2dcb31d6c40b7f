import type { Head } from "../src/core/model.ts";
import { plain } from "./cited.tsx";
import { DraftLabel } from "./draft-label.tsx";
import { foreign, type Page, recordAddress } from "./edition.ts";
import { LanguageLabel } from "./language-label.tsx";

/** A record's title as a link to its page; in another language than the page's it says which. */
export function RecordLink({ page, entry }: { page: Page; entry: Head }) {
  const { record, language } = entry;
  const lang = foreign(page, language);
  return (
    <>
      <DraftLabel page={page} entry={entry} />
      <a href={page.to(recordAddress(page, entry))} lang={lang} hreflang={lang}>
        {plain(record.title)}
      </a>
      <LanguageLabel page={page} language={language} />
    </>
  );
}
