import { expect, it } from "vitest";
import { ellipses, wordForms } from "../src/core/search/lexicon.ts";

it("the forms of a text are those that a lexicon has to know", () => {
  expect(ellipses("Luku- ja kirjoitustaito")).toEqual(["Luku-kirjoitustaito"]);
  expect(wordForms(["Luku- ja kirjoitustaito 2012", "kirjoitustaito, luku"])).toEqual([
    "kirjoitustaito",
    "luku",
    "luku-kirjoitustaito",
  ]);
});
