import type { Compiled, RecordFile, TranslationFile } from "../compile.ts";
import type { Collection } from "../facets.ts";

export type CompiledRecord = Extract<Compiled, RecordFile>;
export type Translation = Compiled & TranslationFile;

/** The files of the content folder, found by what they are; each in the order of its path. */
export type Files = {
  all: readonly Compiled[];
  /** The record with an id in its collection. */
  record: (collection: Collection, id: string) => CompiledRecord | undefined;
  translations: (collection: Collection, id: string) => readonly Translation[];
  /** The files that a path without its ending means, in whatever language: `pages/about`. */
  at: (path: string) => readonly Compiled[];
  /** The files that had this id before. */
  formerly: (id: string) => readonly Compiled[];
};

export function filed(all: readonly Compiled[]): Files {
  const byPath = grouped(all, (file) => [`${folderOf(file)}/${file.id}`]);
  const byAlias = grouped(all, ({ references }) =>
    references.flatMap(({ meaning, value }) => (meaning.kind === "alias" ? [value] : [])),
  );
  const at = (path: string) => byPath.get(path) ?? [];
  return {
    all,
    record: (collection, id) =>
      at(`${collection}/${id}`).find((file): file is CompiledRecord => file.kind === collection),
    translations: (collection, id) =>
      at(`${collection}/${id}`).filter((file): file is Translation => file.kind === "translations"),
    at,
    formerly: (id) => byAlias.get(id) ?? [],
  };
}

export function isRecord(file: Compiled): file is CompiledRecord {
  return file.kind === "practices" || file.kind === "projects";
}

/** The folder that a file lies in. */
export function folderOf(file: Compiled): Collection | "pages" {
  return file.kind === "translations" ? file.of : file.kind;
}

function grouped(files: readonly Compiled[], keys: (file: Compiled) => readonly string[]): Map<string, Compiled[]> {
  const groups = new Map<string, Compiled[]>();
  for (const file of files) {
    for (const key of keys(file)) {
      const group = groups.get(key);
      if (group) group.push(file);
      else groups.set(key, [file]);
    }
  }
  return groups;
}
