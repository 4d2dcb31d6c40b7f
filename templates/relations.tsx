import type { Collection } from "../src/core/facets.ts";
import { headOf, type Page } from "./edition.ts";
import { RecordLink } from "./record-link.tsx";
import { Section } from "./section.tsx";

/** Records that stand in one relation to a record, under its name. */
export type Relation = { name: string; collection: Collection; ids: readonly string[] };

/** The records that a record is related to, by relation; nothing when there are none. */
export function Relations({ page, title, relations }: { page: Page; title: string; relations: readonly Relation[] }) {
  const known = relations.filter(({ ids }) => ids.length > 0);
  if (known.length === 0) return null;
  return (
    <Section title={title} id="related">
      {known.map(({ name, collection, ids }) => (
        <div key={name}>
          <h3>{name}</h3>
          <ul class="statements linked">
            {ids
              .flatMap((id) => headOf(page, collection, id) ?? [])
              .map((entry) => (
                <li key={entry.id}>
                  <RecordLink page={page} entry={entry} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
