import type { ComponentChildren } from "preact";
import type { Collection } from "../../src/core/facets.ts";
import { Band } from "../band.tsx";
import type { Page } from "../edition.ts";
import { Layout } from "../layout.tsx";

/**
 * What stands where a record or free page stood before its id changed. Browsers lead on at once; `children` is the link for those that
 * do not.
 */
export function MovedPage(props: {
  page: Page;
  alias: string;
  to: string;
  collection?: Collection;
  children: ComponentChildren;
}) {
  const { page, alias, to, collection, children } = props;
  const { messages } = page;
  const title = [messages.moved, alias, ...(collection ? [messages[collection]] : [])];
  return (
    <Layout
      page={page}
      meta={{ title, description: messages.moved, movedTo: to }}
      {...(collection ? { collection } : {})}
    >
      <Band title={messages.moved} />
      <p class="wrap text onward">
        {messages.newAddress} {children}
      </p>
    </Layout>
  );
}
