import type { Entry } from "../src/core/model.ts";
import type { Page } from "./edition.ts";
import { Results } from "./results.tsx";
import { Section } from "./section.tsx";
import { Statements } from "./statements.tsx";

/** What is shown, where it did not work, and what is not known: the sections that practices and projects share. */
export function Findings({ page, entry }: { page: Page; entry: Entry }) {
  const { difficulties, limits } = entry.record;
  const { messages } = page;
  return (
    <>
      <Section title={messages.results} id="results">
        <Results page={page} entry={entry} />
      </Section>
      <Section title={messages.difficulties} id="difficulties">
        {difficulties ? (
          <Statements page={page} entry={entry} statements={difficulties} />
        ) : (
          <p>{messages.noDifficulties}</p>
        )}
      </Section>
      {limits && (
        <Section title={messages.limits} id="limits">
          <Statements page={page} entry={entry} statements={limits} />
        </Section>
      )}
    </>
  );
}
