import type { Notice, Review } from "./model.ts";
import { reaches } from "./review.ts";
import type { Practice } from "./schema/practice.ts";
import type { Project } from "./schema/project.ts";
import type { SiteSettings } from "./schema/settings.ts";

/** The gravest notice that a record carries: withdrawn, context, overdue, ended. Its language is told by the page. */
export function notice(
  record: Practice | Project,
  review: Review,
  notices: NonNullable<SiteSettings["notices"]>,
): Notice | undefined {
  if (record.withdrawn) {
    const { date, replacedBy } = record.withdrawn;
    return { kind: "withdrawn", date, ...(replacedBy === undefined ? {} : { replacedBy }) };
  }
  const state = "operation" in record ? record.operation.state : record.state.is;
  const ended = state === "ended";
  const index = ended ? -1 : notices.findIndex((candidate) => fromBefore(record, candidate));
  if (index >= 0) return { kind: "context", index };
  if (review.state === "overdue") return { kind: "overdue", due: review.due };
  if (!ended) return undefined;
  const when = record.period?.end ?? ("operation" in record ? record.operation.seen : record.state.seen);
  return when === undefined ? { kind: "ended" } : { kind: "ended", when };
}

/** The record is of that country, and neither its review nor any of its sources is as new as the change. */
function fromBefore(record: Practice | Project, { country, before }: { country: string; before: string }): boolean {
  const there = record.places?.some((place) => place.country === country) ?? false;
  return there && !reaches(record.reviewed, before) && !record.sources.some(({ date }) => reaches(date, before));
}
