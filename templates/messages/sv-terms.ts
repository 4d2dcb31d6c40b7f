import { counted, grouped } from "../../src/core/numbers.ts";
import type { terms as english } from "./en-terms.ts";

/** The words for what the content chooses from closed lists, as Swedish is written in Finland. */
export const terms: typeof english = {
  languages: {
    ar: "arabiska",
    da: "danska",
    de: "tyska",
    el: "grekiska",
    en: "engelska",
    es: "spanska",
    et: "estniska",
    fa: "persiska",
    fi: "finska",
    fo: "färöiska",
    fr: "franska",
    is: "isländska",
    kl: "grönländska",
    ku: "kurdiska",
    nb: "norska (bokmål)",
    nl: "nederländska",
    nn: "norska (nynorsk)",
    no: "norska",
    pl: "polska",
    ru: "ryska",
    se: "nordsamiska",
    smn: "enaresamiska",
    sms: "skoltsamiska",
    so: "somaliska",
    sv: "svenska",
    uk: "ukrainska",
    vi: "vietnamesiska",
  },

  facets: {
    topic: "Tema",
    "target-group": "Målgrupp",
    user: "Kan användas av",
    country: "Land",
    criterion: "Uppfyllt kriterium",
    kind: "Typ av praxis",
    phase: "Skede i integrationen",
    level: "Nivå",
  },

  verdicts: {
    met: "Uppfylls",
    partly: "Delvis",
    "not-met": "Uppfylls inte",
    "not-assessed": "Inte bedömd",
  },

  verdictCounts: {
    met: (n) => `${n} uppfylls`,
    partly: (n) => `${n} delvis`,
    "not-met": (n) => `${n} uppfylls inte`,
    "not-assessed": (n) => counted(n, "inte bedömd", "inte bedömda"),
  },

  strengths: {
    1: "Berättat",
    2: "Eget material",
    3: "Oberoende",
    4: "Prövat",
  },

  sourceTypes: {
    "randomised-trial": "randomiserat försök",
    "comparison-study": "studie med jämförelsegrupp",
    "external-evaluation": "extern utvärdering",
    research: "forskning",
    statistics: "statistik",
    "internal-evaluation": "arrangörens egen utvärdering",
    "follow-up": "uppföljning av deltagarna",
    feedback: "respons från deltagarna",
    "needs-assessment": "behovskartläggning",
    "adoption-report": "rapport om införandet på andra håll",
    guide: "handbok",
    description: "beskrivning",
    policy: "styrdokument",
    news: "nyhet",
  },

  roles: {
    lead: "huvudansvar",
    partner: "samarbete",
    funder: "finansiering",
    developer: "utveckling",
    researcher: "forskning",
    evaluator: "utvärdering",
  },

  operationStates: {
    pilot: "Pilotförsök",
    running: "I gång",
    "regular-service": "Del av den ordinarie verksamheten",
    ended: "Avslutad",
    unknown: "Okänt",
  },

  projectStates: {
    planned: "Planeras",
    ongoing: "Pågår",
    ended: "Avslutat",
    unknown: "Okänt",
  },

  adoptionStates: {
    running: "i gång",
    stopped: "nedlagd",
    unknown: "okänt om praxisen fortfarande är i gång",
  },

  comparisons: {
    randomised: "Jämförelse genom lottning (randomiserad)",
    "comparison-group": "Jämförelse med en liknande grupp",
    "before-after": "Jämförelse före och efter",
    none: "Ingen jämförelsegrupp",
    "not-stated": "Uppgift om jämförelse saknas",
  },

  directions: {
    better: "bättre",
    "no-difference": "ingen skillnad",
    mixed: "blandat",
    worse: "sämre",
  },

  units: {
    people: (n) => counted(n, "person", "personer"),
    pairs: (n) => `${grouped(n)} par`,
    groups: (n) => counted(n, "grupp", "grupper"),
    municipalities: (n) => counted(n, "kommun", "kommuner"),
    places: (n) => counted(n, "plats", "platser"),
    organisations: (n) => counted(n, "organisation", "organisationer"),
    countries: (n) => counted(n, "land", "länder"),
  },

  outputTypes: {
    report: "rapport",
    course: "kurs",
    guide: "handbok",
    website: "webbplats",
    tool: "verktyg",
    event: "evenemang",
    other: "annat",
  },

  assessors: {
    editor: "en redaktör för samlingen",
    panel: "en panel",
    self: "organisationen själv",
  },
};
