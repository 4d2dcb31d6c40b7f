import { wordingFaults } from "./wording.ts";

/** One change of a file: its day and what it was for. `order` counts from the newest change of the collection. */
export type Change = { order: number; day: string; subject: string };

/** The changes of each file of the content folder by its name of today, the newest first. */
export type History = ReadonlyMap<string, readonly Change[]>;

/**
 * The arguments of the `git log` that `history` reads: for each commit a line of three fields, then its files. Days are those of UTC where
 * the environment says so. A merge has no files, so its subject, which names branches and people, is in no history.
 */
export const logArguments = [
  "log",
  "-z",
  "--format=%x01%cd%x02%s%x02",
  "--date=format-local:%Y-%m-%d",
  "--name-status",
  "--find-renames",
  "--relative",
  "--",
  ".",
] as const;

/** Reads a log, the newest commit first; a file that was renamed keeps the changes that it had under its old name. */
export function history(log: string): History {
  const changes = new Map<string, Change[]>();
  const today = new Map<string, string>();
  for (const [order, commit] of log.split("\x01").slice(1).entries()) {
    const [day = "", subject = "", files = ""] = commit.split("\x02");
    const change = { order, day, subject: shown(subject) };
    for (const { name, before } of filesIn(files)) {
      const now = today.get(name) ?? name;
      if (before !== undefined) today.set(before, now);
      const known = changes.get(now);
      if (known) known.push(change);
      else changes.set(now, [change]);
    }
  }
  return changes;
}

/** The changes of several files, each once, the newest first. */
export function changesOf(history: History, names: readonly string[]): Change[] {
  const byOrder = new Map(names.flatMap((name) => history.get(name) ?? []).map((change) => [change.order, change]));
  return [...byOrder.values()].sort((a, b) => a.order - b.order);
}

/** The files of a commit: a letter and a name; of one that was renamed a letter with a likeness, the old name and the new one. */
function filesIn(text: string): { name: string; before?: string }[] {
  const fields = text.split("\0").map((field) => field.replace(/^\n/, ""));
  const files: { name: string; before?: string }[] = [];
  for (let at = 0; at < fields.length; at += 1) {
    const letter = fields[at] ?? "";
    const [first, second] = [fields[at + 1], fields[at + 2]];
    if (/^R\d+$/.test(letter) && first !== undefined && second !== undefined) {
      files.push({ name: second, before: first });
      at += 2;
    } else if (/^[A-Z]\d*$/.test(letter) && first !== undefined) {
      files.push({ name: first });
      at += 1;
    }
  }
  return files;
}

/** A subject as readers see it: without the number of a request, and not at all where it names a person's address or account. */
function shown(subject: string): string {
  const line = subject
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .replace(/ \([#!]\d+\)$/, "")
    .trim();
  if (wordingFaults(line).length > 0 || /(^|[\s(])@[\w-]/.test(line)) return "";
  const letters = [...line];
  return letters.length > 120 ? `${letters.slice(0, 119).join("")}…` : line;
}
