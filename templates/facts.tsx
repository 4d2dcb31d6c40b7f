import type { ComponentChildren } from "preact";
import type { Entry, PracticeEntry, ProjectEntry } from "../src/core/model.ts";
import type { Project } from "../src/core/schema/project.ts";
import { Cites } from "./cited.tsx";
import { type Page, termLabel } from "./edition.ts";
import { Fact, Funders, Organisations, OtherNames, TermFact } from "./fact.tsx";
import { Freshness } from "./freshness.tsx";
import { placesInWords } from "./places.ts";

/** Who, where, since when, for whom, by whom and with what money. */
export function PracticeFacts({ page, entry }: { page: Page; entry: PracticeEntry }) {
  const { record } = entry;
  const { messages } = page;
  const { state, seen, sources } = record.operation;
  const terms = { page, collection: "practices" } as const;
  return (
    <Facts page={page} entry={entry}>
      <TermFact {...terms} facet="user" slugs={record.users} />
      <Where page={page} entry={entry} />
      <Fact name={messages.operation}>
        {messages.seen(messages.operationStates[state], seen)}
        <Cites page={page} sources={record.sources} ids={sources} />
      </Fact>
      {record.period && <Fact name={messages.inUse}>{messages.period(record.period)}</Fact>}
      <TermFact {...terms} facet="target-group" slugs={record.targetGroups} />
      <Organisations page={page} organisations={record.organisations} />
      <Funders page={page} record={record} />
      <TermFact {...terms} facet="topic" slugs={record.topics} />
      <TermFact {...terms} facet="kind" slugs={record.kinds} />
      <TermFact {...terms} facet="phase" slugs={record.phases} />
    </Facts>
  );
}

/** The same of a project, and its numbers in the registers of the funds. */
export function ProjectFacts({ page, entry }: { page: Page; entry: ProjectEntry }) {
  const { record } = entry;
  const { messages } = page;
  const { is, seen, sources } = record.state;
  const terms = { page, collection: "projects" } as const;
  return (
    <Facts page={page} entry={entry}>
      <TermFact {...terms} facet="user" slugs={record.users} />
      <Where page={page} entry={entry} />
      <Fact name={messages.state}>
        {messages.seen(messages.projectStates[is], seen)}
        <Cites page={page} sources={record.sources} ids={sources} />
      </Fact>
      {record.period && <Fact name={messages.years}>{messages.period(record.period)}</Fact>}
      <TermFact {...terms} facet="target-group" slugs={record.targetGroups} />
      <Organisations page={page} organisations={record.organisations} />
      <Funders page={page} record={record} />
      <TermFact {...terms} facet="topic" slugs={record.topics} />
      <Registers page={page} ids={record.externalIds} />
    </Facts>
  );
}

const registers = ["eura", "amif", "keep", "kohesio"] as const;

function Registers({ page, ids }: { page: Page; ids: Project["externalIds"] }) {
  return registers.map((register) => {
    const own = ids?.[register];
    return (
      own && (
        <Fact name={page.messages.registers[register]} key={register}>
          {own.join(", ")}
        </Fact>
      )
    );
  });
}

function Facts(props: { page: Page; entry: Entry; children: ComponentChildren }) {
  const { page, entry, children } = props;
  return (
    <section class="facts">
      <h2>{page.messages.facts}</h2>
      <dl>
        {children}
        <OtherNames page={page} names={entry.record.names} />
        <Fact name={page.messages.verification}>
          <Freshness page={page} review={entry.review} />
        </Fact>
      </dl>
    </section>
  );
}

/** The places, if any is known, and the level. */
function Where({ page, entry }: { page: Page; entry: Entry }) {
  const { record } = entry;
  return (
    <>
      {record.places && <Fact name={page.messages.where}>{placesInWords(page, record)}</Fact>}
      <Fact name={page.messages.facets.level}>{termLabel(page, "level", record.level)}</Fact>
    </>
  );
}
