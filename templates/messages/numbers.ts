const thinSpace = "\u202f";

/** A whole number with its digits in groups of three: 2 443 685. */
export function grouped(value: number | string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, thinSpace);
}

/** An amount as it was written; one that is only digits gets its groups, so that it can be read. */
export function amount(text: string): string {
  const match = /^(\d+)([.,]\d+)?$/.exec(text);
  return match ? grouped(match[1] ?? "") + (match[2] ?? "") : text;
}

/** A number and the form of the word that goes with it, for languages with one form after 1 and one after all others. */
export function counted(n: number, one: string, other: string): string {
  return `${grouped(n)} ${n === 1 ? one : other}`;
}
