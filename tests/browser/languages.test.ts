import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { oneOfEach } from "./matrix.ts";
import { browser } from "./visit.ts";

const { real, crowded } = inject("sites");
const english = oneOfEach({ real, crowded }).filter(({ language }) => language === "en");
/** A practice and a project that nobody has put into Swedish. */
const untranslated = ["practices/se-mirjam", "projects/dk-studiejob"].map(
  (path) => new URL(`en/${path}/`, real.url).href,
);

let shared: Browser;
let page: Page;
beforeAll(async () => {
  shared = await browser();
  page = await shared.newPage({ viewport: { width: 360, height: 740 } });
});
afterAll(() => shared.close());

/** A reader of Swedish lands here from a search engine, and takes the way into Swedish that the page offers. */
async function intoSwedish(url: string) {
  await page.goto(url);
  const heading = await page.locator("h1").innerText();
  await page
    .getByRole("navigation", { name: "Language" })
    .getByRole("link", { name: /Svenska/ })
    .click();
  await page.waitForLoadState();
  expect(await page.locator("html").getAttribute("lang")).toBe("sv");
  return { heading, address: new URL(page.url()) };
}

describe("a Swedish-speaking reader on an English page", () => {
  test.each(english.map(({ kind, url }) => [kind, url] as const))("reaches the same %s", async (kind, url) => {
    const { address } = await intoSwedish(url);
    const back = await page.locator("nav.languages a[hreflang=en]").getAttribute("href");
    if (kind === "practice" || kind === "withdrawn record" || kind === "project") {
      const [id] = new URL(url).pathname.split("/").slice(-2);
      expect(address.href).toMatch(new RegExp(`/${id}/$|#record-${id}$|/(praxis|projekt)/$`));
    }
    if (address.hash === "" && !/\/(praxis|projekt)\/$/.test(address.pathname))
      expect(new URL(back ?? "", address).href).toBe(url);
  });

  test.each(untranslated)("finds the entry of %s in the list, with its language", async (url) => {
    const { heading, address } = await intoSwedish(url);
    const entry = page.locator(`[id="${address.hash.slice(1)}"]`);
    const link = entry.getByRole("link").first();
    expect(await link.innerText()).toBe(heading);
    expect(await link.getAttribute("lang")).toBe("en");
    expect(await entry.locator(".language").first().innerText()).toContain("(engelska)");
    await expect.poll(() => entry.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(740);
    await link.click();
    await page.waitForURL(url);
  });
});
