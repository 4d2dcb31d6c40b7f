import type { Source } from "../src/core/schema/record.ts";
import type { Page } from "./edition.ts";

/** A page and the sources that a citation on it may name. */
export type Cited = { page: Page; sources: readonly Source[] };

const citation = /\[(s\d+)\]/;

/** A sentence of a record for places without a list of sources: its citations are left out. */
export function plain(text: string): string {
  return text.replace(/\s*\[s\d+\]/g, "");
}

/** A text of a record; `[s3]` in it becomes a numbered link to the source. */
export function Words({ page, sources, text }: Cited & { text: string }) {
  const parts = text.split(citation);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 0 ? part : <Cite page={page} sources={sources} id={part} key={index} />,
      )}
    </>
  );
}

/** Numbered links to all the sources of a statement, each with a space before it. */
export function Cites({ page, sources, ids = [] }: Cited & { ids: readonly string[] | undefined }) {
  return <>{ids.flatMap((id) => [" ", <Cite page={page} sources={sources} id={id} key={id} />])}</>;
}

/** The number of a source is its place in the list; an id that is no source of the record is shown as it stands. */
export function Cite({ page, sources, id }: Cited & { id: string }) {
  const number = sources.findIndex((source) => source.id === id) + 1;
  if (number === 0) return <>{`[${id}]`}</>;
  return (
    <a class="cite" href={`#source-${id}`} aria-label={page.messages.source(number)}>
      {`[${number}]`}
    </a>
  );
}
