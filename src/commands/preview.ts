import { existsSync } from "node:fs";
import type { PreviewFlags } from "../flags.ts";
import { recover } from "../io/publish.ts";
import { serve } from "../io/serve.ts";
import { publicUrl } from "./public-url.ts";
import { type Exit, interrupted, say, wrongUsage } from "./terminal.ts";

export async function previewCommand({ out, content, site, port }: PreviewFlags): Promise<Exit> {
  recover(out);
  if (!existsSync(out)) return wrongUsage(`There is no folder ${out}. Make it first: npm run build`);
  const { url, close } = await serve(out, { port, base: new URL(site ?? publicUrl(content)).pathname });
  say(`${out}/ is served at ${url} (Ctrl+C ends it)`);
  await interrupted();
  await close();
  return 0;
}
