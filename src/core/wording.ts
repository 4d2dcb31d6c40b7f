import type { Fault } from "./problem.ts";

export type WordingFault = { fault: Fault; found: string; index: number };

/** Begins where a word does: else each letter of a long word would be tried as the first. */
const email = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** International numbers, national ones in groups (040 123 45 67, 09-123 4567), and mobile ones in Finland and Sweden without groups. */
const phone =
  /(?<![\w+.,-])(?:\+\d{1,3}[ -]?(?:\(0\) ?)?\d(?:[ -]?\d){6,}|\(?0\d{1,3}\)?[ -]\d{3}(?:[ -]?\d{2,4}){1,2}|0(?:4\d|50|7[0236])\d{6,7})(?![\w-])/g;
/** What was meant to be `[s1]`, and is not. */
const nearCitation = /\[\s*[sS]\d(?:[\d\s,;–-]|[sS]\d)*\]/g;
const citation = /^\[s[1-9]\d{0,2}\]$/;

/** What words for readers must not hold: ways to reach a person, and citations that cite nothing. */
export function wordingFaults(text: string): WordingFault[] {
  const emails = text.includes("@") ? text.matchAll(email) : [];
  const contacts = [...emails, ...text.matchAll(phone)].map(({ 0: found, index }): WordingFault => {
    return { fault: { code: "contact-detail", params: { value: found } }, found, index };
  });
  const citations = [...text.matchAll(nearCitation)]
    .filter(([found]) => !citation.test(found))
    .map(
      ({ 0: found, index }): WordingFault => ({
        fault: { code: "bad-citation", params: { written: found } },
        found,
        index,
      }),
    );
  return [...contacts, ...citations];
}
