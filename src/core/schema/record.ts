import { z } from "zod";
import {
  alias,
  choice,
  citation,
  count,
  date,
  flag,
  itemId,
  language,
  list,
  name,
  pastDate,
  recordId,
  sourceId,
  term,
  url,
  words,
} from "./scalars.ts";
import {
  adoptionStates,
  assessors,
  comparisons,
  directions,
  levels,
  roles,
  sourceTypes,
  statuses,
  units,
} from "./terms.ts";

const citations = list(citation, 30);

export const period = z.strictObject({ start: date.optional(), end: date.optional() });
export type Period = z.infer<typeof period>;

/** A statement with an id, so that a translation finds it, and the sources that carry it. */
export const statement = z.strictObject({ id: itemId, text: words(600), sources: citations });
export type Statement = z.infer<typeof statement>;

export const place = z.strictObject({
  country: term("countries"),
  region: term("regions").optional(),
  municipality: name(100).optional(),
  area: name(100).optional(),
});
export type Place = z.infer<typeof place>;

export const organisation = z.strictObject({
  name: name(),
  role: choice(roles, "role of an organisation"),
  url: url.optional(),
});
export type Organisation = z.infer<typeof organisation>;

export const source = z.strictObject({
  id: sourceId,
  title: name(300),
  type: choice(sourceTypes, "type of source"),
  language,
  url: url.optional(),
  publisher: name().optional(),
  date: pastDate.optional(),
  independent: flag.optional(),
  reports: choice(sourceTypes, "type of source").optional(),
  archivedUrl: url.optional(),
});
export type Source = z.infer<typeof source>;

export const result = z.strictObject({
  id: itemId,
  claim: words(600),
  comparison: choice(comparisons, "comparison"),
  direction: choice(directions, "direction").optional(),
  preliminary: flag.optional(),
  period: period.optional(),
  sources: citations,
});
export type Result = z.infer<typeof result>;

export const reach = z.strictObject({
  id: itemId,
  count,
  unit: choice(units, "unit"),
  period: period.optional(),
  sources: citations,
});
export type Reach = z.infer<typeof reach>;

export const funding = z.strictObject({
  funder: term("funders"),
  name: name().optional(),
  total: name(40).optional(),
  share: name(40).optional(),
  currency: name(10).optional(),
  period: period.optional(),
  sources: citations,
});
export type Funding = z.infer<typeof funding>;

export const adoption = z.strictObject({
  id: itemId,
  country: term("countries"),
  place: name(100).optional(),
  organisation: name().optional(),
  state: choice(adoptionStates, "state of an adoption"),
  seen: pastDate.optional(),
  sources: citations,
});
export type Adoption = z.infer<typeof adoption>;

export const withdrawn = z.strictObject({
  reason: words(400),
  date: pastDate,
  replacedBy: recordId("same").optional(),
});

/** What practices and projects share (DESIGN, The record). */
export const base = {
  title: words(100),
  names: z.record(language, name()).optional(),
  language,
  summary: words(200),
  // Of type string: a draft may not have one yet.
  level: choice<readonly string[]>(levels, "level"),
  places: list(place).optional(),
  organisations: list(organisation),
  period: period.optional(),
  results: list(result).optional(),
  reach: list(reach).optional(),
  difficulties: list(statement).optional(),
  limits: list(statement).optional(),
  funding: list(funding).optional(),
  related: list(recordId("same")).optional(),
  sources: list(source),
  aliases: list(alias).optional(),
  added: pastDate,
  reviewed: pastDate.optional(),
  assessed: z.strictObject({ by: choice(assessors, "assessor"), date: pastDate }).optional(),
  status: choice(statuses, "status"),
  withdrawn: withdrawn.optional(),
};
