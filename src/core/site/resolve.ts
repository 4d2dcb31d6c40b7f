import type { Params } from "../codes.ts";
import type { Compiled } from "../compile.ts";
import { at, type Fault, type Finding } from "../problem.ts";
import { isTaken, type Segments } from "../routes.ts";
import type { Reference } from "../shape.ts";
import { type Files, folderOf, isRecord } from "./files.ts";
import { futureFaults, type Terms, termFindings } from "./settings.ts";

/** What a file can refer to in the others. */
export type Known = {
  files: Files;
  terms: Terms;
  /** Addresses that records may not take. */
  reserved: ReadonlySet<string>;
  /** The words of addresses in each language. */
  segments: Readonly<Record<string, Segments>>;
  /** The languages of the site, as written in its settings. */
  languages: readonly string[];
  now: string;
};

/** What one file says that does not hold together with the other files or the day of the build. */
export function unresolved(file: Compiled, known: Known): Finding[] {
  return [
    ...file.references.flatMap((reference) =>
      faults(file, reference, known).map((fault): Finding => ({ ...fault, place: at(reference.path) })),
    ),
    ...links(file, known),
    ...collision(file, known),
    ...unused(file, known),
  ];
}

function faults(file: Compiled, { meaning, value }: Reference, known: Known): Fault[] {
  switch (meaning.kind) {
    case "term":
      return termFindings(value, meaning.list, known.terms);
    case "past":
      return futureFaults(value, known.now);
    case "alias":
      return aliasFaults(file, value, known);
    case "record":
      return recordFaults(file, meaning.collection === "same" ? file.kind : meaning.collection, value, known);
    default:
      return [];
  }
}

function recordFaults(file: Compiled, collection: Compiled["kind"], value: string, { files }: Known): Fault[] {
  const kind = collection === "projects" ? "projects" : "practices";
  const target = files.record(kind, value);
  if (target === file) return [{ code: "link-to-self", params: {} }];
  if (target) return unpublished(target);
  const elsewhere = files.record(kind === "projects" ? "practices" : "projects", value) !== undefined;
  const ids = files.all.filter((other) => other.kind === kind).map(({ id }) => id);
  return [
    {
      code: "unknown-record",
      params: { value, collection: kind === "projects" ? "project" : "practice", ids, elsewhere },
    },
  ];
}

function unpublished({ id, status }: Compiled): Fault[] {
  return status === "draft" || status === "withdrawn"
    ? [{ code: "link-to-unpublished", params: { value: id, status } }]
    : [];
}

/** Records have their addresses among records, free pages among the pages of their language. */
function aliasFaults(file: Compiled, value: string, { files, reserved, segments }: Known): Fault[] {
  const taken = (by: string): Fault[] => [{ code: "alias-taken", params: { value, by } }];
  const isPage = file.kind === "pages";
  const isRival = (other: Compiled) =>
    isPage ? other.kind === "pages" && other.language === file.language : isRecord(other);
  const folders = isPage ? ["pages"] : ["practices", "projects"];
  const holder = folders.flatMap((folder) => files.at(`${folder}/${value}`)).find(isRival);
  if (holder) return taken(holder === file ? `this ${isPage ? "page" : "record"} itself` : holder.split.source.path);
  const other = files.formerly(value).find((candidate) => candidate !== file && isRival(candidate));
  if (other) return taken(other.split.source.path);
  const isOwn = isPage ? isTaken(value, segments[file.language]) : reserved.has(value);
  return isOwn ? taken("a page of the site") : [];
}

function links(file: Compiled, { files }: Known): Finding[] {
  return file.links.flatMap(({ file: path, anchor, offset, length }): Finding[] => {
    const place = { kind: "offset", offset, length } as const;
    const targets = path === undefined ? [file] : targetsOf(file, path, files);
    if (targets.length === 0) return [{ code: "unknown-link", params: lost(file, path ?? "", files.all), place }];
    if (!targets.every(({ isWhole }) => isWhole)) return [];
    const anchors = targets.flatMap(({ body }) => body.anchors);
    if (anchor !== undefined && !anchors.includes(anchor))
      return [{ code: "unknown-anchor", params: { anchor, anchors }, place }];
    return targets
      .slice(0, 1)
      .filter((other) => other !== file)
      .flatMap(unpublished)
      .map((fault) => ({ ...fault, place }));
  });
}

/** The files that a path means: the one in the language of the words around the link, where it is there. */
function targetsOf({ language }: Compiled, path: string, files: Files): readonly Compiled[] {
  const all = files.at(path);
  const inLanguage = all.filter((other) => other.language === language);
  return inLanguage.length > 0 ? inLanguage : all.filter(({ kind }) => kind !== "translations");
}

/** A link without a target, and the files that it may have meant: first those with the same name in another folder. */
function lost(file: Compiled, path: string, compiled: readonly Compiled[]): Params["unknown-link"] {
  const name = path.split("/").at(-1);
  const moved = compiled.filter(({ id }) => id === name);
  const asWritten = (folder: string, id: string) => (folder === folderOf(file) ? `${id}.md` : `../${folder}/${id}.md`);
  const files = (moved.length > 0 ? moved : compiled).map((other) => asWritten(folderOf(other), other.id));
  const [folder = "", id = ""] = path.split("/");
  return { file: asWritten(folder, id), files: [...new Set(files)], moved: moved.length > 0 };
}

/** Ids are unique in practices and projects together, and keep out of the way of the site's own pages. */
function collision(file: Compiled, { files, reserved, segments }: Known): Finding[] {
  const place = { kind: "offset", offset: 0, length: 1 } as const;
  if (file.kind === "translations") return [];
  if (file.kind === "pages" ? isTaken(file.id, segments[file.language]) : reserved.has(file.id))
    return [{ code: "bad-file-name", params: { name: `${file.id}.md`, reason: "reserved" }, place }];
  if (file.kind === "pages") return [];
  const other = file.kind === "projects" ? files.record("practices", file.id) : undefined;
  return other ? [{ code: "name-collision", params: { other: other.split.source.path }, place }] : [];
}

/** A page or a translation in a language that the site does not have. */
function unused(file: Compiled, { languages }: Known): Finding[] {
  const { language } = file;
  if (isRecord(file) || language === undefined || languages.length === 0 || languages.includes(language)) return [];
  return [
    {
      code: "unused-language",
      params: { language, languages: [...languages] },
      place: { kind: "offset", offset: 0, length: 3 },
    },
  ];
}
