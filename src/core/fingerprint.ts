import type { Word } from "./words.ts";

/**
 * Eight hexadecimal digits that change with any word of a record or of its body, and with nothing else. White space counts as one
 * blank, so that lines can be broken anew.
 */
export function fingerprint(words: readonly Word[], body: string): string {
  return digits(JSON.stringify([...words.map(({ path, text }) => [path.join("."), even(text)]), even(body)]));
}

/** Eight hexadecimal digits of a text: 32-bit FNV-1a over UTF-16 code units, low byte first. */
export function digits(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** A text as the fingerprint sees it: two that are the same to it say the same. */
export function even(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}
