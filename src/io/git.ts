import { spawnSync } from "node:child_process";
import { basename } from "node:path";
import type { Source } from "../core/source.ts";

/** What git answers, or why it does not, in a sentence that says the cure. */
export type Answer<T> = { value: T } | { reason: string };

/** The content folder as it was at a commit; `commit` is its full name. */
export type FilesAt = { commit: string; files: Source[] };

/** Reads the files of a content folder as they were at a commit that `ref` names. Changes nothing and asks no network. */
export function filesAt(folder: string, ref: string): Answer<FilesAt> {
  const commit = commitOf(folder, ref);
  if ("reason" in commit) return commit;
  const tree = git(folder, ["ls-tree", "-r", "-z", commit.value]);
  if ("reason" in tree) return tree;
  const blobs = [...tree.value.toString().matchAll(/100\d{3} blob ([0-9a-f]+)\t([^\0]+)\0/g)];
  const texts = textsOf(
    folder,
    blobs.map(([, blob = ""]) => blob),
  );
  if ("reason" in texts) return texts;
  const files = blobs.map(([, , name = ""], index) => {
    return { name, path: `${basename(folder)}/${name}`, text: texts.value[index] ?? "" };
  });
  return { value: { commit: commit.value, files } };
}

/** The full name of the commit that `ref` means. */
function commitOf(folder: string, ref: string): Answer<string> {
  const inside = git(folder, ["rev-parse", "--is-inside-work-tree"]);
  if ("reason" in inside) return inside;
  const found = git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if ("value" in found) return { value: found.value.toString().trim() };
  return {
    reason: isShallow(folder)
      ? `"${ref}" is not in this clone, which has only the newest commits. Get the others first: git fetch --unshallow (in a workflow: fetch-depth: 0).`
      : `There is no commit "${ref}". Name one that git knows, as in --since HEAD~1 or --since origin/main; a branch of the server comes with git fetch.`,
  };
}

/** Whether a clone lacks the older commits. */
export function isShallow(folder: string): boolean {
  const answer = git(folder, ["rev-parse", "--is-shallow-repository"]);
  return "value" in answer && answer.value.toString().trim() === "true";
}

/** The texts of blobs, in their order, as `git cat-file --batch` gives them: a line with the size, then as many bytes. */
function textsOf(folder: string, names: readonly string[]): Answer<string[]> {
  const batch = git(folder, ["cat-file", "--batch"], names.map((name) => `${name}\n`).join(""));
  if ("reason" in batch) return batch;
  const texts: string[] = [];
  let at = 0;
  while (at < batch.value.length) {
    const end = batch.value.indexOf("\n", at);
    const [name, kind, size] = batch.value.toString("latin1", at, end).split(" ");
    if (kind !== "blob")
      return { reason: `git has no ${name} any more. Mend the clone: git fsck says what is missing.` };
    texts.push(new TextDecoder().decode(batch.value.subarray(end + 1, end + 1 + Number(size))));
    at = end + 1 + Number(size) + 1;
  }
  return { value: texts };
}

/** Reading must not fetch what is missing, run what a repository's settings name, or wait for a password. */
const careful = [
  "--no-pager",
  "--no-optional-locks",
  "-c",
  "protocol.allow=never",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "log.showSignature=false",
];

/** Asks git in a folder. */
export function git(folder: string, args: readonly string[], input = ""): Answer<Buffer> {
  const { status, stdout, stderr, error } = spawnSync("git", [...careful, ...args], {
    cwd: folder,
    input,
    env: { ...process.env, LC_ALL: "C", TZ: "UTC", GIT_TERMINAL_PROMPT: "0", GIT_NO_LAZY_FETCH: "1" },
    maxBuffer: 2 ** 30,
  });
  if (error) {
    const isAbsent = "code" in error && error.code === "ENOENT";
    return { reason: isAbsent ? "This needs git, and git is not installed here." : `git failed: ${error.message}.` };
  }
  if (status === 0) return { value: stdout };
  const [said = ""] = stderr.toString().split("\n");
  return {
    reason: /not a git repository/.test(said)
      ? `${folder} is not in a git repository, so nothing is known of earlier days. Work in a clone (git clone …) of the collection.`
      : `git could not answer: ${said.replace(/^fatal: /, "").replace(/\.$/, "")}.`,
  };
}
