import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { type BuiltSite, builtSite, linkTarget, parsedPages, realContent, smallContent } from "./built-site.ts";

const sites: [string, BuiltSite, string][] = [
  ["the small site", builtSite(smallContent), "/base/"],
  ["the real collection", builtSite(realContent), "/"],
];

describe("the small site", () => {
  const golden = join(import.meta.dirname, "site", "dist");
  const plain = (text: string) => text.replaceAll(/(assets\/[\w-]+)\.[0-9a-fA-Z]{8,10}\./g, "$1.");
  const files = new Map([...builtSite(smallContent).files].filter(([path]) => !path.startsWith("assets/")));

  it.each([...files.keys()])("is built into the golden %s", async (path) => {
    await expect(plain(files.get(path) ?? "")).toMatchFileSnapshot(join(golden, path));
  });

  it("is built into no other files", () => {
    const there = readdirSync(golden, { recursive: true, encoding: "utf8" }).filter((path) =>
      statSync(join(golden, path)).isFile(),
    );
    expect(there.sort()).toEqual([...files.keys()].sort());
  });
});

describe.each(sites)("%s", (_, site, base) => {
  const pages = parsedPages(site);
  const ids = new Map(
    [...pages].map(([path, page]) => [path, new Set(page.querySelectorAll("[id]").map(({ id }) => id))]),
  );

  it("has no error", () => {
    expect(site.built.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(pages.size).toBeGreaterThan(40);
  });

  it("has links and anchors that all resolve", () => {
    const broken: string[] = [];
    for (const [path, page] of pages) {
      for (const element of page.querySelectorAll("[href], [src]")) {
        const href = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
        const target = linkTarget(path, href, base);
        if (!target) continue;
        const found =
          site.files.has(target.path) && (target.fragment === "" || ids.get(target.path)?.has(target.fragment));
        if (!found) broken.push(`${path}: ${href}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it("has relative links only, but for the page that stands at any depth", () => {
    const rooted = [...pages]
      .filter(([path]) => path !== "404.html")
      .flatMap(([path, page]) =>
        page.querySelectorAll("a[href^='/'], link[rel=stylesheet][href^='/']").map(() => path),
      );
    expect(rooted).toEqual([]);
  });

  it("has a title of its own on every page", () => {
    const titles = [...pages.values()].map((page) => page.querySelector("title")?.text);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it("has no id twice on a page", () => {
    const twice = [...pages]
      .filter(([path, page]) => page.querySelectorAll("[id]").length !== ids.get(path)?.size)
      .map(([path]) => path);
    expect(twice).toEqual([]);
  });

  it("has no inline script or style and no event handler", () => {
    const found = [...pages].filter(([, page]) =>
      page
        .querySelectorAll("*")
        .some(
          ({ tagName, attributes }) =>
            tagName === "STYLE" ||
            (tagName === "SCRIPT" && !attributes["src"]) ||
            Object.keys(attributes).some((name) => name === "style" || name.startsWith("on")),
        ),
    );
    expect(found.map(([path]) => path)).toEqual([]);
  });

  it("has valid HTML", async () => {
    // Preact writes `<br/>`; titles are as long as editors make them (at most 100 characters and the site's name).
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: { "void-style": ["error", { style: "selfclosing" }], "long-title": "off" },
    });
    const mistakes: string[] = [];
    for (const [path, html] of site.files) {
      if (!path.endsWith(".html")) continue;
      const report = await validator.validateString(html, path);
      for (const { messages } of report.results) {
        for (const { ruleId, message, line, column } of messages)
          mistakes.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
    expect(mistakes).toEqual([]);
  });

  it("lists every listed page in the sitemap, under the site's address", () => {
    const listed = [...(site.files.get("sitemap.xml") ?? "").matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url]) => new URL(url ?? "").pathname,
    );
    const withdrawn = [...pages]
      .filter(([, page]) => page.querySelector("meta[name=robots][content*=noindex]"))
      .map(([path]) => path);
    const expected = [...pages.keys()]
      .filter((path) => path !== "404.html" && !withdrawn.includes(path))
      .map((path) => `${base}${path.replace(/index\.html$/, "")}`);
    expect(listed.sort()).toEqual(expected.sort());
  });
});
