import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Compile, Compiled } from "../core/compile.ts";
import type { Site } from "../core/model.ts";
import type { Split } from "../core/source.ts";
import { indexBasis, type SearchFiles, search } from "../outputs/search.ts";
import { digestOf, sha256 } from "./digest.ts";

/**
 * What was made before. `knows` says whether a file with the same name and text is known; `compile` gives what was made of such a file,
 * findings among it, and leaves the others to `anew`; `index` gives the index for search when all words are the same; `save` keeps what
 * this build used, and the last index. A cache that cannot be read or written is only slower: `note` is told.
 */
export type Cache = {
  knows: (split: Split) => boolean;
  compile: (anew: Compile) => Compile;
  index: (site: Site) => SearchFiles;
  save: () => void;
};

/** Opens the cache in a file. Another program, lockfile or Node begins a new one. */
export function openCache(file: string, note: (line: string) => void): Cache {
  const head = `kuusi ${programDigest()}`;
  const before = read(file, head, note);
  const now = new Map<string, Buffer>();
  let index = before.get(indexKey);
  const keys = new Map<Split, string>();
  const keyOf = (split: Split): string => {
    const key = keys.get(split) ?? sha256(`${split.source.name}\n${split.source.text}`);
    keys.set(split, key);
    return key;
  };
  let hits = 0;
  return {
    knows: (split) => before.has(keyOf(split)),
    compile: (anew) => (split) => {
      if (split.source.unreadable) return anew(split);
      const key = keyOf(split);
      const known = before.get(key);
      if (known) {
        hits += 1;
        now.set(key, known);
        return { ...kept<Compiled>(known), split };
      }
      const compiled = anew(split);
      if (compiled) now.set(key, entry(key, { ...compiled, split: undefined }));
      return compiled;
    },
    index: (site) => {
      const basis = digestOf(indexBasis(site));
      const known = index && kept<KeptIndex>(index);
      if (known?.basis === basis) return known;
      const files = search(site);
      index = entry(indexKey, { basis, ...files });
      return files;
    },
    save: () => {
      note(`${hits} of ${now.size} files were taken from the cache.`);
      const lines = [...now.values(), ...(index ? [index] : [])];
      const isSame = hits === now.size && lines.length === before.size && index === before.get(indexKey);
      if (isSame) return;
      try {
        write(file, head, lines);
      } catch (error) {
        note(`The cache ${file} could not be written: ${reason(error)}`);
      }
    },
  };
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const lockfile = "package-lock.json";

/** The index for search, and the digest of what it was made from. */
type KeptIndex = SearchFiles & { basis: string };
const indexKey = sha256("the index for search");

/** Where the cache of a content folder stands; nowhere when the working folder has no `node_modules`, or nothing says which packages those are. */
export function cacheFile(content: string): string | undefined {
  const name = `${sha256(realpathSync(content)).slice(0, 16)}.jsonl`;
  const isKnown = existsSync("node_modules") && existsSync(join(root, lockfile));
  return isKnown ? join("node_modules", ".cache", "kuusi", name) : undefined;
}

/** Changes with anything that could make the same text compile to something else. */
function programDigest(): string {
  const code = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const files = [...code.sort().map((name) => join("src", name)), lockfile];
  return sha256([process.version, ...files.map((name) => sha256(readFileSync(join(root, name))))].join("\n"));
}

/**
 * One line a file, its key and what is kept of it as JSON; above them the program, and the digest of the lines. The lines by their keys;
 * none where there is no cache, or one that is not to be trusted: the next `save` takes its place.
 */
function read(file: string, head: string, note: (line: string) => void): ReadonlyMap<string, Buffer> {
  const fault = (what: string) => {
    note(`The cache ${file} ${what}; it is thrown away.`);
    return new Map<string, Buffer>();
  };
  try {
    const bytes = readFileSync(file);
    const from = bytes.indexOf(lineEnd) + 1;
    const [first, lines] = [bytes.toString("latin1", 0, from), bytes.subarray(from)];
    if (!first.startsWith(`${head} `)) return fault("was made by another version of the program");
    if (first !== `${head} ${sha256(lines)}\n`) return fault("is damaged");
    return byKey(lines);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return new Map();
    return fault(`could not be read: ${reason(error)}`);
  }
}

const lineEnd = 0x0a;
const keyLength = 64;

function byKey(lines: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let from = 0; from < lines.length; ) {
    const end = lines.indexOf(lineEnd, from) + 1;
    found.set(lines.toString("latin1", from, from + keyLength), lines.subarray(from, end));
    from = end;
  }
  return found;
}

function entry(key: string, value: object): Buffer {
  return Buffer.from(`${key}${JSON.stringify(value)}\n`);
}

/** What an entry holds. The digests say that this very program wrote it. */
function kept<T>(line: Buffer): T {
  return JSON.parse(line.toString("utf8", keyLength));
}

/** Whole or not at all: the file is made beside its place. */
function write(file: string, head: string, lines: readonly Buffer[]): void {
  const all = Buffer.concat(lines);
  const beside = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(beside, `${head} ${sha256(all)}\n`);
    appendFileSync(beside, all);
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
