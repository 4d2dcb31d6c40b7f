import { counted } from "../../src/core/numbers.ts";
import type { terms as english } from "./en-terms.ts";

/** Languages by their tags: the name, and how it says in which language something is. */
const languages: Record<string, readonly [name: string, inIt: string]> = {
  ar: ["arabia", "arabiaksi"],
  da: ["tanska", "tanskaksi"],
  de: ["saksa", "saksaksi"],
  el: ["kreikka", "kreikaksi"],
  en: ["englanti", "englanniksi"],
  es: ["espanja", "espanjaksi"],
  et: ["viro", "viroksi"],
  fa: ["persia", "persiaksi"],
  fi: ["suomi", "suomeksi"],
  fo: ["fääri", "fääriksi"],
  fr: ["ranska", "ranskaksi"],
  is: ["islanti", "islanniksi"],
  kl: ["grönlanti", "grönlanniksi"],
  ku: ["kurdi", "kurdiksi"],
  nb: ["norja (bokmål)", "norjaksi (bokmål)"],
  nl: ["hollanti", "hollanniksi"],
  nn: ["norja (nynorsk)", "norjaksi (nynorsk)"],
  no: ["norja", "norjaksi"],
  pl: ["puola", "puolaksi"],
  ru: ["venäjä", "venäjäksi"],
  se: ["pohjoissaame", "pohjoissaameksi"],
  smn: ["inarinsaame", "inarinsaameksi"],
  sms: ["koltansaame", "koltansaameksi"],
  so: ["somali", "somaliksi"],
  sv: ["ruotsi", "ruotsiksi"],
  uk: ["ukraina", "ukrainaksi"],
  vi: ["vietnam", "vietnamiksi"],
};

const inIt = new Map(Object.values(languages));

/** "ruotsiksi", by the name of the language; a tag without a name is "kielellä xx". */
export function inLanguage(name: string): string {
  return inIt.get(name) ?? `kielellä ${name}`;
}

/** The words for what the content chooses from closed lists. */
export const terms: typeof english = {
  languages: Object.fromEntries(Object.entries(languages).map(([tag, [name]]) => [tag, name])),

  facets: {
    topic: "Aihe",
    "target-group": "Kohderyhmä",
    user: "Kuka voi käyttää",
    country: "Maa",
    criterion: "Täyttyvä kriteeri",
    kind: "Käytännön laji",
    phase: "Kotoutumisen vaihe",
    level: "Taso",
  },

  verdicts: {
    met: "Täyttyy",
    partly: "Osittain",
    "not-met": "Ei täyty",
    "not-assessed": "Ei arvioitu",
  },

  verdictCounts: {
    met: (n) => `${n} täyttyy`,
    partly: (n) => `${n} osittain`,
    "not-met": (n) => `${n} ei täyty`,
    "not-assessed": (n) => `${n} ei arvioitu`,
  },

  strengths: {
    1: "Kerrottu",
    2: "Oma aineisto",
    3: "Riippumaton",
    4: "Testattu",
  },

  sourceTypes: {
    "randomised-trial": "satunnaistettu koe",
    "comparison-study": "vertailututkimus",
    "external-evaluation": "ulkopuolinen arviointi",
    research: "tutkimus",
    statistics: "tilasto",
    "internal-evaluation": "järjestäjän oma arviointi",
    "follow-up": "osallistujien tilanteen seuranta",
    feedback: "osallistujien palaute",
    "needs-assessment": "tarvekartoitus",
    "adoption-report": "käyttöönottoraportti",
    guide: "opas",
    description: "kuvaus",
    policy: "linjaus",
    news: "uutinen",
  },

  roles: {
    lead: "vastuutaho",
    partner: "kumppani",
    funder: "rahoittaja",
    developer: "kehittäjä",
    researcher: "tutkimuksen tekijä",
    evaluator: "arvioija",
  },

  operationStates: {
    pilot: "Kokeilu",
    running: "Toiminnassa",
    "regular-service": "Osa vakiintuneita palveluja",
    ended: "Päättynyt",
    unknown: "Ei tiedossa",
  },

  projectStates: {
    planned: "Suunnitteilla",
    ongoing: "Käynnissä",
    ended: "Päättynyt",
    unknown: "Ei tiedossa",
  },

  adoptionStates: {
    running: "toiminnassa",
    stopped: "lopetettu",
    unknown: "ei tiedossa, onko vielä toiminnassa",
  },

  comparisons: {
    randomised: "Vertailuryhmä arvottu (satunnaistettu)",
    "comparison-group": "Verrattu samankaltaiseen ryhmään",
    "before-after": "Verrattu aiempaan tilanteeseen",
    none: "Ei vertailuryhmää",
    "not-stated": "Vertailusta ei kerrota",
  },

  directions: {
    better: "parempi",
    "no-difference": "ei eroa",
    mixed: "vaihteleva",
    worse: "huonompi",
  },

  units: {
    people: (n) => counted(n, "ihminen", "ihmistä"),
    pairs: (n) => counted(n, "pari", "paria"),
    groups: (n) => counted(n, "ryhmä", "ryhmää"),
    municipalities: (n) => counted(n, "kunta", "kuntaa"),
    places: (n) => counted(n, "paikka", "paikkaa"),
    organisations: (n) => counted(n, "organisaatio", "organisaatiota"),
    countries: (n) => counted(n, "maa", "maata"),
  },

  outputTypes: {
    report: "raportti",
    course: "kurssi",
    guide: "opas",
    website: "verkkosivusto",
    tool: "työkalu",
    event: "tapahtuma",
    other: "muu tuotos",
  },

  assessors: {
    editor: "kokoelman toimittaja",
    panel: "raati",
    self: "organisaatio itse",
  },
};
