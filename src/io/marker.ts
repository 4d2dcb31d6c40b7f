import { chmodSync, lstatSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The file that says that a folder is a whole site made by this program. */
export const marker = ".kuusi";

/** The same file while the folder is being written or removed: every folder of ours holds one of the two, unless it is empty. */
export const unfinished = ".kuusi-unfinished";

const firstLine = "Made by Kuusi.";
const text = `${firstLine}\nEvery build replaces this folder: keep nothing of your own in it.\n`;

/** Marks an empty folder as ours and not yet whole. */
export function begin(folder: string): void {
  writeFileSync(join(folder, unfinished), text, { flush: true });
  chmodSync(join(folder, unfinished), 0o644);
}

/** Marks a folder as whole: to be called last, when its files have been verified. */
export function seal(folder: string): void {
  renameSync(join(folder, unfinished), join(folder, marker));
}

/** Whether a folder is a whole site made by this program. */
export function made(folder: string): boolean {
  const file = join(folder, marker);
  return isFile(file) && readFileSync(file, "utf8").startsWith(firstLine);
}

/**
 * Removes a folder of ours; killed on the way, it leaves a folder that counts as unfinished. No folder is fine.
 * @throws where something stands there that has no marker
 */
export function discard(folder: string): void {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) throw new Error(`${folder} was not made by Kuusi; move it away`);
  if (made(folder)) renameSync(join(folder, marker), join(folder, unfinished));
  const names = readdirSync(folder);
  if (names.length > 0 && !isFile(join(folder, unfinished))) {
    throw new Error(`${folder} holds files that Kuusi did not make; move it away`);
  }
  for (const name of names.filter((each) => each !== unfinished)) rmSync(join(folder, name), { recursive: true });
  rmSync(join(folder, unfinished), { force: true });
  rmdirSync(folder);
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
