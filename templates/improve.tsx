import { editAddress, fileAddress, issueAddress, newFileAddress, type Repository } from "../src/core/forge.ts";
import type { Edition, Page } from "./edition.ts";
import { absolute } from "./head.tsx";
import { newPractice } from "./new-practice.ts";

/** Ways to make the collection better, on the forge of its repository; nothing where none is named. `title` is that of the page. */
export function Improve({ page, title }: { page: Page; title: string }) {
  const { messages } = page;
  const { repository } = page.site.settings.site;
  if (!repository) return null;
  const ways = [
    ...(page.source === undefined ? [] : [{ name: messages.editPage, href: editAddress(repository, page.source) }]),
    { name: messages.reportMistake, href: report(page, repository, { edition: page, title }) },
    { name: messages.addPractice, href: addition(page, repository) },
  ];
  return (
    <nav aria-label={messages.improve}>
      <ul>
        {ways.map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="nofollow">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The page on which a mistake on this page is reported, in the language of the edition. */
export function report(
  page: Page,
  repository: Repository,
  { edition, title }: { edition: Edition; title: string },
): string {
  const { messages } = edition;
  return issueAddress(repository, {
    title: messages.reportTitle(title),
    body: messages.reportBody(absolute(page.site, page.address)),
  });
}

function addition({ messages, language }: Page, repository: Repository): string {
  const guide = fileAddress(repository, ".github/CONTRIBUTING.md");
  return newFileAddress(repository, {
    name: `practices/${messages.newPractice.id}.md`,
    text: newPractice(messages.newPractice, { language, guide }),
  });
}
