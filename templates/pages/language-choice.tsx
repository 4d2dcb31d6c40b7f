import { Band } from "../band.tsx";
import { type Edition, inLanguage, type Page } from "../edition.ts";
import { siteName } from "../head.tsx";
import { Layout } from "../layout.tsx";

/** The front door: the languages of the site, each in itself. Nobody is sent on by a script. */
export function LanguageChoicePage({ page, editions }: { page: Page; editions: readonly Edition[] }) {
  const description = inLanguage(page, page.site.settings.site.description);
  return (
    <Layout page={page} meta={{ title: [page.messages.chooseLanguage], description }}>
      <Band title={siteName(page)} lead={description}>
        <ul class="buttons">
          {editions.map(({ language, messages, routes }) => (
            <li key={language}>
              <a href={page.to(routes.home)} lang={language} hreflang={language}>
                {messages.language}
              </a>
            </li>
          ))}
        </ul>
      </Band>
    </Layout>
  );
}
