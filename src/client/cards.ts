import { type ListRecord, pageSize } from "../core/list-data.ts";
import { show } from "./element.ts";

/** The records of a list as they stand in pages, each a card or a row. */
export type Cards = {
  /**
   * Shows these records and no others; those that stand on further pages are fetched from there. All that are there take their places in
   * `order`, so that none moves before that changes. Nothing happens where others were asked for in the meantime.
   */
  show: (numbers: readonly number[], order: readonly number[]) => Promise<Placed>;
};

/** The records that are shown: those in the window at once, the others once `rest` is called. */
export type Placed = { records: readonly HTMLElement[]; rest: () => void };

/** `records` in the order of the titles, which is that of the pages. */
export function cards(list: Element, records: readonly ListRecord[]): Cards {
  const all = new Map<number, HTMLElement>();
  const seen = seenRange(list);
  let turn = 0;

  const take = (page: Document) => {
    for (const [number, { id }] of records.entries()) {
      const card = page.getElementById(`record-${id}`);
      if (card && !all.has(number)) all.set(number, card);
    }
  };

  take(document);
  return {
    async show(numbers, order) {
      turn += 1;
      const own = turn;
      const missing = numbers.filter((number) => !all.has(number)).map((number) => Math.floor(number / pageSize) + 1);
      await Promise.all([...new Set(missing)].map(async (number) => take(await further(number))));
      if (own !== turn) return { records: [], rest() {} };
      const those = (numbers: readonly number[]) => numbers.flatMap((number) => all.get(number) ?? []);
      const records = those(numbers);
      place(list, those(order));

      const ordered = [...new Set([...those(order), ...all.values()])];
      const chosen = new Set(records);
      const put = (from: number, to: number, visibility: string) => {
        for (const record of ordered.slice(from, to)) {
          // The page as it was loaded is laid out as a whole: who comes to a record stays there.
          if (own > 1 && chosen.has(record)) record.style.contentVisibility = visibility;
          show(record, chosen.has(record));
        }
      };
      const [from = 0, to = ordered.length] = seen().map((number) => {
        const record = records[number];
        return record && ordered.indexOf(record);
      });
      // Those above the window keep their room, and are not laid out before the next frame.
      put(0, from, "hidden");
      put(from, to, "");
      return {
        records,
        rest() {
          put(0, from, "auto");
          put(to, ordered.length, "auto");
        },
      };
    },
  };
}

/**
 * Which records of a list stand in the window, the first and the one after the last, as far as their height on average tells. Asking does
 * not lay out the page.
 */
function seenRange(list: Element): () => number[] {
  const { top, height } = list.getBoundingClientRect();
  const start = scrollY + top;
  const each = height / list.childElementCount;
  let scrolled = scrollY;
  addEventListener("scroll", () => {
    scrolled = scrollY;
  });
  return () => [0, innerHeight + each].map((line) => Math.max(0, Math.floor((scrolled + line - start) / each)));
}

async function further(number: number): Promise<Document> {
  const { further } = await import("./further.ts");
  return further(number);
}

/** Puts elements into a list in their order; those that stand right stay. */
function place(list: Element, elements: readonly Element[]): void {
  let next = list.firstElementChild;
  for (const element of elements) {
    if (element === next) next = next.nextElementSibling;
    else list.insertBefore(element, next);
  }
}
