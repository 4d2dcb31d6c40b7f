import type { StatementWords } from "./en-statement.ts";

/** The words of the accessibility statement in Finnish. */
export const statement: StatementWords = {
  title: "Saavutettavuusseloste",
  lead: "Miten saavutettava tämä sivusto on, mikä ei ole saavutettavaa ja miten siitä voi kertoa meille.",
  exampleProvider:
    "Tässä mainittu palveluntarjoaja on esimerkki: mikään organisaatio ei ole vielä ottanut sivustoa käyttöön.",
  appliesTo: "Tämä saavutettavuusseloste koskee seuraavaa palvelua.",
  service: "Palvelu",
  provider: "Palveluntarjoaja",
  law: "Sovellettava laki",

  state: "Digipalvelun saavutettavuuden tila",
  conformity: {
    full: "Täyttää saavutettavuusvaatimukset.",
    partial: "Täyttää saavutettavuusvaatimukset osittain.",
    none: "Ei täytä saavutettavuusvaatimuksia.",
  },
  standard:
    "Vaatimuksina ovat Verkkosisällön saavutettavuusohjeiden (WCAG) 2.1 A- ja AA-tason onnistumiskriteerit, joita standardi EN\u00a0301\u00a0549 edellyttää.",

  inaccessible: "Ei-saavutettava sisältö",
  nothingInaccessible: "Tiedossamme ei ole sisältöä, joka ei täytä saavutettavuusvaatimuksia.",
  criterion: (number) => `WCAG 2.1, kriteeri ${number}`,
  exceptions: {
    "non-compliance": "Sisältö ei vielä täytä vaatimusta.",
    "disproportionate-burden": "Vaatimuksen täyttäminen olisi toistaiseksi kohtuuton rasite.",
    "not-covered": "Laki ei koske tätä sisältöä.",
  },
  alternative: "Näin voit toimia:",

  assessment: "Saavutettavuuden arviointi",
  self: (by) => `Olemme arvioineet palvelun saavutettavuuden itse${by ? ` (${by})` : ""}.`,
  external: (by) =>
    by
      ? `Palvelun saavutettavuuden on arvioinut ${by}.`
      : "Palvelun saavutettavuuden on arvioinut ulkopuolinen asiantuntijaorganisaatio.",
  assessedOn: "Arviointipäivä:",
  reviewedOn: "Seloste on laadittu tai viimeksi tarkistettu:",

  feedback: "Huomasitko puutteen saavutettavuudessa?",
  tellUs:
    "Kerro se meille, niin teemme parhaamme puutteen korjaamiseksi. Voit myös pyytää sisältöä muodossa, jota pystyt käyttämään. Saat vastauksen 14 päivän kuluessa.",
  exampleFeedback: "Tässä annettu osoite on esimerkki: kukaan ei lue siihen lähetettyjä viestejä.",
  byEmail: "Sähköposti:",
  byForm: "Palautelomake:",

  supervision: "Valvontaviranomainen",
  complaint:
    "Jos huomaat ongelman, anna ensin palautetta meille. Jos et ole tyytyväinen saamaasi vastaukseen tai et saa vastausta lainkaan kahden viikon aikana, voit tehdä valvontaviranomaiselle saavutettavuuskantelun tai selvityspyynnön. Viranomaisen sivustolla kerrotaan, miten ilmoitus tehdään ja miten asia käsitellään.",
  contactDetails: "Valvontaviranomaisen yhteystiedot",
  phone: "Puhelin:",
  website: "Verkkosivusto:",

  measures: "Näin edistämme saavutettavuutta",
  measuresTaken: [
    "Kaikki sivut toimivat ilman JavaScriptiä.",
    "Kaikkea voi käyttää näppäimistöllä, ja kohdistuksen paikan näkee helposti.",
    "Tekstin kontrasti taustaan on vähintään 7:1 sekä vaaleassa että tummassa näkymässä.",
    "Mitään ei kerrota pelkällä värillä, eikä sivuilla ole kuvia, jotka pitäisi selittää.",
    "Sivuja voi suurentaa, lukea kapealla näytöllä ja tulostaa ilman valikoita.",
  ],

  contact: "Kenelle voi kirjoittaa",
};
