import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { favicon } from "../../templates/favicon.ts";
import { bundle, minified } from "./bundle.ts";
import { sha256 } from "./digest.ts";

type Asset = { path: string; body: string | Uint8Array };

/**
 * The files that pages load, and the paths of those that pages name. Every path holds a hash of the file's content, so that hosts may
 * cache it for ever.
 */
export function assets() {
  const typeface = geologica();
  const style = asset("style.css", minified(typeface.rules + text(template("style.css"))));
  const scripts = bundle();
  const icon = asset("favicon.svg", favicon());
  const image = asset("share-image.png", readFileSync(template("share-image.png")));
  return {
    paths: { style: style.path, icon: icon.path, image: image.path, font: typeface.latin, list: scripts.list },
    files: [style, icon, image, ...scripts.files, ...typeface.files],
  };
}

/**
 * The headings' typeface: the package's `@font-face` rules, a file for each script that they name, and the licence. The rules say which
 * letters a browser needs a file for; `latin` is the path of the one that nearly every page needs.
 */
function geologica(): { rules: string; latin: string; files: Asset[] } {
  const require = createRequire(import.meta.url);
  const sheet = pathToFileURL(require.resolve("@fontsource-variable/geologica/wght.css"));
  const licence = asset("geologica-ofl.txt", text(new URL("LICENSE", sheet)));
  const fonts = new Map<string, Asset>();
  const rules = text(sheet)
    .replaceAll(/\/\*.*?\*\/\s*/g, "")
    .replaceAll(/url\((.*?)\)/g, (_, file: string) => {
      const font = asset(basename(file), readFileSync(new URL(file, sheet)));
      fonts.set(basename(file), font);
      return `url(${basename(font.path)})`;
    });
  const latin = fonts.get("geologica-latin-wght-normal.woff2");
  if (!latin) throw new Error("The typeface's package has no file of Latin letters.");
  return {
    rules: `/*! Geologica is under the licence in ${basename(licence.path)} */\n${rules}\n\n`,
    latin: latin.path,
    files: [licence, ...fonts.values()],
  };
}

function template(name: string): URL {
  return new URL(`../../templates/${name}`, import.meta.url);
}

function text(file: URL): string {
  return readFileSync(file, "utf8");
}

/** `style.css` → `assets/style.0123456789.css` */
function asset(name: string, body: string | Uint8Array): Asset {
  const hash = sha256(body).slice(0, 10);
  return { path: `assets/${name.replace(".", `.${hash}.`)}`, body };
}
