import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { build } from "esbuild";
import MiniSearch from "minisearch";
import { listed, type Site } from "../../../src/core/model.ts";
import { documents } from "../../../src/core/search/documents.ts";
import type { Engine } from "../search.ts";

const stemmers = new Map([
  ["fi", finnish],
  ["sv", swedish],
  ["en", english],
]);

/**
 * MiniSearch as its users would set it up: one index of all records in each language with the Snowball stemmer of that language, loaded
 * whole; titles count five times, words may have a typing mistake and need not be whole.
 */
export async function minisearch(site: Site, folder: string): Promise<Engine> {
  const ids = new Set(listed(site.practices).map(({ id }) => id));
  const all = documents(site).filter(({ collection, id }) => collection === "practices" && ids.has(id));
  for (const language of site.settings.site.languages) {
    const stem = stemmers.get(language);
    if (!stem) throw new Error(`There is no stemmer for ${language}.`);
    const index = new MiniSearch({ fields: ["title", "text"], processTerm: (term) => stem(term.toLowerCase()) });
    const own = all.filter((document) => document.language === language);
    index.addAll(
      own.map(({ id, title, summary, texts, titles, names }) => ({
        id,
        title: [title, ...titles].join(" "),
        text: [summary, ...texts, ...names].join(" "),
      })),
    );
    writeFileSync(join(folder, `mini-${language}.json`), JSON.stringify(index));
    await bundled(language, folder);
  }
  return {
    name: "MiniSearch",
    page: { script: "/mini-", options: null },
    search: async (query, language, { script }) => {
      const { search } = await import(`${script}${language}.js`);
      return search(query, `${script}${language}.json`);
    },
  };
}

async function bundled(language: string, folder: string): Promise<void> {
  const names = { fi: "finnish", sv: "swedish", en: "english" };
  const contents = `
import MiniSearch from "minisearch";
import { stemmer } from "@orama/stemmers/${Object.entries(names).find(([own]) => own === language)?.[1]}";
let index;
export async function search(query, address) {
  index ??= MiniSearch.loadJSON(await (await fetch(address)).text(), { fields: ["title", "text"], processTerm: (term) => stemmer(term.toLowerCase()) });
  return index.search(query, { boost: { title: 5 }, prefix: true, fuzzy: 0.2, combineWith: "AND" }).map(({ id }) => id);
}`;
  await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL("..", import.meta.url)) },
    outfile: join(folder, `mini-${language}.js`),
    bundle: true,
    minify: true,
    format: "esm",
  });
}
