import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A process's number, and a name of its own, because numbers come back. */
const holderName = /^\d+-[\da-f-]{36}$/;

/** `pid` is missing when the other process has ended in this moment. */
export type Claim = { kind: "held"; release: () => void } | { kind: "busy"; pid: number | undefined };

/**
 * Takes a lock for this process, also over from a process that has died.
 *
 * The lock is a folder with one file, named after its holder. It is made elsewhere and moved into place, which fails
 * while another lock stands there. A dead holder's file is removed by its own name, so that nobody can remove the lock
 * of the one who was faster.
 */
export function claim(lock: string): Claim {
  const holder = `${process.pid}-${randomUUID()}`;
  const own = `${lock}-${holder}`;
  mkdirSync(own);
  try {
    writeFileSync(join(own, holder), "");
    if (!moved(own, lock)) {
      clear(lock);
      if (!moved(own, lock)) return { kind: "busy", pid: holders(lock).map(pidOf)[0] };
    }
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
  sweep(lock);
  return {
    kind: "held",
    release: () => {
      rmSync(join(lock, holder), { force: true });
      removeEmpty(lock);
    },
  };
}

function moved(own: string, lock: string): boolean {
  return worked(["ENOTEMPTY", "EEXIST", "EPERM"], () => renameSync(own, lock));
}

/** Removes what dead processes left of a lock. */
function clear(lock: string): void {
  for (const holder of holders(lock)) {
    if (!isAlive(pidOf(holder))) rmSync(join(lock, holder), { force: true });
  }
  removeEmpty(lock);
}

/** Removes the locks of processes that were killed before they moved them into place. */
function sweep(lock: string): void {
  const prefix = `${basename(lock)}-`;
  for (const name of readdirSync(dirname(lock))) {
    const holder = name.slice(prefix.length);
    if (name.startsWith(prefix) && holderName.test(holder) && !isAlive(pidOf(holder))) {
      rmSync(join(dirname(lock), name), { recursive: true, force: true });
    }
  }
}

function holders(lock: string): string[] {
  const names: string[] = [];
  worked(["ENOENT"], () => names.push(...readdirSync(lock)));
  return names.filter((name) => holderName.test(name));
}

function removeEmpty(folder: string): void {
  worked(["ENOENT", "ENOTEMPTY", "EEXIST"], () => rmdirSync(folder));
}

function pidOf(holder: string): number {
  return Number.parseInt(holder, 10);
}

/** Whether another process has this number: one with our own number is long dead, as this process holds no lock yet. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** False where the work failed in one of the expected ways. */
function worked(expected: readonly string[], work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (expected.includes(codeOf(error))) return false;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
