import { appendFileSync } from "node:fs";

/** What GitHub Actions names files for, in which a step leaves something. */
export type StepFile = "summary" | "output";

const names = { summary: "GITHUB_STEP_SUMMARY", output: "GITHUB_OUTPUT" } as const;

/** Adds text to a file of the step that runs; does nothing where none runs. */
export function leave(file: StepFile, text: string): void {
  const path = process.env[names[file]];
  if (path !== undefined && path !== "") appendFileSync(path, text);
}

/** An output of a step, of any number of lines: no line of it can end it. */
export function output(name: string, value: string): string {
  const lines = new Set(value.split(/\r\n|\r|\n/));
  let end = "end";
  while (lines.has(end)) end += "-";
  return `${name}<<${end}\n${value}\n${end}\n`;
}
