import type { ComponentChildren } from "preact";
import type { Collection } from "../src/core/facets.ts";
import type { Edition, Page } from "./edition.ts";
import { BareFooter, Footer } from "./footer.tsx";
import { fullTree, Glyph } from "./glyph.tsx";
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
        <Footer page={page} title={meta.title[0] ?? ""} />
      </body>
    </html>
  );
}

/** A page that is in all languages at once: without a menu, which would be in one of them. */
export function BareLayout(props: {
  page: Page;
  meta: Meta;
  editions: readonly Edition[];
  heading: ComponentChildren;
  children: ComponentChildren;
}) {
  const { page, meta, editions, heading, children } = props;
  return (
    <html lang={page.language}>
      <Head page={page} meta={meta} />
      <body class="bare">
        <main id="main">
          <div class="band">
            <div class="wrap">
              <Glyph states={fullTree} size={44} />
              {heading}
            </div>
          </div>
          <div class="wrap languages-apart">{children}</div>
        </main>
        <BareFooter page={page} editions={editions} />
      </body>
    </html>
  );
}
