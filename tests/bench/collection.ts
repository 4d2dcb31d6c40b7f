import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Site } from "../../src/core/model.ts";
import { type Output, render } from "../../src/core/output.ts";
import { assets } from "../../src/io/assets.ts";
import { outputs } from "../../src/outputs/outputs.ts";
import { messages } from "../../templates/messages/messages.ts";
import { realContent } from "../built-site.ts";
import { joined } from "../crowded-site.ts";
import { plausible } from "../plausible/plausible.ts";

/** The real collection, filled up with plausible practices. */
export function collection(practices: number): Site {
  return joined(plausible({ content: realContent, practices }));
}

/** The files of a site, of which `isWanted` tells by their paths, in a folder. */
export function write(site: Site, folder: string, isWanted: (path: string) => boolean = () => true): void {
  for (const output of outputs(site, messages, assets())) if (isWanted(output.path)) put(output, folder);
}

export function put(output: Output, folder: string): void {
  const file = join(folder, output.path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, render(output));
}
