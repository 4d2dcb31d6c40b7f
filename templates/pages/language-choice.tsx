import { type Edition, inLanguage, type Page } from "../edition.ts";
import { BareLayout } from "../layout.tsx";

/** The front door: the languages of the site, each in itself. Nobody is sent on by a script. */
export function LanguageChoicePage({ page, editions }: { page: Page; editions: readonly Edition[] }) {
  const { name, description } = page.site.settings.site;
  return (
    <BareLayout
      page={page}
      editions={editions}
      meta={{ title: [page.messages.chooseLanguage], description: inLanguage(page, description) }}
      heading={
        <h1>
          {editions.map((edition) => (
            <span lang={edition.language} key={edition.language}>
              {inLanguage(edition, name)}{" "}
            </span>
          ))}
        </h1>
      }
    >
      {editions.map((edition) => (
        <section lang={edition.language} key={edition.language}>
          <h2 class="onward">
            <a href={page.to(edition.routes.home)} hreflang={edition.language}>
              {edition.messages.language}
            </a>
          </h2>
          <p>{inLanguage(edition, description)}</p>
        </section>
      ))}
    </BareLayout>
  );
}
