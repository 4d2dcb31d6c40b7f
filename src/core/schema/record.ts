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

const citations = list(citation, 30).meta({ description: "The sources that carry it", examples: [["s1", "s3"]] });
const ownId = itemId.meta({ description: "What a translation finds it by", examples: ["r1"] });

export const period = z.strictObject({
  start: date.optional().meta({ description: "When it began", examples: ["2019"] }),
  end: date.optional().meta({ description: "When it ended; not before its start", examples: ["2025-06"] }),
});
export type Period = z.infer<typeof period>;

/** A statement with an id, so that a translation finds it, and the sources that carry it. */
export const statement = z.strictObject({
  id: ownId,
  text: words(600).meta({ description: "One statement that the sources carry", examples: ["It moved online [s1]."] }),
  sources: citations,
});
export type Statement = z.infer<typeof statement>;

export const place = z.strictObject({
  country: term("countries").meta({ description: "The code of the country", examples: ["FI"] }),
  region: term("regions")
    .optional()
    .meta({ description: "The code of the region; only in FI, SE, NO, DK and IS", examples: ["FI-12"] }),
  municipality: name(100)
    .optional()
    .meta({ description: "The name of the municipality", examples: ["Vaasa"] }),
  area: name(100)
    .optional()
    .meta({ description: "Another area, by its name", examples: ["Helsinki region"] }),
});
export type Place = z.infer<typeof place>;

export const organisation = z.strictObject({
  name: name().meta({ description: "The name as the sources give it", examples: ["Väestöliitto"] }),
  role: choice(roles, "role of an organisation").meta({
    description: "What it does here; exactly one is the lead",
    examples: ["lead"],
  }),
  url: url.optional().meta({ description: "Its website", examples: ["https://www.example.org/"] }),
});
export type Organisation = z.infer<typeof organisation>;

export const source = z.strictObject({
  id: sourceId.meta({ description: "What the record cites it by", examples: ["s1"] }),
  title: name(300).meta({ description: "The title as it stands there", examples: ["Title of the page"] }),
  type: choice(sourceTypes, "type of source").meta({ description: "What the document is", examples: ["description"] }),
  language: language.meta({ description: "The language of the source", examples: ["fi"] }),
  url: url.optional().meta({ description: "Its address", examples: ["https://www.example.org/language-cafe"] }),
  publisher: name()
    .optional()
    .meta({ description: "Who published it", examples: ["City of Vaasa"] }),
  date: pastDate.optional().meta({ description: "When it was published", examples: ["2024-05"] }),
  independent: flag.optional().meta({
    description: "true when no organisation of this record wrote or ordered it",
    examples: [true],
  }),
  reports: choice(sourceTypes, "type of source")
    .optional()
    .meta({
      description: "The type of a study that it tells method and result of, when you did not read the study itself",
      examples: ["follow-up"],
    }),
  archivedUrl: url.optional().meta({
    description: "The address of a stored copy",
    examples: ["https://web.archive.org/web/2024/https://www.example.org/"],
  }),
});
export type Source = z.infer<typeof source>;

export const result = z.strictObject({
  id: ownId,
  claim: words(600).meta({
    description: "What changed for people, with its number; not how many took part",
    examples: ["42 % of the women found work in their own field [s3]."],
  }),
  comparison: choice(comparisons, "comparison").meta({ description: "What it was compared with", examples: ["none"] }),
  direction: choice(directions, "direction")
    .optional()
    .meta({ description: "How it came out", examples: ["better"] }),
  preliminary: flag.optional().meta({ description: "true for early results", examples: [true] }),
  period: period.optional().meta({ description: "When it was measured", examples: [{ start: "2019", end: "2020" }] }),
  sources: citations,
});
export type Result = z.infer<typeof result>;

export const reach = z.strictObject({
  id: ownId.meta({ examples: ["h1"] }),
  count: count.meta({ description: "How many", examples: [70] }),
  unit: choice(units, "unit").meta({ description: "Of what", examples: ["pairs"] }),
  period: period.optional().meta({ description: "When they were counted", examples: [{ start: "2012", end: "2013" }] }),
  sources: citations,
});
export type Reach = z.infer<typeof reach>;

export const funding = z.strictObject({
  funder: term("funders").meta({
    description: "Where the money came from; `none` only when a source says so",
    examples: ["foundation"],
  }),
  name: name()
    .optional()
    .meta({ description: "The name of the funder or programme", examples: ["Sitra"] }),
  total: name(40)
    .optional()
    .meta({ description: "The whole budget, in digits", examples: ["120000"] }),
  share: name(40)
    .optional()
    .meta({ description: "The part from this funder, in digits", examples: ["90000"] }),
  currency: name(10)
    .optional()
    .meta({ description: "The currency", examples: ["EUR"] }),
  period: period.optional().meta({ description: "For which time", examples: [{ start: "2011", end: "2013" }] }),
  sources: citations,
});
export type Funding = z.infer<typeof funding>;

export const adoption = z.strictObject({
  id: ownId.meta({ examples: ["a1"] }),
  country: term("countries").meta({ description: "The code of the country", examples: ["SE"] }),
  place: name(100)
    .optional()
    .meta({ description: "The place", examples: ["Umeå"] }),
  organisation: name()
    .optional()
    .meta({ description: "Who took it up", examples: ["Name of the organisation"] }),
  state: choice(adoptionStates, "state of an adoption").meta({
    description: "What became of it",
    examples: ["running"],
  }),
  seen: pastDate.optional().meta({ description: "When it was last seen so", examples: ["2025"] }),
  sources: citations,
});
export type Adoption = z.infer<typeof adoption>;

export const withdrawn = z.strictObject({
  reason: words(400).meta({ description: "Why, in a sentence for readers", examples: ["The sources are gone."] }),
  date: pastDate.meta({ description: "When it was withdrawn", examples: ["2026-11-24"] }),
  replacedBy: recordId("same")
    .optional()
    .meta({ description: "The record to read instead", examples: ["womento"] }),
});

/** What practices and projects share (DESIGN, The record). */
export const base = {
  title: words(100).meta({ description: "The name by which people know it", examples: ["Womento career mentoring"] }),
  names: z
    .record(language, name())
    .optional()
    .meta({ description: "Official names in other languages", examples: [{ fi: "Womento-työuramentorointi" }] }),
  language: language.meta({ description: "The language in which you write this record", examples: ["en"] }),
  summary: words(200).meta({
    description: "One sentence: what, for whom, where; without [s1]",
    examples: ["A weekly hour in which newcomers and neighbours talk with each other at the library."],
  }),
  // Of type string: a draft may not have one yet.
  level: choice<readonly string[]>(levels, "level").meta({ description: "How far it reaches", examples: ["local"] }),
  places: list(place)
    .optional()
    .meta({ description: "Where it is", examples: [[{ country: "FI", municipality: "Vaasa" }]] }),
  organisations: list(organisation).meta({
    description: "Who runs it and who takes part",
    examples: [[{ name: "City of Vaasa", role: "lead" }]],
  }),
  period: period.optional().meta({ description: "When it ran, or since when", examples: [{ start: "2011" }] }),
  results: list(result)
    .optional()
    .meta({
      description: "What changed for people",
      examples: [[{ id: "r1", claim: "…", comparison: "none", sources: ["s3"] }]],
    }),
  reach: list(reach)
    .optional()
    .meta({
      description: "How many took part",
      examples: [[{ id: "h1", count: 70, unit: "pairs", sources: ["s5"] }]],
    }),
  difficulties: list(statement)
    .optional()
    .meta({ description: "Where it did not work", examples: [[{ id: "d1", text: "…", sources: ["s2"] }]] }),
  limits: list(statement)
    .optional()
    .meta({ description: "What is not known, or disputed", examples: [[{ id: "l1", text: "…", sources: ["s3"] }]] }),
  funding: list(funding)
    .optional()
    .meta({ description: "Who paid", examples: [[{ funder: "foundation", name: "Sitra", sources: ["s4"] }]] }),
  related: list(recordId("same"))
    .optional()
    .meta({ description: "Similar records; written on one side, shown on both", examples: [["dk-mindspring"]] }),
  sources: list(source).meta({
    description: "What every statement stands on",
    examples: [
      [{ id: "s1", title: "Title", type: "description", language: "fi", url: "https://www.example.org/language-cafe" }],
    ],
  }),
  aliases: list(alias)
    .optional()
    .meta({ description: "Ids that this record had before; their addresses lead on to it", examples: [["old-name"]] }),
  added: pastDate.meta({ description: "The day on which the record was added", examples: ["2026-11-24"] }),
  reviewed: pastDate
    .optional()
    .meta({ description: "The day on which someone read it against its sources", examples: ["2026-11-24"] }),
  assessed: z
    .strictObject({
      by: choice(assessors, "assessor").meta({ description: "Who", examples: ["editor"] }),
      date: pastDate.meta({ description: "When", examples: ["2026-11-24"] }),
    })
    .optional()
    .meta({ description: "Who gave the verdicts", examples: [{ by: "editor", date: "2026-11-24" }] }),
  status: choice(statuses, "status").meta({
    description: "draft: readers do not see it; published; withdrawn: readers see only why",
    examples: ["published"],
  }),
  withdrawn: withdrawn.optional().meta({
    description: "Why the record was withdrawn",
    examples: [{ reason: "The sources are gone.", date: "2026-11-24" }],
  }),
};

/** What practices and projects are found by; it follows what comes first in each. */
export const subject = {
  topics: list(term("topics"), 3).meta({
    description: "What it is about, the main topic first",
    examples: [["employment", "language"]],
  }),
  targetGroups: list(term("targetGroups")).meta({
    description: "Who benefits",
    examples: [["women", "highly-educated"]],
  }),
};
