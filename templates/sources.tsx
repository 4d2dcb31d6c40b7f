import type { Source } from "../src/core/schema/record.ts";
import { foreign, languageName, type Page, properName } from "./edition.ts";

/** The sources of a record; the number of a source is its place in this list, as in the citations. */
export function Sources({ page, sources }: { page: Page; sources: readonly Source[] }) {
  return (
    <ol class="sources">
      {sources.map((source) => (
        <li id={`source-${source.id}`} key={source.id}>
          <Title page={page} source={source} />
          {source.publisher && `. ${properName(page, source.publisher)}`}
          <Facts page={page} source={source} />
        </li>
      ))}
    </ol>
  );
}

function Title({ page, source }: { page: Page; source: Source }) {
  const lang = foreign(page, source.language);
  if (!source.url) return <cite lang={lang}>{source.title}</cite>;
  return (
    <a href={source.url} lang={lang} hreflang={source.language}>
      {source.title}
    </a>
  );
}

/** What a source is, of when and in which language, and how far it can be leant on. */
function Facts({ page, source }: { page: Page; source: Source }) {
  const { messages } = page;
  const { type, reports, date, language, independent, archivedUrl } = source;
  return (
    <ul class="dotted">
      <li>{messages.sourceTypes[type]}</li>
      {reports && <li>{messages.reports(messages.sourceTypes[reports])}</li>}
      <li>{date ? messages.date(date) : messages.undated}</li>
      <li>{messages.inLanguage(languageName(page, language))}</li>
      {independent && <li>{messages.independent}</li>}
      {archivedUrl && (
        <li>
          <a href={archivedUrl} hreflang={language}>
            {messages.archived}
          </a>
        </li>
      )}
    </ul>
  );
}
