import type { ComponentChildren } from "preact";
import type { Entry } from "../src/core/model.ts";
import { foreign, itemLanguage, type Page } from "./edition.ts";
import { LanguageLabel } from "./language-label.tsx";

/** The words of one item of a record; those that a translation leaves in the record's language are labelled. */
export function ItemWords(props: { page: Page; entry: Entry; id: string; children: ComponentChildren }) {
  const { page, entry, id, children } = props;
  const other = itemLanguage(entry, id);
  const lang = foreign(page, other ?? entry.language);
  return (
    <>
      {lang ? <span lang={lang}>{children}</span> : children}
      <LanguageLabel page={page} language={other} />
    </>
  );
}
