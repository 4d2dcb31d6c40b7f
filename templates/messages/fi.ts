import { counted, grouped } from "../../src/core/numbers.ts";
import type { Segments } from "../../src/core/routes.ts";
import { date, period, when } from "./fi-dates.ts";
import { list } from "./fi-list.ts";
import { statement } from "./fi-statement.ts";
import { inLanguage, terms } from "./fi-terms.ts";
import type { Messages } from "./messages.ts";
import { commaMoney } from "./numbers.ts";

const segments: Segments = {
  practices: "kaytannot",
  projects: "hankkeet",
  criteria: "kriteerit",
  facets: {
    topic: "aihe",
    "target-group": "kohderyhma",
    user: "kayttaja",
    country: "maa",
    criterion: "kriteeri",
    kind: "laji",
    phase: "vaihe",
    level: "taso",
  },
  pages: {
    about: "tietoa",
    contribute: "osallistu",
    collections: "kokoelmat",
    accessibility: "saavutettavuus",
    privacy: "tietosuoja",
    data: "data",
  },
};

/** The headings of lists of other terms, by the name of the facet. */
const others: Record<string, string> = {
  [terms.facets.topic]: "Muita aiheita",
  [terms.facets["target-group"]]: "Muita kohderyhmiä",
  [terms.facets.user]: "Muita käyttäjiä",
  [terms.facets.country]: "Muita maita",
  [terms.facets.criterion]: "Muita kriteerejä",
  [terms.facets.kind]: "Muita lajeja",
  [terms.facets.phase]: "Muita vaiheita",
  [terms.facets.level]: "Muita tasoja",
};

/** Every text of the interface in Finnish. */
export const fi: Messages = {
  ...terms,
  statement,
  list,
  language: "Suomi",
  segments,

  // Around every page
  locale: "fi_FI",
  shareImage: "Kuusia, joiden kuusi kerrosta vastaavat kuutta kriteeriä",
  title: (parts) => parts.join(" – "),
  skip: "Siirry sisältöön",
  mainMenu: "Päävalikko",
  languageMenu: "Kieli",
  moreMenu: "Muut sivut",
  breadcrumb: "Murupolku",
  home: "Etusivu",
  practices: "Käytännöt",
  projects: "Hankkeet",
  criteria: "Kriteerit",
  about: "Tietoa",
  licence: "Tekstejämme saa käyttää CC BY 4.0 -lisenssillä",
  built: "Sivusto on tehty Kuusi-ohjelmalla tavallisista tekstitiedostoista. Ei evästeitä eikä seurantaa.",
  chooseLanguage: "Valitse kieli",
  moved: "Sivu on siirretty",
  newAddress: "Uusi osoite:",
  notFound: "Sivua ei löydy",
  notFoundHint:
    "Osoitteessa voi olla kirjoitusvirhe, tai sivu on voitu siirtää. Näistä linkeistä löydät kaiken, mitä kokoelmassa on.",

  // Ways to the repository
  improve: "Paranna kokoelmaa",
  editPage: "Muokkaa tätä sivua",
  reportMistake: "Ilmoita virheestä",
  addPractice: "Lisää käytäntö",
  reportTitle: (title) => `Virhe: ${title}`,
  reportBody: (address) =>
    `Sivu: ${address}\n\nMikä on väärin:\n\n\nMikä on oikein, ja mistä lähteestä se käy ilmi:\n\n\nÄlä mainitse henkilöitä.\n`,
  newPractice: {
    id: "kaytannon-nimi",
    title: "Käytännön nimi",
    nameFile:
      "Anna tiedostolle käytännön nimi, esimerkiksi kielikahvila.md: siitä tulee sivun osoite, eikä se enää muutu.",
    guide: "Mitä kentät tarkoittavat:",
    body: "Mihin käytäntö vastaa; kuka tekee mitä, kuinka usein ja keiden kanssa [s1].",
  },

  // Lists
  practiceCount: (n) => counted(n, ...list.own.practices),
  projectCount: (n) => counted(n, ...list.own.projects),
  countOnPage: (text, number, pages) => (pages === 1 ? text : `${text}, sivu ${number}/${pages}`),
  pages: "Luettelon sivut",
  pageNumber: (n) => `Sivu ${n}`,
  filterTitle: { practices: "Rajaa käytäntöjä", projects: "Rajaa hankkeita" },
  moreFacets: "Lisää rajauksia",
  aboutList: "Näin luet luetteloa",
  allRecords: { practices: "Kaikki käytännöt", projects: "Kaikki hankkeet" },
  noRecords: {
    practices:
      "Tällä rajauksella kokoelmassa ei ole vielä yhtään käytäntöä. Se ei tarkoita, ettei sellaisia olisi: niitä ei vain ole vielä lisätty.",
    projects:
      "Tällä rajauksella kokoelmassa ei ole vielä yhtään hanketta. Se ei tarkoita, ettei sellaisia olisi: niitä ei vain ole vielä lisätty.",
  },
  contribute: "Täydennä kokoelmaa",
  termDescription: {
    practices: (facet, term) => `Kotoutumista edistäviä käytäntöjä. ${facet}: ${term}.`,
    projects: (facet, term) => `Kotoutumista edistäviä hankkeita. ${facet}: ${term}.`,
  },
  moreBy: (facet) => others[facet] ?? facet,
  unofficial: "Nimitys on meidän antamamme: virallista suomenkielistä nimitystä ei löytynyt.",
  replacedBy: "Tätä termiä ei enää käytetä. Sen tilalla on:",
  aboutCriterion: "Mitä kriteeri tarkoittaa ja mikä kelpaa näytöksi",
  legend: "Kuusen kuusi kerrosta vastaavat kuutta kriteeriä.",
  waysIn: { topic: "Käytännöt aiheittain", user: "Käytännöt käyttäjittäin" },
  projectColumns: ["Hanke", "Vuodet", "Rahoittaja", "Paikka", "Tila"],

  // A record
  draft: "Luonnos",
  notYetWritten: "Ei vielä kirjoitettu",
  facts: "Perustiedot",
  where: "Paikka",
  operation: "Käytännön tila",
  state: "Hankkeen tila",
  inUse: "Käytössä",
  years: "Toteutusaika",
  organisations: "Organisaatiot",
  funding: "Rahoitus",
  otherNames: "Muut nimet",
  verification: "Tietojen tarkistus",
  registers: { eura: "EURA-tietopalvelu", amif: "AMIF-rekisteri", keep: "keep.eu", kohesio: "Kohesio" },
  total: (total, currency) => `yhteensä ${money(total, currency)}`,
  share: (share, currency) => `tältä rahoittajalta ${money(share, currency)}`,
  seen: (state, seen) => (seen ? `${state} (tilanne ${when(seen)})` : state),
  sixCriteria: "Kuusi kriteeriä",
  notAssessed: "Arvioinnin perustaksi ei löytynyt tietoa. Se ei tarkoita, ettei kriteeri täyttyisi.",
  howItWorks: "Mistä on kyse ja miten käytäntö toimii",
  steps: "Vaihe vaiheelta",
  elements: "Mitä ei saa muuttaa",
  needs: "Mitä tarvitaan",
  theProject: "Mitä hankkeessa on tehty",
  results: "Tulokset",
  noResults: "Tuloksia ei ole kirjattu.",
  reach: "Kuinka monta tavoitettiin",
  preliminary: "Alustava",
  direction: (direction) => `Tulos: ${direction}`,
  difficulties: "Missä ei onnistuttu",
  noDifficulties: "Vaikeuksia ei ole kirjattu.",
  limits: "Mitä ei tiedetä",
  adoptions: "Missä muualla käytäntö on otettu käyttöön",
  basedOn: "Pohjana:",
  inspired: "Otettu käyttöön nimellä",
  outputs: "Mitä hankkeesta jäi",
  projectsAndRelated: "Katso myös",
  practicesAndProjects: "Katso myös",
  relatedPractices: "Muita käytäntöjä",
  relatedProjects: "Muita hankkeita",
  continues: "Edeltävä hanke",
  continuedBy: "Jatkohanke",
  partOf: "Kuuluu hankkeeseen",
  parts: "Osahankkeet",

  // Notices
  withdrawn: (day) => `Poistettu kokoelmasta ${when(day)}.`,
  readInstead: "Lue sen sijaan:",
  overdue: (due) =>
    `Tämä kuvaus olisi pitänyt tarkistaa viimeistään ${when(due)}. Yhteystiedot, säännöt tai tulokset ovat voineet muuttua sen jälkeen.`,
  ended: {
    practices: (end) =>
      `Käytännön toteuttaminen ${end ? `päättyi ${when(end)}` : "on päättynyt"}. Siitä saaduista kokemuksista voi silti olla hyötyä.`,
    projects: (end) =>
      `Tämä hanke ${end ? `päättyi ${when(end)}` : "on päättynyt"}. Hankeaineistoa ei toistaiseksi päivitetä.`,
  },
  otherLanguage: (language) => `Tätä kuvausta ei ole suomennettu. Se on kirjoitettu ${inLanguage(language)}.`,

  // Translations
  translatedFrom: (language) => `Suomennos, alkukieli ${language}.`,
  outdated: (language) => `Tätä suomennosta uudempi kuvaus on saatavilla ${inLanguage(language)}.`,
  readNewer: "Lue uudempi kuvaus",

  // Sources, evidence, review
  sources: "Lähteet",
  source: (n) => `Lähde ${n}`,
  undated: "päiväämätön",
  inLanguage,
  independent: "riippumaton toteuttajista",
  reports: (type) => `tiivistelmä aineistosta: ${type}`,
  archived: "arkistoitu kopio",
  backToText: (note, reference) =>
    `Takaisin tekstiin alaviitteestä ${note}${reference === 1 ? "" : `, kohta ${reference}`}`,
  evidence: ({ strength, what, summary, publisher, independent }) => {
    const by = publisher ? ` (${publisher})` : "";
    const how = summary ? ", luettu tiivistelmästä" : independent ? ", tekijänä toinen organisaatio" : "";
    return `${strength}: ${what}${how}${by}`;
  },
  inUseElsewhere: (strength, n) => `${strength}: käytössä ${inOtherPlaces(n)}`,
  review: (review) => {
    switch (review.state) {
      case "not-verified":
        return "Ei vielä tarkistettu";
      case "verified":
        return `Tarkistettu ${when(review.reviewed)}`;
      case "due-soon":
        return `Tarkistettu ${when(review.reviewed)}, tarkistettava uudelleen viimeistään ${when(review.due)}`;
      case "overdue":
        return `Tarkistettu ${when(review.reviewed)}, uuden tarkistuksen määräaika oli ${when(review.due)}`;
    }
  },
  aboutRecord: "Tietoa tästä kuvauksesta",
  added: (day) => `Lisätty ${when(day)}.`,
  lastChanged: (day) => `Muutettu viimeksi ${when(day)}.`,
  changes: (n) => `Muutokset (${n})`,
  earlierChanges: (n) => `ja ${counted(n, "aiempi muutos", "aiempaa muutosta")}`,
  assessed: (by, day) => `Arvioinnin on tehnyt ${by} ${when(day)}.`,
  citeAs: "Viittaa näin:",

  // Criteria
  officialWording: "Virallinen sanamuoto:",
  question: "Kysymys",
  meets: "Esimerkki, jossa kriteeri täyttyy",
  fails: "Esimerkki, jossa kriteeri ei täyty",
  whatCounts: "Mikä kelpaa näytöksi",
  moreOnCriterion: (label) => `${label}: eri lähteiden vahvuus ja käytännöt, joissa kriteeri täyttyy`,
  strengthTitle: "Kuinka vahvaa näyttöä eri lähteet ovat",
  strengthColumns: ["Lähteen laji", "Toteuttajilta itseltään", "Riippumattomalta taholta"],
  testedElsewhere: (strength, n) => `${strength} on myös käytäntö, joka on toiminnassa vähintään ${inOtherPlaces(n)}.`,
  practicesMeeting: "Käytännöt, joissa kriteeri täyttyy",
  practicesPartly: "Käytännöt, joissa kriteeri täyttyy osittain",
  noneYet: "Kokoelmassa ei ole vielä yhtään.",
  strongest: (shown, all) => `Tässä ovat ne ${shown}, joilla on vahvin näyttö; kaikkiaan niitä on ${all}.`,

  // Dates
  date,
  period,
};

function inOtherPlaces(n: number): string {
  return `${n === 1 ? "yhdessä" : grouped(n)} muussa paikassa`;
}

const currencies: Record<string, string> = {
  DKK: "Tanskan kruunua",
  EUR: "euroa",
  ISK: "Islannin kruunua",
  NOK: "Norjan kruunua",
  SEK: "Ruotsin kruunua",
};

function money(text: string, currency: string | undefined): string {
  return commaMoney(currencies, text, currency);
}
