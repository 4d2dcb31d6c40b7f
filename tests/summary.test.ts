import { describe, expect, it } from "vitest";
import type { Change } from "../src/core/change.ts";
import type { Problem } from "../src/core/problem.ts";
import { output } from "../src/io/actions.ts";
import { linksAsIssue } from "../src/link-report.ts";
import { asGithub, changedFirst } from "../src/report.ts";
import { summary } from "../src/summary.ts";

const problem = (file: string, line: number, more: Partial<Problem> = {}): Problem => ({
  code: "unknown-term",
  severity: "error",
  file,
  line,
  column: 1,
  length: 3,
  message: `"${file}" is wrong.`,
  ...more,
});

const change = (files: readonly string[]): Change => ({
  files: new Set(files),
  records: [],
  others: files.map((path) => ({ path, what: "changed" })),
  due: { overdue: [], soon: [], unread: 0, all: 0 },
});

it("annotations begin with the files of the change, each in its order", () => {
  const problems = [problem("a.md", 1), problem("b.md", 1), problem("a.md", 2), problem("b.md", 2)];
  const lines = asGithub(changedFirst(problems, new Set(["b.md"]))).split("\n");
  expect(lines.map((line) => /file=(\w)\.md,line=(\d)/.exec(line)?.slice(1).join(""))).toEqual([
    "b1",
    "b2",
    "a1",
    "a2",
  ]);
});

describe("the summary of a step", () => {
  const textOf = () => "one\ntwo\nthree";

  it("has the problems of the change, the change, and the other problems, the errors first", () => {
    const problems = [
      problem("a.md", 1, { severity: "warning" }),
      problem("a.md", 2, { message: "A fence: ```" }),
      problem("b.md", 3, { hint: "Mend it." }),
    ];
    const since = { ref: "HEAD~1", change: change(["b.md"]) };
    expect(summary({ problems, textOf, outcome: "2 errors, 1 warning.", since })).toBe(`**2 errors, 1 warning.**

## In the files of this change: 1

\`\`\`text
b.md:3:1 error unknown-term
  "b.md" is wrong.
  2 | two
> 3 | three
    | ^^^
  → Mend it.
\`\`\`

## Changes since \`HEAD~1\`

1 other file: 1 changed.

### Other files

- \`b.md\`: changed

### Due for review

Nothing.

## In other files: 2

\`\`\`\`text
a.md:2:1 error unknown-term
  A fence: \`\`\`
  1 | one
> 2 | two
    | ^^^
  3 | three

a.md:1:1 warning unknown-term
  "a.md" is wrong.
> 1 | one
    | ^^^
  2 | two
\`\`\`\`

`);
  });

  it("stays below the 1 MiB that GitHub takes, and says what is left out", () => {
    const name = `content/practices/${"ö".repeat(90)}.md`;
    const problems = Array.from({ length: 20_000 }, (_, line) => problem(line % 2 === 0 ? name : "a.md", line + 1));
    const files = Array.from({ length: 20_000 }, (_, number) => `content/practices/${"å".repeat(40)}-${number}.md`);
    const changed = change([name, ...files]);
    const text = summary({ problems, textOf, outcome: "20000 errors.", since: { ref: "HEAD~1", change: changed } });
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    expect(text.match(/\d+ more do not fit here\. All of them: `npm run check`\./g)).toHaveLength(2);
    expect(text).toContain("The rest does not fit here. All of it: `npm run digest`.");
  });
});

it("an output of a step has all its lines, and none of them ends it", () => {
  expect(output("report", "a\nend\r\nb")).toBe("report<<end-\na\nend\r\nb\nend-\n");
});

it("the text of an issue is not longer than GitHub takes", () => {
  const report = Array.from({ length: 3000 }, (_, line) => `content/practices/a.md:${line}:1 dead`).join("\n");
  const text = linksAsIssue(report, "3000 links.");
  expect(text.length).toBeLessThan(61_000);
  expect(text).toMatch(/^3000 links\.\n\n```text\ncontent.*:0:1 dead\n/);
  expect(text).toMatch(/\n```\n\nThe rest does not fit here\. All of it: `npm run links`\.$/);
});
