import type { Checked } from "../check.ts";
import { counted } from "../core/numbers.ts";
import type { Flags } from "../flags.ts";
import { leave } from "../io/actions.ts";
import { asGithub, asJson, asReport, changedFirst, type TextOf } from "../report.ts";
import { summary } from "../summary.ts";
import { type Exit, say } from "./terminal.ts";

/** The page that shows editors' mistakes with their cures. */
export const cures = ".github/MISTAKES.md";

/** Prints the problems and, last, what happened and what to do next. */
export function conclude(flags: Flags, checked: Checked, next: (failed: boolean) => string): Exit {
  const { problems, counts } = checked;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  const failed = errors > 0 || (flags.strict && warnings > 0);
  if (flags.format === "text") printProblems(checked);
  const outcome = next(failed);
  const last = `${counted(errors, "error", "errors")}, ${counted(warnings, "warning", "warnings")}. ${outcome}`;
  if (flags.format === "github") tellGithub(flags, checked, last);
  if (flags.format === "json") say(asJson(problems, { errors, warnings, ...counts, outcome }));
  else if (!flags.quiet) say(last);
  return failed ? 1 : 0;
}

function printProblems({ problems, sources }: Checked): void {
  const colour = process.stdout.isTTY && !process.env["NO_COLOR"];
  if (problems.length > 0) say(asReport(problems, textsOf(sources), colour));
}

/** Annotations for the lines that are looked at, and everything in the summary of the step. */
function tellGithub({ since: ref }: Flags, { problems, sources, change }: Checked, outcome: string): void {
  const since = change && ref !== undefined ? { ref, change: change() } : undefined;
  if (problems.length > 0) say(asGithub(since ? changedFirst(problems, since.change.files) : problems));
  leave("summary", summary({ problems, textOf: textsOf(sources), outcome, ...(since ? { since } : {}) }));
}

function textsOf(sources: Checked["sources"]): TextOf {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return (file) => texts.get(file);
}

/** How many records can be published, and how many not yet. */
export function records({ counts, drafts }: Checked): string {
  const published = `${counted(counts.practices, "practice", "practices")} and ${counted(counts.projects, "project", "projects")}`;
  return drafts === 0 ? published : `${published} (${counted(drafts, "draft", "drafts")} left out)`;
}
