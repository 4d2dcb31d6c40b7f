import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { results, size, tick } from "../../src/core/filter.ts";
import { model } from "./list-model.ts";
import { browser, ready } from "./visit.ts";

const { real } = inject("sites");
const practices = new URL("fi/kaytannot/", real.url).href;

let shared: Browser;
let page: Page;
let keys = 0;
beforeAll(async () => {
  shared = await browser();
  page = await shared.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
});
afterAll(() => shared.close());

async function open(url: string) {
  await page.goto(url);
  await ready(page);
  keys = 0;
}

async function press(key: "Tab" | "Enter" | "Space" | "ArrowDown", times = 1) {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  keys += times;
}

/** What has the focus, as its reader knows it: its role in the page and its words. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const text = (label ?? element).textContent?.replace(/\s+/g, " ").trim() ?? "";
    const facet = element.closest("[data-facet]")?.parentElement?.querySelector("h3")?.textContent;
    return { kind: element.localName, text, facet, isInCard: element.closest(".card") !== null };
  });

type Focused = Awaited<ReturnType<typeof focused>>;

/** Goes on from stop to stop until one is what is looked for. */
async function tabTo(isIt: (stop: Focused) => boolean): Promise<Focused> {
  for (let stops = 0; stops < 250; stops += 1) {
    await press("Tab");
    const stop = await focused();
    if (isIt(stop)) return stop;
  }
  throw new Error("The keyboard does not reach it.");
}

const shown = () => page.locator(".card:visible").count();

describe("with the keyboard alone", () => {
  test("a reader asks from the front page in Finnish for mothers at home, what a municipality can do and what fits its setting, and opens one of two", async () => {
    await open(new URL("fi/", real.url).href);
    await tabTo(({ kind, text }) => kind === "input" && text === "Hae käytännöistä");
    await page.keyboard.type("äidit");
    await press("Enter");
    await page.waitForURL(`${practices}?q=%C3%A4idit`);
    await page.locator(".chosen:visible").first().waitFor();
    const asked = [
      ["Kohderyhmä", /^Vanhemmat/],
      ["Kuka voi käyttää", /^Kunnat/],
      ["Täyttyvä kriteeri", /^Tilanteeseen sopiva/],
    ] as const;
    await tabTo(({ text }) => text.startsWith("Rajaa käytäntöjä"));
    await press("Enter");
    for (const [facet, label] of asked) {
      const { text } = await tabTo((stop) => stop.facet === facet && label.test(stop.text));
      expect(text).toMatch(/\(\d+\)$/);
      await press("Space");
      const promised = Number(/\((\d+)\)$/.exec(text)?.[1]);
      await expect.poll(shown).toBe(promised);
      expect(await focused()).toMatchObject({ kind: "input", facet });
    }
    const { text: weakest } = await tabTo(({ kind, facet }) => kind === "input" && facet === "Täyttyvä kriteeri");
    expect(weakest).toMatch(/^kerrottu/);
    await press("ArrowDown");
    await expect.poll(() => page.locator("#count").innerText()).toBe("2 käytäntöä");
    await press("Enter");
    expect(await focused()).toMatchObject({ kind: "h2", text: "2 käytäntöä" });
    const { text } = await tabTo(({ isInCard }) => isInCard);
    await press("Enter");
    await page.waitForURL(/\/(fi\/kaytannot|en\/practices)\/[a-z-]+\/$/);
    expect(await page.locator("h1").innerText()).toBe(text);
  });

  test("a practice is opened through a search in at most twenty keys", async () => {
    await open(practices);
    await press("Tab");
    await press("Enter");
    await tabTo(({ kind }) => kind === "input");
    await page.keyboard.type("kieli");
    await press("Enter");
    await page.locator("mark:visible").first().waitFor();
    await tabTo(({ isInCard }) => isInCard);
    await press("Enter");
    await page.waitForURL(({ pathname }) => pathname !== new URL(practices).pathname);
    expect(keys).toBeLessThanOrEqual(20);
  });

  test("a practice is opened through a facet in at most twenty keys", async () => {
    await open(practices);
    await press("Tab");
    await press("Enter");
    await tabTo(({ text }) => text.startsWith("Rajaa käytäntöjä"));
    await press("Enter");
    await tabTo(({ facet }) => facet === "Aihe");
    await press("Space");
    const of = model(real, "practices", "fi");
    const topic = [...(of.index.facets.get("topic")?.keys() ?? [])][0] ?? "";
    await expect.poll(shown).toBe(size(results(of.index, tick(new Map(), "topic", topic))));
    await press("Enter");
    expect(await focused()).toMatchObject({ kind: "h2" });
    await tabTo(({ isInCard }) => isInCard);
    await press("Enter");
    await page.waitForURL(({ pathname }) => pathname !== new URL(practices).pathname);
    expect(keys).toBeLessThanOrEqual(20);
  });
});
