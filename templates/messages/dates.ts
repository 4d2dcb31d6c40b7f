/** A date of ISO 8601 with as much as is known, in the order day, month, year: "24 November 2026", "November 2026", "2026". */
export function dayMonthYear(iso: string, months: readonly string[]): string {
  const [year, month, day] = iso.split("-");
  return [day && Number(day), month && months[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** From one date to another: "2011–2014", "January 2011 – October 2011"; one date when they are the same. */
export function range(start: string, end: string, date: (iso: string) => string): string {
  if (start === end) return date(start);
  return `${date(start)}${isYear(start) && isYear(end) ? "–" : " – "}${date(end)}`;
}

export function isYear(iso: string): boolean {
  return iso.length === 4;
}

export function isDay(iso: string): boolean {
  return iso.length === 10;
}
