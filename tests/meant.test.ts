import { describe, expect, it } from "vitest";
import {
  meantCitations,
  meantDate,
  meantFlag,
  meantId,
  meantLanguage,
  meantNumber,
  meantSlug,
  meantYears,
} from "../src/core/meant.ts";
import { openFlow } from "../src/core/quoting.ts";
import { wordingFaults } from "../src/core/wording.ts";

describe("what was meant", () => {
  it.each([
    ["24.11.2026", "2026-11-24"],
    ["1. 2. 2026", "2026-02-01"],
    ["2.2026", "2026-02"],
    ["2026/11/24", "2026-11-24"],
    ["2026-2-1", "2026-02-01"],
    ["24 November 2026", "2026-11-24"],
    ["November 2026", "2026-11"],
    ["Nov 24, 2026", "2026-11-24"],
    ["24th Nov. 2026", "2026-11-24"],
    ["3. marraskuuta 2026", "2026-11-03"],
    ["maaliskuussa 2026", "2026-03"],
    ["den 3 mars 2026", "2026-03-03"],
    ["3 maj 2026", "2026-05-03"],
    ["sometime in 2026", undefined],
    ["3 marketing 2026", undefined],
    ["11/24/2026", undefined],
  ])("by the date %s is %s", (written, meant) => expect(meantDate(written)).toBe(meant));

  it.each([
    ["1 200", "1200"],
    ["1,200", "1200"],
    ["1.200.000", "1200000"],
    ["noin 1200", "1200"],
    ["10–20", undefined],
    ["many", undefined],
  ])("by the number %s is %s", (written, meant) => expect(meantNumber(written)).toBe(meant));

  it("by names of languages, flags, ids, years, citations and file names", () => {
    expect(["English", "suomi", "EN", "Klingon"].map(meantLanguage)).toEqual(["en", "fi", "en", undefined]);
    expect(["yes", "Kyllä", "nej", "perhaps"].map(meantFlag)).toEqual([true, true, false, undefined]);
    expect(["R1", "source 4", "s04", "first"].map(meantId)).toEqual(["r1", "s4", "s4", undefined]);
    expect(["2019–2021", "2019-2021", "2019-12"].map(meantYears)).toEqual([
      ["2019", "2021"],
      ["2019", "2021"],
      undefined,
    ]);
    expect(["[s1, s2]", "[S2]", "[s1-s3]"].map(meantCitations)).toEqual(["[s1] [s2]", "[s2]", undefined]);
    expect(["Kielikahvila Ääni", "Språkcafé (nytt)", "日本"].map(meantSlug)).toEqual([
      "kielikahvila-aani",
      "sprakcafe-nytt",
      "",
    ]);
  });
});

describe("a phone number", () => {
  it.each([
    ...["040 123 45 67", "040 1234567", "0401234567", "+358 40 123 4567", "+46 (0)70 123 45 67", "(09) 123 4567"],
    ...["09-123 4567", "090-123 45 67", "070-123 45 67", "08-508 290 00"],
  ])("%s is found", (number) => {
    expect(wordingFaults(`Call ${number}, please.`).map(({ found }) => found)).toEqual([number]);
  });

  it.each([
    ...[
      "ISSN 0123-4567",
      "ISBN 978-952-00-1234-5",
      "2019-2021",
      "05-06 2020",
      "0201256-6",
      "1 200 000",
      "0.05 123 456",
    ],
    ...["681/2023", "10.1000/040 12", "open 09-12", "09-12 13-15", "2026-01-15"],
  ])("%s is none", (text) => {
    expect(wordingFaults(`See ${text} there.`)).toEqual([]);
  });
});

describe("a bracket without its partner", () => {
  it.each([
    ["a: [b, c", { offset: 3, closing: "]" }],
    ["a: {b: [c, d]", { offset: 3, closing: "}" }],
    ["a: [{b: c", { offset: 3, closing: "}]" }],
    ["- {a: b, c: [d, e}", { offset: 12, closing: "]", end: 17 }],
    ['a: ["]", b', { offset: 3, closing: "]" }],
    ["a: b [c", undefined],
    ["a: it's [b] and {c}", undefined],
    ["a: [b] # {", undefined],
    ["a: [b]\nc: {d: e}", undefined],
  ])("%s", (yaml, open) => expect(openFlow(yaml)).toEqual(open));
});
