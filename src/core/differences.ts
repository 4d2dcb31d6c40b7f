import { get, isMapping, text } from "./tree.ts";

/**
 * One field that is not the same, under its path (`operation.state`). `values`: a value before and after, where it is a single one.
 * `items`: what came, went and changed in a list, by the id of the item or by the item itself; all empty when only the order is another.
 */
export type Difference = { field: string } & (
  | { kind: "values"; before: string | undefined; after: string | undefined }
  | { kind: "items"; added: string[]; removed: string[]; changed: string[] }
  | { kind: "whole" }
);

/** The fields in which two sets of front matter differ, in the order in which they are written. */
export function differences(before: unknown, after: unknown, field = ""): Difference[] {
  if (same(before, after)) return [];
  if (isMapping(before) && isMapping(after)) return inMappings(before, after, field);
  const [was, is] = [named(before), named(after)];
  if (was && is) return [inLists(was, is, field)];
  if (isSingle(before) && isSingle(after))
    return [{ field, kind: "values", before: shown(before), after: shown(after) }];
  return [{ field, kind: "whole" }];
}

type Mapping = Readonly<Record<string, unknown>>;

function inMappings(before: Mapping, after: Mapping, field: string): Difference[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].flatMap((key) =>
    differences(get(before, key), get(after, key), field === "" ? key : `${field}.${key}`),
  );
}

type Named = ReadonlyMap<string, unknown>;

function inLists(before: Named, after: Named, field: string): Difference {
  const added = [...after.keys()].filter((name) => !before.has(name));
  const removed = [...before.keys()].filter((name) => !after.has(name));
  const changed = [...after].flatMap(([name, item]) =>
    before.has(name) && !same(before.get(name), item) ? [name] : [],
  );
  return { field, kind: "items", added, removed, changed };
}

/** The items of a list by what they are called; undefined when they have no names, or one name twice. An absent list is empty. */
function named(value: unknown): Named | undefined {
  if (value === undefined || value === null) return new Map();
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item) => [isMapping(item) ? text(item, "id") : shown(item), item] as const);
  const names = new Map(items.flatMap(([name, item]) => (name === undefined ? [] : [[name, item] as const])));
  return names.size === value.length ? names : undefined;
}

function isSingle(value: unknown): boolean {
  return value === undefined || value === null || shown(value) !== undefined;
}

function shown(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim();
  return typeof value === "boolean" || typeof value === "number" ? String(value) : undefined;
}

function same(before: unknown, after: unknown): boolean {
  return JSON.stringify(sorted(before)) === JSON.stringify(sorted(after));
}

/** The order of keys means nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMapping(value)) return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : (value ?? null);
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, sorted(item)]);
}
