import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths } from "../src/core/dates.ts";
import { notice } from "../src/core/notices.ts";
import { review } from "../src/core/review.ts";
import type { Practice } from "../src/core/schema/practice.ts";
import type { Source } from "../src/core/schema/record.ts";
import { practiceEntry, projectEntry } from "./example-site.ts";

const anyDay = fc
  .date({ min: new Date("1999-01-01"), max: new Date("2101-01-01"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

describe("the review of a record", () => {
  it.each([
    ["a leap day, two years on", "2024-02-29", 24, 3, "2025-11-27", "verified", "2026-02-28"],
    ["a leap day, a quarter before the end", "2024-02-29", 24, 3, "2025-11-28", "due-soon", "2026-02-28"],
    ["a leap day, four years on", "2024-02-29", 48, 3, "2028-02-28", "due-soon", "2028-02-29"],
    ["a leap day, four years on, the day itself", "2024-02-29", 48, 3, "2028-02-29", "overdue", "2028-02-29"],
    ["the end of a month, due in a short one", "2025-08-31", 6, 1, "2026-02-27", "due-soon", "2026-02-28"],
    [
      "the end of a month, due in a short one, a month before",
      "2025-08-31",
      6,
      1,
      "2026-01-28",
      "due-soon",
      "2026-02-28",
    ],
    [
      "the end of a month, due in a short one, the day before that",
      "2025-08-31",
      6,
      1,
      "2026-01-27",
      "verified",
      "2026-02-28",
    ],
    ["a month, which is its first day", "2024-11", 24, 3, "2026-11-01", "overdue", "2026-11-01"],
    ["a year, which is its first day", "2024", 24, 3, "2025-12-31", "due-soon", "2026-01-01"],
    ["the day of the build", "2026-11-24", 24, 3, "2026-11-24", "verified", "2028-11-24"],
  ] as const)("on %s", (_, reviewed, reviewMonths, dueSoonMonths, now, state, due) => {
    expect(review(reviewed, now, { reviewMonths, dueSoonMonths })).toEqual({ state, reviewed, due });
  });

  it("only ever gets older: verified, then due soon, then overdue", () => {
    const months = fc.integer({ min: 1, max: 60 });
    const rank = { verified: 0, "due-soon": 1, overdue: 2, "not-verified": 3 };
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, months, months, (reviewed, one, other, a, b) => {
        const settings = { reviewMonths: Math.max(a, b), dueSoonMonths: Math.min(a, b) };
        const [earlier, later] = [one, other].sort().map((now) => rank[review(reviewed, now, settings).state]);
        expect(earlier).toBeLessThanOrEqual(later ?? 0);
        expect(review(reviewed, addMonths(reviewed, settings.reviewMonths), settings).state).toBe("overdue");
      }),
    );
  });
});

describe("the notice of a change of law", () => {
  const changes = [
    { country: "FI", before: "2025-01-01", text: { en: "The law changed." } },
    { country: "SE", before: "2024-06", text: { en: "There, too." } },
    { country: "FI", before: "2026-01-01", text: { en: "And again." } },
  ];
  const base = practiceEntry("a").record;
  const sources = (...dates: (string | undefined)[]): Source[] =>
    dates.flatMap((date, index) =>
      base.sources.slice(0, 1).map((source) => ({ ...source, id: `s${index + 1}`, ...(date ? { date } : {}) })),
    );
  const given = (record: Partial<Practice>) =>
    notice({ ...base, places: [{ country: "FI" }], ...record }, { state: "not-verified" }, changes);

  it.each([
    ["no date at all", {}, 0],
    ["only an undated source", { sources: sources(undefined) }, 0],
    ["a source of the day before", { sources: sources("2024-12-31") }, 0],
    ["a source of that day, so that the next change is told", { sources: sources("2025-01-01") }, 2],
    ["one source of that month among older ones", { sources: sources("2012", undefined, "2025-01") }, 2],
    ["a review of that year", { reviewed: "2025" }, 2],
    ["a review of the day of the last change", { reviewed: "2026-01-01" }, undefined],
    ["an old review and a new source", { reviewed: "2020", sources: sources("2026-02") }, undefined],
    ["a second place in that country", { places: [{ country: "NO" }, { country: "SE" }] }, 1],
    ["a place in Åland only", { places: [{ country: "AX" }] }, undefined],
    ["an end", { operation: { state: "ended" } }, undefined],
    ["an operation that nobody knows of", { operation: { state: "unknown" } }, 0],
  ] satisfies [string, Partial<Practice>, number | undefined][])("with %s", (_, record, index) => {
    const found = given(record);
    expect(found?.kind === "context" ? found.index : undefined).toBe(index);
  });

  it("is not for a record without a place", () => {
    const { places: _, ...nowhere } = base;
    expect(notice(nowhere, { state: "not-verified" }, changes)).toBeUndefined();
  });
});

describe("the notice of a record that has ended", () => {
  const { record } = projectEntry("a");
  const given = (changes: Partial<typeof record>) => {
    const { period: _, ...rest } = record;
    return notice({ ...rest, ...changes }, { state: "not-verified" }, []);
  };

  it("says when: the end of its period, else when it was seen", () => {
    expect(given({ state: { is: "ended", seen: "2020" }, period: { start: "2015", end: "2018-06" } })).toEqual({
      kind: "ended",
      when: "2018-06",
    });
    expect(given({ state: { is: "ended", seen: "2020" } })).toEqual({ kind: "ended", when: "2020" });
    expect(given({ state: { is: "ended" } })).toEqual({ kind: "ended" });
    expect(given({ state: { is: "ongoing", seen: "2020" } })).toBeUndefined();
  });

  it("gives way to a withdrawal, which names what replaces it", () => {
    const withdrawn = { reason: "It is gone.", date: "2026-01-01", replacedBy: "b" };
    expect(given({ state: { is: "ended" }, status: "withdrawn", withdrawn })).toEqual({
      kind: "withdrawn",
      date: "2026-01-01",
      replacedBy: "b",
    });
  });
});

it("of all that holds the gravest is told: withdrawn, then a change of law, then an overdue review, then the end", () => {
  const { record } = practiceEntry("a");
  const changes = [{ country: "FI", before: "2025-01-01", text: { en: "The law changed." } }];
  const overdue = { state: "overdue", reviewed: "2020-01-01", due: "2022-01-01" } as const;
  const given = (more: Partial<Practice>) =>
    notice({ ...record, places: [{ country: "FI" }], reviewed: "2020-01-01", ...more }, overdue, changes)?.kind;
  expect(given({ status: "withdrawn", withdrawn: { reason: "It is gone.", date: "2026-01-01" } })).toBe("withdrawn");
  expect(given({})).toBe("context");
  expect(given({ operation: { state: "ended", seen: "2020" } })).toBe("overdue");
});
