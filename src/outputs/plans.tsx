import type { VNode } from "preact";
import { Cards } from "../../templates/cards.tsx";
import { Collections } from "../../templates/collections.tsx";
import { Contact } from "../../templates/contact.tsx";
import type { Edition, Page } from "../../templates/edition.ts";
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

/** All pages of one language. */
export function plans(edition: Edition): Plan[] {
  const { practices, projects, site, language } = edition;
  const { languages, accessibility } = site.settings.site;
  const shared: Omit<Plan, "languages">[] = [
    {
      at: (routes) => routes.home,
      indexed: true,
      source: `pages/home.${language}.md`,
      view: (page) => <HomePage page={page} />,
    },
    {
      at: (routes) => routes.criteria,
      indexed: true,
      source: `pages/criteria.${language}.md`,
      view: (page) => <CriteriaPage page={page} />,
    },
    ...criteria.map((id) => ({
      at: (routes: Routes) => routes.criterion(id),
      indexed: true,
      source: "criteria.yaml",
      view: (page: Page) => <CriterionPage page={page} id={id} />,
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

function statementPlan(statement: Accessibility): Omit<Plan, "languages"> {
  return {
    at: (routes) => routes.page(statementId),
    indexed: true,
    source: "site.yaml",
    view: (page) => <AccessibilityPage page={page} statement={statement} />,
  };
}

type ListOf<E extends Entry> = {
  collection: Collection;
  entries: readonly E[];
  /** The page of all entries. */
  Index: (props: { page: Page; slice: Slice<E> }) => VNode;
  /** The entries themselves, on any page. */
  List: (props: { page: Page; list: string; slice: Slice<E> }) => VNode;
};

/** The list of a collection and the list of each of its terms, in as many pages as they need. */
function lists<E extends PracticeEntry | ProjectEntry>(edition: Edition, of: ListOf<E>): Omit<Plan, "languages">[] {
  const { collection, entries, Index, List } = of;
  const all = slices(entries).map((slice) => ({
    at: (routes: Routes) => sliceAddress(routes.list(collection), slice.number),
    indexed: true,
    source: `pages/${collection}.${edition.language}.md`,
    searches: slice.number === 1,
    view: (page: Page) => <Index page={page} slice={slice} />,
  }));
  const index = edition.indexes[collection];
  const terms = edition.facets[collection].flatMap((facet) =>
    facet.terms.flatMap(({ slug }) => {
      const list = (routes: Routes) => routes.term(collection, facet.id, slug);
      return slices(withTerm(entries, index, { facet: facet.id, slug })).map((slice) => ({
        at: (routes: Routes) => sliceAddress(list(routes), slice.number),
        indexed: true,
        source: facet.id === "criterion" ? "criteria.yaml" : "vocabulary.yaml",
        view: (page: Page) => (
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
function records(edition: Edition): Plan[] {
  const { site, language, entries } = edition;
  const plan = (entry: Entry, collection: Collection, view: Plan["view"]): Plan => {
    const { status } = entry.record;
    const at = (routes: Routes) => routes.record(collection, entry.id);
    return {
      at,
      languages: languagesOf(site, entry),
      instead: (other) => entryAddress(other, collection, entry.id),
      indexed: status === "published",
      source: recordSource(entry),
      view: status === "withdrawn" ? (page) => <WithdrawnPage page={page} entry={entry} /> : view,
    };
  };
  return [...entries.values()]
    .filter((entry) => languagesOf(site, entry).includes(language))
    .map((entry) =>
      entry.kind === "practice"
        ? plan(entry, "practices", (page) => <PracticePage page={page} entry={entry} />)
        : plan(entry, "projects", (page) => <ProjectPage page={page} entry={entry} />),
    );
}

/** The free pages of this language with an address of their own. */
function freePages({ site, freePages }: Edition): Plan[] {
  const introducing: readonly string[] = introductions;
  return [...freePages.values()]
    .filter(({ id }) => !introducing.includes(id))
    .map((text) => ({
      at: (routes) => routes.page(text.id),
      languages: site.settings.site.languages.filter((language) =>
        site.pages.some((other) => other.id === text.id && other.language === language),
      ),
      indexed: true,
      source: `pages/${text.id}.${text.language}.md`,
      view: (page) => (
        <FreePage page={page} text={text}>
          {text.id === "collections" && <Collections page={page} />}
          {text.id === "privacy" && <Contact page={page} />}
        </FreePage>
      ),
    }));
}
