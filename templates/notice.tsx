import type { ComponentChildren } from "preact";
import type { Entry, Notice as NoticeOf } from "../src/core/model.ts";
import { plain } from "./cited.tsx";
import { collectionOf, entryOf, foreign, inLanguage, languageName, type Page } from "./edition.ts";
import { RecordLink } from "./record-link.tsx";

/** The one notice of a record: what its entry says, else that it is written in another language than the page. */
export function Notice({ page, entry }: { page: Page; entry: Entry }) {
  const { notice, record } = entry;
  if (!notice && !foreign(page, record.language)) return null;
  return (
    <div class={`notice ${notice?.kind ?? "language"}`}>
      <p>{notice ? said(page, entry, notice) : page.messages.otherLanguage(languageName(page, record.language))}</p>
    </div>
  );
}

function said(page: Page, entry: Entry, notice: NoticeOf): ComponentChildren {
  const { messages, site } = page;
  switch (notice.kind) {
    case "withdrawn":
      return <Withdrawn page={page} entry={entry} notice={notice} />;
    case "context": {
      const text = site.settings.site.notices?.[notice.index]?.text;
      return text && inLanguage(page, text);
    }
    case "overdue":
      return messages.overdue(notice.due);
    case "ended":
      return messages.ended[collectionOf(entry)](notice.when);
  }
}

/** When and why a record was withdrawn, and the record to read instead. */
function Withdrawn(props: { page: Page; entry: Entry; notice: Extract<NoticeOf, { kind: "withdrawn" }> }) {
  const { page, entry, notice } = props;
  const successor = entryOf(page, collectionOf(entry), notice.replacedBy);
  return (
    <>
      <strong>{page.messages.withdrawn(notice.date)}</strong>{" "}
      <span lang={foreign(page, entry.record.language)}>{plain(notice.reason)}</span>
      {successor && (
        <>
          {" "}
          {page.messages.readInstead} <RecordLink page={page} entry={successor} />
        </>
      )}
    </>
  );
}
