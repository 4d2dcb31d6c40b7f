import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Ask, Question } from "./ask.ts";
import { type Collection, readCollection } from "./collection.ts";
import { say } from "./core/codes.ts";
import { draft } from "./core/draft.ts";
import { place } from "./core/layout.ts";
import { at, type Fault } from "./core/problem.ts";
import { reservedIds } from "./core/routes.ts";
import { language, type TermList, words } from "./core/schema/scalars.ts";
import { shape } from "./core/shape.ts";
import { termFindings } from "./core/site/settings.ts";
import { idOf } from "./core/slug.ts";
import { list } from "./core/tree.ts";
import { wordingFaults } from "./core/wording.ts";
import { asText } from "./report.ts";
import { segments } from "./segments.ts";

export type Kind = "practice" | "project";

/** The flags of `new`: an answer to each question, the folder and the day. */
export type NewFlags = { content: string; now: string } & { [name in Name]?: readonly string[] };

type Name = "title" | "id" | "language" | "topics" | "targetGroups" | "country";
type Given = { readonly [name in Name]?: readonly string[] };

/** What the command did, or why it did nothing. */
export type Made = { path: string } | { refused: string; exit: 1 | 2 };

/** Writes the draft of a record from the flags, and asks for what these leave open when there is somebody to ask. */
export async function make(kind: Kind, flags: NewFlags, ask?: Ask): Promise<Made> {
  const collection = readCollection(flags.content, flags.now);
  if (Object.keys(collection.labels("en")("topics")).length === 0)
    return { refused: "The vocabulary cannot be read. See what is wrong: npm run check", exit: 1 };
  const given = await answered(kind, collection, flags, ask);
  if ("refused" in given) return given;
  const one = (name: Name) => given[name]?.[0] ?? "";
  const name = `${kind}s/${one("id")}.md`;
  const text = draft(kind, {
    answers: {
      title: one("title"),
      language: one("language"),
      topics: given.topics ?? [],
      targetGroups: given.targetGroups ?? [],
      country: one("country"),
    },
    now: flags.now,
    labels: collection.labels(one("language")),
  });
  const source = { name, path: `${collection.folder}/${name}`, text };
  const errors = collection.problemsOf(source).filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { refused: asText(errors, () => text, false), exit: 1 };
  return write(join(flags.content, name), text);
}

/** A file that is there stays as it is. */
function write(path: string, text: string): Made {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST")
      return { refused: `${path} is there already and was not touched. Choose another id with --id.`, exit: 2 };
    throw error;
  }
  return { path };
}

/** The answer to every question; without anybody to ask, the flags that are missing. */
async function answered(
  kind: Kind,
  collection: Collection,
  flags: NewFlags,
  ask: Ask | undefined,
): Promise<Given | { refused: string; exit: 2 }> {
  let given: Given = {};
  const missing: string[] = [];
  for (const [name, question] of questions(kind)) {
    const asked = question(collection, given);
    const flag = flags[name];
    const fault = flag && asked.fault(flag);
    if (fault !== undefined) return { refused: `--${flagName(name)}: ${fault}`, exit: 2 };
    const suggested = asked.suggestion !== undefined && asked.fault([asked.suggestion]) === undefined;
    const answer = flag ?? (ask ? await ask(asked) : suggested ? [asked.suggestion ?? ""] : undefined);
    if (answer) given = { ...given, [name]: answer };
    else if (ask) return { refused: "Nothing was written.", exit: 2 };
    else missing.push(name === "id" && given.title === undefined ? "" : flagName(name));
  }
  const names = missing.filter((name) => name !== "");
  return names.length === 0 ? given : { refused: lacking(kind, names), exit: 2 };
}

function lacking(kind: Kind, names: readonly string[]): string {
  const [a, s] = names.length > 1 ? ["These flags are", "s"] : ["This flag is", ""];
  return [
    `There is no terminal to ask on. ${a} missing: ${names.map((name) => `--${name}`).join(", ")}`,
    `Write the answer${s} behind ${s === "" ? "it" : "them"}, as in:`,
    `  npm run new -- ${kind} --title "Language café" --language en --topics language,inclusion --target-groups immigrants --country FI`,
  ].join("\n");
}

function flagName(name: Name): string {
  return name === "targetGroups" ? "target-groups" : name;
}

type Part = readonly [Name, (collection: Collection, given: Given) => Question];

/** At most six, each with what it has to know of the answers before it. */
function questions(kind: Kind): readonly Part[] {
  const terms = (message: string, of: TermList, max: number): Part[1] => {
    return (collection, given) => ({
      message,
      options: collection.labels(given.language?.[0] ?? "en")(of),
      several: max > 1,
      fault: (answer) => termFault(collection, of, max, answer),
    });
  };
  return [
    ["title", () => ({ message: `What is the ${kind} called?`, fault: ([title = ""]) => titleFault(title) })],
    [
      "id",
      (collection, { title }) => ({
        message: "Its address and file name. They never change: keep it short",
        suggestion: free(idOf(title?.[0] ?? ""), collection, kind),
        fault: ([id = ""]) => idFault(id, collection, kind),
      }),
    ],
    [
      "language",
      ({ languages }) => ({
        message: "In which language do you write it?",
        options: Object.fromEntries(languages.map((code) => [code, languageName(code)])),
        fault: ([code = ""]) => firstOf(shape(z.strictObject({ code: language }), { code }).findings),
      }),
    ],
    ["topics", terms("What is it about? One to three topics, the main one first", "topics", 3)],
    ["targetGroups", terms("Who benefits?", "targetGroups", 20)],
    ["country", terms("In which country is it?", "countries", 1)],
  ];
}

function titleFault(title: string): string | undefined {
  const { findings } = shape(z.strictObject({ title: words(100) }), { title });
  return firstOf([...findings, ...wordingFaults(title).map(({ fault }) => fault)]);
}

function termFault({ terms }: Collection, of: TermList, max: number, answer: readonly string[]): string | undefined {
  if (answer.length === 0 || answer.includes("")) return "Choose at least one.";
  if (answer.length > max) return max === 1 ? "Choose one." : `Choose at most ${max}.`;
  const twice = answer.find((value, index) => answer.indexOf(value) !== index);
  if (twice !== undefined) return `"${twice}" is there twice.`;
  return firstOf(answer.flatMap((value) => termFindings(value, of, terms)));
}

/** Why a record cannot have an id. */
function idFault(id: string, { compiled, folder }: Collection, kind: Kind): string | undefined {
  const where = place(`${kind}s/${id}.md`);
  if ("code" in where) return firstOf([where]);
  if (reservedIds(Object.values(segments)).has(id)) return `A page of the site stands at "${id}". Choose another id.`;
  const other = compiled.find((file) => (file.kind === "practices" || file.kind === "projects") && file.id === id);
  if (other) return `"${id}" is taken: ${other.split.source.path} has it. Choose another id, or open that file.`;
  const former = compiled.find(({ split }) => list(split.data, "aliases").includes(id));
  return former
    ? `"${id}" is an earlier id of ${former.split.source.path} in ${folder}/. Choose another id.`
    : undefined;
}

/** The id, or the next that is free. */
function free(id: string, collection: Collection, kind: Kind): string {
  if (id === "") return "";
  const numbered = Array.from({ length: 50 }, (_, index) => (index === 0 ? id : `${id}-${index + 1}`));
  return numbered.find((candidate) => idFault(candidate, collection, kind) === undefined) ?? "";
}

function firstOf(faults: readonly Fault[]): string | undefined {
  const [fault] = faults;
  if (fault === undefined) return undefined;
  const { message, hint } = say({ ...fault, place: at([]) });
  return `${message} ${hint}`;
}

function languageName(code: string): string {
  return new Intl.DisplayNames([code, "en"], { type: "language" }).of(code) ?? code;
}
