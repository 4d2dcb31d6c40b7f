import { absolute } from "../../templates/head.tsx";
import type { Site } from "../core/model.ts";
import type { Output } from "../core/output.ts";
import type { PageOutput } from "./pages.tsx";

/** The addresses of all pages that search engines shall know. */
export function sitemap(site: Site, pages: readonly PageOutput[]): Output {
  const urls = pages
    .filter(({ indexed }) => indexed)
    .map(({ address }) => `<url><loc>${escaped(absolute(site, address))}</loc></url>\n`);
  const body = () =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
  return { path: "sitemap.xml", body };
}

/** Robots may read everything. */
export function robots(site: Site): Output {
  return { path: "robots.txt", body: `User-agent: *\nAllow: /\n\nSitemap: ${absolute(site, "/sitemap.xml")}\n` };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
