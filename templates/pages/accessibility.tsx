import type { Accessibility } from "../../src/core/schema/statement.ts";
import { Band } from "../band.tsx";
import { Example, Provider, shown, Ways } from "../contact.tsx";
import { foreign, inLanguage, languageName, type Page } from "../edition.ts";
import { Fact } from "../fact.tsx";
import { Layout } from "../layout.tsx";
import { Section } from "../section.tsx";

type Part = { page: Page; statement: Accessibility };

/** The accessibility statement, in the order that the law gives it. */
export function AccessibilityPage(part: Part) {
  const { page } = part;
  const words = page.messages.statement;
  return (
    <Layout page={page} meta={{ title: [words.title], description: words.lead }}>
      <Band title={words.title} lead={words.lead} />
      <div class="wrap text">
        <Service {...part} />
        <State {...part} />
        <Inaccessible {...part} />
        <Assessment {...part} />
        <Feedback {...part} />
        <Supervision {...part} />
        <Section title={words.measures} id="measures">
          <ul>
            {words.measuresTaken.map((measure) => (
              <li key={measure}>{measure}</li>
            ))}
          </ul>
        </Section>
      </div>
    </Layout>
  );
}

/** Which service the statement is about, who provides it, and under which law. */
function Service({ page, statement }: Part) {
  const { provider, scope, law } = statement;
  const words = page.messages.statement;
  return (
    <>
      {provider.example && <Example text={words.exampleProvider} />}
      <p>{words.appliesTo}</p>
      <dl class="explained">
        <Fact name={words.service}>{inLanguage(page, scope)}</Fact>
        <Fact name={words.provider}>
          <Provider page={page} provider={provider} />
        </Fact>
        <Fact name={words.law}>
          <Law page={page} law={law} />
        </Fact>
      </dl>
    </>
  );
}

/** The law, with a link to its text: in the language of the page, else in the first that there is. */
function Law({ page, law }: { page: Page; law: Accessibility["law"] }) {
  const name = inLanguage(page, law.name);
  const texts = Object.entries(law.url ?? {});
  const [language, url] = texts.find(([own]) => own === page.language) ?? texts[0] ?? [];
  if (language === undefined || url === undefined) return name;
  return (
    <span class="onward">
      <a href={url} hreflang={language}>
        {name}
      </a>
      {foreign(page, language) && ` (${page.messages.inLanguage(languageName(page, language))})`}
    </span>
  );
}

function State({ page, statement }: Part) {
  const words = page.messages.statement;
  return (
    <Section title={words.state} id="state">
      <p>
        <strong>{words.conformity[statement.conformity]}</strong> {words.standard}
      </p>
    </Section>
  );
}

/** What is not accessible, which criterion it does not meet, why, and what to do instead. */
function Inaccessible({ page, statement }: Part) {
  const words = page.messages.statement;
  const { inaccessible } = statement;
  return (
    <Section title={words.inaccessible} id="inaccessible">
      {inaccessible ? (
        <ul class="statements">
          {inaccessible.map(({ wcag, text, reason, alternative }) => (
            <li key={`${wcag} ${inLanguage(page, text)}`}>
              <p>{inLanguage(page, text)}</p>
              <p class="meta">
                {words.criterion(wcag)}. {words.exceptions[reason]}
              </p>
              {alternative && (
                <p>
                  {words.alternative} {inLanguage(page, alternative)}
                </p>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p>{words.nothingInaccessible}</p>
      )}
    </Section>
  );
}

function Assessment({ page, statement }: Part) {
  const { assessed, reviewed } = statement;
  const words = page.messages.statement;
  return (
    <Section title={words.assessment} id="assessment">
      <p>{words[assessed.how](assessed.by)}</p>
      <p>
        {words.assessedOn} <Day page={page} date={assessed.date} />
      </p>
      <p>
        {words.reviewedOn} <Day page={page} date={reviewed} />
      </p>
    </Section>
  );
}

function Day({ page, date }: { page: Page; date: string }) {
  return <time datetime={date}>{page.messages.date(date)}</time>;
}

function Feedback({ page, statement }: Part) {
  const words = page.messages.statement;
  return (
    <Section title={words.feedback} id="feedback">
      <p>{words.tellUs}</p>
      <Ways page={page} feedback={statement.feedback} />
    </Section>
  );
}

/** What to do when the answer does not satisfy, and who supervises. */
function Supervision({ page, statement }: Part) {
  const { name, unit, url, email, phone, address } = statement.authority;
  const words = page.messages.statement;
  const site = inLanguage(page, url);
  return (
    <Section title={words.supervision} id="supervision">
      <p>{words.complaint}</p>
      <h3>{words.contactDetails}</h3>
      <p>
        {inLanguage(page, name)}
        {unit && (
          <>
            <br />
            {inLanguage(page, unit)}
          </>
        )}
        {address && (
          <>
            <br />
            {inLanguage(page, address)}
          </>
        )}
      </p>
      <ul>
        <li>
          {words.website} <a href={site}>{shown(site)}</a>
        </li>
        {email && (
          <li>
            {words.byEmail} <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
        {phone && (
          <li>
            {words.phone} {phone}
          </li>
        )}
      </ul>
    </Section>
  );
}
