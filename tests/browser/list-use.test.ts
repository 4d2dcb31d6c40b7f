import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { tick } from "../../src/core/filter.ts";
import { act, box, expectedIds, model, openList } from "./list-model.ts";
import { browser, ready } from "./visit.ts";

const { real, crowded } = inject("sites");
const practices = new URL("en/practices/", real.url).href;

let shared: Browser;
let page: Page;
beforeAll(async () => {
  shared = await browser();
  const context = await shared.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  page = await context.newPage();
});
afterAll(() => shared.close());

const seen = async () => {
  const [all] = await page.evaluate(act, []);
  if (!all) throw new Error("Nothing is seen.");
  return all;
};
/** Clicks, waits for what a listener hears of it, and says what is to be seen then. */
const click = async (selector: string) => {
  const [all] = await page.evaluate(act, [{ click: selector }]);
  if (!all) throw new Error("Nothing is seen.");
  expect(all.messages).toBe(1);
  return all;
};
const chips = () => page.locator(".chosen li button").allTextContents();

describe("a filtered list", () => {
  beforeEach(() => openList(page, `${practices}?topic=language&topic=housing&country=FI-12&sort=added`));

  test("names each choice, and takes it back from there; the focus goes to the results", async () => {
    expect(await chips()).toEqual([
      "Topic: Language training ×, remove",
      "Topic: Housing ×, remove",
      "Country: Finland – Ostrobothnia ×, remove",
    ]);
    expect(await page.locator(".to-filter").innerText()).toBe("Filter practices (3)");
    const { address, focus } = await click(".chosen li:nth-child(3) button");
    expect([address, focus]).toEqual(["?topic=language&topic=housing&sort=added", "count"]);
    expect(await page.locator(box("country", "FI")).isChecked()).toBe(false);
  });

  test("is cleared in one step that keeps the order and the words", async () => {
    await openList(page, `${practices}?q=language&topic=housing&sort=added`);
    await page.locator(".chosen li").first().waitFor();
    const { address, focus } = await click(".clear");
    expect([address, focus]).toEqual(["?q=language&sort=added", "count"]);
    expect(await chips()).toEqual(["Search: language ×, remove"]);
  });

  test("says what to leave out when nothing fits, with the count that this gives", async () => {
    await openList(page, `${practices}?topic=rural&country=SE`);
    const notes = page.locator(".notes");
    expect(await notes.locator("p").innerText()).toBe(
      "Nothing fits all of this: Topic: Rural areas and small municipalities; Country: Sweden.",
    );
    const of = model(real, "practices", "en");
    const rural = expectedIds(of, { query: "", selection: tick(new Map(), "topic", "rural") });
    const buttons = await notes.getByRole("button").allInnerTexts();
    expect(buttons).toHaveLength(2);
    expect(buttons[1]).toMatch(new RegExp(`^Without “Country: Sweden”: ${rural.length} practices?$`));
    expect((await click(".notes li:nth-child(2) button")).ids).toEqual(rural);
    expect(await notes.isVisible()).toBe(false);
  });

  test("names what its address holds and the list does not know, as text", async () => {
    await openList(page, `${practices}?topic=%3Cimg%20src%3Dx%3E&topic=language&country=XX&sort=best`);
    expect(await page.locator(".notes").innerText()).toBe(
      "The address asks for something that this list does not know; it was left out: best, <img src=x>, XX.",
    );
    expect(await chips()).toEqual(["Topic: Language training ×, remove"]);
  });

  test("goes with the reader into another language", async () => {
    await page.getByRole("navigation", { name: "Language" }).getByRole("link", { name: /Suomi/ }).click();
    await page.waitForURL(/\/fi\/kaytannot\/\?topic=language&topic=housing&country=FI-12&sort=added$/);
    await ready(page);
    expect(await page.locator(box("country", "FI-12")).isChecked()).toBe(true);
  });

  test("gives its address to be passed on, and says so once", async () => {
    const { message, address } = await click(".copy");
    expect(message).toBe("The address is copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(practices + address);
  });

  test("is printed as it is, with what was chosen and without controls", async () => {
    await openList(page, `${practices}?topic=language`);
    const before = (await seen()).ids.length;
    await page.emulateMedia({ media: "print" });
    const shown = (selector: string) => page.locator(`:is(${selector}):visible`).count();
    expect(await shown(".card")).toBe(before);
    expect(await shown("select, input, .clear, .copy, .to-filter, .facets")).toBe(0);
    expect(await page.locator(".chosen").innerText()).toContain("Topic: Language training");
    await page.emulateMedia({ media: "screen" });
  });
});

describe("what is inside a value", () => {
  test("stands below it while it is ticked: regions, and one strength of evidence", async () => {
    await openList(page, practices);
    expect(await page.locator(box("country", "FI-12")).count()).toBe(0);
    await click(box("country", "FI"));
    expect(await page.getByRole("group", { name: "Regions: Finland" }).isVisible()).toBe(true);
    await click(box("country", "FI"));
    expect(await page.locator(box("country", "FI-12")).isVisible()).toBe(false);
    await click(box("criterion", "high-impact"));
    expect(await page.locator(box("criterion", "high-impact-1")).isChecked()).toBe(true);
    await click(box("criterion", "high-impact-3"));
    const { address } = await click(box("criterion", "high-impact-2"));
    expect(address).toBe("?criterion=high-impact-2");
  });

  test("comes in with the facets below More only when they are opened or asked for", async () => {
    await page.goto(practices);
    await ready(page);
    expect(await page.locator(box("state", "running")).count()).toBe(0);
    await page.locator(".facets summary").click();
    await page.locator(box("state", "running")).waitFor();
    await page.goto(`${practices}?state=running`);
    await ready(page);
    expect(await chips()).toEqual(["State of the practice: Running ×, remove"]);
    expect(await page.locator(".facets details").evaluate((details) => details.hasAttribute("open"))).toBe(false);
  });
});

describe("words", () => {
  test("find records, are marked, and stand in the address; no script for them is loaded before", async () => {
    const scripts: string[] = [];
    page.on("request", (request) => request.resourceType() === "script" && scripts.push(request.url()));
    await openList(page, practices);
    expect(scripts.filter((url) => /\/words\./.test(url))).toEqual([]);
    await page.locator("#q").fill("  Icelandic ");
    await page.keyboard.press("Enter");
    await page.locator("mark:visible").first().waitFor();
    expect(new URL(page.url()).search).toBe("?q=Icelandic");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("count");
    const { ids } = await seen();
    expect(ids).toContain("is-gefum-islensku-sens");
    expect(await page.locator("#count").innerText()).toBe(`${ids.length} practices`);
    expect(new Set(await page.locator("mark:visible").allInnerTexts())).toEqual(new Set(["Icelandic", "Iceland"]));
    expect(await page.locator(".tools select").inputValue()).toBe("match");
    await page.goBack();
    await expect.poll(async () => (await seen()).ids.length).toBe(model(real, "practices", "en").records.length);
    expect(await page.locator("mark").count()).toBe(0);
  });

  test("lead from home into the list", async () => {
    await page.goto(new URL("en/", real.url).href);
    await page.getByRole("searchbox", { name: "Search the practices" }).fill("Icelandic");
    await page.keyboard.press("Enter");
    await page.locator("mark:visible").first().waitFor();
    expect(page.url()).toBe(`${practices}?q=Icelandic`);
  });

  test("that match nothing are said to be left out", async () => {
    await openList(page, `${practices}?q=icelandic+xyzzy`);
    await page.locator(".notes:visible").waitFor();
    expect(await page.locator(".notes").innerText()).toContain("so they were left out: xyzzy.");
  });
});

describe("a list on several pages", () => {
  const projects = new URL("en/projects/", crowded.url).href;
  const of = model(crowded, "projects", "en");

  test("takes records from the pages that they stand on, and their links lead to the same places", async () => {
    const choice = { query: "", selection: tick(new Map(), "language", "en"), sort: "added" } as const;
    await openList(page, `${projects}?language=en&sort=added`);
    const own = expectedIds(of, choice);
    expect(own.length).toBeGreaterThan(150);
    await expect.poll(async () => (await seen()).ids).toEqual(own.slice(0, 150));
    expect(await page.locator(".paging").isVisible()).toBe(false);
    const next = own[150] ?? "";
    await page.getByRole("button", { name: /^Show \d+ more$/ }).click();
    const row = page.locator(`[id="record-${next}"]`);
    await row.waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest("tr")?.id)).toBe(`record-${next}`);
    const link = await row.getByRole("link").evaluate((way) => (way instanceof HTMLAnchorElement ? way.href : ""));
    expect(new URL(link).pathname).toBe(`/base/en/projects/${next}/`);
    expect((await seen()).ids).toEqual(own.slice(0, 300));
  });
});

test("without scripts every practice is two links away from the list, by topic, target group, user and country", async () => {
  const plain = await shared.newPage({ javaScriptEnabled: false });
  await plain.goto(practices);
  const all = (await plain.locator(".card").evaluateAll((cards) => cards.map(({ id }) => id))).sort();
  for (const facet of ["topic", "target-group", "user", "country"]) {
    const list = plain.locator(".facet", { has: plain.locator(`#facet-${facet}`) });
    const links = await list
      .getByRole("link")
      .evaluateAll((ways) =>
        ways.filter((way) => !way.classList.contains("none")).map((way) => way.getAttribute("href") ?? ""),
      );
    const reached = new Set<string>();
    for (const link of links) {
      const answer = await plain.request.get(new URL(link, practices).href);
      for (const [, id = ""] of (await answer.text()).matchAll(/<li class="card" id="([^"]+)"/g)) reached.add(id);
    }
    expect([facet, [...reached].sort()]).toEqual([facet, all]);
  }
  await plain.close();
});
