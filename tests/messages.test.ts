import { describe, expect, test } from "vitest";
import { grouped } from "../src/core/numbers.ts";
import { en } from "../templates/messages/en.ts";
import { amount } from "../templates/messages/numbers.ts";

describe("in English", () => {
  test.each([
    ["2026-11-24", "24 November 2026"],
    ["2026-01-05", "5 January 2026"],
    ["2026-11", "November 2026"],
    ["2026", "2026"],
  ])("the date %s is %s", (iso, words) => {
    expect(en.date(iso)).toBe(words);
  });

  test.each([
    [{ start: "2011", end: "2014" }, "2011–2014"],
    [{ start: "2011-01", end: "2011-10" }, "January 2011 – October 2011"],
    [{ start: "2011", end: "2011" }, "2011"],
    [{ start: "2011" }, "since 2011"],
    [{ end: "2014-12-31" }, "until 31 December 2014"],
    [{}, ""],
  ])("the period %o is %s", (period, words) => {
    expect(en.period(period)).toBe(words);
  });

  test("a count of one is singular", () => {
    expect([0, 1, 2].map(en.practiceCount)).toEqual(["0 practices", "1 practice", "2 practices"]);
    expect(en.units.countries(1)).toBe("1 country");
    expect(en.inUseElsewhere("Tested", 1)).toBe("Tested: in use in 1 other place");
  });

  test("evidence says how strong it is, and why", () => {
    const told = { strength: "Told", what: "description", summary: false, publisher: "A city", independent: undefined };
    expect(en.evidence(told)).toBe("Told: description by A city");
    expect(en.evidence({ ...told, independent: true })).toBe("Told: description by another organisation (A city)");
    expect(en.evidence({ ...told, summary: true })).toBe("Told: description, read in a summary by A city");
    expect(en.evidence({ ...told, publisher: undefined, independent: true })).toBe(
      "Told: description by another organisation",
    );
  });

  test("a review says when", () => {
    expect(en.review({ state: "not-verified" })).toBe("Not yet verified");
    expect(en.review({ state: "verified", reviewed: "2026-11-24", due: "2028-11-24" })).toBe(
      "Verified on 24 November 2026",
    );
    expect(en.review({ state: "overdue", reviewed: "2024-01-02", due: "2026-01-02" })).toBe(
      "Verified on 2 January 2024, review overdue since 2 January 2026",
    );
  });
});

describe("numbers", () => {
  test.each([
    [0, "0"],
    [999, "999"],
    [1000, "1\u202f000"],
    [2443685, "2\u202f443\u202f685"],
  ])("%d is grouped with thin spaces", (value, words) => {
    expect(grouped(value)).toBe(words);
  });

  test("an amount that is more than digits stays as it was written", () => {
    expect(amount("2443685.20")).toBe("2\u202f443\u202f685.20");
    expect(amount("about 1.2 million")).toBe("about 1.2 million");
  });
});
