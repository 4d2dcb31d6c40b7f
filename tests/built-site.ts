import { join, posix } from "node:path";
import { type HTMLElement, parse } from "node-html-parser";
import { type Built, build } from "../src/build.ts";
import { render } from "../src/core/output.ts";

export const realContent = join(import.meta.dirname, "..", "content");
export const smallContent = join(import.meta.dirname, "site", "content");
export const now = "2026-11-24";

/** A built site in memory: its files as text, by path. */
export type BuiltSite = { built: Built; files: ReadonlyMap<string, string> };

export function builtSite(content: string): BuiltSite {
  const built = build({ content, now });
  const text = (body: string | Uint8Array) => (typeof body === "string" ? body : new TextDecoder().decode(body));
  return { built, files: new Map([...built.outputs].map((output) => [output.path, text(render(output))])) };
}

/** The pages of a site, parsed, by path. */
export function parsedPages({ files }: BuiltSite): Map<string, HTMLElement> {
  return new Map([...files].filter(([path]) => path.endsWith(".html")).map(([path, html]) => [path, parse(html)]));
}

/** The file that a link leads to, and its fragment; undefined when it leads out of the site. `base` is the path of the site's url. */
export function linkTarget(from: string, href: string, base: string): { path: string; fragment: string } | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined;
  const [address = "", fragment = ""] = href.replace(/\?[^#]*/, "").split("#");
  const rooted = address.startsWith("/");
  if (rooted && !address.startsWith(base)) return { path: address, fragment };
  const path = rooted ? address.slice(base.length) : posix.join(posix.dirname(from), address || posix.basename(from));
  const folder = path === "" || path === "." || path === "./" || path.endsWith("/");
  return { path: folder ? posix.join(path, "index.html") : path, fragment: decodeURIComponent(fragment) };
}
