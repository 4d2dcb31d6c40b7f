import { daysBetween, parseDate } from "../dates.ts";
import { nearest } from "../nearest.ts";
import { at, type Finding, key } from "../problem.ts";
import { conformities } from "../schema/statement.ts";
import { get, isMapping, list, text } from "../tree.ts";

/** Days after which a statement is due to be read again: a month before the year is over that the law leaves for it. */
const freshDays = 335;

/** The rules of the accessibility statement in `site.yaml`, on the day `now`. A site without one is told that it lacks it. */
export function statementRules(data: unknown, now: string): Finding[] {
  if (!isMapping(data)) return [];
  const statement = get(data, "accessibility");
  if (statement === undefined) {
    const misspelt = nearest("accessibility", Object.keys(data)) !== undefined;
    return misspelt ? [] : [{ code: "statement-missing", params: {}, place: key([]) }];
  }
  return [...examples(statement), ...conformity(statement), ...feedback(statement), ...freshness(statement, now)];
}

function examples(statement: unknown): Finding[] {
  return (["provider", "feedback"] as const)
    .filter((what) => text(statement, what, "example") === "true")
    .map((what) => ({ code: "example-value", params: { what }, place: key(["accessibility", what, "example"]) }));
}

/** Full conformity has no exceptions, and anything less says what they are. */
function conformity(statement: unknown): Finding[] {
  const state = conformities.find((known) => known === text(statement, "conformity"));
  const items = list(statement, "inaccessible").length;
  const given = get(statement, "inaccessible") !== undefined;
  if (state === undefined || (state === "full" ? items === 0 : given)) return [];
  return [{ code: "statement-conformity", params: { state, items }, place: at(["accessibility", "conformity"]) }];
}

function feedback(statement: unknown): Finding[] {
  const ways = get(statement, "feedback");
  return isMapping(ways) && get(ways, "email") === undefined && get(ways, "url") === undefined
    ? [{ code: "feedback-unreachable", params: {}, place: key(["accessibility", "feedback"]) }]
    : [];
}

function freshness(statement: unknown, now: string): Finding[] {
  const reviewed = text(statement, "reviewed");
  if (reviewed === undefined || parseDate(reviewed) === undefined) return [];
  const days = daysBetween(reviewed, now);
  return days > freshDays
    ? [{ code: "statement-overdue", params: { reviewed, days }, place: at(["accessibility", "reviewed"]) }]
    : [];
}
