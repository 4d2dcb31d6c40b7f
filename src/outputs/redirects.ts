import type { Site } from "../core/model.ts";
import type { Output } from "../core/output.ts";
import type { PageOutput } from "./pages.tsx";

/**
 * The old addresses, as Netlify and Cloudflare Pages read them: old, new, status. Other hosts show the page that stands at the old address.
 * There is no file while there are none.
 */
export function redirects(site: Site, pages: readonly PageOutput[]): Output[] {
  const base = new URL(site.settings.site.url).pathname.replace(/\/$/, "");
  const lines = pages.flatMap(({ address, movedTo }) =>
    movedTo === undefined ? [] : `${base}${address} ${base}${movedTo} 301\n`,
  );
  return lines.length === 0 ? [] : [{ path: "_redirects", body: lines.join("") }];
}
