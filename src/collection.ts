import { basename } from "node:path";
import { type Compiled, compile } from "./core/compile.ts";
import type { Labels } from "./core/json-schema.ts";
import type { Problem } from "./core/problem.ts";
import type { TermList } from "./core/schema/scalars.ts";
import { type Terms, termsOf } from "./core/site/settings.ts";
import { site } from "./core/site/site.ts";
import type { Source, Split } from "./core/source.ts";
import { get, isMapping, list, text } from "./core/tree.ts";
import { contentFiles } from "./io/files.ts";
import { split } from "./io/frontmatter.ts";
import { segments } from "./segments.ts";

/** The content folder as the commands for editors see it: also what is broken in it. */
export type Collection = {
  folder: string;
  compiled: readonly Compiled[];
  /** The languages of the site. */
  languages: readonly string[];
  terms: Terms;
  /** The labels of the vocabulary's terms in a language, or in English. */
  labels: (language: string) => Labels;
  /** The problems that a file would have, were it there. */
  problemsOf: (source: Source) => Problem[];
};

/** Reads the content folder on the day `now`. */
export function readCollection(folder: string, now: string): Collection {
  const name = basename(folder);
  const splits = contentFiles(folder).files.map(split);
  const compiled = splits.flatMap((file) => compile(file) ?? []);
  const data = (file: string) => splits.find(({ source }) => source.name === `${file}.yaml`)?.data;
  return {
    folder: name,
    compiled,
    languages: list(data("site"), "languages").filter((language) => typeof language === "string"),
    terms: termsOf(data("vocabulary")),
    labels: (language) => (of) => labels(data("vocabulary"), of, language),
    problemsOf: (source) => {
      const others = splits.filter((other) => other.source.name !== source.name);
      const all: Split[] = [...others, split(source)];
      const { problems } = site(
        all.flatMap((file) => compile(file) ?? []),
        all,
        { now, segments, folder: name },
      );
      return problems.filter(({ file }) => file === source.path);
    },
  };
}

function labels(vocabulary: unknown, of: TermList, language: string): Record<string, string> {
  const terms = get(vocabulary, of);
  const current = Object.entries(isMapping(terms) ? terms : {}).filter(
    ([, term]) => text(term, "replacedBy") === undefined,
  );
  return Object.fromEntries(
    current.map(([slug, term]) => [slug, text(term, "label", language) ?? text(term, "label", "en") ?? slug]),
  );
}
