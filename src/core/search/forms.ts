import type { Site } from "../model.ts";
import { documents } from "./documents.ts";
import { wordForms } from "./lexicon.ts";

/** The word forms of the site's Finnish texts and terms that a lexicon has to know: each once, in lower case, sorted. */
export function finnishForms(site: Site): string[] {
  const { names: _, levels: __, funders: ___, ...lists } = site.settings.vocabulary;
  const terms = Object.values(lists).flatMap((list) => Object.values(list));
  return wordForms([
    ...terms.flatMap(({ label, aliases = [] }) => [label["fi"] ?? "", ...aliases]),
    ...documents(site).flatMap(({ language, title, summary, texts, titles, names }) =>
      language === "fi" ? [title, summary, ...texts, ...titles, ...names] : titles,
    ),
  ]);
}
