import { codes, say } from "./codes.ts";
import type { Finding, Place, Problem } from "./problem.ts";
import { type Comment, locator, type Range } from "./yaml.ts";

/**
 * A text file of the content folder, without a byte order mark. `name` is its path in that folder (`practices/womento.md`), `path` the one
 * that problems show (`content/practices/womento.md`). `unreadable` says why there is no text to be trusted.
 */
export type Source = { name: string; path: string; text: string; unreadable?: Finding };

/** A source in its two halves. `yaml` is the stretch between the `---` lines (in a YAML file the whole text), `body` the rest. */
export type Split = {
  source: Source;
  yaml: Range;
  data: unknown;
  body: Range;
  findings: Finding[];
  comments: Comment[];
};

/** Works out where a finding stands. */
export function report(split: Pick<Split, "source" | "yaml">, finding: Finding): Problem {
  return reporter(split)(finding);
}

/** The same for many findings of one file: its YAML is parsed once. */
export function reporter(split: Pick<Split, "source" | "yaml">): (finding: Finding) => Problem {
  const position = placer(split);
  return (finding) => {
    const { code, place } = finding;
    const { message, hint } = say(finding);
    return { code, severity: codes[code].severity, file: split.source.path, ...position(place), message, hint };
  };
}

/** Works out line and column of places of one file. */
export function placer({ source, yaml }: Pick<Split, "source" | "yaml">): (place: Place) => Position {
  let locate: Find | undefined;
  const find: Find = (path, what) => {
    locate ??= locator(source.text.slice(yaml.offset, yaml.offset + yaml.length));
    return locate(path, what);
  };
  return (place) => inLines(source.text, range(source.text, yaml, place, find));
}

type Position = Pick<Problem, "line" | "column" | "length">;
type Find = ReturnType<typeof locator>;

function inLines(text: string, { offset, length }: Range): Position {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  const column = offset - (before.lastIndexOf("\n") + 1) + 1;
  const onLine = /^[^\r\n]*/.exec(text.slice(offset, offset + length))?.[0].trimEnd().length ?? 0;
  return { line, column, length: Math.max(1, onLine) };
}

function range(text: string, yaml: Range, place: Place, find: Find): Range {
  if (place.kind === "offset") return place;
  const end = { offset: yaml.offset + yaml.length, length: 3 };
  if (place.kind === "end") return end;
  const found = find(place.path, place.kind);
  if (!found) return end;
  const offset = yaml.offset + found.offset;
  if (place.kind === "key" || place.find === undefined) return { offset, length: found.length };
  const inside = text.slice(offset, offset + found.length).indexOf(place.find);
  return inside < 0 ? { offset, length: found.length } : { offset: offset + inside, length: place.find.length };
}
