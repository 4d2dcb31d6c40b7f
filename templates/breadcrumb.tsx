import type { Page } from "./edition.ts";

/** The way to the page from the list that it belongs to; the page itself is not in it. */
export function Breadcrumb({ page, way }: { page: Page; way: readonly { name: string; address: string }[] }) {
  return (
    <nav class="breadcrumb" aria-label={page.messages.breadcrumb}>
      <ol>
        {way.map(({ name, address }) => (
          <li key={address}>
            <a href={page.to(address)}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
