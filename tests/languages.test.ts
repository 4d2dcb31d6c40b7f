import { describe, expect, it } from "vitest";
import { type BuiltSite, builtSite, linkTarget, parsedPages, realContent, smallContent } from "./built-site.ts";

/** What a page says of itself in other languages: its own public address, and those of its alternates by language. */
function languagesOf(site: BuiltSite) {
  const pages = parsedPages(site);
  return new Map(
    [...pages].flatMap(([path, page]) => {
      const own = page.querySelector("link[rel=canonical]")?.getAttribute("href");
      if (own === undefined || page.querySelector("meta[http-equiv=refresh]")) return [];
      const alternates = page
        .querySelectorAll("link[rel=alternate]")
        .map((link) => [link.getAttribute("hreflang") ?? "", link.getAttribute("href") ?? ""] as const);
      return [[own, { path, language: page.querySelector("html")?.getAttribute("lang"), alternates }] as const];
    }),
  );
}

describe.each([
  ["the small site", smallContent],
  ["the real site", realContent],
])("%s in its languages", (_, content) => {
  const site = builtSite(content);
  const pages = parsedPages(site);
  const named = languagesOf(site);
  const base = new URL([...named.keys()].find((address) => named.get(address)?.path === "index.html") ?? "").pathname;

  it("has alternates that are there, name themselves, and name each other", () => {
    const wrong = [...named].flatMap(([address, { language, alternates }]) => {
      const translated = alternates.filter(([code]) => code !== "x-default");
      const self = address.endsWith(base) || translated.some(([code, href]) => code === language && href === address);
      const strangers = alternates.filter(([, href]) => !named.has(href));
      const silent = translated.filter(
        ([, href]) => !named.get(href)?.alternates.some(([, back]) => back === address) && !address.endsWith(base),
      );
      const standards = alternates.filter(([code]) => code === "x-default").length;
      return self && standards === 1 && strangers.length === 0 && silent.length === 0 ? [] : [address];
    });
    expect(wrong).toEqual([]);
    expect(named.size).toBeGreaterThan(50);
  });

  it("leads from every page to each other language: to the same page, or to the entry in the list, or to the front page", () => {
    const languages = new Set([...named.values()].map(({ language }) => language));
    for (const [path, page] of pages) {
      const links = page.querySelectorAll("nav.languages a");
      if (path === "404.html" || path === "index.html") continue;
      expect([path, links.map((link) => link.getAttribute("hreflang"))]).toEqual([path, [...languages]]);
      for (const link of links) {
        const target = linkTarget(path, link.getAttribute("href") ?? "", base);
        const there = pages.get(target?.path ?? "");
        expect([path, there?.querySelector("html")?.getAttribute("lang")]).toEqual([
          path,
          link.getAttribute("hreflang"),
        ]);
        if (target?.fragment) expect(there?.getElementById(target.fragment)?.text).toMatch(/\(.+\)/);
      }
    }
  });

  it("marks every title of a record in another language, and says which it is", () => {
    for (const [path, page] of pages) {
      const own = page.querySelector("html")?.getAttribute("lang");
      for (const link of page.querySelectorAll("main a[href]:not([hreflang])")) {
        const target = linkTarget(path, link.getAttribute("href") ?? "", base);
        const there = path === "404.html" ? undefined : pages.get(target?.path ?? "");
        const heading = there?.querySelector("article.record h1");
        const language =
          heading?.getAttribute("lang") ?? (heading && there?.querySelector("html")?.getAttribute("lang"));
        if (language) expect([path, link.text, language]).toEqual([path, link.text, own]);
      }
    }
  });
});

describe("a translation", () => {
  const site = builtSite(smallContent);
  const pages = parsedPages(site);
  const text = (path: string, selector = "main") =>
    (pages.get(path)?.querySelector(selector)?.text ?? "").replace(/\s+/g, " ");

  it("shows what it lacks in the record's language, marked and labelled", () => {
    const gap = pages.get("sv/praxis/bridge/index.html")?.querySelector("#limits li");
    expect(gap?.querySelector("[lang]")?.getAttribute("lang")).toBe("en");
    expect(gap?.text).toMatch(/^The long run is not known\. \(\S+\)/);
    expect(pages.get("sv/praxis/bridge/index.html")?.querySelector("#needs li [lang]")).toBeNull();
  });

  it("says where it comes from", () => {
    expect(text("sv/praxis/bridge/index.html", "#record")).toContain("1 februari 2026. Översatt från engelska.");
    expect(text("en/practices/bridge/index.html", "#record")).not.toContain("Translated");
  });

  it("says which language is newer when the record has changed since", () => {
    const link = pages.get("sv/projekt/talk-more/index.html")?.querySelector("#record a");
    expect(text("sv/projekt/talk-more/index.html", "#record")).toContain(
      "Texten på engelska är nyare än översättningen.",
    );
    expect(link?.getAttribute("href")).toBe("../../../en/projects/talk-more/");
    expect(text("sv/praxis/bridge/index.html", "#record")).not.toContain("nyare");
  });

  it("keeps the facts of the record", () => {
    const sources = (path: string) => pages.get(path)?.querySelector("#sources a")?.getAttribute("href");
    expect(sources("sv/praxis/bridge/index.html")).toBe(sources("en/practices/bridge/index.html"));
  });

  it("is not shown instead of a record that it does not cover: the list leads to the record, with its language", () => {
    const link = pages.get("en/practices/index.html")?.querySelector("#record-samtal h3");
    expect(link?.text).toBe("Ödmjukt samtal (Swedish)");
    expect(link?.querySelector("a")?.getAttribute("href")).toBe("../../sv/praxis/samtal/");
    expect(link?.querySelector("a")?.getAttribute("hreflang")).toBe("sv");
  });
});
