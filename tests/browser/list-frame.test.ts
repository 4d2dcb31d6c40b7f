import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openList } from "./list-model.ts";
import { browser } from "./visit.ts";

const { crowded } = inject("sites");
const practices = new URL("en/practices/", crowded.url).href;

let shared: Browser;
beforeAll(async () => {
  shared = await browser();
});
afterAll(() => shared.close());

/** What stands in the window: the cards, whether they fill it as far as there are any, and the counts by their values. */
type InWindow = { cards: string[]; isFull: boolean; counts: Record<string, string> };
type Tick = {
  /** How far the box that was ticked was from the top of the window, before and in the end; px. */
  heights: [before: number, after: number];
  /** What the first frame shows, of values those that were in the window before. */
  frame: InWindow;
  /** All that the list shows in the end. */
  ids: string[];
  counts: Record<string, string>;
};

/** Ticks values and takes them back in an order that looks like none: in turn from the top of the page, and where they stand. Runs in the browser. */
async function ticks(count: number): Promise<Tick[]> {
  const status = document.querySelector("[role=status]") ?? document.body;
  const isSeen = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  };
  const cards = () => [...document.querySelectorAll<HTMLElement>(".card:not([hidden])")];
  const items = () => [...document.querySelectorAll<HTMLElement>("li[data-value]:has(> label)")];
  const counts = (those: readonly HTMLElement[]) =>
    Object.fromEntries(
      those.map((item) => [
        `${item.closest<HTMLElement>("[data-facet]")?.dataset["facet"]} ${item.dataset["value"]}`,
        item.querySelector(".count")?.textContent ?? "",
      ]),
    );
  const look = (before: readonly HTMLElement[]): InWindow => {
    const shown = cards();
    const seen = shown.filter(isSeen);
    const end = Math.min(innerHeight, shown.at(-1)?.getBoundingClientRect().bottom ?? 0);
    const isFull = seen.length === 0 || (seen.at(-1)?.getBoundingClientRect().bottom ?? 0) >= end;
    return { cards: seen.map(({ id }) => id), isFull, counts: counts(before.filter(isSeen)) };
  };
  const done: Tick[] = [];
  let state = 1;
  for (let change = 0; change < count; change += 1) {
    const all = [...document.querySelectorAll<HTMLInputElement>(".facets input[type=checkbox]")];
    const ticked = all.filter(({ checked }) => checked);
    state = (state * 48271) % 2147483647;
    const from = ticked.length > 2 ? ticked : all;
    const input = from[state % from.length];
    if (!input) throw new Error("There is nothing to tick.");
    if (change % 2 > 0) input.scrollIntoView({ block: "center", behavior: "instant" });
    else scrollTo({ top: 0, behavior: "instant" });
    input.focus({ preventScroll: true });
    // Until the page knows where the reader is.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    const before = items().filter(isSeen);
    const height = input.getBoundingClientRect().top;
    const heard = new Promise((resolve) => new MutationObserver(resolve).observe(status, { childList: true }));
    // Asked for before the click: looks when the frame is drawn, and before the list does what can wait for that.
    const frame = new Promise<InWindow>((resolve) =>
      requestAnimationFrame(() => setTimeout(() => resolve(look(before)))),
    );
    input.click();
    const inFrame = await frame;
    await heard;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    done.push({
      heights: [height, input.getBoundingClientRect().top],
      frame: inFrame,
      ids: cards().map(({ id }) => id),
      counts: counts(items()),
    });
  }
  return done;
}

test.each([1280, 360])(
  "at %i px the first frame after a tick shows what the list shows in the end, as far as the window reaches",
  async (width) => {
    const page = await shared.newPage({ viewport: { width, height: 800 } });
    await openList(page, practices);
    const all = await page.evaluate(ticks, 60);
    for (const { frame, ids, counts } of all) {
      const first = ids.indexOf(frame.cards[0] ?? "");
      expect(frame.cards).toEqual(first < 0 ? [] : ids.slice(first, first + frame.cards.length));
      expect(counts).toMatchObject(frame.counts);
    }
    // Records are as high as on average, more or less: now and then the last one comes a frame later.
    expect(all.filter(({ frame }) => !frame.isFull).length).toBeLessThan(4);
    for (const [change, { heights }] of all.entries()) {
      const [before, after] = heights;
      // What the reader ticks stays in its place, but for a line that a longer count needs.
      if (change % 2 > 0) expect(Math.abs(after - before)).toBeLessThan(25);
    }
    await page.close();
  },
);
