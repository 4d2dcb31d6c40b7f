import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Source } from "../../../src/core/source.ts";
import { cacheFile } from "../../../src/io/cache.ts";
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

/** Ours: the command line, with all that it does. */
export function kuusi(files: readonly Source[], work: string): Contender {
  const content = join(work, "kuusi", "content");
  const out = join(work, "kuusi", "dist");
  writeContent(files, content);
  const folders = ["--content", relative(root, content), "--out", relative(root, out)];
  return {
    name: "Kuusi",
    command: join(root, "node_modules", ".bin", "tsx"),
    args: ["src/cli.ts", "build", ...folders, "--now", now, "--verbose", "--quiet", "--timeout", "3600"],
    cwd: root,
    content,
    out,
    caches: [cacheFile(content) ?? []].flat(),
    idsOf: (folder, language) => {
      const assets = join(folder, "assets");
      const file = readdirSync(assets).find((name) => name.startsWith(`practices-${language}.`)) ?? "";
      const { ids }: { ids: string } = JSON.parse(readFileSync(join(assets, file), "utf8"));
      return ids.split(" ");
    },
  };
}

/** A peer: its folder in `peers` has what its users write themselves; content and caches are paths in that folder. */
type Peer = {
  folder: string;
  command: string;
  args: readonly string[];
  caches: readonly string[];
  /** Content beside the practices. */
  files?: () => Pick<Source, "name" | "text">[];
};

const peers: readonly Peer[] = [
  { folder: "eleventy", command: program("eleventy"), args: ["--quiet"], caches: [".cache"] },
  { folder: "hugo", command: "hugo", args: ["--quiet"], caches: ["resources"], files: hugoLists },
];

/** The peers that are installed, each with the practices as content of its own, and names of those that are not. */
export function installedPeers(files: readonly Source[], work: string): { found: Contender[]; missing: string[] } {
  cpSync(join(bench, "peers"), work, { recursive: true });
  mkdirSync(join(work, "data"));
  writeFileSync(join(work, "data", "site.json"), sharedSettings());
  const versions = peers.map((peer) => ({ peer, version: versionOf(peer) }));
  const practices = files.filter(isPractice);
  return {
    missing: versions.flatMap(({ peer, version }) => (version === undefined ? [peer.folder] : [])),
    found: versions.flatMap(({ peer, version }) => {
      if (version === undefined) return [];
      const { folder, command, args, caches } = peer;
      const cwd = join(work, folder);
      const content = join(cwd, "content");
      writeContent([...practices, ...(peer.files?.() ?? [])], content);
      return {
        name: `${folder} ${version}`,
        command,
        args,
        cwd,
        content,
        out: join(cwd, "dist"),
        caches: caches.map((path) => join(cwd, path)),
        idsOf: (out: string, language: string) => {
          const list: { id: string }[] = JSON.parse(readFileSync(join(out, language, "practices.json"), "utf8"));
          return list.map(({ id }) => id);
        },
      };
    }),
  };
}

/** The version that a command tells; undefined where there is no such command. */
function versionOf({ command, folder }: Peer): string | undefined {
  const { stdout } = spawnSync(command, [folder === "hugo" ? "version" : "--version"], { encoding: "utf8" });
  return /\d+\.\d+\.\d+/.exec(stdout ?? "")?.[0];
}
