import type { z } from "zod";
import { firstDay, parseDate } from "../dates.ts";
import { forgeOf, forges } from "../forge.ts";
import type { SettingsName } from "../layout.ts";
import type { Settings } from "../model.ts";
import { at, type Fault, type Finding, key } from "../problem.ts";
import { statementRules } from "../rules/statement.ts";
import type { TermList } from "../schema/scalars.ts";
import { collections, criteriaSettings, siteSettings, vocabulary } from "../schema/settings.ts";
import { criteria } from "../schema/terms.ts";
import { type Reference, references, shape } from "../shape.ts";
import type { Split } from "../source.ts";
import { get, isMapping, list, text } from "../tree.ts";
import { parseUrl } from "../urls.ts";

/** A finding in one of the settings files. */
export type SettingsFinding = { split: Split; finding: Finding };

export type ReadSettings = {
  /** There when every file fits its schema. */
  settings?: Settings;
  /** What other files refer to, also when a file does not fit. */
  terms: Terms;
  languages: readonly string[];
  findings: SettingsFinding[];
};

/** A term as other files see it: the names that mean it, and the term that replaced it. */
export type KnownTerm = { names: string[]; replacedBy?: string };

/** Each list of the vocabulary by slug. */
export type Terms = (list: TermList) => ReadonlyMap<string, KnownTerm>;

type SettingsSplits = Record<SettingsName, Split>;

/** The settings files among all files; undefined when one is missing. */
export function settingsSplits(splits: readonly Split[]): SettingsSplits | undefined {
  const file = (name: SettingsName) => splits.find(({ source }) => source.name === `${name}.yaml`);
  const [site, criteria, vocabulary, collections] = [
    file("site"),
    file("criteria"),
    file("vocabulary"),
    file("collections"),
  ];
  return site && criteria && vocabulary && collections ? { site, criteria, vocabulary, collections } : undefined;
}

const schemas = { site: siteSettings, criteria: criteriaSettings, vocabulary, collections } as const;

/** Checks the settings files on the day `now`. `interfaceLanguages` are those that the interface has messages for. */
export function readSettings(splits: SettingsSplits, interfaceLanguages: readonly string[], now: string): ReadSettings {
  const findings: SettingsFinding[] = [];
  const terms = termsOf(splits.vocabulary.data);
  const languages = list(splits.site.data, "languages").filter((language) => typeof language === "string");
  const read = <T>(name: SettingsName, schema: z.ZodType<T>): T | undefined => {
    const split = splits[name];
    const note = (found: readonly Finding[]) => findings.push(...found.map((finding) => ({ split, finding })));
    note(split.findings);
    if (split.findings.length > 0) return undefined;
    const { value, findings: misfits } = shape(schema, split.data);
    note(misfits);
    note(
      references(schema, split.data).flatMap((reference) => settingsReference(reference, { terms, languages, now })),
    );
    return value;
  };
  const site = read("site", schemas.site);
  const criteriaValue = read("criteria", schemas.criteria);
  const vocabularyValue = read("vocabulary", schemas.vocabulary);
  const others = read("collections", schemas.collections);
  findings.push(
    ...siteRules(splits.site, interfaceLanguages),
    ...statementRules(splits.site.data, now).map((finding) => ({ split: splits.site, finding })),
    ...strengthRules(splits.criteria),
    ...replacements(splits.vocabulary, terms),
  );
  if (!site || !criteriaValue || !vocabularyValue || !others) return { terms, languages, findings };
  const settings = { site, criteria: criteriaValue, vocabulary: vocabularyValue, collections: others.collections };
  return { settings, terms, languages, findings };
}

function termsOf(data: unknown): Terms {
  const lists = new Map<string, ReadonlyMap<string, KnownTerm>>();
  for (const [name, terms] of Object.entries(isMapping(data) ? data : {})) {
    const slugs = Object.entries(isMapping(terms) ? terms : {});
    lists.set(name, new Map(slugs.map(([slug, term]) => [slug, knownTerm(term)])));
  }
  return (name) => lists.get(name) ?? new Map();
}

function knownTerm(term: unknown): KnownTerm {
  const labels = get(term, "label");
  const names = [...Object.values(isMapping(labels) ? labels : {}), ...list(term, "aliases")];
  const replacedBy = text(term, "replacedBy");
  return {
    names: names.filter((name) => typeof name === "string"),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  };
}

type Against = { terms: Terms; languages: readonly string[]; now: string };

function settingsReference({ meaning, value, path }: Reference, { terms, languages, now }: Against): Finding[] {
  if (meaning.kind === "term")
    return termFindings(value, meaning.list, terms).map((fault) => ({ ...fault, place: at(path) }));
  if (meaning.kind === "past") return futureFaults(value, now).map((fault) => ({ ...fault, place: at(path) }));
  if (meaning.kind !== "localised") return [];
  const there = value.split(" ");
  return languages
    .filter((language) => !there.includes(language))
    .map((language) => ({ code: "missing-language", params: { language }, place: key(path) }));
}

/** The lists whose names are also keys of records. */
const homes = ["topics", "targetGroups", "users", "kinds", "phases"] as const;

/** A value that is no term of its list, or one that was replaced. */
export function termFindings(value: string, list: TermList, terms: Terms): Fault[] {
  const term = terms(list).get(value);
  if (term?.replacedBy !== undefined) return [{ code: "replaced-term", params: { value, by: term.replacedBy } }];
  if (term || value === "") return [];
  const home = homes.find((other) => other !== list && terms(other).has(value));
  const params = { value, list, terms: terms(list), ...(home === undefined ? {} : { home }) };
  return [{ code: "unknown-term", params }];
}

/** A date that is after the day `now`. */
export function futureFaults(value: string, now: string): Fault[] {
  return parseDate(value) && firstDay(value) > now ? [{ code: "future-date", params: { date: value, now } }] : [];
}

function siteRules(split: Split, interfaceLanguages: readonly string[]): SettingsFinding[] {
  const languages = list(split.data, "languages").flatMap((value, index): Finding[] =>
    typeof value !== "string" || interfaceLanguages.includes(value)
      ? []
      : [
          {
            code: "unknown-choice",
            params: { value, allowed: [...interfaceLanguages], what: "language of the interface" },
            place: at(["languages", index]),
          },
        ],
  );
  const months = ["reviewMonths", "dueSoonMonths"].flatMap((name) => inRange(split.data, [name], 1, 120));
  return [...languages, ...months, ...unknownForge(split.data)].map((finding) => ({ split, finding }));
}

/** A repository whose forge neither its host tells nor its settings, so that no link to it can be made. */
function unknownForge(data: unknown): Finding[] {
  const parsed = parseUrl(text(data, "repository", "url") ?? "");
  if (!("href" in parsed) || get(data, "repository", "forge") !== undefined || forgeOf(parsed.href)) return [];
  const { hostname } = new URL(parsed.href);
  return [{ code: "unknown-forge", params: { host: hostname, forges }, place: at(["repository", "url"]) }];
}

function strengthRules(split: Split): SettingsFinding[] {
  return criteria
    .flatMap((id) => {
      const strength = get(split.data, id, "strength");
      const levels = Object.keys(isMapping(strength) ? strength : {}).flatMap((type) => {
        const path = [id, "strength", type];
        return [path, [...path, "level"], [...path, "independent"]].flatMap((at) => inRange(split.data, at, 1, 4));
      });
      return [...levels, ...inRange(split.data, [id, "adoptions"], 1, 100)];
    })
    .map((finding) => ({ split, finding }));
}

function inRange(data: unknown, path: readonly string[], min: number, max: number): Finding[] {
  const written = text(data, ...path);
  if (written === undefined || !/^\d{1,12}$/.test(written)) return [];
  const value = Number(written);
  return value >= min && value <= max ? [] : [{ code: "out-of-range", params: { value, min, max }, place: at(path) }];
}

/** A replaced term names another term of its list. */
function replacements(split: Split, terms: Terms): SettingsFinding[] {
  const lists: readonly TermList[] = [
    "topics",
    "targetGroups",
    "users",
    "kinds",
    "phases",
    "countries",
    "regions",
    "funders",
  ];
  return lists.flatMap((name) =>
    [...terms(name)].flatMap(([slug, { replacedBy }]) => {
      const faults = replacedBy === undefined ? [] : termFindings(replacedBy, name, terms);
      return faults.map((fault) => ({ split, finding: { ...fault, place: at([name, slug, "replacedBy"]) } }));
    }),
  );
}
