import { readFileSync } from "node:fs";
import distance from "damerau-levenshtein";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { say } from "../src/core/codes.ts";
import { nearest } from "../src/core/nearest.ts";
import { practice } from "../src/core/schema/practice.ts";
import { project } from "../src/core/schema/project.ts";
import { pageMatter, siteSettings } from "../src/core/schema/settings.ts";
import { practiceTranslation, projectTranslation } from "../src/core/schema/translation.ts";
import { isMapping } from "../src/core/tree.ts";
import { parseYaml } from "../src/core/yaml.ts";

type Terms = ReadonlyMap<string, { names: string[] }>;

const vocabulary = new URL("../content/vocabulary.yaml", import.meta.url);
const { data } = parseYaml(readFileSync(vocabulary, "utf8"));
const lists = Object.entries(isMapping(data) ? data : {})
  .filter(([name]) => name !== "names")
  .map(([name, terms]) => ({ name, terms: termsOf(terms) }));

const levels = [practice, project, pageMatter, siteSettings, practiceTranslation, projectTranslation].flatMap(
  keyLevels,
);

describe("one wrong stroke in a word of five letters or more", () => {
  it("in a term of the vocabulary is understood", () => {
    const told = lists.flatMap(({ name, terms }) =>
      [...terms.keys()].filter(isLong).flatMap((term) =>
        typos(term)
          .filter((typo) => !terms.has(typo))
          .map((typo) => verdict(typo, term, termHint(typo, name, terms))),
      ),
    );
    expect(rate(told)).toBeGreaterThanOrEqual(0.97);
  });

  it("in the name of a term, in any language, is understood", () => {
    const told = lists.flatMap(({ name, terms }) => {
      const all = [...terms.values()].flatMap(({ names }) => names.map((each) => each.toLowerCase()));
      return [...terms].flatMap(([term, { names }]) =>
        names.filter(isLong).flatMap((label) =>
          sample(typos(label), 8)
            .filter((typo) => !terms.has(typo) && !all.includes(typo.toLowerCase()))
            .map((typo) => verdict(typo, term, termHint(typo, name, terms))),
        ),
      );
    });
    expect(rate(told)).toBeGreaterThanOrEqual(0.97);
  });

  it("in a key is understood, also where every other key is free", () => {
    const told = levels.flatMap((keys) =>
      keys.filter(isLong).flatMap((key) =>
        typos(key)
          .filter((typo) => !keys.includes(typo))
          .map((typo) => verdict(typo, key, keyHint(typo, keys))),
      ),
    );
    expect(rate(told)).toBeGreaterThanOrEqual(0.97);
  });
});

it("a suggestion is never further away than a third of the word", () => {
  const words = [...levels, ...lists.map(({ terms }) => [...terms.keys()])];
  const suggested = words.flatMap((own) =>
    own.flatMap((word) =>
      typos(word).flatMap((typo) =>
        sample(typos(typo), 2).flatMap((worse) => {
          const near = nearest(worse, own);
          return near === undefined ? [] : [{ worse, near }];
        }),
      ),
    ),
  );
  expect(suggested.length).toBeGreaterThan(10_000);
  const far = suggested.filter(({ worse, near }) => !isNear(worse.toLowerCase(), near.toLowerCase()));
  expect(far).toEqual([]);
});

function isNear(a: string, b: string): boolean {
  return distance(a, b).steps * 3 <= Math.min(a.length, b.length);
}

type Verdict = { typo: string; meant: string; hint: string; right: boolean };

function verdict(typo: string, meant: string, hint: string): Verdict {
  return { typo, meant, hint, right: hint.includes(`"${meant}"`) };
}

function rate(told: Verdict[]): number {
  const wrong = told.filter(({ right }) => !right);
  expect(told.length).toBeGreaterThan(1000);
  return 1 - wrong.length / told.length;
}

function termHint(value: string, list: string, terms: Terms): string {
  return say({ code: "unknown-term", params: { value, list, terms }, place: { kind: "end" } }).hint;
}

function keyHint(key: string, allowed: string[]): string {
  return say({ code: "unknown-key", params: { key, allowed }, place: { kind: "end" } }).hint;
}

function isLong(word: string): boolean {
  return (word.match(/\p{L}/gu) ?? []).length >= 5;
}

/** Every deletion and swap of neighbours; at each place three letters typed too many and three in place of the right one. */
function typos(word: string): string[] {
  const random = randomLetters(word);
  const made = [...word].flatMap((letter, index) => {
    const [before, after] = [word.slice(0, index), word.slice(index + 1)];
    return [
      before + after,
      `${before}${after[0] ?? ""}${letter}${after.slice(1)}`,
      ...Array.from({ length: 3 }, () => `${before}${random()}${letter}${after}`),
      ...Array.from({ length: 3 }, () => `${before}${random()}${after}`),
    ];
  });
  return [...new Set(made)].filter((typo) => typo !== word);
}

/** Letters that depend on the word alone, so that each run sees the same (an xorshift). */
function randomLetters(word: string): () => string {
  let state = [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return "abcdefghijklmnopqrstuvwxyzäö".charAt((state >>> 0) % 28);
  };
}

function sample<T>(items: T[], count: number): T[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0);
}

function termsOf(terms: unknown): Terms {
  return new Map(
    Object.entries(isMapping(terms) ? terms : {}).map(([slug, term]) => {
      const label = isMapping(term) && isMapping(term["label"]) ? Object.values(term["label"]) : [];
      const aliases = isMapping(term) && Array.isArray(term["aliases"]) ? term["aliases"] : [];
      return [slug, { names: [...label, ...aliases].filter((name) => typeof name === "string") }];
    }),
  );
}

/** The keys of each level of a schema, outermost first. */
function keyLevels(schema: z.core.$ZodType): string[][] {
  if (schema instanceof z.ZodOptional) return keyLevels(schema.unwrap());
  if (schema instanceof z.ZodArray) return keyLevels(schema.element);
  if (schema instanceof z.ZodRecord) return keyLevels(schema.valueType);
  if (!(schema instanceof z.ZodObject)) return [];
  return [Object.keys(schema.shape), ...Object.values(schema.shape).flatMap((inner) => keyLevels(inner))];
}
