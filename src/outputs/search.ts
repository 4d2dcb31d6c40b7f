import { digits } from "../core/fingerprint.ts";
import type { Output } from "../core/output.ts";
import type { SearchBasis } from "../core/search/basis.ts";
import type { Contents } from "../core/search/contents.ts";
import { indexed } from "../core/search/postings.ts";
import { masks, shards } from "../core/search/shards.ts";

/** The files of the index, and the path of its table of contents. */
export type SearchFiles = { contents: string; files: readonly Output[] };

/** The index for search: its shards, and the path of its table of contents, which a page that searches names. */
export function search(basis: SearchBasis): SearchFiles {
  const index = indexed(basis);
  const pieces = shards(index).map(({ first, text }, number) => ({
    first,
    output: hashed(`search-${number}`, text, "txt"),
  }));
  const contents: Contents = {
    ...masks(basis.documents, basis.languages),
    shards: pieces.map(({ first, output }) => [first, output.path]),
  };
  const table = hashed("search", JSON.stringify(contents), "json");
  return { contents: table.path, files: [...pieces.map(({ output }) => output), table] };
}

/** Begins an index, which is waited for where it is asked for. */
export type Indexing = (basis: SearchBasis) => () => SearchFiles;

/** An index that is made where it is first asked for. */
export const searchLater: Indexing = (basis) => {
  let files: SearchFiles | undefined;
  return () => {
    files ??= search(basis);
    return files;
  };
};

/** A file whose name changes with its content. */
function hashed(name: string, body: string, type: string): { path: string; body: string } {
  return { path: `assets/${name}.${digits(body)}.${type}`, body };
}
