import type { PracticeEntry } from "../src/core/model.ts";
import type { Practice } from "../src/core/schema/practice.ts";
import type { Adoption } from "../src/core/schema/record.ts";
import { type Cited, Cites } from "./cited.tsx";
import { headOf, type Page, properName, termLabel } from "./edition.ts";
import { RecordLink } from "./record-link.tsx";

type Origin = NonNullable<Practice["basedOn"]>[number];

/** Who else has adopted a practice, also those who stopped; what it is based on, and what it has inspired. */
export function Adoptions({ page, entry }: { page: Page; entry: PracticeEntry }) {
  const { adoptions = [], basedOn = [], sources } = entry.record;
  const inspired = entry.inspired.flatMap((id) => headOf(page, "practices", id) ?? []);
  return (
    <ul class="statements">
      {adoptions.map((adoption) => (
        <AdoptionItem page={page} sources={sources} adoption={adoption} key={adoption.id} />
      ))}
      {basedOn.map((origin) => (
        <OriginItem page={page} sources={sources} origin={origin} key={origin.record ?? origin.name} />
      ))}
      {inspired.map((other) => (
        <li key={other.id}>
          {page.messages.inspired} <RecordLink page={page} entry={other} />
        </li>
      ))}
    </ul>
  );
}

function AdoptionItem({ adoption, ...cited }: Cited & { adoption: Adoption }) {
  const { page } = cited;
  const { organisation, place, country, state, seen, sources } = adoption;
  const names = [organisation, place].flatMap((name) => (name === undefined ? [] : properName(page, name)));
  const where = [...names, termLabel(page, "country", country)].join(", ");
  return (
    <li>
      {where}: {page.messages.seen(page.messages.adoptionStates[state], seen)}
      <Cites {...cited} ids={sources} />
    </li>
  );
}

function OriginItem({ origin, ...cited }: Cited & { origin: Origin }) {
  const { page } = cited;
  const entry = headOf(page, "practices", origin.record);
  const country = termLabel(page, "country", origin.country);
  return (
    <li>
      {page.messages.basedOn} {entry ? <RecordLink page={page} entry={entry} /> : origin.name}
      {(entry || origin.name) && ", "}
      {country}
      <Cites {...cited} ids={origin.sources} />
    </li>
  );
}
