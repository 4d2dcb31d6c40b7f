import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, parse, resolve } from "node:path";
import { made } from "./marker.ts";

/** Why a site may not be written to the folder `out`, in a sentence that says the cure. */
export function refusal(out: string, content: string): string | undefined {
  const folder = resolve(out);
  const cure = "Choose a folder that the site has to itself, such as --out dist.";
  const above = nearest(dirname(folder));
  if (folder === parse(folder).root) return `${folder} is the root of the file system. ${cure}`;
  if (!statSync(above).isDirectory()) return `${above} is a file, so it cannot hold ${folder}. ${cure}`;
  if (isWithin(process.cwd(), folder)) return `${folder} is or holds the folder you are working in. ${cure}`;
  if (isWithin(homedir(), folder)) return `${folder} is or holds your home folder. ${cure}`;
  if (isWithin(content, folder)) return `${folder} is or holds the content folder. ${cure}`;
  if (isWithin(folder, content)) return `${folder} lies in the content folder. ${cure}`;
  return occupied(folder);
}

/** Why the folder `out` may not be replaced: what stands there was not made by this program. */
export function occupied(out: string): string | undefined {
  const stat = lstatSync(out, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (stat.isSymbolicLink()) return `${out} is a symbolic link. Name the folder that it leads to with --out.`;
  if (!stat.isDirectory()) return `${out} is a file. Delete it, or choose another folder with --out.`;
  if (readdirSync(out).length === 0 || made(out)) return undefined;
  return `${out} holds files that Kuusi did not make. Empty it, or choose another folder with --out.`;
}

/** Compares by identity on the disk, because one folder can have several names: by links, case and Unicode forms. */
function isWithin(inner: string, outer: string): boolean {
  const target = statSync(outer, { bigint: true, throwIfNoEntry: false });
  if (target === undefined) return false;
  return lineage(realpathSync.native(nearest(inner))).some((folder) => {
    const stat = statSync(folder, { bigint: true });
    return stat.ino === target.ino && stat.dev === target.dev;
  });
}

/** The path itself, or the first folder above it that exists. */
function nearest(path: string): string {
  return lineage(resolve(path)).find((folder) => existsSync(folder)) ?? path;
}

/** A path and all folders above it. */
function lineage(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...lineage(parent)];
}
