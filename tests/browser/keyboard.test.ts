import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { oneOfEach } from "./matrix.ts";
import { browser, ready } from "./visit.ts";

const pages = oneOfEach(inject("sites")).filter(({ kind }) => kind === "home" || kind === "list of practices");

let shared: Browser;
let page: Page;
beforeAll(async () => {
  shared = await browser();
  page = await shared.newPage({ viewport: { width: 360, height: 800 }, reducedMotion: "reduce" });
});
afterAll(() => shared.close());

describe.each(pages.map(({ kind, language, url }) => [kind, language, url] as const))("the %s in %s", (_, __, url) => {
  test("begins with a link that leads past the menu", async () => {
    await page.goto(url);
    await ready(page);
    await page.keyboard.press("Tab");
    const skip = await page.evaluate(focused);
    expect(skip).toMatchObject({ href: "#main", isInView: true });
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => location.hash)).toBe("#main");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(focused)).toMatchObject({ landmark: "main" });
  });

  test("takes the keyboard to the menu, and on through every link and control, each with a focus that shows", async () => {
    await page.goto(url);
    await ready(page);
    const count = await page.evaluate(focusables);
    const stops: Awaited<ReturnType<typeof next>>[] = [];
    while (stops.length < count) stops.push(await next(page));
    expect(stops.filter(({ outline, isInView }) => outline < 2 || !isInView)).toEqual([]);
    expect([...new Set(stops.map(({ landmark }) => landmark))]).toEqual(["body", "header", "main", "footer"]);
    expect(stops.filter(({ isInMenu }) => isInMenu).length).toBeGreaterThanOrEqual(3);
  });

  test("keeps its header low on a phone", async () => {
    await page.goto(url);
    await ready(page);
    expect(
      await page.evaluate(() => document.querySelector("header")?.getBoundingClientRect().height),
    ).toBeLessThanOrEqual(112);
  });
});

async function next(page: Page) {
  await page.keyboard.press("Tab");
  return page.evaluate(focused);
}

/** Where the focus is, and how it shows; runs in the browser. */
function focused() {
  const element = document.activeElement ?? document.body;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return {
    name: element.textContent?.trim().slice(0, 40),
    href: element.getAttribute("href"),
    landmark: element.closest("header, main, footer")?.localName ?? "body",
    isInMenu: element.closest("header nav") !== null,
    outline: outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth),
    isInView: right > 0 && bottom > 0 && left < innerWidth && top < innerHeight,
  };
}

/** How many elements take the focus; runs in the browser. */
function focusables(): number {
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  ).length;
}
