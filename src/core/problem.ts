import type { Code, Params } from "./codes.ts";

export type Severity = "error" | "warning";

/** What an author sees: 1-based line and column (UTF-16 code units), `length` within that line. */
export type Problem = {
  code: Code;
  severity: Severity;
  file: string;
  line: number;
  column: number;
  length: number;
  message: string;
  hint?: string;
};

/** Keys and indexes from the root of the YAML to a node. */
export type Path = readonly (string | number)[];

/** Where a finding stands; line and column are computed only when it is reported. */
export type Place =
  | { kind: "value"; path: Path; find?: string }
  | { kind: "key"; path: Path }
  | { kind: "offset"; offset: number; length: number }
  | { kind: "end" };

/** A mistake found in one file, before its place is worked out. `end` is the closing `---`, or the end of a YAML file. */
export type Finding<C extends Code = Code> = { [K in C]: { code: K; params: Params[K]; place: Place } }[C];

/** A mistake in one value, without its place: what a schema says. */
export type Fault = { [C in Code]: { code: C; params: Params[C] } }[Code];

/** The place of a value, or a string inside the source text of that value. */
export function at(path: Path, find?: string): Place {
  return find === undefined ? { kind: "value", path } : { kind: "value", path, find };
}

/** The place of a key; the key of the root is the end of the YAML. */
export function key(path: Path): Place {
  return path.length === 0 ? { kind: "end" } : { kind: "key", path };
}

export function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
