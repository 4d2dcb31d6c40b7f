import { realpathSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a static host answers with: a file of the folder, by its path, or a redirect, or its page for what is absent. */
export type Target = { kind: "file"; path: string } | { kind: "moved"; to: string } | { kind: "absent" };

/** `url` is what stands in a request; `base` ends with `/`. */
export function target(url: string, folder: string, base: string): Target {
  const [path = ""] = url.split("?", 1);
  const query = url.slice(path.length);
  if (path === "/" && base !== "/") return { kind: "moved", to: base + query };
  if (`${path}/` === base) return { kind: "moved", to: base + query };
  const parts = path.startsWith(base) ? decoded(path.slice(base.length)) : undefined;
  if (parts === undefined) return { kind: "absent" };
  if (parts.at(-1) === "") parts.splice(-1, 1, "index.html");
  if (isFile(folder, parts)) return { kind: "file", path: `/${parts.join("/")}` };
  if (isFile(folder, [...parts, "index.html"])) return { kind: "moved", to: `${path}/${query}` };
  return { kind: "absent" };
}

/** The parts of a path, the last one empty for a folder; undefined where no file of a site can have this path. */
function decoded(path: string): string[] | undefined {
  try {
    const parts = path.split("/").map((part) => decodeURIComponent(part));
    const names = parts.at(-1) === "" ? parts.slice(0, -1) : parts;
    return names.every(isPublic) ? parts : undefined;
  } catch {
    return undefined; // a `%` that encodes nothing
  }
}

/** Hosts keep `_headers` and `_redirects` to themselves; a name that begins with a dot is hidden, or leads to another folder. */
function isPublic(name: string): boolean {
  return name !== "" && !/^_(headers|redirects)$/.test(name) && !name.startsWith(".") && !/[/\\\0]/.test(name);
}

/** False for a file that is reached through a link, or by other letter case on a disk that folds it. */
function isFile(folder: string, parts: readonly string[]): boolean {
  try {
    const file = realpathSync.native(join(folder, ...parts));
    return file === join(realpathSync.native(folder), ...parts) && statSync(file).isFile();
  } catch {
    return false; // absent, or replaced by a new build in this moment
  }
}
