import type { ProjectEntry } from "../src/core/model.ts";
import type { ProjectOutput } from "../src/core/schema/project.ts";
import { Cites, plain } from "./cited.tsx";
import { languageName, type Page } from "./edition.ts";
import { ItemWords } from "./item-words.tsx";

/** What a project left behind. */
export function Outputs({
  page,
  entry,
  outputs,
}: {
  page: Page;
  entry: ProjectEntry;
  outputs: readonly ProjectOutput[];
}) {
  return (
    <ul class="statements">
      {outputs.map((output) => (
        <OutputItem page={page} entry={entry} output={output} key={output.id} />
      ))}
    </ul>
  );
}

function OutputItem({ page, entry, output }: { page: Page; entry: ProjectEntry; output: ProjectOutput }) {
  const { id, title, type, url, language, sources } = output;
  const kind = page.messages.outputTypes[type];
  const name = (
    <ItemWords page={page} entry={entry} id={id}>
      {plain(title)}
    </ItemWords>
  );
  return (
    <li>
      {url ? (
        <a href={url} hreflang={language}>
          {name}
        </a>
      ) : (
        name
      )}{" "}
      ({language ? `${kind}, ${page.messages.inLanguage(languageName(page, language))}` : kind})
      <Cites page={page} sources={entry.record.sources} ids={sources} />
    </li>
  );
}
