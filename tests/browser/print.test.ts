import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { oneOfEach } from "./matrix.ts";
import { browser } from "./visit.ts";

/** The design allows as many A4 sheets for a thousand words. */
const sheetsPerThousand = 3;

const longest = oneOfEach(inject("sites")).filter(({ kind }) => kind === "practice");

let shared: Browser;
let page: Page;
beforeAll(async () => {
  shared = await browser();
  page = await shared.newPage();
  await page.emulateMedia({ media: "print" });
});
afterAll(() => shared.close());

describe.each(longest.map(({ language, url }) => [language, url] as const))(
  "the longest practice in %s, printed",
  (_, url) => {
    test("takes at most three sheets of A4 for a thousand words", async () => {
      await page.goto(url);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) =>
        size.map(Number).map(Math.round),
      );
      expect(sheets.length).toBeGreaterThan(0);
      const words = (await page.locator("main").innerText()).split(/\s+/).length;
      expect(sheets.length).toBeLessThanOrEqual(Math.max(1, words / 1000) * sheetsPerThousand);
      expect(sheets.filter(([width, height]) => width !== 595 || height !== 842)).toEqual([]);
    });

    test("shows its title and no navigation", async () => {
      await page.goto(url);
      const shown = (selector: string) =>
        page
          .locator(selector)
          .evaluateAll((elements) => elements.filter((element) => element.checkVisibility()).length);
      expect(await shown("nav, [href='#main'], form, button, input")).toBe(0);
      expect(await shown("h1")).toBe(1);
    });
  },
);
