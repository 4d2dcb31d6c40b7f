import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";

const practices = defineCollection({
  loader: glob({ base: "content/practices", pattern: "*.md", generateId: ({ entry }) => entry }),
});

export const collections = { practices };
