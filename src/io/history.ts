import { type History, history, logArguments } from "../core/history.ts";
import { type Answer, git, isShallow } from "./git.ts";

/**
 * The commit that the work tree stands at, and whether files of the content folder differ from it; the history of these files, where the
 * clone has all of it.
 */
export type Past = { commit: string; uncommitted: boolean; history?: History };

/** Reads the past of a content folder. Changes nothing and asks no network. */
export function pastOf(folder: string): Answer<Past> {
  const head = git(folder, ["rev-parse", "HEAD"]);
  if ("reason" in head) return head;
  const status = git(folder, ["status", "--porcelain", "--", "."]);
  if ("reason" in status) return status;
  const past = { commit: head.value.toString().trim(), uncommitted: status.value.length > 0 };
  if (isShallow(folder)) return { value: past };
  const log = git(folder, logArguments);
  return "reason" in log ? log : { value: { ...past, history: history(log.value.toString()) } };
}
