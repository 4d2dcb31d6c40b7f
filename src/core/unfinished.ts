import { z } from "zod";
import type { Path } from "./problem.ts";
import { type Practice, practice } from "./schema/practice.ts";
import { type Project, project } from "./schema/project.ts";
import { words } from "./schema/scalars.ts";
import { criteria } from "./schema/terms.ts";
import { get, isMapping } from "./tree.ts";

/** What stands in the gaps of a draft. */
export type Filling = {
  /** "Not yet written", in the language of the record. */
  words: string;
  /** The day of the build, for a draft that does not say when it was added. */
  now: string;
};

/** A level and sources are the two things without which a published record is none. */
const gaps = { level: words(200) };
const draftOfPractice = practice.extend({ ...gaps, sources: z.array(practice.shape.sources.element) });
const draftOfProject = project.extend({ ...gaps, sources: z.array(project.shape.sources.element) });

/** A practice of what a draft says already; undefined where it lacks even a title or a language. */
export function draftPractice(data: unknown, { words, now }: Filling): Practice | undefined {
  const defaults = { ...shared(words, now), kinds: [words], users: [words], operation: { state: "unknown" } };
  return completed(draftOfPractice, { ...own(data, words), criteria: assessed(data, words) }, defaults);
}

/** The same of a project. */
export function draftProject(data: unknown, { words, now }: Filling): Project | undefined {
  return completed(draftOfProject, own(data, words), { ...shared(words, now), state: { is: "unknown" } });
}

function shared(words: string, now: string) {
  const organisations = [{ name: words, role: "lead" }];
  const terms = { topics: [words], targetGroups: [words] };
  return { ...terms, summary: words, level: words, organisations, sources: [], added: now, status: "draft" };
}

/** What a statement in one of these lists may lack without being lost: it is shown with a gap. */
function itemDefaults(words: string, index: number): Record<string, object> {
  const statement = { id: `gap-${index}`, text: words, sources: [words] };
  return {
    results: { id: `gap-${index}`, claim: words, comparison: "not-stated", sources: [words] },
    difficulties: statement,
    limits: statement,
    needs: statement,
    elements: statement,
    steps: { id: `gap-${index}`, title: words },
    reach: { id: `gap-${index}`, sources: [words] },
    funding: { sources: [words] },
    adoptions: { id: `gap-${index}`, state: "unknown", sources: [words] },
    basedOn: { sources: [words] },
    outputs: { id: `gap-${index}`, title: words },
  };
}

/** The data of a draft, without keys that stand there with nothing after them. */
function own(data: unknown, words: string): Record<string, unknown> {
  const entries = Object.entries(isMapping(data) ? data : {}).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      Array.isArray(value)
        ? value.map((item, index) =>
            isMapping(item) ? { ...itemDefaults(words, index)[key], ...written(item) } : item,
          )
        : value,
    ]),
  );
}

function written(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** All six criteria; where a verdict or its reason is missing, that is said. */
function assessed(data: unknown, words: string): Record<string, unknown> {
  return Object.fromEntries(
    criteria.map((id) => {
      const criterion = get(data, "criteria", id);
      const given = isMapping(criterion) ? written(criterion) : {};
      const { verdict = "not-assessed" } = given;
      const isJudged = given["verdict"] !== undefined && verdict === "not-assessed";
      return [id, { ...(isJudged ? {} : { reason: words }), ...given, verdict }];
    }),
  );
}

/** Fits data to a schema by leaving out, item by item and key by key, what does not fit yet. */
function completed<R>(schema: z.ZodType<R>, data: Record<string, unknown>, defaults: object): R | undefined {
  let filled: unknown = { ...defaults, ...data };
  for (let round = 0; round < 20; round += 1) {
    const result = schema.safeParse(filled);
    if (result.success) return result.data;
    const paths = result.error.issues.map(({ path }) => unfit(path.filter((step) => typeof step !== "symbol")));
    const without = paths.reduce((rest: unknown, path) => left(rest, path), filled);
    filled = isMapping(without) ? { ...defaults, ...without } : without;
  }
  return undefined;
}

/** The item that an issue is about, or the key. */
function unfit(path: Path): Path {
  const item = path.findIndex((step) => typeof step === "number");
  return item < 0 ? path.slice(0, 1) : path.slice(0, item + 1);
}

function left(node: unknown, [step, ...deeper]: Path): unknown {
  if (step === undefined) return undefined;
  const inside = deeper.length === 0 ? undefined : left(get(node, step), deeper);
  if (Array.isArray(node)) {
    const items = node.map((item, index) => (index === step ? inside : item)).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (!isMapping(node)) return undefined;
  return Object.fromEntries(
    Object.entries(node)
      .map(([key, value]) => [key, key === step ? inside : value] as const)
      .filter(([, value]) => value !== undefined),
  );
}
