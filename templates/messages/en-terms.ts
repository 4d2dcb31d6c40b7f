import type { FacetId } from "../../src/core/facets.ts";
import type { StrengthLevel } from "../../src/core/model.ts";
import { counted } from "../../src/core/numbers.ts";
import type {
  AdoptionState,
  Assessor,
  Comparison,
  Direction,
  OperationState,
  OutputType,
  ProjectState,
  Role,
  SourceType,
  Unit,
  Verdict,
} from "../../src/core/schema/terms.ts";

/** Names of languages by their tags; a tag that is not here is shown as it is. */
const languages: Record<string, string> = {
  ar: "Arabic",
  da: "Danish",
  de: "German",
  el: "Greek",
  en: "English",
  es: "Spanish",
  et: "Estonian",
  fa: "Persian",
  fi: "Finnish",
  fo: "Faroese",
  fr: "French",
  is: "Icelandic",
  kl: "Greenlandic",
  ku: "Kurdish",
  nb: "Norwegian (bokmål)",
  nl: "Dutch",
  nn: "Norwegian (nynorsk)",
  no: "Norwegian",
  pl: "Polish",
  ru: "Russian",
  se: "Northern Sámi",
  smn: "Inari Sámi",
  sms: "Skolt Sámi",
  so: "Somali",
  sv: "Swedish",
  uk: "Ukrainian",
  vi: "Vietnamese",
};

/** The words for what the content chooses from closed lists. */
export const terms = {
  languages,

  facets: {
    topic: "Topic",
    "target-group": "Target group",
    user: "Who can use it",
    country: "Country",
    criterion: "Criterion met",
    kind: "Kind of practice",
    phase: "Phase of integration",
    level: "Level",
  } satisfies Record<FacetId, string>,

  verdicts: {
    met: "Met",
    partly: "Partly",
    "not-met": "Not met",
    "not-assessed": "Not assessed",
  } satisfies Record<Verdict, string>,

  /** For the sentence that says the spruce in words. */
  verdictCounts: {
    met: (n: number) => `${n} met`,
    partly: (n: number) => `${n} partly`,
    "not-met": (n: number) => `${n} not met`,
    "not-assessed": (n: number) => `${n} not assessed`,
  } satisfies Record<Verdict, (n: number) => string>,

  strengths: {
    1: "Told",
    2: "Own material",
    3: "Independent",
    4: "Tested",
  } satisfies Record<StrengthLevel, string>,

  sourceTypes: {
    "randomised-trial": "randomised trial",
    "comparison-study": "study with a comparison group",
    "external-evaluation": "external evaluation",
    research: "research",
    statistics: "statistics",
    "internal-evaluation": "the organiser’s own evaluation",
    "follow-up": "follow-up of participants",
    feedback: "feedback from participants",
    "needs-assessment": "assessment of needs",
    "adoption-report": "report by an adopter",
    guide: "guide",
    description: "description",
    policy: "policy document",
    news: "news item",
  } satisfies Record<SourceType, string>,

  roles: {
    lead: "lead",
    partner: "partner",
    funder: "funder",
    developer: "developer",
    researcher: "researcher",
    evaluator: "evaluator",
  } satisfies Record<Role, string>,

  operationStates: {
    pilot: "Pilot",
    running: "Running",
    "regular-service": "Part of regular services",
    ended: "Ended",
    unknown: "Not known",
  } satisfies Record<OperationState, string>,

  projectStates: {
    planned: "Planned",
    ongoing: "Ongoing",
    ended: "Ended",
    unknown: "Not known",
  } satisfies Record<ProjectState, string>,

  adoptionStates: {
    running: "running",
    stopped: "stopped",
    unknown: "not known whether it still runs",
  } satisfies Record<AdoptionState, string>,

  comparisons: {
    randomised: "Compared by drawing lots (randomised)",
    "comparison-group": "Compared with a similar group",
    "before-after": "Compared before and after",
    none: "No comparison group",
    "not-stated": "Comparison not stated",
  } satisfies Record<Comparison, string>,

  directions: {
    better: "better",
    "no-difference": "no difference",
    mixed: "mixed",
    worse: "worse",
  } satisfies Record<Direction, string>,

  units: {
    people: (n: number) => counted(n, "person", "people"),
    pairs: (n: number) => counted(n, "pair", "pairs"),
    groups: (n: number) => counted(n, "group", "groups"),
    municipalities: (n: number) => counted(n, "municipality", "municipalities"),
    places: (n: number) => counted(n, "place", "places"),
    organisations: (n: number) => counted(n, "organisation", "organisations"),
    countries: (n: number) => counted(n, "country", "countries"),
  } satisfies Record<Unit, (n: number) => string>,

  outputTypes: {
    report: "report",
    course: "course",
    guide: "guide",
    website: "website",
    tool: "tool",
    event: "event",
    other: "other output",
  } satisfies Record<OutputType, string>,

  assessors: {
    editor: "an editor of this collection",
    panel: "a panel",
    self: "the organisation itself",
  } satisfies Record<Assessor, string>,
};
