import { parseDate } from "../dates.ts";
import { at, type Finding, key, type Path } from "../problem.ts";
import { countriesWithRegions, roles } from "../schema/terms.ts";
import { get, isMapping, list, nodes, text } from "../tree.ts";
import { duplicates } from "./lists.ts";

/** The rules between fields that practices and projects share. They read any data: what does not fit its schema breaks no rule here. */
export function recordRules(data: unknown): Finding[] {
  return [duplicates, lead, places, periods, sources, results, withdrawal].flatMap((rule) => rule(data));
}

function lead(data: unknown): Finding[] {
  const organisations = list(data, "organisations");
  const leads = organisations.filter((organisation) => text(organisation, "role") === "lead").length;
  const known = organisations.length > 0 && organisations.every((organisation) => isRole(text(organisation, "role")));
  return known && leads !== 1 ? [{ code: "lead-organisation", params: { leads }, place: key(["organisations"]) }] : [];
}

function isRole(role: string | undefined): boolean {
  return roles.some((known) => known === role);
}

function places(data: unknown): Finding[] {
  const level = text(data, "level");
  const needed = level === "national" || level === "regional" || level === "local";
  const missing: Finding[] =
    needed && get(data, "places") === undefined ? [{ code: "place-missing", params: { level }, place: key([]) }] : [];
  const elsewhere = list(data, "places").flatMap((place, index): Finding[] => {
    const [region, country] = [text(place, "region"), text(place, "country")];
    if (region === undefined || country === undefined || !/^[A-Z]{2}-/.test(region)) return [];
    const fits = countriesWithRegions.some((code) => code === country) && region.startsWith(`${country}-`);
    return fits
      ? []
      : [{ code: "region-country", params: { region, country }, place: at(["places", index, "region"]) }];
  });
  return [...missing, ...elsewhere];
}

/** Every `{start, end}`, wherever it stands. */
function periods(data: unknown): Finding[] {
  return [...nodes(data)].flatMap(({ path, value }): Finding[] => {
    const [start, end] = [text(value, "start"), text(value, "end")];
    if (start === undefined || end === undefined) return [];
    const [from, to] = [parseDate(start), parseDate(end)];
    return from !== undefined && to !== undefined && to < from.slice(0, end.length).padEnd(10, to.slice(end.length))
      ? [{ code: "period-order", params: { start, end }, place: at([...path, "end"]) }]
      : [];
  });
}

function sources(data: unknown): Finding[] {
  return list(data, "sources").flatMap((source, index): Finding[] => {
    if (!isMapping(source) || get(source, "url") !== undefined) return [];
    const missing = ["publisher", "date"].filter((name) => get(source, name) === undefined).join(" and ");
    return missing === "" ? [] : [{ code: "source-unreachable", params: { missing }, place: key(["sources", index]) }];
  });
}

function results(data: unknown): Finding[] {
  return list(data, "results").flatMap((result, index): Finding[] => {
    const comparison = text(result, "comparison");
    const compared = comparison === "randomised" || comparison === "comparison-group" || comparison === "before-after";
    return compared && get(result, "direction") === undefined
      ? [{ code: "result-direction", params: { comparison }, place: at(["results", index, "comparison"]) }]
      : [];
  });
}

function withdrawal(data: unknown): Finding[] {
  const status = text(data, "status");
  const given = get(data, "withdrawn") !== undefined;
  if (status === undefined || given === (status === "withdrawn")) return [];
  return [{ code: "withdrawn-status", params: { status }, place: given ? key(["withdrawn"]) : at(["status"]) }];
}

/** The state of a practice or project: when it was seen, and when it ended. `name` is the key, `word` that of the state in it. */
export function stateRules(data: unknown, name: "operation" | "state", word: "state" | "is"): Finding[] {
  const state = text(data, name, word);
  if (state === undefined || state === "unknown") return [];
  const place = at([name, word]);
  const seen = get(data, name, "seen") !== undefined;
  if (state === "ended" && !seen && get(data, "period", "end") === undefined) {
    return [{ code: "ended-when", params: { key: name }, place }];
  }
  return seen || get(data, name, "sources") !== undefined || state === "ended"
    ? []
    : [{ code: "state-unseen", params: { key: name, state }, place }];
}

/** One warning for everything that readers look for and do not find. */
export function worthAdding(data: unknown, names: readonly string[]): Finding[] {
  if (text(data, "status") === "withdrawn") return [];
  const keys = names.filter((name) => get(data, name) === undefined);
  return keys.length > 0 ? [{ code: "worth-adding", params: { keys }, place: key([] satisfies Path) }] : [];
}
