import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { build } from "../../src/build.ts";
import type { Output } from "../../src/core/output.ts";
import { assets } from "../../src/io/assets.ts";
import { publish } from "../../src/io/publish.ts";
import { serve } from "../../src/io/serve.ts";
import { outputs } from "../../src/outputs/outputs.ts";
import { messages } from "../../templates/messages/messages.ts";
import { now, realContent } from "../built-site.ts";
import { crowdedSite } from "../crowded-site.ts";
import { launch } from "./launch.ts";

/** A site on a local server: its address, its folder, and its languages. */
export type ServedSite = { url: string; folder: string; languages: readonly string[] };

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the browser listens. */
    browser: string;
    sites: { real: ServedSite; crowded: ServedSite };
    /** Whether every page is visited, or one of each kind. */
    pass: "fast" | "full";
  }
}

/** Builds and serves the real and the crowded site, and starts the one browser that all browser tests share. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const scratch = mkdtempSync(join(tmpdir(), "kuusi-browser-"));
  const closing = [async () => rmSync(scratch, { recursive: true, force: true })];
  const close = async () => {
    for (const step of closing.toReversed()) await step();
  };
  const served = async (name: string, all: Iterable<Output>, base: string) => {
    const folder = join(scratch, name);
    publish(all, folder);
    const { url, close } = await serve(folder, { port: 0, base });
    closing.push(close);
    return { url, folder, languages };
  };
  const crowded = crowdedSite();
  const { languages } = crowded.settings.site;
  try {
    const browser = await launch(scratch);
    closing.push(() => browser.close());
    provide("browser", browser.wsEndpoint());
    provide("sites", {
      real: await served("real", build({ content: realContent, now, url: "https://kuusi.example/" }).outputs, "/"),
      crowded: await served("crowded", outputs(crowded, messages, assets()), "/base/"),
    });
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}
