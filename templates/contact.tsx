import { statementId } from "../src/core/routes.ts";
import type { Accessibility } from "../src/core/schema/statement.ts";
import { inLanguage, type Page } from "./edition.ts";
import { Section } from "./section.tsx";

/** Whom to write to about the site: who provides it, as the accessibility statement says it, and the ways to reach them. */
export function Contact({ page }: { page: Page }) {
  const { accessibility } = page.site.settings.site;
  const words = page.messages.statement;
  if (!accessibility) return null;
  return (
    <Section title={words.contact} id="contact">
      <p>
        <Provider page={page} provider={accessibility.provider} />
      </p>
      <Ways page={page} feedback={accessibility.feedback} />
      <p class="onward">
        <a href={page.to(page.routes.page(statementId))}>{words.title}</a>
      </p>
    </Section>
  );
}

/** The organisation that answers for the site. */
export function Provider({ page, provider }: { page: Page; provider: Accessibility["provider"] }) {
  const name = inLanguage(page, provider.name);
  return provider.url ? <a href={provider.url}>{name}</a> : name;
}

/** The ways to give feedback; an example says that it is one. */
export function Ways({ page, feedback }: { page: Page; feedback: Accessibility["feedback"] }) {
  const { email, url, example } = feedback;
  const words = page.messages.statement;
  return (
    <>
      {example && <Example text={words.exampleFeedback} />}
      <ul>
        {email && (
          <li>
            {words.byEmail} <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
        {url && (
          <li>
            {words.byForm} <a href={url}>{shown(url)}</a>
          </li>
        )}
      </ul>
    </>
  );
}

/** Says that what stands here is not real yet. */
export function Example({ text }: { text: string }) {
  return (
    <div class="notice context">
      <p>{text}</p>
    </div>
  );
}

/** An address as readers know it: without the protocol and the last slash. */
export function shown(url: string): string {
  return url.replace(/^https?:\/\//, "").replace(/\/$/, "");
}
