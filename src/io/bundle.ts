import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync, transformSync } from "esbuild";

type Script = { path: string; body: Uint8Array };

const target = "es2022";

/**
 * The scripts of the browser, as modules with a hash in their names, and the path of the one that a page of a list loads. What it loads
 * later is a file of its own.
 */
export function bundle(): { list: string; files: Script[] } {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: ["src/client/list.ts"],
    outdir: "assets",
    entryNames: "[name].[hash]",
    chunkNames: "[name].[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    target,
    minify: true,
    legalComments: "none",
    write: false,
  });
  const files = outputFiles.map(({ path, contents }) => ({ path: `assets/${basename(path)}`, body: contents }));
  const list = files.find(({ path }) => path.startsWith("assets/list."));
  if (!list) throw new Error("The script of the lists was not made.");
  return { list: list.path, files };
}

/** One script of the browser, with all that it imports, by its path in the repository. */
export function script(path: string): Uint8Array {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    format: "esm",
    target,
    write: false,
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`The script ${path} was not made.`);
  return file.contents;
}

/** A style sheet as short as it can be said; comments that begin with `!` stay. */
export function minified(css: string): string {
  return transformSync(css, { loader: "css", minify: true, target: "esnext" }).code;
}
