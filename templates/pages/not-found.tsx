import type { Edition, Page } from "../edition.ts";
import { BareLayout } from "../layout.tsx";

/** What a host shows for an address that is not there, in each language: which one the reader wants is not known. */
export function NotFoundPage({ page, editions }: { page: Page; editions: readonly Edition[] }) {
  const { messages } = page;
  return (
    <BareLayout
      page={page}
      editions={editions}
      meta={{ title: [messages.notFound], description: messages.notFoundHint, indexed: false }}
      heading={
        <h1>
          {editions.map((edition) => (
            <span lang={edition.language} key={edition.language}>
              {edition.messages.notFound}{" "}
            </span>
          ))}
        </h1>
      }
    >
      {editions.map((edition) => (
        <Ways page={page} edition={edition} key={edition.language} />
      ))}
    </BareLayout>
  );
}

function Ways({ page, edition }: { page: Page; edition: Edition }) {
  const { language, messages, routes } = edition;
  const ways = [
    { address: routes.list("practices"), name: messages.allRecords.practices },
    { address: routes.list("projects"), name: messages.allRecords.projects },
    { address: routes.home, name: messages.home },
  ];
  return (
    <section lang={language}>
      <h2>{messages.language}</h2>
      <p>{messages.notFoundHint}</p>
      <ul class="buttons">
        {ways.map(({ address, name }) => (
          <li key={address}>
            <a href={page.to(address)} hreflang={language}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
