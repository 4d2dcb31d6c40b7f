import { z } from "zod";
import { forges } from "../forge.ts";
import {
  alias,
  choice,
  count,
  date,
  flag,
  itemId,
  language,
  list,
  localised,
  name,
  slug,
  term,
  url,
  words,
} from "./scalars.ts";
import { accessibility } from "./statement.ts";
import { sourceTypes } from "./terms.ts";

const repository = z.strictObject({
  url,
  forge: choice(forges, "forge").optional(),
  branch: name(100).optional(),
  folder: name(100).optional(),
});

/** `content/site.yaml`. `url` is the public address; a path in it is the base of the site. */
export const siteSettings = z.strictObject({
  url,
  name: localised(80),
  description: localised(200),
  languages: list(language),
  reviewMonths: count,
  dueSoonMonths: count,
  notices: list(z.strictObject({ country: term("countries"), before: date, text: localised(600) })).optional(),
  accessibility: accessibility.optional(),
  repository: repository.optional(),
});
export type SiteSettings = z.infer<typeof siteSettings>;

const criterionSettings = z.strictObject({
  label: localised(60),
  statement: localised(300),
  source: z.record(language, url),
  question: localised(300),
  meets: localised(600),
  fails: localised(600),
  evidence: localised(1000),
  strength: z.partialRecord(
    choice(sourceTypes, "type of source"),
    z.union([count, z.strictObject({ level: count, independent: count })]),
  ),
  adoptions: count.optional(),
});
export type CriterionSettings = z.infer<typeof criterionSettings>;

/**
 * `content/criteria.yaml`: the six criteria in the order of the spruce. `strength` says how strong a type of source is for a criterion
 * (2 own material, 3 independent, 4 tested; a type that is not named is 1, told), `adoptions` from how many other places on it is tested.
 */
export const criteriaSettings = z.strictObject({
  "goal-oriented": criterionSettings,
  "customer-responsive": criterionSettings,
  "context-sensitive": criterionSettings,
  "high-impact": criterionSettings,
  modellable: criterionSettings,
  generalisable: criterionSettings,
});
export type CriteriaSettings = z.infer<typeof criteriaSettings>;

const vocabularyTerm = z.strictObject({
  label: localised(120),
  definition: localised(400).optional(),
  aliases: list(words(60)).optional(),
  unofficial: z.union([flag, list(language)]).optional(),
  replacedBy: slug.optional(),
});
export type Term = z.infer<typeof vocabularyTerm>;

const terms = z.record(slug, vocabularyTerm);

/**
 * `content/vocabulary.yaml`: in each list slug → term, in the order in which readers see them. `names` has the official forms in other
 * languages of places and organisations: name as records write it → language → form.
 */
export const vocabulary = z.strictObject({
  topics: terms,
  targetGroups: terms,
  users: terms,
  kinds: terms,
  phases: terms,
  levels: z.strictObject({
    national: vocabularyTerm,
    regional: vocabularyTerm,
    local: vocabularyTerm,
    nordic: vocabularyTerm,
    international: vocabularyTerm,
  }),
  countries: z.record(slug, vocabularyTerm),
  regions: z.record(slug, vocabularyTerm),
  funders: terms,
  names: z.record(words(200), z.record(language, words(200))).optional(),
});
export type Vocabulary = z.infer<typeof vocabulary>;

/** `content/collections.yaml`: other collections of practices and projects; `language` is that of the page linked to. */
export const collections = z.strictObject({
  collections: list(
    z.strictObject({
      id: itemId,
      name: localised(160),
      url,
      language,
      description: localised(600),
      note: localised(400).optional(),
    }),
  ),
});
export type Collections = z.infer<typeof collections>;

/** The front matter of `content/pages/<id>.<language>.md`. */
export const pageMatter = z.strictObject({ title: words(100), summary: words(200), aliases: list(alias).optional() });
export type PageMatter = z.infer<typeof pageMatter>;
