import { Band } from "../band.tsx";
import type { Page } from "../edition.ts";
import { Layout } from "../layout.tsx";

/** What a host shows for an address that is not there. */
export function NotFoundPage({ page }: { page: Page }) {
  const { messages, routes } = page;
  const ways = [
    { address: routes.list("practices"), name: messages.allRecords.practices },
    { address: routes.list("projects"), name: messages.allRecords.projects },
    { address: routes.home, name: messages.home },
  ];
  return (
    <Layout page={page} meta={{ title: [messages.notFound], description: messages.notFoundHint, indexed: false }}>
      <Band title={messages.notFound} lead={messages.notFoundHint} />
      <div class="wrap text">
        <ul class="buttons">
          {ways.map(({ address, name }) => (
            <li key={address}>
              <a href={page.to(address)}>{name}</a>
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  );
}
