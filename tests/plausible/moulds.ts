import type { Collection } from "../../src/core/facets.ts";
import { place } from "../../src/core/layout.ts";
import type { Split } from "../../src/core/source.ts";
import { get, isMapping, list, text } from "../../src/core/tree.ts";
import { slugOf } from "./words.ts";

export type Data = Readonly<Record<string, unknown>>;

/** The front matter of a file, and its body in the parts that begin with a heading. */
export type Text = { data: Data; sections: readonly string[] };

/** A published record of the collection, in its own language and in those that it is translated into. */
export type Mould = Text & {
  id: string;
  collection: Collection;
  /** The record's language first. */
  languages: readonly string[];
  texts: ReadonlyMap<string, Text>;
  /** A word of the title that is the practice's own name. */
  name: string | undefined;
};

/** The published records among the files of a content folder. */
export function moulds(splits: readonly Split[]): Mould[] {
  const files = splits.map((split) => ({ file: place(split.source.name), split }));
  return files.flatMap(({ file, split }): Mould[] => {
    if ("code" in file || (file.kind !== "practices" && file.kind !== "projects")) return [];
    const own = textOf(split);
    const language = text(own.data, "language");
    if (language === undefined || text(own.data, "status") !== "published") return [];
    const translations = files.flatMap(({ file: other, split }): [string, Text][] =>
      !("code" in other) && other.kind === "translations" && other.of === file.kind && other.id === file.id
        ? [[other.language, textOf(split)]]
        : [],
    );
    const languages = [language, ...translations.map(([tag]) => tag)];
    const texts = new Map([[language, own], ...translations]);
    return [{ ...own, id: file.id, collection: file.kind, languages, texts, name: nameOf(own.data, file.id) }];
  });
}

function textOf({ source, data, body }: Split): Text {
  const markdown = source.text.slice(body.offset, body.offset + body.length).trim();
  return { data: isMapping(data) ? data : {}, sections: markdown.split(/\n(?=## )/) };
}

function nameOf(data: Data, id: string): string | undefined {
  const words = (text(data, "title") ?? "").match(/[\p{L}\p{N}-]+/gu) ?? [];
  return words.find((word) => /^\p{Lu}/u.test(word) && word.length > 3 && `-${id}-`.includes(`-${slugOf(word)}-`));
}

/** An item of a record with its words in every language that has them: a result, a step, the reason for a verdict. */
export type Item = { mould: Mould; facts: Data; words: ReadonlyMap<string, unknown> };

/** The items at a path of the front matter of all moulds: of a list, or the one that stands there. */
export function items(moulds: readonly Mould[], ...path: string[]): Item[] {
  return moulds.flatMap((mould) => {
    const found = get(mould.data, ...path);
    const translations = [...mould.texts].slice(1);
    const words = (...at: string[]) => new Map(translations.map(([tag, { data }]) => [tag, get(data, ...path, ...at)]));
    if (isMapping(found)) return [{ mould, facts: found, words: words() }];
    return list(mould.data, ...path).flatMap((facts) =>
      isMapping(facts) ? [{ mould, facts, words: words(text(facts, "id") ?? "") }] : [],
    );
  });
}
