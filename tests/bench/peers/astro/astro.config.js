import { defineConfig } from "astro/config";
import { site } from "../collection.js";

export default defineConfig({
  site: site.url,
  cacheDir: ".cache",
  markdown: { smartypants: false, syntaxHighlight: false },
});
