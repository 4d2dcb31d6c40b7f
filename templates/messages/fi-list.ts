import type { list as english } from "./en-list.ts";

/** The words around the filter and the search of a list. */
export const list: typeof english = {
  own: { practices: ["käytäntö", "käytäntöä"], projects: ["hanke", "hanketta"] },
  searchFor: { practices: "Hae käytännöistä", projects: "Hae hankkeista" },
  search: "Hae",
  order: "Järjestys",
  copy: "Kopioi luettelon osoite",
  rule: "Saman otsikon alta riittää, että yksi valinnoistasi sopii. Jos valitset usean otsikon alta, jokaisen on sovittava.",
  chosen: "Valintasi",
  clear: "Tyhjennä valinnat",
  textLanguage: "Kuvauksen kieli",
  reviewStates: {
    verified: "Tarkistettu",
    "due-soon": "Tarkistettava pian uudelleen",
    overdue: "Tarkistus myöhässä",
    "not-verified": "Ei vielä tarkistettu",
  },
  regionsOf: (country) => `Alueet: ${country}`,
  evidenceFor: (criterion) => `Näyttö: ${criterion}`,
  atLeast: {
    1: "kerrottu tai vahvempi",
    2: "oma aineisto tai vahvempi",
    3: "riippumaton tai vahvempi",
    4: "testattu",
  },
  combine: "Yhdistä muihin rajauksiin",
  said: {
    sorts: { match: "Osuvin ensin", title: "Nimen mukaan", added: "Viimeksi lisätty ensin" },
    show: "Näytä {count}",
    more: "Näytä vielä {count}",
    remove: "poista",
    query: "Haku: {what}",
    none: "Mikään ei vastaa kaikkia valintoja: {what}.",
    without: "Ilman valintaa ”{what}”: {count}",
    unknown: "Osoitteessa on jotain, mitä tämä luettelo ei tunne. Se jätettiin huomiotta: {what}.",
    dropped: "Näillä sanoilla ei löytynyt mitään, joten ne jätettiin pois hausta: {what}.",
    suggestion: "Tarkoititko ”{what}”?",
    elsewhere: "Haulla löytyi myös {count}",
    copied: "Osoite on kopioitu.",
    failed: "Tätä osaa ei voitu ladata. Tarkista verkkoyhteys ja yritä uudelleen.",
  },
};
