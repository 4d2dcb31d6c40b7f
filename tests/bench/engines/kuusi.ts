import { join } from "node:path";
import { buildSync } from "esbuild";
import { listed, type Site } from "../../../src/core/model.ts";
import { searchBasis } from "../../../src/core/search/basis.ts";
import { search } from "../../../src/outputs/search.ts";
import { put } from "../collection.ts";
import type { Engine } from "../search.ts";

/** Our own search, as a list loads it. */
export async function kuusi(site: Site, folder: string): Promise<Engine> {
  const { contents, files } = search(searchBasis(site));
  for (const file of files) put(file, folder);
  buildSync({
    entryPoints: [join(import.meta.dirname, "../../../src/client/search.ts")],
    outfile: join(folder, "kuusi.js"),
    bundle: true,
    minify: true,
    format: "esm",
  });
  const ids = listed(site.practices).map(({ id }) => id);
  return {
    name: "Kuusi",
    page: { script: "/kuusi.js", options: { collection: "practices", ids, base: "/", manifest: contents } },
    search: async (query, language, { script, options }) => {
      const { search } = await import(script);
      const { hits } = await search(query, { ...Object(options), language });
      return hits;
    },
  };
}
