import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { join, win32 } from "node:path";
import { type Output, render } from "../core/output.ts";
import { marker, unfinished } from "./marker.ts";

/**
 * Takes the paths of a site's outputs one after the other, and gives the folders that each needs and none before it did, each after its
 * parent, with a `/` at its end.
 * @throws where a path leaves the site, or would be one file with another on a disk that folds case or Unicode forms
 */
export function newFolders(): (path: string) => string[] {
  const taken = new Map([marker, unfinished].map((name) => [fold(name), name]));
  return (path) => {
    if (!isInside(path)) throw new Error(`The output path ${JSON.stringify(path)} does not stay inside the site`);
    return entries(path).filter((entry) => {
      const key = fold(entry.replace(/\/$/, ""));
      const other = taken.get(key);
      const isFolder = entry.endsWith("/");
      if (other === entry && isFolder) return false;
      if (other !== undefined) throw new Error(`The outputs ${other} and ${path} would be one file`);
      taken.set(key, entry);
      return isFolder;
    });
  };
}

/**
 * Gives a file of the old tree a second name in the new one, where it has these bytes; without bytes, where it is known to have the right
 * ones. Its size, or undefined where there is none such.
 */
export type Keep = (path: string, bytes?: Uint8Array) => number | undefined;

/**
 * Keeps what is the same in `from`, a site that stands, for `to`, one that is begun. No file is kept that something else could change:
 * one that has another name already, or stands behind a symbolic link. None is touched, so that its time stays.
 */
export function keeping(from: string, to: string): Keep {
  const { mode } = lstatSync(join(to, unfinished));
  const real = new Map([["", true]]);
  const isReal = (folder: string): boolean => {
    const known = real.get(folder);
    if (known !== undefined) return known;
    const found = isReal(parentOf(folder)) && stat(join(from, folder.slice(0, -1)))?.isDirectory() === true;
    real.set(folder, found);
    return found;
  };
  return (path, bytes) => {
    const file = join(from, path);
    try {
      if (!isReal(parentOf(path))) return undefined;
      const old = stat(file);
      if (old?.mode !== mode || old.nlink !== 1) return undefined;
      if (bytes && (old.size !== bytes.length || !readFileSync(file).equals(bytes))) return undefined;
      linkSync(file, join(to, path));
      return old.size;
    } catch {
      return undefined; // not every disk has links, or gives one file so many names
    }
  };
}

export type Placed = { bytes: number; isKept: boolean };

/** Whether the file of an output in the old tree is known to have the bytes of its body. */
export type Known = (output: Output) => boolean;

/** Renders one output, where its file is not known, and puts it in a tree that has its folder, but not the file. */
export function put(output: Output, root: string, keep: Keep, isKnown: Known): Placed {
  const size = isKnown(output) ? keep(output.path) : undefined;
  if (size !== undefined) return { bytes: size, isKept: true };
  const body = render(output);
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const isKept = keep(output.path, bytes) !== undefined;
  if (!isKept) write(join(root, output.path), bytes);
  return { bytes: bytes.length, isKept };
}

function write(file: string, bytes: Uint8Array): void {
  writeFileSync(file, bytes, { flag: "wx" });
  chmodSync(file, 0o644); // the umask would make it depend on the machine
}

export function makeFolder(folder: string): void {
  mkdirSync(folder);
  chmodSync(folder, 0o755);
}

/** @throws where a folder, which has these folders in it, holds other files than those with these sizes, by path */
export function verify(root: string, inner: readonly string[], sizes: ReadonlyMap<string, number>): void {
  const folders = new Set(inner);
  for (const folder of ["", ...inner]) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}${entry.name}`;
      const isKnown = entry.isDirectory() ? folders.has(`${path}/`) : sizes.has(path) || path === unfinished;
      if (!isKnown) throw new Error(`${path} was not rendered`);
    }
  }
  for (const [path, size] of sizes) {
    const found = stat(join(root, path));
    if (!found?.isFile()) throw new Error(`${path} is missing`);
    if (size !== found.size) throw new Error(`${path} has ${found.size} bytes instead of ${size}`);
  }
}

function stat(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/** The folder of a file or, with a `/` at its end, of a folder; that of the root is empty. */
function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/", path.length - 2) + 1);
}

function isInside(path: string): boolean {
  if (win32.isAbsolute(path) || /[\\\0]/.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** The folders of a path, each with a `/` at its end, then the path. */
function entries(path: string): string[] {
  const parts = path.split("/");
  return parts.map((_, at) => (at === parts.length - 1 ? path : `${parts.slice(0, at + 1).join("/")}/`));
}

/** Upper case also joins letters that lower case keeps apart: ß and ss, ς and σ. */
function fold(path: string): string {
  return path.normalize("NFC").toUpperCase();
}
