import { compile } from "../src/core/compile.ts";
import { listed, type PracticeEntry, type ProjectEntry, type Site } from "../src/core/model.ts";
import { site as join } from "../src/core/site/site.ts";
import { contentFiles } from "../src/io/files.ts";
import { split } from "../src/io/frontmatter.ts";
import { messages } from "../templates/messages/messages.ts";
import { now, realContent } from "./built-site.ts";
import { fullPractice, practiceEntry } from "./example-site.ts";

/** As many practices as the budget of a list page is for. */
const practiceCount = 100;
/** More projects than one page of a list holds. */
const projectCount = 151;

/**
 * The real collection, filled up for the budgets and for the kinds of page that it lacks: in each language a practice with every field
 * and one that is withdrawn, a hundred practices listed in all, and a list that goes on on a second page.
 */
export function crowdedSite(): Site {
  const site = realSite();
  const own = listed(site.practices).slice(0, practiceCount - site.settings.site.languages.length);
  const perLanguage = site.settings.site.languages.flatMap((language) => inLanguage(own, language));
  const missing = practiceCount - own.length - listed(perLanguage).length;
  const { projects } = site;
  return {
    ...site,
    settings: { ...site.settings, site: { ...site.settings.site, url: "https://example.org/base/" } },
    practices: [...own, ...perLanguage, ...inventedPractices(own, words(site), missing)],
    projects: [...projects, ...inventedProjects(projects, projectCount - projects.length)],
  };
}

/** The real collection. */
export function realSite(): Site {
  const splits = contentFiles(realContent).files.map(split);
  const segments = Object.fromEntries(Object.entries(messages).map(([language, { segments }]) => [language, segments]));
  const compiled = splits.flatMap((file) => compile(file) ?? []);
  const { site, problems } = join(compiled, splits, { now, segments, folder: "content" });
  if (!site) throw new Error(`The content has ${problems.length} problems: npm run check`);
  return site;
}

function inLanguage(own: readonly PracticeEntry[], language: string): PracticeEntry[] {
  const { kinds, topics, targetGroups, users, places = [] } = nth(own, 0).record;
  const terms = { language, kinds, topics, targetGroups, users, places };
  const { phases, ...full } = fullPractice;
  const gone = { reason: "It was counted twice.", date: "2026-05-03" };
  return [
    practiceEntry(`full-${language}`, { ...full, ...terms, title: `Every field (${language})` }),
    practiceEntry(
      `gone-${language}`,
      { ...terms, title: `Withdrawn (${language})`, status: "withdrawn", withdrawn: gone },
      { notice: { kind: "withdrawn", replacedBy: `full-${language}`, date: gone.date } },
    ),
  ];
}

/** Copies of the collection's practices under other words of it: no two are alike, so that they pack no better than real ones. */
function inventedPractices(own: readonly PracticeEntry[], words: Words, count: number): PracticeEntry[] {
  return Array.from({ length: count }, (_, index): PracticeEntry => {
    const like = nth(own, index);
    const title = cut(nth(words.titles, index), 70);
    const id = title.toLowerCase().replaceAll(/[^a-z]+/g, "-");
    const summary = cut(nth(words.sentences, index), 186);
    const record = { ...like.record, title: `${title} ${index}`, summary };
    return { ...like, id: `${id}-${index}`, record, translations: [] };
  });
}

function inventedProjects(own: readonly ProjectEntry[], count: number): ProjectEntry[] {
  return Array.from({ length: count }, (_, index): ProjectEntry => {
    const like = nth(own, index);
    const record = { ...like.record, title: `${like.record.title} ${index}` };
    return { ...like, id: `${like.id}-${index}`, record, translations: [] };
  });
}

type Words = { titles: string[]; sentences: string[] };

/** Titles and sentences of the records, each once. */
function words({ practices, projects }: Site): Words {
  const records = [...practices, ...projects].map(({ record }) => record);
  const sentences = records.flatMap((record) => [
    ...("criteria" in record ? Object.values(record.criteria).flatMap(({ reason }) => reason ?? []) : []),
    ...(record.results ?? []).map(({ claim }) => claim),
    ...[...(record.limits ?? []), ...(record.difficulties ?? [])].map(({ text }) => text),
  ]);
  return {
    titles: [...new Set(records.flatMap(({ sources }) => sources.map(({ title }) => title)))],
    sentences: [...new Set(sentences.map((sentence) => sentence.replaceAll(/ ?\[s\d+\]/g, "")))],
  };
}

/** The first words of a text, at most so many characters. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, text.lastIndexOf(" ", length));
}

function nth<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("The list is empty.");
  return item;
}
