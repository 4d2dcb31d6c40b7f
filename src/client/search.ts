/** What a reader's words find. */
export type Found = {
  /** Ids of records of this collection, best first. */
  hits: readonly string[];
  /** Words that match nothing anywhere, as typed; they were left out. */
  dropped: readonly string[];
  /** A respelt query that finds something, when this one finds nothing. */
  suggestion?: string;
  /** How many records of the other collection match. */
  elsewhere: number;
  /** Whether a word of a shown text is one of those that were looked for: to be marked. */
  isMatch: (word: string) => boolean;
};

export type Manifest = unknown;

type Options = { language: string; collection: "practices" | "projects"; base: string; manifest: Manifest };

/** Looks for words in the records that stand in the page. */
export async function search(query: string, _: Options): Promise<Found> {
  const records = [...document.querySelectorAll("[id^=record-]")].map((record) => ({
    id: record.id.slice("record-".length),
    words: words(record.textContent ?? ""),
  }));
  const asked = words(query);
  const isIn = (word: string, own: readonly string[]) => own.some((other) => other.startsWith(word));
  const known = asked.filter((word) => records.some((record) => isIn(word, record.words)));
  const hits = records.filter((record) => known.length > 0 && known.every((word) => isIn(word, record.words)));
  return {
    hits: hits.map(({ id }) => id),
    dropped: asked.filter((word) => !known.includes(word)),
    elsewhere: 0,
    isMatch: (word) => known.some((own) => words(word).some((other) => other.startsWith(own))),
  };
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
