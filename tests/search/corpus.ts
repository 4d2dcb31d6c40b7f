import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PracticeEntry, Site } from "../../src/core/model.ts";
import { type Lexicon, readLexicon } from "../../src/core/search/lexicon.ts";
import { realSite } from "../crowded-site.ts";
import { exampleSite, html, practiceEntry } from "../example-site.ts";

const text = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");

/** The test corpus as a site with the real vocabulary. */
export function corpus(lexicon: Lexicon = readLexicon(text("lexicon.fi.txt")).lexicon): Site {
  const { settings } = realSite();
  const practices = text("corpus.txt").split(/\n\n/).flatMap(entry);
  return exampleSite({ settings, practices, projects: [], pages: [], lexicon });
}

const unknown = { verdict: "not-assessed" } as const;
const criteria = {
  "goal-oriented": unknown,
  "customer-responsive": unknown,
  "context-sensitive": unknown,
  "high-impact": unknown,
  modellable: unknown,
  generalisable: unknown,
};

function entry(block: string): PracticeEntry[] {
  const [head = "", title = "", summary = "", body = ""] = block.split("\n");
  const [, id, language, topics = "", group = "", municipality = ""] =
    /^([a-z-]+) (fi|sv|en) (\S+) (\S+) (.+)$/.exec(head) ?? [];
  if (id === undefined || language === undefined) return [];
  const places = [{ country: language === "sv" ? "SE" : "FI", municipality }];
  const lead = { name: municipality, role: "lead" as const };
  const record = { title, summary, language, places, topics: topics.split(","), targetGroups: [group], users: ["ngo"] };
  return [
    practiceEntry(id, { ...record, organisations: [lead], criteria }, { language, body: html(`<p>${body}</p>`) }),
  ];
}

/** One line of a table of queries. */
export type Query = { kind: string; language: string; query: string; ids: readonly string[] };

/** The queries of a table: `kind language query = id id`. */
export function queries(name: string): Query[] {
  return [...text(name).matchAll(/^(\w+) (\w\w) (.+?) = (.+)$/gm)].map(
    ([, kind = "", language = "", query = "", ids = ""]) => ({ kind, language, query, ids: ids.split(" ") }),
  );
}

/** One line of a table of queries against the collection: the record has to be among the first. */
export type RealQuery = { collection: "practices" | "projects"; language: string; query: string; id: string };

/** The queries of a table: `collection language query = id`. */
export function realQueries(name: string): RealQuery[] {
  return [...text(name).matchAll(/^(practices|projects) (\w\w) (.+?) = (\S+)$/gm)].map(
    ([, collection, language = "", query = "", id = ""]) => ({
      collection: collection === "projects" ? "projects" : "practices",
      language,
      query,
      id,
    }),
  );
}
