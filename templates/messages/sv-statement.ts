import type { StatementWords } from "./en-statement.ts";

/** The words of the accessibility statement in Swedish, as it is written in Finland. */
export const statement: StatementWords = {
  title: "Tillgänglighetsutlåtande",
  lead: "Hur tillgänglig webbplatsen är, vad som inte är tillgängligt och hur du kan berätta det för oss.",
  exampleProvider:
    "Tjänsteleverantören som nämns här är ett exempel: ingen organisation har ännu tagit webbplatsen i bruk.",
  appliesTo: "Det här tillgänglighetsutlåtandet gäller följande tjänst.",
  service: "Tjänst",
  provider: "Tjänsteleverantör",
  law: "Tillämplig lag",

  state: "Den digitala tjänstens tillgänglighet",
  conformity: {
    full: "Uppfyller tillgänglighetskraven.",
    partial: "Uppfyller tillgänglighetskraven delvis.",
    none: "Uppfyller inte tillgänglighetskraven.",
  },
  standard:
    "Kraven är framgångskriterierna på nivåerna A och AA i riktlinjerna för tillgängligt webbinnehåll (WCAG) 2.1, som standarden EN\u00a0301\u00a0549 förutsätter.",

  inaccessible: "Innehåll som inte är tillgängligt",
  nothingInaccessible: "Vi känner inte till något innehåll som inte uppfyller tillgänglighetskraven.",
  criterion: (number) => `WCAG 2.1, kriterium ${number}`,
  exceptions: {
    "non-compliance": "Innehållet uppfyller ännu inte kravet.",
    "disproportionate-burden": "Att uppfylla kravet skulle tills vidare vara en oproportionerligt stor börda.",
    "not-covered": "Lagen gäller inte det här innehållet.",
  },
  alternative: "Så kan du göra i stället:",

  assessment: "Hur tillgängligheten har bedömts",
  self: (by) => `Vi har själva bedömt tjänstens tillgänglighet${by ? ` (${by})` : ""}.`,
  external: (by) => `Tjänstens tillgänglighet har bedömts av ${by ?? "en utomstående expertorganisation"}.`,
  assessedOn: "Bedömningens datum:",
  reviewedOn: "Utlåtandet upprättades eller sågs senast över:",

  feedback: "Har du upptäckt brister i tillgängligheten?",
  tellUs:
    "Berätta om dem för oss, så gör vi vårt bästa för att rätta till dem. Du kan också be att få innehåll i en form som du kan använda. Du får svar inom 14 dagar.",
  exampleFeedback: "Adressen som anges här är ett exempel: ingen läser det som skickas till den.",
  byEmail: "E-post:",
  byForm: "Responsformulär:",

  supervision: "Tillsynsmyndighet",
  complaint:
    "Om du upptäcker ett problem ska du först ge respons till oss. Om du inte är nöjd med svaret, eller inte får något svar alls inom två veckor, kan du lämna in ett klagomål eller en begäran om utredning till tillsynsmyndigheten. På myndighetens webbplats berättas hur du gör det och hur ärendet behandlas.",
  contactDetails: "Tillsynsmyndighetens kontaktuppgifter",
  phone: "Telefon:",
  website: "Webbplats:",

  measures: "Så främjar vi tillgängligheten",
  measuresTaken: [
    "Alla sidor fungerar utan JavaScript.",
    "Allt går att nå och använda med tangentbordet, och det är lätt att se var fokus är.",
    "Textens kontrast mot bakgrunden är minst 7:1, både i ljust och i mörkt läge.",
    "Ingenting sägs enbart med färg, och sidorna har inga bilder som skulle behöva förklaras.",
    "Sidorna kan förstoras, läsas på en smal skärm och skrivas ut utan menyer.",
  ],

  contact: "Vem du kan skriva till",
};
