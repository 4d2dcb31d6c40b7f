import { favicon } from "../../templates/favicon.ts";
import type { Messages } from "../../templates/messages/messages.ts";
import type { Site } from "../core/model.ts";
import type { Output } from "../core/output.ts";
import { pages } from "./pages.tsx";
import { robots, sitemap } from "./sitemap.ts";

/** Every file of the site. `style` is the stylesheet, with the path that it is published under. */
export function outputs(
  site: Site,
  messages: Record<string, Messages>,
  style: { path: string; text: string },
): Output[] {
  const all = pages(site, messages, { style: style.path });
  return [
    ...all.map(({ path, body }) => ({ path, body })),
    sitemap(site, all),
    robots(site),
    { path: style.path, body: style.text },
    { path: "assets/favicon.svg", body: favicon },
  ];
}
