import type { Site } from "../../src/core/model.ts";
import { listed } from "../../src/core/model.ts";
import { render } from "../../src/core/output.ts";
import { answer, type Found } from "../../src/core/search/answer.ts";
import { searchBasis } from "../../src/core/search/basis.ts";
import { search as index } from "../../src/outputs/search.ts";

/** Search as it runs in a browser, on the files of a site, and the bytes that it asked for. */
export function searching(site: Site, collection: "practices" | "projects" = "practices") {
  const { contents, files } = index(searchBasis(site));
  const bodies = new Map(files.map((file) => [file.path, String(render(file))]));
  const ids = listed<Site["practices"][number] | Site["projects"][number]>(site[collection]).map(({ id }) => id);
  return async (query: string, language: string): Promise<Found & { asked: string[] }> => {
    const asked: string[] = [];
    const load = (path: string) => {
      asked.push(path);
      return Promise.resolve(bodies.get(path) ?? "");
    };
    const found = await answer(query, { language, collection, ids, manifest: contents }, load);
    return { ...found, asked };
  };
}
