import { criteria } from "../src/core/schema/terms.ts";

/** What the file of a new practice says to its author. */
export type NewPractice = { id: string; title: string; nameFile: string; guide: string; body: string };

/** A draft to begin with: it passes the check as it is, and has every field that a published practice needs. */
export function newPractice(words: NewPractice, { language, guide }: { language: string; guide: string }): string {
  return `---
# ${words.nameFile}
# ${words.guide} ${guide}
title: "${words.title}"
language: ${language}
summary: ""
kinds: []
topics: []
targetGroups: []
users: []
level:
places: [{country: FI, municipality: ""}]
organisations: [{name: "", role: lead}]
operation: {state: unknown}
criteria:
${criteria.map((id) => `  ${id}: {verdict: not-assessed}\n`).join("")}sources:
  - {id: s1, title: "", publisher: "", url: "", language: ${language}, type: description}
added:
status: draft
---
${words.body}
`;
}
