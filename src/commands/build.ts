import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { build } from "../build.ts";
import type { Checked } from "../check.ts";
import type { Flags } from "../flags.ts";
import { type Published, publish, recover } from "../io/publish.ts";
import { refusal } from "../io/refusal.ts";
import { keptFile } from "../io/sealed.ts";
import { searchAside } from "../io/search-thread.ts";
import { openStanding, type Standing } from "../io/standing.ts";
import { searchLater } from "../outputs/search.ts";
import { conclude, cures, records } from "./conclude.ts";
import { type Begun, begin, notesOf, run } from "./run.ts";
import { type Exit, wrongUsage } from "./terminal.ts";

/** What is told of a build in which nothing has changed: all of the one before. */
type Told = Pick<Checked, "problems" | "counts" | "drafts"> & { published: Published };

export async function buildCommand(flags: Flags): Promise<Exit> {
  const reason = refusal(flags.out, flags.content);
  if (reason !== undefined) return wrongUsage(reason);
  recover(flags.out);
  const begun = begin(flags);
  const standing = standingOf(flags, begun);
  const told = standing?.recall();
  const known = told && { ...told, sources: begun.files.files };
  if (known) {
    notesOf(flags)("Nothing has changed since this site was published.");
    return concluded(flags, known, () => ({ ...known.published, fresh: 0 }));
  }
  const indexing = (flags.threads ?? availableParallelism()) === 1 ? searchLater : searchAside;
  return run(
    flags,
    begun,
    build,
    (built) =>
      concluded(flags, built, () => {
        const published = publish(built.outputs, flags.out, standing?.has);
        const { problems, counts, drafts } = built;
        standing?.keep({ problems, counts, drafts, published });
        begun.watch.stage("publish");
        return published;
      }),
    standing ? standing.index(indexing) : indexing,
  );
}

/** Nowhere where the site depends on more than the files and these flags, or nothing is to be remembered. */
function standingOf(flags: Flags, { files }: Begun): Standing<Told> | undefined {
  const { content, out, now, site, since, history, cache } = flags;
  const isWhole = since === undefined && !history;
  const file = cache && isWhole ? keptFile(content, ".json") : undefined;
  if (file === undefined) return undefined;
  return openStanding(file, { out, from: [files, out, basename(content), now, site] }, notesOf(flags));
}

function concluded(flags: Flags, built: Checked, publishing: () => Published): Exit {
  const out = `${flags.out.replace(/\/+$/, "")}/`;
  return conclude(flags, built, (failed) => {
    if (failed)
      return `Nothing was published; ${out} is as it was. Correct them (${cures} shows how) and run npm run build again.`;
    const { files, bytes, fresh } = publishing();
    const size = `${files} files, ${(bytes / 1e6).toFixed(1)} MB; new or changed: ${fresh}`;
    return `${records(built)} are published in ${out}: ${size}. Look at them: npm run preview`;
  });
}
