import { Band } from "../band.tsx";
import { type Edition, inLanguage, type Page } from "../edition.ts";
import { siteName } from "../head.tsx";
import { Layout } from "../layout.tsx";

/** The front door: the languages of the site, each in itself. Nobody is sent on by a script. */
export function LanguageChoicePage({ page, editions }: { page: Page; editions: readonly Edition[] }) {
  const { messages, site } = page;
  return (
    <Layout
      page={page}
      meta={{ title: [messages.chooseLanguage], description: inLanguage(page, site.settings.site.description) }}
    >
      <Band title={siteName(page)} />
      <ul class="wrap choice">
        {editions.map(({ language, messages, routes }) => (
          <li key={language}>
            <a href={page.to(routes.home)} lang={language} hreflang={language}>
              {messages.language}
            </a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
