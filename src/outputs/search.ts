import { digits } from "../core/fingerprint.ts";
import type { Site } from "../core/model.ts";
import type { Output } from "../core/output.ts";
import type { Contents } from "../core/search/contents.ts";
import { documents } from "../core/search/documents.ts";
import { indexed } from "../core/search/postings.ts";
import { masks, shards } from "../core/search/shards.ts";

/** The files of the index, and the path of its table of contents. */
export type SearchFiles = { contents: string; files: readonly Output[] };

/** The index for search: its shards, and the path of its table of contents, which a page that searches names. */
export function search(site: Site): SearchFiles {
  const index = indexed(site);
  const pieces = shards(index).map(({ first, text }, number) => ({
    first,
    output: hashed(`search-${number}`, text, "txt"),
  }));
  const contents: Contents = {
    ...masks(index.documents, site.settings.site.languages),
    shards: pieces.map(({ first, output }) => [first, output.path]),
  };
  const table = hashed("search", JSON.stringify(contents), "json");
  return { contents: table.path, files: [...pieces.map(({ output }) => output), table] };
}

/** Everything that the index is made from: two sites that have the same have the same index. */
export function* indexBasis(site: Site): Generator<string> {
  for (const document of documents(site)) yield JSON.stringify(document);
  yield JSON.stringify([[...site.lexicon], site.settings.vocabulary, site.settings.site.languages]);
}

/** A file whose name changes with its content. */
function hashed(name: string, body: string, type: string): { path: string; body: string } {
  return { path: `assets/${name}.${digits(body)}.${type}`, body };
}
