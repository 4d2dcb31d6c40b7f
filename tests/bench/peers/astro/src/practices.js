import { getCollection } from "astro:content";
import { entries } from "../../collection.js";

/** All files of practices, and what the pages of all share. */
const files = await getCollection("practices");

export const found = entries(files.map(({ id, data }) => ({ path: id, data })));

export { files };
