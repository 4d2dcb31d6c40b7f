import distance from "damerau-levenshtein";

/**
 * The candidate that was most likely meant: the same when case, blanks and `_` are ignored, else at the smallest edit distance
 * (Damerau-Levenshtein) of at most a third of the shorter word. Of equal ones the first. Undefined when none is near.
 */
export function nearest(value: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(value);
  if (wanted === "" || wanted.length > 60) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = plain(candidate);
    const most = Math.min(wanted.length, other.length) / 3;
    if (Math.abs(wanted.length - other.length) > most) continue;
    const steps = wanted === other ? 0 : distance(wanted, other).steps;
    if (steps < least && steps <= most) [best, least] = [candidate, steps];
  }
  return best;
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
}
