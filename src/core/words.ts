import type { Path } from "./problem.ts";
import type { Practice } from "./schema/practice.ts";
import type { Project } from "./schema/project.ts";
import type { Result, Statement } from "./schema/record.ts";
import { criteria } from "./schema/terms.ts";

/** One text of a record. `path` is where its translation stands in a translation file: `["results", "r1"]`. */
export type Word = { path: Path; text: string };

/** What stands for a text of a record. */
export type Say = (path: Path, text: string) => string;

/** Everything in a record that a translation puts into another language, in the order of its keys. */
export function practiceWords(record: Practice): Word[] {
  return collected((say) => reworded(record, say));
}

/** The same of a project. */
export function projectWords(record: Project): Word[] {
  return collected((say) => rewordedProject(record, say));
}

function collected(walk: (say: Say) => void): Word[] {
  const words: Word[] = [];
  walk((path, text) => {
    words.push({ path, text });
    return text;
  });
  return words;
}

/** The id of the item that a text belongs to. */
export function itemOf(path: Path): string {
  return path[0] === "withdrawn" ? path.join(".") : String(path[1] ?? path[0]);
}

/** The practice with other words, and all its facts. */
export function reworded(record: Practice, say: Say): Practice {
  const base = rewordedBase(record, say);
  const reasons = criteria.map((id) => {
    const { reason, ...facts } = record.criteria[id];
    return [id, { ...facts, ...(reason === undefined ? {} : { reason: say(["criteria", id], reason) }) }] as const;
  });
  const { elements, steps, needs } = record;
  return {
    ...base,
    criteria: { ...record.criteria, ...Object.fromEntries(reasons) },
    ...(elements && { elements: statements("elements", elements, say) }),
    ...(steps && {
      steps: steps.map(({ detail, ...step }) => ({
        ...step,
        title: say(["steps", step.id, "title"], step.title),
        ...(detail === undefined ? {} : { detail: say(["steps", step.id, "detail"], detail) }),
      })),
    }),
    ...(needs && { needs: statements("needs", needs, say) }),
  };
}

/** The project with other words, and all its facts. */
export function rewordedProject(record: Project, say: Say): Project {
  const base = rewordedBase(record, say);
  const { outputs } = record;
  return {
    ...base,
    ...(outputs && { outputs: outputs.map((item) => ({ ...item, title: say(["outputs", item.id], item.title) })) }),
  };
}

type Shared = {
  title: string;
  summary: string;
  results?: Result[] | undefined;
  difficulties?: Statement[] | undefined;
  limits?: Statement[] | undefined;
  withdrawn?: Practice["withdrawn"];
};

function rewordedBase<R extends Shared>(record: R, say: Say): R {
  const { results, difficulties, limits, withdrawn } = record;
  return {
    ...record,
    title: say(["title"], record.title),
    summary: say(["summary"], record.summary),
    ...(withdrawn && { withdrawn: { ...withdrawn, reason: say(["withdrawn", "reason"], withdrawn.reason) } }),
    ...(results && { results: results.map((item) => ({ ...item, claim: say(["results", item.id], item.claim) })) }),
    ...(difficulties && { difficulties: statements("difficulties", difficulties, say) }),
    ...(limits && { limits: statements("limits", limits, say) }),
  };
}

function statements(list: string, items: readonly Statement[], say: Say): Statement[] {
  return items.map((item) => ({ ...item, text: say([list, item.id], item.text) }));
}
