import { grouped } from "../../src/core/numbers.ts";

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
