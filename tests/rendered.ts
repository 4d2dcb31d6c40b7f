import type { Site } from "../src/core/model.ts";
import { render } from "../src/core/output.ts";
import { assets } from "../src/io/assets.ts";
import { outputs } from "../src/outputs/outputs.ts";
import { messages } from "../templates/messages/messages.ts";

/** Every file of a site as text, by its path. */
export function rendered(site: Site): Map<string, string> {
  const all = [...outputs(site, messages, assets())];
  return new Map(all.map((output) => [output.path, String(render(output))]));
}

/** One page of a site, by its address. */
export function pageAt(site: Site, address: string): string {
  const page = rendered(site).get(`${address.slice(1)}index.html`);
  if (page === undefined) throw new Error(`There is no page at ${address}`);
  return page;
}

/** The text that readers see, without markup. */
export function textOf(page: string): string {
  const body = page.slice(page.indexOf("<main"), page.indexOf("</main>"));
  return body
    .replace(/<[^>]*>/g, " ")
    .replace(/[ \n]+/g, " ")
    .trim();
}

/** The headings of a page with their levels: `2 Results`. */
export function headings(page: string): string[] {
  return [...page.matchAll(/<h(\d)[^>]*>(.*?)<\/h\1>/g)].map(
    ([, level, inner = ""]) => `${level} ${inner.replace(/<[^>]*>/g, "")}`,
  );
}
