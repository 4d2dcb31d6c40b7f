import type { VNode } from "preact";
import { Cards } from "../../templates/cards.tsx";
import { Collections } from "../../templates/collections.tsx";
import { Contact } from "../../templates/contact.tsx";
import type { ListPage, Page, WholeEdition } from "../../templates/edition.ts";
import { AccessibilityPage } from "../../templates/pages/accessibility.tsx";
import { CriteriaPage } from "../../templates/pages/criteria.tsx";
import { CriterionPage } from "../../templates/pages/criterion.tsx";
import { FreePage } from "../../templates/pages/free.tsx";
import { HomePage } from "../../templates/pages/home.tsx";
import { PracticePage } from "../../templates/pages/practice.tsx";
import { PracticesPage } from "../../templates/pages/practices.tsx";
import { ProjectPage } from "../../templates/pages/project.tsx";
import { ProjectsPage } from "../../templates/pages/projects.tsx";
import { TermPage } from "../../templates/pages/term.tsx";
import { WithdrawnPage } from "../../templates/pages/withdrawn.tsx";
import { entryAddress, type Slice, sliceAddress, slices } from "../../templates/paging.tsx";
import { ProjectTable } from "../../templates/project-table.tsx";
import { type Collection, withTerm } from "../core/facets.ts";
import { type Entry, languagesOf, type PracticeEntry, type ProjectEntry } from "../core/model.ts";
import { introductions, type Routes, statementId } from "../core/routes.ts";
import type { Accessibility } from "../core/schema/statement.ts";
import { criteria } from "../core/schema/terms.ts";
import { moved } from "./moved.tsx";
import { type Plan, recordSource } from "./plan.ts";

/** A page that every language has. */
type InAllLanguages = Plan extends infer P ? (P extends Plan ? Omit<P, "languages"> : never) : never;

/** All pages of one language. */
export function plans(edition: WholeEdition): Plan[] {
  const { practices, projects, site, language } = edition;
  const { languages, accessibility } = site.settings.site;
  const shared: InAllLanguages[] = [
    {
      at: (routes) => routes.home,
      indexed: true,
      source: `pages/home.${language}.md`,
      shows: "lists",
      view: (page) => <HomePage page={page} />,
    },
    {
      at: (routes) => routes.criteria,
      indexed: true,
      source: `pages/criteria.${language}.md`,
      shows: "itself",
      from: [],
      view: (page) => <CriteriaPage page={page} />,
    },
    ...criteria.map((id) => ({
      at: (routes: Routes) => routes.criterion(id),
      indexed: true,
      source: "criteria.yaml",
      shows: "lists" as const,
      view: (page: ListPage) => <CriterionPage page={page} id={id} />,
    })),
    ...lists(edition, { collection: "practices", entries: practices, Index: PracticesPage, List: Cards }),
    ...lists(edition, { collection: "projects", entries: projects, Index: ProjectsPage, List: ProjectTable }),
    ...(accessibility ? [statementPlan(accessibility)] : []),
  ];
  return [
    ...shared.map((plan) => ({ ...plan, languages })),
    ...records(edition),
    ...freePages(edition),
    ...moved(edition),
  ];
}

function statementPlan(statement: Accessibility): InAllLanguages {
  return {
    at: (routes) => routes.page(statementId),
    indexed: true,
    source: "site.yaml",
    shows: "itself",
    from: [],
    view: (page) => <AccessibilityPage page={page} statement={statement} />,
  };
}

type ListOf<E extends Entry> = {
  collection: Collection;
  entries: readonly E[];
  /** The page of all entries. */
  Index: (props: { page: ListPage; slice: Slice<E> }) => VNode;
  /** The entries themselves, on any page. */
  List: (props: { page: Page; list: string; slice: Slice<E> }) => VNode;
};

/** The list of a collection and the list of each of its terms, in as many pages as they need. */
function lists<E extends PracticeEntry | ProjectEntry>(edition: WholeEdition, of: ListOf<E>): InAllLanguages[] {
  const { collection, entries, Index, List } = of;
  const all = slices(entries).map((slice) => ({
    at: (routes: Routes) => sliceAddress(routes.list(collection), slice.number),
    indexed: true,
    source: `pages/${collection}.${edition.language}.md`,
    searches: slice.number === 1,
    shows: "lists" as const,
    view: (page: ListPage) => <Index page={page} slice={slice} />,
  }));
  const index = edition.indexes[collection];
  const terms = edition.facets[collection].flatMap((facet) =>
    facet.terms.flatMap(({ slug }) => {
      const list = (routes: Routes) => routes.term(collection, facet.id, slug);
      return slices(withTerm(entries, index, { facet: facet.id, slug })).map((slice) => ({
        at: (routes: Routes) => sliceAddress(list(routes), slice.number),
        indexed: true,
        source: facet.id === "criterion" ? "criteria.yaml" : "vocabulary.yaml",
        shows: "lists" as const,
        view: (page: ListPage) => (
          <TermPage page={page} of={{ collection, facet, slug }} slice={slice}>
            <List page={page} list={list(page.routes)} slice={slice} />
          </TermPage>
        ),
      }));
    }),
  );
  return [...all, ...terms];
}

/** The records that have a page in this language. */
function records(edition: WholeEdition): Plan[] {
  const { site, language, entries } = edition;
  const plan = (entry: Entry, collection: Collection, view: (page: Page) => VNode): Plan => {
    const { status } = entry.record;
    const at = (routes: Routes) => routes.record(collection, entry.id);
    return {
      at,
      languages: languagesOf(site, entry),
      instead: (other) => entryAddress(other, collection, entry.id),
      indexed: status === "published",
      source: recordSource(entry),
      shows: "itself",
      from: [{ ...entry, translations: [] }],
      view: status === "withdrawn" ? (page) => <WithdrawnPage page={page} entry={entry} /> : view,
    };
  };
  return entries
    .filter((entry) => languagesOf(site, entry).includes(language))
    .map((entry) =>
      entry.kind === "practice"
        ? plan(entry, "practices", (page) => <PracticePage page={page} entry={entry} />)
        : plan(entry, "projects", (page) => <ProjectPage page={page} entry={entry} />),
    );
}

/** The free pages of this language with an address of their own. */
function freePages({ site, freePages, allFreePages }: WholeEdition): Plan[] {
  const introducing: readonly string[] = introductions;
  return [...freePages.values()]
    .filter(({ id }) => !introducing.includes(id))
    .map((text) => ({
      at: (routes) => routes.page(text.id),
      languages: site.settings.site.languages.filter((language) =>
        allFreePages.some((other) => other.id === text.id && other.language === language),
      ),
      indexed: true,
      source: `pages/${text.id}.${text.language}.md`,
      shows: "itself",
      from: [text.id],
      view: (page) => (
        <FreePage page={page} text={text}>
          {text.id === "collections" && <Collections page={page} />}
          {text.id === "privacy" && <Contact page={page} />}
        </FreePage>
      ),
    }));
}
