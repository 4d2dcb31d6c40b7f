import { addMonths, firstDay } from "./dates.ts";
import type { Review } from "./model.ts";
import type { SiteSettings } from "./schema/settings.ts";

/** The review state of a record on the day `now`: due `reviewMonths` after it was reviewed, due soon `dueSoonMonths` before that. */
export function review(
  reviewed: string | undefined,
  now: string,
  settings: Pick<SiteSettings, "reviewMonths" | "dueSoonMonths">,
): Review {
  if (reviewed === undefined) return { state: "not-verified" };
  const due = addMonths(reviewed, settings.reviewMonths);
  if (now >= due) return { state: "overdue", reviewed, due };
  return { state: now >= addMonths(due, -settings.dueSoonMonths) ? "due-soon" : "verified", reviewed, due };
}

/** Whether a date is on or after a day. */
export function reaches(date: string | undefined, day: string): boolean {
  return date !== undefined && firstDay(date) >= firstDay(day);
}
