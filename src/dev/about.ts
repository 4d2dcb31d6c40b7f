import { place } from "../core/layout.ts";
import type { Problem } from "../core/problem.ts";
import { filePath, introductions, routes, type Segments } from "../core/routes.ts";
import type { Collection } from "./collection.ts";

/** What there is to say of a page because of one file: its errors, or what it lacks as a draft. */
export type About = {
  kind: "errors" | "draft";
  file: string;
  problems: readonly Problem[];
  /** The page is all of the file, not only a text of it among others. */
  isWhole: boolean;
};

/** What there is to say of the pages, by the paths of their output files. */
export function aboutPages(
  { site, problems, unfinished, sources }: Collection,
  segments: Readonly<Record<string, Segments>>,
): ReadonlyMap<string, readonly About[]> {
  const about = new Map<string, About[]>();
  const languages = site?.settings.site.languages ?? [];
  const [first] = sources;
  const folder = first ? first.path.length - first.name.length : 0;
  const note = (kind: About["kind"], file: string, all: readonly Problem[]) => {
    const own = all.filter((problem) => problem.file === file);
    for (const { path, isWhole } of seenIn(file.slice(folder), languages, segments))
      about.set(path, [...(about.get(path) ?? []), { kind, file, problems: own, isWhole }]);
  };
  const broken = new Set(problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
  const begun = new Set(unfinished.map(({ file }) => file).filter((file) => !broken.has(file)));
  for (const file of broken) note("errors", file, problems);
  for (const file of begun) note("draft", file, unfinished);
  return about;
}

type Seen = { path: string; isWhole: boolean };

/** Where a file of the content folder is seen, by its name; nowhere for settings and for what is no content. */
function seenIn(name: string, languages: readonly string[], segments: Readonly<Record<string, Segments>>): Seen[] {
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
