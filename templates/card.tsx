import type { PracticeEntry } from "../src/core/model.ts";
import { plain } from "./cited.tsx";
import { entryAnchor, foreign, type Page, termLabel } from "./edition.ts";
import { Freshness } from "./freshness.tsx";
import { Glyph, sentence, verdictsOf } from "./glyph.tsx";
import { placesInShort } from "./places.ts";
import { RecordLink } from "./record-link.tsx";

/** A practice in a list. */
export function Card({ page, entry }: { page: Page; entry: PracticeEntry }) {
  const { record, review } = entry;
  const states = verdictsOf(record);
  const [topic = ""] = record.topics;
  const [group = ""] = record.targetGroups;
  return (
    <li class="card" id={entryAnchor(entry.id)}>
      <Glyph states={states} size={44} />
      <h3>
        <RecordLink page={page} entry={entry} />
      </h3>
      <p lang={foreign(page, entry.language)}>{plain(record.summary)}</p>
      <ul class="dotted">
        <li>{termLabel(page, "topic", topic)}</li>
        <li>{termLabel(page, "target-group", group)}</li>
        <li>{placesInShort(page, record)}</li>
      </ul>
      <ul class="dotted">
        <li>{sentence(page.messages, states)}</li>
        <li>
          <Freshness page={page} review={review} />
        </li>
      </ul>
    </li>
  );
}
