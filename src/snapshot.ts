import { messages } from "../templates/messages/messages.ts";
import type { Snapshot } from "./core/change.ts";
import { type Compiled, compile } from "./core/compile.ts";
import { readSettings, settingsSplits } from "./core/site/settings.ts";
import type { Source, Split } from "./core/source.ts";
import { split } from "./io/frontmatter.ts";

/** A content folder, read and compiled. `refused`: the paths of files that are not read. */
export type Read = {
  files: readonly Source[];
  refused: readonly string[];
  splits: readonly Split[];
  compiled: readonly Compiled[];
};

/** What the comparison of two commits knows of one of them, by the settings that it had. */
export function snapshot({ files, refused, splits, compiled }: Read, now: string): Snapshot {
  const settingsFiles = settingsSplits(splits);
  const settings = settingsFiles && readSettings(settingsFiles, Object.keys(messages), now).settings;
  return {
    texts: new Map([
      ...refused.map((path) => [path, ""] as const),
      ...files.map(({ path, text }) => [path, text] as const),
    ]),
    compiled,
    ...(settings ? { settings } : {}),
  };
}

/** Reads an earlier content folder. A file that is the same `today` is not compiled again. */
export function readBefore(files: readonly Source[], today: Read): Read {
  const known = new Map(today.splits.map((one) => [one.source.name, one]));
  const compiled = new Map(today.compiled.map((file) => [file.split, file]));
  const splits = files.map((file) => {
    const same = known.get(file.name);
    return same?.source.text === file.text ? same : split(file);
  });
  return { files, refused: [], splits, compiled: splits.flatMap((one) => compiled.get(one) ?? compile(one) ?? []) };
}
