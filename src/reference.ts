import { type Field, fields } from "./core/fields.ts";
import { jsonSchema } from "./core/json-schema.ts";
import { recommended as practiceExtras } from "./core/rules/practice.ts";
import { recommended as projectExtras } from "./core/rules/project.ts";

/** When a field that is not always required has to be there: rules between fields, which no schema says. */
export const conditions: Readonly<{ [path: string]: string }> = {
  places: "yes, unless `level` is nordic or international",
  withdrawn: "with that status only",
  "operation.seen": "it or `sources`, unless unknown; when ended, it or the end in `period`",
  "state.seen": "it or `sources`, unless unknown; when ended, it or the end in `period`",
  "criteria.<criterion>.reason": "unless not-assessed",
  "criteria.<criterion>.sources": "unless not-assessed",
  "results.direction": "with the first three comparisons",
  "sources.url": "it, or publisher and date",
  "sources.publisher": "without `url`",
  "sources.date": "without `url`",
  "basedOn.record": "it or `name`",
  "basedOn.name": "it or `record`",
};

/** What a translation has to have before it is shown in place of the record. */
const shown = ["title", "summary", "criteria"];

/** Each table of the guide for editors by the name in its marks. */
export function tables(): Record<string, string> {
  const practice = fields(jsonSchema("practice"));
  const project = fields(jsonSchema("project"));
  const translations = [...fields(jsonSchema("practice-translation")), ...fields(jsonSchema("project-translation"))];
  const isShared = ({ path }: Field) => {
    const top = (all: readonly Field[]) => JSON.stringify(all.find((field) => field.path === path.split(".")[0]));
    return top(practice) === top(project);
  };
  const wanted = [...practiceExtras, ...projectExtras];
  const record = (field: Field) => row(field, conditions[field.path] ?? (wanted.includes(field.path) ? "wanted" : ""));
  return {
    shared: table(practice.filter(isShared).map(record)),
    practice: table(practice.filter((field) => !isShared(field)).map(record)),
    project: table(project.filter((field) => !isShared(field)).map(record)),
    translation: table(
      [...new Map(translations.map((field) => [field.path, field])).values()].map((field) =>
        row(field, shown.includes(field.path) ? "to be shown" : ""),
      ),
    ),
  };
}

function table(rows: readonly string[]): string {
  const head = ["| Field | Type | Required | What it is | Rule | Example |", "| --- | --- | --- | --- | --- | --- |"];
  return [...head, ...rows].join("\n");
}

function row(field: Field, condition: string): string {
  const { path, type, required, description, rule, limit, example, choices } = field;
  const values = choices.map(({ value }) => `\`${value}\``).join(", ");
  const rules = [values === "" ? rule : values, limit].filter((part) => part !== "").join("; ");
  const necessity = condition !== "" ? condition : required ? "yes" : "no";
  const cells = [`\`${path}\``, type, necessity, description, rules, `\`${example}\``];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** The guide with its tables as the schemas have them now: what stands between `<!-- fields: name -->` and `<!-- end -->`. */
export function renewed(guide: string): string {
  return Object.entries(tables()).reduce((text, [name, rows]) => {
    const pattern = new RegExp(`(<!-- fields: ${name} -->\n)[\\s\\S]*?(<!-- end -->)`);
    if (!pattern.test(text))
      throw new Error(`The guide has no place for the fields "${name}": <!-- fields: ${name} --> … <!-- end -->`);
    return text.replace(pattern, (_, start: string, end: string) => `${start}${rows}\n${end}`);
  }, guide);
}
