import type { Step } from "../src/core/schema/practice.ts";
import type { Statement } from "../src/core/schema/record.ts";
import { type Cited, Cites, Words } from "./cited.tsx";

/** Statements of a record, each with its sources. */
export function Statements({
  statements,
  lang,
  ...cited
}: Cited & { statements: readonly Statement[]; lang: string | undefined }) {
  return (
    <ul class="statements">
      {statements.map(({ id, text, sources }) => (
        <li key={id} lang={lang}>
          <Words {...cited} text={text} />
          <Cites {...cited} ids={sources} />
        </li>
      ))}
    </ul>
  );
}

/** The steps of a practice, in order. */
export function Steps({ steps, lang, ...cited }: Cited & { steps: readonly Step[]; lang: string | undefined }) {
  return (
    <ol class="statements">
      {steps.map(({ id, title, detail, sources }) => (
        <li key={id} lang={lang}>
          <strong>
            <Words {...cited} text={title} />
          </strong>
          {detail && (
            <>
              {". "}
              <Words {...cited} text={detail} />
            </>
          )}
          <Cites {...cited} ids={sources} />
        </li>
      ))}
    </ol>
  );
}
