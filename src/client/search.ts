import { answer, type Found, type Question } from "../core/search/answer.ts";

export type { Found } from "../core/search/answer.ts";

/** Looks for words in all records; throws when a file of the index cannot be loaded. `base` is the relative address of the site's root. */
export async function search(query: string, { base, ...question }: Question & { base: string }): Promise<Found> {
  return answer(query, question, (path) => text(base + path));
}

/** A file whose name changes with its content: what a browser has kept of it is never stale. */
async function text(address: string): Promise<string> {
  const found = await fetch(address, { cache: "force-cache" });
  if (!found.ok) throw new Error(`${address} was answered with ${found.status}.`);
  return found.text();
}
