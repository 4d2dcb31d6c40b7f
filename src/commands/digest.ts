import { changeAsMarkdown } from "../change-report.ts";
import { check } from "../check.ts";
import type { DigestFlags } from "../flags.ts";
import { filesAt } from "../io/git.ts";
import { type Exit, say, wrongUsage } from "./terminal.ts";

/** What a change does to the collection, in Markdown. Mistakes in it are the business of `check`. */
export function digestCommand({ content, now, since }: DigestFlags): Exit {
  const before = filesAt(content, since);
  if ("reason" in before) return wrongUsage(before.reason);
  const { change } = check({ content, now, since: { ref: since, files: before.value.files } });
  if (change) say(changeAsMarkdown(change(), since));
  return 0;
}
