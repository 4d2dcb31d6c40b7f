import { z } from "zod";
import { nearest } from "./nearest.ts";
import { at, type Fault, type Finding, key, type Path } from "./problem.ts";
import { type Meaning, meanings } from "./schema/scalars.ts";
import { get, isMapping, nodes } from "./tree.ts";

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** Data that fits a schema, or what does not fit. */
export type Shaped<T> = { value?: T; findings: Finding[] };

/** Validates data; zod's issues become findings with our codes, one for each mistake. */
export function shape<T>(schema: z.ZodType<T>, data: unknown): Shaped<T> {
  if (!isMapping(data))
    return { findings: [{ code: "not-a-mapping", params: {}, place: { kind: "offset", offset: 0, length: 1 } }] };
  const result = schema.safeParse(data);
  const unseen = protoKeys(schema, data);
  if (result.success && unseen.length === 0) return { value: result.data, findings: [] };
  const findings = result.error?.issues.flatMap((issue) => translate(schema, data, issue, [])) ?? [];
  return { findings: [...withoutConsequences(findings), ...unseen] };
}

/** The key `__proto__` in mappings with free keys, where zod passes over it without a word. */
function protoKeys(schema: Schema, data: unknown): Finding[] {
  return [...nodes(data)]
    .filter(({ value }) => isMapping(value) && Object.hasOwn(value, "__proto__"))
    .filter(({ path }) => schemaAt(schema, data, path) instanceof z.ZodRecord)
    .map(({ path }) => unknownKey(schema, data, path, "__proto__"));
}

/** What a scalar in the data points at. */
export type Reference = { meaning: Meaning; value: string; path: Path };

/** The references in data, also in data that does not fit the schema. For `localised` a value is the languages that are there. */
export function references(schema: Schema, data: unknown, path: Path = []): Reference[] {
  const meaning = meanings.get(schema);
  if (meaning && typeof data === "string") return [{ meaning, value: data.trim(), path }];
  const own: Reference[] = meaning && isMapping(data) ? [{ meaning, value: Object.keys(data).join(" "), path }] : [];
  if (Array.isArray(data)) {
    return data.flatMap((item, index) => references(child(schema, index, item) ?? schema, item, [...path, index]));
  }
  if (!isMapping(data)) return [];
  const inside = Object.entries(data).flatMap(([step, value]) => {
    const next = child(schema, step, value);
    return next ? references(next, value, [...path, step]) : [];
  });
  return [...own, ...inside];
}

/** The schema of what stands under a key or index; of a union the member that takes mappings. */
function child(schema: Schema, step: string | number, value: unknown): Schema | undefined {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject)
    return Object.hasOwn(inner.shape, step) ? within(inner.shape[step], value) : undefined;
  if (inner instanceof z.ZodArray) return within(inner.element, value);
  if (inner instanceof z.ZodRecord) return within(inner.valueType, value);
  return undefined;
}

function within(schema: Schema, value: unknown): Schema {
  const inner = bare(schema);
  if (!(inner instanceof z.ZodUnion)) return inner;
  return (
    inner.options.find((option) =>
      isMapping(value) ? option instanceof z.ZodObject : !(option instanceof z.ZodObject),
    ) ?? inner
  );
}

function bare(schema: Schema): Schema {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema;
}

function schemaAt(schema: Schema, data: unknown, path: Path): Schema | undefined {
  let node: Schema | undefined = bare(schema);
  for (const [index, step] of path.entries()) {
    if (!node) return undefined;
    node = child(node, step, get(data, ...path.slice(0, index + 1)));
  }
  return node;
}

function keysOf(schema: Schema | undefined): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function translate(schema: Schema, data: unknown, issue: Issue, prefix: Path): Finding[] {
  const path: Path = [...prefix, ...issue.path.filter((step) => typeof step !== "symbol")];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((name) => unknownKey(schema, data, path, name));
    case "invalid_type":
      return [wrongType(data, path, issue.expected)];
    case "too_small":
      return Array.isArray(get(data, ...path)) ? [{ code: "empty-list", params: {}, place: at(path) }] : [];
    case "too_big":
      return tooMany(get(data, ...path), path, Number(issue.maximum));
    case "invalid_key":
      return issue.issues.flatMap((inner) => faultOf(inner)).map((fault) => ({ ...fault, place: key(path) }));
    case "invalid_union": {
      const branch = issue.errors.find(
        (errors) => !errors.some((inner) => inner.code === "invalid_type" && inner.path.length === 0),
      );
      return (branch ?? issue.errors[0] ?? []).flatMap((inner) => translate(schema, data, inner, path));
    }
    default:
      return faultOf(issue).map((fault) => ({ ...fault, place: at(path) }));
  }
}

function tooMany(value: unknown, path: Path, max: number): Finding[] {
  if (!Array.isArray(value)) return [];
  return [{ code: "too-many", params: { max, length: value.length }, place: at([...path, max]) }];
}

/** The fault that a scalar of ours put into its issue. */
function faultOf(issue: Issue): Fault[] {
  return issue.code === "custom" && isFault(issue.params) ? [issue.params] : [];
}

function isFault(params: unknown): params is Fault {
  return isMapping(params) && typeof params["code"] === "string" && isMapping(params["params"]);
}

function wrongType(data: unknown, path: Path, expected: string): Finding {
  const value = get(data, ...path);
  const parent = path.slice(0, -1);
  if (value === undefined) {
    const of = parent.findLast((step) => typeof step === "string") ?? "";
    return { code: "missing-key", params: { key: String(path.at(-1) ?? ""), of: String(of) }, place: key(parent) };
  }
  if (value === null || value === "") return { code: "empty-value", params: {}, place: at(path) };
  const got = Array.isArray(value) ? "list" : isMapping(value) ? "keys" : "text";
  const wanted = expected === "array" ? "list" : expected === "string" ? "text" : "keys";
  return { code: "wrong-shape", params: { expected: wanted, got }, place: at(path) };
}

function unknownKey(schema: Schema, data: unknown, path: Path, name: string): Finding {
  const parent = get(data, ...path);
  const place = key([...path, name]);
  if (get(parent, name) === null) return { code: "stray-words", params: { words: name }, place };
  const known = keysOf(schemaAt(schema, data, path));
  const allowed = known.filter((candidate) => !isMapping(parent) || !Object.hasOwn(parent, candidate));
  const home = known.find((candidate) => keysOf(schemaAt(schema, data, [...path, candidate])).includes(name));
  return { code: "unknown-key", params: { key: name, allowed, ...(home === undefined ? {} : { home }) }, place };
}

/** A misspelt or misplaced key is one mistake: the key that it stands for is not also missing. */
function withoutConsequences(findings: Finding[]): Finding[] {
  const meant = new Set<string>();
  for (const { code, params, place } of findings) {
    if (code !== "unknown-key" || place.kind !== "key") continue;
    const parent = place.path.slice(0, -1);
    const near = nearest(params.key, params.allowed);
    if (near !== undefined) meant.add(id([...parent, near]));
    if (params.home !== undefined)
      meant.add(id([...parent, params.home, params.key])).add(id([...parent, params.home]));
  }
  return findings.filter(({ code, params, place }) => {
    if (code !== "missing-key") return true;
    const parent = place.kind === "key" ? place.path : [];
    return !meant.has(id([...parent, params.key]));
  });
}

function id(path: Path): string {
  return JSON.stringify(path);
}
