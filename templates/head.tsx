import type { Site } from "../src/core/model.ts";
import { pagePolicy } from "../src/core/policy.ts";
import { type Edition, inLanguage, type Page } from "./edition.ts";
import { size } from "./share-image.ts";

/** What a page says of itself. `title` goes from the page to its list; the name of the site is added. */
export type Meta = {
  title: readonly string[];
  description: string;
  /** An article is one record; everything else is a page of the site. */
  article?: boolean;
  /** The script of the lists runs on the page. */
  isList?: boolean;
  /** Search engines keep the page; a withdrawn record and the page for errors they do not. */
  indexed?: boolean;
  /** The address that the page leads on to. */
  movedTo?: string;
};

export function Head({ page, meta }: { page: Page; meta: Meta }) {
  const { messages, assets } = page;
  const title = messages.title([...meta.title, siteName(page)]);
  return (
    <head>
      <meta http-equiv="Content-Security-Policy" content={pagePolicy} />
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={meta.description} />
      {meta.movedTo !== undefined && <Onward page={page} to={meta.movedTo} />}
      {meta.indexed === false || meta.movedTo !== undefined ? (
        <meta name="robots" content="noindex" />
      ) : (
        <Addresses page={page} />
      )}
      <Shared page={page} meta={meta} />
      <meta name="theme-color" content="#fcfbf7" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#0f1b17" media="(prefers-color-scheme: dark)" />
      <link rel="icon" href={page.to(`/${assets.icon}`)} type="image/svg+xml" />
      <link rel="preload" href={page.to(`/${assets.font}`)} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={page.to(`/${assets.style}`)} />
      {meta.isList && <script type="module" src={page.to(`/${assets.list}`)} />}
    </head>
  );
}

/** The address of the page for search engines, and of the same page in other languages. */
function Addresses({ page }: { page: Page }) {
  return (
    <>
      <link rel="canonical" href={absolute(page.site, page.address)} />
      {page.alternates.map(({ language, address }) => (
        <link rel="alternate" hreflang={language} href={absolute(page.site, address)} key={language} />
      ))}
    </>
  );
}

/** Leads on at once, without a script. */
function Onward({ page, to }: { page: Page; to: string }) {
  return (
    <>
      <meta http-equiv="refresh" content={`0; url=${page.to(to)}`} />
      <link rel="canonical" href={absolute(page.site, to)} />
    </>
  );
}

/** What other services show of a link to the page. */
function Shared({ page, meta }: { page: Page; meta: Meta }) {
  const { messages, assets, site } = page;
  const properties = {
    "og:title": meta.title[0] ?? siteName(page),
    "og:description": meta.description,
    "og:type": meta.article ? "article" : "website",
    "og:site_name": siteName(page),
    "og:locale": messages.locale,
    "og:url": absolute(site, meta.movedTo ?? page.address),
    "og:image": absolute(site, `/${assets.image}`),
    "og:image:width": String(size.width),
    "og:image:height": String(size.height),
    "og:image:alt": messages.shareImage,
  };
  return (
    <>
      {Object.entries(properties).map(([property, content]) => (
        <meta property={property} content={content} key={property} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

export function siteName(edition: Edition): string {
  return inLanguage(edition, edition.site.settings.site.name);
}

/** The public address: with `url` in front, which may hold a path. */
export function absolute(site: Pick<Site, "settings">, address: string): string {
  return site.settings.site.url.replace(/\/$/, "") + address;
}
