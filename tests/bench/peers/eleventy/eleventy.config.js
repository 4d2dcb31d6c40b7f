import { entries, listPages } from "../collection.js";

export default function (config) {
  config.addCollection("entries", found);
  config.addCollection("lists", (all) => listPages(found(all)));
}

function found(all) {
  return entries(all.getFilteredByTag("practice").map(({ inputPath, data }) => ({ path: inputPath, data })));
}

export const config = {
  dir: { input: "content", output: "dist" },
  markdownTemplateEngine: false,
};
