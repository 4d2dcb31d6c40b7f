import matter from "gray-matter";
import { unwantedCharacters } from "../core/characters.ts";
import { findFrontMatter } from "../core/front-matter.ts";
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
  const versions = bothVersions(text);
  if (versions) return unreadable(source, [versions]);
  const frame = findFrontMatter(text);
  if ("finding" in frame) return unreadable(source, [frame.finding]);
  const yaml = { offset: frame.yaml, length: frame.close - frame.yaml };
  const body = { offset: frame.body, length: text.length - frame.body };
  const characters = unwantedCharacters(text);
  if (characters.length > 0)
    return { source, yaml, data: undefined, body: { ...body, length: 0 }, findings: characters, comments: [] };
  return { source, yaml, body, ...engine(text, yaml) };
}

function splitYaml(source: Source): Split {
  const whole = { offset: 0, length: source.text.length };
  const characters = unwantedCharacters(source.text);
  const versions = bothVersions(source.text);
  if (versions) return unreadable(source, [versions]);
  const read =
    characters.length > 0 ? { data: undefined, findings: characters, comments: [] } : readYaml(source.text, 0);
  return { source, yaml: whole, body: { offset: whole.length, length: 0 }, ...read };
}

function unreadable(source: Source, findings: Finding[]): Split {
  const nothing = { offset: 0, length: 0 };
  return { source, yaml: nothing, data: undefined, body: nothing, findings, comments: [] };
}

/** git writes both versions into a file that two people changed at the same place. */
function bothVersions(text: string): Finding | undefined {
  const mark = /^<{7} .*$/m.exec(text);
  const middle = mark ? text.indexOf("\n=======", mark.index) : -1;
  return mark && middle > 0 && text.indexOf("\n>>>>>>> ", middle) > 0
    ? {
        code: "two-versions",
        params: {},
        place: { kind: "offset", offset: mark.index, length: mark[0].trimEnd().length },
      }
    : undefined;
}

/** gray-matter with one engine, ours; every other language is refused, and options are always given, since they turn its cache off. */
function engine(text: string, { offset, length }: Split["yaml"]): Yaml {
  let read: Yaml = { data: {}, findings: [], comments: [] };
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
    return data === undefined ? parseYaml(text, start) : { data, findings: [], comments: [] };
  }
  const params = { bytes: text.length, max: longestYaml };
  return {
    data: undefined,
    findings: [{ code: "file-size", params, place: { kind: "offset", offset: start, length: 1 } }],
    comments: [],
  };
}
