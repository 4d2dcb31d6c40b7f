import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Collection } from "../../src/core/facets.ts";
import type { Source } from "../../src/core/source.ts";
import { contentFiles } from "../../src/io/files.ts";
import { split } from "../../src/io/frontmatter.ts";
import { invented } from "./invented.ts";
import { moulds } from "./moulds.ts";
import { stocked } from "./stock.ts";
import { coin, slugOf } from "./words.ts";

export type PlausibleOptions = {
  /** The content folder that is filled up. */
  content: string;
  /** How many published practices there are in all; at least the real ones. */
  practices: number;
  /** How many published projects; without it the real ones. */
  projects?: number;
  seed?: string;
};

/**
 * The files of a content folder, filled up with records that nobody wrote: each takes its shape from a real record, its terms, places and
 * statements from several, and has names, figures and dates of its own. Languages, translations and terms keep their proportions. The
 * same folder, seed and numbers give the same bytes, and a larger collection has the records of a smaller one.
 */
export function plausible({ content, practices, projects = 0, seed = "kuusi" }: PlausibleOptions): Source[] {
  const { files, problems } = contentFiles(content);
  if (problems.length > 0) throw new Error(`${problems.length} files of ${content} cannot be read.`);
  const all = moulds(files.map(split));
  const taken = new Set(all.map(({ id }) => id));
  const named = (collection: Collection, count: number) =>
    Array.from(
      { length: Math.max(0, count - all.filter((mould) => mould.collection === collection).length) },
      (_, index) => {
        const name = coin(`${seed} ${collection} ${index}`, taken);
        taken.add(slugOf(name));
        return { index, name, id: slugOf(name) };
      },
    );
  const stock = stocked(all);
  const names = { practices: named("practices", practices), projects: named("projects", projects) };
  const texts = (["practices", "projects"] as const).flatMap((collection) =>
    names[collection].flatMap((own) => invented({ ...own, collection, seed, stock, names })),
  );
  const folder = files[0]?.path.split("/")[0] ?? "content";
  return [...files, ...texts.map(({ name, text }) => ({ name, path: `${folder}/${name}`, text }))].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

/** Writes files of a content folder to the disk. */
export function writeContent(files: readonly Pick<Source, "name" | "text">[], folder: string): void {
  for (const { name, text } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
