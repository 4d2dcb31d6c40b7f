import type { ProjectOutput } from "../src/core/schema/project.ts";
import { type Cited, Cites, plain } from "./cited.tsx";
import { foreign, languageName } from "./edition.ts";

/** What a project left behind. `language` is that of the record's words. */
export function Outputs({
  outputs,
  language,
  ...cited
}: Cited & { outputs: readonly ProjectOutput[]; language: string }) {
  return (
    <ul class="statements">
      {outputs.map((output) => (
        <OutputItem {...cited} output={output} language={language} key={output.id} />
      ))}
    </ul>
  );
}

function OutputItem({ output, language, ...cited }: Cited & { output: ProjectOutput; language: string }) {
  const { page } = cited;
  const { title, type, url, sources } = output;
  const lang = foreign(page, language);
  const kind = page.messages.outputTypes[type];
  return (
    <li>
      {url ? (
        <a href={url} lang={lang} hreflang={output.language}>
          {plain(title)}
        </a>
      ) : (
        <span lang={lang}>{plain(title)}</span>
      )}{" "}
      ({output.language ? `${kind}, ${page.messages.inLanguage(languageName(page, output.language))}` : kind})
      <Cites {...cited} ids={sources} />
    </li>
  );
}
