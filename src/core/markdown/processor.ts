import type { Schema } from "hast-util-sanitize";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { remark } from "remark";
import remarkHtml from "remark-html";

/** The protocol of addresses that only the site can complete. Content cannot write it: links are checked before. */
export const pending = "kuusi:";

/** The classes of table cells that are aligned. */
export const alignments = { left: "align-left", right: "align-right", center: "align-center" } as const;

/**
 * What may stand in the HTML of a body. remark-html drops everything else; `arrange` makes every id and class, so nothing here comes from
 * an author. Ids are not prefixed once more (`clobber: []`): ours begin with `h-`, `fn-` or `fnref-`, which no DOM property does.
 */
const schema: Schema = {
  tagNames: [
    ...[
      "a",
      "blockquote",
      "br",
      "code",
      "del",
      "div",
      "em",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "hr",
      "li",
      "ol",
      "p",
      "pre",
    ],
    ...["strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"],
  ],
  attributes: {
    a: ["href", "id", ["className", "external"]],
    div: [
      ["className", "table"],
      ["tabIndex", 0],
    ],
    h2: ["id"],
    h3: ["id"],
    h4: ["id"],
    h5: ["id"],
    h6: ["id"],
    ol: ["start"],
    td: [["className", ...Object.values(alignments)]],
    th: [
      ["className", ...Object.values(alignments)],
      ["scope", "col"],
    ],
  },
  protocols: { href: ["https", "http", pending.slice(0, -1)] },
  clobber: [],
  strip: ["script"],
};

/** remark with the parts of GFM that editors expect: tables, footnotes, strikethrough and bare addresses as links. */
export const processor = remark()
  .data({
    micromarkExtensions: [gfmAutolinkLiteral(), gfmFootnote(), gfmStrikethrough({ singleTilde: false }), gfmTable()],
    fromMarkdownExtensions: [
      // Without its transforms, which search decoded text again: they take the place from nodes, and seconds for a word of 64 KB.
      { ...gfmAutolinkLiteralFromMarkdown(), transforms: [] },
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
    ],
  })
  .use(remarkHtml, { sanitize: schema })
  .freeze();
