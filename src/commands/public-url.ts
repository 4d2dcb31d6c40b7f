import { existsSync } from "node:fs";
import { get } from "../core/tree.ts";
import { parseUrl } from "../core/urls.ts";
import { contentFiles } from "../io/files.ts";
import { split } from "../io/frontmatter.ts";

/** The site's address as its settings say it; where they cannot be read, any at the root. */
export function publicUrl(content: string): string {
  const settings = existsSync(content)
    ? contentFiles(content).files.find(({ name }) => name === "site.yaml")
    : undefined;
  const parsed = parseUrl(String(settings === undefined ? "" : get(split(settings).data, "url")));
  return "href" in parsed ? parsed.href : "http://localhost/";
}
