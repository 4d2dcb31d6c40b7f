import { counted } from "../../src/core/numbers.ts";
import type { Segments } from "../../src/core/routes.ts";
import { dayMonthYear, isDay, isYear, range } from "./dates.ts";
import type { Messages } from "./messages.ts";
import { commaMoney } from "./numbers.ts";
import { list } from "./sv-list.ts";
import { statement } from "./sv-statement.ts";
import { terms } from "./sv-terms.ts";

const months = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
];

const segments: Segments = {
  practices: "praxis",
  projects: "projekt",
  criteria: "kriterier",
  facets: {
    topic: "tema",
    "target-group": "malgrupp",
    user: "anvandare",
    country: "land",
    criterion: "kriterium",
    kind: "typ",
    phase: "skede",
    level: "niva",
  },
  pages: {
    about: "om",
    accessibility: "tillganglighet",
    collections: "samlingar",
    contribute: "bidra",
    data: "data",
    privacy: "dataskydd",
  },
};

/**
 * Every text of the interface in Swedish, as it is written in Finland. "Praxis" has no plural, as on the page of the Centre of Expertise:
 * what is counted is "exempel på praxis".
 */
export const sv: Messages = {
  ...terms,
  statement,
  list,
  language: "Svenska",
  segments,

  // Around every page
  locale: "sv_SE",
  shareImage: "Granar med sex grenvarv, ett för varje kriterium",
  title: (parts) => parts.join(" – "),
  skip: "Hoppa till innehållet",
  mainMenu: "Huvudmeny",
  languageMenu: "Språk",
  moreMenu: "Fler sidor",
  breadcrumb: "Du är här",
  home: "Startsida",
  practices: "Praxis",
  projects: "Projekt",
  criteria: "Kriterier",
  about: "Om samlingen",
  licence: "Våra texter får användas enligt CC BY 4.0",
  built: "Webbplatsen är byggd av vanliga textfiler med programmet Kuusi. Inga kakor, ingen spårning.",
  chooseLanguage: "Välj språk",
  moved: "Sidan har flyttats",
  newAddress: "Ny adress:",
  notFound: "Sidan finns inte här",
  notFoundHint: "Adressen kan vara felskriven, eller så har sidan flyttats. Härifrån hittar du allt i samlingen.",

  // Ways to the repository
  improve: "Förbättra samlingen",
  editPage: "Redigera den här sidan",
  reportMistake: "Anmäl ett fel",
  addPractice: "Lägg till praxis",
  reportTitle: (title) => `Fel: ${title}`,
  reportBody: (address) =>
    `Sida: ${address}\n\nVad är fel:\n\n\nVad är rätt, och vilken källa säger det:\n\n\nNämn inga personer.\n`,
  newPractice: {
    id: "namnet-pa-praxis",
    title: "Namnet på praxis",
    nameFile: "Ge filen samma namn som praxis, till exempel sprakkafe.md: namnet blir sidans adress och ändras aldrig.",
    guide: "Vad fälten betyder:",
    body: "Vad praxis svarar på; vem som gör vad, hur ofta och med vem [s1].",
  },

  // Lists
  practiceCount: (n) => counted(n, ...list.own.practices),
  projectCount: (n) => counted(n, ...list.own.projects),
  countOnPage: (text, number, pages) => (pages === 1 ? text : `${text}, sida ${number} av ${pages}`),
  pages: "Listans sidor",
  pageNumber: (n) => `Sida ${n}`,
  filterTitle: { practices: "Filtrera praxis", projects: "Filtrera projekt" },
  moreFacets: "Fler filter",
  aboutList: "Så läser du listan",
  allRecords: { practices: "All praxis", projects: "Alla projekt" },
  noRecords: {
    practices:
      "Samlingen har ännu ingen praxis under den här rubriken. Det betyder inte att sådan praxis saknas, bara att ingen har beskrivits här.",
    projects:
      "Samlingen har ännu inget projekt under den här rubriken. Det betyder inte att sådana projekt saknas, bara att inget har beskrivits här.",
  },
  contribute: "Bidra med det du vet",
  termDescription: {
    practices: (facet, term) => `Praxis som främjar integration. ${facet}: ${term}.`,
    projects: (facet, term) => `Projekt som främjar integration. ${facet}: ${term}.`,
  },
  moreBy: (facet) => `${facet}: alla alternativ`,
  unofficial: "Benämningen är vår egen, eftersom ingen officiell har hittats på svenska.",
  replacedBy: "Benämningen används inte längre. Den har ersatts av:",
  aboutCriterion: "Vad kriteriet betyder och vad som räknas som belägg",
  legend: "Granens sex grenvarv är de sex kriterierna.",
  waysIn: { topic: "Praxis efter tema", user: "Praxis för olika användare" },
  projectColumns: ["Projekt", "År", "Finansiär", "Plats", "Läge"],

  // A record
  draft: "Utkast",
  notYetWritten: "Inte skrivet ännu",
  facts: "Fakta",
  where: "Var",
  operation: "Praxisens läge",
  state: "Projektets läge",
  inUse: "I bruk",
  years: "År",
  organisations: "Organisationer",
  funding: "Finansiering",
  otherNames: "Andra namn",
  verification: "Granskning mot källorna",
  registers: { eura: "EURA-registret", amif: "AMIF-registret", keep: "keep.eu", kohesio: "Kohesio" },
  total: (total, currency) => `sammanlagt ${money(total, currency)}`,
  share: (share, currency) => `${money(share, currency)} från den här finansiären`,
  seen: (state, seen) => (seen ? `${state}, situationen ${when(seen)}` : state),
  sixCriteria: "De sex kriterierna",
  notAssessed: "Inget underlag för en bedömning hittades. Det är inte detsamma som ett nej.",
  howItWorks: "Vad praxisen är och hur den fungerar",
  steps: "Steg för steg",
  elements: "Vad som inte får ändras",
  needs: "Vad som krävs",
  theProject: "Vad som gjordes",
  results: "Resultat",
  noResults: "Inga resultat har antecknats.",
  reach: "Hur många som nåddes",
  preliminary: "Preliminärt",
  direction: (direction) => `Utfall: ${direction}`,
  difficulties: "Vad som inte fungerade",
  noDifficulties: "Inga svårigheter har antecknats.",
  limits: "Vad man inte vet",
  adoptions: "Användning på andra håll",
  basedOn: "Bygger på",
  inspired: "Har tagits i bruk som",
  outputs: "Vad projektet lämnade efter sig",
  projectsAndRelated: "Projekt och närliggande praxis",
  practicesAndProjects: "Praxis och närliggande projekt",
  relatedPractices: "Närliggande praxis",
  relatedProjects: "Närliggande projekt",
  continues: "Fortsättning på",
  continuedBy: "Fortsätter i",
  partOf: "Del av",
  parts: "Delar",

  // Notices
  withdrawn: (date) => `Beskrivningen drogs tillbaka ${when(date)}.`,
  readInstead: "Läs i stället:",
  overdue: (due) =>
    `Beskrivningen skulle ha granskats på nytt senast ${when(due)}. Kontakter, regler eller resultat kan ha ändrats.`,
  ended: {
    practices: (end) =>
      `Den här praxisen ${end ? `upphörde ${when(end)}` : "har upphört"}. Lärdomarna kan fortfarande vara till nytta.`,
    // The second sentence is the wording of the Centre of Expertise.
    projects: (end) =>
      `Det här projektet ${end ? `avslutades ${when(end)}` : "har avslutats"}. Projektmaterialet uppdateras tillsvidare inte.`,
  },
  otherLanguage: (language) => `Beskrivningen är skriven på ${language} och har inte översatts.`,

  // Translations
  translatedFrom: (language) => `Översatt från ${language}.`,
  outdated: (language) => `Texten på ${language} är nyare än översättningen.`,
  readNewer: "Läs den nyare texten",

  // Sources, evidence, review
  sources: "Källor",
  source: (n) => `Källa ${n}`,
  undated: "utan datum",
  inLanguage: (language) => `på ${language}`,
  independent: "oberoende av organisationerna i beskrivningen",
  reports: (type) => `återger i korthet: ${type}`,
  archived: "arkiverad kopia",
  backToText: (note, reference) =>
    `Tillbaka till texten från not ${note}${reference === 1 ? "" : `, ställe ${reference}`}`,
  evidence: ({ strength, what, summary, publisher, independent }) => {
    if (summary) return `${strength}: ${what}, läst i en sammanfattning${publisher ? ` från ${publisher}` : ""}`;
    const by = publisher ? ` (${publisher})` : "";
    return `${strength}: ${what}${independent ? ", från en annan organisation" : ""}${by}`;
  },
  inUseElsewhere: (strength, n) => `${strength}: i gång på ${otherPlaces(n)}`,
  review: (review) => {
    switch (review.state) {
      case "not-verified":
        return "Ännu inte granskad";
      case "verified":
        return `Granskad ${when(review.reviewed)}`;
      case "due-soon":
        return `Granskad ${when(review.reviewed)}, nästa granskning senast ${when(review.due)}`;
      case "overdue":
        return `Granskad ${when(review.reviewed)}, en ny granskning skulle ha gjorts senast ${when(review.due)}`;
    }
  },
  aboutRecord: "Om den här beskrivningen",
  added: (day) => `Tillagd ${when(day)}.`,
  lastChanged: (day) => `Senast ändrad ${when(day)}.`,
  changes: (n) => `Ändringar (${n})`,
  earlierChanges: (n) => `och ${counted(n, "tidigare ändring", "tidigare ändringar")}`,
  assessed: (by, day) => `Bedömd av ${by} ${when(day)}.`,
  citeAs: "Ange källan så här:",

  // Criteria
  officialWording: "Officiell formulering:",
  question: "Fråga",
  meets: "Uppfyller kriteriet, till exempel",
  fails: "Uppfyller inte kriteriet, till exempel",
  whatCounts: "Vad som räknas som belägg",
  moreOnCriterion: (label) => `${label}: hur starka olika källor är, och praxis som uppfyller kriteriet`,
  strengthTitle: "Så starka är olika källor",
  strengthColumns: ["Typ av källa", "Från organisationerna själva", "Från någon utomstående"],
  testedElsewhere: (strength, n) => `Som ”${strength}” räknas praxis som är i gång på minst ${otherPlaces(n)}.`,
  practicesMeeting: "Praxis som uppfyller kriteriet",
  practicesPartly: "Praxis som delvis uppfyller kriteriet",
  noneYet: "Ännu ingen i samlingen.",
  strongest: (shown, all) => `De ${shown} med starkast belägg, av ${all}.`,

  // Dates
  date,
  period: ({ start, end }) => {
    if (start && end) return range(start, end, date);
    if (start) return `sedan ${inSentence(start)}`;
    return end ? `till och med ${inSentence(end)}` : "";
  },
};

function otherPlaces(n: number): string {
  return n === 1 ? "en annan plats" : `${n} andra platser`;
}

/** "24 november 2026", "november 2026", "2026". */
function date(iso: string): string {
  return dayMonthYear(iso, months);
}

/** "den 24 november 2026", "november 2026", "2026". */
function inSentence(iso: string): string {
  return isDay(iso) ? `den ${date(iso)}` : date(iso);
}

/** "den 24 november 2026", "i november 2026", "2026". */
function when(iso: string): string {
  return isDay(iso) || isYear(iso) ? inSentence(iso) : `i ${date(iso)}`;
}

const currencies: Record<string, string> = {
  DKK: "danska kronor",
  EUR: "euro",
  ISK: "isländska kronor",
  NOK: "norska kronor",
  SEK: "svenska kronor",
};

function money(text: string, currency: string | undefined): string {
  return commaMoney(currencies, text, currency);
}
