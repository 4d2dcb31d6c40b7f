import { type Body, emptyBody } from "../src/core/body.ts";
import type { PracticeEntry, ProjectEntry, Settings, Site } from "../src/core/model.ts";
import type { Practice } from "../src/core/schema/practice.ts";
import type { Project } from "../src/core/schema/project.ts";
import type { Source } from "../src/core/schema/record.ts";
import type { CriterionSettings, Term } from "../src/core/schema/settings.ts";

/** A small site that has everything once: for tests of what is made of a site. */
export function exampleSite(changes: Partial<Site> = {}): Site {
  return {
    settings,
    now: "2026-11-24",
    practices: [practiceEntry("language-cafe", fullPractice), practiceEntry("walking-group")],
    projects: [projectEntry("good-start", fullProject), projectEntry("good-path")],
    pages: ["home", "practices", "projects", "criteria", "about", "collections", "contribute"].map((id) => ({
      id,
      language: "en",
      matter: { title: `Page ${id}`, summary: `What ${id} is for.` },
      body: html(`<p>The text of ${id}.</p>`),
    })),
    lexicon: new Map(),
    ...changes,
  };
}

export function html(text: string): Body {
  return { ...emptyBody, parts: [{ kind: "html", html: text }] };
}

const source: Source = {
  id: "s1",
  title: "A description",
  type: "description",
  language: "en",
  url: "https://example.org/a",
};

const assessed = (verdict: "met" | "partly" | "not-met") => ({
  verdict,
  reason: `Because it is ${verdict}.`,
  sources: ["s1"],
});

/** An entry in its own words, without translations. */
const own = (language: string) => ({ language, untranslated: [], isOutdated: false, translations: [] });

/** A practice with only what it must have. */
export function practiceEntry(
  id: string,
  record: Partial<Practice> = {},
  entry: Partial<PracticeEntry> = {},
): PracticeEntry {
  return {
    ...own(record.language ?? "en"),
    kind: "practice",
    id,
    record: {
      title: `Practice ${id}`,
      language: "en",
      summary: `What ${id} does.`,
      kinds: ["material"],
      topics: ["language"],
      targetGroups: ["women"],
      users: ["library"],
      level: "local",
      places: [{ country: "FI", municipality: "Turku" }],
      organisations: [{ name: "A city library", role: "lead" }],
      operation: { state: "running", seen: "2025" },
      criteria: {
        "goal-oriented": assessed("met"),
        "customer-responsive": assessed("met"),
        "context-sensitive": assessed("met"),
        "high-impact": assessed("partly"),
        modellable: assessed("not-met"),
        generalisable: { verdict: "not-assessed" },
      },
      sources: [source],
      added: "2026-11-24",
      status: "published",
      ...record,
    },
    body: html("<p>How it works.</p>"),
    evidence: {
      "goal-oriented": { kind: "source", level: 1, source },
      "customer-responsive": { kind: "source", level: 1, source },
      "context-sensitive": { kind: "source", level: 1, source },
      "high-impact": { kind: "source", level: 1, source },
      modellable: { kind: "source", level: 1, source },
      generalisable: { kind: "none" },
    },
    review: { state: "not-verified" },
    related: [],
    projects: [],
    inspired: [],
    ...entry,
  };
}

/** A project with only what it must have. */
export function projectEntry(
  id: string,
  record: Partial<Project> = {},
  entry: Partial<ProjectEntry> = {},
): ProjectEntry {
  return {
    ...own(record.language ?? "en"),
    kind: "project",
    id,
    record: {
      title: `Project ${id}`,
      language: "en",
      summary: `What ${id} did.`,
      topics: ["language"],
      targetGroups: ["women"],
      level: "national",
      places: [{ country: "FI" }],
      organisations: [{ name: "A ministry", role: "lead" }],
      state: { is: "ongoing", seen: "2025" },
      sources: [source],
      added: "2026-11-24",
      status: "published",
      ...record,
    },
    body: html("<p>What was done.</p>"),
    review: { state: "not-verified" },
    related: [],
    practices: [],
    continues: [],
    continuedBy: [],
    parts: [],
    ...entry,
  };
}

const shared = {
  names: { fi: "Nimi suomeksi" },
  period: { start: "2011", end: "2014-12" },
  results: [
    {
      id: "r1",
      claim: "More found work [s1].",
      comparison: "comparison-group",
      direction: "better",
      preliminary: true,
      period: { start: "2012" },
      sources: ["s2"],
    },
  ],
  reach: [{ id: "h1", count: 12345, unit: "people", period: { end: "2014" }, sources: ["s1"] }],
  difficulties: [{ id: "d1", text: "Few came in winter.", sources: ["s1"] }],
  limits: [{ id: "l1", text: "The cost is not known.", sources: ["s1"] }],
  funding: [
    {
      funder: "amif",
      name: "A programme",
      total: "2443685.20",
      share: "1000000",
      currency: "EUR",
      period: { start: "2011" },
      sources: ["s1"],
    },
  ],
  sources: [
    source,
    {
      id: "s2",
      title: "En utvärdering",
      type: "external-evaluation",
      language: "sv",
      publisher: "A university",
      date: "2013-05",
      independent: true,
      archivedUrl: "https://archive.example.org/b",
    },
    {
      id: "s7",
      title: "A news item",
      type: "news",
      language: "en",
      url: "https://example.org/c",
      publisher: "A newspaper",
      reports: "follow-up",
    },
  ],
  assessed: { by: "panel", date: "2026-01-31" },
} satisfies Partial<Practice & Project>;

/** Every field that a practice can have. */
export const fullPractice: Partial<Practice> = {
  ...shared,
  title: "Language café",
  phases: ["early-stage"],
  elements: [{ id: "e1", text: "Nobody has to sign up.", sources: ["s1"] }],
  steps: [{ id: "t1", title: "Find a room", detail: "A library has one.", sources: ["s1"] }],
  needs: [{ id: "n1", text: "A host for each table.", sources: ["s1"] }],
  adoptions: [
    {
      id: "a1",
      country: "SE",
      place: "Malmö",
      organisation: "A school",
      state: "stopped",
      seen: "2020",
      sources: ["s1"],
    },
  ],
  basedOn: [{ name: "A model from elsewhere", country: "SE", sources: ["s1"] }],
};

/** Every field that a project can have. */
const fullProject: Partial<Project> = {
  ...shared,
  title: "Good start",
  users: ["library"],
  outputs: [
    {
      id: "o1",
      title: "A handbook",
      type: "guide",
      url: "https://example.org/handbook",
      language: "fi",
      sources: ["s1"],
    },
    { id: "o2", title: "A closing event", type: "event" },
  ],
  externalIds: { eura: ["S10424"] },
};

function term(label: string, more: Partial<Term> = {}): Term {
  return { label: { en: label }, definition: { en: `${label}: what it means.` }, ...more };
}

function criterion(label: string, adoptions?: number): CriterionSettings {
  return {
    label: { en: label },
    statement: { en: `it is ${label.toLowerCase()}.` },
    source: { en: "https://example.org/criteria" },
    question: { en: `How is it ${label.toLowerCase()}?` },
    meets: { en: "An example that meets it." },
    fails: { en: "An example that does not." },
    evidence: { en: "What shows it." },
    strength: { "external-evaluation": 3, research: { level: 2, independent: 3 } },
    ...(adoptions === undefined ? {} : { adoptions }),
  };
}

const settings: Settings = {
  site: {
    url: "https://example.org/base/",
    name: { en: "Good practices" },
    description: { en: "What works in integration." },
    languages: ["en"],
    reviewMonths: 24,
    dueSoonMonths: 3,
    notices: [{ country: "FI", before: "2025-01-01", text: { en: "The law has changed." } }],
  },
  criteria: {
    "goal-oriented": criterion("Goal-oriented"),
    "customer-responsive": criterion("Customer-responsive"),
    "context-sensitive": criterion("Context-sensitive"),
    "high-impact": criterion("High-impact"),
    modellable: criterion("Capable of being modelled", 1),
    generalisable: criterion("Can be generalised", 3),
  },
  vocabulary: {
    topics: {
      language: term("Language training"),
      housing: term("Housing"),
      homes: term("Homes", { replacedBy: "housing" }),
    },
    targetGroups: { women: term("Immigrant women") },
    users: { library: term("Libraries") },
    kinds: { material: term("New material") },
    phases: { "early-stage": term("Early stage") },
    levels: {
      national: term("National"),
      regional: term("Regional"),
      local: term("Local"),
      nordic: term("Nordic"),
      international: term("International"),
    },
    countries: { FI: { label: { en: "Finland" } }, SE: { label: { en: "Sweden" } } },
    regions: { "FI-18": term("Uusimaa") },
    funders: { amif: term("Asylum, Migration and Integration Fund") },
  },
  collections: [
    {
      id: "other",
      name: { en: "Another collection" },
      url: "https://example.org/other",
      language: "sv",
      description: { en: "What it holds." },
      note: { en: "Its address has changed." },
    },
  ],
};
