import { describe, expect, it } from "vitest";
import type { Problem } from "../src/core/problem.ts";
import { asReport } from "../src/report.ts";

const textOf = () => "one\ntwo";

function warning(file: string, message = "Readers will miss: limits."): Problem {
  const place = { file, line: 2, column: 1, length: 3 };
  return { code: "worth-adding", severity: "warning", ...place, message, hint: "Add what a source carries." };
}

function error(file: string): Problem {
  const place = { file, line: 1, column: 1, length: 3 };
  return { code: "unknown-term", severity: "error", ...place, message: `"one" is not a term.` };
}

function report(problems: readonly Problem[]): string {
  return asReport(problems, textOf, false);
}

describe("the problems of a collection on a terminal", () => {
  it("are the errors alone, at the end, wherever they stand; warnings are counted", () => {
    const other: Problem = { ...warning("z.md"), code: "untranslated" };
    expect(report([warning("a.md"), error("b.md"), warning("c.md"), error("d.md"), other])).toBe(
      `3 warnings (2 worth-adding, 1 untranslated) are shown when no error is left.

b.md:1:1 error unknown-term
  "one" is not a term.
> 1 | one
    | ^^^
  2 | two

d.md:1:1 error unknown-term
  "one" is not a term.
> 1 | one
    | ^^^
  2 | two
`,
    );
    expect(report([warning("a.md"), error("b.md")])).toMatch(/^1 warning \(1 worth-adding\) is shown /);
  });

  it("are errors, and no word of warnings where there are none", () => {
    expect(report([error("b.md")])).toMatch(/^b\.md:1:1 error/);
  });

  it("are warnings in full where they are few, and a line each where many say the same", () => {
    const single: Problem = { ...warning("b.md", "Nobody answers."), code: "example-value" };
    const files = ["a.md", "b.md", "c.md", "d.md"];
    expect(report([...files.map((file) => warning(file)), single])).toBe(
      `4 × warning worth-adding
  a.md:2:1 Readers will miss: limits.
  b.md:2:1 Readers will miss: limits.
  c.md:2:1 Readers will miss: limits.
  d.md:2:1 Readers will miss: limits.
  → Add what a source carries.

b.md:2:1 warning example-value
  Nobody answers.
  1 | one
> 2 | two
    | ^^^
  → Add what a source carries.
`,
    );
    expect(report(files.slice(1).map((file) => warning(file))).match(/> 2/g)).toHaveLength(3);
  });

  it("are not put together where the cures differ", () => {
    const files = ["a.md", "b.md", "c.md", "d.md"];
    expect(report(files.map((file) => ({ ...warning(file), hint: `Mend ${file}.` })))).not.toContain("×");
  });
});
