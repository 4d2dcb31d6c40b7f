/**
 * The later part of a compound, by its key, where both halves are words of the collection: *flyktingkvinnor* holds *kvinnor*. For
 * languages that write compounds in one word and have no lexicon. `known` are the keys of all words of the language.
 */
export function laterPart(key: string, known: ReadonlySet<string>): string | undefined {
  for (let at = 3; at <= key.length - 4; at += 1) {
    const [head, tail] = [key.slice(0, at), key.slice(at)];
    if (known.has(tail) && (known.has(head) || (head.endsWith("s") && head.length > 3 && known.has(head.slice(0, -1)))))
      return tail;
  }
  return undefined;
}
