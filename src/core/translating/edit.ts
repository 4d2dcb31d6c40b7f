import { isMap, isScalar, type Pair, type YAMLMap } from "yaml";

/** A change of a text at an offset. */
export type Edit = { offset: number; length: number; text: string };

/** The text with its edits. */
export function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.offset - a.offset || b.index - a.index)
    .reduce((now, { offset, length, text: put }) => now.slice(0, offset) + put + now.slice(offset + length), text);
}

/** How a file is written. `language` is that of the record. */
export type Style = { yaml: string; newline: string; language: string };

/** Lines put at the start of a line, or behind a last one that does not end. */
export function insertion(offset: number, added: readonly string[], { yaml, newline }: Style): Edit {
  const isOnItsOwn = offset === 0 || yaml[offset - 1] === "\n";
  const text = added.map((line) => `${line}${newline}`).join("");
  return { offset, length: 0, text: isOnItsOwn ? text : `${newline}${text}` };
}

export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
}

export function startOf(pair: Pair | undefined): number {
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

/** Where the last sign of a key or its value stands. */
export function endOf({ key, value }: Pair): number {
  if (isMap(value) && !value.flow) {
    const last = value.items.at(-1);
    if (last) return endOf(last);
  }
  const [from = 0, to = 0] = isScalar(value) || isMap(value) ? (value.range ?? []) : [];
  return to > from ? to : isScalar(key) ? (key.range?.[1] ?? 0) : 0;
}

/** The start of the line after the one that an offset stands on. A value on several lines may end with line ends. */
export function lineEnd(yaml: string, offset: number): number {
  const end = yaml.indexOf("\n", yaml.slice(0, offset).trimEnd().length);
  return end < 0 ? yaml.length : end + 1;
}

export function lineStart(yaml: string, offset: number): number {
  return yaml.lastIndexOf("\n", offset - 1) + 1;
}

export function columnOf(yaml: string, offset: number): number {
  return offset - lineStart(yaml, offset);
}

/** Where the notes begin that stand directly above the line of an offset. */
export function notesAbove(yaml: string, offset: number): number {
  let start = lineStart(yaml, offset);
  while (start > 0) {
    const before = lineStart(yaml, start - 1);
    if (!/^[ \t]*#/.test(yaml.slice(before, start))) break;
    start = before;
  }
  return start;
}
