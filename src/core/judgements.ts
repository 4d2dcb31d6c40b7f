import { evidence } from "./evidence.ts";
import type { Settings, StrengthLevel } from "./model.ts";
import { type CriterionId, criteria } from "./schema/terms.ts";
import type { CompiledRecord } from "./site/files.ts";
import { text } from "./tree.ts";

/** A verdict as written. `level` is missing where there is no evidence, or where it cannot be worked out. */
export type Judged = { verdict: string; level?: StrengthLevel };

export type Judgements = ReadonlyMap<CriterionId, Judged>;

/** The verdicts as written, also of a practice that has mistakes; the evidence of one that fits its schema. A project has none. */
export function judgements(file: CompiledRecord, settings: Settings | undefined): Judgements {
  if (file.kind !== "practices") return new Map();
  const strength = file.record && settings ? evidence(file.record, settings.criteria) : undefined;
  return new Map(
    criteria.flatMap((id) => {
      const verdict = text(file.split.data, "criteria", id, "verdict");
      const found = strength?.[id];
      const level = found && found.kind !== "none" ? { level: found.level } : {};
      return verdict === undefined ? [] : [[id, { verdict, ...level }] as const];
    }),
  );
}

export function assessed(judged: Judgements): [CriterionId, Judged][] {
  return [...judged].filter(([, { verdict }]) => verdict !== "not-assessed");
}
