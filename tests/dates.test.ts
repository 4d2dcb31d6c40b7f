import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, firstDay, parseDate } from "../src/core/dates.ts";

const anyDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** The days that the calendar has, by another way than ours: JavaScript rolls a day that is not there over into the next month. */
const exists = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

describe("a date", () => {
  it("is a day that the calendar has, and no other", () => {
    const two = (number: number) => String(number).padStart(2, "0");
    const wrong: string[] = [];
    for (let year = 1900; year <= 2104; year += 1)
      for (let month = 0; month <= 13; month += 1)
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${two(month)}-${two(day)}`;
          if (parseDate(text) !== (exists(text) ? text : undefined)) wrong.push(text);
        }
    expect(wrong).toEqual([]);
  });

  it.each([
    ["1900-02-29", undefined],
    ["2000-02-29", "2000-02-29"],
    ["2100-02-29", undefined],
    ["1900", "1900-01-01"],
    ["1899-12-31", undefined],
    ["0000", undefined],
    ["9999-12", "9999-12-01"],
    ["2026-04-31", undefined],
    ["2026-12-00", undefined],
  ])("%s is %s", (text, expected) => {
    expect(parseDate(text)).toBe(expected);
  });

  it.each([
    ...["", "-2026", "+2026", "02026", "20261124", "2026-W48", "2026-329", "2026-11-24Z", "2026-11-24T12:00"],
    ...["2026-11-24\n", " 2026", "2026-11-", "２０２６", "٢٠٢٦", "2026–11–24", "2026/11/24", "2026-013"],
  ])("%j is none", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

describe("months later", () => {
  const months = fc.integer({ min: -600, max: 600 });

  it("the date is a day that exists, so many months on, and on the same day unless that month is too short", () => {
    fc.assert(
      fc.property(anyDay, months, (day, count) => {
        const later = addMonths(day, count);
        expect(exists(later)).toBe(true);
        const index = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(index(later) - index(day)).toBe(count);
        if (later.slice(8) !== day.slice(8)) {
          expect(later.slice(8) < day.slice(8)).toBe(true);
          expect(exists(`${later.slice(0, 8)}${String(Number(later.slice(8)) + 1).padStart(2, "0")}`)).toBe(false);
        }
      }),
    );
  });

  it("order stays order", () => {
    fc.assert(
      fc.property(anyDay, anyDay, months, (one, other, count) => {
        const [earlier = "", later = ""] = [one, other].sort();
        expect(addMonths(earlier, count) <= addMonths(later, count)).toBe(true);
      }),
    );
  });

  it("a month or a year moves from its first day", () => {
    expect([addMonths("2024-02", 12), addMonths("2024", -1), firstDay("2024-02")]).toEqual([
      "2025-02-01",
      "2023-12-01",
      "2024-02-01",
    ]);
  });
});
