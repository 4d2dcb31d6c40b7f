import { readFileSync, realpathSync, statSync } from "node:fs";
import { basename, join, sep } from "node:path";
import glob from "fast-glob";
import { place } from "../core/layout.ts";
import type { Fault, Problem } from "../core/problem.ts";
import { lexiconFile } from "../core/search/lexicon.ts";
import { report, type Source } from "../core/source.ts";

/** Largest file that is read, in bytes. */
const largest = 262_144;
/** A lexicon grows with the collection, and a program writes it. */
const largestLexicon = 16 * largest;

/** The files of a content folder in the order of their paths. What cannot be read is a problem. */
export type ContentFiles = { files: Source[]; problems: Problem[] };

/** Reads every file of the content folder; links are not followed, hidden files not looked at. Throws when the disk fails. */
export function contentFiles(folder: string): ContentFiles {
  const root = realpathSync(folder);
  const name = basename(folder);
  const found = glob.sync("**/*", { cwd: root, onlyFiles: false, followSymbolicLinks: false, objectMode: true });
  const files: Source[] = [];
  const problems: Problem[] = [];
  const twins = new Map<string, string>();
  for (const { path, dirent } of found.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (dirent.isDirectory()) continue;
    const source = { name: path, path: `${name}/${path}` };
    const folded = path.normalize("NFC").toLowerCase();
    const fault = misfit(path, dirent.isSymbolicLink(), twins.get(folded));
    twins.set(folded, source.path);
    if (fault) problems.push(report(nothing(source), { ...fault, place: start }));
    else files.push({ ...source, ...readText(root, path) });
  }
  return { files, problems };
}

const start = { kind: "offset", offset: 0, length: 1 } as const;

/** What is wrong with a file before it is read. `twin` is a file whose path is the same to a file system that folds case. */
function misfit(path: string, isLink: boolean, twin: string | undefined): Fault | undefined {
  if (isLink) return { code: "symbolic-link", params: { name: path } };
  if (twin !== undefined) return { code: "name-collision", params: { other: twin } };
  const where = place(path);
  return "code" in where ? where : undefined;
}

function nothing(source: Omit<Source, "text">) {
  return { source: { ...source, text: "" }, yaml: { offset: 0, length: 0 } };
}

/** The text of a file without its byte order mark. */
function readText(root: string, path: string): Pick<Source, "text" | "unreadable"> {
  const file = join(root, ...path.split("/"));
  if (!realpathSync(file).startsWith(root + sep)) {
    return { text: "", unreadable: { code: "symbolic-link", params: { name: path }, place: start } };
  }
  const { size } = statSync(file);
  const max = path === lexiconFile ? largestLexicon : largest;
  if (size > max) return { text: "", unreadable: { code: "file-size", params: { bytes: size, max }, place: start } };
  const bytes = readFileSync(file);
  const text = new TextDecoder().decode(bytes);
  if (Buffer.from(text).equals(bytes.subarray(hasMark(bytes) ? 3 : 0))) return { text };
  const place = { kind: "offset", offset: firstBroken(text), length: 1 } as const;
  return { text, unreadable: { code: "not-utf8", params: {}, place } };
}

function hasMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** The first replacement character stands where the bytes stopped being UTF-8, unless the author wrote one before. */
function firstBroken(text: string): number {
  return Math.max(0, text.indexOf("\uFFFD"));
}
