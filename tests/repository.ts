import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { smallContent } from "./built-site.ts";

/** Runs git in a folder as an editor whose machine has no settings of its own. */
export function git(folder: string, args: readonly string[], date = "2026-01-01T12:00:00Z"): string {
  const identity = ["-c", "user.name=Given Family", "-c", "user.email=given.family@example.org"];
  const { status, stdout, stderr } = spawnSync("git", [...identity, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** Makes a repository whose folder `site/content` holds the small site, and returns that folder. Nothing is committed yet. */
export function repositoryAt(folder: string): string {
  const content = join(folder, "site", "content");
  cpSync(smallContent, content, { recursive: true });
  git(folder, ["init", "--quiet", "--initial-branch", "main"]);
  return content;
}

export function commit(folder: string, subject: string, date?: string): void {
  git(folder, ["add", "--all"]);
  git(folder, ["commit", "--quiet", "--allow-empty", "--message", subject], date);
}
