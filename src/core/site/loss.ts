import type { Place, Problem } from "../problem.ts";
import { report, type Split } from "../source.ts";
import type { Files } from "./files.ts";
import type { Terms } from "./settings.ts";

/** The content folder at an earlier commit: the names of all its files, and those files that are not the same today. */
export type Before = { ref: string; names: ReadonlySet<string>; changed: readonly Split[] };

/** The content folder of today. */
export type Today = {
  splits: readonly Split[];
  files: Files;
  terms: Terms;
  /** The languages of the site, as written in its settings. */
  languages: readonly string[];
  /** Free pages whose absence is told anyway. */
  required: readonly string[];
};

export type Loss = {
  what: "record" | "draft" | "moved" | "alias" | "translation" | "page" | "criterion" | "term" | "language";
  name: string;
  ref: string;
  /** The file that it may have become. */
  like?: string;
};

const start = { kind: "offset", offset: 0, length: 1 } as const;

/** A loss in the file where its cure is written. */
export function told(split: Pick<Split, "source" | "yaml">, loss: Loss, place: Place = start): Problem {
  return report(split, { code: "no-longer-published", params: loss, place });
}
