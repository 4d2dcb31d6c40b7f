import { readFileSync } from "node:fs";
import { join } from "node:path";
import fg from "fast-glob";
import { routes, type Segments } from "../../src/core/routes.ts";
import { messages } from "../../templates/messages/messages.ts";
import type { ServedSite } from "./setup.ts";

/** The ways in which pages are seen. Those that are not in the fast pass are in the full one only. */
export type View = { scheme: "light" | "dark"; width: 320 | 1280; scripts: boolean; inFastPass: boolean };
const views: View[] = [
  { scheme: "light", width: 1280, scripts: true, inFastPass: true },
  { scheme: "dark", width: 320, scripts: true, inFastPass: true },
  { scheme: "light", width: 320, scripts: false, inFastPass: true },
  { scheme: "light", width: 320, scripts: true, inFastPass: false },
  { scheme: "dark", width: 1280, scripts: true, inFastPass: false },
];

/** The kinds of page of which each language has at least one. */
export const kinds = [
  "home",
  "list of practices",
  "list of a hundred practices",
  "list that goes on",
  "term of practices",
  "term of projects",
  "practice",
  "withdrawn record",
  "list of projects",
  "project",
  "criteria",
  "criterion",
  "free page",
] as const;

/** The kinds that a site has once. */
const single = ["choice of language", "page for errors"] as const;

/** A page; `language` is absent where a site has the kind once. */
export type Case = {
  kind: (typeof kinds)[number] | (typeof single)[number];
  language?: string;
  url: string;
  status: number;
  size: number;
};

type Sites = { real: ServedSite; crowded: ServedSite };

/** Which pages a pass visits, view by view: one of each kind in every view; the full pass every other page of the real site in one, too. */
export function plan(sites: Sites, pass: "fast" | "full"): { view: View; pages: Case[] }[] {
  const each = oneOfEach(sites);
  const visited = new Set(each.map(({ url }) => url));
  const others = pass === "full" ? pagesOf(sites.real).filter(({ url }) => !visited.has(url)) : [];
  return views
    .filter(({ inFastPass }) => inFastPass || pass === "full")
    .map((view, index) => ({ view, pages: index === 0 ? [...each, ...others] : each }));
}

/** The largest page of each kind in each language; of the crowded site where the real one has none. */
export function oneOfEach({ real, crowded }: Sites): Case[] {
  const filled = pagesOf(crowded).map((page): Case => {
    return page.kind === "list of practices" ? { ...page, kind: "list of a hundred practices" } : page;
  });
  const found = new Map<string, Case>();
  for (const page of [...pagesOf(real), ...filled]) {
    const key = `${page.kind} ${page.language}`;
    if (!found.has(key)) found.set(key, page);
  }
  return [...found.values()];
}

/** Every page of a site that stays, the largest first. */
function pagesOf({ folder, url, languages }: ServedSite): Case[] {
  const pages = fg.sync("**/*.html", { cwd: folder }).flatMap((path): Case | [] => {
    const html = readFileSync(join(folder, path), "utf8");
    if (html.includes('<meta http-equiv="refresh"')) return [];
    const address = `/${path.replace(/index\.html$/, "")}`;
    const [, language = ""] = address.split("/");
    const page = { url: new URL(address.slice(1), url).href, status: 200, size: html.length };
    if (languages.includes(language)) return { ...page, kind: kindOf(address, html, language), language };
    if (path === "404.html") return { ...page, kind: "page for errors", url: new URL("a/b/c", url).href, status: 404 };
    return { ...page, kind: "choice of language" };
  });
  return pages.toSorted((a, b) => b.size - a.size || (a.url < b.url ? -1 : 1));
}

/** What a page is, by its address, and by its text where it is withdrawn. */
export function kindOf(address: string, html: string, language: string): Case["kind"] {
  const segments = messages[language]?.segments;
  if (!segments) throw new Error(`There are no messages in ${language}.`);
  const way = routes(language, segments);
  if (address === way.home) return "home";
  if (address === way.criteria) return "criteria";
  if (address.startsWith(way.criteria)) return "criterion";
  if (/\/page\/\d+\/$/.test(address)) return "list that goes on";
  for (const collection of ["practices", "projects"] as const) {
    if (address === way.list(collection)) return `list of ${collection}`;
    if (!address.startsWith(way.list(collection))) continue;
    if (isTerm(address, way.list(collection), segments)) return `term of ${collection}`;
    if (html.includes('<meta name="robots" content="noindex"/>')) return "withdrawn record";
    return collection === "practices" ? "practice" : "project";
  }
  return "free page";
}

function isTerm(address: string, list: string, { facets }: Segments): boolean {
  const [facet] = address.slice(list.length).split("/");
  return Object.values(facets).some((segment) => segment === facet);
}
