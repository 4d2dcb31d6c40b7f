import { type Lexicon, lexiconFile, readLexicon } from "../search/lexicon.ts";
import type { Split } from "../source.ts";
import type { SettingsFinding } from "./settings.ts";

/** The lexicon among the files; an empty one where there is no file. */
export function lexiconOf(splits: readonly Split[]): { lexicon: Lexicon; findings: SettingsFinding[] } {
  const split = splits.find(({ source }) => source.name === lexiconFile);
  if (split === undefined) return { lexicon: new Map(), findings: [] };
  const { lexicon, faults } = readLexicon(split.source.text);
  const found = faults.slice(0, 20).map(({ offset, text }) => ({
    split,
    finding: { code: "lexicon-line", params: { line: text }, place: { kind: "offset", offset, length: text.length } },
  })) satisfies SettingsFinding[];
  return { lexicon, findings: [...split.findings.map((finding) => ({ split, finding })), ...found] };
}
