import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, buildSync, transformSync } from "esbuild";
import { sha256 } from "./digest.ts";

type Script = { path: string; body: string };

/** What the script of the lists loads later, as it names them. */
const later = ["./words.ts", "./further.ts"];

/**
 * The scripts of the browser, as modules with a hash in their names, and the path of the one that a page of a list loads. What that one
 * loads later shares no file with it: what both need stands in both, so that a page loads one file at first.
 */
export function bundle(): { list: string; files: Script[] } {
  const least = { minify: true, legalComments: "none" } as const;
  const others = later.map((name) => ({ name, script: named(name, script(`src/client/${name}`, least)) }));
  const own = script("src/client/list.ts", { ...least, external: later });
  const list = named(
    "list.ts",
    others.reduce((text, { name, script }) => text.replaceAll(`"${name}"`, `"./${basename(script.path)}"`), own),
  );
  return { list: list.path, files: [list, ...others.map(({ script }) => script)] };
}

/** `words.ts` → `assets/words.0123456789.js` */
function named(name: string, body: string): Script {
  return { path: `assets/${basename(name, ".ts")}.${sha256(body).slice(0, 10)}.js`, body };
}

/** One script of the browser, with all that it imports, by its path in the repository. */
export function script(path: string, how: BuildOptions = {}): string {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    format: "esm",
    target: "es2022",
    ...how,
    write: false,
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`The script ${path} was not made.`);
  return file.text;
}

/** A style sheet as short as it can be said; comments that begin with `!` stay. */
export function minified(css: string): string {
  return transformSync(css, { loader: "css", minify: true, target: "esnext" }).code;
}
