import { place } from "../core/layout.ts";
import { filePath, introductions, routes, type Segments } from "../core/routes.ts";

/** Where a file of the content folder is seen: as a page of its own, or in one that has more than its text. */
export type Seen = { path: string; isWhole: boolean };

/** The output files that show a file of the content folder, by its name; none for settings and for what is no content. */
export function seenIn(
  name: string,
  languages: readonly string[],
  segments: Readonly<Record<string, Segments>>,
): Seen[] {
  const file = place(name);
  if ("code" in file || file.kind === "settings" || file.kind === "lexicon") return [];
  const own = file.kind === "pages" || file.kind === "translations" ? [file.language] : languages;
  return own.flatMap((language): Seen[] => {
    const words = segments[language];
    if (words === undefined || !languages.includes(language)) return [];
    const known = routes(language, words);
    const whole = (address: string) => ({ path: filePath(address), isWhole: true });
    const part = (address: string) => ({ path: filePath(address), isWhole: false });
    switch (file.kind) {
      case "pages": {
        const introduced = introductions.find((id) => id === file.id);
        if (introduced === undefined) return [whole(known.page(file.id))];
        if (introduced === "home") return [part(known.home)];
        return [part(introduced === "criteria" ? known.criteria : known.list(introduced))];
      }
      case "translations":
        return [whole(known.record(file.of, file.id))];
      default:
        return [whole(known.record(file.kind, file.id))];
    }
  });
}
