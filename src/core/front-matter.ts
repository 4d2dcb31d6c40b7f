import type { Finding } from "./problem.ts";

/** Where the YAML of a file begins, where its closing line stands, and where the text begins. */
export type FrontMatter = { yaml: number; close: number; body: number };

/**
 * Where the front matter begins and ends. gray-matter takes whatever follows the opening `---` for the name of an engine, `js` among
 * them, and `---x` for the end: both lines must be exactly `---`, and this is looked at before it sees the text.
 */
export function findFrontMatter(text: string): FrontMatter | { finding: Finding } {
  const opening = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  if (!opening.startsWith("---") && !isDashes(opening)) return { finding: missing(text, opening) };
  if (opening !== "---")
    return { finding: { code: "front-matter-opening", params: { line: opening }, place: line(0, opening) } };
  const yaml = /^---\r?\n/.exec(text)?.[0].length ?? text.length;
  // Not the flag m: to it U+2028 ends a line, to YAML and gray-matter it does not.
  const closing = /(?<![^\n])(?:---[^\r\n]*|[-–—−]*[–—−][-–—− \t]*)(?:\r?\n|$)/.exec(text.slice(yaml));
  if (!closing) return { finding: unclosed(text, yaml) };
  const close = yaml + closing.index;
  const written = closing[0].trimEnd();
  if (written !== "---")
    return { finding: { code: "front-matter-closing", params: { line: written }, place: line(close, written) } };
  return { yaml, close, body: close + closing[0].length };
}

function line(offset: number, text: string) {
  return { kind: "offset", offset, length: Math.max(1, text.length) } as const;
}

/** Three hyphens that a word processor made a dash of. */
function isDashes(text: string): boolean {
  return /^(?:-{2,}|[-–—−]*[–—−][-–—−]*)[ \t]*$/.test(text);
}

function missing(text: string, opening: string): Finding {
  const above = /^(?:(?![A-Za-z]+:\s)[^\n]*\n){1,5}?(?=---\r?\n)/.test(text);
  const starts = above ? "later" : /^[A-Za-z]+:(?:\s|$)/.test(opening) ? "with-key" : "nowhere";
  return { code: "front-matter-missing", params: { starts }, place: line(0, opening) };
}

/**
 * Without a closing line the text begins after the last key, also one behind a `#`, at the first line that is neither indented nor an
 * item of a list.
 */
function unclosed(text: string, yaml: number): Finding {
  const keys = [
    ...text.slice(yaml).matchAll(/(?<![^\n])(?:#?[a-z][A-Za-z]*:(?:[ \t][^\n]*)?|#[ \t]{2}[^\n]*)(?:\n|$)/g),
  ];
  const last = keys.at(-1);
  const after = yaml + (last ? last.index + last[0].length : 0);
  const begins = /(?<![^\n])(?![ \t]|-[ \t]|[\]}\r\n])[^\r\n]+/.exec(text.slice(after));
  if (begins)
    return { code: "front-matter-unclosed", params: { text: begins[0] }, place: line(after + begins.index, begins[0]) };
  const end = text.trimEnd();
  const from = end.lastIndexOf("\n") + 1;
  return { code: "front-matter-unclosed", params: {}, place: line(from, end.slice(from)) };
}
