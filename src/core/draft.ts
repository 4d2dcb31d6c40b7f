import { type Field, fields, inline } from "./fields.ts";
import { type FrontMatter, jsonSchema, type Labels } from "./json-schema.ts";
import { recommended as practiceExtras } from "./rules/practice.ts";
import { recommended as projectExtras } from "./rules/project.ts";
import { criteria, verdicts } from "./schema/terms.ts";
import { saying, wrapped } from "./wrapped.ts";

/** What an editor says of a new record at once. */
export type Answers = {
  title: string;
  language: string;
  topics: readonly string[];
  targetGroups: readonly string[];
  country: string;
};

export type DraftOptions = {
  answers: Answers;
  /** The day, YYYY-MM-DD. */
  now: string;
  labels: Labels;
};

type Record = Extract<FrontMatter, "practice" | "project">;

const statement = (id: string) => [`  - id: ${id}`, '    text: ""', "    sources: [s1]"];

/** How fields with fields in them begin, one line each. The rest begin as an empty text or list. */
const forms: Readonly<{ [field: string]: readonly string[] }> = {
  organisations: ['  - name: ""', "    role: lead"],
  operation: ['  state: ""', '  seen: ""'],
  state: ['  is: ""', '  seen: ""'],
  criteria: criteria.map((id) => `  ${id}: {verdict: not-assessed}`),
  sources: ["  - id: s1", '    title: ""', '    publisher: ""', '    url: ""', '    language: ""', '    type: ""'],
  period: ['  start: ""'],
  results: ["  - id: r1", '    claim: ""', '    comparison: ""', "    sources: [s1]"],
  difficulties: statement("d1"),
  limits: statement("l1"),
  elements: statement("e1"),
  needs: statement("n1"),
  steps: ["  - id: t1", '    title: ""', '    detail: ""', "    sources: [s1]"],
};

const required: Readonly<{ [kind in Record]: readonly string[] }> = {
  practice: ["summary", "kinds", "users", "level", "organisations", "operation", "sources", "criteria"],
  project: ["summary", "level", "organisations", "state", "sources"],
};

const extras: Readonly<{ [kind in Record]: readonly string[] }> = { practice: practiceExtras, project: projectExtras };

/** Headings of the text in the languages that have them in this collection. */
const headings: Readonly<{ [language: string]: readonly string[] }> = {
  en: ["The challenge", "How it works", "What it takes", "How to adapt it"],
  fi: ["Lähtökohta", "Näin se toimii", "Mitä se vaatii", "Soveltaminen muualla"],
  sv: ["Utmaningen", "Så fungerar det", "Vad som krävs", "Så kan modellen anpassas"],
};

/** The text of a new draft: what is known, and for all that is missing a place to write it and what belongs there. */
export function draft(kind: Record, { answers, now, labels }: DraftOptions): string {
  const all = fields(jsonSchema(kind, labels));
  const { title, language, topics, targetGroups, country } = answers;
  const lines = [
    "---",
    `# A draft of a ${kind}: readers do not see it while its status is draft.`,
    "# Lines that begin with # are notes for you; readers never see them. Fill in what is empty below, between the quotes or brackets.",
    "# In between, ask what is wrong: npm run check. When nothing is missing, write `status: published`, and ask again.",
    `title: ${JSON.stringify(title)}`,
    `language: ${inline(language)}`,
    "status: draft",
    `added: ${now}`,
    `topics: ${inline([...topics])}`,
    `targetGroups: ${inline([...targetGroups])}`,
    "# Add the municipality or the region where you know it: {country: FI, municipality: Vaasa}",
    `places: ${inline([{ country }])}`,
    "",
    "# STILL MISSING. Without these it cannot be published.",
    ...required[kind].flatMap((name) => ["", ...about(all, name), ...form(all, name)]),
    "",
    "# WORTH ADDING. Readers look for these. To write one, take away the # in front of each of its lines, and nothing else; leave out what no source says.",
    ...extras[kind].flatMap((name) => ["", ...about(all, name), ...form(all, name).map((line) => `#${line}`)]),
    "---",
    "",
    ...(headings[language] ?? headings["en"] ?? []).flatMap((heading) => [`## ${heading}`, ""]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** What belongs into a field and into those in it that take their value from a list, as notes. */
function about(all: readonly Field[], name: string): string[] {
  const written = form(all, name).join("\n");
  const inner = all.filter(({ path, choices }) => {
    const [top, ...keys] = path.split(".");
    return top === name && choices.length > 0 && written.includes(`${keys.at(-1)}: ""`);
  });
  const own = all.filter(({ path }) => path === name);
  return [...own, ...inner].flatMap(note).concat(examples[name] ?? []);
}

/** What the forms of these fields do not show. */
const examples: Readonly<{ [field: string]: readonly string[] }> = {
  criteria: [
    '# A verdict: {verdict: partly, reason: "What the sources say, and what they do not say.", sources: [s1]}',
    `# Verdicts: ${verdicts.join(", ")}. Only the last has no reason and no sources.`,
  ],
  sources: ["# Cite it as [s1]. Without an address it needs publisher and date."],
};

function note({ path, description, rule, limit, choices }: Field): string[] {
  const named = choices.map(({ value, label }) => (label === "" ? value : `${value} (${label})`));
  return [
    ...wrapped(`${path}: ${saying(description, [choices.length > 0 ? "" : rule, limit])}`, "# "),
    ...(named.length > 0 ? wrapped(`Choose from: ${named.join(", ")}`, "# ") : []),
  ];
}

function form(all: readonly Field[], name: string): string[] {
  const lines = forms[name];
  if (lines !== undefined) return [`${name}:`, ...lines];
  const isList = all.find(({ path }) => path === name)?.type.startsWith("list") ?? false;
  return [`${name}: ${isList ? "[]" : '""'}`];
}
