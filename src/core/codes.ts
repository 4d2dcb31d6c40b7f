import { parseDate } from "./dates.ts";
import {
  meantCitations,
  meantDate,
  meantFlag,
  meantId,
  meantLanguage,
  meantNumber,
  meantSlug,
  meantYears,
} from "./meant.ts";
import { nearest } from "./nearest.ts";
import type { Finding, Severity } from "./problem.ts";
import type { Conformity } from "./schema/statement.ts";
import { countriesWithRegions } from "./schema/terms.ts";
import type { Home } from "./shape.ts";
import type { Loss } from "./site/loss.ts";
import { commandFor, type Translating } from "./translating/command.ts";
import { parseUrl, type UrlReason } from "./urls.ts";

/** What a value is to an author: one text, a list, or keys with values. */
type Shape = "text" | "list" | "keys";

/**
 * Every problem that an author can see: its severity and its words. A message says what is wrong with the value quoted; a hint says
 * what to do, with the nearest right name. One module, so that the tone is one; past 200 lines for that reason.
 */
export const codes = {
  // Files
  "bad-file-name": error((p: { name: string; reason: "characters" | "reserved" | "long" | "language" }) => ({
    message: {
      characters: `The file name "${show(p.name)}" has characters that an address cannot keep.`,
      reserved: `The name "${show(p.name)}" is reserved: Windows cannot store such a file, or a page of the site stands there.`,
      long: `The file name "${show(p.name)}" is longer than 100 characters.`,
      language: `The file name "${show(p.name)}" does not say its language.`,
    }[p.reason],
    hint: {
      characters: named(p.name),
      reserved: "Choose another name.",
      long: "Choose a shorter name.",
      language: `Add the code of its language, as in "${p.name.replace(/\.md$/, "")}.en.md".`,
    }[p.reason],
  })),
  "name-collision": error((p: { other: string }) => ({
    message: `This file and ${p.other} have the same id.`,
    hint: "Rename one of the two: an id is unique in practices and projects together, whatever its letters' case.",
  })),
  "unexpected-file": error((p: { name: string }) => ({
    message: `"${show(p.name)}" does not belong in the content folder.`,
    hint: misnamed(p.name),
  })),
  "image-file": error((p: { name: string }) => ({
    message: `"${show(p.name)}" is an image, and the collection has none.`,
    hint: "Describe in words what the picture shows: images are heavy, go out of date and can identify people. Delete the file.",
  })),
  "symbolic-link": error((p: { name: string }) => ({
    message: `"${show(p.name)}" is a symbolic link.`,
    hint: "Put the file itself in its place: links can lead out of the content folder.",
  })),
  "file-size": error((p: { bytes: number; max: number }) => ({
    message: `The file has ${p.bytes} bytes; at most ${p.max} are read.`,
    hint: "Shorten it, or split it into several records.",
  })),
  "not-utf8": error((_: object) => ({
    message: "The file is not UTF-8 text from here on.",
    hint: 'Save it with the encoding "UTF-8".',
  })),
  "control-character": error((p: { character: string }) => ({
    message: `There is an invisible control character here (${p.character}).`,
    hint: "Delete it and type the text again; it often comes with text pasted from elsewhere.",
  })),
  "missing-file": error((p: { name: string }) => ({
    message: `The file ${p.name} is missing, and the site cannot be built without it.`,
    hint: "Restore it from an earlier version.",
  })),
  // Front matter
  "two-versions": error((_: object) => ({
    message: "Two versions of this file stand here in one: two people changed the same lines.",
    hint: "Keep the lines that are right, and delete the others and the lines that begin with <<<<<<<, ======= and >>>>>>>.",
  })),
  "front-matter-missing": error((p: { starts: "later" | "with-key" | "nowhere" }) => ({
    message: "The file does not begin with front matter.",
    hint: {
      later: "Delete everything above the first line with three hyphens (---).",
      "with-key": "Put a line with three hyphens (---) alone above this line.",
      nowhere: "Begin the very first line with three hyphens (---), then one `key: value` a line, then --- again.",
    }[p.starts],
  })),
  "front-matter-opening": error((p: { line: string }) => ({
    message: `The first line is "${show(p.line)}"; it must be three hyphens and nothing else.`,
    hint: "Write --- alone on the first line.",
  })),
  "front-matter-closing": error((p: { line: string }) => ({
    message: `"${show(p.line)}" does not close the front matter; that takes three hyphens and nothing else.`,
    hint: "Write --- alone on the line.",
  })),
  "front-matter-unclosed": error((p: { text?: string }) => ({
    message:
      p.text === undefined
        ? "The front matter is never closed."
        : `The front matter is not closed before the text, which seems to begin with "${show(p.text, 30)}".`,
    hint: `Put a line with three hyphens (---) alone ${p.text === undefined ? "below" : "above"} this line.`,
  })),
  "yaml-syntax": error((p: { kind: YamlFault; text: string; cure?: string; key?: string }) => {
    const [message, hint, exact = hint]: readonly [string, string, string?] = yamlWords[p.kind];
    const words = p.cure === undefined ? hint : exact;
    return {
      message: message.replace("%", show(p.text, 30)),
      hint: words.replace(/[%@]/g, (sign) => (sign === "%" ? elide(p.cure ?? "") : (p.key ?? ""))),
    };
  }),
  "duplicate-key": error((p: { key: string }) => ({
    message: `"${show(p.key)}" stands here twice.`,
    hint: "Delete one of the two lines.",
  })),
  "yaml-feature": error((p: { feature: "alias" | "anchor" | "tag" | "documents" | "key"; cure?: string }) => ({
    message: {
      alias: "A text cannot begin with *: here that is an alias (*name), and none is allowed.",
      anchor: "A text cannot begin with &: here that is an anchor (&name), and none is allowed.",
      tag: "A text cannot begin with !: here that is a tag (!name), and none is allowed.",
      documents: "A second YAML document begins here.",
      key: "A key must be a single word or text.",
    }[p.feature],
    hint: {
      text: `Put the whole text in quotes: ${elide(p.cure ?? '"…"')}`,
      documents: "Keep one list of keys.",
      key: "Write `key: value`.",
    }[p.feature === "documents" || p.feature === "key" ? p.feature : "text"],
  })),
  "not-a-mapping": error((_: object) => ({
    message: "There are no keys here.",
    hint: "Write one `key: value` a line, as in `title: Language café`.",
  })),
  // Shape
  "missing-key": unfinished((p: { key: string; of: string; isItem: boolean }) => ({
    message: `"${p.key}" is missing${p.of === "" ? "" : p.isItem ? ` in this item of "${p.of}"` : ` in "${p.of}"`}.`,
    hint:
      p.of === ""
        ? `Add a line "${p.key}: …" before the closing ---.`
        : p.of === "criteria"
          ? `Add a line \`${p.key}: {verdict: not-assessed}\` to "criteria", or give a verdict.`
          : p.key === "sources"
            ? "Add `sources: [s1]` to it, with the number of the source that says so."
            : `Add \`${p.key}: …\` to ${p.isItem ? "it" : `"${p.of}"`}.`,
  })),
  "unknown-key": error((p: { key: string; allowed: string[]; home?: Home }) => ({
    message: `There is no key "${show(p.key)}" here.`,
    hint: p.home
      ? {
          below: `It belongs to "${p.home.of}": indent it below that key.`,
          items: `It belongs into the items of "${p.home.of}": move it there.`,
          above: `It belongs ${p.home.of === "" ? "to no other key" : `to "${p.home.of}"`}: begin it in the same column as "${"beside" in p.home ? p.home.beside : ""}".`,
        }[p.home.where]
      : (meant(p.key, p.allowed) ??
        (p.allowed.length > 0 ? `Delete it, or use a key that is free here: ${list(p.allowed)}.` : "Delete it.")),
  })),
  "wrong-shape": error((p: { expected: Shape; got: Shape; cure?: string }) => ({
    message: {
      text: `A single text is wanted here, not ${p.got === "list" ? "a list" : "keys"}.`,
      list: `A list is wanted here, not ${p.got === "text" ? "a single text" : "keys"}.`,
      keys: `Keys are wanted here, not ${p.got === "text" ? "a single text" : "a list"}.`,
    }[p.expected],
    hint:
      p.cure === undefined
        ? {
            text:
              p.got === "keys"
                ? "If the text has a colon in it, put the whole text in quotes."
                : "Write one value without brackets or hyphens.",
            list:
              p.got === "keys"
                ? "Put it in square brackets, [{…}], or begin it with a hyphen and a space."
                : "Write it in square brackets: [first, second], or one `- …` a line, with a space after the hyphen.",
            keys: "Write it in braces: {key: value, key: value}, or one `key: value` a line, indented.",
          }[p.expected]
        : p.got === "list" && p.expected === "keys"
          ? `Write the words under the ids of the record: \`${p.cure}\`.`
          : `Write \`${p.cure}\`.`,
  })),
  "empty-value": unfinished((p: { isRequired?: boolean }) => ({
    message: "There is no value here.",
    hint: p.isRequired
      ? "Write one after the colon: it cannot be left out."
      : "Write one after the colon, or delete the line.",
  })),
  "empty-list": unfinished((p: { isRequired?: boolean }) => ({
    message: "The list is empty.",
    hint: p.isRequired ? "Add an item: it cannot be left out." : "Delete the line, or add an item.",
  })),
  "too-long": error((p: { length: number; max: number }) => ({
    message: `The text has ${p.length} characters; at most ${p.max} fit here.`,
    hint: `Shorten it by ${p.length - p.max}.`,
  })),
  "too-many": error((p: { max: number; length: number }) => ({
    message: `The list has ${p.length} items; at most ${p.max} are allowed.`,
    hint: "Keep the most important ones, the first of them first.",
  })),
  "unknown-choice": error((p: { value: string; allowed: string[]; what: string }) => ({
    message: `"${show(p.value)}" is not a ${p.what}.`,
    hint: meant(p.value, p.allowed) ?? `Choose one of ${list(p.allowed)}.`,
  })),
  "bad-date": error((p: { value: string }) => ({
    message: `"${show(p.value)}" is not a date.`,
    hint: dateHint(p.value),
  })),
  "bad-language": error((p: { value: string }) => ({
    message: `"${show(p.value)}" is not a language code.`,
    hint: written(meantLanguage(p.value)) ?? "Write a code as in en, fi, sv, so, ar or zh-Hant (BCP 47).",
  })),
  "bad-url": error((p: { value: string; reason: UrlReason }) => ({
    message: {
      "not-http": `"${show(p.value)}" is not a web address.`,
      blank: `The address "${show(p.value)}" has a blank, a backslash or an invisible character in it.`,
      credentials: `The address "${show(p.value)}" carries a user name or a password.`,
      host: `The address "${show(p.value)}" does not name a public host.`,
      unreadable: `The address "${show(p.value)}" cannot be read.`,
    }[p.reason],
    hint: addressHint(p.value),
  })),
  "bad-email": error((p: { value: string }) => ({
    message: `"${show(p.value)}" is not an e-mail address.`,
    hint: "Write the mailbox of an organisation, as in accessibility@example.org, never that of a person.",
  })),
  "bad-number": error((p: { value: string }) => ({
    message: `"${show(p.value)}" is not a whole number.`,
    hint: written(meantNumber(p.value)) ?? "Write digits only, as in 1200.",
  })),
  "out-of-range": error((p: { value: number; min: number; max: number }) => ({
    message: `${p.value} is not between ${p.min} and ${p.max}.`,
    hint: `Write a number from ${p.min} to ${p.max}.`,
  })),
  "bad-flag": error((p: { value: string }) => ({
    message: `"${show(p.value)}" is neither true nor false.`,
    hint: written(meantFlag(p.value)) ?? "Write true or false.",
  })),
  "bad-item-id": error((p: { value: string }) => ({
    message: `"${show(p.value)}" cannot be the id of an item.`,
    hint: written(meantId(p.value)) ?? "Write a small letter and a number, as in r1.",
  })),
  "bad-source-id": error((p: { value: string }) => ({
    message: `"${show(p.value)}" cannot be the id of a source.`,
    hint: written(meantId(p.value)?.replace(/^\D/, "s")) ?? "Sources are numbered s1, s2, s3…",
  })),
  "bad-slug": error((p: { value: string }) => ({
    message: `"${show(p.value)}" cannot be a key of the vocabulary.`,
    hint: "Use small letters a–z, digits and single hyphens; countries and regions have their ISO codes.",
  })),
  "bad-alias": error((p: { value: string }) => ({
    message: `"${show(p.value)}" cannot have been an id.`,
    hint: "An id is a file name without .md: small letters a–z, digits and single hyphens.",
  })),
  "duplicate-item": error((p: { value: string }) => ({
    message: `"${show(p.value)}" stands in this list twice.`,
    hint: "Delete it here: once is enough.",
  })),
  "duplicate-item-id": error((p: { id: string; free?: string }) => ({
    message: `The id "${show(p.id)}" is used twice in this record.`,
    hint:
      p.free === undefined
        ? "Give each item an id of its own, so that translations and links find it."
        : `Write ${p.free}, which is free: translations and citations find an item by its id.`,
  })),
  "stray-words": error((p: { words: string; cure?: string }) => ({
    message: `"${show(p.words)}" stands between braces without being a key: there, a comma ends a text.`,
    hint: p.cure === undefined ? "Delete it, or write `key: value`." : `Put the whole text in quotes: ${elide(p.cure)}`,
  })),
  // Rules between fields
  "lead-organisation": unfinished((p: { leads: number }) => ({
    message: p.leads === 0 ? "No organisation has the role lead." : `${p.leads} organisations have the role lead.`,
    hint: "Give exactly one organisation `role: lead`.",
  })),
  "place-missing": unfinished((p: { level: string }) => ({
    message: `"places" is missing: a ${p.level} record says where it is.`,
    hint: "Add `places: [{country: FI, municipality: …}]`; only nordic and international records may do without.",
  })),
  "region-country": error((p: { region: string; country: string }) => ({
    message: `The region ${show(p.region)} does not lie in the country ${show(p.country)}.`,
    hint: countriesWithRegions.some((code) => code === p.country)
      ? `Correct one of the two: a region of ${p.country} begins with ${p.country}-.`
      : `Delete the region: only ${list(countriesWithRegions)} have regions here.`,
  })),
  "verdict-needs": unfinished((p: { verdict: string; needs: ("reason" | "sources")[] }) => ({
    message: `The verdict "${p.verdict}" has no ${p.needs.join(" and no ")}.`,
    hint: {
      reason: "Say in one or two sentences why (`reason: …`), or write `verdict: not-assessed`.",
      sources: "Name at least one source (`sources: [s1]`), or write `verdict: not-assessed`.",
      both: "Say why and by which source (`reason: …, sources: [s1]`), or write `verdict: not-assessed`.",
    }[p.needs.length > 1 ? "both" : (p.needs[0] ?? "both")],
  })),
  "not-assessed": error((p: { key: string }) => ({
    message: `A criterion that is not assessed has no "${p.key}".`,
    hint: `Delete "${p.key}", or write the verdict: met, partly or not-met.`,
  })),
  "state-unseen": unfinished((p: { key: string; state: string }) => ({
    message: `"${p.key}" does not say when or where "${p.state}" was seen.`,
    hint: "Add `seen: 2026` (the year) or `sources: [s1]`; write unknown when neither is known.",
  })),
  "ended-when": unfinished((p: { key: string }) => ({
    message: "It has ended, but no year is given.",
    hint: `Add the end (\`period: {end: 2021}\`) or the year when it was seen to have ended (\`${p.key}: {…, seen: 2021}\`).`,
  })),
  "period-order": error((p: { start: string; end: string }) => ({
    message: `The end (${p.end}) is before the start (${p.start}).`,
    hint: `If they are swapped, write {start: ${p.end}, end: ${p.start}}. If not, correct the wrong one.`,
  })),
  "future-date": error((p: { date: string; now: string }) => ({
    message: `${p.date} is after the day of the build (${p.now}).`,
    hint: "Correct the date, or publish it on that day.",
  })),
  "source-unreachable": unfinished((p: { missing: string }) => ({
    message: `A source without an address needs a publisher and a date; "${p.missing}" is missing.`,
    hint: "Add `url: …`, or both `publisher: …` and `date: …`.",
  })),
  "result-direction": unfinished((p: { comparison: string }) => ({
    message: `A result with the comparison "${p.comparison}" needs a direction.`,
    hint: "Add `direction: better`, no-difference, mixed or worse.",
  })),
  "withdrawn-status": error((p: { status: string }) => ({
    message:
      p.status === "withdrawn"
        ? 'The status is withdrawn, but "withdrawn" does not say why.'
        : `"withdrawn" is given, but the status is ${p.status}.`,
    hint:
      p.status === "withdrawn"
        ? "Add `withdrawn: {reason: …, date: 2026-11-24}`."
        : "Write `status: withdrawn`, or delete the key.",
  })),
  "based-on": unfinished((_: object) => ({
    message: "Neither a record nor a name says what this is based on.",
    hint: "Add `record: <id>` when it is in this collection, else `name: …`.",
  })),
  "worth-adding": warning((p: { keys: string[] }) => ({
    message: `Readers will miss: ${list(p.keys)}.`,
    hint: "Add what a source carries. Leave out what none does: the page says so.",
  })),
  // The accessibility statement
  "statement-missing": warning((_: object) => ({
    message: "The site has no accessibility statement.",
    hint: "Add `accessibility: …`, as the guide for editors describes it; public bodies have to publish one.",
  })),
  "example-value": warning((p: { what: "provider" | "feedback" }) => ({
    message: {
      provider: "The service provider in the accessibility statement is an example, and the page says so.",
      feedback: "The way to give feedback in the accessibility statement is an example, and the page says so.",
    }[p.what],
    hint: {
      provider: 'Write the organisation that answers for the site, and delete "example".',
      feedback: 'Write a mailbox or form of that organisation that is read, and delete "example".',
    }[p.what],
  })),
  "statement-conformity": error((p: { state: Conformity; items: number }) => ({
    message:
      p.state === "full"
        ? `The conformity is full, but "inaccessible" has ${p.items} ${p.items === 1 ? "item" : "items"}.`
        : `The conformity is ${p.state}, but "inaccessible" does not say what is not accessible.`,
    hint:
      p.state === "full"
        ? "Write `conformity: partial`, or delete the list if nothing in it is true any more."
        : "Add `inaccessible: [{wcag: 1.4.3, text: …, reason: non-compliance}]`, or write `conformity: full`.",
  })),
  "feedback-unreachable": error((_: object) => ({
    message: 'The feedback has neither "email" nor "url", so readers cannot give any.',
    hint: "Add the mailbox of an organisation (`email: …`) or the address of its form (`url: …`).",
  })),
  "unknown-forge": error((p: { host: string; forges: readonly string[] }) => ({
    message: `What kind of forge "${show(p.host)}" is, its name does not say, so that no page can link to it.`,
    hint: `Add \`forge: …\` beside it; ${list(p.forges)} are known.`,
  })),
  "statement-overdue": warning((p: { reviewed: string; days: number }) => ({
    message: `The accessibility statement was last reviewed on ${p.reviewed}, ${p.days} days ago.`,
    hint: "The law wants it kept up to date. Read it against the site once a year at least, correct it and write the day.",
  })),
  // References
  "unknown-term": error(
    (p: { value: string; list: string; terms: ReadonlyMap<string, { names: string[] }>; home?: string }) => ({
      message: `"${show(p.value)}" is not in the list "${p.list}" of the vocabulary.`,
      hint:
        p.home === undefined
          ? (meantTerm(p.value, p.terms) ?? `Choose one of ${list([...p.terms.keys()])}.`)
          : `It is one of "${p.home}": move it there. Here, choose of ${list([...p.terms.keys()])}.`,
    }),
  ),
  "replaced-term": warning((p: { value: string; by: string }) => ({
    message: `"${show(p.value)}" has been replaced.`,
    hint: `Write "${p.by}".`,
  })),
  "unknown-source": error((p: { value: string; sources: string[] }) => ({
    message: `There is no source "${show(p.value)}" to cite here.`,
    hint:
      meant(p.value, p.sources) ??
      (p.sources.length > 0
        ? `Cite ${list(p.sources, "or")}, or add the source to \`sources\`.`
        : "A record lists its sources under `sources`; a free page cites none and links instead."),
  })),
  "unknown-record": unfinished((p: { value: string; collection: string; ids: string[]; elsewhere: boolean }) => ({
    message: `There is no ${p.collection} "${show(p.value)}".`,
    hint: p.elsewhere
      ? `This key names a ${p.collection}, and that is a ${p.collection === "project" ? "practice" : "project"}: write it under "${p.collection === "project" ? "related" : "projects"}", or delete it.`
      : (meant(p.value, p.ids) ?? "Write the id, which is the file name without .md, or add that record first."),
  })),
  "link-to-self": warning((_: object) => ({
    message: "The record names itself here; the link is left out.",
    hint: "Delete it.",
  })),
  "link-to-unpublished": warning((p: { value: string; status: string }) => ({
    message: `"${show(p.value)}" is ${p.status === "draft" ? "a draft" : "withdrawn"}; the link is left out.`,
    hint: p.status === "draft" ? "Publish it, or wait: the link comes by itself." : "Name the record that replaces it.",
  })),
  "alias-taken": error((p: { value: string; by: string }) => ({
    message: `The alias "${show(p.value)}" is already taken by ${p.by}.`,
    hint: "An alias is the id that this record or page had before, and nobody else's. Delete it.",
  })),
  "missing-language": error((p: { language: string }) => ({
    message: `The text in "${p.language}" is missing.`,
    hint: `Add \`${p.language}: …\`; the site is published in that language.`,
  })),
  "no-longer-published": error((p: Loss) => {
    const [message, hint] = lossWords[p.what];
    const renamed = `If it has become ${p.like}, write \`aliases: [${p.name}]\` there: its old address then leads on. Else put the file back.`;
    return { message: fill(message, p), hint: p.like === undefined ? fill(hint, p) : renamed };
  }),
  // Translations
  "translation-alone": error(
    (p: { id: string; language: string; collection: string; ids: string[]; elsewhere: boolean }) => ({
      message: `There is no ${p.collection} "${show(p.id)}" that this file could translate.`,
      hint: p.elsewhere
        ? "A record of that name is in the other collection: move this file beside it."
        : (meantFile(p.id, p.ids, p.language) ??
          "Name the file <id of the record>.<language>.md, and put it beside the record."),
    }),
  ),
  "translation-of-itself": error((p: { language: string; record: string }) => ({
    message: `The record is written in "${p.language}" itself.`,
    hint: `Write the changes into ${p.record}, and delete this file.`,
  })),
  "fact-in-translation": error((p: { key: string; record: string }) => ({
    message: `"${p.key}" is not translated: it stands once, in ${p.record}.`,
    hint: "Delete it here. A translation holds the title, the summary, and words under the ids of the record.",
  })),
  "nothing-to-translate": error((p: { id: string; list: string; ids: string[] }) => ({
    message: `The record has no words at "${show(p.id)}"${p.list === "" ? "" : ` in "${p.list}"`}.`,
    hint:
      meant(p.id, p.ids) ??
      (p.ids.length > 0
        ? `Delete it, or write ${list(p.ids, "or")}.`
        : "Delete the key, or add the item to the record first."),
  })),
  "unmarked-translation": error((p: Translating & { fingerprint: string }) => ({
    message: `"translates" is missing: nothing says which words of ${p.id}.md this translates.`,
    hint: `When it says the same as the record of today, add the line "translates: ${p.fingerprint}", or run: ${commandFor(p)} --renew`,
  })),
  "outdated-translation": warning((p: Translating & { fingerprint: string }) => ({
    message: `${p.id}.md has changed since this was translated; the page says so.`,
    hint: `${commandFor(p)} tells what has changed. Bring the words up to date, then write: translates: ${p.fingerprint}`,
  })),
  untranslated: warning((p: Translating & { paths: string[]; isShown: boolean }) => ({
    message: p.isShown
      ? `Not translated: ${list(p.paths)}. Readers see the words of the record in ${p.paths.length === 1 ? "its" : "their"} place.`
      : `Without ${list(p.paths)} this is not a translation yet: readers are sent to the record instead.`,
    hint: `Write the words under the same keys and ids as in the record; ${commandFor(p)} adds the places that are missing.`,
  })),
  "unused-language": warning((p: { language: string; languages: string[] }) => ({
    message: `The site is not published in "${show(p.language)}", so that nobody sees this file.`,
    hint: `The languages of the site are ${list(p.languages)}; they stand in site.yaml.`,
  })),
  // Search
  "lexicon-line": error((p: { line: string }) => ({
    message: `"${show(p.line)}" is no line of the lexicon.`,
    hint: "The file is made by a program: npm run lexicon makes it anew.",
  })),
  // Markdown
  "contact-detail": error((p: { value: string }) => ({
    message: `"${show(p.value)}" looks like an e-mail address or a phone number; the collection holds none.`,
    hint: "Delete it. Name the organisation instead, and in the text link to its contact page.",
  })),
  "bad-citation": error((p: { written: string }) => ({
    message: `"${show(p.written)}" does not cite a source.`,
    hint:
      written(meantCitations(p.written)) ?? "Cite each source in brackets of its own, with a small s, as in [s1] [s2].",
  })),
  "markdown-html": error((p: { html: string }) => ({
    message: `HTML (${show(p.html, 30)}) is not allowed in the text.`,
    hint: markdownFor(p.html),
  })),
  "markdown-image": error((_: object) => ({
    message: "Images are not allowed in the text.",
    hint: "Describe in words what it shows, or link to it: [name of the picture](https://…).",
  })),
  "markdown-heading": error((p: { cure: string }) => ({
    message: "Without a space after the # signs this is no heading.",
    hint: `Write \`${elide(p.cure)}\`.`,
  })),
  "markdown-link-form": error((p: { form: "turned" | "apart"; cure: string }) => ({
    message: {
      turned: "This is no link: the words stand in [brackets], the address after them in (parentheses).",
      apart: "This is no link: there is a space between the words and the address.",
    }[p.form],
    hint: `Write \`${elide(p.cure)}\`.`,
  })),
  "markdown-link": error((p: { url: string; reason: "unsafe" | "relative" | "mail" | UrlReason }) => ({
    message:
      p.reason === "mail"
        ? `"${show(p.url.replace(/^\w+:/, ""))}" is an e-mail address or a phone number; the collection holds none.`
        : `The link "${show(p.url)}" leads nowhere that the site may link to.`,
    hint:
      p.reason === "mail"
        ? "Link to the organisation's contact page instead. If it is something else, put it in `backticks`."
        : p.reason === "relative"
          ? relativeHint(p.url)
          : "Write a full address that begins with https://, or the file name of a record.",
  })),
  "unknown-link": unfinished((p: { file: string; files: string[]; moved: boolean }) => ({
    message: `The link leads to "${show(p.file)}", and there is no such file.`,
    hint: p.moved
      ? `Write "${p.files[0]}".`
      : (meant(p.file, p.files) ??
        "Check the name; a record of the other collection is ../practices/name.md or ../projects/name.md."),
  })),
  "unknown-anchor": unfinished((p: { anchor: string; anchors: string[] }) => ({
    message: `There is no heading with the anchor "#${show(p.anchor)}".`,
    hint:
      meant(
        `#${p.anchor}`,
        p.anchors.map((id) => `#${id}`),
      ) ??
      (p.anchors.length > 0 ? `The page has ${list(p.anchors.map((id) => `#${id}`))}.` : "The page has no headings."),
  })),
  "unknown-footnote": error((p: { label: string }) => ({
    message: `The footnote [^${show(p.label)}] has no text.`,
    hint: `Add a line "[^${show(p.label)}]: …" at the end of the text.`,
  })),
  "markdown-too-complex": error(
    (p: { what: "size" | "lines" | "nesting" | "delimiters" | "markers"; max: number }) => ({
      message: {
        size: `The text is longer than ${p.max} bytes.`,
        lines: `The text has more than ${p.max} lines.`,
        nesting: `Lists and quotes are nested deeper than ${p.max} levels here.`,
        delimiters: `This paragraph has more than ${p.max} of the characters * _ ~ \` [ ] < > | &.`,
        markers: `This line begins with more than ${p.max} list or quote signs.`,
      }[p.what],
      hint: {
        size: "Shorten it: a reader wants 150 to 400 words.",
        lines: "Shorten it: a reader wants 150 to 400 words.",
        nesting: "Use fewer levels.",
        delimiters: "Split the paragraph, or delete signs that are not needed.",
        markers: "Delete the signs that are not needed.",
      }[p.what],
    }),
  ),
} as const;

/**
 * Ways in which YAML does not parse: the message, what to do, and what to do exactly where that is known. `%` is the text at the place, in
 * the last one the text to write; `@` is a key.
 */
export type YamlFault = keyof typeof yamlWords;
const inQuotes = ["Put the whole text in quotes.", "Put the whole text in quotes: %"] as const;
const yamlWords = {
  colon: ['The text that begins with "%" has a colon in it, so YAML takes it for a key.', ...inQuotes],
  comma: [
    'The text that begins with "%" has a colon in it, so YAML takes it for a key.',
    'If "@" is a field of its own, put a comma before it. If not, put the whole text in quotes.',
    'If "@" is a field of its own, put a comma before it. If not, put the whole text in quotes: %',
  ],
  hash: [
    '"%" is lost: to YAML, a space and # begin a comment, up to the end of the line.',
    "Put the whole text in quotes.",
    "Put the whole text in quotes: %",
  ],
  curly: [
    "These quotation marks come from a word processor; YAML knows only straight ones.",
    'Write straight ones: "…".',
    "Write it with straight ones: %",
  ],
  quote: [
    "The text in quotes that begins here is not closed.",
    "Add the closing quotation mark, of the same kind as the opening one.",
    "Add the closing quotation mark: %",
  ],
  "after-quote": ['"%" stands after the closing quotation mark.', ...inQuotes],
  "after-flow": [
    '"%" stands after a closing bracket: a text that begins with a bracket is a list to YAML.',
    ...inQuotes,
  ],
  bracket: ['"%" stands inside a text that is not in quotes; between braces, brackets end a text.', ...inQuotes],
  escape: ['"%" begins something that double quotes do not know.', "Write \\\\ for a backslash, or use single quotes."],
  tab: ["The line is indented with a tab.", "Use two spaces for each level instead."],
  "flow-end": [
    "What this bracket or brace opens is never closed.",
    "Add the missing ] or } where it ends.",
    "Add % at the end of the marked text.",
  ],
  "flow-extra": ['"%" closes nothing.', "Delete it, or add the opening bracket before it."],
  indent: [
    "The indentation does not fit the lines before.",
    "Begin all keys of one level in the same column.",
    "Begin it in column %, as the lines of its level above do.",
  ],
  wrapped: [
    "This line looks like the end of the text above it.",
    "Put it at the end of the line above. If it is a field of its own, write a colon and a space after its name.",
  ],
  "no-colon": [
    "There is no `key: value` here.",
    "Write a colon and a space after the key, and begin a list item with a hyphen and a space.",
    "Write a colon and a space after the key: `%`.",
  ],
  "no-space": [
    'There is no space after the colon in "%".',
    "Write `key: value`, with a space after the colon.",
    "Write `%`.",
  ],
  reserved: ['A text cannot begin with "%" here.', ...inQuotes],
  deep: ["This is nested too deep to be read.", "Use the forms of the guide: no record needs more than five levels."],
  other: [
    "The front matter cannot be read from here on.",
    "Compare the line with one in another record; when in doubt, put the text in quotes.",
  ],
} as const;

/** What is gone, and what to do; readers have saved and shared its address. `%` is its name, `@` the commit. */
const lossWords: Record<Loss["what"], readonly [message: string, hint: string]> = {
  record: [
    '"%" was published at @, and its file is gone.',
    "Put the file back. If it should not be read any more, write `status: withdrawn` in it and say why; if it was renamed, write its old id in the `aliases` of the new file.",
  ],
  draft: [
    '"%" was published at @, and a draft has no page.',
    "Write `status: published`, or `status: withdrawn` with `withdrawn: {reason: …, date: …}`.",
  ],
  moved: [
    '"%" stood in the other collection at @, and its address there is lost.',
    "Give this file a new name, and write the old id in its `aliases`: the old address then leads on.",
  ],
  alias: ['The alias "%" led to this record at @, and is gone.', "Write it again: `aliases: [%]`."],
  translation: [
    'The translation "%" was published at @, and its file is gone.',
    "Put the file back, and correct in it what was wrong.",
  ],
  page: [
    'The page "%" was published at @, and its file is gone.',
    "Put the file back. If it was renamed, write its old id in the `aliases` of the new file.",
  ],
  criterion: ['The criterion "%" had a page at @, and is gone.', "Put it back, with its texts."],
  term: [
    'The term "%" had a page at @, and is gone.',
    "Put it back. If another term is to be used, add `replacedBy: <that term>` to it.",
  ],
  language: ['The site was published in "%" at @.', "Put the language back: all its pages would be lost."],
};

function fill(words: string, { name, ref }: Loss): string {
  return words.replace("%", show(name)).replace("@", show(ref));
}

export type Code = keyof typeof codes;
export type Params = { [C in Code]: Parameters<(typeof codes)[C]["say"]>[0] };

/** The words of a finding. */
export function say<C extends Code>({ code, params }: Finding<C>): Words {
  const table: { [K in Code]: { say: (params: Params[K]) => Words } } = codes;
  return table[code].say(params);
}

type Words = { message: string; hint: string };

function error<P>(say: (params: P) => Words) {
  return { severity: "error" as Severity, unfinished: false, say };
}

/** An error in a record that is published, and only a gap in a draft. */
function unfinished<P>(say: (params: P) => Words) {
  return { severity: "error" as Severity, unfinished: true, say };
}

function warning<P>(say: (params: P) => Words) {
  return { severity: "warning" as Severity, unfinished: true, say };
}

/** A value for a message: one line, cut, invisible characters made visible. */
function show(value: string, max = 60): string {
  const line = value.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
  const letters = [...line];
  return letters.length > max ? `${letters.slice(0, max - 1).join("")}…` : line;
}

/** A long text for a hint: its beginning and its end. */
function elide(text: string): string {
  const letters = [...text];
  return letters.length > 160 ? `${letters.slice(0, 90).join("")} … ${letters.slice(-50).join("")}` : text;
}

function list(names: readonly string[], joint = "and"): string {
  const shown = names.length > 40 ? [...names.slice(0, 40), "…"] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} ${joint} ${shown.at(-1)}`;
}

/** A name for a file that an address can keep. */
function named(name: string): string {
  const slug = meantSlug(name.replace(/\.md$/i, ""));
  return slug === ""
    ? "Use small letters a–z, digits and single hyphens, and end with .md, as in language-cafe.md."
    : `Name it "${slug}.md".`;
}

/** What to do with a file that is not read, by its path in the content folder. */
function misnamed(path: string): string {
  const [, name, ending = ""] =
    /^(?:practices|projects|pages)\/([^/]+?)((?:\.(?:md|txt|markdown|text|docx?|odt|rtf|pdf))*)$/i.exec(path) ?? [];
  if (name !== undefined && !/\.(docx?|odt|rtf|pdf)$/i.test(ending)) return `Name it "${name}.md".`;
  if (/\.(docx?|odt|rtf|pdf)$/i.test(ending))
    return "Copy its words into a text file whose name ends with .md. Delete the file.";
  return "Only Markdown files in practices, projects and pages, and the four settings files, are read. Move or delete it.";
}

function meantFile(id: string, ids: readonly string[], language: string): string | undefined {
  const near = nearest(id, ids);
  return near === undefined ? undefined : `Name it "${near}.${language}.md".`;
}

function meant(value: string, candidates: readonly string[]): string | undefined {
  const near = nearest(value, candidates);
  return near === undefined ? undefined : `Did you mean "${near}"?`;
}

/** The term that a key, a label or an alias of it means. */
function meantTerm(value: string, terms: ReadonlyMap<string, { names: string[] }>): string | undefined {
  const wanted = value.trim().toLowerCase();
  const words = wanted.split(/[\s;/]+/);
  if (words.length > 1 && words.every((word) => terms.has(word))) return `Put commas between them: ${words.join(", ")}`;
  const named = (name: string) =>
    [...terms].find(([, { names }]) => names.some((own) => own.toLowerCase() === name.toLowerCase()))?.[0];
  const near = named(wanted) ?? nearest(value, [...terms.keys(), ...[...terms.values()].flatMap(({ names }) => names)]);
  if (near === undefined) return undefined;
  return terms.has(near) && named(wanted) === undefined
    ? `Did you mean "${near}"?`
    : `Write its key: "${terms.has(near) ? near : named(near)}".`;
}

function written(value: string | boolean | undefined): string | undefined {
  return value === undefined ? undefined : `Write ${value}.`;
}

function dateHint(value: string): string {
  const years = meantYears(value);
  if (years) return `Write only one year here. For a period, write {start: ${years[0]}, end: ${years[1]}}.`;
  const date = meantDate(value);
  if (date !== undefined && parseDate(date) !== undefined && date !== value) return `Write ${date}.`;
  const form = "Write year-month-day, as in 2026-11-24; 2026-11 and 2026 are allowed, too.";
  return /^\d{4}-\d\d(-\d\d)?$/.test(value) ? `There is no such day in the calendar. ${form}` : form;
}

/** A link without `https://`, or one to a page of the site in place of its file. */
function relativeHint(url: string): string {
  if (/^www\./i.test(url) && "href" in parseUrl(`https://${url}`)) return `Write https://${url} as its address.`;
  const id = /\/([a-z0-9-]+)\/?(?:index\.html)?$/.exec(url)?.[1] ?? "name";
  return `Link to a record by its file, as in [name](${id}.md) or [name](../projects/${id}.md), or to https://…`;
}

function addressHint(value: string): string {
  const address = [value.replace(/ /g, "%20"), `https://${value}`].find((text) => "href" in parseUrl(text));
  return address === undefined
    ? "Copy the whole address from the browser; it begins with https://."
    : `Write ${address}, and try in the browser that it works.`;
}

const markdownInstead: [RegExp, string][] = [
  [/^<\/?(b|strong)\b/i, "Write **bold** for bold text."],
  [/^<\/?(i|em)\b/i, "Write *italic* for emphasis."],
  [/^<\/?a\b/i, "Write [text](https://…) for a link."],
  [/^<\/?(ul|ol|li)\b/i, "Begin each line of a list with `- ` or `1. `."],
  [/^<\/?h\d\b/i, "Begin a heading with `## `."],
  [/^<\/?(p|br|div|span)\b/i, "Delete what stands between < and >, and leave an empty line between paragraphs."],
  [/^<\/?(table|tr|td|th)\b/i, "Write a table with | between its cells and a line of |---| below the first row."],
  [/^<img\b/i, "Describe in words what the picture shows."],
  [/^<!--/, "Delete the comment, or move it to the commit message."],
];

function markdownFor(html: string): string {
  return (
    markdownInstead.find(([tag]) => tag.test(html))?.[1] ??
    "Write it in Markdown. To show the sign < itself, write \\<."
  );
}
