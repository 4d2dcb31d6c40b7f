import type { Params } from "../codes.ts";
import { parseUrl } from "../urls.ts";

/** Where a Markdown link leads: out of the site, to a heading of the same text, to a content file, or nowhere allowed. */
export type Target =
  | { kind: "external"; href: string }
  | { kind: "anchor"; anchor: string }
  | { kind: "file"; file: string; anchor?: string }
  | { kind: "refused"; reason: Params["markdown-link"]["reason"] };

/** `file` is given as `practices/womento`: the folder and the name without `.md`, whichever folder the link stands in. */
export function target(url: string, folder: string): Target {
  if (/^(mailto|tel|xmpp|sms):/i.test(url)) return { kind: "refused", reason: "mail" };
  if (url.startsWith("#")) return { kind: "anchor", anchor: url.slice(1) };
  const file = /^(?:\.\/)?(?:\.\.\/([a-z]+)\/)?([^/?#:\\]+)\.md(?:#(.+))?$/.exec(url);
  if (file) {
    const [, other, name = "", anchor] = file;
    const path = `${other ?? folder}/${name}`;
    return anchor === undefined ? { kind: "file", file: path } : { kind: "file", file: path, anchor };
  }
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url))
    return { kind: "refused", reason: url.startsWith("//") ? "unsafe" : "relative" };
  const parsed = parseUrl(url);
  return "href" in parsed ? { kind: "external", href: parsed.href } : { kind: "refused", reason: parsed.reason };
}
