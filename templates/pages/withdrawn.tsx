import type { Entry } from "../../src/core/model.ts";
import { plain } from "../cited.tsx";
import { collectionOf, type Page } from "../edition.ts";
import { Layout } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { RecordHead } from "../record-layout.tsx";

/** What stays of a record that was withdrawn: its title and summary, why, and where to go. */
export function WithdrawnPage({ page, entry }: { page: Page; entry: Entry }) {
  const { record } = entry;
  const { messages, routes } = page;
  const collection = collectionOf(entry);
  return (
    <Layout
      page={page}
      collection={collection}
      meta={{ title: [plain(record.title), messages[collection]], description: plain(record.summary), indexed: false }}
    >
      <article class="wrap record">
        <RecordHead page={page} entry={entry} />
        <Notice page={page} entry={entry} />
        <p class="sections onward">
          <a href={page.to(routes.list(collection))}>{messages.allRecords[collection]}</a>
        </p>
      </article>
    </Layout>
  );
}
