import type { Compiled } from "../compile.ts";
import type { Wording } from "../model.ts";
import type { Practice } from "../schema/practice.ts";
import type { Project } from "../schema/project.ts";
import { text } from "../tree.ts";
import { itemOf, reworded, rewordedProject, type Say } from "../words.ts";
import type { Written } from "./entries.ts";
import { gaps, translationsOf } from "./translations.ts";

type FileOf<K extends Compiled["kind"]> = Extract<Compiled, { kind: K }>;

/** The practices that are no drafts, each with its translations. */
export function writtenPractices(compiled: readonly Compiled[]): Written<Practice>[] {
  return compiled.flatMap((file) => (file.kind === "practices" ? written(file, file.record, compiled, reworded) : []));
}

/** The projects that are no drafts, each with its translations. */
export function writtenProjects(compiled: readonly Compiled[]): Written<Project>[] {
  return compiled.flatMap((file) =>
    file.kind === "projects" ? written(file, file.record, compiled, rewordedProject) : [],
  );
}

function written<R extends { language: string }>(
  file: FileOf<"practices" | "projects">,
  record: R | undefined,
  compiled: readonly Compiled[],
  reworded: (record: R, say: Say) => R,
): Written<R>[] {
  if (record === undefined || file.status === "draft") return [];
  const { id, body } = file;
  const translations = translationsOf(file, compiled).flatMap((translation): Wording<R>[] => {
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
        isOutdated: translation.record?.translates !== file.translatable?.fingerprint,
      },
    ];
  });
  return [{ id, language: record.language, record, body, untranslated: [], isOutdated: false, translations }];
}
