import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { digestOf, sha256 } from "./digest.ts";
import { programDigest, readSealed, writeSealed } from "./sealed.ts";

/** What was told of a site when it was published, as long as a build would publish the same and tell the same. */
export type Standing<Told> = { recall: () => Told | undefined; keep: (told: Told) => void };

/**
 * Remembers in `file` what was told of the site in the folder `out`. `from` is everything that the site was made of, beside the program.
 * A folder in which anything was written, added, taken away or given other rights since holds another site.
 */
export function openStanding<Told>(
  file: string,
  { out, from }: { out: string; from: unknown },
  note: (line: string) => void,
): Standing<Told> {
  const program = programDigest("src", "templates");
  const key = sha256(JSON.stringify(from));
  return {
    recall: () => {
      const kept = readSealed(file, program, note);
      if (!kept) return undefined;
      const known: { key: string; site: string; told: Told } = JSON.parse(kept.toString());
      return known.key === key && known.site === identity(out) ? known.told : undefined;
    },
    keep: (told) => {
      const site = identity(out);
      if (site !== undefined) writeSealed(file, program, [Buffer.from(JSON.stringify({ key, site, told }))], note);
    },
  };
}

/** Changes with the files of a folder. Their bytes are not read: the system notes when a file was last touched, and lets nobody set that. */
function identity(folder: string): string | undefined {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
    return digestOf(
      files.sort().map((file) => {
        const { mode, size, mtimeMs, ctimeMs } = lstatSync(file);
        return `${file.slice(folder.length)} ${mode} ${size} ${mtimeMs} ${ctimeMs}\n`;
      }),
    );
  } catch {
    return undefined; // there is no site, or it is being replaced
  }
}
