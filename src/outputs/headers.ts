import type { Site } from "../core/model.ts";
import type { Output } from "../core/output.ts";
import { caching, headers } from "../core/policy.ts";

/**
 * The headers, as Netlify and Cloudflare Pages read them. Both let browsers ask whether a page has changed, and join the values of one header
 * from several blocks, so only the files with a hash in their names say how long they are kept.
 */
export function headersFile(site: Site): Output {
  const base = new URL(site.settings.site.url).pathname.replace(/\/$/, "");
  const everywhere = headers.map(([name, value]) => `  ${name}: ${value}\n`).join("");
  return { path: "_headers", body: `/*\n${everywhere}\n${base}/assets/*\n  Cache-Control: ${caching.assets}\n` };
}
