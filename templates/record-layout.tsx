import type { ComponentChildren } from "preact";
import type { Entry } from "../src/core/model.ts";
import { AboutRecord } from "./about-record.tsx";
import { Breadcrumb } from "./breadcrumb.tsx";
import { plain } from "./cited.tsx";
import { DraftLabel } from "./draft-label.tsx";
import { collectionOf, foreign, type Page, termLabel } from "./edition.ts";
import { Layout } from "./layout.tsx";
import { Notice } from "./notice.tsx";
import { Section } from "./section.tsx";
import { Sources } from "./sources.tsx";

/** The frame of a record's page: its head and notice, the facts beside its sections, its sources, and the record itself. */
export function RecordLayout(props: {
  page: Page;
  entry: Entry;
  tree?: ComponentChildren;
  facts: ComponentChildren;
  children: ComponentChildren;
}) {
  const { page, entry, tree, facts, children } = props;
  const { record } = entry;
  const { messages } = page;
  const collection = collectionOf(entry);
  const title = plain(record.title);
  return (
    <Layout
      page={page}
      collection={collection}
      meta={{ title: [title, messages[collection]], description: plain(record.summary), article: true }}
    >
      <article class="wrap record">
        <RecordHead page={page} entry={entry} />
        {tree}
        <Notice page={page} entry={entry} />
        {facts}
        <div class="sections">
          {children}
          <Section title={messages.sources} id="sources">
            {record.sources.length > 0 ? (
              <Sources page={page} sources={record.sources} />
            ) : (
              <p>{messages.notYetWritten}</p>
            )}
          </Section>
          <Section title={messages.aboutRecord} id="record">
            <AboutRecord page={page} entry={entry} />
          </Section>
        </div>
      </article>
    </Layout>
  );
}

/** Where the record belongs, its title and its summary. */
export function RecordHead({ page, entry }: { page: Page; entry: Entry }) {
  const { record } = entry;
  const { messages, routes } = page;
  const collection = collectionOf(entry);
  const lang = foreign(page, entry.language);
  const [topic = ""] = record.topics;
  const way = [
    { name: messages[collection], address: routes.list(collection) },
    ...(page.terms.get("topic")?.has(topic)
      ? [{ name: termLabel(page, "topic", topic), address: routes.term(collection, "topic", topic) }]
      : []),
  ];
  return (
    <div class="record-head">
      <Breadcrumb page={page} way={way} />
      <DraftLabel page={page} entry={entry} />
      <h1 lang={lang}>{plain(record.title)}</h1>
      <p class="lead" lang={lang}>
        {plain(record.summary)}
      </p>
    </div>
  );
}
