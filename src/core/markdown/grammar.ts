import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { remark } from "remark";

/** A part of GFM, and what stands in every text in which it has an effect. */
type Part = {
  fires: RegExp;
  micromark: ReturnType<typeof gfmAutolinkLiteral>;
  fromMarkdown?: ReturnType<typeof gfmTableFromMarkdown>;
};

/** Addresses of mail can begin with any letter, so that the parser stops at each; other addresses begin with these. */
const [addresses, mail] = halves(gfmAutolinkLiteral(), [..."HhWw"]);

/** What stands in a text that has a table: one of a single column needs no bar, only a colon for its alignment. */
export const tables = /\||:-|-:/;
/** What stands in a text that has footnotes. */
export const footnotes = /\[\^/;

const parts: readonly Part[] = [
  {
    fires: /https?:\/\/|www\.|@/i,
    micromark: addresses,
    // Without its transforms, which search decoded text again: they take the place from nodes, and seconds for a word of 64 KB.
    fromMarkdown: { ...gfmAutolinkLiteralFromMarkdown(), transforms: [] },
  },
  { fires: /@/, micromark: mail },
  { fires: footnotes, micromark: gfmFootnote(), fromMarkdown: gfmFootnoteFromMarkdown() },
  // One tilde strikes nothing out, but it opens and closes emphasis as a star does.
  { fires: /~/, micromark: gfmStrikethrough({ singleTilde: false }), fromMarkdown: gfmStrikethroughFromMarkdown() },
  { fires: tables, micromark: gfmTable(), fromMarkdown: gfmTableFromMarkdown() },
];

/** One parser for each set of parts; the bits of its number say which. */
const parsers = Array.from({ length: 2 ** parts.length }, (_, set) => {
  const chosen = parts.filter((_, bit) => set & (1 << bit));
  return remark()
    .data({
      micromarkExtensions: chosen.map(({ micromark }) => micromark),
      fromMarkdownExtensions: chosen.flatMap(({ fromMarkdown }) => fromMarkdown ?? []),
    })
    .freeze();
});

/** remark with the parts of GFM that editors expect: tables, footnotes, strikethrough and bare addresses as links. */
export const fullGrammar = parserOf(2 ** parts.length - 1);

/** The parser with those parts that can have an effect on the text; the others only make it slower. */
export function grammarOf(text: string): typeof fullGrammar {
  return parserOf(parts.reduce((set, { fires }, bit) => (fires.test(text) ? set | (1 << bit) : set), 0));
}

function parserOf(set: number) {
  const parser = parsers[set];
  if (!parser) throw new Error(`There is no grammar ${set}.`);
  return parser;
}

/** The constructs of text that begin with one of the characters, and the others. */
function halves(
  { text = {} }: Part["micromark"],
  characters: readonly string[],
): [Part["micromark"], Part["micromark"]] {
  const codes = characters.map((character) => String(character.charCodeAt(0)));
  const half = (isIn: boolean) => ({
    text: Object.fromEntries(Object.entries(text).filter(([code]) => codes.includes(code) === isIn)),
  });
  return [half(true), half(false)];
}
