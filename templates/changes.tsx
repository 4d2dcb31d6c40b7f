import { historyAddress } from "../src/core/forge.ts";
import { type Change, changesOf } from "../src/core/history.ts";
import type { Entry } from "../src/core/model.ts";
import { collectionOf, type Page } from "./edition.ts";

/** As many changes as are shown; the others are in the repository. */
const most = 20;

/** The changes of a record and, on a page in another language, of its translation; none where the history is not known. */
export function changesOfEntry({ site }: Page, entry: Entry): Change[] {
  const file = `${collectionOf(entry)}/${entry.id}`;
  const files = [`${file}.md`, ...(entry.language === entry.record.language ? [] : [`${file}.${entry.language}.md`])];
  return site.history ? changesOf(site.history, files) : [];
}

/** When a record was changed, and what for. */
export function Changes({ page, changes }: { page: Page; changes: readonly Change[] }) {
  const { messages } = page;
  if (changes.length === 0) return null;
  const earlier = changes.length - most;
  return (
    <details class="changes">
      <summary>{messages.changes(changes.length)}</summary>
      <ol>
        {changes.slice(0, most).map(({ order, day, subject }) => (
          <li key={order}>
            <time datetime={day}>{messages.date(day)}</time>
            {subject === "" ? "" : `: ${subject}`}
          </li>
        ))}
      </ol>
      {earlier > 0 && (
        <p class="onward">
          <Earlier page={page} count={earlier} />
        </p>
      )}
    </details>
  );
}

function Earlier({ page, count }: { page: Page; count: number }) {
  const { repository } = page.site.settings.site;
  const words = page.messages.earlierChanges(count);
  if (!repository || page.source === undefined) return words;
  return (
    <a href={historyAddress(repository, page.source)} rel="nofollow">
      {words}
    </a>
  );
}
