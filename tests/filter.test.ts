import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readChoice, tidy, writeChoice } from "../src/core/choice.ts";
import { type Collection, facetIndex, facets, facetValues, withTerm } from "../src/core/facets.ts";
import {
  conditions,
  counts,
  drop,
  holds,
  type Index,
  index,
  results,
  type Selection,
  size,
  tick,
  untick,
} from "../src/core/filter.ts";
import { pack, unpack } from "../src/core/list-data.ts";
import { type Entry, listed, type Site } from "../src/core/model.ts";
import { crowdedSite } from "./crowded-site.ts";
import { exampleSite } from "./example-site.ts";

const values = new Map([
  ["topic", ["language", "housing", "covid-19"]],
  ["country", ["FI", "FI-18", "FI-12", "SE", "SE-AB"]],
  ["criterion", ["high-impact", "high-impact-1", "high-impact-2", "high-impact-3", "modellable", "modellable-1"]],
]);
type Carried = ReadonlyMap<string, readonly string[]>;

const somethingOf = (facet: string) =>
  fc.subarray([...(values.get(facet) ?? [])]).map((own): [string, string[]] => [facet, own]);
const record: fc.Arbitrary<Carried> = fc.tuple(...[...values.keys()].map(somethingOf)).map((own) => new Map(own));
const records = fc.array(record, { maxLength: 70 });
const value = fc.constantFrom(...[...values].flatMap(([facet, known]) => known.map((name) => [facet, name] as const)));
const selection = fc
  .array(value, { maxLength: 8 })
  .map((ticked) => ticked.reduce<Selection>((all, [facet, name]) => tick(all, facet, name), new Map()));

/** The rule, told again without sets: inside a country that was chosen with regions only these count, and so inside a criterion. */
function fits(carried: Carried, chosen: Selection): boolean {
  return [...chosen].every(([facet, asked]) =>
    asked.some((name) => {
      const inner = asked.filter((other) => facet !== "topic" && other.startsWith(`${name}-`));
      const enough = inner.length > 0 ? inner : [name];
      return enough.some((one) => carried.get(facet)?.includes(one));
    }),
  );
}

const numbers = (all: readonly Carried[], chosen: Selection) =>
  [...all.keys()].filter((n) => fits(all[n] ?? new Map(), chosen));
const found = (of: Index, chosen: Selection) => [...Array(of.size).keys()].filter((n) => holds(results(of, chosen), n));

describe("the rule", () => {
  test("takes any value within a facet and asks every facet", () => {
    fc.assert(
      fc.property(records, selection, (all, chosen) => {
        expect(found(index(values, all), chosen)).toEqual(numbers(all, chosen));
      }),
    );
  });

  test("counts the results that there would be if a value were ticked", () => {
    fc.assert(
      fc.property(records, selection, (all, chosen) => {
        const told = counts(index(values, all), chosen);
        for (const [facet, names] of values)
          for (const name of names)
            expect([name, told.get(facet)?.get(name)]).toEqual([name, numbers(all, tick(chosen, facet, name)).length]);
      }),
    );
  });

  test("stays within what a search found", () => {
    fc.assert(
      fc.property(records, selection, selection, (all, chosen, other) => {
        const of = index(values, all);
        const within = results(of, other);
        const both = found(of, chosen).filter((n) => holds(within, n));
        expect(size(results(of, chosen, within))).toBe(both.length);
        for (const [facet, names] of counts(of, chosen, within))
          for (const [name, count] of names)
            expect(count).toBe(numbers(all, tick(chosen, facet, name)).filter((n) => holds(within, n)).length);
      }),
    );
  });
});

describe("a choice", () => {
  test("is the same after a tick is taken back, but for what the tick replaced", () => {
    fc.assert(
      fc.property(selection, value, (before, [facet, name]) => {
        fc.pre(!before.get(facet)?.some((own) => own === name || facet === "criterion"));
        const outer = tick(new Map(), facet, name).get(facet)?.[0] ?? "";
        const after = drop(tick(before, facet, name), facet, name);
        const sorted = (all: Selection) => [...(all.get(facet) ?? [])].filter((own) => own !== outer).sort();
        expect(sorted(after)).toEqual(sorted(before));
      }),
    );
  });

  test("has a country with each of its regions, and loses the regions with it", () => {
    const uusimaa = tick(new Map(), "country", "FI-18");
    expect(uusimaa.get("country")).toEqual(["FI", "FI-18"]);
    expect(untick(uusimaa, "country", "FI").size).toBe(0);
    expect(untick(uusimaa, "country", "FI-18").get("country")).toEqual(["FI"]);
    expect(drop(uusimaa, "country", "FI-18").size).toBe(0);
  });

  test("asks for one strength of evidence of a criterion", () => {
    const independent = tick(tick(new Map(), "criterion", "high-impact-1"), "criterion", "high-impact-3");
    expect(independent.get("criterion")).toEqual(["high-impact", "high-impact-3"]);
  });

  test("has one condition for each value that no other narrows", () => {
    const chosen = tick(tick(tick(new Map(), "country", "FI-18"), "country", "SE"), "topic", "covid-19");
    expect(conditions(index(values, []), chosen).map(({ value }) => value)).toEqual(["covid-19", "FI-18", "SE"]);
  });
});

describe("an address", () => {
  const of = index(values, []);

  test("gives back the choice that it was made from", () => {
    const query = fc.string().map(tidy);
    const sort = fc.constantFrom("title", "added", undefined);
    fc.assert(
      fc.property(selection, query, sort, (chosen, query, sort) => {
        const choice = { query, selection: chosen, ...(sort && { sort }) };
        const address = writeChoice(choice, of);
        const read = readChoice(address, of);
        expect(read.unknown).toEqual([]);
        expect(read.choice.query).toBe(query);
        expect(conditions(of, read.choice.selection)).toEqual(conditions(of, chosen));
        expect(writeChoice(read.choice, of)).toBe(address);
      }),
    );
  });

  test("reads well, and is empty when nothing is chosen", () => {
    const selection = tick(tick(new Map(), "topic", "language"), "country", "FI-18");
    expect(writeChoice({ query: "äidit kotona", sort: "added", selection }, of)).toBe(
      "?q=%C3%A4idit+kotona&topic=language&country=FI-18&sort=added",
    );
    expect(writeChoice({ query: "", sort: "title", selection: new Map() }, of)).toBe("");
  });

  test("keeps what it does not know out of the choice, and names it", () => {
    const { choice, unknown } = readChoice(
      "?topic=languag&topic=housing&sort=best&__proto__=x&country=constructor",
      of,
    );
    expect(unknown).toEqual(["best", "languag", "constructor"]);
    expect(writeChoice(choice, of)).toBe("?topic=housing");
  });

  test("can hold anything", () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        const { choice } = readChoice(`?${query}`, of);
        expect(readChoice(writeChoice(choice, of), of).choice).toEqual(choice);
      }),
    );
  });
});

describe("the records of a list", () => {
  test("are the same after the way into the browser", () => {
    const row = fc.record({
      id: fc.stringMatching(/^[a-z0-9-]{1,9}$/),
      added: fc.constantFrom("2026", "2026-11", "2026-11-24"),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(row, record)), (all) => {
        const rows = all.map(([own]) => own);
        const own = index(
          values,
          all.map(([, carried]) => carried),
        );
        const read = unpack(JSON.parse(JSON.stringify(pack(rows, own))));
        expect(read.index).toEqual(own);
        expect(read.records.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
        for (const [a, { added }] of read.records.entries())
          for (const [b, other] of read.records.entries())
            expect(Math.sign(added - other.added)).toBe(order(rows[a]?.added ?? "", rows[b]?.added ?? ""));
      }),
    );
  });
});

describe.each<[string, Site]>([
  ["a small site", exampleSite()],
  ["a crowded site", crowdedSite()],
])("%s", (_, site) => {
  test.each<Collection>(["practices", "projects"])("has static pages that follow the rule, in its %s", (collection) => {
    const entries = listed<Entry>(site[collection]);
    const of = facetIndex(site, collection, entries);
    for (const { id, terms } of facets(site, collection))
      for (const { slug, count } of terms) {
        const own = entries.filter((entry) => facetValues(site, entry, id).includes(slug));
        expect(withTerm(entries, of, { facet: id, slug })).toEqual(own);
        expect(count).toBe(own.length);
      }
  });

  test("offers what is proven by criterion and strength", () => {
    const practices = listed(site.practices);
    const strengths = facetIndex(site, "practices", practices).facets.get("criterion");
    expect(strengths?.size).toBe(30);
    const met = practices.filter(({ record }) => record.criteria["high-impact"].verdict === "met");
    for (const level of [1, 2, 3, 4]) {
      const strong = met.filter(({ evidence: { "high-impact": own } }) => own.kind !== "none" && own.level >= level);
      expect(size(strengths?.get(`high-impact-${level}`) ?? new Uint32Array())).toBe(strong.length);
    }
  });
});

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
