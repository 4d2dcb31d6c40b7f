import { compile } from "../src/core/compile.ts";
import { listed, type PracticeEntry, type Site } from "../src/core/model.ts";
import { site as join } from "../src/core/site/site.ts";
import type { Source } from "../src/core/source.ts";
import { contentFiles } from "../src/io/files.ts";
import { split } from "../src/io/frontmatter.ts";
import { segments } from "../src/segments.ts";
import { now, realContent } from "./built-site.ts";
import { fullPractice, practiceEntry } from "./example-site.ts";
import { plausible } from "./plausible/plausible.ts";

const repository = { url: "https://github.com/example/collection" };
/** As many practices as the budget of a list page is for. */
const practiceCount = 100;
/** More projects than one page of a list holds. */
const projectCount = 151;

/**
 * The real collection, filled up for the budgets and for the kinds of page that it lacks: in each language a practice with every field
 * and one that is withdrawn, a hundred practices listed in all, and a list that goes on on a second page.
 */
export function crowdedSite(): Site {
  const site = joined(plausible({ content: realContent, practices: practiceCount, projects: projectCount }));
  const { languages } = site.settings.site;
  const own = listed(site.practices).slice(0, practiceCount - languages.length);
  return {
    ...site,
    settings: { ...site.settings, site: { ...site.settings.site, url: "https://example.org/base/", repository } },
    practices: [...own, ...languages.flatMap((language) => inLanguage(own, language))],
  };
}

/** The real collection. */
export function realSite(): Site {
  return joined(contentFiles(realContent).files);
}

/** The site of these files, which have no error. */
export function joined(files: readonly Source[]): Site {
  const splits = files.map(split);
  const compiled = splits.flatMap((file) => compile(file) ?? []);
  const { site, problems } = join(compiled, splits, { now, segments, folder: "content" });
  if (!site) throw new Error(`The content has ${problems.length} problems: npm run check`);
  return site;
}

function inLanguage(own: readonly PracticeEntry[], language: string): PracticeEntry[] {
  const [like] = own;
  if (!like) throw new Error("The collection lists no practice.");
  const { kinds, topics, targetGroups, users, places = [] } = like.record;
  const terms = { language, kinds, topics, targetGroups, users, places };
  const { phases, ...full } = fullPractice;
  const gone = { reason: "It was counted twice.", date: "2026-05-03" };
  return [
    practiceEntry(`full-${language}`, {
      ...full,
      ...terms,
      title: `Every field (${language})`,
      aliases: [`former-${language}`],
    }),
    practiceEntry(
      `gone-${language}`,
      { ...terms, title: `Withdrawn (${language})`, status: "withdrawn", withdrawn: gone },
      { notice: { kind: "withdrawn", replacedBy: `full-${language}`, date: gone.date } },
    ),
  ];
}
