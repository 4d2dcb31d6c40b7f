import { renderToString } from "preact-render-to-string";
import type { Body as CompiledBody, Footnote, Part } from "../src/core/body.ts";
import { introductions, type Routes } from "../src/core/routes.ts";
import type { Source } from "../src/core/schema/record.ts";
import { Cite } from "./cited.tsx";
import { foreign, type Page, recordAddress } from "./edition.ts";

/** A compiled Markdown body and its footnotes. `language` is that of the words. */
export function Body(props: { page: Page; body: CompiledBody; language: string; sources?: readonly Source[] }) {
  const { page, body, language, sources = [] } = props;
  if (body.parts.length === 0) return null;
  const lang = foreign(page, language);
  return (
    <>
      <Html html={join(page, body.parts, sources)} lang={lang} />
      {body.footnotes.length > 0 && (
        <ol class="footnotes">
          {body.footnotes.map((note) => (
            <li id={`fn-${note.number}`} key={note.number}>
              <Html html={join(page, note.parts, sources)} lang={lang} />
              <BackLinks page={page} note={note} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** The HTML of a body, set as it is: the compiler has sanitised it, and `join` escapes what it adds. */
function Html({ html, lang }: { html: string; lang: string | undefined }) {
  return <div class="prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}

function BackLinks({ page, note }: { page: Page; note: Footnote }) {
  const { messages } = page;
  const anchors = Array.from(
    { length: note.references },
    (_, index) => `#fnref-${note.number}${index === 0 ? "" : `-${index + 1}`}`,
  );
  return (
    <>
      {anchors.map((href, index) => (
        <a href={href} aria-label={messages.backToText(note.number, index + 1)} key={href}>
          ↩
        </a>
      ))}
    </>
  );
}

/** One string, because a part may begin inside an element that a later part closes. */
function join(page: Page, parts: readonly Part[], sources: readonly Source[]): string {
  return parts.map((part) => html(page, part, sources)).join("");
}

function html(page: Page, part: Part, sources: readonly Source[]): string {
  switch (part.kind) {
    case "html":
      return part.html;
    case "cite":
      return renderToString(<Cite page={page} sources={sources} id={part.source} />);
    case "open":
      return startTag(page, part.file, part.anchor);
  }
}

/**
 * The start tag of a link to another file of the content, `practices/womento` or `pages/about`; the HTML after it closes it. A link to a
 * record that is not listed leads nowhere: the build has warned of it.
 */
function startTag(page: Page, file: string, anchor: string | undefined): string {
  const [folder, id = ""] = file.split("/");
  const entry = page.heads.get(file);
  if (folder !== "pages" && (!entry || entry.record.status === "withdrawn")) return "<a>";
  const address = entry ? recordAddress(page, entry) : freePageAddress(page.routes, id);
  const href = page.to(address) + (anchor ? `#${anchor}` : "");
  const language = entry && foreign(page, entry.language);
  return `<a href="${escaped(href)}"${language ? ` hreflang="${escaped(language)}"` : ""}>`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** Where a free page stands: at its own address, or in the page that it introduces. */
export function freePageAddress(routes: Routes, id: string): string {
  const introduction = introductions.find((name) => name === id);
  switch (introduction) {
    case "home":
      return routes.home;
    case "criteria":
      return routes.criteria;
    case undefined:
      return routes.page(id);
    default:
      return routes.list(introduction);
  }
}
