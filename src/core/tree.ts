import type { Path } from "./problem.ts";

/** Reading data of which nothing is known: what does not fit is absent. */

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function get(data: unknown, ...path: Path): unknown {
  let node = data;
  for (const step of path) {
    if (Array.isArray(node) && typeof step === "number") node = node[step];
    else if (isMapping(node) && Object.hasOwn(node, step)) node = node[step];
    else return undefined;
  }
  return node;
}

export function text(data: unknown, ...path: Path): string | undefined {
  const value = get(data, ...path);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

export function list(data: unknown, ...path: Path): readonly unknown[] {
  const value = get(data, ...path);
  return Array.isArray(value) ? value : [];
}

export type Node = { path: Path; value: unknown };

/** Every list and mapping in the data, outermost first. */
export function* nodes(value: unknown, path: Path = []): Generator<Node> {
  if (Array.isArray(value)) {
    yield { path, value };
    for (const [index, item] of value.entries()) yield* nodes(item, [...path, index]);
  } else if (isMapping(value)) {
    yield { path, value };
    for (const [key, item] of Object.entries(value)) yield* nodes(item, [...path, key]);
  }
}
