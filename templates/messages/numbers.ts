const thinSpace = "\u202f";

/** A whole number with its digits in groups of three: 2 443 685. */
export function grouped(value: number | string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, thinSpace);
}

/** "1 group", "2 443 groups", for languages with these two forms. */
export function counted(n: number, one: string, other: string): string {
  return `${grouped(n)} ${n === 1 ? one : other}`;
}

/** An amount as it was written; one that is only digits gets its groups, so that it can be read. */
export function amount(text: string): string {
  const match = /^(\d+)([.,]\d+)?$/.exec(text);
  return match ? grouped(match[1] ?? "") + (match[2] ?? "") : text;
}

/** An amount with the code of its currency, where one is known. */
export function money(text: string, currency: string | undefined): string {
  return currency ? `${amount(text)} ${currency}` : amount(text);
}

/** An amount with its decimals after a comma and its currency by name; a currency without a name keeps its code. */
export function commaMoney(names: Record<string, string>, text: string, currency: string | undefined): string {
  return money(text.replace(/^(\d+)\.(\d+)$/, "$1,$2"), currency && (names[currency] ?? currency));
}
