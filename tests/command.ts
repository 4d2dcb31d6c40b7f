import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What `npm run` starts. */
export const start = join(import.meta.dirname, "..", "src", "start.mjs");

/** Runs the program in a folder, without colours. `last` is the last line that it prints. */
export function kuusi(folder: string, args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
  return { status, stdout, stderr, last: stdout.trimEnd().split("\n").at(-1) };
}
