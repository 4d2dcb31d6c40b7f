import type { Wording } from "../model.ts";
import type { Practice } from "../schema/practice.ts";
import type { Project } from "../schema/project.ts";
import { text } from "../tree.ts";
import { itemOf, reworded, rewordedProject, type Say } from "../words.ts";
import type { Written } from "./entries.ts";
import type { CompiledRecord, Files } from "./files.ts";
import { gaps } from "./translations.ts";

/** The practices that are no drafts, each with its translations. */
export function writtenPractices(files: Files): Written<Practice>[] {
  return files.all.flatMap((file) => (file.kind === "practices" ? written(file, file.record, files, reworded) : []));
}

/** The projects that are no drafts, each with its translations. */
export function writtenProjects(files: Files): Written<Project>[] {
  return files.all.flatMap((file) =>
    file.kind === "projects" ? written(file, file.record, files, rewordedProject) : [],
  );
}

function written<R extends { language: string }>(
  file: CompiledRecord,
  record: R | undefined,
  files: Files,
  reworded: (record: R, say: Say) => R,
): Written<R>[] {
  if (record === undefined || file.status === "draft") return [];
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
        isOutdated: translation.record?.translates !== file.fingerprint,
      },
    ];
  });
  return [{ id, language: record.language, record, body, untranslated: [], isOutdated: false, translations }];
}
