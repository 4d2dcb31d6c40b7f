import type { Compiled } from "./compile.ts";
import type { Review, Settings } from "./model.ts";
import { review } from "./review.ts";
import { type CompiledRecord, isRecord } from "./site/files.ts";
import { text } from "./tree.ts";

/** The published records by when they are to be read again; `unread` counts those that nobody has read against their sources. */
export type Due = { overdue: DueRecord[]; soon: DueRecord[]; unread: number; all: number };
export type DueRecord = { path: string; title: string; due: string };

/** What is due for review on the day `now`, the longest due first. */
export function due(compiled: readonly Compiled[], settings: Settings | undefined, now: string): Due {
  const published = compiled.filter(isRecord).filter(({ status }) => status === "published");
  const found: Due = { overdue: [], soon: [], unread: 0, all: published.length };
  for (const file of published) {
    const state = reviewed(file, settings, now).review;
    if (state === undefined) continue;
    if (state.state === "not-verified") found.unread += 1;
    else if (state.state !== "verified") {
      const record = { path: file.split.source.path, title: titleOf(file), due: state.due };
      (state.state === "overdue" ? found.overdue : found.soon).push(record);
    }
  }
  const byDue = (a: DueRecord, b: DueRecord) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1);
  return { ...found, overdue: found.overdue.sort(byDue), soon: found.soon.sort(byDue) };
}

/** The review state of a published record, where it can be worked out. */
export function reviewed(
  { record, status }: CompiledRecord,
  settings: Settings | undefined,
  now: string,
): { review?: Review } {
  if (!record || !settings || status !== "published") return {};
  return { review: review(record.reviewed, now, settings.site) };
}

export function titleOf(file: CompiledRecord): string {
  return text(file.split.data, "title") ?? file.id;
}
