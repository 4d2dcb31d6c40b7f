import type { Entry } from "../src/core/model.ts";
import type { Reach, Result } from "../src/core/schema/record.ts";
import { type Cited, Cites, Words } from "./cited.tsx";
import type { Page } from "./edition.ts";
import { ItemWords } from "./item-words.tsx";

/** The results of a record, each with what it was compared with; then how many it reached. That there are none is said. */
export function Results({ page, entry }: { page: Page; entry: Entry }) {
  const { results, reach, sources } = entry.record;
  const { messages } = page;
  return (
    <>
      {results ? (
        <ul class="statements">
          {results.map((result) => (
            <ResultItem page={page} entry={entry} result={result} key={result.id} />
          ))}
        </ul>
      ) : (
        <p>{messages.noResults}</p>
      )}
      {reach && (
        <>
          <h3>{messages.reach}</h3>
          <ul class="statements">
            {reach.map((item) => (
              <ReachItem page={page} sources={sources} reach={item} key={item.id} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function ResultItem({ page, entry, result }: { page: Page; entry: Entry; result: Result }) {
  const { messages } = page;
  const cited = { page, sources: entry.record.sources };
  const { id, claim, comparison, direction, preliminary, period, sources } = result;
  const circumstances = [
    messages.comparisons[comparison],
    direction && messages.direction(messages.directions[direction]),
    preliminary && messages.preliminary,
    period && messages.period(period),
  ].filter(Boolean);
  return (
    <li>
      <ItemWords page={page} entry={entry} id={id}>
        <Words {...cited} text={claim} />
      </ItemWords>
      <Cites {...cited} ids={sources} />
      <ul class="dotted">
        {circumstances.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </li>
  );
}

function ReachItem({ reach, ...cited }: Cited & { reach: Reach }) {
  const { messages } = cited.page;
  const { count, unit, period, sources } = reach;
  return (
    <li>
      {messages.units[unit](count)}
      {period && `, ${messages.period(period)}`}
      <Cites {...cited} ids={sources} />
    </li>
  );
}
