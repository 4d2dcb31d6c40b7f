import GithubSlugger from "github-slugger";
import { type Mistake, unmarked } from "./catalogue.ts";

/** The groups of the catalogue, in the order in which editors read them. */
const groups: [folder: string, title: string][] = [
  ["frame", "The two lines with three hyphens"],
  ["signs", "Quotes, colons, brackets and spaces"],
  ["fields", "Fields"],
  ["values", "Terms, dates, addresses and numbers"],
  ["evidence", "Criteria, results and sources"],
  ["text", "The text below the fields"],
  ["links", "Links to other records"],
  ["files", "Files"],
  ["translations", "Translations"],
  ["accepted", "What looks like a mistake and is none"],
];

/** `.github/MISTAKES.md`: every mistake with what the check says and what to change. */
export function mistakesPage(mistakes: readonly Mistake[]): string {
  const unknown = mistakes.filter(({ group }) => !groups.some(([folder]) => folder === group));
  if (unknown.length > 0) throw new Error(`Groups without a title: ${unknown.map(({ group }) => group).join(", ")}`);
  const slugger = new GithubSlugger();
  const index = new Map<string, string[]>();
  const sections = groups.map(([folder, title]) => {
    slugger.slug(title);
    const own = mistakes.filter(({ group }) => group === folder);
    for (const mistake of own) {
      const link = `[${mistake.title}](#${slugger.slug(mistake.title)})`;
      const code = codeOf(mistake);
      if (code !== undefined) index.set(code, [...(index.get(code) ?? []), link]);
    }
    return [`## ${title}`, ...own.map(entry)].join("\n\n");
  });
  const codes = [...index]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, links]) => `| \`${code}\` | ${links.join(" · ")} |`);
  return `${[
    "<!-- Made from tests/mistakes by npm run mistakes: change it there. -->",
    "# Mistakes, and how to mend them",
    "What editors get wrong most often, what the check says, and what to change: `-` is a line that goes, `+` one that comes. None of these can harm the site that is online. [Guide for editors](CONTRIBUTING.md).",
    `**Do you have a message before you?** Its first line ends with the name of the problem, as in \`error unknown-term\`. Here are the examples for each name:`,
    ["| Name | Examples |", "| --- | --- |", ...codes].join("\n"),
    ...sections,
  ].join("\n\n")}\n`;
}

/** The name of the problem, from what the check says. */
function codeOf({ said }: Mistake): string | undefined {
  return /^\S.*:\d+:\d+ (?:error|warning) (\S+)$/m.exec(said ?? "")?.[1];
}

function entry({ title, why, said, mistakes, cures }: Mistake): string {
  const message = said === undefined ? [] : [fenced("text", said.trimEnd())];
  const written = said === undefined ? mistakes.map(change) : [];
  return [`### ${title}`, ...(why === "" ? [] : [why]), ...message, ...written, ...cures.map(change)].join("\n\n");
}

/** A change in words where it concerns the whole file, else as lines that go and come. */
function change(diff: string): string {
  const [path = "", ...lines] = unmarked(diff).split("\n");
  const first = lines[0] ?? "";
  const name = path.split("/").at(-1) ?? "";
  if (first === "delete") return `Delete \`${name}\`.`;
  if (first.startsWith("rename to ")) return `Rename it to \`${first.split("/").at(-1)}\`.`;
  if (first === "byte-order-mark" || first === "windows-line-ends")
    return "Some editors on Windows save files like this.";
  return fenced("diff", withContext(lines).join("\n"));
}

/** Lines that go and come again, at the ends of a change, as lines that stay. */
function withContext(lines: readonly string[]): string[] {
  const of = (sign: string) => lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
  const [gone, come] = [of("-"), of("+")];
  const stays = (line: string) => ` ${line}`.trimEnd();
  const above = gone.findIndex((line, index) => line !== come[index]);
  const first = gone.splice(0, above < 0 ? gone.length : above);
  const last: string[] = [];
  come.splice(0, first.length);
  while (gone.length > 0 && gone.at(-1) === come.at(-1)) {
    last.unshift(...gone.splice(-1));
    come.splice(-1);
  }
  const near = [first.slice(-1).map(stays), gone.map((line) => `-${line}`), come.map((line) => `+${line}`)];
  return [...near.flat(), ...last.slice(0, 1).map(stays)];
}

function fenced(language: string, text: string): string {
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}${language}\n${text}\n${fence}`;
}
