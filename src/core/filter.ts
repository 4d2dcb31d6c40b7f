/** A set of records: bit n % 32 of the word n >> 5 stands for record n. */
export type RecordSet = Uint32Array;

/** Which of `size` records carry which value: facet → value → records, both in the order in which readers see them. */
export type Index = { size: number; facets: ReadonlyMap<string, ReadonlyMap<string, RecordSet>> };

/** What a reader has chosen: facet → values; a facet without any is absent. */
export type Selection = ReadonlyMap<string, readonly string[]>;

/** `values` has the values of each facet, `records` those that each record carries. */
export function index(
  values: ReadonlyMap<string, readonly string[]>,
  records: readonly ReadonlyMap<string, readonly string[]>[],
): Index {
  const empty = () => none(records.length);
  const facets = new Map([...values].map(([facet, known]) => [facet, new Map(known.map((value) => [value, empty()]))]));
  for (const [number, record] of records.entries())
    for (const [facet, carried] of record)
      for (const value of carried) {
        const set = facets.get(facet)?.get(value);
        if (set) add(set, number);
      }
  return { size: records.length, facets };
}

/**
 * The one rule by which lists are narrowed, in the pages and in the browser. Within a facet any value that was chosen is enough; every
 * facet must fit. A value inside another one (a region, a strength of evidence) narrows that one. `within` are the records that a search
 * found.
 */
export function results(index: Index, selection: Selection, within?: RecordSet): RecordSet {
  let found = within ?? every(index.size);
  for (const [facet, chosen] of selection) found = both(found, fitting(index, facet, chosen));
  return found;
}

function fitting({ size, facets }: Index, facet: string, chosen: readonly string[]): RecordSet {
  const narrowed = chosen.map((value) => outerValue(facet, value));
  const found = none(size);
  for (const value of chosen) {
    const set = narrowed.includes(value) ? undefined : facets.get(facet)?.get(value);
    if (set) for (let at = 0; at < found.length; at += 1) found[at] = (found[at] ?? 0) | (set[at] ?? 0);
  }
  return found;
}

/** For each value of each facet: how many results there would be if it were ticked. */
export function counts(index: Index, selection: Selection, within?: RecordSet): Map<string, Map<string, number>> {
  const found = results(index, selection, within);
  const count = ([facet, values]: [string, ReadonlyMap<string, RecordSet>]) => {
    const own = selection.has(facet);
    const others = own ? results(index, new Map([...selection].filter(([other]) => other !== facet)), within) : found;
    const ticked = (value: string) => fitting(index, facet, tick(selection, facet, value).get(facet) ?? []);
    const counted = ([value, set]: [string, RecordSet]) => [value, shared(others, own ? ticked(value) : set)] as const;
    return [facet, new Map([...values].map(counted))] as const;
  };
  return new Map([...index.facets].map(count));
}

/** Chooses a value, and the one that it is inside; of the strengths of evidence of one criterion only one can be chosen. */
export function tick(selection: Selection, facet: string, value: string): Selection {
  const outer = outerValue(facet, value);
  const replaces = (other: string) =>
    facet === "criterion" && outer !== undefined && outerValue(facet, other) === outer;
  const kept = (selection.get(facet) ?? []).filter((other) => other !== value && other !== outer && !replaces(other));
  return new Map(selection).set(facet, [...kept, ...(outer === undefined ? [] : [outer]), value]);
}

/** Takes a value back, and those inside it. */
export function untick(selection: Selection, facet: string, value: string): Selection {
  const kept = (selection.get(facet) ?? []).filter((other) => other !== value && outerValue(facet, other) !== value);
  const left = new Map(selection).set(facet, kept);
  if (kept.length === 0) left.delete(facet);
  return left;
}

/** What is asked of the records, one condition for each value that no other one narrows; in the order of the index. */
export function conditions(index: Index, selection: Selection): { facet: string; value: string }[] {
  return [...index.facets].flatMap(([facet, values]) => {
    const chosen = selection.get(facet);
    if (!chosen) return [];
    const narrowed = chosen.map((value) => outerValue(facet, value));
    const asked = (value: string) => chosen.includes(value) && !narrowed.includes(value);
    return [...values.keys()].filter(asked).map((value) => ({ facet, value }));
  });
}

/** Takes a condition back as a whole: also the value that it is inside, unless another one narrows that, too. */
export function drop(selection: Selection, facet: string, value: string): Selection {
  const left = untick(selection, facet, value);
  const outer = outerValue(facet, value);
  const isNarrowed = left.get(facet)?.some((other) => outerValue(facet, other) === outer);
  return outer === undefined || isNarrowed ? left : untick(left, facet, outer);
}

/** The country of a region, the criterion of a strength of evidence. */
export function outerValue(facet: string, value: string): string | undefined {
  const inner = facet === "country" ? /-\w+$/ : facet === "criterion" ? /-\d$/ : undefined;
  return inner?.test(value) ? value.replace(inner, "") : undefined;
}

export function holds(set: RecordSet, number: number): boolean {
  return (((set[number >> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}

export function add(set: RecordSet, number: number): void {
  set[number >> 5] = (set[number >> 5] ?? 0) | (1 << (number & 31));
}

export function size(set: RecordSet): number {
  return shared(set, set);
}

/** How many records are in both sets. */
function shared(a: RecordSet, b: RecordSet): number {
  let count = 0;
  for (let at = 0; at < a.length; at += 1)
    for (let word = (a[at] ?? 0) & (b[at] ?? 0); word !== 0; word &= word - 1) count += 1;
  return count;
}

/** No record of `size`. */
export function none(size: number): RecordSet {
  return new Uint32Array(Math.ceil(size / 32));
}

function every(size: number): RecordSet {
  return none(size).map((_, at) => 2 ** Math.min(size - 32 * at, 32) - 1);
}

function both(a: RecordSet, b: RecordSet): RecordSet {
  return a.map((word, at) => word & (b[at] ?? 0));
}
