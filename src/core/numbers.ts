const thinSpace = "\u202f";

/** A whole number with its digits in groups of three: 2 443 685. */
export function grouped(value: number | string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, thinSpace);
}

/** "1 group", "2 443 groups", for languages with these two forms. */
export function counted(n: number, one: string, other: string): string {
  return `${grouped(n)} ${n === 1 ? one : other}`;
}
