import { join } from "node:path";
import * as pagefind from "pagefind";
import { listed, type Site } from "../../../src/core/model.ts";
import { documents } from "../../../src/core/search/documents.ts";
import type { Engine } from "../search.ts";

/** Pagefind as it comes, with a page for each record in each of its languages. */
export async function pagefindEngine(site: Site, folder: string): Promise<Engine> {
  const { index } = await pagefind.createIndex({});
  if (!index) throw new Error("Pagefind does not start.");
  const ids = new Set(listed(site.practices).map(({ id }) => id));
  for (const { collection, id, language, title, summary, texts, titles, names } of documents(site)) {
    if (collection !== "practices" || !ids.has(id)) continue;
    const text = [title, ...titles, summary, ...texts, ...names].map(escaped);
    const content = `<html lang="${language}"><body><h1>${text[0]}</h1><p>${text.slice(1).join("</p><p>")}</p></body></html>`;
    const { errors } = await index.addHTMLFile({ url: `/${language}/${id}/`, content });
    if (errors.length > 0) throw new Error(errors.join("\n"));
  }
  await index.writeFiles({ outputPath: join(folder, "pagefind") });
  await pagefind.close();
  return {
    name: "Pagefind",
    page: { script: "/pagefind/pagefind.js", options: null },
    search: async (query, language, { script }) => {
      document.documentElement.lang = language;
      const { search } = await import(script);
      const { results } = await search(query);
      const shown = await Promise.all(
        results.slice(0, 10).map((one: { data(): Promise<{ url: string }> }) => one.data()),
      );
      return shown.map(({ url }) => url.split("/")[2] ?? "");
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
