import type { Schema } from "hast-util-sanitize";
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

/** The HTML of a tree: nothing but what the schema above allows. */
export const renderer = remark().use(remarkHtml, { sanitize: schema }).freeze();
