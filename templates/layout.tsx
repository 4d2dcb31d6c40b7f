import type { ComponentChildren } from "preact";
import type { Collection } from "../src/core/facets.ts";
import type { Page } from "./edition.ts";
import { Footer } from "./footer.tsx";
import { Head, type Meta } from "./head.tsx";
import { Header } from "./header.tsx";

/** A whole page. `collection` is the one that it belongs to; the pages of projects have a colour of their own. */
export function Layout(props: { page: Page; meta: Meta; collection?: Collection; children: ComponentChildren }) {
  const { page, meta, collection, children } = props;
  return (
    <html lang={page.language}>
      <Head page={page} meta={meta} />
      <body class={collection}>
        <a class="skip" href="#main">
          {page.messages.skip}
        </a>
        <Header page={page} />
        <main id="main">{children}</main>
        <Footer page={page} />
      </body>
    </html>
  );
}
