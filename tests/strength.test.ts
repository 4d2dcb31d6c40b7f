import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evidence, sourceStrength } from "../src/core/evidence.ts";
import type { Practice } from "../src/core/schema/practice.ts";
import type { Adoption, Source } from "../src/core/schema/record.ts";
import { criteriaSettings } from "../src/core/schema/settings.ts";
import { type CriterionId, sourceTypes } from "../src/core/schema/terms.ts";
import { shape } from "../src/core/shape.ts";
import { split } from "../src/io/frontmatter.ts";
import { realContent } from "./built-site.ts";
import { practiceEntry } from "./example-site.ts";

const text = readFileSync(join(realContent, "criteria.yaml"), "utf8");
const settings =
  shape(criteriaSettings, split({ name: "criteria.yaml", path: "criteria.yaml", text }).data).value ?? misfit();

function misfit(): never {
  throw new Error("The criteria do not fit their schema.");
}

/** The table of the design: the level of each type as it is, then when it is independent of the record. */
const early = {
  "randomised-trial": [2, 3],
  "comparison-study": [2, 3],
  "external-evaluation": [3, 3],
  research: [2, 3],
  statistics: [3, 3],
  "internal-evaluation": [2, 2],
  "follow-up": [2, 2],
  feedback: [2, 2],
  "needs-assessment": [2, 2],
  "adoption-report": [1, 1],
  guide: [1, 1],
  description: [1, 1],
  policy: [1, 1],
  news: [1, 1],
} as const;
const table: Record<CriterionId, Record<(typeof sourceTypes)[number], readonly [number, number]>> = {
  "goal-oriented": early,
  "customer-responsive": early,
  "context-sensitive": early,
  "high-impact": {
    ...early,
    "randomised-trial": [4, 4],
    "comparison-study": [4, 4],
    "internal-evaluation": [2, 3],
    "follow-up": [2, 3],
    feedback: [2, 3],
    "needs-assessment": [1, 1],
  },
  modellable: {
    ...early,
    "randomised-trial": [3, 3],
    "comparison-study": [3, 3],
    statistics: [1, 1],
    "needs-assessment": [1, 1],
    "adoption-report": [2, 3],
    guide: [2, 2],
  },
  generalisable: {
    ...early,
    "randomised-trial": [3, 3],
    "comparison-study": [3, 3],
    statistics: [1, 1],
    "follow-up": [1, 1],
    feedback: [1, 1],
    "needs-assessment": [1, 1],
    "adoption-report": [2, 2],
  },
};

describe("the strength of each type of source for each criterion is that of the design", () => {
  const rows = Object.entries(settings).flatMap(([criterion, { strength }]) =>
    sourceTypes.map((type) => [criterion, type, strength] as const),
  );
  it.each(rows)("%s: %s", (criterion, type, strength) => {
    const levels = [false, true].map((independent) => sourceStrength({ type, independent }, strength));
    expect(levels).toEqual([...(Object.entries(table).find(([id]) => id === criterion)?.[1][type] ?? [])]);
  });
});

describe("a page that reports a study", () => {
  const { strength } = settings["high-impact"];
  it("counts as that study, at most 3 when it is independent and at most 2 when it is not", () => {
    expect(sourceStrength({ type: "news", reports: "randomised-trial" }, strength)).toBe(2);
    expect(sourceStrength({ type: "news", reports: "randomised-trial", independent: true }, strength)).toBe(3);
    expect(sourceStrength({ type: "news", reports: "guide", independent: true }, strength)).toBe(1);
    expect(sourceStrength({ type: "external-evaluation", reports: "guide" }, strength)).toBe(3);
  });
});

const source = (id: string, type: Source["type"]): Source => ({
  id,
  title: id,
  type,
  language: "en",
  url: "https://source.example/",
});
const adoption = (id: string, place: string, state: Adoption["state"]): Adoption => ({
  id,
  country: "SE",
  place,
  state,
  sources: ["s1"],
});
const sources = [source("s1", "news"), source("s2", "external-evaluation"), source("s3", "randomised-trial")];
const met = (...cited: string[]) => ({ verdict: "met", reason: "So it is.", sources: cited }) as const;

function judged(criteria: Partial<Practice["criteria"]>, adoptions: Adoption[] = []) {
  const practice: Practice = { ...practiceEntry("example").record, sources, adoptions };
  return evidence({ ...practice, criteria: { ...practice.criteria, ...criteria } }, settings);
}

describe("a criterion", () => {
  it("takes the strongest source that it cites, and no other", () => {
    const found = judged({ "high-impact": met("s1", "s2"), "goal-oriented": met("s1") });
    expect(found["high-impact"]).toMatchObject({ kind: "source", level: 3, source: { id: "s2" } });
    expect(found["goal-oriented"]).toMatchObject({ kind: "source", level: 1, source: { id: "s1" } });
  });

  it("that is not assessed has none", () => {
    expect(judged({ modellable: { verdict: "not-assessed" } }, [adoption("a1", "Umeå", "running")]).modellable).toEqual(
      { kind: "none" },
    );
  });

  it("is tested by running in one other place, or in three, each counted once", () => {
    const criteria = { modellable: met("s1"), generalisable: met("s1"), "high-impact": met("s1") };
    const one = judged(criteria, [
      adoption("a1", "Umeå", "running"),
      adoption("a2", "Umeå", "running"),
      adoption("a3", "Luleå", "stopped"),
    ]);
    expect(one.modellable).toMatchObject({ kind: "adoptions", level: 4, adoptions: [{ id: "a1" }] });
    expect(one.generalisable).toMatchObject({ kind: "source", level: 1 });
    const three = judged(
      criteria,
      ["Umeå", "Luleå", "Kiruna"].map((place, index) => adoption(`a${index}`, place, "running")),
    );
    expect(three.generalisable).toMatchObject({ kind: "adoptions", level: 4 });
    expect(three["high-impact"]).toMatchObject({ kind: "source", level: 1 });
  });
});
