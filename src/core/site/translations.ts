import { type Compiled, uncitable } from "../compile.ts";
import { type Finding, key, type Path } from "../problem.ts";
import { get, isMapping, nodes, text } from "../tree.ts";
import { practiceWords, projectWords, type Word } from "../words.ts";
import type { CompiledRecord, Files, Translation } from "./files.ts";
import type { Known } from "./resolve.ts";

/** What a translation says that does not fit its record. */
export function mistranslated(file: Compiled, { files, languages }: Pick<Known, "files" | "languages">): Finding[] {
  if (file.kind !== "translations") return [];
  const isSeen = languages.includes(file.language);
  const record = files.record(file.of, file.id);
  if (!record) return [alone(file, files)];
  if (record.language === file.language)
    return [
      { code: "translation-of-itself", params: { language: file.language, record: `${file.id}.md` }, place: beginning },
    ];
  return [
    ...(record.split.findings.length > 0 ? [] : uncitable(file.citations, record.split.data)),
    ...superfluous(file, record),
    ...(!isSeen || record.status === "draft" || file.record === undefined
      ? []
      : [...untranslated(file, record), ...outdated(file, record)]),
  ];
}

const beginning = { kind: "offset", offset: 0, length: 3 } as const;

function alone({ id, of, language }: Translation, files: Files): Finding {
  const elsewhere = files.record(of === "practices" ? "projects" : "practices", id) !== undefined;
  const ids = files.all.filter(({ kind }) => kind === of).map((other) => other.id);
  const collection = of === "practices" ? "practice" : "project";
  return { code: "translation-alone", params: { id, language, collection, ids, elsewhere }, place: beginning };
}

/** Words under ids that the record does not have. Maps without a meaning are told by the schema. */
export function superfluous({ split }: Pick<Translation, "split">, record: CompiledRecord): Finding[] {
  if (!record.record) return [];
  const paths = wordsOf(record).map(({ path }) => path);
  return lists(split.data).flatMap(({ path, keys }) => {
    const ids = paths.filter((known) => begins(known, path)).map((known) => String(known[path.length]));
    if (path.length > 1 && ids.length === 0) return [];
    return keys
      .filter((id) => !ids.includes(id))
      .map((id): Finding => {
        const params = { id, list: path.join("."), ids: [...new Set(ids)] };
        return { code: "nothing-to-translate", params, place: key([...path, id]) };
      });
  });
}

/** The maps from ids to words, and those of an item that has several words. */
function lists(data: unknown): { path: Path; keys: string[] }[] {
  return [...nodes(data)]
    .filter(({ path, value }) => path.length > 0 && isMapping(value))
    .map(({ path, value }) => ({ path, keys: Object.keys(isMapping(value) ? value : {}) }));
}

/** What a translation of the record translates; nothing where the record does not fit its schema. */
export function wordsOf(file: CompiledRecord): Word[] {
  if (file.kind === "practices") return file.record ? practiceWords(file.record) : [];
  return file.record ? projectWords(file.record) : [];
}

function begins(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step) && path.length > start.length;
}

/** What a translation lacks. Without what is `required` it is none; of the rest, readers see the words of the record. */
export function gaps(record: CompiledRecord, translation: Translation): { required: Path[]; optional: Path[] } {
  const missing = wordsOf(record)
    .map(({ path }) => path)
    .filter((path) => text(translation.split.data, ...path) === undefined);
  const isRequired = ([list]: Path) => list === "title" || list === "summary" || list === "criteria";
  const items = missing.filter((path) => !isRequired(path)).map((path) => path.slice(0, 2));
  const hasText = record.body.parts.length === 0 || translation.body.parts.length > 0;
  return {
    required: [...missing.filter(isRequired), ...(hasText ? [] : [["the text below the ---"]])],
    optional: [...new Map(items.map((path) => [path.join("."), path])).values()],
  };
}

function untranslated(file: Translation, record: CompiledRecord): Finding[] {
  const { required, optional } = gaps(record, file);
  const paths = (required.length > 0 ? required : optional).map((path) => path.join("."));
  const isShown = required.length === 0;
  const { id, language } = file;
  return paths.length === 0 ? [] : [{ code: "untranslated", params: { id, language, paths, isShown }, place: key([]) }];
}

/** The mark that says which words were translated is there, and is that of the record of today. */
function outdated(file: Translation, record: CompiledRecord): Finding[] {
  const { fingerprint } = record;
  if (fingerprint === undefined) return [];
  const params = { id: file.id, language: file.language, fingerprint };
  const marked = get(file.split.data, "translates");
  if (marked === undefined) return [{ code: "unmarked-translation", params, place: key([]) }];
  return text(file.split.data, "translates") === fingerprint
    ? []
    : [{ code: "outdated-translation", params, place: { kind: "value", path: ["translates"] } }];
}
