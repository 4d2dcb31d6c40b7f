import type { Place } from "../src/core/schema/record.ts";
import { type Edition, inLanguage, properName, termLabel } from "./edition.ts";

type Located = { places?: Place[] | undefined; level: string };

/** Where a record belongs: "Turku, Porvoo, Finland; Sweden"; without places its level. */
export function placesInWords(edition: Edition, record: Located): string {
  return byCountry(edition, record, (names, country) => [...names, country].join(", "));
}

/** The same for a card: from three places in a country on, only their number. */
export function placesInShort(edition: Edition, record: Located): string {
  return byCountry(edition, record, (names, country) =>
    names.length > 2 ? `${country} (${edition.messages.units.places(names.length)})` : [...names, country].join(", "),
  );
}

function byCountry(edition: Edition, record: Located, say: (names: string[], country: string) => string): string {
  if (!record.places) return termLabel(edition, "level", record.level);
  const countries = new Map<string, string[]>();
  for (const place of record.places) {
    const names = countries.get(place.country) ?? [];
    countries.set(place.country, [...names, ...placeName(edition, place)]);
  }
  return [...countries].map(([country, names]) => say(names, termLabel(edition, "country", country))).join("; ");
}

/** The closest name of a place; none when only its country is known. */
function placeName(edition: Edition, { municipality, area, region }: Place): string[] {
  if (municipality ?? area)
    return [municipality, area].flatMap((name) => (name === undefined ? [] : properName(edition, name)));
  const term = region === undefined ? undefined : edition.site.settings.vocabulary.regions[region];
  return term ? [inLanguage(edition, term.label)] : [];
}
