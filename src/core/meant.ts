/** What an author meant by a value that is written another way; undefined where that is not plain. */

const months = [
  ["january", "tammikuu", "januari"],
  ["february", "helmikuu", "februari"],
  ["march", "maaliskuu", "mars"],
  ["april", "huhtikuu", "april"],
  ["may", "toukokuu", "maj"],
  ["june", "kesäkuu", "juni"],
  ["july", "heinäkuu", "juli"],
  ["august", "elokuu", "augusti"],
  ["september", "syyskuu", "september"],
  ["october", "lokakuu", "oktober"],
  ["november", "marraskuu", "november"],
  ["december", "joulukuu", "december"],
] as const;

/** The ISO form of a date: the day first with dots, the year first with other signs or without zeros, a month as a word (en, fi, sv). */
export function meantDate(value: string): string | undefined {
  const dots = /^(?:(\d{1,2})\.\s?)?(\d{1,2})\.\s?(\d{4})$/.exec(value);
  if (dots) return iso(dots[3], dots[2], dots[1]);
  const year = /^(\d{4})[-/.–](\d{1,2})(?:[-/.–](\d{1,2}))?$/.exec(value);
  if (year) return iso(year[1], year[2], year[3]);
  const words = /^(?:(?:den )?(\d{1,2})(?:\.|st|nd|rd|th)? )?(\p{L}+)\.? (\d{4})$/u.exec(value.toLowerCase());
  const american = /^(\p{L}+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(value.toLowerCase());
  const [day, word, of] = words
    ? [words[1], words[2], words[3]]
    : american
      ? [american[2], american[1], american[3]]
      : [];
  const month = word === undefined ? 0 : months.findIndex((names) => isMonth(word, names)) + 1;
  return month > 0 ? iso(of, String(month), day) : undefined;
}

/** Finnish adds endings to a month, English and Swedish cut it to three letters. */
function isMonth(word: string, [english, finnish, swedish]: (typeof months)[number]): boolean {
  return (
    word.startsWith(finnish) ||
    [english, swedish].some((name) => word === name || (word === name.slice(0, 3) && name.length > 3))
  );
}

function iso(...parts: (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
}

/** Two years in one: `2019–2021`. */
export function meantYears(value: string): [string, string] | undefined {
  const [, start, end] = /^((?:19|20)\d{2})\s*[-–—/]\s*((?:19|20)\d{2})$/.exec(value) ?? [];
  return start === undefined || end === undefined ? undefined : [start, end];
}

const languages: Readonly<Record<string, string>> = {
  en: "english englanti engelska",
  fi: "finnish suomi finska",
  sv: "swedish ruotsi svenska",
  no: "norwegian norja norska norsk",
  da: "danish tanska danska dansk",
  is: "icelandic islanti isländska íslenska",
  se: "sámi saame samiska",
  et: "estonian viro eesti estniska",
  ru: "russian venäjä ryska",
  uk: "ukrainian ukraina ukrainska",
  ar: "arabic arabia arabiska",
  so: "somali somalia somaliska",
  fa: "persian persia persiska farsi",
  ku: "kurdish kurdi kurdiska",
  de: "german saksa tyska deutsch",
  fr: "french ranska franska français",
  nl: "dutch hollanti nederländska nederlands",
  es: "spanish espanja spanska español",
};

/** The code of a language that is written with its name, or in capitals. */
export function meantLanguage(value: string): string | undefined {
  const word = value.toLowerCase();
  if (/^[a-z]{2,3}$/.test(word)) return word;
  return Object.keys(languages).find((code) => languages[code]?.split(" ").includes(word));
}

/** The one number in a text, without the blanks and signs between its thousands. */
export function meantNumber(value: string): string | undefined {
  const numbers = value.match(/\d{1,3}(?:[ \u00A0.,']\d{3})+(?!\d)|\d+/g) ?? [];
  return numbers.length === 1 ? numbers[0]?.replace(/\D/g, "") : undefined;
}

export function meantFlag(value: string): boolean | undefined {
  const word = value.toLowerCase();
  if (["yes", "y", "on", "x", "1", "true", "kyllä", "ja", "totta", "sant"].includes(word)) return true;
  return ["no", "n", "off", "0", "false", "ei", "nej", "falskt"].includes(word) ? false : undefined;
}

/** An id of an item or a source: a small letter and a number. */
export function meantId(value: string): string | undefined {
  const [, letter, number] = /^([A-Za-z])[A-Za-z]*[ ._-]?0*([1-9]\d{0,2})$/.exec(value.trim()) ?? [];
  return letter === undefined ? undefined : `${letter.toLowerCase()}${number}`;
}

/** A name that can stand in an address: small letters without marks, digits, single hyphens. */
export function meantSlug(value: string): string {
  return value
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** The citations in brackets that hold several, or one in another form. */
export function meantCitations(written: string): string | undefined {
  if (/\d\s*[–-]/.test(written)) return undefined;
  return [...written.matchAll(/\d+/g)].map(([number]) => `[s${Number(number)}]`).join(" ");
}
