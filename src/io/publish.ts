import { existsSync, mkdirSync, renameSync, rmdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Output } from "../core/output.ts";
import { claim } from "./lock.ts";
import { begin, discard, made, seal } from "./marker.ts";
import { occupied } from "./refusal.ts";
import { type Known, keeping, makeFolder, newFolders, type Placed, put, verify } from "./tree.ts";

/** All files of the site and their bytes; `fresh` counts those files that were not there before, with these bytes. */
export type Published = { files: number; bytes: number; fresh: number };

/** The output folder and what stands beside it on the way. */
type Paths = { out: string; next: string; previous: string; lock: string };

/**
 * Makes the folder `out` hold the outputs and nothing else, or leaves it as it is, also when the process is killed. A file that is the
 * same as before is kept, with its time, and not even rendered where `isKnown` tells; while both sites stand it is one file of both, so nobody may ever write into one.
 * @throws before anything is written: `out` is not ours, another build runs; later: two outputs collide, one leaves the site; the disk or
 * a body fails, with that failure as `cause`
 */
export function publish(outputs: Iterable<Output>, out: string, isKnown: Known = () => false): Published {
  const paths = beside(out);
  const release = hold(paths);
  try {
    attempt(paths, "clear what an earlier build left", () => settle(paths));
    const placed = replace(paths, outputs, isKnown);
    return {
      files: placed.length,
      bytes: placed.reduce((sum, { bytes }) => sum + bytes, 0),
      fresh: placed.filter(({ isKept }) => !isKept).length,
    };
  } finally {
    release();
  }
}

/** Puts right what a killed build left beside `out`, or in its place; a build that still runs does that itself. */
export function recover(out: string): void {
  const paths = beside(out);
  const isClear = !existsSync(paths.next) && !existsSync(paths.previous);
  if (isClear || occupied(paths.out) !== undefined) return;
  const claimed = attempt(paths, "lock the output folder", () => claim(paths.lock));
  if (claimed.kind === "busy") return;
  try {
    attempt(paths, "put right what a killed build left", () => settle(paths));
  } finally {
    claimed.release();
  }
}

function beside(path: string): Paths {
  const out = resolve(path);
  return { out, next: `${out}.kuusi-next`, previous: `${out}.kuusi-previous`, lock: `${out}.kuusi-lock` };
}

/** Returns what gives the folder free again. */
function hold(paths: Paths): () => void {
  const reason = attempt(paths, "use the output folder", () => {
    mkdirSync(dirname(paths.out), { recursive: true });
    return occupied(paths.out);
  });
  if (reason !== undefined) throw new Error(reason);
  const claimed = attempt(paths, "lock the output folder", () => claim(paths.lock));
  if (claimed.kind === "held") return claimed.release;
  const other = claimed.pid === undefined ? "Another build" : `Another build (process ${claimed.pid})`;
  throw new Error(`${other} is writing to ${paths.out}. Wait for its end; if there is none, delete ${paths.lock}.`);
}

/** Finishes or undoes what was begun. Where `out` is absent, the new site takes its place, else the old one. */
function settle(paths: Paths): void {
  const whole = [paths.next, paths.previous].find(made);
  if (whole !== undefined && !made(paths.out)) {
    if (existsSync(paths.out)) rmdirSync(paths.out); // fails on a folder that is not empty
    renameSync(whole, paths.out);
  }
  discard(paths.next);
  discard(paths.previous);
}

function replace(paths: Paths, outputs: Iterable<Output>, isKnown: Known): Placed[] {
  try {
    const placed = stage(paths, outputs, isKnown);
    attempt(paths, "move the new site into place", () => swap(paths));
    quietly(() => discard(paths.previous)); // the new site stands; the next build tries again
    return placed;
  } catch (error) {
    quietly(() => discard(paths.next));
    throw error;
  }
}

/** Builds the new site beside the old one; only a verified one is sealed. Returns the files in the order of the outputs. */
function stage(paths: Paths, outputs: Iterable<Output>, isKnown: Known): Placed[] {
  const keep = attempt(paths, "begin the new site", () => {
    makeFolder(paths.next);
    begin(paths.next);
    return keeping(paths.out, paths.next);
  });
  const foldersFor = newFolders();
  const folders: string[] = [];
  const placed = new Map<string, Placed>();
  for (const output of outputs) {
    const added = foldersFor(output.path);
    attempt(paths, `write ${output.path}`, () => {
      for (const folder of added) makeFolder(join(paths.next, folder));
      placed.set(output.path, put(output, paths.next, keep, isKnown));
    });
    folders.push(...added);
  }
  attempt(paths, "verify the new site", () => {
    verify(paths.next, folders, new Map([...placed].map(([path, { bytes }]) => [path, bytes])));
    seal(paths.next);
  });
  return [...placed.values()];
}

function swap(paths: Paths): void {
  const hasOld = existsSync(paths.out);
  if (hasOld) renameSync(paths.out, paths.previous);
  try {
    renameSync(paths.next, paths.out);
  } catch (error) {
    if (hasOld) renameSync(paths.previous, paths.out);
    throw error;
  }
}

function attempt<Result>(paths: Paths, task: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    const [line = ""] = String(cause instanceof Error ? cause.message : cause).split("\n");
    throw new Error(`Could not ${task}: ${line.replace(/\.$/, "")}. ${state(paths)}`, { cause });
  }
}

function state(paths: Paths): string {
  if (existsSync(paths.out)) return `The site in ${paths.out} is as it was.`;
  if (existsSync(paths.previous)) return `The old site is in ${paths.previous}; the next command puts it back.`;
  return "Nothing was published.";
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // What stays is marked as ours, and the next build begins by removing it.
  }
}
