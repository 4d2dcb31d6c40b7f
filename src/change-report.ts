import { en } from "../templates/messages/en.ts";
import type { Change, FileChange, RecordChange } from "./core/change.ts";
import type { Difference } from "./core/differences.ts";
import type { Due, DueRecord } from "./core/due.ts";
import type { Judged } from "./core/judgements.ts";
import type { Review } from "./core/model.ts";
import { code, plain } from "./markdown-text.ts";

/** What a change does to the collection, in Markdown, for those who decide on it. `ref` is the commit it is compared with. */
export function changeAsMarkdown(change: Change, ref: string): string {
  const { records, others, due } = change;
  const of = (what: FileChange["what"]) => records.filter((record) => record.what === what);
  return [
    `## Changes since ${code(ref)}`,
    outcome(change),
    ...chapter("Added", of("added").flatMap(added)),
    ...chapter("Changed", of("changed").flatMap(changed)),
    ...chapter("Removed", of("removed").flatMap(removed)),
    ...chapter(
      "Other files",
      others.length === 0 ? [] : [items(others.map(({ path, what }) => `${code(path)}: ${what}`))],
    ),
    "### Due for review",
    ...dueWords(due),
  ].join("\n\n");
}

function outcome({ records, others }: Change): string {
  const parts = [
    ...counted(
      records.filter(({ kind }) => kind === "practices"),
      "practice",
      "practices",
    ),
    ...counted(
      records.filter(({ kind }) => kind === "projects"),
      "project",
      "projects",
    ),
    ...counted(others, "other file", "other files"),
  ];
  return parts.length === 0 ? "No file of the content." : `${parts.join("; ")}.`;
}

function counted(changes: readonly FileChange[], one: string, many: string): string[] {
  if (changes.length === 0) return [];
  const kinds = (["added", "changed", "removed"] as const).flatMap((what) => {
    const number = changes.filter((change) => change.what === what).length;
    return number === 0 ? [] : [`${number} ${what}`];
  });
  return [`${changes.length} ${changes.length === 1 ? one : many}: ${kinds.join(", ")}`];
}

function chapter(title: string, paragraphs: readonly string[]): string[] {
  return paragraphs.length === 0 ? [] : [`### ${title}`, ...paragraphs];
}

function added(record: RecordChange): string[] {
  return [
    heading(record),
    ...(record.summary === undefined ? [] : [plain(record.summary)]),
    items([`Status: ${code(record.status.after ?? "")}`, ...translated(record), ...reviewed(record.review)]),
    ...table(
      ["Criterion", "Verdict and evidence"],
      record.criteria.map(({ id, after }) => [code(id), judged(after)]),
    ),
  ];
}

function changed(record: RecordChange): string[] {
  const { status, formerly, fields, text, isReadable, criteria } = record;
  const lines = [
    ...(formerly === undefined ? [] : [`Was called ${code(formerly)}`]),
    ...(status.before === status.after
      ? []
      : [`Status: ${code(status.before ?? "")} → **${code(status.after ?? "")}**`]),
    ...(isReadable ? [] : ["Its fields cannot be compared before its errors are corrected."]),
    ...fields.map(different),
    ...(text ? ["The text"] : []),
    ...translated(record),
  ];
  const others = lines.length === 0 && criteria.length === 0 ? ["Only how the file is laid out"] : lines;
  return [
    heading(record),
    items([...others, ...reviewed(record.review)]),
    ...table(
      ["Criterion", "Before", "Now"],
      criteria.map(({ id, before, after }) => {
        const [from, to] = [judged(before), judged(after)];
        return [code(id), from, from === to ? to : `**${to}**`];
      }),
    ),
  ];
}

function removed(record: RecordChange): string[] {
  return [
    heading(record),
    items([`Status was ${code(record.status.before ?? "")}`]),
    ...table(
      ["Criterion", "Verdict and evidence"],
      record.criteria.map(({ id, before }) => [code(id), judged(before)]),
    ),
  ];
}

function heading({ title, path }: RecordChange): string {
  return `#### ${plain(title)}\n\n${code(path)}`;
}

function judged(one: Judged | undefined): string {
  if (one === undefined) return "–";
  const { verdict, level } = one;
  return level === undefined ? plain(verdict) : `${plain(verdict)} · ${level} ${en.strengths[level].toLowerCase()}`;
}

function different(difference: Difference): string {
  const name = code(difference.field);
  switch (difference.kind) {
    case "whole":
      return `${name}: changed`;
    case "values": {
      const [before, after] = [difference.before, difference.after];
      if (before === undefined) return `${name}: added${short(after)}`;
      if (after === undefined) return `${name}: removed${short(before)}`;
      return isShort(before) && isShort(after) ? `${name}: ${plain(before)} → **${plain(after)}**` : `${name}: changed`;
    }
    case "items": {
      const parts = (["added", "removed", "changed"] as const).flatMap((what) => {
        const names = difference[what];
        return names.length === 0 ? [] : [`${names.map(plain).join(", ")} ${what}`];
      });
      return `${name}: ${parts.length === 0 ? "in another order" : parts.join("; ")}`;
    }
  }
}

const longest = 100;

function isShort(value: string): boolean {
  return value.length <= longest;
}

function short(value: string | undefined): string {
  return value !== undefined && isShort(value) ? `, ${plain(value)}` : "";
}

function translated({ translations }: RecordChange): string[] {
  return translations.map(({ language, what }) => `Translation ${code(language)}: ${what}`);
}

function reviewed(review: Review | undefined): string[] {
  if (review === undefined) return [];
  switch (review.state) {
    case "not-verified":
      return ["Review: not yet verified"];
    case "verified":
      return [`Review: verified on ${review.reviewed}, due on ${review.due}`];
    case "due-soon":
      return [`Review: **due soon**, on ${review.due}`];
    case "overdue":
      return [`Review: **overdue** since ${review.due}`];
  }
}

function dueWords({ overdue, soon, unread, all }: Due): string[] {
  const lists = [
    ...dueList("Overdue", overdue, (due) => `since ${due}`),
    ...dueList("Due soon", soon, (due) => `on ${due}`),
  ];
  const rest =
    unread === 0
      ? []
      : [
          `${unread} of ${all} published records are not yet verified: no ${code("reviewed")} says that somebody read them against their sources.`,
        ];
  return lists.length + rest.length === 0 ? ["Nothing."] : [...lists, ...rest];
}

const longestList = 20;

function dueList(title: string, records: readonly DueRecord[], when: (due: string) => string): string[] {
  if (records.length === 0) return [];
  const shown = records
    .slice(0, longestList)
    .map(({ title, path, due }) => `${plain(title)} (${code(path)}), ${when(due)}`);
  const more = records.length - shown.length;
  return [`${title}: ${records.length}`, items(more > 0 ? [...shown, `and ${more} more`] : shown)];
}

function items(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [[row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n")];
}
