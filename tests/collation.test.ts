import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collation } from "../src/core/collation.ts";

const sorted = (language: string, titles: readonly string[]) => titles.toSorted(collation(language));

describe("titles are sorted", () => {
  test("in English with å, ä, ö among a and o", () => {
    expect(sorted("en", ["Öland", "Oslo", "Zebra", "Åland", "Apple", "Ärlig"])).toEqual([
      "Åland",
      "Apple",
      "Ärlig",
      "Öland",
      "Oslo",
      "Zebra",
    ]);
  });

  test.each(["fi", "sv"])("in %s with å, ä, ö after z, æ as ä and ø as ö", (language) => {
    expect(sorted(language, ["Ölands", "Ælde", "Zebra", "Äiti", "Ødis", "Åbo", "Oulu", "Aalto"])).toEqual([
      "Aalto",
      "Oulu",
      "Zebra",
      "Åbo",
      "Äiti",
      "Ælde",
      "Ødis",
      "Ölands",
    ]);
  });

  test("by numbers as numbers", () => {
    expect(sorted("en", ["Group 10", "Group 9"])).toEqual(["Group 9", "Group 10"]);
  });

  test("without case, marks and punctuation, which decide only between equals", () => {
    expect(sorted("en", ["“Zoo”", "cafe b", "Café a", "(Apple)", "cafe-a"])).toEqual([
      "(Apple)",
      "Café a",
      "cafe-a",
      "cafe b",
      "“Zoo”",
    ]);
  });

  test("with a word before the longer word that it begins", () => {
    expect(sorted("en", ["Welcome home", "Welcome", "Welcomed", "Welcome to Finland"])).toEqual([
      "Welcome",
      "Welcome home",
      "Welcome to Finland",
      "Welcomed",
    ]);
  });

  test("the same whether a letter is written in one or two code points", () => {
    expect(sorted("fi", ["A\u0308iti", "Zebra"])).toEqual(["Zebra", "A\u0308iti"]);
  });
});

describe("the order of titles", () => {
  const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 12 }), fc.stringMatching(/^[aåäöÅzZ019 .-]{0,6}$/));
  const language = fc.constantFrom("en", "fi", "sv", "is");

  test("is total: two titles are equal only when they are the same", () => {
    fc.assert(
      fc.property(language, text, text, (language, a, b) => {
        const order = collation(language);
        expect(Math.sign(order(a, b)) + Math.sign(order(b, a))).toBe(0);
        expect(order(a, b) === 0).toBe(a === b);
      }),
    );
  });

  test("does not depend on the order that titles come in", () => {
    fc.assert(
      fc.property(
        language,
        fc
          .array(text, { maxLength: 8 })
          .chain((titles) => fc.tuple(fc.constant(titles), fc.shuffledSubarray(titles, { minLength: titles.length }))),
        (language, [titles, shuffled]) => {
          expect(sorted(language, shuffled)).toEqual(sorted(language, titles));
        },
      ),
    );
  });
});
