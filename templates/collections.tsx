import { inLanguage, languageName, type Page } from "./edition.ts";

/** Other collections, each with the language of the page that its link leads to. */
export function Collections({ page }: { page: Page }) {
  const { messages, site } = page;
  return (
    <ul class="statements">
      {site.settings.collections.map(({ id, name, url, language, description, note }) => (
        <li key={id}>
          <a href={url} hreflang={language}>
            {inLanguage(page, name)}
          </a>{" "}
          ({messages.inLanguage(languageName(page, language))})<p>{inLanguage(page, description)}</p>
          {note && <p class="meta">{inLanguage(page, note)}</p>}
        </li>
      ))}
    </ul>
  );
}
