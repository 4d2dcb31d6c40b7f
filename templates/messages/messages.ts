import { en } from "./en.ts";

/** Every text of the interface in one language. English is the model: a key that another language lacks is a type error. */
export type Messages = typeof en;

/** The languages that the interface speaks; `site.yaml` says which of them the site has. */
export const messages: Record<string, Messages> = {
  en,
  sv: {
    ...en,
    language: "Svenska",
    segments: {
      ...en.segments,
      practices: "praxis",
      projects: "projekt",
      criteria: "kriterier",
      pages: { about: "om" },
      facets: { ...en.segments.facets, topic: "tema" },
    },
  },
};
