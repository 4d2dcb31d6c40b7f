import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Site } from "../src/core/model.ts";
import { render } from "../src/core/output.ts";
import type { Found } from "../src/core/search/answer.ts";
import { searchBasis } from "../src/core/search/basis.ts";
import { bundle } from "../src/io/bundle.ts";
import { search as index } from "../src/outputs/search.ts";
import { crowdedSite, realSite } from "./crowded-site.ts";
import { searching } from "./search/answers.ts";
import { corpus, type Query, queries, realQueries } from "./search/corpus.ts";

type Answered = Query & { found: Found };

const name = ({ language, query, ids, found }: Answered) =>
  `${language} ${query} = ${ids.join(" ")}; found ${found.hits.slice(0, 5).join(" ") || "nothing"}`;
const share = (all: readonly Answered[], isRight: (one: Answered) => boolean) =>
  all.filter(isRight).length / all.length;
const findsAll = ({ ids, found }: Answered) => ids.every((id) => found.hits.includes(id));
const findsFirst = ({ ids, found }: Answered) => ids.includes(found.hits[0] ?? "");

describe("on the test corpus", () => {
  const search = searching(corpus());
  const all: Answered[] = [];
  const of = (kind: string) => all.filter((one) => one.kind === kind);
  beforeAll(async () => {
    for (const query of queries("queries.txt"))
      all.push({ ...query, found: await search(query.query, query.language) });
  });

  it("98 % of the words that stand in a record find it, however they are inflected", () => {
    const literal = of("literal");
    expect(literal.length).toBeGreaterThan(100);
    expect(
      share(literal, findsAll),
      literal
        .filter((one) => !findsAll(one))
        .map(name)
        .join("\n"),
    ).toBeGreaterThanOrEqual(0.98);
  });

  it("no word that stands in a record finds nothing", () => {
    expect(
      of("literal")
        .filter(({ found }) => found.hits.length === 0)
        .map(name),
    ).toEqual([]);
  });

  it("90 % of the later parts of compounds find them", () => {
    const parts = of("part");
    expect(
      share(parts, findsAll),
      parts
        .filter((one) => !findsAll(one))
        .map(name)
        .join("\n"),
    ).toBeGreaterThanOrEqual(0.9);
  });

  it("80 % of related words and words of another language find what they mean", () => {
    const related = of("related");
    expect(
      share(related, findsAll),
      related
        .filter((one) => !findsAll(one))
        .map(name)
        .join("\n"),
    ).toBeGreaterThanOrEqual(0.8);
  });

  it("90 % of first hits are right", () => {
    const own = [...of("literal"), ...of("part")];
    expect(
      share(own, findsFirst),
      own
        .filter((one) => !findsFirst(one))
        .map(name)
        .join("\n"),
    ).toBeGreaterThanOrEqual(0.9);
  });

  it("a word that is typed wrong leads to the right one", async () => {
    const missed: string[] = [];
    for (const { query, language, ids, found } of of("typo")) {
      const { hits } = found.suggestion === undefined ? found : await search(found.suggestion, language);
      if (!ids.every((id) => hits.includes(id))) missed.push(`${query}: ${found.suggestion ?? "no suggestion"}`);
    }
    expect(missed).toEqual([]);
  });

  it("a word that nothing knows is left out, and the rest still finds", async () => {
    const { dropped, hits } = await search("kielikahvila qwrtzx", "fi");
    expect(dropped).toEqual(["qwrtzx"]);
    expect(hits[0]).toBe("kielikahvila-kirjastossa");
  });

  it("a word is marked in the forms that it was found in, and no other", async () => {
    const { isMatch } = await search("kahvila", "fi");
    expect(["Kahvilassa", "kielikahvila", "Kielikahvilat", "kirjasto"].map(isMatch)).toEqual([true, true, true, false]);
  });

  it("the index is the same in whatever order records come", () => {
    const site = corpus();
    const turned: Site = { ...site, practices: [...site.practices].reverse() };
    expect(written(turned)).toEqual(written(site));
  });
});

describe("on the collection", () => {
  const site = realSite();
  const search = { practices: searching(site, "practices"), projects: searching(site, "projects") };

  it("each query of the table has its record among the first five", async () => {
    const table = realQueries("real-queries.txt");
    expect(table.length).toBeGreaterThanOrEqual(60);
    const missed: string[] = [];
    for (const { collection, language, query, id } of table) {
      const first = await search[collection](query, language);
      const { hits } = first.suggestion === undefined ? first : await search[collection](first.suggestion, language);
      if (!hits.slice(0, 5).includes(id)) missed.push(`${language} ${query} = ${id}; found ${hits.slice(0, 5)}`);
    }
    expect(missed).toEqual([]);
  });

  it("a first search loads at most 40 KB", async () => {
    const { files } = bundle();
    const script = files
      .filter(({ path }) => !path.startsWith("assets/list."))
      .reduce((sum, { body }) => sum + gzipSync(body).length, 0);
    const crowded = crowdedSite();
    const bodies = new Map(index(searchBasis(crowded)).files.map((file) => [file.path, gzipSync(render(file)).length]));
    for (const [query, language] of [
      ["maahanmuuttajanaiset", "fi"],
      ["kotoutumisen edistäminen kunnassa", "fi"],
      ["kvinnor i arbetslivet", "sv"],
      ["the mothers of small children", "en"],
    ] as const) {
      const { asked } = await searching(crowded)(query, language);
      const loaded = asked.reduce((sum, path) => sum + (bodies.get(path) ?? Number.NaN), script);
      expect(loaded, `${query}: ${asked.length} files`).toBeLessThanOrEqual(40_000);
    }
  });
});

function written(site: Site): [string, string][] {
  return index(searchBasis(site)).files.map((file) => [file.path, String(render(file))]);
}
