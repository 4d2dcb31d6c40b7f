import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Source } from "../../../src/core/source.ts";
import { keptFile } from "../../../src/io/sealed.ts";
import { now } from "../../built-site.ts";
import { writeContent } from "../../plausible/plausible.ts";
import { isPractice } from "./corpus.ts";
import { hugoLists } from "./hugo.ts";
import { sharedSettings } from "./settings.ts";

/** A program that builds the site, as its users run it. Its content has the folder `practices`. */
export type Contender = {
  name: string;
  command: string;
  args: readonly string[];
  /** The folder in which the command runs. */
  cwd: string;
  content: string;
  out: string;
  /** Files and folders that a first build does not find. */
  caches: readonly string[];
  /** The ids in the data of a language. */
  idsOf: (out: string, language: string) => readonly string[];
};

const bench = join(import.meta.dirname, "..");
const root = join(bench, "..", "..");
const program = (name: string) => join(bench, "node_modules", ".bin", name);

/** Ours, as `npm run build` starts it, with all that it does. */
export function kuusi(files: readonly Source[], work: string): Contender {
  const content = join(work, "kuusi", "content");
  const out = join(work, "kuusi", "dist");
  writeContent(files, content);
  const { scripts }: { scripts: { build: string } } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const [, ...build] = scripts.build.split(" ");
  const folders = ["--content", relative(root, content), "--out", relative(root, out)];
  return {
    name: "Kuusi",
    command: process.execPath,
    args: [...build, ...folders, "--now", now, "--verbose", "--quiet", "--timeout", "3600"],
    cwd: root,
    content,
    out,
    caches: [".jsonl", ".json"].flatMap((kind) => keptFile(content, kind) ?? []),
    idsOf: (folder, language) => {
      const assets = join(folder, "assets");
      const file = readdirSync(assets).find((name) => name.startsWith(`practices-${language}.`)) ?? "";
      const { ids }: { ids: string } = JSON.parse(readFileSync(join(assets, file), "utf8"));
      return ids.split(" ");
    },
  };
}

/** A generator that makes the same pages. What its users write themselves stands in the folder of `peers` that has its name. */
type Peer = {
  name: string;
  command: string;
  args: readonly string[];
  /** Makes the command tell its version. */
  version: string;
  /** Paths in its folder. */
  caches: readonly string[];
  /** Content beside the practices. */
  files?: () => Pick<Source, "name" | "text">[];
};

const peers: readonly Peer[] = [
  { name: "Eleventy", command: program("eleventy"), args: ["--quiet"], version: "--version", caches: [".cache"] },
  {
    name: "Astro",
    command: program("astro"),
    args: ["build", "--silent"],
    version: "--version",
    caches: [".astro", ".cache", "node_modules"],
  },
  { name: "Hugo", command: "hugo", args: ["--quiet"], version: "version", caches: ["resources"], files: hugoLists },
];

/** The peers that are installed, each with the practices as content of its own; and the names of the others. */
export function installedPeers(files: readonly Source[], work: string): { found: Contender[]; missing: string[] } {
  cpSync(join(bench, "peers"), work, { recursive: true });
  mkdirSync(join(work, "data"));
  writeFileSync(join(work, "data", "site.json"), sharedSettings());
  const practices = files.filter(isPractice);
  const found: Contender[] = [];
  const missing: string[] = [];
  for (const peer of peers) {
    const version = versionOf(peer);
    if (version === undefined) missing.push(peer.name);
    else found.push(furnished({ ...peer, version }, practices, join(work, peer.name.toLowerCase())));
  }
  return { found, missing };
}

function furnished(peer: Peer, practices: readonly Source[], cwd: string): Contender {
  const { name, version, command, args, caches, files } = peer;
  const content = join(cwd, "content");
  writeContent([...practices, ...(files?.() ?? [])], content);
  return {
    name: `${name} ${version}`,
    command,
    args,
    cwd,
    content,
    out: join(cwd, "dist"),
    caches: caches.map((path) => join(cwd, path)),
    idsOf: (out, language) => {
      const list: { id: string }[] = JSON.parse(readFileSync(join(out, language, "practices.json"), "utf8"));
      return list.map(({ id }) => id);
    },
  };
}

/** The version that a command tells; undefined where there is no such command. */
function versionOf({ command, version }: Peer): string | undefined {
  const { stdout } = spawnSync(command, [version], { encoding: "utf8" });
  return /\d+\.\d+\.\d+/.exec(stdout ?? "")?.[0];
}
