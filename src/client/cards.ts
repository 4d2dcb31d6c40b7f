import { type ListRecord, pageSize } from "../core/list-data.ts";
import { show } from "./element.ts";

/** The records of a list as they stand in pages, each a card or a row. */
export type Cards = {
  /**
   * Shows these records and no others; those that stand on further pages are fetched from there, each page once. All that are there
   * take their places in `order`, so that none moves before that changes. Returns those shown; nothing where others were asked for in
   * the meantime.
   */
  show: (numbers: readonly number[], order: readonly number[]) => Promise<readonly HTMLElement[]>;
};

/** `records` in the order of the titles, which is that of the pages. */
export function cards(list: Element, records: readonly ListRecord[]): Cards {
  const all = new Map<number, HTMLElement>();
  const pages = new Map<number, Promise<void>>();
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
  return {
    async show(numbers, order) {
      turn += 1;
      const own = turn;
      const missing = numbers.filter((number) => !all.has(number)).map((number) => Math.floor(number / pageSize) + 1);
      await Promise.all([...new Set(missing)].map(fetched));
      if (own !== turn) return [];
      const chosen = new Set(numbers);
      for (const [number, card] of all) show(card, chosen.has(number));
      place(
        list,
        order.flatMap((number) => all.get(number) ?? []),
      );
      return numbers.flatMap((number) => all.get(number) ?? []);
    },
  };
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
