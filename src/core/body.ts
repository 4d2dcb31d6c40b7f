/**
 * A piece of a compiled Markdown body: HTML that is safe as it stands, or something whose address only the site knows.
 * `open` is closed by the `</a>` in the HTML that follows it.
 */
export type Part =
  | { kind: "html"; html: string }
  | { kind: "open"; file: string; anchor?: string }
  | { kind: "cite"; source: string };

export type Footnote = { number: number; parts: Part[]; references: number };

/** A Markdown body in parts. Headings carry stable anchors (`h-…`); footnote n has the anchors `fn-n` and, at its references, `fnref-n`, `fnref-n-2`… */
export type Body = { parts: Part[]; footnotes: Footnote[]; anchors: string[] };

export const emptyBody: Body = { parts: [], footnotes: [], anchors: [] };
