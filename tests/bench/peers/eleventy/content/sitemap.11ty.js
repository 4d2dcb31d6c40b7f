import { sitemap } from "../../collection.js";

export const data = { permalink: "/sitemap.xml" };

export function render({ collections }) {
  return sitemap(collections.entries);
}
