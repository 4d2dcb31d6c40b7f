import { describe, expect, test } from "vitest";
import { sentence } from "../templates/glyph.tsx";
import { fi } from "../templates/messages/fi.ts";

describe("in Finnish", () => {
  test.each([
    ["2026-11-24", "24. marraskuuta 2026"],
    ["2026-01-05", "5. tammikuuta 2026"],
    ["2026-11", "marraskuu 2026"],
    ["2026", "2026"],
  ])("the date %s is %s", (iso, words) => {
    expect(fi.date(iso)).toBe(words);
  });

  test.each([
    ["2026-11-24", "Lisätty 24. marraskuuta 2026."],
    ["2026-11", "Lisätty marraskuussa 2026."],
    ["2026", "Lisätty vuonna 2026."],
  ])("something happens in %s: %s", (iso, words) => {
    expect(fi.added(iso)).toBe(words);
  });

  test.each([
    [{ start: "2011", end: "2014" }, "2011–2014"],
    [{ start: "2011", end: "2011" }, "2011"],
    [{ start: "2011-01", end: "2011-10" }, "tammikuu 2011 – lokakuu 2011"],
    [{ start: "2011", end: "2014-12" }, "2011 – joulukuu 2014"],
    [{ start: "2011" }, "vuodesta 2011 alkaen"],
    [{ start: "2011-01" }, "tammikuusta 2011 alkaen"],
    [{ start: "2011-01-05" }, "5. tammikuuta 2011 alkaen"],
    [{ end: "2014" }, "vuoteen 2014 asti"],
    [{ end: "2014-12" }, "joulukuuhun 2014 asti"],
    [{ end: "2014-12-31" }, "31. joulukuuta 2014 asti"],
    [{}, ""],
  ])("the period %o is %s", (period, words) => {
    expect(fi.period(period)).toBe(words);
  });

  test("every count but one has the partitive", () => {
    expect([0, 1, 2, 21].map(fi.practiceCount)).toEqual(["0 käytäntöä", "1 käytäntö", "2 käytäntöä", "21 käytäntöä"]);
    expect([1, 12].map(fi.projectCount)).toEqual(["1 hanke", "12 hanketta"]);
    expect(fi.units.people(12345)).toBe("12\u202f345 ihmistä");
    expect([1, 3].map((n) => fi.inUseElsewhere("Testattu", n))).toEqual([
      "Testattu: käytössä yhdessä muussa paikassa",
      "Testattu: käytössä 3 muussa paikassa",
    ]);
  });

  test("the spruce is said in words", () => {
    expect(sentence(fi, ["met", "met", "met", "partly", "not-met", "not-assessed"])).toBe(
      "3\u00a0täyttyy, 1\u00a0osittain, 1\u00a0ei täyty, 1\u00a0ei arvioitu",
    );
  });

  test("a language is inflected; one without a name is shown by its tag", () => {
    expect(["suomi", "ruotsi", "norja (bokmål)", "lug"].map(fi.inLanguage)).toEqual([
      "suomeksi",
      "ruotsiksi",
      "norjaksi (bokmål)",
      "kielellä lug",
    ]);
    expect(fi.otherLanguage("englanti")).toBe("Tätä kuvausta ei ole suomennettu. Se on kirjoitettu englanniksi.");
    expect(Object.values(fi.languages).map(fi.inLanguage)).not.toContainEqual(expect.stringMatching(/^kielellä /));
  });

  test("a sum has a decimal comma and the name of its currency", () => {
    expect(fi.total("2443685.20", "EUR")).toBe("yhteensä 2\u202f443\u202f685,20 euroa");
    expect(fi.share("724000", "DKK")).toBe("tältä rahoittajalta 724\u202f000 Tanskan kruunua");
    expect(fi.total("724000", "USD")).toBe("yhteensä 724\u202f000 USD");
  });

  test("every facet has a heading for its other terms", () => {
    expect(Object.values(fi.facets).map(fi.moreBy)).toEqual([
      "Muita aiheita",
      "Muita kohderyhmiä",
      "Muita käyttäjiä",
      "Muita maita",
      "Muita kriteerejä",
      "Muita lajeja",
      "Muita vaiheita",
      "Muita tasoja",
    ]);
  });

  test("evidence names its publisher without inflecting the name", () => {
    const told = { strength: "Kerrottu", what: "kuvaus", summary: false, publisher: "Sitra", independent: undefined };
    expect(fi.evidence(told)).toBe("Kerrottu: kuvaus (Sitra)");
    expect(fi.evidence({ ...told, independent: true })).toBe("Kerrottu: kuvaus, tekijänä toinen organisaatio (Sitra)");
    expect(fi.evidence({ ...told, summary: true })).toBe("Kerrottu: kuvaus, luettu tiivistelmästä (Sitra)");
    expect(fi.evidence({ ...told, publisher: undefined })).toBe("Kerrottu: kuvaus");
  });

  test("a review and a state say when", () => {
    expect(fi.review({ state: "overdue", reviewed: "2024-01-02", due: "2026-01-02" })).toBe(
      "Tarkistettu 2. tammikuuta 2024, uuden tarkistuksen määräaika oli 2. tammikuuta 2026",
    );
    expect(fi.seen("Toiminnassa", "2024")).toBe("Toiminnassa (tilanne vuonna 2024)");
    expect(fi.ended.projects("2014-12")).toBe(
      "Tämä hanke päättyi joulukuussa 2014. Hankeaineistoa ei toistaiseksi päivitetä.",
    );
    expect(fi.ended.projects(undefined)).toBe("Tämä hanke on päättynyt. Hankeaineistoa ei toistaiseksi päivitetä.");
  });
});
