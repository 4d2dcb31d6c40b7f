import type { SettingsName } from "../layout.ts";
import { at, key, type Problem } from "../problem.ts";
import type { TermList } from "../schema/scalars.ts";
import { criteria } from "../schema/terms.ts";
import type { Split } from "../source.ts";
import { get, isMapping, list } from "../tree.ts";
import { type Before, type Loss, type Today, told } from "./loss.ts";

/** The lists of the vocabulary whose terms have pages. */
const lists: readonly TermList[] = ["topics", "targetGroups", "users", "kinds", "phases", "countries"];

/** What a settings file named and names no more. Where it cannot be read today, that alone is told. */
export function lostSettings(
  split: Split,
  name: SettingsName,
  { before, today }: { before: Before; today: Today },
): Problem[] {
  const now = today.splits.find(({ source }) => source.name === split.source.name);
  if (!now || now.findings.length > 0) return [];
  const gone = (what: Loss["what"], names: readonly string[], place: Parameters<typeof told>[2]) =>
    names.map((lost) => told(now, { what, name: lost, ref: before.ref }, place));
  switch (name) {
    case "site": {
      const languages = list(split.data, "languages").filter((language) => typeof language === "string");
      return gone("language", missing(languages, today.languages), at(["languages"]));
    }
    case "criteria":
      return gone("criterion", missing(keys(split.data), criteria), key([]));
    case "vocabulary":
      return lists.flatMap((each) =>
        gone("term", missing(keys(get(split.data, each)), [...today.terms(each).keys()]), key([each])),
      );
    case "collections":
      return [];
  }
}

function keys(data: unknown): string[] {
  return Object.keys(isMapping(data) ? data : {});
}

function missing(before: readonly string[], now: readonly string[]): string[] {
  return before.filter((name) => !now.includes(name));
}
