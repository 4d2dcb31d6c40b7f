import { expect, it } from "vitest";
import { builtSite, linkTarget, parsedPages, realContent } from "./built-site.ts";

const pages = parsedPages(builtSite(realContent));

/** A reader on one page, who sees its text and follows links by what they say. */
function reader(path: string) {
  const page = pages.get(path);
  if (!page) throw new Error(`There is no page ${path}.`);
  return {
    path,
    text: (selector = "main") => (page.querySelector(selector)?.text ?? "").replace(/\s+/g, " "),
    follow(words: string | RegExp) {
      const links = page.querySelectorAll("body a[href]");
      const said = (text: string) => (typeof words === "string" ? text === words : words.test(text));
      const link = links.find((candidate) => said(candidate.text.replace(/\s+/g, " ").trim()));
      if (!link)
        throw new Error(`No link says "${words}" on ${path}: ${links.map(({ text }) => text.trim()).join(" | ")}`);
      const target = linkTarget(path, link.getAttribute("href") ?? "", "/");
      if (!target) throw new Error(`"${words}" leads out of the site.`);
      return reader(target.path);
    },
    sources: () => page.querySelectorAll("a[href^='http']").map((link) => link.getAttribute("href") ?? ""),
  };
}

it("a rural municipality finds Närpes from the front page, by user and by topic, and reads what stands against it", () => {
  const home = reader("index.html").follow("English");
  const byUser = home.follow("Practices").follow(/^Municipalit(y|ies)/);
  expect(byUser.text()).toMatch(/Närpes/);
  const byTopic = home.follow("Practices").follow(/^Rural/);
  expect(byTopic.text()).toMatch(/Närpes/);
  const narpes = byTopic.follow(/Närpes/);
  expect(narpes.path).toBe("en/practices/narpes/index.html");
  const text = narpes.text();
  for (const verdict of ["Partly", "Not assessed"]) expect(text).toContain(verdict);
  expect(text).toMatch(/independent/i);
  expect(text).toMatch(/exploit/i);
  expect(text.indexOf("exploit")).toBeGreaterThan(0);
  expect(narpes.sources().length).toBeGreaterThan(2);
});
