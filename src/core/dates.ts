/** The first day of a date written YYYY, YYYY-MM or YYYY-MM-DD, as YYYY-MM-DD; undefined when there is no such day. */
export function parseDate(text: string): string | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 1, day = 1] = match.slice(1).map((part) => (part === undefined ? 1 : Number(part)));
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return iso(year, month, day);
}

/** The first day of a date that is known to be valid. */
export function firstDay(date: string): string {
  return parseDate(date) ?? date;
}

/** The same day `months` later; the last day of the month where that day does not exist. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = firstDay(date).split("-").map(Number);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return iso(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth)));
}

/** How many days `to` is after `from`, each by its first day; negative when it is before. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days in years that begin in March, so that a leap day is the last of its year. */
function dayNumber(date: string): number {
  const [calendarYear = 0, calendarMonth = 1, day = 1] = firstDay(date).split("-").map(Number);
  const month = (calendarMonth + 9) % 12;
  const year = calendarMonth < 3 ? calendarYear - 1 : calendarYear;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((month * 306 + 5) / 10) + day;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function iso(year: number, month: number, day: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
