import pc from "picocolors";
import { codeFrame } from "./core/frame.ts";
import { counted } from "./core/numbers.ts";
import type { Problem } from "./core/problem.ts";

export const formats = ["text", "json", "github"] as const;
export type Format = (typeof formats)[number];

/** The text of a file by its path, for code frames; undefined when there is none. */
export type TextOf = (file: string) => string | undefined;

/** Problems as people read them on a terminal: place, what is wrong, the line, the cure. */
export function asText(problems: readonly Problem[], textOf: TextOf, colour: boolean): string {
  const paint = pc.createColors(colour);
  return problems
    .map((problem) => {
      const { file, line, column, severity, code, message, hint } = problem;
      const name = severity === "error" ? paint.red("error") : paint.yellow("warning");
      const text = textOf(file);
      const frame = text === undefined || text === "" ? [] : [codeFrame(text, problem)];
      const cure = hint === undefined ? [] : [`  ${paint.green("→")} ${hint}`];
      return [
        `${paint.bold(`${file}:${line}:${column}`)} ${name} ${paint.dim(code)}`,
        `  ${message}`,
        ...frame,
        ...cure,
        "",
      ].join("\n");
    })
    .join("\n");
}

/** How many warnings of one kind are shown each with its line. */
const mostInFull = 3;

/**
 * The problems of a collection for a terminal, where the end is what one sees: errors alone, in full. Warnings are shown when no error is
 * left, and what is said of many files takes one line a file.
 */
export function asReport(problems: readonly Problem[], textOf: TextOf, colour: boolean): string {
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  if (errors.length > 0) return [...waiting(warnings), asText(errors, textOf, colour)].join("\n\n");
  const kinds = kindsOf(warnings);
  const few = kinds.filter(({ length }) => length <= mostInFull).flat();
  return [
    ...kinds.filter(({ length }) => length > mostInFull).map((kind) => asLines(kind, colour)),
    ...(few.length > 0 ? [asText(few, textOf, colour)] : []),
  ].join("\n");
}

function waiting(warnings: readonly Problem[]): string[] {
  if (warnings.length === 0) return [];
  const counts = [...new Set(warnings.map(({ code }) => code))].map(
    (code) => `${warnings.filter((warning) => warning.code === code).length} ${code}`,
  );
  const is = warnings.length === 1 ? "is" : "are";
  return [
    `${counted(warnings.length, "warning", "warnings")} (${counts.join(", ")}) ${is} shown when no error is left.`,
  ];
}

/** Problems of one code and with one cure together. */
function kindsOf(problems: readonly Problem[]): Problem[][] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const name = `${problem.code} ${problem.hint}`;
    kinds.set(name, [...(kinds.get(name) ?? []), problem]);
  }
  return [...kinds.values()];
}

/** A line for each place, and the cure that they share. */
function asLines(problems: readonly Problem[], colour: boolean): string {
  const paint = pc.createColors(colour);
  const [{ code, hint } = { code: "", hint: undefined }] = problems;
  return [
    `${problems.length} × ${paint.yellow("warning")} ${paint.dim(code)}`,
    ...problems.map(({ file, line, column, message }) => `  ${paint.bold(`${file}:${line}:${column}`)} ${message}`),
    ...(hint === undefined ? [] : [`  ${paint.green("→")} ${hint}`]),
    "",
  ].join("\n");
}

/** One JSON object on one line: the problems as they are, and the summary. */
export function asJson(problems: readonly Problem[], summary: object): string {
  return JSON.stringify({ problems, summary });
}

/** Problems in files of a change before all others: GitHub shows the first ten errors and the first ten warnings of a step. */
export function changedFirst(problems: readonly Problem[], changed: ReadonlySet<string>): Problem[] {
  return problems.toSorted((a, b) => Number(changed.has(b.file)) - Number(changed.has(a.file)));
}

/** Workflow commands of GitHub Actions, which show problems beside the changed lines. */
export function asGithub(problems: readonly Problem[]): string {
  return problems
    .map(({ severity, file, line, column, length, code, message, hint }) => {
      const place = `file=${property(file)},line=${line},endLine=${line},col=${column},endColumn=${column + length}`;
      return `::${severity} ${place},title=${property(code)}::${data(hint === undefined ? message : `${message} ${hint}`)}`;
    })
    .join("\n");
}

function data(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
