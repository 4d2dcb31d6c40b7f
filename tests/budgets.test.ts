import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { build } from "../src/build.ts";
import { type Output, render } from "../src/core/output.ts";
import { assets } from "../src/io/assets.ts";
import { outputs } from "../src/outputs/outputs.ts";
import { messages } from "../templates/messages/messages.ts";
import { kindOf } from "./browser/matrix.ts";
import { now, realContent } from "./built-site.ts";
import { crowdedSite } from "./crowded-site.ts";

const crowded = crowdedSite();
const { languages } = crowded.settings.site;
const sites: [string, Output[]][] = [
  ["the real site", [...build({ content: realContent, now }).outputs]],
  ["a site with a hundred practices", [...outputs(crowded, messages, assets())]],
];

test("the list that is weighed has a hundred cards", () => {
  const list = sites[1]?.[1].find(({ path }) => path === "en/practices/index.html");
  expect(String(list && render(list)).match(/<li class="card"/g)).toHaveLength(100);
});

describe.each(sites)("%s", (_, all) => {
  const files = all.map((output) => {
    const body = render(output);
    return { path: output.path, body, bytes: gzipSync(body, { level: 9 }).length };
  });
  const pages = files.flatMap((file) => {
    const address = `/${file.path.replace(/index\.html$/, "")}`;
    const language = languages.find((language) => address.startsWith(`/${language}/`));
    return language ? [{ ...file, kind: kindOf(address, String(file.body), language) }] : [];
  });

  /** Those that take more than their budget, in bytes packed with gzip. */
  function over(budget: number, those: readonly { path: string; bytes: number }[]): string[] {
    expect(those.length).toBeGreaterThan(0);
    return those.filter(({ bytes }) => bytes > budget).map(({ path, bytes }) => `${path}: ${bytes}`);
  }

  test("has no list of more than 20 KB", () => {
    const lists = pages.filter(({ kind }) => /^(list|term) /.test(kind));
    expect(over(20 * 1024, lists)).toEqual([]);
  });

  test("has no record of more than 10 KB", () => {
    const records = pages.filter(({ kind }) => kind === "practice" || kind === "project");
    expect(over(10 * 1024, records)).toEqual([]);
  });

  test("has styles of at most 6 KB", () => {
    const styles = files.filter(({ path }) => path.endsWith(".css"));
    expect(over(6 * 1024, [{ path: "all styles", bytes: styles.reduce((sum, { bytes }) => sum + bytes, 0) }])).toEqual(
      [],
    );
  });

  test("has a script of at most 5 KB for its lists, which loads no other at first, and one of at most 8 KB for words", () => {
    const scripts = files.filter(({ path }) => path.endsWith(".js"));
    const [words, others] = [true, false].map((isIt) => scripts.filter(({ path }) => /\/words\./.test(path) === isIt));
    expect(over(5 * 1024, others ?? [])).toEqual([]);
    expect(over(8 * 1024, words ?? [])).toEqual([]);
    const list = String(scripts.find(({ path }) => path.startsWith("assets/list."))?.body);
    expect(list).not.toMatch(/import\s*["{*\w]|export .* from/);
  });
});
