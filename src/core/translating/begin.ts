import { note, notesOf } from "./notes.ts";
import { type Entry, entries, type Original } from "./original.ts";

/** The text of a new translation: beside each empty text the one to translate. */
export function translation(original: Original, language: string): string {
  const { id, words, body, fingerprint } = original;
  const from = original.language;
  return [
    "---",
    `# ${id}.md in the language "${language}". Above each text stands what it says in "${from}"; write yours between the quotes.`,
    `# What you leave empty is shown in "${from}". Citations such as [s1] stay. See what is missing: npm run check`,
    ...entries(words).flatMap((entry) => [
      ...lines(entry, "", from),
      ...(entry.key === "summary" ? [`translates: ${fingerprint}`] : []),
    ]),
    ...notesOf(body, from),
    "---",
    "",
  ].join("\n");
}

/** A key with its notes and the place to write, or with the keys in it. */
export function lines(entry: Entry, indent: string, language: string): string[] {
  return "text" in entry
    ? [...note(entry.text, indent, language), `${indent}${entry.key}: ""`]
    : [`${indent}${entry.key}:`, ...entry.entries.flatMap((inner) => lines(inner, `${indent}  `, language))];
}
