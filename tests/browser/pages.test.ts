import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { kinds, oneOfEach, plan } from "./matrix.ts";
import { browser, open, visit } from "./visit.ts";

const { real, crowded } = inject("sites");
const visits = plan({ real, crowded }, inject("pass"));

let shared: Browser;
beforeAll(async () => {
  shared = await browser();
});
afterAll(async () => {
  await shared.close();
  const loads = visits.map(({ view, pages }) => `${pages.length} in ${nameOf(view)}`);
  console.log(`${visits.flatMap(({ pages }) => pages).length} pages loaded: ${loads.join(", ")}`);
});

test("every kind of page is seen in every language", () => {
  const seen = new Set(oneOfEach({ real, crowded }).map(({ kind, language }) => `${kind} ${language}`));
  const missing = real.languages.flatMap((language) =>
    kinds.map((kind) => `${kind} ${language}`).filter((key) => !seen.has(key)),
  );
  expect(missing).toEqual([]);
});

describe.each(visits.map(({ view, pages }) => ({ name: nameOf(view), view, pages })))("$name", ({ view, pages }) => {
  let page: Page;
  beforeAll(async () => {
    page = await open(shared, view);
  });

  test.each(pages.map((expected) => [expected.kind, new URL(expected.url).pathname, expected] as const))(
    "nothing is wrong with the %s %s",
    async (_, __, expected) => {
      expect(await visit(page, view, expected)).toEqual([]);
    },
  );
});

function nameOf({ scheme, width, scripts }: (typeof visits)[number]["view"]): string {
  return `${scheme} at ${width} px${scripts ? "" : " without scripts"}`;
}
