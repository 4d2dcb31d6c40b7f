import matter from "gray-matter";
import { unwantedCharacters } from "../core/characters.ts";
import { plainYaml } from "../core/plain-yaml.ts";
import type { Finding } from "../core/problem.ts";
import type { Source, Split } from "../core/source.ts";
import { longestYaml, parseYaml, type Yaml } from "../core/yaml.ts";

/** Splits a file into its YAML, as data, and its body; a YAML file has none, and in a lexicon there is neither. */
export function split(source: Source): Split {
  if (source.unreadable) return unreadable(source, [source.unreadable]);
  if (source.name.endsWith(".txt")) return unreadable(source, unwantedCharacters(source.text));
  return source.name.endsWith(".md") ? splitMarkdown(source) : splitYaml(source);
}

function splitMarkdown(source: Source): Split {
  const { text } = source;
  const frame = findFrame(text);
  if ("finding" in frame) return unreadable(source, [frame.finding]);
  const yaml = { offset: frame.yaml, length: frame.close - frame.yaml };
  const body = { offset: frame.body, length: text.length - frame.body };
  const characters = unwantedCharacters(text);
  if (characters.length > 0)
    return { source, yaml, data: undefined, body: { ...body, length: 0 }, findings: characters };
  const { data, findings } = engine(text, yaml);
  return { source, yaml, data, body, findings };
}

function splitYaml(source: Source): Split {
  const whole = { offset: 0, length: source.text.length };
  const characters = unwantedCharacters(source.text);
  const { data, findings } =
    characters.length > 0 ? { data: undefined, findings: characters } : readYaml(source.text, 0);
  return { source, yaml: whole, data, body: { offset: whole.length, length: 0 }, findings };
}

function unreadable(source: Source, findings: Finding[]): Split {
  const nothing = { offset: 0, length: 0 };
  return { source, yaml: nothing, data: undefined, body: nothing, findings };
}

type Frame = { yaml: number; close: number; body: number };

/**
 * Where the front matter begins and ends. gray-matter takes whatever follows the opening `---` for the name of an engine, `js` among
 * them, and `---x` for the end: both lines must be exactly `---`, and this is looked at before it sees the text.
 */
function findFrame(text: string): Frame | { finding: Finding } {
  const opening = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const place = { kind: "offset", offset: 0, length: Math.max(1, opening.length) } as const;
  if (!opening.startsWith("---")) return { finding: { code: "front-matter-missing", params: {}, place } };
  if (opening !== "---") return { finding: { code: "front-matter-opening", params: { line: opening }, place } };
  const yaml = /^---\r?\n/.exec(text)?.[0].length ?? text.length;
  // Not the flag m: to it U+2028 ends a line, to YAML and gray-matter it does not.
  const closing = /(?<![^\n])---[^\r\n]*(\r?\n|$)/.exec(text.slice(yaml));
  if (!closing) return { finding: { code: "front-matter-unclosed", params: {}, place } };
  const close = yaml + closing.index;
  const line = closing[0].trimEnd();
  if (line !== "---") {
    return {
      finding: {
        code: "front-matter-closing",
        params: { line },
        place: { kind: "offset", offset: close, length: line.length },
      },
    };
  }
  return { yaml, close, body: close + closing[0].length };
}

/** gray-matter with one engine, ours; every other language is refused, and options are always given, since they turn its cache off. */
function engine(text: string, { offset, length }: Split["yaml"]): Yaml {
  let read: Yaml = { data: {}, findings: [] };
  matter(text, {
    language: "yaml",
    engines: {
      yaml: () => {
        // Not gray-matter's stretch: it ends between the CR and the LF of a last line from Windows.
        read = readYaml(text.slice(offset, offset + length), offset);
        return {};
      },
      ...Object.fromEntries(["javascript", "js", "json", "coffee"].map((name) => [name, refuse])),
    },
  });
  return read;
}

function refuse(): never {
  throw new Error("Only YAML front matter is read.");
}

function readYaml(text: string, start: number): Yaml {
  if (text.length <= longestYaml) {
    const data = plainYaml(text);
    return data === undefined ? parseYaml(text, start) : { data, findings: [] };
  }
  const params = { bytes: text.length, max: longestYaml };
  return {
    data: undefined,
    findings: [{ code: "file-size", params, place: { kind: "offset", offset: start, length: 1 } }],
  };
}
