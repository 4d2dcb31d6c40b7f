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
import { messages } from "../../templates/messages/messages.ts";
import { segments } from "../build.ts";
import type { Site } from "../core/model.ts";
import { type Body, type Output, render } from "../core/output.ts";
import type { Problem } from "../core/problem.ts";
import { target } from "../io/target.ts";
import { outputs, type SiteAssets } from "../outputs/outputs.ts";
import { search } from "../outputs/search.ts";
import { seenIn } from "./addresses.ts";
import type { Collection } from "./collection.ts";

/** What the server answers with. `version` changes when a page does; what `isKept` has a name that changes with it. */
export type Answer = {
  status: number;
  type: string;
  body: Body;
  version?: string;
  location?: string;
  isKept?: boolean;
};

/** What the browser is shown at one moment: the answer to each request, and the path of the site's front page. */
export type Screen = { home: string; answer: (url: string) => Answer };

/** Addresses of `dev` itself, in no site: no segment of one begins with a hyphen. */
export const own = {
  script: "/-kuusi/live.js",
  style: "/-kuusi/dev.css",
  problems: "/-kuusi/problems",
  events: "/-kuusi/events",
} as const;

export type ScreenOptions = { assets: SiteAssets; script: Body; style: Body };

/** The pages of a collection while it is written, each made when it is asked for. `missing` says why the content cannot be read now. */
export function screen(collection: Collection, options: ScreenOptions, missing?: string): Screen {
  const { site, problems, sources } = collection;
  const base = site === undefined ? "/" : new URL(site.settings.site.url).pathname;
  const files = filesOf(site, options.assets);
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const frame: Frame = {
    style: `${base}${options.assets.paths.style}`,
    icon: `${base}${options.assets.paths.icon}`,
    home: site && base,
    textOf: (file) => texts.get(file),
  };
  const about = seen(collection);
  const errors = problems.filter(({ severity }) => severity === "error");
  const note = renderToString(Note({ problems, address: own.problems, missing }));

  const html = (status: number, page: string): Answer =>
    live(
      status,
      page.replace(/(?=<\/body>\s*<\/html>\s*$)/, () => note),
    );
  const whole = (status: number, page: VNode) => html(status, `<!DOCTYPE html>\n${renderToString(page)}\n`);
  const file = (output: Output, status = 200): Answer => {
    const said = about.get(output.path) ?? [];
    const own = said.find(({ isWhole, isDraft }) => isWhole && !isDraft);
    if (own) return whole(500, BrokenPage({ frame, file: own.file, problems: own.problems }));
    const body = render(output);
    if (typeof body !== "string" || !output.path.endsWith(".html"))
      return {
        status,
        type: typeOf(output.path),
        body,
        isKept: output.path.startsWith("assets/") && output.path !== contents,
      };
    const before = said.map(({ title, problems, isDraft }) =>
      renderToString(Before({ title, problems, textOf: frame.textOf, isOpen: !isDraft })),
    );
    return html(
      status,
      body.replace(/(?<=<main id="main">)/, () => before.join("")),
    );
  };
  const make = (url: string): Answer => {
    const [path = ""] = url.split("?", 1);
    if (path === own.problems) return whole(200, ProblemsPage({ frame, problems }));
    if (path === own.script) return { status: 200, type: typeOf(path), body: options.script };
    if (path === own.style) return { status: 200, type: typeOf(path), body: options.style };
    if (site === undefined && !files.has(path.slice(1))) return whole(500, NoSitePage({ frame, problems: errors }));
    const found = target(url, base, (parts) => files.has(parts.join("/")) || about.has(parts.join("/")));
    if (found.kind === "moved") return { status: 301, type: typeOf(".txt"), body: "", location: found.to };
    const name = found.kind === "file" ? found.path.slice(1) : "404.html";
    const output = files.get(name) ?? { path: name, body: "" };
    return file(output, found.kind === "file" ? 200 : 404);
  };
  const made = new Map<string, Answer>();
  return {
    home: base,
    answer: (url) => {
      const [path = ""] = url.split("?", 1);
      const known = made.get(path);
      if (known) return known;
      const answer = guarded(
        () => make(url),
        (reason) => whole(500, FailedPage({ frame, reason })),
      );
      if (answer.location === undefined) made.set(path, answer);
      return answer;
    },
  };
}

function guarded(make: () => Answer, failed: (reason: string) => Answer): Answer {
  try {
    return make();
  } catch (error) {
    return failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** The table of contents of the index for search, which changes its name in a build. */
const contents = "assets/search.json";

/** The site's files by path. The index for search, the dearest of all, is made when a reader searches, under a name that stays. */
function filesOf(site: Site | undefined, assets: SiteAssets): Pick<ReadonlyMap<string, Output>, "get" | "has"> {
  if (site === undefined) return new Map(assets.files.map((file) => [file.path, file]));
  const known = new Map(outputs(site, messages, assets, { contents, files: [] }).map((file) => [file.path, file]));
  let index: ReturnType<typeof search> | undefined;
  const get = (path: string): Output | undefined => {
    const file = known.get(path);
    if (file || !/^assets\/search[-.]/.test(path)) return file;
    index ??= search(site);
    const name = path === contents ? index.contents : path;
    return index.files.find((candidate) => candidate.path === name);
  };
  return { get, has: (path) => get(path) !== undefined };
}

type About = { title: string; file: string; problems: readonly Problem[]; isWhole: boolean; isDraft: boolean };

/** What there is to say of the pages, by path: of files with errors, and of what drafts lack. */
function seen({ site, problems, unfinished, sources }: Collection): Map<string, About[]> {
  const about = new Map<string, About[]>();
  const languages = site?.settings.site.languages ?? [];
  const folder = sources[0] ? sources[0].path.slice(0, -sources[0].name.length) : "";
  const note = (all: readonly Problem[], isDraft: boolean) => {
    for (const file of new Set(all.map(({ file }) => file))) {
      const own = all.filter((problem) => problem.file === file);
      const count = `${own.length} ${own.length === 1 ? "problem" : "problems"}`;
      const title = isDraft ? `Draft: before it can be published, ${count} to solve` : `${file}: ${count}`;
      for (const { path, isWhole } of seenIn(file.slice(folder.length), languages, segments)) {
        about.set(path, [...(about.get(path) ?? []), { title, file, problems: own, isWhole, isDraft }]);
      }
    }
  };
  const broken = new Set(problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
  note(
    problems.filter(({ file }) => broken.has(file)),
    false,
  );
  note(
    unfinished.filter(({ file }) => !broken.has(file)),
    true,
  );
  return about;
}

/** A page that is loaded again when its version changes. */
function live(status: number, html: string): Answer {
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
