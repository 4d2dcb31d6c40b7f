import { listData, site } from "../../collection.js";

const languages = site.languages.map(({ language }) => language);

export const data = {
  languages,
  pagination: { data: "languages", size: 1, alias: "language" },
  permalink: ({ language }) => `/${language}/practices.json`,
};

export function render({ language, collections }) {
  return JSON.stringify(listData(collections.entries, language));
}
