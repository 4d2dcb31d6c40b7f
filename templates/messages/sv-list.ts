import type { list as english } from "./en-list.ts";

/** The words around the filter and the search of a list. */
export const list: typeof english = {
  own: { practices: ["exempel på praxis", "exempel på praxis"], projects: ["projekt", "projekt"] },
  searchFor: { practices: "Sök bland praxis", projects: "Sök bland projekten" },
  search: "Sök",
  order: "Ordning",
  copy: "Kopiera listans adress",
  rule: "Under samma rubrik räcker det att ett av dina val stämmer. Väljer du under flera rubriker måste alla stämma.",
  chosen: "Dina val",
  clear: "Rensa valen",
  textLanguage: "Beskrivningens språk",
  reviewStates: {
    verified: "Granskad",
    "due-soon": "Ska snart granskas på nytt",
    overdue: "Granskningen är försenad",
    "not-verified": "Ännu inte granskad",
  },
  regionsOf: (country) => `Regioner: ${country}`,
  evidenceFor: (criterion) => `Belägg: ${criterion}`,
  atLeast: {
    1: "berättat eller starkare",
    2: "eget material eller starkare",
    3: "oberoende eller starkare",
    4: "prövat",
  },
  combine: "Kombinera med andra val",
  said: {
    sorts: { match: "Bästa träffen först", title: "Efter namn", added: "Senast tillagda först" },
    show: "Visa {count}",
    more: "Visa {count} till",
    remove: "ta bort",
    query: "Sökning: {what}",
    none: "Inget stämmer med alla val: {what}.",
    without: "Utan ”{what}”: {count}",
    unknown: "I adressen finns något som listan inte känner till. Det lämnades utanför: {what}.",
    dropped: "De här orden gav inga träffar och lämnades utanför sökningen: {what}.",
    suggestion: "Menade du ”{what}”?",
    elsewhere: "Sökningen hittade också {count}",
    copied: "Adressen är kopierad.",
    failed: "Den här delen kunde inte laddas. Kontrollera förbindelsen och försök igen.",
  },
};
