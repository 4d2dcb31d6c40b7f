/** A number that looks drawn by lot and follows from a text alone: 32-bit FNV-1a over UTF-16 code units, mixed once more. */
export function lot(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Draws one after the other; the same seed draws the same. */
export type Chance = {
  /** A whole number from 0 to `count` − 1. */
  below: (count: number) => number;
  pick: <T>(items: readonly T[]) => T;
  /** As many different items as are asked for, or as there are. */
  some: <T>(items: readonly T[], count: number) => T[];
};

export function chance(seed: string): Chance {
  let drawn = 0;
  const below = (count: number) => {
    drawn += 1;
    return lot(`${seed} ${drawn}`) % count;
  };
  const pick = <T>(items: readonly T[]): T => nth(items, below(items.length));
  const some = <T>(items: readonly T[], count: number): T[] => {
    const left = [...items];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)).flat();
  };
  return { below, pick, some };
}

/** One item for each index, every item once before any comes again: any stretch of indexes has the items in their proportion. */
export function dealt<T>(items: readonly T[], seed: string, index: number): T {
  const round = Math.floor(index / items.length);
  return nth(chance(`${seed} ${round}`).some(items, items.length), index % items.length);
}

function nth<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error("There is nothing to draw from.");
  return item;
}
