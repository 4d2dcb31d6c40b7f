import { basename, dirname, resolve, sep } from "node:path";
import { watch as watchFolder } from "chokidar";
import { text } from "../core/tree.ts";

/** How long it must be quiet after a change before it is told, and how long quiet is waited for at most, in milliseconds. */
const quiet = 30;
const patience = 200;

/**
 * Calls `changed` when something in a folder may have changed, once for all changes that come together; also when the folder itself goes
 * and comes back. `since` is when the first of them was seen.
 */
export async function watch(folder: string, changed: (since: number) => void): Promise<{ close: () => Promise<void> }> {
  const root = resolve(folder);
  const parent = dirname(root);
  const isOutside = (path: string) => {
    const full = resolve(path);
    return full !== parent && full !== root && !full.startsWith(root + sep);
  };
  let timer: NodeJS.Timeout | undefined;
  let since: number | undefined;
  const note = () => {
    since ??= performance.now();
    const rest = Math.max(0, since + patience - performance.now());
    clearTimeout(timer);
    timer = setTimeout(tell, Math.min(quiet, rest));
  };
  const tell = () => {
    const first = since ?? performance.now();
    since = undefined;
    changed(first);
  };
  // Of changes that follow each other within 50 ms chokidar tells the first; what it hears itself is in `raw`.
  const heard = (_: string, path: string, details: unknown) => {
    const folder = text(details, "watchedPath");
    if (folder === undefined || resolve(folder) !== parent || path === basename(root)) note();
  };
  const start = (usePolling: boolean) =>
    // The folder above is watched, since a folder that is gone tells nobody when it comes back.
    watchFolder(parent, {
      ignored: isOutside,
      ignoreInitial: true,
      followSymlinks: false,
      atomic: false,
      interval: 300,
      ...(usePolling && { usePolling }),
    })
      .on("all", note)
      .on("raw", heard);
  let watcher = start(false);
  // A system that has no more watches to give (ENOSPC, EMFILE) is asked again and again instead.
  watcher.once("error", async () => {
    await watcher.close();
    watcher = start(true).on("error", note);
    note();
  });
  await new Promise<void>((ready) => watcher.once("ready", ready).once("error", () => ready()));
  note();
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
