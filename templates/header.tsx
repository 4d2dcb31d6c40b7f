import type { Page } from "./edition.ts";
import { fullTree, Glyph } from "./glyph.tsx";
import { siteName } from "./head.tsx";

export function Header({ page }: { page: Page }) {
  const { messages, routes } = page;
  const links = [
    { address: routes.list("practices"), name: messages.practices },
    { address: routes.list("projects"), name: messages.projects },
    { address: routes.criteria, name: messages.criteria },
    ...(page.freePages.has("about") ? [{ address: routes.page("about"), name: messages.about }] : []),
  ];
  return (
    <header class="site-head">
      <div class="wrap">
        <a class="brand" href={page.to(routes.home)}>
          <Glyph states={fullTree} size={26} />
          <span>{siteName(page)}</span>
        </a>
        <nav class="menu" aria-label={messages.mainMenu}>
          <ul>
            {links.map(({ address, name }) => (
              <li key={address}>
                <a href={page.to(address)} aria-current={current(page.address, address)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Languages page={page} />
      </div>
    </header>
  );
}

/** The page itself, or a page below it. */
function current(here: string, address: string): "page" | "true" | undefined {
  if (here === address) return "page";
  return here.startsWith(address) ? "true" : undefined;
}

/** The ways into the other languages; nothing where the site has only one. */
function Languages({ page }: { page: Page }) {
  if (page.switches.length < 2) return null;
  return (
    <nav class="languages" aria-label={page.messages.languageMenu}>
      <ul>
        {page.switches.map(({ language, name, address }) => (
          <li key={language}>
            <a
              href={page.to(address)}
              lang={language}
              hreflang={language}
              aria-current={language === page.language ? "true" : undefined}
            >
              {language.toUpperCase()}
              <span class="unseen"> {name}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
