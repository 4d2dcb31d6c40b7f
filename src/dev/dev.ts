import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { problemCount } from "../../templates/dev/pages.tsx";
import { messages } from "../../templates/messages/messages.ts";
import type { Problem } from "../core/problem.ts";
import { assets } from "../io/assets.ts";
import { script } from "../io/bundle.ts";
import { contentFiles } from "../io/files.ts";
import { watch } from "../io/watch.ts";
import { segments } from "../segments.ts";
import { type Collection, collecting } from "./collection.ts";
import { type Screen, screen } from "./screen.ts";
import { liveServer } from "./server.ts";

type Say = (line: string) => void;

export type DevOptions = {
  /** The content folder. */
  content: string;
  port: number;
  /** The day of the build, asked at every build, since a preview may run over night. */
  today: () => string;
  /** The public address, in place of the one in `site.yaml`. */
  url?: string;
};

/**
 * Shows the collection while it is written, on this machine only: drafts too, and problems in place of the pages of files that have them.
 * What happens is told to `say`, a line at a time.
 * @throws where the port cannot be had
 */
export async function dev(options: DevOptions, say: Say): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await liveServer(options.port);
  const preview = previewing(options, server.show, say);
  preview.build(performance.now());
  const watcher = await watch(options.content, preview.build);
  const { home, problems } = preview.shown();
  const url = `http://127.0.0.1:${server.port}${home}`;
  say(`The preview is at ${url} (Ctrl+C ends it). ${problemCount(problems)}`);
  for (const problem of problems) if (problem.severity === "error") say(inALine(problem));
  return {
    url,
    close: async () => {
      preview.end();
      await watcher.close();
      await server.close();
    },
  };
}

/** Milliseconds after which content that cannot be read is read again. */
const patience = 500;

/** Builds what is shown whenever it is told to, and keeps what was shown last while the content cannot be read. */
function previewing({ content, today, url }: DevOptions, show: (screen: Screen) => void, say: Say) {
  const notYetWritten = Object.entries(messages).map(([language, words]) => [language, words.notYetWritten]);
  const collect = collecting({
    segments,
    folder: basename(content),
    notYetWritten: Object.fromEntries(notYetWritten),
    ...(url === undefined ? {} : { url }),
  });
  const parts = {
    assets: assets(),
    script: script("src/client/live.ts"),
    style: readFileSync(new URL("../../templates/dev/dev.css", import.meta.url)),
  };
  let last: Collection | undefined;
  let missing: string | undefined;
  let home = "/";
  let again: NodeJS.Timeout | undefined;

  const showOn = (collection: Collection) => {
    const next = screen(collection, { ...parts, missing });
    home = next.home;
    show(next);
  };
  const build = (since: number) => {
    clearTimeout(again);
    const [before, wasMissing] = [last, missing];
    try {
      const now = collect(contentFiles(content), today());
      missing = undefined;
      if (before && now.changes.length === 0 && wasMissing === undefined) return;
      showOn(now);
      last = now;
      if (before) for (const line of told(before, now, performance.now() - since)) say(line);
    } catch (error) {
      missing = unreadable(content, error);
      again = setTimeout(build, patience, performance.now());
      if (missing === wasMissing) return;
      say(missing);
      if (before) showOn(before);
    }
  };
  return { build, shown: () => ({ home, problems: last?.problems ?? [] }), end: () => clearTimeout(again) };
}

/** Why the content cannot be read now: a folder that is gone comes back, as when another branch is checked out. */
function unreadable(content: string, error: unknown): string {
  if (!existsSync(content)) return `The folder ${content} is gone. The preview waits until it is back.`;
  return `The content cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}

/** What changed, how long it took, how many problems there are; then those that were not there before. */
function told(before: Collection, after: Collection, took: number): string[] {
  const names = after.changes.map(({ file, how }) => `${file} ${how}`);
  const shown = names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  const known = new Set(before.problems.map(inALine));
  const fresh = after.problems.map(inALine).filter((line) => !known.has(line));
  return [
    `${shown.join(", ") || "The content is there again"} – ${took.toFixed(0)} ms. ${problemCount(after.problems)}`,
    ...fresh,
  ];
}

function inALine({ file, line, column, severity, message }: Problem): string {
  return `  ${file}:${line}:${column} ${severity}: ${message}`;
}
