import type { Finding } from "../problem.ts";

/**
 * Limits on a Markdown text, checked before it is parsed: nested emphasis, list and quote signs make the parser slow or overflow its
 * stack. They are limits on the text and not on the clock, so that every machine gives the same answer.
 */
export const limits = { bytes: 65_536, lines: 2_000, delimiters: 1_000, markers: 100, nesting: 20 } as const;

const markers = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*)+/;

/** At most one finding: the first limit that the text breaks. `start` is the offset of the text in its file. */
export function beyondLimits(text: string, start: number): Finding[] {
  const found = (what: keyof typeof limits, offset: number, length = 1): Finding[] => [
    {
      code: "markdown-too-complex",
      params: { what: what === "bytes" ? "size" : what, max: limits[what] },
      place: { kind: "offset", offset: start + offset, length },
    },
  ];
  const cut = beyondBytes(text);
  if (cut !== undefined) return found("bytes", cut);
  let offset = 0;
  let block = 0;
  let delimiters = 0;
  for (const [index, line] of text.split("\n").entries()) {
    if (index >= limits.lines) return found("lines", offset, line.length);
    if (line.trim() === "") [block, delimiters] = [offset + line.length + 1, 0];
    delimiters += count(line, /[*_~`[\]<>|&]/g);
    if (delimiters > limits.delimiters) return found("delimiters", block);
    const lead = markers.exec(line)?.[0] ?? "";
    if (count(lead, /[>+*-]|\d[.)]/g) > limits.markers) return found("markers", offset, lead.length);
    if (lead.search(/[>+*\d-]/) > limits.nesting * 5) return found("nesting", offset + lead.search(/[>+*\d-]/));
    offset += line.length + 1;
  }
  return [];
}

/** The offset at which a text goes past the limit in UTF-8 bytes. */
function beyondBytes(text: string): number | undefined {
  if (text.length * 3 <= limits.bytes) return undefined;
  let bytes = 0;
  let offset = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > limits.bytes) return offset;
    offset += letter.length;
  }
  return undefined;
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
