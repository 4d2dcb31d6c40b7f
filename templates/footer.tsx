import { introductions, statementId } from "../src/core/routes.ts";
import type { Edition, Page } from "./edition.ts";
import { siteName } from "./head.tsx";
import { Improve, report } from "./improve.tsx";

const licence = "https://creativecommons.org/licenses/by/4.0/";

/** `title` is that of the page. */
export function Footer({ page, title }: { page: Page; title: string }) {
  const { messages } = page;
  return (
    <footer class="site-foot">
      <div class="wrap">
        <Improve page={page} title={title} />
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

/** The accessibility statement and the way to report a mistake in every language, for pages that are in all of them. */
export function BareFooter({ page, editions }: { page: Page; editions: readonly Edition[] }) {
  const links = editions.flatMap((edition) => bareLinks(page, edition));
  if (links.length === 0) return null;
  return (
    <footer class="site-foot">
      <div class="wrap">
        <ul>
          {links.map(({ language, name, href, isOwn }) => (
            <li key={href}>
              <a
                href={href}
                lang={language}
                hreflang={isOwn ? language : undefined}
                rel={isOwn ? undefined : "nofollow"}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}

function bareLinks(page: Page, edition: Edition) {
  const { language, messages, routes } = edition;
  const { accessibility, repository } = page.site.settings.site;
  const statement = { language, name: messages.statement.title, href: page.to(routes.page(statementId)), isOwn: true };
  return [
    ...(accessibility ? [statement] : []),
    ...(repository
      ? [
          {
            language,
            name: messages.reportMistake,
            href: report(page, repository, { edition, title: siteName(edition) }),
            isOwn: false,
          },
        ]
      : []),
  ];
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
