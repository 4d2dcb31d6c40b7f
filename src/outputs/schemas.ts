import { absolute } from "../../templates/head.tsx";
import { type FrontMatter, type Labels, publishedSchema } from "../core/json-schema.ts";
import type { Site } from "../core/model.ts";
import type { Output } from "../core/output.ts";

const kinds: readonly FrontMatter[] = ["practice", "project", "practice-translation", "project-translation"];

/** The front matter of each kind of file as JSON Schema, for programs in which editors write. */
export function schemas(site: Site): Output[] {
  const language = site.settings.site.languages[0] ?? "en";
  const labels: Labels = (list) =>
    Object.fromEntries(
      Object.entries(site.settings.vocabulary[list]).map(([slug, { label }]) => [slug, label[language] ?? slug]),
    );
  return kinds.map((kind) => {
    const path = `schema/${kind}.json`;
    const body = () => `${JSON.stringify(publishedSchema(kind, absolute(site, `/${path}`), labels), null, 1)}\n`;
    return { path, body };
  });
}
