/** The record that is translated, and the language that it is translated into. */
export type Translating = { id: string; language: string };

/** What an editor types to begin a translation, or to bring it up to its record. */
export function commandFor({ id, language }: Translating): string {
  return `npm run translate -- ${id} ${language}`;
}
