import { type Json, type JsonSchema, part, parts } from "./json-schema.ts";
import { unlimited } from "./schema/scalars.ts";

/** One field of front matter as guides and drafts tell of it. */
export type Field = {
  /** Keys from the root, as in `results.claim`; `<id>` stands for any id. */
  path: string;
  type: string;
  required: boolean;
  description: string;
  /** What the value, or each of a list, has to keep to. */
  rule: string;
  /** How many a list may have, where that is few. */
  limit: string;
  /** A value, as written in YAML on one line. */
  example: string;
  /** The closed list that it takes its value from; terms have labels. */
  choices: { value: string; label: string }[];
};

/** Every field of a schema: each field of the record, and below it those of its items. */
export function fields(schema: JsonSchema): Field[] {
  return Object.entries(parts(schema, "properties")).flatMap(([name, inner]) => {
    const own = field(name, inner, isRequired(schema, name));
    const [under, members] = inside(name, inner);
    return [
      own,
      ...Object.entries(members).map(([key, value]) => field(`${under}.${key}`, value.schema, value.required)),
    ];
  });
}

type Members = Record<string, { schema: JsonSchema; required: boolean }>;

/** The fields inside a field, and what they stand under. */
function inside(name: string, schema: JsonSchema): [string, Members] {
  const values = part(schema, "additionalProperties");
  if (values !== undefined) return [`${name}.<id>`, members(values)];
  const items = part(schema, "items");
  if (items !== undefined) return [name, members(items)];
  const same = alike(schema);
  return same === undefined ? [name, members(schema)] : [`${name}.<criterion>`, members(same)];
}

function members(schema: JsonSchema): Members {
  return Object.fromEntries(
    Object.entries(parts(schema, "properties")).map(([key, inner]) => [
      key,
      { schema: inner, required: isRequired(schema, key) },
    ]),
  );
}

/** The one schema of all keys of a mapping, as of the six criteria. */
function alike(schema: JsonSchema): JsonSchema | undefined {
  const [first, ...others] = Object.values(parts(schema, "properties"));
  const text = JSON.stringify(first);
  return others.length > 0 && others.every((other) => JSON.stringify(other) === text) ? first : undefined;
}

function isRequired(schema: JsonSchema, name: string): boolean {
  const required = schema["required"];
  return Array.isArray(required) && required.includes(name);
}

function field(path: string, schema: JsonSchema, required: boolean): Field {
  const items = part(schema, "items");
  const value = items ?? part(schema, "additionalProperties") ?? schema;
  const [example] = array(schema["examples"]);
  return {
    path,
    type: typeOf(schema),
    required,
    description: text(schema["description"]),
    rule: text(value["rule"]),
    limit: limitOf(schema),
    example: example === undefined ? "" : inline(example),
    choices: choicesOf(value),
  };
}

function typeOf(schema: JsonSchema): string {
  const items = part(schema, "items");
  const values = part(schema, "additionalProperties");
  const word = (inner: JsonSchema) => text(inner["title"]) || "fields";
  if (items !== undefined) return text(items["title"]) === "" ? "list of fields" : `list: ${word(items)}`;
  if (values !== undefined) return `${word(values)} under each ${text(part(schema, "propertyNames")?.["title"])}`;
  return word(schema);
}

function choicesOf(schema: JsonSchema): Field["choices"] {
  const labels = array(schema["enumDescriptions"]);
  const values = array(schema["enum"]);
  return values.every((value) => typeof value === "string")
    ? values.map((value, index) => ({ value: String(value), label: text(labels[index]) }))
    : [];
}

function limitOf(schema: JsonSchema): string {
  const max = schema["maxItems"];
  return typeof max === "number" && max < unlimited ? `at most ${max}` : "";
}

function array(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

/** What older YAML takes for yes and no. */
const ambiguous = /^(y|n|yes|no|on|off|true|false|null)$/i;

/** A value in YAML on one line: keys, codes and dates bare, every other text in quotes. */
export function inline(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .map(([key, inner]) => `${key}: ${inline(inner)}`)
      .join(", ")}}`;
  const bare = typeof value !== "string" || (/^[\p{L}\d]+(-[\p{L}\d]+)*$/u.test(value) && !ambiguous.test(value));
  return bare ? String(value) : JSON.stringify(value);
}
