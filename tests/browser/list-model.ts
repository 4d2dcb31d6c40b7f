import { readFileSync } from "node:fs";
import { join } from "node:path";
import fg from "fast-glob";
import type { Page } from "playwright-core";
import { type Choice, writeChoice } from "../../src/core/choice.ts";
import type { Collection } from "../../src/core/facets.ts";
import { counts } from "../../src/core/filter.ts";
import { type ListData, unpack } from "../../src/core/list-data.ts";
import type { ListWords } from "../../src/core/list-words.ts";
import { listing, type Records } from "../../src/core/listing.ts";
import type { ServedSite } from "./setup.ts";
import { ready } from "./visit.ts";

/** What a list must show, as the core has it. */
export type Model = Records & { words: ListWords };

/** The model of a list of a site that is served. */
export function model(site: ServedSite, collection: Collection, language: string): Model {
  const [file = ""] = fg.sync(`assets/${collection}-${language}.*.json`, { cwd: site.folder });
  const { words, ...packed }: ListData = JSON.parse(readFileSync(join(site.folder, file), "utf8"));
  return { ...unpack(packed), words };
}

/** The ids of the records that a choice without words shows. */
export function expectedIds(of: Model, choice: Choice): string[] {
  return listing(of, choice, undefined).numbers.flatMap((number) => of.records[number]?.id ?? []);
}

/** What is to be seen of a list after something was done. */
export type Seen = {
  ids: string[];
  /** The count that stands at each value, by its facet and itself. */
  counts: Record<string, string>;
  address: string;
  heading: string;
  /** How many messages a listener heard, and the last of them. */
  messages: number;
  message: string;
  /** What has the focus. */
  focus: string;
};

/** What a reader does: a click on what a selector finds, another order, a step in the history. */
export type Act = { click: string } | { sort: string } | { go: -1 | 1 };

/** What must be seen; to be compared with `seenOf`. */
export function expected(of: Model, choice: Choice): Pick<Seen, "ids" | "counts" | "address"> {
  const told = [...counts(of.index, choice.selection)].flatMap(([facet, values]) =>
    [...values].map(([value, count]) => [`${facet} ${value}`, `(${count})`] as const),
  );
  return { ids: expectedIds(of, choice), counts: Object.fromEntries(told), address: writeChoice(choice, of.index) };
}

/** The part of what was seen that a choice decides; only values that stand in the page have counts. */
export function seenOf(seen: Seen, all: ReturnType<typeof expected>): ReturnType<typeof expected> {
  const { ids, address } = seen;
  return { ids, counts: { ...all.counts, ...seen.counts }, address };
}

/** Opens a list and all its facets. */
export async function openList(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await ready(page);
  await page.evaluate(async () => {
    const details = document.querySelector<HTMLDetailsElement>(".facets details");
    if (!details || details.open) return;
    const opened = new Promise((resolve) => details.addEventListener("toggle", resolve, { once: true }));
    details.open = true;
    await opened;
  });
}

/**
 * Does one thing after the other, waits after each for what a listener hears of it, and says what is to be seen then; at least once. Runs
 * in the browser.
 */
export async function act(steps: readonly Act[]): Promise<Seen[]> {
  const status = document.querySelector("[role=status]") ?? document.body;
  const name = (item: Element | null) =>
    `${item?.closest<HTMLElement>("[data-facet]")?.dataset["facet"]} ${item?.getAttribute("data-value")}`;
  const focused = () => {
    const { activeElement } = document;
    return activeElement instanceof HTMLInputElement && activeElement.closest("li")
      ? name(activeElement.closest("li"))
      : activeElement?.id || activeElement?.localName || "";
  };
  const look = (messages: number): Seen => ({
    ids: [...document.querySelectorAll<HTMLElement>("[id^=record-]")]
      .filter((record) => !record.hidden)
      .map(({ id }) => id.slice("record-".length)),
    counts: Object.fromEntries(
      [...document.querySelectorAll("li[data-value]:has(> label)")].map((item) => [
        name(item),
        item.querySelector(".count")?.textContent ?? "",
      ]),
    ),
    address: location.search,
    heading: document.querySelector("#count")?.textContent ?? "",
    messages,
    message: status.textContent ?? "",
    focus: focused(),
  });
  const find = <E extends Element>(selector: string) => {
    const element = document.querySelector<E>(selector);
    if (!element) throw new Error(`There is no ${selector}`);
    return element;
  };
  const start = (step: Act) => {
    if ("go" in step) return history.go(step.go);
    if ("sort" in step) {
      const select = find<HTMLSelectElement>(".tools select");
      select.focus();
      select.value = step.sort;
      return select.dispatchEvent(new Event("change"));
    }
    const element = find<HTMLElement>(step.click);
    element.focus();
    return element.click();
  };
  const seen: Seen[] = [];
  for (const step of steps) {
    let messages = 0;
    let observer: MutationObserver | undefined;
    const heard = new Promise<void>((resolve) => {
      observer = new MutationObserver((records) => {
        messages += records.length;
        resolve();
      });
      observer.observe(status, { childList: true });
    });
    start(step);
    await heard;
    await new Promise((resolve) => setTimeout(resolve));
    observer?.disconnect();
    seen.push(look(messages));
  }
  return seen.length > 0 ? seen : [look(0)];
}

/** The box of a value. */
export function box(facet: string, value: string): string {
  return `[data-facet="${facet}"] li[data-value="${value}"] > label > input`;
}
