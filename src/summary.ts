import { changeAsMarkdown } from "./change-report.ts";
import type { Change } from "./core/change.ts";
import type { Problem } from "./core/problem.ts";
import { block } from "./markdown-text.ts";
import { asText, type TextOf } from "./report.ts";

export type Summed = {
  problems: readonly Problem[];
  textOf: TextOf;
  /** The last line of the command. */
  outcome: string;
  /** The change that the problems belong to, and the commit that it is compared with. */
  since?: { ref: string; change: Change };
};

/** GitHub refuses a summary of more than 1 MiB as a whole; each part takes its share, in UTF-8 bytes. */
const shares = { problems: 300_000, change: 300_000 } as const;

/** Everything there is to know, as the summary of a step of GitHub Actions, in Markdown. */
export function summary({ problems, textOf, outcome, since }: Summed): string {
  const inChange = problems.filter(({ file }) => since?.change.files.has(file));
  const elsewhere = problems.filter(({ file }) => !since?.change.files.has(file));
  return [
    `**${outcome}**`,
    ...chapter("## In the files of this change", inChange, textOf),
    ...(since ? [cut(changeAsMarkdown(since.change, since.ref), shares.change)] : []),
    ...(since
      ? chapter("## In other files", elsewhere, textOf)
      : chapter("## What the check found", elsewhere, textOf)),
    "",
  ].join("\n\n");
}

function chapter(title: string, problems: readonly Problem[], textOf: TextOf): string[] {
  if (problems.length === 0) return [];
  const { text, rest } = fitting(problems, textOf);
  const more = rest === 0 ? [] : [`${rest} more do not fit here. All of them: \`npm run check\`.`];
  return [`${title}: ${problems.length}`, block(text), ...more];
}

/** As many problems as a chapter takes, errors first, and how many are left over. */
function fitting(problems: readonly Problem[], textOf: TextOf): { text: string; rest: number } {
  const ordered = problems.toSorted((a, b) => (a.severity === b.severity ? 0 : a.severity === "error" ? -1 : 1));
  const texts: string[] = [];
  let room: number = shares.problems;
  for (const problem of ordered) {
    const text = asText([problem], textOf, false);
    room -= bytes(text) + 1;
    if (room < 0) break;
    texts.push(text);
  }
  return { text: texts.join("\n").trimEnd(), rest: problems.length - texts.length };
}

/** The paragraphs that fit, so that no table or list ends in its middle. */
function cut(markdown: string, most: number): string {
  if (bytes(markdown) <= most) return markdown;
  const kept: string[] = [];
  let room = most;
  for (const paragraph of markdown.split("\n\n")) {
    room -= bytes(paragraph) + 2;
    if (room < 0) break;
    kept.push(paragraph);
  }
  return [...kept, "The rest does not fit here. All of it: `npm run digest`."].join("\n\n");
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
