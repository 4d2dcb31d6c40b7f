import { type ListRecord, pageSize } from "../core/list-data.ts";
import { show } from "./element.ts";

/** The records of a list as they stand in pages, each a card or a row. */
export type Cards = {
  /**
   * Shows these records in this order and no others; those that stand on further pages are fetched from there, each page
   * once. Returns them; nothing where others were asked for in the meantime.
   */
  show: (numbers: readonly number[]) => Promise<readonly HTMLElement[]>;
};

/** `records` in the order of the titles, which is that of the pages. */
export function cards(list: Element, records: readonly ListRecord[]): Cards {
  const all = new Map<number, HTMLElement>();
  const pages = new Map<number, Promise<void>>();
  let order: number[] = [];
  let turn = 0;

  const take = (page: Document) => {
    for (const [number, { id }] of records.entries()) {
      const card = page.getElementById(`record-${id}`);
      if (card && !all.has(number)) all.set(number, card);
    }
  };
  const fetched = (number: number) => {
    const page = pages.get(number) ?? further(number).then(take);
    pages.set(number, page);
    page.catch(() => pages.delete(number));
    return page;
  };

  take(document);
  order = [...all.keys()];
  return {
    async show(numbers) {
      turn += 1;
      const own = turn;
      const missing = numbers.filter((number) => !all.has(number)).map((number) => Math.floor(number / pageSize) + 1);
      if (missing.length > 0) await Promise.all([...new Set(missing)].map(fetched));
      if (own !== turn) return [];
      list.classList.toggle("changing", own > 1);
      const shown = numbers.flatMap((number) => all.get(number) ?? []);
      const chosen = new Set(numbers);
      for (const [number, card] of all) show(card, chosen.has(number));
      if (!isWithin(numbers, order)) {
        list.append(...shown);
        order = [...order.filter((number) => !chosen.has(number)), ...numbers];
      }
      return shown;
    },
  };
}

async function further(number: number): Promise<Document> {
  const { further } = await import("./further.ts");
  return further(number);
}

/** Whether some come in the same order among all. */
function isWithin(some: readonly number[], all: readonly number[]): boolean {
  let at = 0;
  for (const number of all) if (number === some[at]) at += 1;
  return at === some.length;
}
