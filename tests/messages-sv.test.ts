import { describe, expect, test } from "vitest";
import { fullTree, sentence } from "../templates/glyph.tsx";
import { sv } from "../templates/messages/sv.ts";

describe("in Swedish", () => {
  test.each([
    ["2026-11-24", "24 november 2026", "den 24 november 2026"],
    ["2026-01-05", "5 januari 2026", "den 5 januari 2026"],
    ["2026-11", "november 2026", "i november 2026"],
    ["2026", "2026", "2026"],
  ])("the date %s is %s, in a sentence %s", (iso, words, inSentence) => {
    expect(sv.date(iso)).toBe(words);
    expect(sv.added(iso)).toBe(`Tillagd ${inSentence}.`);
    expect(sv.seen("I gång", iso)).toBe(`I gång, situationen ${inSentence}`);
  });

  test.each([
    [{ start: "2011", end: "2014" }, "2011–2014"],
    [{ start: "2011-01", end: "2011-10" }, "januari 2011 – oktober 2011"],
    [{ start: "2011-01-01", end: "2014" }, "1 januari 2011 – 2014"],
    [{ start: "2011", end: "2011" }, "2011"],
    [{ start: "2011" }, "sedan 2011"],
    [{ start: "2011-05" }, "sedan maj 2011"],
    [{ start: "2011-05-02" }, "sedan den 2 maj 2011"],
    [{ end: "2014-12" }, "till och med december 2014"],
    [{ end: "2014-12-31" }, "till och med den 31 december 2014"],
    [{}, ""],
  ])("the period %o is %s", (period, words) => {
    expect(sv.period(period)).toBe(words);
  });

  test("practices are counted by examples, since praxis has no plural", () => {
    expect([0, 1, 1200].map(sv.practiceCount)).toEqual([
      "0 exempel på praxis",
      "1 exempel på praxis",
      "1\u202f200 exempel på praxis",
    ]);
  });

  test("one is singular, and a neuter or a plural without ending stays as it is", () => {
    expect([0, 1, 2].map(sv.units.municipalities)).toEqual(["0 kommuner", "1 kommun", "2 kommuner"]);
    expect([1, 2].map(sv.units.countries)).toEqual(["1 land", "2 länder"]);
    expect([1, 2].map(sv.units.pairs)).toEqual(["1 par", "2 par"]);
    expect([1, 2].map(sv.projectCount)).toEqual(["1 projekt", "2 projekt"]);
    expect([1, 3].map((n) => sv.inUseElsewhere("Prövat", n))).toEqual([
      "Prövat: i gång på en annan plats",
      "Prövat: i gång på 3 andra platser",
    ]);
  });

  test("an amount has a decimal comma and its currency by name; other words stay", () => {
    expect(sv.total("2443685.20", "EUR")).toBe("sammanlagt 2\u202f443\u202f685,20 euro");
    expect(sv.share("724000", "DKK")).toBe("724\u202f000 danska kronor från den här finansiären");
    expect(sv.total("12.5", "USD")).toBe("sammanlagt 12,5 USD");
    expect(sv.total("ca 1.2 miljoner", undefined)).toBe("sammanlagt ca 1.2 miljoner");
  });

  test("the spruce is said in words; what is not assessed has a plural", () => {
    expect(sentence(sv, ["not-assessed", "met", "not-met", "met", "partly", "met"])).toBe(
      "3\u00a0uppfylls, 1\u00a0delvis, 1\u00a0uppfylls inte, 1\u00a0inte bedömd",
    );
    expect(sentence(sv, ["met", "not-assessed", "not-assessed"])).toBe("1\u00a0uppfylls, 2\u00a0inte bedömda");
    expect(sentence(sv, fullTree)).toBe("6\u00a0uppfylls");
  });

  test("an end that is not dated is told in the perfect", () => {
    expect(sv.ended.practices("2014")).toMatch(/^Den här praxisen upphörde 2014\. /);
    expect(sv.ended.practices(undefined)).toMatch(/^Den här praxisen har upphört\. /);
    expect(sv.ended.projects("2014-05")).toMatch(/^Det här projektet avslutades i maj 2014\. /);
    expect(sv.ended.projects(undefined)).toMatch(/^Det här projektet har avslutats\. /);
  });

  test("evidence says who stands behind it without saying whom it is about", () => {
    const told = {
      strength: "Berättat",
      what: "extern utvärdering",
      summary: false,
      publisher: "Åbo stad",
      independent: undefined,
    };
    expect(sv.evidence(told)).toBe("Berättat: extern utvärdering (Åbo stad)");
    expect(sv.evidence({ ...told, independent: true })).toBe(
      "Berättat: extern utvärdering, från en annan organisation (Åbo stad)",
    );
    expect(sv.evidence({ ...told, summary: true })).toBe(
      "Berättat: extern utvärdering, läst i en sammanfattning från Åbo stad",
    );
    expect(sv.evidence({ ...told, publisher: undefined })).toBe("Berättat: extern utvärdering");
  });

  test("a review says when", () => {
    const reviewed = { reviewed: "2024-01-02", due: "2026-01-02" };
    expect(sv.review({ state: "not-verified" })).toBe("Ännu inte granskad");
    expect(sv.review({ state: "verified", ...reviewed })).toBe("Granskad den 2 januari 2024");
    expect(sv.review({ state: "due-soon", ...reviewed })).toBe(
      "Granskad den 2 januari 2024, nästa granskning senast den 2 januari 2026",
    );
    expect(sv.review({ state: "overdue", ...reviewed })).toBe(
      "Granskad den 2 januari 2024, en ny granskning skulle ha gjorts senast den 2 januari 2026",
    );
  });
});
