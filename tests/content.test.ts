import { describe, expect, test } from "vitest";
import { listed } from "../src/core/model.ts";
import { contentFiles } from "../src/io/files.ts";
import { realContent } from "./built-site.ts";
import { realSite } from "./crowded-site.ts";

const { files } = contentFiles(realContent);
const site = realSite();
const [practices, projects] = [listed(site.practices), listed(site.projects)];
const records = [...practices, ...projects];

/** Texts of records and pages, without addresses of the web. */
const texts = files
  .filter(({ name }) => /^(practices|projects|pages)\//.test(name))
  .map(({ name, text }) => ({ name, text: text.replaceAll(/https?:\/\/[^\s"'),}]+/g, "") }));

describe("the collection", () => {
  test("has no e-mail address and no telephone number", () => {
    const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/u;
    const telephone = /\+\d{2,3}[\s()-]*\d|\b0\d{1,3}[ -]\d{3,4}[ -]?\d{2,4}\b/;
    const found = texts.flatMap(({ name, text }) =>
      text
        .split("\n")
        .filter((line) => address.test(line) || telephone.test(line))
        .map((line) => `${name}: ${line}`),
    );
    expect(found).toEqual([]);
  });

  test("has a source for every result, every verdict and every count", () => {
    const bare = records.flatMap(({ id, record }) => {
      const sources = new Set(record.sources?.map((source) => source.id));
      const claims = [...(record.results ?? []), ...(record.reach ?? []), ...(record.difficulties ?? [])];
      return claims
        .filter((claim) => claim.sources.length === 0 || claim.sources.some((cited) => !sources.has(cited)))
        .map((claim) => `${id} ${claim.id}`);
    });
    const verdicts = practices.flatMap(({ id, record }) =>
      Object.entries(record.criteria ?? {})
        .filter(([, { verdict, sources = [] }]) => verdict !== "not-assessed" && sources.length === 0)
        .map(([criterion]) => `${id} ${criterion}`),
    );
    expect([...bare, ...verdicts]).toEqual([]);
  });

  test("says where every record is, or whom it reached", () => {
    const nowhere = records.filter(({ record }) => !record.places?.length && !record.reach?.length);
    expect(nowhere.map(({ id }) => id)).toEqual([]);
  });

  test("has each translation of a record that is there, and of today's words", () => {
    const outdated = records.flatMap(({ id, translations }) =>
      translations.filter(({ isOutdated }) => isOutdated).map(({ language }) => `${id}.${language}`),
    );
    expect(outdated).toEqual([]);
  });
});
