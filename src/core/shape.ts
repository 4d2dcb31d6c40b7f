import { z } from "zod";
import { nearest } from "./nearest.ts";
import { at, type Fault, type Finding, key, type Path } from "./problem.ts";
import { quoted } from "./quoting.ts";
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
  return { findings: [...withoutConsequences(findings).map((finding) => required(schema, data, finding)), ...unseen] };
}

/** Whether what is empty may be left out is part of its cure. */
function required(schema: Schema, data: unknown, finding: Finding): Finding {
  const { code, place } = finding;
  if ((code !== "empty-value" && code !== "empty-list") || place.kind !== "value") return finding;
  const parent = schemaAt(schema, data, place.path.slice(0, -1));
  const own = parent instanceof z.ZodObject ? parent.shape[place.path.at(-1) ?? ""] : undefined;
  return own === undefined || own instanceof z.ZodOptional ? finding : { ...finding, params: { isRequired: true } };
}

/** The key `__proto__` in mappings with free keys, where zod passes over it without a word. */
function protoKeys(schema: Schema, data: unknown): Finding[] {
  return [...nodes(data)]
    .filter(({ value }) => isMapping(value) && Object.hasOwn(value, "__proto__"))
    .filter(({ path }) => schemaAt(schema, data, path) instanceof z.ZodRecord)
    .flatMap(({ path }) => unknownKeys(schema, data, path, ["__proto__"]));
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
      return unknownKeys(schema, data, path, issue.keys);
    case "invalid_type":
      return [wrongType(schema, data, path, issue.expected)];
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

function wrongType(schema: Schema, data: unknown, path: Path, expected: string): Finding {
  const value = get(data, ...path);
  const parent = path.slice(0, -1);
  if (value === undefined) {
    const of = String(parent.findLast((step) => typeof step === "string") ?? "");
    const isItem = typeof parent.at(-1) === "number";
    return { code: "missing-key", params: { key: String(path.at(-1) ?? ""), of, isItem }, place: key(parent) };
  }
  if (value === null || value === "") return { code: "empty-value", params: {}, place: at(path) };
  const got = Array.isArray(value) ? "list" : isMapping(value) ? "keys" : "text";
  const wanted = expected === "array" ? "list" : expected === "string" ? "text" : "keys";
  const cure = reshaped(value, wanted, schemaAt(schema, data, path));
  return {
    code: "wrong-shape",
    params: { expected: wanted, got, ...(cure === undefined ? {} : { cure }) },
    place: at(path),
  };
}

/** A value in the shape that is wanted, where it is plain how: one text as a list or below the first key, a list of one as its text. */
function reshaped(value: unknown, wanted: "text" | "list" | "keys", schema: Schema | undefined): string | undefined {
  const isPlain = (text: unknown): text is string =>
    typeof text === "string" && /^[^\s"'&*!|>%@`#:[\]{}-][^"'#:[\]{}]{0,80}$/.test(text);
  if (
    wanted === "list" &&
    schema instanceof z.ZodArray &&
    !(bare(schema.element) instanceof z.ZodObject) &&
    isPlain(value)
  )
    return `[${value.split(/\s*[,;]\s*/).join(", ")}]`;
  if (wanted === "text" && Array.isArray(value) && value.length === 1 && isPlain(value[0])) return value[0];
  if (wanted === "keys" && schema instanceof z.ZodObject && isPlain(value) && !value.includes(","))
    return `{${Object.keys(schema.shape)[0]}: ${value}}`;
  if (wanted === "keys" && schema instanceof z.ZodRecord && Array.isArray(value)) {
    const ids = value.map((item) => get(item, "id"));
    return ids.every((id) => typeof id === "string") ? `{${ids.map((id) => `${id}: …`).join(", ")}}` : undefined;
  }
  return undefined;
}

function unknownKeys(schema: Schema, data: unknown, path: Path, names: readonly string[]): Finding[] {
  const parent = get(data, ...path);
  const strays = names.filter((name) => get(parent, name) === null);
  const [first] = strays;
  return [
    ...(first === undefined ? [] : [stray(parent, path, first)]),
    ...names.filter((name) => !strays.includes(name)).map((name) => unknownKey(schema, data, path, name)),
  ];
}

/** Words between commas that are no key: the rest of the text before them, up to the next key with a value. Or a key without a blank. */
function stray(parent: unknown, path: Path, name: string): Finding {
  const place = key([...path, name]);
  if (/^[A-Za-z]+:\S/.test(name) && !/^https?:/.test(name))
    return { code: "yaml-syntax", params: { kind: "no-space", text: name, cure: name.replace(":", ": ") }, place };
  const entries = Object.entries(isMapping(parent) ? parent : {});
  const from = entries.findIndex(([own]) => own === name);
  const next = entries.findIndex(([, value], index) => index > from && value !== null);
  const text = entries[from - 1]?.[1];
  const words = entries.slice(from, next < 0 ? undefined : next).map(([own]) => own);
  const cure = typeof text === "string" ? { cure: quoted([text, ...words].join(", ")) } : {};
  return { code: "stray-words", params: { words: name, ...cure }, place };
}

function unknownKey(schema: Schema, data: unknown, path: Path, name: string): Finding {
  const place = key([...path, name]);
  const parent = get(data, ...path);
  const known = keysOf(schemaAt(schema, data, path));
  const allowed = known.filter((candidate) => !isMapping(parent) || !Object.hasOwn(parent, candidate));
  const home = homeOf(schema, data, path, name);
  return { code: "unknown-key", params: { key: name, allowed, ...(home ? { home } : {}) }, place };
}

/** Where a key belongs: below one of its neighbours, in the items of one, or on a level further out, beside `beside`. */
export type Home =
  | { of: string; where: "below" }
  | { of: string; where: "items" }
  | { of: string; where: "above"; beside: string };

function homeOf(schema: Schema, data: unknown, path: Path, name: string): Home | undefined {
  const known = keysOf(schemaAt(schema, data, path));
  if (nearest(name, known) !== undefined) return undefined;
  const below = known.find((candidate) => keysOf(schemaAt(schema, data, [...path, candidate])).includes(name));
  if (below !== undefined) return { of: below, where: "below" };
  const items = known.find((candidate) => {
    const list = schemaAt(schema, data, [...path, candidate]);
    return list instanceof z.ZodArray && keysOf(bare(list.element)).includes(name);
  });
  if (items !== undefined) return { of: items, where: "items" };
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const outer = path.slice(0, depth);
    const beside = path[depth];
    if (typeof beside !== "string" || !keysOf(schemaAt(schema, data, outer)).includes(name)) continue;
    if (get(data, ...outer, name) === undefined) return { of: String(outer.at(-1) ?? ""), where: "above", beside };
  }
  return undefined;
}

/** A misspelt or misplaced key is one mistake: the key that it stands for is not also missing. */
function withoutConsequences(findings: Finding[]): Finding[] {
  const meant = new Set<string>();
  for (const { code, params, place } of findings) {
    if (code === "yaml-syntax" && place.kind === "key")
      meant.add(id([...place.path.slice(0, -1), params.text.split(":")[0] ?? ""]));
    if (code !== "unknown-key" || place.kind !== "key") continue;
    const parent = place.path.slice(0, -1);
    const near = nearest(params.key, params.allowed);
    if (near !== undefined) meant.add(id([...parent, near]));
    for (const path of params.home ? led(parent, params.home, params.key) : []) meant.add(id(path));
  }
  return findings.filter(({ code, params, place }) => {
    if (code !== "missing-key") return true;
    const parent = place.kind === "key" ? place.path : [];
    return !meant.has(id([...parent, params.key]));
  });
}

/** What is not also missing when a key stands elsewhere: the key at its home, and the home itself. */
function led(parent: Path, home: Home, name: string): Path[] {
  if (home.where === "below")
    return [
      [...parent, home.of, name],
      [...parent, home.of],
    ];
  if (home.where === "items") return [];
  return [[...parent.slice(0, parent.lastIndexOf(home.beside)), name]];
}

function id(path: Path): string {
  return JSON.stringify(path);
}
