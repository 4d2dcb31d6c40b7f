import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The stylesheet of every page. Its path holds a hash of its content, so that hosts may cache it for ever. */
export function stylesheet(): { path: string; text: string } {
  const text = readFileSync(new URL("../../templates/style.css", import.meta.url), "utf8");
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return { path: `assets/style.${hash}.css`, text };
}
