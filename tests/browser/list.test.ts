import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Choice } from "../../src/core/choice.ts";
import { conditions, counts, outerValue, type Selection, tick, untick } from "../../src/core/filter.ts";
import { counted } from "../../src/core/numbers.ts";
import { type Act, act, box, expected, model, openList, type Seen, seenOf } from "./list-model.ts";
import { browser } from "./visit.ts";

const { crowded } = inject("sites");
const practices = new URL("fi/kaytannot/", crowded.url).href;
const of = model(crowded, "practices", "fi");
const values = [...of.index.facets].flatMap(([facet, all]) => [...all.keys()].map((value) => ({ facet, value })));
const nothing: Choice = { query: "", selection: new Map() };

let shared: Browser;
let page: Page;
beforeAll(async () => {
  shared = await browser();
  page = await shared.newPage({ viewport: { width: 360, height: 400 }, reducedMotion: "reduce" });
});
afterAll(() => shared.close());

type Step = { what: Act; choice: Choice };

/** Does what steps say and compares all that is to be seen after each with what its choice must show. */
async function check(steps: readonly Step[]): Promise<Seen[]> {
  const seen = await page.evaluate(
    act,
    steps.map(({ what }) => what),
  );
  for (const [number, { choice }] of steps.entries()) {
    expectSeen(seen[number], choice);
    expect(seen[number]?.messages).toBe(1);
  }
  return seen;
}

function expectSeen(seen: Seen | undefined, choice: Choice): void {
  const all = expected(of, choice);
  const own = seen && seenOf(seen, all);
  // Two long objects are compared slowly; nearly always they are the same.
  if (JSON.stringify(own) !== JSON.stringify(all)) expect(own).toEqual(all);
}

const only = (facet: string, value: string): Choice => ({ ...nothing, selection: tick(new Map(), facet, value) });

describe("a list", () => {
  test("has for each value as many results as stood at it, says so once, and keeps the focus", async () => {
    await openList(page, practices);
    const first = counts(of.index, new Map());
    for (const { facet, value } of values.filter(({ facet, value }) => !isPreset(facet, value))) {
      const outer = outerValue(facet, value);
      const click = (own: string) => ({ click: box(facet, own) });
      const before = outer ? [{ what: click(outer), choice: only(facet, outer) }] : [];
      const own = { what: click(value), choice: only(facet, value) };
      const seen = await check([...before, own, { what: click(outer ?? value), choice: nothing }]);
      const { ids = [], focus, message } = seen[before.length] ?? {};
      expect(ids).toHaveLength(first.get(facet)?.get(value) ?? -1);
      expect(focus).toBe(`${facet} ${value}`);
      expect(message?.trim()).toBe(counted(ids.length, ...of.words.own));
    }
  });

  test("shows what the rule says after two hundred sequences of ticks, orders and steps through the history", async () => {
    const chance = seeded(4);
    await openList(page, practices);
    let here = nothing;
    for (let sequence = 0; sequence < 200; sequence += 1) {
      const { steps, last } = walk(here, chance);
      await check(steps);
      here = last;
      if (sequence % 10 > 0) continue;
      // The address gives the same list again: to the reader who reloads, and to another one.
      await openList(page, page.url());
      const [seen] = await page.evaluate(act, []);
      expectSeen(seen, here);
    }
  });
});

/** Some steps from a choice on, each with the choice that it must lead to. */
function walk(from: Choice, chance: (below: number) => number): { steps: Step[]; last: Choice } {
  const past = [from];
  let at = 0;
  const steps = Array.from({ length: 4 }, (): Step => {
    const here = past[at] ?? nothing;
    const kind = chance(8);
    if (kind === 0 && at > 0) {
      at -= 1;
      return { what: { go: -1 }, choice: past[at] ?? nothing };
    }
    if (kind <= 1 && at < past.length - 1) {
      at += 1;
      return { what: { go: 1 }, choice: past[at] ?? nothing };
    }
    const next = kind === 2 ? sorted(here) : ticked(here, chance);
    at += 1;
    past.splice(at, past.length, next.choice);
    return next;
  });
  return { steps, last: past[at] ?? nothing };
}

function sorted(choice: Choice): Step {
  const sort = choice.sort === "added" ? "title" : "added";
  return { what: { sort }, choice: { ...choice, sort } };
}

/** Ticks a value, or takes one back. */
function ticked(choice: Choice, chance: (below: number) => number): Step {
  const { selection } = choice;
  const chosen = conditions(of.index, selection);
  const taken = chosen[chance(chosen.length * 2)];
  if (taken && !(taken.facet === "criterion" && outerValue("criterion", taken.value)))
    return {
      what: { click: box(taken.facet, taken.value) },
      choice: { ...choice, selection: untick(selection, taken.facet, taken.value) },
    };
  const open = values.filter(({ facet, value }) => isOpen(selection, facet, value));
  const { facet, value } = open[chance(open.length)] ?? { facet: "", value: "" };
  return { what: { click: box(facet, value) }, choice: { ...choice, selection: tick(selection, facet, value) } };
}

/** Whether a value can be ticked now: what is inside another one only while that is ticked. */
function isOpen(selection: Selection, facet: string, value: string): boolean {
  const chosen = selection.get(facet) ?? [];
  const outer = outerValue(facet, value);
  if (chosen.includes(value) || (outer && !chosen.includes(outer))) return false;
  return !isPreset(facet, value) || chosen.some((other) => outerValue(facet, other) === outer);
}

/** The weakest evidence is what a criterion asks for by itself. */
function isPreset(facet: string, value: string): boolean {
  return facet === "criterion" && value.endsWith("-1");
}

/** Numbers below a bound that look like chance and are the same each time. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
