import { isMapping } from "../../src/core/tree.ts";

const widest = 100;

/** A Markdown file: data as YAML front matter, laid out as editors write it, and a body. */
export function markdownFile(data: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${block(data, "")}---\n\n${body}`;
}

/** Short lists and mappings on one line, all others line by line. */
function block(data: Readonly<Record<string, unknown>>, indent: string): string {
  return present(data)
    .map(([key, value]) => `${indent}${scalar(key)}:${under(value, `${indent}  `)}`)
    .join("");
}

function under(value: unknown, indent: string): string {
  const line = flow(value);
  if (line.length < widest || !(isMapping(value) || Array.isArray(value))) return ` ${line}\n`;
  if (isMapping(value)) return `\n${block(value, indent)}`;
  return `\n${value.map((item: unknown) => `${indent}- ${isMapping(item) ? block(item, `${indent}  `).trimStart() : `${flow(item)}\n`}`).join("")}`;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (!isMapping(value)) return scalar(String(value));
  return `{${present(value)
    .map(([key, item]) => `${scalar(key)}: ${flow(item)}`)
    .join(", ")}}`;
}

function present(data: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(data).filter(([, value]) => value !== undefined);
}

/** Quoted unless every reader of YAML takes it for what it is. */
function scalar(text: string): string {
  const isPlain = /^[\p{L}\p{N}]([\p{L}\p{N} ._/()–-]*[\p{L}\p{N}.)])?$/u.test(text);
  return isPlain && !/^(y|n|yes|no|on|off|null)$/i.test(text) ? text : JSON.stringify(text);
}
