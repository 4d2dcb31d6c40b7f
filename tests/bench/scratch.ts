import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { launch } from "../browser/launch.ts";

/** A folder and a browser for as long as a measurement takes. */
export async function withBrowser<T>(measure: (browser: Browser, scratch: string) => Promise<T>): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), "kuusi-bench-"));
  const server = await launch(scratch);
  try {
    return await measure(await chromium.connect(server.wsEndpoint()), scratch);
  } finally {
    await server.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}
