import GithubSlugger from "github-slugger";
import type {
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Link,
  Parents,
  Root,
  RootContent,
  Table,
  Text,
} from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import { footnotes as noted, tables } from "./grammar.ts";
import { citationPattern } from "./inspect.ts";
import { alignments, pending } from "./renderer.ts";
import { target } from "./target.ts";

export type Note = { children: RootContent[]; references: number };

/** The anchors of headings, and the footnotes in the order in which the text refers to them. */
export type Arranged = { anchors: string[]; notes: Note[] };

/**
 * Changes a parsed text into the form that our pages want. `top` is the level (2–6) of its outermost headings. `text` is what was parsed: a
 * tree is not searched for what cannot be in it.
 */
export function arrange(tree: Root, text: string, { folder, top }: { folder: string; top: number }): Arranged {
  if (text.includes("]:")) resolve(tree);
  address(tree, folder);
  cite(tree);
  if (tables.test(text)) scope(tree);
  return { anchors: outline(tree, top), notes: noted.test(text) ? footnotes(tree) : [] };
}

/** Reference-style links become links: a definition may stand in a footnote, and footnotes are rendered apart from the text. */
function resolve(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, "definition", (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, "linkReference", (node, index, parent: Parents | undefined) => {
    const url = definitions.get(node.identifier)?.url;
    if (url !== undefined && parent && index !== undefined)
      parent.children.splice(index, 1, { type: "link", url, children: node.children });
  });
}

/** `[s3]` becomes an empty link that the site completes; not inside other links. Links of authors are addressed before. */
function cite(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === "link") return SKIP;
    if (node.type !== "text" || !parent || index === undefined) return undefined;
    const pieces = cited(node.value);
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

function cited(value: string): (Text | Link)[] {
  const pieces: (Text | Link)[] = [];
  let from = 0;
  for (const match of value.matchAll(citationPattern)) {
    pieces.push({ type: "text", value: value.slice(from, match.index) });
    pieces.push({ type: "link", url: `${pending}cite/${match[1] ?? ""}`, children: [] });
    from = match.index + match[0].length;
  }
  pieces.push({ type: "text", value: value.slice(from) });
  return pieces.filter((piece) => piece.type === "link" || piece.value !== "");
}

/** Marks external links and leaves the addresses of records to the site. A refused link keeps only its text. */
function address(tree: Root, folder: string): void {
  const complete = (node: Link): boolean => {
    const to = target(node.url, folder);
    node.title = null;
    if (to.kind === "external") [node.url, node.data] = [to.href, { hProperties: { className: ["external"] } }];
    if (to.kind === "file") node.url = `${pending}file/${to.file}${to.anchor === undefined ? "" : `#${to.anchor}`}`;
    return to.kind !== "refused";
  };
  visit(tree, "link", (node, index, parent: Parents | undefined) => {
    if (!complete(node) && parent && index !== undefined) parent.children.splice(index, 1, ...node.children);
  });
}

/** Tables scroll inside a box of their own; header cells have a scope, alignment is a class. */
function scope(tree: Root): void {
  visit(tree, "table", (table: Table, index, parent: Parents | undefined) => {
    for (const [row, { children }] of table.children.entries()) {
      for (const [column, cell] of children.entries()) {
        const align = table.align?.[column];
        cell.data = {
          hProperties: {
            align: undefined,
            ...(align ? { className: [alignments[align]] } : {}),
            ...(row === 0 ? { scope: "col" } : {}),
          },
        };
      }
    }
    if (!parent || index === undefined) return undefined;
    parent.children.splice(index, 1, {
      type: "blockquote",
      data: { hName: "div", hProperties: { className: ["table"], tabIndex: 0 } },
      children: [table],
    });
    return SKIP;
  });
}

/** Headings become an outline without gaps below the page's h1, each with an anchor from its words. */
function outline(tree: Root, top: number): string[] {
  const slugger = new GithubSlugger();
  const above: number[] = [];
  const anchors: string[] = [];
  visit(tree, "heading", (node: Heading) => {
    while (above.length > 0 && (above.at(-1) ?? 0) >= node.depth) above.pop();
    above.push(node.depth);
    const level = Math.min(6, top + above.length - 1);
    const anchor = `h-${slugger.slug(plainText(node).trim().normalize("NFD").replace(/\p{M}/gu, ""))}`;
    node.data = { hName: `h${level}`, hProperties: { id: anchor } };
    anchors.push(anchor);
  });
  return anchors;
}

/** Takes the footnotes out of the tree and makes numbered links of the references to them. */
function footnotes(tree: Root): Note[] {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, "footnoteDefinition", (node, index, parent: Parents | undefined) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (parent && index !== undefined) parent.children.splice(index, 1);
    return index; // its own children are visited next: a footnote can stand in a footnote
  });
  const notes = new Map<string, Note>();
  const replace = (node: FootnoteReference, index: number | undefined, parent: Parents | undefined) => {
    const note = notes.get(node.identifier) ?? {
      children: definitions.get(node.identifier)?.children ?? [],
      references: 0,
    };
    notes.set(node.identifier, note);
    note.references += 1;
    const number = [...notes.keys()].indexOf(node.identifier) + 1;
    const id = note.references === 1 ? `fnref-${number}` : `fnref-${number}-${note.references}`;
    const link: Link = {
      type: "link",
      url: `#fn-${number}`,
      data: { hProperties: { id } },
      children: [{ type: "text", value: String(number) }],
    };
    if (parent && index !== undefined)
      parent.children.splice(index, 1, { type: "emphasis", data: { hName: "sup" }, children: [link] });
    return SKIP;
  };
  visit(tree, "footnoteReference", replace);
  for (const note of notes.values())
    visit({ type: "root", children: note.children } satisfies Root, "footnoteReference", replace);
  return [...notes.values()];
}
