import { serve } from "../../src/io/serve.ts";
import { openList } from "../browser/list-model.ts";
import { collection, write } from "./collection.ts";
import { withBrowser } from "./scratch.ts";
import { milliseconds, quantile, table } from "./table.ts";

const practices = 1000;
const changes = 200;
const slowdown = 4;

/** Time from a tick in a filter to the next frame, in a browser on a processor that is slowed fourfold. */
export function filterChanges(): Promise<string> {
  return withBrowser(async (browser, scratch) => {
    write(collection(practices), scratch, (path) => /^(assets\/|en\/practices\/(?:page\/|index))/.test(path));
    const { url, close } = await serve(scratch, { port: 0, base: "/" });
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await openList(page, `${url}en/practices/`);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const warm = await page.evaluate(ticks, { count: 20, isInView: false });
    const times = await page.evaluate(ticks, { count: changes, isInView: false });
    const inView = await page.evaluate(ticks, { count: changes, isInView: true });
    await close();
    const row = (name: string, all: readonly number[]) => [
      name,
      all.length,
      ...[0.5, 0.95, 1].map((part) => milliseconds(quantile(all, part))),
    ];
    return table(
      [`tick, ${practices} practices, processor ÷ ${slowdown}`, "changes", "median", "p95", "most"],
      [
        row("first changes, from the top of the page", warm),
        row("after these", times),
        row("where each value stands", inView),
      ],
    );
  });
}

/**
 * Ticks and unticks values in a fixed order that looks like none, each in the middle of the window where `isInView`; milliseconds from each
 * click to the next frame. Runs in the browser.
 */
async function ticks({ count, isInView }: { count: number; isInView: boolean }): Promise<number[]> {
  const times: number[] = [];
  let state = 1;
  for (let change = 0; change < count; change += 1) {
    const ticked = [...document.querySelectorAll<HTMLInputElement>(".facets input[type=checkbox]:checked")];
    const all = [...document.querySelectorAll<HTMLInputElement>(".facets input[type=checkbox]")];
    state = (state * 48271) % 2147483647;
    const from = ticked.length > 3 ? ticked : all;
    const box = from[state % from.length];
    if (isInView) box?.scrollIntoView({ block: "center", behavior: "instant" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    // Asked for before the click, so that what the list does after the frame is not counted: nobody waits for that.
    const frame = new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const start = performance.now();
    box?.click();
    await frame;
    times.push(performance.now() - start);
  }
  return times;
}
