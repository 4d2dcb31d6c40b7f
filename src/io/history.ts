import { spawnSync } from "node:child_process";
import { basename, dirname } from "node:path";

/** How many commits of a file are looked at. */
const deepest = 200;

/** The earlier texts of a file, the newest first, as far as git has them. Reads only; without git there are none. */
export function* earlierTexts(file: string): Generator<string> {
  const git = (...args: string[]) => {
    const { status, stdout } = spawnSync("git", ["-C", dirname(file), ...args], {
      encoding: "utf8",
      maxBuffer: 16_777_216,
      timeout: 10_000,
    });
    return status === 0 ? stdout : undefined;
  };
  const name = basename(file);
  const commits = git("log", "--format=%H", `--max-count=${deepest}`, "--", name)?.split("\n") ?? [];
  for (const commit of commits.filter((line) => line !== "")) {
    const text = git("show", `${commit}:./${name}`);
    if (text !== undefined) yield text.replace(/^\uFEFF/, "");
  }
}
