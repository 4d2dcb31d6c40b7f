import type { CriterionSettings } from "../src/core/schema/settings.ts";
import { type SourceType, sourceTypes } from "../src/core/schema/terms.ts";
import type { Page } from "./edition.ts";

type Row = { type: SourceType; own: number; independent: number };

/** How strong each type of source is for a criterion, the strongest first, and what counts besides sources. */
export function StrengthTable({ page, criterion }: { page: Page; criterion: CriterionSettings }) {
  const { messages } = page;
  return (
    <>
      <div class="table" tabindex={0}>
        <table>
          <thead>
            <tr>
              {messages.strengthColumns.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows(criterion).map(({ type, own, independent }) => (
              <tr key={type}>
                <th scope="row">{messages.sourceTypes[type]}</th>
                <td>{strength(page, own)}</td>
                <td>{strength(page, independent)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {criterion.adoptions !== undefined && (
        <p>{messages.testedElsewhere(messages.strengths[4], criterion.adoptions)}</p>
      )}
    </>
  );
}

/** A type that the settings do not name is only told. */
function rows({ strength }: CriterionSettings): Row[] {
  return sourceTypes
    .map((type) => {
      const level = strength[type] ?? 1;
      return typeof level === "number"
        ? { type, own: level, independent: level }
        : { type, own: level.level, independent: level.independent };
    })
    .toSorted((a, b) => b.independent - a.independent || b.own - a.own);
}

function strength({ messages }: Page, level: number): string {
  const names: Record<number, string> = messages.strengths;
  return names[level] ?? "";
}
