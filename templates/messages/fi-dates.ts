import type { Period } from "../../src/core/schema/record.ts";

/** Every month ends in "-kuu", so one set of endings inflects them all. */
const months = [
  "tammikuu",
  "helmikuu",
  "maaliskuu",
  "huhtikuu",
  "toukokuu",
  "kesäkuu",
  "heinäkuu",
  "elokuu",
  "syyskuu",
  "lokakuu",
  "marraskuu",
  "joulukuu",
];

/** What a month ends in and what a year begins with: the date itself, in it, from it on, until it. */
const forms = {
  itself: { month: "", year: "" },
  in: { month: "ssa", year: "vuonna " },
  from: { month: "sta", year: "vuodesta " },
  until: { month: "hun", year: "vuoteen " },
} as const;

/** A day is written alike in every form: only its number is inflected, when it is read aloud. */
function inForm(form: keyof typeof forms, iso: string): string {
  const [year, month, day] = iso.split("-");
  if (!month) return `${forms[form].year}${year}`;
  const name = months[Number(month) - 1];
  return day ? `${Number(day)}. ${name}ta ${year}` : `${name}${forms[form].month} ${year}`;
}

/** "24. marraskuuta 2026", "marraskuu 2026", "2026". */
export function date(iso: string): string {
  return inForm("itself", iso);
}

/** When something happens: "24. marraskuuta 2026", "marraskuussa 2026", "vuonna 2026". */
export function when(iso: string): string {
  return inForm("in", iso);
}

export function period({ start, end }: Period): string {
  if (start && end)
    return start === end ? date(start) : `${date(start)}${isYear(start) && isYear(end) ? "–" : " – "}${date(end)}`;
  if (start) return `${inForm("from", start)} alkaen`;
  return end ? `${inForm("until", end)} asti` : "";
}

function isYear(iso: string): boolean {
  return iso.length === 4;
}
