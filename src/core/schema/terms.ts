/** Closed lists: the code gives each of their values a meaning, so they are not vocabulary. */

export const criteria = [
  "goal-oriented",
  "customer-responsive",
  "context-sensitive",
  "high-impact",
  "modellable",
  "generalisable",
] as const;
export type CriterionId = (typeof criteria)[number];

export const verdicts = ["met", "partly", "not-met", "not-assessed"] as const;
export type Verdict = (typeof verdicts)[number];

export const sourceTypes = [
  "randomised-trial",
  "comparison-study",
  "external-evaluation",
  "research",
  "statistics",
  "internal-evaluation",
  "follow-up",
  "feedback",
  "needs-assessment",
  "adoption-report",
  "guide",
  "description",
  "policy",
  "news",
] as const;
export type SourceType = (typeof sourceTypes)[number];

export const levels = ["national", "regional", "local", "nordic", "international"] as const;

export const roles = ["lead", "partner", "funder", "developer", "researcher", "evaluator"] as const;
export type Role = (typeof roles)[number];

export const operationStates = ["pilot", "running", "regular-service", "ended", "unknown"] as const;
export type OperationState = (typeof operationStates)[number];

export const projectStates = ["planned", "ongoing", "ended", "unknown"] as const;
export type ProjectState = (typeof projectStates)[number];

export const adoptionStates = ["running", "stopped", "unknown"] as const;
export type AdoptionState = (typeof adoptionStates)[number];

export const comparisons = ["randomised", "comparison-group", "before-after", "none", "not-stated"] as const;
export type Comparison = (typeof comparisons)[number];

export const directions = ["better", "no-difference", "mixed", "worse"] as const;
export type Direction = (typeof directions)[number];

export const units = ["people", "pairs", "groups", "municipalities", "places", "organisations", "countries"] as const;
export type Unit = (typeof units)[number];

export const outputTypes = ["report", "course", "guide", "website", "tool", "event", "other"] as const;
export type OutputType = (typeof outputTypes)[number];

export const assessors = ["editor", "panel", "self"] as const;
export type Assessor = (typeof assessors)[number];

export const statuses = ["draft", "published", "withdrawn"] as const;

/** The countries whose regions are in the vocabulary (ISO 3166-2). */
export const countriesWithRegions = ["FI", "SE", "NO", "DK", "IS"] as const;
