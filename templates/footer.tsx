import { introductions, statementId } from "../src/core/routes.ts";
import type { Edition, Page } from "./edition.ts";

const licence = "https://creativecommons.org/licenses/by/4.0/";

export function Footer({ page }: { page: Page }) {
  const { messages } = page;
  return (
    <footer class="site-foot">
      <div class="wrap">
        <FreePages page={page} />
        <p>
          <a href={licence} hreflang="en">
            {messages.licence}
          </a>
        </p>
        <p>{messages.built}</p>
      </div>
    </footer>
  );
}

/** The accessibility statement in every language, for pages that are in all of them. */
export function BareFooter({ page, editions }: { page: Page; editions: readonly Edition[] }) {
  if (!page.site.settings.site.accessibility) return null;
  return (
    <footer class="site-foot">
      <div class="wrap">
        <ul>
          {editions.map(({ language, messages, routes }) => (
            <li key={language}>
              <a href={page.to(routes.page(statementId))} lang={language} hreflang={language}>
                {messages.statement.title}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}

/** The accessibility statement, and the free pages that the header does not name in the order of their ids. */
function FreePages({ page }: { page: Page }) {
  const { messages, site } = page;
  const elsewhere: readonly string[] = [...introductions, "about"];
  const pages = [
    ...(site.settings.site.accessibility ? [{ id: statementId, title: messages.statement.title }] : []),
    ...[...page.freePages.values()]
      .filter(({ id }) => !elsewhere.includes(id))
      .map(({ id, matter }) => ({ id, title: matter.title })),
  ];
  if (pages.length === 0) return null;
  return (
    <nav aria-label={messages.moreMenu}>
      <ul>
        {pages.map(({ id, title }) => (
          <li key={id}>
            <a
              href={page.to(page.routes.page(id))}
              aria-current={page.routes.page(id) === page.address ? "page" : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
