import type { Problem } from "./problem.ts";

/** The line of a problem with a line before and after it, and signs below the place. `text` is the whole file. */
export function codeFrame(text: string, { line, column, length }: Pick<Problem, "line" | "column" | "length">): string {
  const lines = text.split(/\r?\n/);
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  const shown: string[] = [];
  for (let number = Math.max(1, line - 1); number <= last; number += 1) {
    const code = lines[number - 1] ?? "";
    const gutter = String(number).padStart(width);
    if (number !== line) {
      if (code.trim() !== "") shown.push(`  ${gutter} | ${cut(code, 0)}`);
      continue;
    }
    const from = windowStart(code, column);
    shown.push(`> ${gutter} | ${cut(code, from)}`);
    shown.push(
      `  ${" ".repeat(width)} | ${blank(code.slice(from, column - 1))}${"^".repeat(signs(code, column, length, from))}`,
    );
  }
  return shown.join("\n");
}

/** Longest part of a line that is shown, in characters. */
const widest = 100;

/** A long line is shown from some way before the problem. */
function windowStart(code: string, column: number): number {
  return code.length <= widest || column < widest * 0.8 ? 0 : column - widest / 2;
}

function cut(code: string, from: number): string {
  const part = code.slice(from, from + widest);
  return from + widest < code.length ? `${part}…` : part;
}

function signs(code: string, column: number, length: number, from: number): number {
  const end = Math.min(column - 1 + length, from + widest);
  return Math.max(1, blank(code.slice(column - 1, end)).length);
}

/** As many blanks as a text is wide on a terminal: tabs stay, emoji and CJK take two, marks none. */
function blank(text: string): string {
  return text
    .replace(/\p{M}|\u200D|\uFE0F/gu, "")
    .replace(/[^\t]/gu, (letter) =>
      /[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]/u.test(letter)
        ? "  "
        : " ",
    );
}
