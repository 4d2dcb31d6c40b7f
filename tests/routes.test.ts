import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filePath, relative, routes } from "../src/core/routes.ts";
import { en } from "../templates/messages/en.ts";

describe("a relative link", () => {
  test.each([
    ["/", "/en/", "en/"],
    ["/en/", "/en/", "./"],
    ["/en/practices/womento/", "/en/practices/", "../"],
    ["/en/practices/womento/", "/en/practices/topic/employment/", "../topic/employment/"],
    ["/en/about/", "/assets/style.css", "../../assets/style.css"],
    ["/en/about/", "/en/practices/#filter", "../practices/#filter"],
  ])("from %s to %s is %s", (from, to, link) => {
    expect(relative(from, to)).toBe(link);
  });

  test("leads where it should, from every page", () => {
    const address = fc
      .array(fc.stringMatching(/^[a-z0-9-]{1,8}$/), { maxLength: 5 })
      .map((parts) => ["", ...parts, ""].join("/"));
    fc.assert(
      fc.property(address, address, (from, to) => {
        expect(new URL(relative(from, to), `https://example.org/base${from}`).pathname).toBe(`/base${to}`);
      }),
    );
  });
});

describe("addresses", () => {
  const { record, term, page, criterion } = routes("en", en.segments);

  test("are words of the language and ids", () => {
    expect(record("practices", "womento")).toBe("/en/practices/womento/");
    expect(term("projects", "country", "FI")).toBe("/en/projects/country/fi/");
    expect(criterion("high-impact")).toBe("/en/criteria/high-impact/");
    expect(page("about")).toBe("/en/about/");
  });

  test("are folders, but for the page for errors", () => {
    expect(filePath("/en/about/")).toBe("en/about/index.html");
    expect(filePath("/404.html")).toBe("404.html");
  });
});
