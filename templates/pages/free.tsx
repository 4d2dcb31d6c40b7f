import type { ComponentChildren } from "preact";
import type { FreePage as FreePageOf } from "../../src/core/model.ts";
import { Band } from "../band.tsx";
import { Body } from "../body.tsx";
import type { Page } from "../edition.ts";
import { Layout } from "../layout.tsx";

/** A free page; `children` is what the program adds below its text. */
export function FreePage({ page, text, children }: { page: Page; text: FreePageOf; children?: ComponentChildren }) {
  const { title, summary } = text.matter;
  return (
    <Layout page={page} meta={{ title: [title], description: summary }}>
      <Band title={title} lead={summary} />
      <div class="wrap text">
        <Body page={page} body={text.body} language={page.language} />
        {children}
      </div>
    </Layout>
  );
}
