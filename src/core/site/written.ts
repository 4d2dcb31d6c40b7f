import type { Wording } from "../model.ts";
import type { Practice } from "../schema/practice.ts";
import type { Project } from "../schema/project.ts";
import { text } from "../tree.ts";
import { draftPractice, draftProject, type Filling } from "../unfinished.ts";
import { itemOf, reworded, rewordedProject, type Say } from "../words.ts";
import type { Written } from "./entries.ts";
import type { CompiledRecord, Files } from "./files.ts";
import { gaps } from "./translations.ts";

/** What stands in the gaps of a draft in each language. */
export type Fillings = (language: string | undefined) => Filling;

/** The practices, each with its translations; drafts among them where something stands in their gaps. */
export function writtenPractices(files: Files, fillings?: Fillings): Written<Practice>[] {
  return files.all.flatMap((file) => {
    if (file.kind !== "practices") return [];
    const record =
      file.status === "draft" ? fillings && draftPractice(file.split.data, fillings(file.language)) : file.record;
    return written(file, record, files, reworded);
  });
}

/** The same of the projects. */
export function writtenProjects(files: Files, fillings?: Fillings): Written<Project>[] {
  return files.all.flatMap((file) => {
    if (file.kind !== "projects") return [];
    const record =
      file.status === "draft" ? fillings && draftProject(file.split.data, fillings(file.language)) : file.record;
    return written(file, record, files, rewordedProject);
  });
}

function written<R extends { language: string }>(
  file: CompiledRecord,
  record: R | undefined,
  files: Files,
  reworded: (record: R, say: Say) => R,
): Written<R>[] {
  if (record === undefined) return [];
  const { id, body } = file;
  const translations = files.translations(file.kind, id).flatMap((translation): Wording<R>[] => {
    const { required, optional } = gaps(file, translation);
    if (required.length > 0) return [];
    const untranslated = new Set(optional.map(itemOf));
    const say: Say = (path, own) => (untranslated.has(itemOf(path)) ? own : (text(translation.record, ...path) ?? own));
    return [
      {
        language: translation.language,
        record: reworded(record, say),
        body: translation.body,
        untranslated: [...untranslated],
        isOutdated: file.fingerprint !== undefined && translation.record?.translates !== file.fingerprint,
      },
    ];
  });
  return [{ id, language: record.language, record, body, untranslated: [], isOutdated: false, translations }];
}
