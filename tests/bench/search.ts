import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import sirv from "sirv";
import type { Site } from "../../src/core/model.ts";
import { corpus, type Query, queries } from "../search/corpus.ts";
import { collection } from "./collection.ts";
import { kuusi } from "./engines/kuusi.ts";
import { minisearch } from "./engines/minisearch.ts";
import { pagefindEngine } from "./engines/pagefind.ts";
import { withBrowser } from "./scratch.ts";
import { kilobytes, milliseconds, quantile, table } from "./table.ts";

/** What `search` is told of the site. */
type Known = { script: string; options: unknown };

/** A search engine whose files stand in a folder; `search` runs in the browser, and gives the ids of practices, the best first. */
export type Engine = {
  name: string;
  page: Known;
  search: (query: string, language: string, known: Known) => Promise<string[]>;
};

const engines = [kuusi, minisearch, pagefindEngine];
const sizes = [65, 1000, 5000];
const first = ["maahanmuuttajanaisten kielikoulutus", "fi"] as const;
const runs = 7;

/** What a first search loads and takes, at several sizes; and what each engine finds of the table of queries. */
export function searches(): Promise<string> {
  return withBrowser(async (browser, scratch) => {
    const costs: string[][] = [];
    for (const size of sizes) {
      const site = collection(size);
      for (const engine of engines)
        await served(engine, site, { browser, folder: join(scratch, `${engine.name}-${size}`) }, async (made, url) => {
          const all = [];
          for (let run = 0; run < runs; run += 1) all.push(await firstSearch(made, browser, url));
          const bytes = quantile(
            all.map(({ bytes }) => bytes),
            0.5,
          );
          const times = all.map(({ time }) => time);
          costs.push([
            made.name,
            String(size),
            kilobytes(bytes),
            String(all[0]?.requests),
            ...[0, 0.5, 1].map((part) => milliseconds(quantile(times, part))),
          ]);
        });
    }
    const finds: string[][] = [];
    for (const engine of engines)
      await served(engine, corpus(), { browser, folder: join(scratch, `${engine.name}-corpus`) }, async (made, url) => {
        const page = await browser.newPage();
        await page.goto(url);
        finds.push([made.name, ...(await found(made, page))]);
        await page.close();
      });
    return [
      `A first search (“${first[0]}”), nothing loaded before; gzip, ${runs} runs:\n\n`,
      table(["engine", "practices", "bytes", "files", "least", "median", "most"], costs),
      "\nThe queries of tests/search/queries.txt that find all that they should:\n\n",
      table(["engine", ...kinds, "words that find nothing"], finds),
    ].join("");
  });
}

/** An empty page on a server of its own, with the files of an engine. */
async function served(
  engine: (site: Site, folder: string) => Promise<Engine>,
  site: Site,
  { folder }: { browser: Browser; folder: string },
  measure: (made: Engine, url: string) => Promise<void>,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), '<!doctype html><html lang="fi"><title>Search</title>');
  const made = await engine(site, folder);
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => files(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  await measure(made, `http://127.0.0.1:${address.port}/`);
  server.close();
  server.closeAllConnections();
}

async function firstSearch(engine: Engine, browser: Browser, url: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const bodies: Promise<Buffer>[] = [];
  page.on("requestfinished", async (request) => {
    const response = await request.response();
    if (response) bodies.push(response.body());
  });
  const time = await page.evaluate(
    async ([source, known, query, language]) => {
      const search = run(source);
      const start = performance.now();
      await search(query, language, known);
      return performance.now() - start;
      function run(text: string): Engine["search"] {
        return new Function(`return ${text}`)();
      }
    },
    [engine.search.toString(), engine.page, ...first] as const,
  );
  await page.waitForLoadState("networkidle");
  const all = await Promise.all(bodies);
  await context.close();
  const bytes = all.reduce((sum, body) => sum + Math.min(body.length, gzipSync(body).length), 0);
  return { bytes, requests: all.length, time };
}

const kinds = ["literal", "part", "related"] as const;

async function found(engine: Engine, page: Page): Promise<string[]> {
  const all: (Query & { hits: string[] })[] = [];
  for (const query of queries("queries.txt")) {
    const hits = await page.evaluate(
      ([source, known, words, language]) => new Function(`return ${source}`)()(words, language, known),
      [engine.search.toString(), engine.page, query.query, query.language] as const,
    );
    all.push({ ...query, hits });
  }
  const shares = kinds.map((kind) => {
    const own = all.filter((one) => one.kind === kind);
    const right = own.filter(({ ids, hits }) => ids.every((id) => hits.includes(id)));
    return `${Math.round((right.length / own.length) * 100)} %`;
  });
  const none = all.filter(({ kind, hits }) => kind === "literal" && hits.length === 0);
  return [...shares, String(none.length)];
}
