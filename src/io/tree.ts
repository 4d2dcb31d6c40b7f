import { chmodSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, sep, win32 } from "node:path";
import { type Output, render } from "../core/output.ts";
import { marker, unfinished } from "./marker.ts";

/**
 * The folders that the outputs stand in, each after its parent.
 * @throws where a path leaves the site, or would be one file with another on a disk that folds case or Unicode forms
 */
export function folders(outputs: readonly Output[]): string[] {
  const taken = new Map([marker, unfinished].map((name) => [fold(name), name]));
  for (const { path } of outputs) {
    if (!isInside(path)) throw new Error(`The output path ${JSON.stringify(path)} does not stay inside the site`);
    for (const entry of entries(path)) {
      const key = fold(entry.replace(/\/$/, ""));
      const other = taken.get(key);
      const shared = other === entry && entry.endsWith("/");
      if (other !== undefined && !shared) throw new Error(`The outputs ${other} and ${path} would be one file`);
      taken.set(key, entry);
    }
  }
  return [...taken.values()].filter((entry) => entry.endsWith("/"));
}

/** Writes one output; its folder must exist, the file must not. Returns the bytes that were rendered. */
export function write(output: Output, root: string): number {
  const body = render(output);
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const file = join(root, output.path);
  writeFileSync(file, bytes, { flag: "wx" });
  chmodSync(file, 0o644); // the umask would make it depend on the machine
  return bytes.length;
}

export function makeFolder(folder: string): void {
  mkdirSync(folder);
  chmodSync(folder, 0o755);
}

/** @throws where the files in a folder are not those with these sizes, by path */
export function verify(root: string, sizes: ReadonlyMap<string, number>): void {
  const missing = new Map(sizes);
  for (const name of readdirSync(root, { encoding: "utf8", recursive: true })) {
    const stat = lstatSync(join(root, name));
    const path = name.split(sep).join("/");
    if (stat.isDirectory() || path === unfinished) continue;
    const size = missing.get(path);
    if (size === undefined) throw new Error(`${path} was not rendered`);
    if (size !== stat.size) throw new Error(`${path} has ${stat.size} bytes instead of ${size}`);
    missing.delete(path);
  }
  for (const path of missing.keys()) throw new Error(`${path} is missing`);
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
