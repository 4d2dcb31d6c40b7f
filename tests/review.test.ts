import { describe, expect, it } from "vitest";
import { addMonths, parseDate } from "../src/core/dates.ts";
import { nearest } from "../src/core/nearest.ts";
import { notice } from "../src/core/notices.ts";
import { review } from "../src/core/review.ts";
import type { Practice } from "../src/core/schema/practice.ts";
import { practiceEntry } from "./example-site.ts";

const settings = { reviewMonths: 24, dueSoonMonths: 3 };

describe("dates", () => {
  it.each([
    "2026-02-30",
    "2025-02-29",
    "2026-13",
    "2026-00-10",
    "26-01-01",
    "1.2.2026",
    "2026-1-2",
    "2026-01-01T00:00",
  ])("%s is none", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it("begin on their first day, and leap days exist", () => {
    expect([parseDate("2024"), parseDate("2024-02"), parseDate("2024-02-29")]).toEqual([
      "2024-01-01",
      "2024-02-01",
      "2024-02-29",
    ]);
  });

  it("move by months to the last day where the day does not exist", () => {
    expect([
      addMonths("2024-01-31", 1),
      addMonths("2024-02-29", 12),
      addMonths("2026-03-31", -1),
      addMonths("2025-12-15", 1),
    ]).toEqual(["2024-02-29", "2025-02-28", "2026-02-28", "2026-01-15"]);
  });
});

describe("a review", () => {
  it.each([
    ["2026-08-23", "verified"],
    ["2026-08-24", "due-soon"],
    ["2026-11-23", "due-soon"],
    ["2026-11-24", "overdue"],
  ])("of 24 November 2024 is on %s %s", (now, state) => {
    expect(review("2024-11-24", now, settings)).toEqual({ state, reviewed: "2024-11-24", due: "2026-11-24" });
  });

  it("that was never made is not overdue", () => {
    expect(review(undefined, "2099-01-01", settings)).toEqual({ state: "not-verified" });
  });
});

describe("the notice of a record", () => {
  const change = [{ country: "FI", before: "2025-01-01", text: { en: "The law changed." } }];
  const [source] = practiceEntry("a").record.sources;
  const record = (changes: Partial<Practice>): Practice => ({
    ...practiceEntry("a").record,
    places: [{ country: "FI" }],
    ...changes,
  });
  const given = (changes: Partial<Practice>, now = "2026-11-24") => {
    const made = record(changes);
    return notice(made, review(made.reviewed, now, settings), change)?.kind;
  };
  const dated = (date: string): Partial<Practice> => (source ? { sources: [{ ...source, date }] } : {});

  it("tells of a change of law until a source or a review is as new as the change", () => {
    expect(given({})).toBe("context");
    expect(given(dated("2024-12-31"))).toBe("context");
    expect(given(dated("2025"))).toBeUndefined();
    expect(given({ reviewed: "2025-06-01" })).toBeUndefined();
    expect(given({ reviewed: "2024-12-01" })).toBe("context");
  });

  it("tells of no change of law in another country, Åland among them, or when the practice has ended", () => {
    expect(given({ places: [{ country: "AX" }] })).toBeUndefined();
    expect(given({ operation: { state: "ended", seen: "2020" } })).toBe("ended");
  });

  it("is the gravest one: withdrawn, then context, then overdue, then ended", () => {
    const old = { reviewed: "2020-01-01" };
    expect(given({ ...old, status: "withdrawn", withdrawn: { reason: "It is gone.", date: "2026-01-01" } })).toBe(
      "withdrawn",
    );
    expect(given(old)).toBe("context");
    expect(given({ ...old, operation: { state: "ended", seen: "2020" } })).toBe("overdue");
  });
});

describe("the nearest name", () => {
  it.each([
    ["employmnet", "employment"],
    ["Employment", "employment"],
    ["target_groups", "target-groups"],
    ["emplyment", "employment"],
    ["housing", undefined],
    ["em", undefined],
    ["", undefined],
  ])("of %j is %j", (word, expected) => {
    expect(nearest(word, ["employment", "target-groups", "language"])).toBe(expected);
  });
});
