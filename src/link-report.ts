import type { ExternalLink } from "./core/external.ts";
import type { Reached } from "./core/reached.ts";
import { block } from "./markdown-text.ts";

/** A link and what came of visiting it. `archived`: the page is gone, and readers have the copy that the source names. */
export type VisitedLink = ExternalLink & { reached: Reached };

export type LinkState = "dead" | "moved" | "unsure" | "archived" | "fine";

const states: readonly LinkState[] = ["dead", "moved", "unsure", "archived", "fine"];

export function stateOf({ reached, archived }: VisitedLink): LinkState {
  return reached.kind === "dead" && archived !== undefined ? "archived" : reached.kind;
}

/** The links that need a look, as people read them: the dead first; where each stands, what is wrong, the cure. */
export function linksAsText(links: readonly VisitedLink[]): string {
  return ordered(links)
    .filter((link) => stateOf(link) !== "fine" && stateOf(link) !== "archived")
    .map((link) => {
      const { file, line, column } = link;
      const { message, hint } = words(link);
      return [`${file}:${line}:${column} ${stateOf(link)}`, `  ${message}`, `  → ${hint}`, ""].join("\n");
    })
    .join("\n");
}

/** Longest text of an issue on GitHub is 65,536 characters. */
const longestIssue = 60_000;

/** The report for an issue, in Markdown. What does not fit is left out from the end: the dead stand first. */
export function linksAsIssue(report: string, outcome: string): string {
  const lines = report.trimEnd().split("\n");
  let room = longestIssue - outcome.length;
  const kept = lines.filter((line) => {
    room -= line.length + 1;
    return room >= 0;
  });
  const more = kept.length < lines.length ? ["The rest does not fit here. All of it: `npm run links`."] : [];
  return [outcome, ...(report === "" ? [] : [block(kept.join("\n"))]), ...more].join("\n\n");
}

/** One JSON object on one line: every link and the number of each state. */
export function linksAsJson(links: readonly VisitedLink[], outcome: string): string {
  const shown = ordered(links).map((link) => {
    const { file, line, column, url, archived } = link;
    return { state: stateOf(link), file, line, column, url, ...(archived ? { archived } : {}), ...words(link) };
  });
  return JSON.stringify({ links: shown, summary: { ...counts(links), outcome } });
}

/** The last line of the report. */
export function linksOutcome(links: readonly VisitedLink[]): string {
  const { dead, moved, unsure, archived } = counts(links);
  const pages = new Set(links.map(({ url }) => url)).size;
  const rest =
    archived > 0
      ? ` ${archived} more ${archived === 1 ? "is dead and leads" : "are dead and lead"} to an archived copy.`
      : "";
  return `${links.length} links to ${pages} pages: ${dead} dead, ${moved} moved, ${unsure} to look at yourself.${rest} Nothing was written.`;
}

function counts(links: readonly VisitedLink[]): Record<LinkState, number> {
  const count = { dead: 0, moved: 0, unsure: 0, archived: 0, fine: 0 };
  for (const link of links) count[stateOf(link)] += 1;
  return count;
}

function ordered(links: readonly VisitedLink[]): VisitedLink[] {
  const rank = (link: VisitedLink) => states.indexOf(stateOf(link));
  return links.toSorted((a, b) => rank(a) - rank(b)); // stable: by file and place within a state
}

function words(link: VisitedLink): { message: string; hint?: string } {
  const { url, reached } = link;
  switch (reached.kind) {
    case "fine":
      return { message: `${url} opens.` };
    case "moved":
      return {
        message: `${url} has moved for good, to ${reached.to}.`,
        hint: "If it is the same page, write its new address.",
      };
    case "unsure":
      return {
        message: `${url} ${reached.why}.`,
        hint: "Open it in a browser; if it is the page that was meant, leave it.",
      };
    case "dead":
      return {
        message: `${url} ${reached.why}.`,
        hint: cure(link),
      };
  }
}

function cure({ url, isSource, archived }: VisitedLink): string {
  if (archived !== undefined) return `Readers have the archived copy: ${archived}`;
  return isSource
    ? `Find its new address. If it has none, keep it and add a copy beside it (\`archivedUrl: …\`); look at https://web.archive.org/web/*/${url}`
    : "Find its new address, or take the link out.";
}
