import type { Evidence, StrengthLevel } from "./model.ts";
import type { Criterion, Practice } from "./schema/practice.ts";
import type { Source } from "./schema/record.ts";
import type { CriteriaSettings, CriterionSettings } from "./schema/settings.ts";
import type { CriterionId, SourceType } from "./schema/terms.ts";

/**
 * How strong the evidence for each criterion is (DESIGN, Evidence strength): that of the strongest source which the criterion cites; for
 * two criteria also practice running in enough other places. It says nothing of the verdict or of the direction of an effect.
 */
export function evidence(practice: Practice, settings: CriteriaSettings): Record<CriterionId, Evidence> {
  const of = (id: CriterionId) => criterionEvidence(practice, practice.criteria[id], settings[id]);
  return {
    "goal-oriented": of("goal-oriented"),
    "customer-responsive": of("customer-responsive"),
    "context-sensitive": of("context-sensitive"),
    "high-impact": of("high-impact"),
    modellable: of("modellable"),
    generalisable: of("generalisable"),
  };
}

function criterionEvidence(practice: Practice, criterion: Criterion, settings: CriterionSettings): Evidence {
  if (criterion.verdict === "not-assessed") return { kind: "none" };
  const adoptions = runningElsewhere(practice);
  if (settings.adoptions !== undefined && adoptions.length >= settings.adoptions) {
    return { kind: "adoptions", level: 4, adoptions };
  }
  let best: Evidence = { kind: "none" };
  for (const source of practice.sources.filter(({ id }) => criterion.sources?.includes(id))) {
    const level = sourceStrength(source, settings.strength);
    if (best.kind === "none" || level > best.level) best = { kind: "source", level, source };
  }
  return best;
}

/** The first running adoption of each other place. */
function runningElsewhere({ adoptions = [] }: Practice) {
  const places = new Map(
    adoptions
      .filter(({ state }) => state === "running")
      .map((adoption) => [`${adoption.country} ${adoption.place ?? adoption.organisation ?? ""}`, adoption] as const)
      .reverse(),
  );
  return [...places.values()].reverse();
}

/** A page that reports a study counts as that study, but at most 3, and at most 2 unless it is independent of the record. */
export function sourceStrength(
  { type, reports, independent = false }: Pick<Source, "type" | "reports" | "independent">,
  table: CriterionSettings["strength"],
): StrengthLevel {
  const own = typeStrength(type, independent, table);
  if (reports === undefined) return own;
  const reported = Math.min(typeStrength(reports, independent, table), independent ? 3 : 2);
  return level(Math.max(own, reported));
}

function typeStrength(type: SourceType, independent: boolean, table: CriterionSettings["strength"]): StrengthLevel {
  const entry = table[type];
  return level(typeof entry === "object" ? (independent ? entry.independent : entry.level) : (entry ?? 1));
}

function level(value: number): StrengthLevel {
  return value >= 4 ? 4 : value === 3 ? 3 : value === 2 ? 2 : 1;
}
