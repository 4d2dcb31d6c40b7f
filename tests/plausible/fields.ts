import { addMonths } from "../../src/core/dates.ts";
import { criteria } from "../../src/core/schema/terms.ts";
import { get, isMapping, list, text } from "../../src/core/tree.ts";
import { type Chance, dealt, lot } from "./chance.ts";
import type { Invention } from "./invented.ts";
import type { Data, Item, Mould } from "./moulds.ts";
import { cut, figure, recited, slugOf } from "./words.ts";

/** A record in the making: its mould, and how texts of other records become its own. */
export type Making = Invention & {
  mould: Mould;
  chance: Chance;
  say: (said: string, language: string, of: Mould) => string;
};

/** What stands under a key in the record's own language, and in its translations. */
export type Field = ReadonlyMap<string, unknown>;

/** Texts of a mould's item, by key. */
const wording: Readonly<Record<string, readonly string[]>> = {
  results: ["claim"],
  difficulties: ["text"],
  limits: ["text"],
  elements: ["text"],
  needs: ["text"],
  steps: ["title", "detail"],
  outputs: ["title"],
};

/** One field of a record; empty where the record lacks it. */
export function field(making: Making, key: string): Field {
  switch (key) {
    case "title":
      return titles(making);
    case "summary":
      return summaries(making);
    case "criteria":
      return verdicts(making);
    default:
      return key in wording ? statements(making, key) : own(making, fact(making, key));
  }
}

function own({ mould }: Making, value: unknown): Field {
  return new Map([[mould.languages[0] ?? "", value]]);
}

function fact(making: Making, key: string): unknown {
  const { mould, name, chance } = making;
  const value = mould.data[key];
  switch (key) {
    case "kinds":
    case "topics":
    case "targetGroups":
    case "users":
    case "phases":
    case "organisations":
      return donor(making, key).data[key];
    case "level":
    case "places":
      return donor(making, "places").data[key];
    case "names":
      return Object.fromEntries(Object.keys(isMapping(value) ? value : {}).map((language) => [language, name]));
    case "sources":
      return list(mould.data, key).map((source, index) => newSource(making, source, index));
    case "added":
      return added(making);
    case "reviewed":
      return chance.below(5) < 2 ? addMonths(added(making), chance.below(monthsAgo(making))) : undefined;
    case "aliases":
      return [`${making.id}-before`];
    case "related":
    case "continues":
      return unlessEmpty(earlier(making, making.collection, list(mould.data, key).length));
    case "partOf":
      return earlier(making, making.collection, 1)[0];
    case "projects":
      return unlessEmpty(earlier(making, key, list(mould.data, key).length));
    case "basedOn":
      return list(mould.data, key).map((origin) => ({ name, ...(isMapping(origin) ? origin : {}), record: undefined }));
    case "assessed":
      return isMapping(value) ? { ...value, date: added(making) } : value;
    default:
      return moved(making, value);
  }
}

/** A record that has the key, each in its turn, so that what stands there keeps its proportions. */
function donor({ stock, collection, mould, seed, index }: Making, key: string): Mould {
  const has = (other: Mould) => (get(other.data, key) === undefined) === (get(mould.data, key) === undefined);
  return dealt(stock.moulds[collection].filter(has), `${seed} ${key}`, index);
}

function titles({ mould, name, say }: Making): Field {
  return new Map(
    mould.languages.map((language) => {
      const said = say(text(mould.texts.get(language)?.data, "title") ?? "", language, mould);
      return [language, cut(said.includes(name) ? said : `${name}, ${said}`, 100)];
    }),
  );
}

/** A sentence of another record; where nothing in it has changed, the record's name makes it its own. */
function summaries({ mould, stock, seed, index, say, name }: Making): Field {
  const { mould: from, words } = dealt(stock.sentences(mould.languages), `${seed} summary`, index);
  return new Map(
    [...words].map(([language, sentence]) => {
      const said = say(sentence, language, from);
      return [language, cut(said === sentence ? `${name}: ${said}` : said, 200)];
    }),
  );
}

function verdicts(making: Making): Field {
  const { mould, stock, seed, index, collection } = making;
  const drawn = criteria.map((id) => {
    const item = dealt(stock.items(collection, mould.languages, "criteria", id), `${seed} ${id}`, index);
    const cited = get(mould.data, "criteria", id, "sources") ?? get(item.facts, "sources");
    return { id, item, facts: item.facts["reason"] === undefined ? item.facts : { ...item.facts, sources: cited } };
  });
  return new Map(
    mould.languages.map((language, place) => {
      const entries = drawn.map(({ id, item, facts }) => {
        const said = spoken(making, item, ["reason"], language);
        return [id, place === 0 ? { ...withOwnSources(making, facts), ...said } : said["reason"]] as const;
      });
      return [language, Object.fromEntries(entries)];
    }),
  );
}

function statements(making: Making, key: string): Field {
  const { mould, stock, collection, chance } = making;
  const ids = list(mould.data, key).map((item) => text(item, "id") ?? "");
  const drawn = chance.some(stock.items(collection, mould.languages, key), ids.length);
  const keys = wording[key] ?? [];
  const items = drawn.map((item, number) => ({ item, id: ids[number] ?? "" }));
  const translated = (language: string) =>
    items.map(({ item, id }) => {
      const said = spoken(making, item, keys, language);
      return [id, keys.length === 1 ? said[keys[0] ?? ""] : said] as const;
    });
  const [first = "", ...others] = mould.languages;
  return new Map<string, unknown>([
    [
      first,
      items.map(({ item, id }) => ({
        ...withOwnSources(making, item.facts),
        ...spoken(making, item, keys, first),
        id,
      })),
    ],
    ...others.map((language) => [language, Object.fromEntries(translated(language))] as const),
  ]);
}

/** The texts of an item in one language, as the record's own. */
function spoken(
  { mould, say }: Making,
  { mould: from, facts, words }: Item,
  keys: readonly string[],
  language: string,
) {
  const found = language === mould.languages[0] ? facts : words.get(language);
  const count = list(mould.data, "sources").length;
  const said = keys.flatMap((key): [string, string][] => {
    const own = typeof found === "string" ? found : text(found, key);
    return own === undefined ? [] : [[key, cut(recited(say(own, language, from), count), key === "title" ? 120 : 600)]];
  });
  return Object.fromEntries(said);
}

/** The facts of another record's item; it cites the sources that stand in the places of its own. */
function withOwnSources(making: Making, facts: Data): Data {
  const cited = get(facts, "sources");
  if (!Array.isArray(cited)) return facts;
  const count = list(making.mould.data, "sources").length;
  return { ...facts, sources: [...new Set(cited.map((id) => recited(`[${id}]`, count).slice(1, -1)))] };
}

/** A source with the title and publisher of another one of its type, and an address that nothing has. */
function newSource(making: Making, source: unknown, index: number): unknown {
  if (!isMapping(source)) return source;
  const { id, stock, chance, say } = making;
  const { mould: from, facts } = chance.pick(stock.sources(text(source, "type")));
  const language = text(facts, "language") ?? "";
  const title = say(text(facts, "title") ?? "", language, from);
  const address = `https://example.org/${id}/${slugOf(title).slice(0, 60)}-${index + 1}`;
  const { url, archivedUrl, ...rest } = source;
  return {
    ...rest,
    date: moved(making, rest["date"], "date"),
    title,
    language: facts["language"],
    publisher: facts["publisher"] ?? rest["publisher"],
    url: url === undefined ? undefined : address,
    archivedUrl: archivedUrl === undefined ? undefined : `${address}-archived`,
  };
}

/** Whole months before the newest record of the collection in which a record was added. */
function monthsAgo({ seed, id }: Making): number {
  return 1 + (lot(`${seed} ${id} added`) % 36);
}

function added(making: Making): string {
  const day = 1 + (lot(`${making.seed} ${making.id} day`) % 28);
  const month = addMonths(text(making.mould.data, "added") ?? "", -monthsAgo(making));
  return `${month.slice(0, 8)}${String(day).padStart(2, "0")}`;
}

/** Ids of records that were invented shortly before; of the other collection those at about the same place. */
function earlier({ index, names, collection, chance }: Making, of: "practices" | "projects", count: number): string[] {
  const end = of === collection ? index : Math.min(index + 1, names[of].length);
  const near = names[of].slice(Math.max(0, end - 10), end);
  return chance.some(near, count).map(({ id }) => id);
}

function unlessEmpty<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** Data with its dates some years earlier, the same for the whole record, and with other counts. */
function moved(making: Making, value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => moved(making, item, key));
  if (isMapping(value))
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, moved(making, item, name)]));
  if (typeof value !== "string") return value;
  const drawn = lot(`${making.seed} ${making.id}`);
  if (["start", "end", "seen", "date"].includes(key))
    return `${Number(value.slice(0, 4)) - (drawn % 9)}${value.slice(4)}`;
  return key === "count" ? figure(value, lot(`${drawn} ${value}`)) : value;
}
