import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { routes } from "../../src/core/routes.ts";
import { messages } from "../../templates/messages/messages.ts";
import { axeFindings } from "./axe.ts";
import { sidewaysScroll, smallTargets, stored } from "./in-page.ts";
import { openList } from "./list-model.ts";
import { browser, open } from "./visit.ts";

const { real } = inject("sites");
const views = [
  { scheme: "light", width: 1280, scripts: true, inFastPass: true },
  { scheme: "dark", width: 320, scripts: true, inFastPass: true },
] as const;
/**
 * Two states that have between them all that a script can show: chips, what is inside a value, More, marks, notes and no results. The
 * fast pass sees the second in one view.
 */
const states = [
  ["no results", "?topic=rural&country=FI-12&country=SE&criterion=high-impact-3&state=ended&topic=nothing"],
  ["words that are found", "?q=maahanmuutt+zzz&sort=added"],
] as const;

let shared: Browser;
beforeAll(async () => {
  shared = await browser();
});
afterAll(() => shared.close());

describe.each(views.map((view) => [`${view.scheme} at ${view.width} px`, view] as const))("%s", (_, view) => {
  let page: Page;
  beforeAll(async () => {
    page = await open(shared, view);
  });

  const seen = inject("pass") === "full" || view.width === 1280 ? states : states.slice(0, 1);
  test.each(real.languages.flatMap((language) => seen.map(([name, address]) => [name, language, address] as const)))(
    "nothing is wrong with a list with %s in %s",
    async (_, language, address) => {
      const segments = messages[language]?.segments;
      const list = segments ? routes(language, segments).list("practices") : "";
      await openList(page, new URL(list.slice(1) + address, real.url).href);
      await page.locator(".notes:visible").waitFor();
      const looks = [sidewaysScroll, smallTargets, axeFindings, stored];
      const found: string[] = [];
      for (const look of looks) found.push(...(await page.evaluate(look)));
      expect(found).toEqual([]);
    },
  );
});
