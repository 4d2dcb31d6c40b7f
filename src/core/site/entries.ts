import { evidence } from "../evidence.ts";
import type { PracticeEntry, ProjectEntry, Settings, Wording } from "../model.ts";
import { notice } from "../notices.ts";
import { review } from "../review.ts";
import type { Practice } from "../schema/practice.ts";
import type { Project } from "../schema/project.ts";

/** A record in its own words, and in those of its translations. */
export type Written<R> = Wording<R> & { id: string; translations: Wording<R>[] };

/** Joins the records: each link is seen from both sides, and only links to listed records are kept. */
export function entries(
  written: { practices: Written<Practice>[]; projects: Written<Project>[] },
  settings: Settings,
  now: string,
): { practices: PracticeEntry[]; projects: ProjectEntry[] } {
  const practiceLinks = relations(written.practices, ({ record }) => record.related);
  const projectLinks = relations(written.projects, ({ record }) => record.related);
  const runBy = relations(written.practices, ({ record }) => record.projects, written.projects);
  const based = relations(written.practices, ({ record }) => record.basedOn?.flatMap((origin) => origin.record ?? []));
  const continuing = relations(written.projects, ({ record }) => record.continues);
  const parts = relations(written.projects, ({ record }) => (record.partOf === undefined ? [] : [record.partOf]));
  const shared = ({ record }: Written<Practice | Project>) => {
    const state = review(record.reviewed, now, settings.site);
    const gravest = notice(record, state, settings.site.notices ?? []);
    return { review: state, ...(gravest === undefined ? {} : { notice: gravest }) };
  };
  const practices = written.practices.map(
    (practice): PracticeEntry => ({
      kind: "practice",
      ...practice,
      ...shared(practice),
      evidence: evidence(practice.record, settings.criteria),
      related: practiceLinks.both(practice.id),
      projects: runBy.from(practice.id),
      inspired: based.to(practice.id),
    }),
  );
  const projects = written.projects.map((project): ProjectEntry => {
    const [whole] = parts.from(project.id);
    return {
      kind: "project",
      ...project,
      ...shared(project),
      related: projectLinks.both(project.id),
      practices: runBy.to(project.id),
      continues: continuing.from(project.id),
      continuedBy: continuing.to(project.id),
      ...(whole === undefined ? {} : { partOf: whole }),
      parts: parts.to(project.id),
    };
  });
  return { practices, projects };
}

type Linked = { id: string; record: { status: string } };

/** A relation that is written on one side, read from either; ids in the order written, on the other side in the order of ids. */
function relations<T extends Linked>(
  from: readonly T[],
  targets: (item: T) => readonly string[] | undefined,
  to: readonly Linked[] = from,
) {
  const listedIds = (items: readonly Linked[]) =>
    new Set(items.filter(({ record }) => record.status !== "withdrawn").map(({ id }) => id));
  const [sources, ends] = [listedIds(from), listedIds(to)];
  const forward = new Map<string, string[]>();
  const backward = new Map<string, string[]>();
  for (const item of from) {
    for (const target of targets(item) ?? []) {
      if (target === item.id) continue;
      if (ends.has(target)) forward.set(item.id, [...(forward.get(item.id) ?? []), target]);
      if (sources.has(item.id)) backward.set(target, [...(backward.get(target) ?? []), item.id]);
    }
  }
  const out = (id: string) => forward.get(id) ?? [];
  const back = (id: string) => backward.get(id) ?? [];
  return { from: out, to: back, both: (id: string) => [...new Set([...out(id), ...back(id)])] };
}
