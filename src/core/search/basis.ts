import type { Site } from "../model.ts";
import type { Vocabulary } from "../schema/settings.ts";
import { type Document, documents } from "./documents.ts";
import type { Lexicon } from "./lexicon.ts";

/** Everything that the index for search is made from: two sites that have the same have the same index. */
export type SearchBasis = {
  documents: readonly Document[];
  lexicon: Lexicon;
  vocabulary: Vocabulary;
  languages: readonly string[];
};

export function searchBasis(site: Site): SearchBasis {
  const { vocabulary, site: settings } = site.settings;
  return { documents: documents(site), lexicon: site.lexicon, vocabulary, languages: settings.languages };
}

/** A basis in pieces that tell it from any other. */
export function* written({ documents, lexicon, vocabulary, languages }: SearchBasis): Generator<string> {
  for (const document of documents) yield JSON.stringify(document);
  yield JSON.stringify([[...lexicon], vocabulary, languages]);
}
