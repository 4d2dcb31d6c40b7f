import type { Entry } from "../src/core/model.ts";
import { Changes, changesOfEntry } from "./changes.tsx";
import { plain } from "./cited.tsx";
import { foreign, languageName, type Page } from "./edition.ts";
import { Freshness } from "./freshness.tsx";
import { absolute, siteName } from "./head.tsx";
import { Outdated } from "./notice.tsx";

/** How fresh a record is, who assessed it, how to cite it, and when it was changed. */
export function AboutRecord({ page, entry }: { page: Page; entry: Entry }) {
  const { messages } = page;
  const { title, added, assessed } = entry.record;
  const changes = changesOfEntry(page, entry);
  const [last] = changes;
  return (
    <>
      <p>
        <Freshness page={page} review={entry.review} />. {messages.added(added)}
        {last && ` ${messages.lastChanged(last.day)}`}
        {entry.language !== entry.record.language &&
          ` ${messages.translatedFrom(languageName(page, entry.record.language))} `}
        {entry.isOutdated && <Outdated page={page} entry={entry} />}
        {assessed && ` ${messages.assessed(messages.assessors[assessed.by], assessed.date)}`}
      </p>
      <p class="cite-line">
        {messages.citeAs} <cite lang={foreign(page, entry.language)}>{plain(title)}</cite>. {siteName(page)}.{" "}
        {absolute(page.site, page.address)}
      </p>
      <Changes page={page} changes={changes} />
    </>
  );
}
