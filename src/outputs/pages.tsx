import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { ListPage, Page, WholeEdition } from "../../templates/edition.ts";
import { LanguageChoicePage } from "../../templates/pages/language-choice.tsx";
import { NotFoundPage } from "../../templates/pages/not-found.tsx";
import type { Basis, Output } from "../core/output.ts";
import { filePath, relative } from "../core/routes.ts";
import type { Plan } from "./plan.ts";
import { plans } from "./plans.tsx";

/**
 * An output that is a page. Only the indexed ones are in the sitemap; `movedTo` is the address that one leads on to; one that searches
 * names the index for search.
 */
export type PageOutput = Output & { address: string; indexed: boolean; searches: boolean; movedTo?: string };

/** The pages of the site in all its languages, the choice between these, and the page for addresses that are not there. */
export function pages(all: readonly WholeEdition[]): PageOutput[] {
  const [first] = all;
  if (!first) return [];
  return [
    languageChoice(first, all),
    ...all.flatMap((edition) => {
      const basisOf = bases(edition);
      return plans(edition).map((plan) => planned(edition, plan, all, basisOf));
    }),
    notFound(first, all),
  ];
}

function planned(
  edition: WholeEdition,
  plan: Plan,
  all: readonly WholeEdition[],
  basisOf: ReturnType<typeof bases>,
): PageOutput {
  const { at, languages, instead, indexed, searches = false, movedTo, source, view } = plan;
  const address = at(edition.routes);
  const alternates = all
    .filter(({ language }) => languages.includes(language))
    .map(({ language, routes }) => ({ language, address: at(routes) }));
  const standard = address === edition.routes.home ? "/" : (alternates[0]?.address ?? address);
  const switches = all.map((other) => ({
    language: other.language,
    name: other.messages.language,
    address: languages.includes(other.language) ? at(other.routes) : (instead?.(other) ?? other.routes.home),
  }));
  const page: ListPage = {
    ...edition,
    address,
    source,
    to: (to) => relative(address, to),
    alternates: [...alternates, { language: "x-default", address: standard }],
    switches,
  };
  const basis = searches ? undefined : basisOf(plan, page);
  return {
    ...output(page, indexed, view),
    searches,
    ...(basis ? { basis } : {}),
    ...(movedTo === undefined ? {} : { movedTo }),
  };
}

/** What the pages of an edition are made of; not known where they show the history, of which no digest is kept. */
function bases(edition: WholeEdition): (plan: Plan, page: Page) => Basis | undefined {
  const { site, language, assets, heads, freePages, entries } = edition;
  const { style, font, icon, image, list } = assets;
  const known = [...heads].map(([key, { language, record, translations }]) => [
    key,
    language,
    [record.title, record.language, record.status],
    translations.map((translation) => translation.language),
  ]);
  const every = JSON.stringify([language, style, font, icon, image, list, site.settings, [...freePages], known]);
  let lists: string | undefined;
  const ofLists = () => {
    lists ??= every + JSON.stringify(entries.map((entry) => ({ ...entry, body: undefined, translations: [] })));
    return lists;
  };
  return (plan, { address, source, alternates, switches }) => {
    if (site.history) return undefined;
    const from = plan.shows === "itself" ? plan.from : [];
    return {
      shared: plan.shows === "lists" ? ofLists() : every,
      own: () => JSON.stringify([from, address, source, alternates, switches]),
    };
  };
}

function languageChoice(first: WholeEdition, all: readonly WholeEdition[]): PageOutput {
  const homes = all.map(({ language, routes }) => ({ language, address: routes.home }));
  const page: Page = {
    ...first,
    address: "/",
    to: (to) => relative("/", to),
    alternates: [...homes, { language: "x-default", address: "/" }],
    switches: [],
  };
  return output(page, true, (own) => <LanguageChoicePage page={own} editions={all} />);
}

/** A host serves this page at any depth, so its links begin at the root of the host. */
function notFound(first: WholeEdition, all: readonly WholeEdition[]): PageOutput {
  const base = new URL(first.site.settings.site.url).pathname.replace(/\/$/, "");
  const page: Page = { ...first, address: "/404.html", to: (to) => base + to, alternates: [], switches: [] };
  return output(page, false, (own) => <NotFoundPage page={own} editions={all} />);
}

function output<P extends Page>(page: P, indexed: boolean, view: (page: P) => VNode): PageOutput {
  const { address } = page;
  return {
    path: filePath(address),
    address,
    indexed,
    searches: false,
    body: () => `<!DOCTYPE html>\n${renderToString(view(page))}\n`,
  };
}
