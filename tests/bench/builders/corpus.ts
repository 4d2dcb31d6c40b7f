import type { Source } from "../../../src/core/source.ts";
import { isMapping } from "../../../src/core/tree.ts";
import { split } from "../../../src/io/frontmatter.ts";
import { realContent } from "../../built-site.ts";
import { markdownFile } from "../../plausible/frontmatter.ts";
import { plausible } from "../../plausible/plausible.ts";

/** The real collection, filled up; its practices are written so that the YAML of every generator reads the same in them. */
export function corpus(practices: number): Source[] {
  return plausible({ content: realContent, practices }).map((file) => {
    if (!isPractice(file)) return file;
    const { data, body } = split(file);
    if (!isMapping(data)) throw new Error(`${file.path} has no front matter.`);
    return { ...file, text: markdownFile(data, file.text.slice(body.offset).trimStart()) };
  });
}

export function isPractice({ name }: Pick<Source, "name">): boolean {
  return name.startsWith("practices/");
}
