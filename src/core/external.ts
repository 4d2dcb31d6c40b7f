import { visit } from "unist-util-visit";
import { grammarOf } from "./markdown/grammar.ts";
import { beyondLimits } from "./markdown/limits.ts";
import { target } from "./markdown/target.ts";
import { at, type Path, type Place } from "./problem.ts";
import { placer, type Split } from "./source.ts";
import { isMapping, nodes, text } from "./tree.ts";
import { parseUrl } from "./urls.ts";

/**
 * A link out of the site: its address without a fragment, and where it is written. `isSource`: a copy can stand beside it; `archived` is the
 * one that does.
 */
export type ExternalLink = {
  url: string;
  file: string;
  line: number;
  column: number;
  isSource: boolean;
  archived?: string;
};

/** The links out of the site that a file writes, in the order in which they stand. A file that cannot be read has none. */
export function externalLinks(split: Split): ExternalLink[] {
  if (split.findings.length > 0) return [];
  const place = placer(split);
  return [...inFields(split), ...inText(split)]
    .map(({ place: where, ...link }) => {
      const { line, column } = place(where);
      return { ...link, file: split.source.path, line, column };
    })
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

type Written = Pick<ExternalLink, "url" | "isSource" | "archived"> & { place: Place };

function inFields({ source, data }: Split): Written[] {
  const links: Written[] = [];
  for (const { path, value } of nodes(data)) {
    const children: [string | number, unknown][] = isMapping(value)
      ? Object.entries(value)
      : Array.isArray(value)
        ? [...value.entries()]
        : [];
    for (const [step, child] of children) {
      const full: Path = [...path, step];
      const url = typeof child === "string" ? pageOf(child.trim()) : undefined;
      if (url === undefined || isOwn(source.name, full)) continue;
      const isSource = path[0] === "sources" && step === "url";
      const archived = isSource ? text(value, "archivedUrl") : undefined;
      links.push({ url, place: at(full), isSource, ...(archived === undefined ? {} : { archived }) });
    }
  }
  return links;
}

/** The address of the site itself, where nothing may stand yet. */
function isOwn(name: string, path: Path): boolean {
  return name === "site.yaml" && path.length === 1 && path[0] === "url";
}

function inText({ source, body }: Split): Written[] {
  const links: Written[] = [];
  const markdown = source.text.slice(body.offset, body.offset + body.length);
  if (beyondLimits(markdown, body.offset).length > 0) return links;
  visit(grammarOf(markdown).parse(markdown), (node) => {
    if (node.type !== "link" && node.type !== "definition") return;
    const to = target(node.url, "");
    const url = to.kind === "external" ? pageOf(to.href) : undefined;
    if (url === undefined) return;
    const [from, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const place = { kind: "offset", offset: body.offset + from, length: Math.max(1, end - from) } as const;
    links.push({ url, place, isSource: false });
  });
  return links;
}

function pageOf(text: string): string | undefined {
  const parsed = parseUrl(text);
  return "href" in parsed ? parsed.href.replace(/#.*$/, "") : undefined;
}
