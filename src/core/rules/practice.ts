import { at, type Finding, key } from "../problem.ts";
import { criteria } from "../schema/terms.ts";
import { get, isMapping, list, text } from "../tree.ts";
import { recordRules, stateRules, worthAdding } from "./record.ts";

/** What readers look for, though a record can be published without. */
export const recommended = ["phases", "period", "results", "difficulties", "limits", "elements", "steps", "needs"];

export function practiceRules(data: unknown): Finding[] {
  return [
    ...recordRules(data),
    ...stateRules(data, "operation", "state"),
    ...criteria.flatMap((id) => verdict(data, id)),
    ...basedOn(data),
    ...worthAdding(data, recommended),
  ];
}

/** A verdict stands on a reason and a source; "not assessed" has neither. */
function verdict(data: unknown, id: string): Finding[] {
  const path = ["criteria", id];
  const value = text(data, ...path, "verdict");
  if (value === undefined) return [];
  if (value === "not-assessed") {
    return ["reason", "sources"]
      .filter((name) => get(data, ...path, name) !== undefined)
      .map((name) => ({ code: "not-assessed", params: { key: name }, place: key([...path, name]) }));
  }
  if (value !== "met" && value !== "partly" && value !== "not-met") return [];
  const needs = (["reason", "sources"] as const).filter((name) => get(data, ...path, name) === undefined);
  const place = at([...path, "verdict"]);
  return needs.length > 0 ? [{ code: "verdict-needs", params: { verdict: value, needs }, place }] : [];
}

function basedOn(data: unknown): Finding[] {
  return list(data, "basedOn").flatMap((item, index): Finding[] =>
    isMapping(item) && get(item, "record") === undefined && get(item, "name") === undefined
      ? [{ code: "based-on", params: {}, place: at(["basedOn", index]) }]
      : [],
  );
}
