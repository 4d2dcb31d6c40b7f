import type { Entry, PracticeEntry } from "../src/core/model.ts";
import type { Step } from "../src/core/schema/practice.ts";
import type { Statement } from "../src/core/schema/record.ts";
import { Cites, Words } from "./cited.tsx";
import type { Page } from "./edition.ts";
import { ItemWords } from "./item-words.tsx";

/** Statements of a record, each with its sources. */
export function Statements({
  page,
  entry,
  statements,
}: {
  page: Page;
  entry: Entry;
  statements: readonly Statement[];
}) {
  const { sources } = entry.record;
  return (
    <ul class="statements">
      {statements.map(({ id, text, sources: ids }) => (
        <li key={id}>
          <ItemWords page={page} entry={entry} id={id}>
            <Words page={page} sources={sources} text={text} />
          </ItemWords>
          <Cites page={page} sources={sources} ids={ids} />
        </li>
      ))}
    </ul>
  );
}

/** The steps of a practice, in order. */
export function Steps({ page, entry, steps }: { page: Page; entry: PracticeEntry; steps: readonly Step[] }) {
  const cited = { page, sources: entry.record.sources };
  return (
    <ol class="statements">
      {steps.map(({ id, title, detail, sources }) => (
        <li key={id}>
          <ItemWords page={page} entry={entry} id={id}>
            <strong>
              <Words {...cited} text={title} />
            </strong>
            {detail && (
              <>
                {". "}
                <Words {...cited} text={detail} />
              </>
            )}
          </ItemWords>
          <Cites {...cited} ids={sources} />
        </li>
      ))}
    </ol>
  );
}
