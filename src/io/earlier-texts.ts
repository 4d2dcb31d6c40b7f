import { basename, dirname } from "node:path";
import { git } from "./git.ts";

/** How many commits of a file are looked at. */
const deepest = 200;

/** The earlier texts of a file, the newest first, as far as git has them. Reads only; without git there are none. */
export function* earlierTexts(file: string): Generator<string> {
  const told = (...args: string[]) => {
    const answer = git(dirname(file), args);
    return "reason" in answer ? undefined : answer.value.toString();
  };
  const name = basename(file);
  const commits = told("log", "--format=%H", `--max-count=${deepest}`, "--", name)?.split("\n") ?? [];
  for (const commit of commits.filter((line) => line !== "")) {
    const text = told("show", `${commit}:./${name}`);
    if (text !== undefined) yield text.replace(/^\uFEFF/, "");
  }
}
