import type { Compile, Compiled } from "../core/compile.ts";
import type { Split } from "../core/source.ts";
import { sha256 } from "./digest.ts";
import { programDigest, readSealed, writeSealed } from "./sealed.ts";

/**
 * What was made before. `knows` says whether a file with the same name and text is known; `compile` gives what was made of such a file,
 * findings among it, and leaves the others to `anew`; `save` keeps what this build used. A cache that cannot be read or written is only
 * slower: `note` is told.
 */
export type Cache = {
  knows: (split: Split) => boolean;
  compile: (anew: Compile) => Compile;
  save: () => void;
};

/** Opens the cache in a file. Another program, lockfile or Node begins a new one. */
export function openCache(file: string, note: (line: string) => void): Cache {
  const program = programDigest("src");
  const before = read(file, program, note);
  const now = new Map<string, Buffer>();
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
        return { ...kept(known), split };
      }
      const compiled = anew(split);
      if (compiled) now.set(key, entry(key, { ...compiled, split: undefined }));
      return compiled;
    },
    save: () => {
      note(`${hits} of ${now.size} files were taken from the cache.`);
      const isSame = hits === now.size && now.size === before.size;
      if (!isSame) writeSealed(file, program, [...now.values()], note);
    },
  };
}

/**
 * One line a file, its key and what is kept of it as JSON. The lines by their keys; none where there is no cache, or one that is not to be
 * trusted: the next `save` takes its place.
 */
function read(file: string, program: string, note: (line: string) => void): ReadonlyMap<string, Buffer> {
  const lines = readSealed(file, program, note);
  return lines ? byKey(lines) : new Map();
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
function kept(line: Buffer): Compiled {
  return JSON.parse(line.toString("utf8", keyLength));
}
