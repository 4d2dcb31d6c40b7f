import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "../src/core/problem.ts";
import { apply, utf8 } from "./change.ts";

/** The file around the culprit. */
type Spot = { before: string; culprit: string; after: string };
type Does = (words: readonly string[], spot: Spot) => string;

const replace: Does = ([text = ""], { before, after }) => before + text + after;
const above: Does = (_, { before, culprit, after }) => `${before}---\n${culprit}${after}`;

/** Hints that say it all: what the file is after doing just that. */
const exact: [RegExp, Does][] = [
  [/^Did you mean "(.+)"\?$/, ([name = ""], spot) => renamed(name, spot)],
  [/^Write (?:its key: )?"(.+)"\.$/, ([name = ""], spot) => renamed(name, spot)],
  [/^Write `([^`…]+)`\.$/, replace],
  [/^Write it with straight ones: (.+)$/, replace],
  [
    /^Write (\S+) as its address\.$/,
    ([url = ""], { before, culprit, after }) => before + culprit.replace(/\(.*\)/, `(${url})`) + after,
  ],
  [/^Write (\[s\d+\](?: \[s\d+\])*)\.$/, replace],
  [/^Write --- alone on the (?:first )?line\.$/, ((_, { before, after }) => `${before}---${after}`) satisfies Does],
  [/^Write ([^ "`…]+)(?:\.|, which is free: .*|, and try in the browser that it works\.)$/, replace],
  [/^Put the whole text in quotes: (.+)$/, ([text = ""], spot) => requoted(text, spot)],
  [/^Put it in square brackets, \[\{…\}\], /, (_, { before, culprit, after }) => `${before}[${culprit}]${after}`],
  [/^Put commas between them: (.+)$/, replace],
  [/^Put a line with three hyphens \(---\) alone above this line\.$/, above],
  [
    /^Delete everything above the first line with three hyphens/,
    (_, { before, after }) => before + after.replace(/^[\s\S]*?(?=^---$)/m, ""),
  ],
  [/^Add the closing quotation mark: (.+)$/, replace],
  [
    /^Add ([\]}]+) at the end of the marked text\.$/,
    ([sign = ""], { before, culprit, after }) => before + culprit + sign + after,
  ],
  [/^Begin it in column (\d+),/, ([column = ""], spot) => indented(Number(column), spot)],
  [
    /^It belongs to "criteria": indent it below that key\.$/,
    (_, { before, culprit, after }) => `${before}  ${culprit}${after}`,
  ],
  [
    /^It belongs to .+: begin it in the same column as "(.+)"\.$/,
    ([key = ""], spot) => indented(columnOf(key, spot.before), spot),
  ],
  [
    /^Put it at the end of the line above\./,
    (_, { before, culprit, after }) => `${before.trimEnd()} ${culprit}${after}`,
  ],
  [
    /^Use two spaces for each level instead\.$/,
    (_, { before, culprit, after }) => before + culprit.replaceAll("\t", "  ") + after,
  ],
  [
    /with a space after the hyphen\.$/,
    (_, { before, culprit, after }) => before + (culprit + after).replace(/^( *-)(?=\w)/gm, "$1 "),
  ],
  [/^Write a colon and a space after the key: `(.+)`\.$/, replace],
  [
    /^Add .*the line "(translates: \w+)"\.$/,
    ([line = ""], { before, culprit, after }) => `${before}${line}\n${culprit}${after}`,
  ],
  [
    /, add the line "(translates: \w+)", or run: npm run translate -- /,
    ([line = ""], { before, culprit, after }) => `${before}${line}\n${culprit}${after}`,
  ],
  [/, then write: translates: (\w+)$/, replace],
  [
    /^Delete what stands between < and >/,
    (_, { before, culprit, after }) => before + culprit.replace(/<[^>]*>/g, "") + after,
  ],
  [/^Delete (?:it|one|the (?:line|comment))\b/, (_, spot) => without(spot)],
  [/An alias is .* Delete it\.$/, (_, spot) => without(spot)],
];

/** Hints that leave the words to the editor: what the lines of the cure, those that go and those that come, must show. */
const open: [RegExp, RegExp][] = [
  [/^Add `sources: \[s1\]` to it, /, /^\+.*\bsources: \[s1\]/m],
  [
    /^Add a line `context-sensitive: \{verdict: not-assessed\}` to "criteria"/,
    /^\+ {2}context-sensitive: \{verdict: not-assessed\}$/m,
  ],
  [/^Add the end .* or the year when it was seen to have ended/, /^\+operation: \{state: ended, .*\bseen: \d{4}\}$/m],
  [/^Give exactly one organisation `role: lead`\.$/, /^\+organisations: (?!.*role: lead.*role: lead).*role: lead/m],
  [/^Delete "reason", or write the verdict/, /^\+ {2}context-sensitive: (?!.*reason).*$/m],
  [/^Add `direction: better`, no-difference, mixed or worse\.$/, /^\+.*\bdirection: no-difference\b/m],
  [/^Cite s1, s2 or s3, or add the source to `sources`\.$/, /^\+.*\[s[123]\]/m],
  [/^Add `url: …`, or both `publisher: …` and `date: …`\.$/, /^\+.*\bpublisher: .*\bdate: \d{4}/m],
  [/^Add `seen: 2026` \(the year\) or `sources: \[s1\]`/, /^\+.*\bseen: 2026\}/m],
  [/or write `verdict: not-assessed`\.$/, /^\+.*\{verdict: not-assessed\}$/m],
  [/^Add `withdrawn: \{reason: …, date: 2026-11-24\}`\.$/, /^\+withdrawn: \{reason: .+, date: 2026-\d\d-\d\d/m],
  [
    /^It belongs into the items of "places": move it there\.$/,
    /^-municipality: Vaasa\n\+places: \[\{.*\bmunicipality: Vaasa\}\]$/m,
  ],
  [/^Add a line "added: …" before the closing ---\.$/, /^\+added: \d{4}-\d\d-\d\d\n\+---$/m],
  [/^Shorten it by 19\.$/, /^-summary: .{219}\n\+summary: .{1,200}$/m],
  [/^Write one after the colon: it cannot be left out\.$/, /^\+level: \w+$/m],
  [
    /^Begin the very first line with three hyphens \(---\), then one `key: value` a line, then --- again\.$/,
    /^\+---\n(?:\+\w+: .+\n)+\+---$/m,
  ],
  [/^Rename one of the two: /, /^rename to /m],
  [/^Save it with the encoding "UTF-8"\.$/, /^\+Text på svenska\.$/m],
  [/: write it under "projects", or delete it\.$/, /^\+related: \[samtal\]$/m],
  [/^If "publisher" is a field of its own, put a comma before it\./, /^\+.*, publisher: /m],
  [
    /^Keep the lines that are right, and delete the others and the lines that begin/,
    /^\+level: local\n*$(?![\s\S]*[<=>]{7})/m,
  ],
  [
    /^Delete it\. Name the organisation instead, and in the text link to its contact page\.$/,
    /^\+(?!.*(?:@|\d{3} )).*(?:librarian|\]\(https:).*$/m,
  ],
  [/^Link to the organisation's contact page instead\./, /^\+(?!.*@).*\]\(https:/m],
  [/^Add a line "\[\^people\]: …" at the end of the text\.$/, /^\+\[\^people\]: .+$/m],
  [/^Write \*\*bold\*\* for bold text\.$/, /^\+.*\*\*Two\*\*(?!.*<)/m],
  [/^Describe in words what it shows, /, /^\+Two people at a table$/m],
  [/^Link to a record by its file, as in \[name\]\(samtal\.md\)/, /^\+.*\]\(samtal\.md\)$/m],
  [/^Write the words under the ids of the record: `\{n1: …\}`\.$/, /^\+needs: \{n1: .+\}$/m],
  [/^Choose one of .*\bpartner\b/, /^\+.*\brole: partner\b/m],
  [/^Choose one of employment, language and jobs\.$/, /^\+topics: \[language, employment\]$/m],
  [/^Correct the date, /, /^\+reviewed: 2026-\d\d-\d\d$/m],
  [/^There is no such day in the calendar\. Write year-month-day/, /^\+reviewed: \d{4}-\d\d-\d\d$/m],
  [/^Write a code as in en, fi, sv, /, /^\+.*\blanguage: (?:en|fi|sv)\b/m],
  [/^If they are swapped, write \{start: 2018, end: 2019\}\./, /^\+.*\{start: 2018, end: 2019\}$/m],
  [/^Correct one of the two: a region of SE begins with SE-\.$/, /^\+.*\bregion: SE-\w+/m],
  [/^It is one of "targetGroups": move it there\./, /^\+users: \[municipality\]$/m],
  [
    /^Write only one year here\. For a period, write \{start: 2019, end: 2021\}\.$/,
    /^\+period: \{start: 2019, end: 2021\}$/m,
  ],
];

const files: [RegExp, (file: string, words: readonly string[]) => void][] = [
  [/^Name it "(.+)"\.$/, (file, [name = ""]) => renameSync(file, join(dirname(file), name))],
  [
    /^Add the code of its language, as in "(.+)"\.$/,
    (file, [name = ""]) => renameSync(file, join(dirname(file), name)),
  ],
  [/\b[Dd]elete (?:the|this) file\.$/, (file) => rmSync(file)],
];

/** Does what the hint of a problem says; where it leaves the words to the editor, takes those of the cure and looks at them. */
export function doWhatItSays(problem: Problem, root: string, cures: readonly string[]): "exactly" | "in own words" {
  const hint = problem.hint ?? "";
  const file = join(root, problem.file);
  for (const [says, does] of files) {
    const found = says.exec(hint);
    if (!found) continue;
    does(file, found.slice(1));
    return "exactly";
  }
  const wanted = open.find(([says]) => says.test(hint))?.[1];
  if (wanted) {
    const written = cures.map(utf8).join("\n");
    if (!wanted.test(written)) throw new Error(`The cure does not do what the hint says.\n${hint}\n${written}`);
    for (const cure of cures) apply(cure, root);
    return "in own words";
  }
  for (const [says, does] of exact) {
    const found = says.exec(hint);
    if (!found) continue;
    writeFileSync(file, does(found.slice(1), spotOf(readFileSync(file, "utf8"), problem)));
    return "exactly";
  }
  throw new Error(`Nobody knows how to do what this hint says: ${hint}`);
}

function spotOf(text: string, { line, column, length }: Problem): Spot {
  const above = text.split("\n").slice(0, line - 1);
  const from = above.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  return { before: text.slice(0, from), culprit: text.slice(from, from + length), after: text.slice(from + length) };
}

/** Another name in place of the culprit, in a link in place of its address or of the anchor in it. */
function renamed(name: string, { before, culprit, after }: Spot): string {
  const address = name.startsWith("#") ? /#[^)]*(?=\)$)/ : /(?<=\]\()[^)#]+/;
  return before + (culprit.startsWith("[") ? culprit.replace(address, name) : name) + after;
}

/** Puts a text in place of the value in which the culprit stands: from the key's colon to the last word of that text. */
function requoted(text: string, { before, culprit, after }: Spot): string {
  const words = text.slice(1, -1).replace(/\\"/g, '"');
  const file = before + culprit + after;
  const line = before.lastIndexOf("\n") + 1;
  const begins = [...file.slice(line, before.length).matchAll(/(?:^|[{,[-])\s*[\w-]+: +/g)].at(-1);
  const start = line + (begins ? begins.index + begins[0].length : 0);
  const last = /\S+$/.exec(words)?.[0] ?? "";
  const end = file.indexOf(last, Math.max(start, before.length - 1)) + last.length;
  return file.slice(0, start) + text + file.slice(end).replace(/^["'”’“»]/, "");
}

function indented(column: number, { before, culprit, after }: Spot): string {
  return before.replace(/ *$/, " ".repeat(column - 1)) + culprit + after;
}

/** The column of the last line above that begins with a key. */
function columnOf(key: string, before: string): number {
  return (new RegExp(`.*^( *)${key}:`, "ms").exec(before)?.[1]?.length ?? 0) + 1;
}

/** The file without the culprit: without its item in a list, without its line where it is a key or alone, else without just its signs. */
function without({ before, culprit, after }: Spot): string {
  const rest = /^[^\n]*/.exec(after)?.[0] ?? "";
  const indent = /(?<=^|\n)[ \t]*$/.exec(before)?.[0];
  if (indent !== undefined) return before.slice(0, before.length - indent.length) + after.slice(rest.length + 1);
  if (/^\]*$/.test(culprit)) {
    const key = /(?<=\n)[^\n]*: $/.exec(before);
    return culprit === "[]" && key ? before.slice(0, key.index) + after.slice(1) : before + after;
  }
  if (after.startsWith(":")) return before.replace(/, $/, "") + after.replace(/^: [^,}]*/, "");
  if (culprit.startsWith("[") && /: $/.test(before))
    return before.slice(0, before.lastIndexOf("\n") + 1) + after.slice(rest.length + 1);
  return before.replace(/, $/, "") + after;
}
