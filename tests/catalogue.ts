import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apply, utf8 } from "./change.ts";

/**
 * One mistake of an editor, from `tests/mistakes/<group>/<name>.diff`: a title, a paragraph, then changes of the small site. `@@ mistake <path>`
 * begins one that makes it (the culprit between ⟦ and ⟧), `@@ cure <path>` one that mends it, `@@ at <path>` names a file that is the
 * culprit itself. Beside it `<name>.txt` has what the check says; a mistake without it is accepted.
 */
export type Mistake = {
  name: string;
  group: string;
  title: string;
  why: string;
  mistakes: string[];
  cures: string[];
  at?: string;
  said?: string;
};

export type Spot = { file: string; line: number; column: number; length?: number };

export const catalogueFolder = join(import.meta.dirname, "mistakes");

export function catalogue(): Mistake[] {
  const files = readdirSync(catalogueFolder, { recursive: true, encoding: "utf8" }).sort();
  return files
    .filter((file) => file.endsWith(".diff"))
    .map((file) => {
      const name = file.slice(0, -".diff".length);
      const text = `${name}.txt`;
      return {
        ...parse(readFileSync(join(catalogueFolder, file), "latin1")),
        name,
        group: name.split("/")[0] ?? "",
        ...(files.includes(text) ? { said: readFileSync(join(catalogueFolder, text), "utf8") } : {}),
      };
    });
}

function parse(file: string): Omit<Mistake, "name" | "group" | "said"> {
  const [head = "", ...sections] = file.split(/^@@ /m);
  const [title = "", ...why] = utf8(head).trim().split("\n");
  const of = (verb: string) =>
    sections.filter((section) => section.startsWith(`${verb} `)).map((section) => section.slice(verb.length + 1));
  const [at] = of("at");
  return {
    title,
    why: why.join(" ").trim(),
    mistakes: of("mistake"),
    cures: of("cure"),
    ...(at === undefined ? {} : { at: utf8(at).trim() }),
  };
}

const [opening, closing] = ["⟦", "⟧"].map((sign) => Buffer.from(sign).toString("latin1")) as [string, string];

/** Makes the mistake in a copy of the small site, and returns where its culprit stands. */
export function make({ mistakes, at }: Mistake, root: string): Spot | undefined {
  for (const change of mistakes) apply(change, root);
  const spots = mistakes.flatMap((change) => unmark(utf8(change.split("\n")[0] ?? ""), root));
  return at === undefined ? spots[0] : { file: at, line: 1, column: 1 };
}

function unmark(path: string, root: string): Spot[] {
  const file = join(root, path);
  if (!existsSync(file)) return [];
  const marked = readFileSync(file, "latin1");
  const [before = "", rest] = marked.split(opening);
  if (rest === undefined) return [];
  const [culprit = "", after = ""] = rest.split(closing);
  writeFileSync(file, before + culprit + after, "latin1");
  const lines = utf8(before).split("\n");
  return [
    {
      file: path,
      line: lines.length,
      column: (lines.at(-1) ?? "").length + 1,
      length: Math.max(1, utf8(culprit).length),
    },
  ];
}

/** A change as readers see it: without the marks. */
export function unmarked(change: string): string {
  return utf8(change.replaceAll(opening, "").replaceAll(closing, "")).trimEnd();
}
