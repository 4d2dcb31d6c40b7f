import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest } from "../src/core/nearest.ts";

describe("the name that was meant", () => {
  it.each([
    ["two letters swapped", "sumamry", "summary"],
    ["a letter too few", "sumary", "summary"],
    ["a letter too many", "summaryy", "summary"],
    ["a wrong letter", "sunmary", "summary"],
    ["capitals", "SUMMARY", "summary"],
    ["blanks and underlines for hyphens", " Target_ groups", "target-groups"],
    ["a swap in a short name", "fi".split("").reverse().join(""), undefined],
    ["one wrong letter of three", "amd", "and"],
    ["another word", "organisations", undefined],
  ])("with %s", (_, written, meant) => {
    expect(nearest(written, ["summary", "target-groups", "fi", "and"])).toBe(meant);
  });

  it("is the same name before any near one, and of equal ones the first", () => {
    expect(nearest("steps", ["step", "stepss", "steps"])).toBe("steps");
    expect(nearest("stepx", ["steps", "stepy"])).toBe("steps");
    expect(nearest("stepx", ["stepy", "steps"])).toBe("stepy");
  });

  it("is none for nothing, among nothing, and for a text that is no name", () => {
    expect(nearest("  ", ["a", ""])).toBeUndefined();
    expect(nearest("summary", [])).toBeUndefined();
    expect(nearest("a".repeat(61), ["a".repeat(60)])).toBeUndefined();
  });
});

/** Edit distance with swaps, from its definition. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j));
  const cell = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const steps = [cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + same];
      rows[i]?.splice(j, 1, Math.min(...steps, ...(swapped ? [cell(i - 2, j - 2) + 1] : [])));
    }
  return cell(a.length, b.length);
}

it("is never further away than a third of the shorter name, and no other candidate is nearer", () => {
  const name = fc.stringMatching(/^[abc-]{1,9}$/);
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 6 }), (written, candidates) => {
      const found = nearest(written, candidates);
      const near = (each: string) => distance(written, each) * 3 <= Math.min(written.length, each.length);
      if (found === undefined) expect(candidates.filter(near)).toEqual([]);
      else {
        expect(near(found)).toBe(true);
        expect(distance(written, found)).toBe(
          Math.min(...candidates.filter(near).map((each) => distance(written, each))),
        );
      }
    }),
    { numRuns: 500 },
  );
});
