import { createHash } from "node:crypto";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import {
  Before,
  BrokenPage,
  FailedPage,
  type Frame,
  NoSitePage,
  Note,
  ProblemsPage,
} from "../../templates/dev/pages.tsx";
import { counted } from "../core/numbers.ts";
import { type Body, type Output, render } from "../core/output.ts";
import type { Problem } from "../core/problem.ts";
import { target } from "../io/target.ts";
import type { SiteAssets } from "../outputs/outputs.ts";
import { segments } from "../segments.ts";
import { type About, aboutPages } from "./about.ts";
import type { Collection } from "./collection.ts";
import { type FindFile, isKept, siteFiles } from "./site-files.ts";

/** What the server answers with. `version` changes when a page does; a browser may keep what `isKept`. */
export type Answer = {
  status: number;
  type: string;
  body: Body;
  version?: string;
  location?: string;
  isKept?: boolean;
};

/** What is shown at one moment: the answer to each request, and the path of the front page. */
export type Screen = { home: string; answer: (url: string) => Answer };

/** Addresses of `dev` itself, in no site: no segment of one begins with a hyphen. */
export const own = {
  script: "/-kuusi/live.js",
  style: "/-kuusi/dev.css",
  problems: "/-kuusi/problems",
  events: "/-kuusi/events",
} as const;

export type ScreenOptions = {
  assets: SiteAssets;
  script: Body;
  style: Body;
  /** Why the content cannot be read now. */
  missing?: string | undefined;
};

/** What pages are made of. */
type Stage = {
  collection: Collection;
  options: ScreenOptions;
  base: string;
  find: FindFile;
  about: ReturnType<typeof aboutPages>;
  frame: Frame;
  note: string;
};

/** The pages of a collection while it is written, each made when it is first asked for. */
export function screen(collection: Collection, options: ScreenOptions): Screen {
  const stage = staged(collection, options);
  const made = new Map<string, Answer>();
  return {
    home: stage.base,
    answer: (url) => {
      const [path = ""] = url.split("?", 1);
      const answer = made.get(path) ?? guarded(stage, url);
      if (answer.location === undefined) made.set(path, answer);
      return answer;
    },
  };
}

function staged(collection: Collection, options: ScreenOptions): Stage {
  const { site, problems, sources } = collection;
  const { assets, missing } = options;
  const base = site === undefined ? "/" : new URL(site.settings.site.url).pathname;
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return {
    collection,
    options,
    base,
    find: site ? siteFiles(site, assets) : (path) => assets.files.find((file) => file.path === path),
    about: aboutPages(collection, segments),
    frame: {
      style: base + assets.paths.style,
      icon: base + assets.paths.icon,
      home: site && base,
      textOf: (file) => texts.get(file),
    },
    note: renderToString(Note({ problems, address: own.problems, missing })),
  };
}

function guarded(stage: Stage, url: string): Answer {
  try {
    return make(stage, url);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return devPage(stage, 500, FailedPage({ frame: stage.frame, reason }));
  }
}

function make(stage: Stage, url: string): Answer {
  const { collection, options, base, find, about, frame } = stage;
  const { problems, site } = collection;
  const [path = ""] = url.split("?", 1);
  if (path === own.script) return { status: 200, type: typeOf(path), body: options.script };
  if (path === own.style) return { status: 200, type: typeOf(path), body: options.style };
  if (path === own.problems) return devPage(stage, 200, ProblemsPage({ frame, problems }));
  const has = (parts: readonly string[]) => find(parts.join("/")) !== undefined || about.has(parts.join("/"));
  const found = target(url, base, has);
  if (found.kind === "moved") return { status: 301, type: typeOf(".txt"), body: "", location: found.to };
  if (found.kind === "file") return file(stage, found.path.slice(1), 200);
  return site ? file(stage, "404.html", 404) : devPage(stage, 500, NoSitePage({ frame, problems }));
}

/** A file of the site; in place of the page of a file with errors, these. */
function file(stage: Stage, path: string, status: number): Answer {
  const { find, about, frame } = stage;
  const said = about.get(path) ?? [];
  const broken = said.find(({ kind, isWhole }) => kind === "errors" && isWhole);
  if (broken) return devPage(stage, 500, BrokenPage({ frame, file: broken.file, problems: broken.problems }));
  const output: Output = find(path) ?? { path, body: "" };
  const body = render(output);
  if (typeof body !== "string" || !path.endsWith(".html"))
    return { status, type: typeOf(path), body, isKept: isKept(path) };
  const before = said.map((about) => beforeContent(about, frame)).join("");
  return page(
    stage,
    status,
    body.replace(/(?<=<main id="main">)/, () => before),
  );
}

function beforeContent({ kind, file, problems }: About, { textOf }: Frame): string {
  const isOpen = kind === "errors";
  const title = isOpen ? `${file}: ${counted(problems.length, "problem", "problems")}` : draftTitle(problems);
  return renderToString(Before({ title, problems, textOf, isOpen }));
}

/** What is only worth adding keeps no draft from being published. */
function draftTitle(problems: readonly Problem[]): string {
  const gaps = problems.filter(({ severity }) => severity === "error").length;
  return gaps === 0
    ? "Draft: nothing is missing but what is worth adding"
    : `Draft: before it can be published, ${counted(gaps, "problem", "problems")} to solve`;
}

function devPage(stage: Stage, status: number, content: VNode): Answer {
  return page(stage, status, `<!DOCTYPE html>\n${renderToString(content)}\n`);
}

/** A page with the line at its foot, which is loaded again when it changes. */
function page({ note }: Stage, status: number, content: string): Answer {
  const html = content.replace(/(?=<\/body>\s*<\/html>\s*$)/, () => note);
  const version = createHash("sha256").update(html).digest("hex").slice(0, 16);
  const tags = `<link rel="stylesheet" href="${own.style}"/><script type="module" src="${own.script}" data-version="${version}"></script>`;
  return { status, type: typeOf(".html"), body: html.replace("</head>", () => `${tags}</head>`), version };
}

const types: Record<string, string> = {
  html: "text/html;charset=utf-8",
  css: "text/css;charset=utf-8",
  js: "text/javascript;charset=utf-8",
  json: "application/json;charset=utf-8",
  xml: "application/xml;charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
};

function typeOf(path: string): string {
  return types[path.split(".").at(-1) ?? ""] ?? "text/plain;charset=utf-8";
}
