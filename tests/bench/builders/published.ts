import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type HTMLElement, parse } from "node-html-parser";
import { messages } from "../../../templates/messages/messages.ts";

/** What a published site says, by what it is about, in a form that does not depend on its layout. */
export type Published = ReadonlyMap<string, string>;

/** How many files a site has, and how long they are. */
export type Weight = { files: number; bytes: number };

export function weight(folder: string): Weight {
  const sizes = filesOf(folder).map((file) => statSync(join(folder, file)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/**
 * The practices of a site: of each page of a practice its words, verdicts with their sources, text and sources; of each list its entries
 * and the number of its pages; the addresses in the sitemap; the ids in the data of each language.
 */
export function published(folder: string, idsOf: (folder: string, language: string) => readonly string[]): Published {
  const said = new Map<string, string>();
  const lists = new Map<string, { pages: number; entries: string[] }>();
  const roots = Object.entries(messages).map(([language, { segments }]) => `/${language}/${segments.practices}/`);
  const isPractice = (address: string) => roots.some((root) => address.startsWith(root));
  for (const file of filesOf(folder)) {
    const address = `/${file.replace(/index\.html$/, "")}`;
    if (!file.endsWith("/index.html") || !isPractice(address)) continue;
    const page = parse(readFileSync(join(folder, file), "utf8"));
    if (page.querySelector('meta[http-equiv="refresh"]')) continue;
    if (page.querySelector("ol.tiers")) said.set(address, record(page));
    else {
      const root = address.replace(/page\/\d+\/$/, "");
      const list = lists.get(root) ?? { pages: 0, entries: [] };
      list.pages += 1;
      for (const link of page.querySelectorAll("li.card h3 a")) list.entries.push(resolved(address, link));
      lists.set(root, list);
    }
  }
  for (const [address, { pages, entries }] of lists) said.set(address, JSON.stringify([pages, entries.sort()]));
  const sitemaps = filesOf(folder).filter((file) => file.endsWith("sitemap.xml"));
  const sitemap = sitemaps.flatMap((file) => [
    ...readFileSync(join(folder, file), "utf8").matchAll(/<loc>(.*?)<\/loc>/g),
  ]);
  const addresses = sitemap.map(([, url = ""]) => new URL(url).pathname).filter(isPractice);
  said.set("sitemap", JSON.stringify(addresses.sort()));
  for (const language of Object.keys(messages))
    said.set(`data ${language}`, JSON.stringify([...idsOf(folder, language)].sort()));
  return said;
}

/** Where two sites differ: what they say differently, or only one of them says. */
export function differences(ours: Published, theirs: Published): string[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter((key) => ours.get(key) !== theirs.get(key))
    .map(
      (key) =>
        `${key}\n  ours   ${excerpt(ours.get(key), theirs.get(key))}\n  theirs ${excerpt(theirs.get(key), ours.get(key))}`,
    );
}

/** The text from shortly before the place where it differs from another. */
function excerpt(text: string | undefined, other = ""): string {
  if (text === undefined) return "is not there";
  const place = Array.from(text).findIndex((_, index) => text[index] !== other[index]);
  return text.slice(Math.max(0, place - 40), place + 80);
}

function record(page: HTMLElement): string {
  const tiers = page.querySelectorAll("ol.tiers > li").map((tier) => ({
    verdict: words(tier.querySelector("h3")),
    reason: words(tier.querySelector("p")),
    cites: tier.querySelectorAll("p:last-child a.cite").map((cite) => cite.getAttribute("href")),
  }));
  return JSON.stringify({
    title: words(page.querySelector("h1")),
    summary: words(page.querySelector("p.lead")),
    tiers,
    body: words(page.querySelector("div.prose")),
    sources: page
      .querySelectorAll("ol.sources > li")
      .map((source) => [source.id, source.querySelector("a")?.getAttribute("href")]),
  });
}

function words(element: HTMLElement | null): string {
  return element?.text.replace(/\s+/g, " ").trim() ?? "";
}

function resolved(address: string, link: HTMLElement): string {
  return new URL(link.getAttribute("href") ?? "", `http://site${address}`).pathname;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}
