import { introductions } from "../src/core/routes.ts";
import type { Page } from "./edition.ts";

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

/** The free pages that the header does not name, in the order of their ids. */
function FreePages({ page }: { page: Page }) {
  const elsewhere: readonly string[] = [...introductions, "about"];
  const pages = [...page.freePages.values()].filter(({ id }) => !elsewhere.includes(id));
  if (pages.length === 0) return null;
  return (
    <nav aria-label={page.messages.moreMenu}>
      <ul>
        {pages.map(({ id, matter }) => (
          <li key={id}>
            <a
              href={page.to(page.routes.page(id))}
              aria-current={page.routes.page(id) === page.address ? "page" : undefined}
            >
              {matter.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
