import { lstatSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Basis, type Output, render } from "../core/output.ts";
import { written } from "../core/search/basis.ts";
import { type Indexing, type SearchFiles, searchLater } from "../outputs/search.ts";
import { digestOf, sha256 } from "./digest.ts";
import { programDigest, readSealed, writeSealed } from "./sealed.ts";

/**
 * The site that stands in a folder. `recall` gives what was told when it was published, as long as a build would publish the same and tell
 * the same; `has` says whether the file of an output is the one that would be published; `index` makes no index for search while the one
 * that stands is made of the same words; `keep` is called when a site was published.
 */
export type Standing<Told> = {
  recall: () => Told | undefined;
  has: (output: Output) => boolean;
  index: (anew: Indexing) => Indexing;
  keep: (told: Told) => void;
};

/** What is kept: digests of what the site and each file were made of, and how the files were left. */
type Kept<Told> = {
  from: string;
  told: Told;
  files: Record<string, { left: string; from?: string | undefined }>;
  index?: KeptIndex | undefined;
};

/** The names of the files of an index. */
type KeptIndex = { contents: string; paths: readonly string[] };

/**
 * Remembers in `file` the site in the folder `out`. `from` is everything that the site is made of, beside the program. A file that anybody
 * has written to since, or given other rights, is not the one that was published.
 */
export function openStanding<Told>(
  file: string,
  { out, from }: { out: string; from: unknown },
  note: (line: string) => void,
): Standing<Told> {
  const program = programDigest("src", "templates");
  const site = sha256(JSON.stringify(from));
  const kept = readSealed(file, program, note);
  const before: Kept<Told> | undefined = kept && JSON.parse(kept.toString());
  const digest = digesting();
  const made = new Map<string, string>();
  let index: KeptIndex | undefined;
  const has = ({ path, basis }: Output) => {
    if (!basis) return false;
    const own = digest(basis);
    made.set(path, own);
    const known = before?.files[path];
    return known?.from === own && known.left === howLeft(join(out, path));
  };
  return {
    has,
    index: (anew) => (whole) => {
      const shared = digestOf(written(whole));
      const file = (path: string, body: Output["body"]) => ({ path, body, basis: { shared, own: () => path } });
      const known = before?.index;
      if (known?.paths.every((path) => has(file(path, "")))) {
        index = known;
        const whenLost = searchLater(whole);
        const files = known.paths.map((path) => file(path, () => bodyIn(whenLost(), path)));
        return () => ({ contents: known.contents, files });
      }
      const making = anew(whole);
      return () => {
        const { contents, files } = making();
        index = { contents, paths: files.map(({ path }) => path) };
        return { contents, files: files.map(({ path, body }) => file(path, body)) };
      };
    },
    recall: () => {
      if (before?.from !== site) return undefined;
      const now = left(out);
      const isSame = now.size === Object.keys(before.files).length;
      return isSame && [...now].every(([path, how]) => before.files[path]?.left === how) ? before.told : undefined;
    },
    keep: (told) => {
      const files = [...left(out)].map(([path, how]) => [path, { left: how, from: made.get(path) }] as const);
      const all: Kept<Told> = { from: site, told, files: Object.fromEntries(files), index };
      writeSealed(file, program, [Buffer.from(JSON.stringify(all))], note);
    },
  };
}

function bodyIn({ files }: SearchFiles, path: string): string | Uint8Array {
  const found = files.find((file) => file.path === path);
  if (!found) throw new Error(`The index has no ${path}.`);
  return render(found);
}

/** Digests of bases; a string that many share is read once. */
function digesting(): (basis: Basis) => string {
  const known = new Map<string, string>();
  return ({ shared, own }) => {
    const first = known.get(shared) ?? sha256(shared);
    known.set(shared, first);
    return sha256(first + own());
  };
}

/** The files of a folder with how each was left; none where there is no folder, or it is being replaced. */
function left(folder: string): Map<string, string> {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(files.map((file) => [relative(folder, file).split(sep).join("/"), howLeft(file) ?? ""]));
  } catch {
    return new Map();
  }
}

/** Changes with whatever is done to a file. Its bytes are not read: the system notes when it was last touched, and lets nobody set that. */
function howLeft(file: string): string | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat && `${stat.mode} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}`;
}
