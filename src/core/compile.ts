import type { z } from "zod";
import type { Body } from "./body.ts";
import { place } from "./layout.ts";
import type { BodyLink } from "./markdown/inspect.ts";
import { citationPattern } from "./markdown/inspect.ts";
import { compileBody } from "./markdown/markdown.ts";
import { nearest } from "./nearest.ts";
import { at, type Finding } from "./problem.ts";
import { practiceRules } from "./rules/practice.ts";
import { projectRules } from "./rules/project.ts";
import { type Practice, practice } from "./schema/practice.ts";
import { type Project, project } from "./schema/project.ts";
import { type PageMatter, pageMatter } from "./schema/settings.ts";
import { statuses } from "./schema/terms.ts";
import { type Reference, references, shape } from "./shape.ts";
import type { Split } from "./source.ts";
import { list, text } from "./tree.ts";
import { wordingFaults } from "./wording.ts";

/** One Markdown file, checked as far as it alone can tell. `record` is there when the front matter fits its schema. */
export type Compiled = {
  split: Split;
  id: string;
  /** The status as written; a file without a readable one counts as published, so that links to it are not reported, too. */
  status: string;
  references: Reference[];
  links: BodyLink[];
  body: Body;
  /** Whether the body could be parsed, so that its anchors are known. */
  isWhole: boolean;
  findings: Finding[];
} & (
  | { kind: "practices"; record?: Practice }
  | { kind: "projects"; record?: Project }
  | { kind: "pages"; language: string; record?: PageMatter }
);

/** Compiles one Markdown file of the content folder; undefined when it is a settings file. */
export function compile(split: Split): Compiled | undefined {
  const file = place(split.source.name);
  if ("code" in file || file.kind === "settings") return undefined;
  if (file.kind === "practices")
    return { kind: file.kind, ...compileRecord(split, file.id, "practices", practice, practiceRules) };
  if (file.kind === "projects")
    return { kind: file.kind, ...compileRecord(split, file.id, "projects", project, projectRules) };
  const page = compileRecord(split, file.id, "pages", pageMatter, () => []);
  return { kind: file.kind, language: file.language, ...page };
}

function compileRecord<T>(
  split: Split,
  id: string,
  folder: "practices" | "projects" | "pages",
  schema: z.ZodType<T>,
  rules: (data: unknown) => Finding[],
) {
  const status = folder === "pages" ? "published" : statusOf(split.data);
  const { offset, length } = split.body;
  const markdown = split.source.text.slice(offset, offset + length);
  const { body, links, citations, findings } = compileBody(markdown, {
    start: offset,
    folder,
    top: folder === "pages" ? 2 : 3,
  });
  const isWhole = split.findings.length === 0 && !findings.some(({ code }) => code === "markdown-too-complex");
  const base = { split, id, status, links, body, isWhole };
  if (split.findings.length > 0) return { ...base, references: [], findings: [...split.findings, ...findings] };
  const shaped = shape(schema, split.data);
  const found = references(schema, split.data);
  return {
    ...base,
    references: found,
    findings: [
      ...shaped.findings,
      ...rules(split.data),
      ...wordsAndCitations(split.data, found, citations),
      ...findings,
    ],
    ...(shaped.value === undefined ? {} : { record: shaped.value }),
  };
}

/** The status, or the one that a misspelt one is nearest to: a draft with a typo is not a published record with twelve gaps. */
function statusOf(data: unknown): string {
  const written = text(data, "status") ?? "published";
  return nearest(written, statuses) ?? written;
}

/** Every source that is cited, in lists, in words and in the body, is one of the record's own; words hold nothing that they must not. */
function wordsAndCitations(
  data: unknown,
  found: Reference[],
  inBody: { source: string; offset: number; length: number }[],
): Finding[] {
  const sources = list(data, "sources").flatMap((source) => text(source, "id") ?? []);
  const unknown = (value: string) => ({ code: "unknown-source", params: { value, sources } }) as const;
  const inData = found.flatMap(({ meaning, value, path }): Finding[] => {
    if (meaning.kind === "source") return sources.includes(value) ? [] : [{ ...unknown(value), place: at(path) }];
    if (meaning.kind !== "words") return [];
    const wording = wordingFaults(value).map(
      ({ fault, found: text }): Finding => ({ ...fault, place: at(path, text) }),
    );
    const uncited = [...value.matchAll(citationPattern)]
      .filter((match) => !sources.includes(match[1] ?? ""))
      .map((match): Finding => ({ ...unknown(match[1] ?? ""), place: at(path, match[0]) }));
    return [...wording, ...uncited];
  });
  const inText = inBody
    .filter(({ source }) => !sources.includes(source))
    .map(({ source, offset, length }): Finding => ({ ...unknown(source), place: { kind: "offset", offset, length } }));
  return [...inData, ...inText];
}
