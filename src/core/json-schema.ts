import { z } from "zod";
import { practice } from "./schema/practice.ts";
import { project } from "./schema/project.ts";
import { meanings, type TermList } from "./schema/scalars.ts";
import { practiceTranslation, projectTranslation } from "./schema/translation.ts";
import { isMapping } from "./tree.ts";
import { saying } from "./wrapped.ts";

/** Each kind of front matter and its schema. */
export const frontMatter = {
  practice,
  project,
  "practice-translation": practiceTranslation,
  "project-translation": projectTranslation,
} as const;
export type FrontMatter = keyof typeof frontMatter;

/** The keys of a list of the vocabulary, each with its label. Without any, every term fits. */
export type Labels = (list: TermList) => Readonly<Record<string, string>>;

/** JSON, of which the keywords of a schema can be asked. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonSchema = { readonly [keyword: string]: Json };

/** The schema of front matter as JSON Schema, with `rule`: what a value has to keep to, in words. */
export function jsonSchema(kind: FrontMatter, labels: Labels = () => ({})): JsonSchema {
  const schema = json(
    z.toJSONSchema(frontMatter[kind], {
      target: "draft-07",
      io: "input",
      override: ({ zodSchema, jsonSchema: made }) => {
        // Of what is transformed zod leaves the examples out, as those of its result; ours are of what is written.
        const examples = z.globalRegistry.get(zodSchema)?.["examples"];
        if (Array.isArray(examples)) made.examples = [...examples];
        const meaning = meanings.get(zodSchema);
        const terms = meaning?.kind === "term" ? Object.entries(labels(meaning.list)) : [];
        if (terms.length === 0) return;
        made.enum = terms.map(([slug]) => slug);
        made["enumDescriptions"] = terms.map(([, label]) => label);
      },
    }),
  );
  return isSchema(schema) ? schema : {};
}

const titles: Readonly<Record<FrontMatter, string>> = {
  practice: "Front matter of a practice",
  project: "Front matter of a project",
  "practice-translation": "Front matter of the translation of a practice",
  "project-translation": "Front matter of the translation of a project",
};

/**
 * The schema as editors load it: the rules join the descriptions, and what is required of published records is not asked of drafts, which
 * need a title and a language only.
 */
export function publishedSchema(kind: FrontMatter, id: string, labels: Labels): JsonSchema {
  const schema = jsonSchema(kind, labels);
  const { $schema = "", ...rest } = described(schema);
  const head = { $schema, $id: id, title: titles[kind] };
  if (kind !== "practice" && kind !== "project") return { ...head, ...rest };
  return {
    ...head,
    ...withoutRequired(rest),
    if: { properties: { status: { const: "draft" } }, required: ["status"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ["title", "language"] },
    else: requirements(rest),
  };
}

/** A description says the rule, too: it is what editors show. */
function described(schema: JsonSchema): JsonSchema {
  const { rule, ...rest } = mapped(schema, described);
  const { description } = rest;
  const said = typeof rule === "string" && rest["enum"] === undefined ? [rule] : [];
  if (typeof description === "string") return { ...rest, description: saying(description, said) };
  return said.length > 0 ? { ...rest, description: `Rule: ${said.join()}.` } : rest;
}

function withoutRequired(schema: JsonSchema): JsonSchema {
  const { required: _, ...rest } = mapped(schema, withoutRequired);
  return rest;
}

/** The keyword `required` of a schema and all schemas in it, and nothing else of them. */
function requirements(schema: JsonSchema): JsonSchema {
  const properties = Object.entries(parts(schema, "properties"))
    .map(([name, part]) => [name, requirements(part)] as const)
    .filter(([, part]) => Object.keys(part).length > 0);
  const items = part(schema, "items");
  const inItems = items === undefined ? {} : requirements(items);
  return {
    ...(schema["required"] === undefined ? {} : { required: schema["required"] }),
    ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
    ...(Object.keys(inItems).length > 0 ? { items: inItems } : {}),
  };
}

/** The schema with each schema directly in it changed. */
function mapped(schema: JsonSchema, change: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const entries = Object.entries(schema).map(([keyword, value]): [string, Json] => {
    if (keyword === "properties") {
      const changed = Object.entries(parts(schema, keyword)).map(([name, inner]) => [name, change(inner)]);
      return [keyword, Object.fromEntries(changed)];
    }
    const isPart = keyword === "items" || keyword === "additionalProperties" || keyword === "propertyNames";
    return [keyword, isPart && isSchema(value) ? change(value) : value];
  });
  return Object.fromEntries(entries);
}

/** The schema under a keyword, as of `items`. */
export function part(schema: JsonSchema, keyword: string): JsonSchema | undefined {
  const value = schema[keyword];
  return isSchema(value) ? value : undefined;
}

/** The schemas of `properties`. */
export function parts(schema: JsonSchema, keyword: "properties"): Record<string, JsonSchema> {
  const value = part(schema, keyword) ?? {};
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (isSchema(inner) ? [[name, inner]] : [])));
}

function isSchema(value: Json | undefined): value is JsonSchema {
  return isMapping(value);
}

/** Any data as JSON: zod's own types allow more than it writes. */
function json(value: unknown): Json {
  if (Array.isArray(value)) return value.map(json);
  if (isMapping(value)) {
    const entries = Object.entries(value).filter(([key, inner]) => inner !== undefined && !key.startsWith("~"));
    return Object.fromEntries(entries.map(([key, inner]) => [key, json(inner)]));
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
