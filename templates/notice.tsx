import type { ComponentChildren } from "preact";
import { type Entry, homeLanguage, type Notice as NoticeOf } from "../src/core/model.ts";
import { plain } from "./cited.tsx";
import { collectionOf, foreign, headOf, inLanguage, itemLanguage, languageName, type Page } from "./edition.ts";
import { LanguageLabel } from "./language-label.tsx";
import { RecordLink } from "./record-link.tsx";

/** The one notice of a record: what its entry says, else that its words are in another language than the page, or older than the record. */
export function Notice({ page, entry }: { page: Page; entry: Entry }) {
  const { notice } = entry;
  const words = notice ? said(page, entry, notice) : aboutLanguage(page, entry);
  if (!words) return null;
  return (
    <div class={`notice ${notice?.kind ?? "language"}`}>
      <p>{words}</p>
    </div>
  );
}

function aboutLanguage(page: Page, entry: Entry): ComponentChildren {
  if (foreign(page, entry.language)) return page.messages.otherLanguage(languageName(page, entry.language));
  return entry.isOutdated && <Outdated page={page} entry={entry} />;
}

/** That the record has changed since its translation, and in which language the newer words are. */
export function Outdated({ page, entry }: { page: Page; entry: Entry }) {
  const { messages, site, routesIn } = page;
  const home = homeLanguage(site, entry);
  const address = routesIn.get(home)?.record(collectionOf(entry), entry.id);
  return (
    <>
      {messages.outdated(languageName(page, entry.record.language))}{" "}
      {address && (
        <a href={page.to(address)} hreflang={home}>
          {messages.readNewer}
        </a>
      )}
    </>
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
  const { withdrawn } = entry.record;
  const language = itemLanguage(entry, "withdrawn.reason") ?? entry.language;
  const successor = headOf(page, collectionOf(entry), notice.replacedBy);
  return (
    <>
      <strong>{page.messages.withdrawn(notice.date)}</strong>{" "}
      {withdrawn && <span lang={foreign(page, language)}>{plain(withdrawn.reason)}</span>}
      {language !== entry.language && <LanguageLabel page={page} language={language} />}
      {successor && (
        <>
          {" "}
          {page.messages.readInstead} <RecordLink page={page} entry={successor} />
        </>
      )}
    </>
  );
}
