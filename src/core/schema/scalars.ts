import { z } from "zod";
import { parseDate } from "../dates.ts";
import { isId } from "../layout.ts";
import type { Fault } from "../problem.ts";
import { parseUrl } from "../urls.ts";

// Compiling validators with `new Function` is off: the build evaluates no code that it made.
z.config({ jitless: true });

/** What a scalar points at; `references` collects these from any data, also from data that does not fit the schema. */
export type Meaning =
  | { kind: "term"; list: TermList }
  | { kind: "source" }
  | { kind: "record"; collection: "practices" | "projects" | "same" }
  | { kind: "alias" }
  | { kind: "words" }
  | { kind: "past" }
  | { kind: "localised" };

export type TermList =
  | "topics"
  | "targetGroups"
  | "users"
  | "kinds"
  | "phases"
  | "levels"
  | "countries"
  | "regions"
  | "funders";

export const meanings = z.registry<Meaning>();

const emptyValue = { code: "empty-value", params: {} } as const;

/** Every scalar arrives as its source text: `read` makes the value of it, or says what is wrong. */
export function scalar<T>(read: (text: string) => { value: T } | Fault) {
  return z.string().transform((text, context) => {
    const trimmed = text.trim();
    const result = trimmed === "" ? emptyValue : read(trimmed);
    if ("value" in result) return result.value;
    context.issues.push({ code: "custom", params: { ...result }, input: text });
    return z.NEVER;
  });
}

/** Words for readers, one paragraph, at most `max` characters. `[s3]` in it cites a source; no-break spaces stay. */
export const words = (max: number) =>
  scalar((text) => {
    const value = text.normalize("NFC").replace(/[\t\n\r ]+/g, " ");
    const length = [...value].length;
    return length > max ? { code: "too-long", params: { length, max } } : { value };
  }).register(meanings, { kind: "words" });

/** A name, a title of a source or another string that is shown as it stands. */
export const name = (max = 200) => words(max);

/** One of a closed list. */
export const choice = <const T extends readonly string[]>(values: T, what: string) =>
  scalar<T[number]>((text) => {
    const value = values.find((candidate) => candidate === text);
    return value === undefined
      ? { code: "unknown-choice", params: { value: text, allowed: [...values], what } }
      : { value };
  });

const readDate = (text: string) =>
  parseDate(text) ? { value: text } : ({ code: "bad-date", params: { value: text } } as const);

/** A day, a month or a year (ISO 8601); compared by its first day. */
export const date = scalar(readDate);

/** A date that is not after the day of the build. */
export const pastDate = scalar(readDate).register(meanings, { kind: "past" });

/** A language tag in the short forms of BCP 47: `fi`, `sv-FI`, `zh-Hant`. */
export const language = scalar((text) =>
  /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(text)
    ? { value: text }
    : { code: "bad-language", params: { value: text } },
);

/** A web address that is safe to link; https, or http for old sources. */
export const url = scalar((text) => {
  const parsed = parseUrl(text);
  return "href" in parsed
    ? { value: parsed.href }
    : { code: "bad-url", params: { value: text, reason: parsed.reason } };
});

/** A mailbox, plain enough to stand after `mailto:` as it is. */
export const email = scalar((text) =>
  /^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text)
    ? { value: text }
    : { code: "bad-email", params: { value: text } },
);

/** A whole number from 0. */
export const count = scalar((text) =>
  /^\d{1,12}$/.test(text) ? { value: Number(text) } : { code: "bad-number", params: { value: text } },
);

export const flag = scalar((text) =>
  text === "true" || text === "false" ? { value: text === "true" } : { code: "bad-flag", params: { value: text } },
);

/** The id of an item within its record. */
export const itemId = scalar((text) =>
  /^[a-z][a-z0-9-]{0,39}$/.test(text) ? { value: text } : { code: "bad-item-id", params: { value: text } },
);

/** A key of the vocabulary: kebab-case, or an ISO code of a country or region. */
export const slug = scalar((text) =>
  /^([a-z0-9]+(-[a-z0-9]+)*|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/.test(text)
    ? { value: text }
    : { code: "bad-slug", params: { value: text } },
);

/** The id of a source: `s1`, `s2`… */
export const sourceId = scalar((text) =>
  /^s[1-9]\d{0,2}$/.test(text) ? { value: text } : { code: "bad-source-id", params: { value: text } },
);

export const term = (list: TermList) => scalar((text) => ({ value: text })).register(meanings, { kind: "term", list });

export const citation = scalar((text) => ({ value: text })).register(meanings, { kind: "source" });

export const recordId = (collection: "practices" | "projects" | "same") =>
  scalar((text) => ({ value: text })).register(meanings, { kind: "record", collection });

/** The id that a renamed record or free page had before: what can be the name of its file. */
export const alias = scalar((text) =>
  isId(text) ? { value: text } : { code: "bad-alias", params: { value: text } },
).register(meanings, { kind: "alias" });

/** A list that is not empty; an absent list is an absent key. Duplicates are found by `rules`, in any list. */
export const list = <T extends z.ZodType>(item: T, max = 500) => z.array(item).min(1).max(max);

/** Words in each of the site's languages: `{en: …, fi: …, sv: …}`. */
export const localised = (max = 400) => z.record(language, words(max)).register(meanings, { kind: "localised" });

/** An address in each of the site's languages. */
export const localisedUrl = z.record(language, url).register(meanings, { kind: "localised" });
