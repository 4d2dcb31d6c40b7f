import { availableParallelism } from "node:os";
import { setImmediate as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type Compile, compile } from "../core/compile.ts";
import type { Split } from "../core/source.ts";
import { threadProgram } from "./thread-program.ts";

/**
 * As many files as make a further thread worth its start and its warming up, which take the processor half a second to two seconds. Measured
 * with Node 20 on two processors that others used, too, so as time on a processor: with two threads the first one was busy for 0.8 of the
 * time that it takes alone at 250 files (0.2 s less), 0.75 at 620 (0.4 s less) and 0.65 at 1,900 (1.5 s less).
 */
const filesPerThread = 400;
/** Each takes some 120 MB; more than two were not measured. */
const mostThreads = 4;

/** How many threads compile so many files, where nobody says it. */
export function threadsFor(files: number): number {
  return Math.max(1, Math.min(availableParallelism(), mostThreads, Math.floor(files / filesPerThread)));
}

/** How many files another thread gets at a time: some 50 ms of work, so that it seldom waits, nor is waited for. */
const handful = 16;

type Made = ReturnType<Compile>;
/** The files that no thread has taken yet, and what was made of the others. */
type Work = { waiting: Split[]; made: Map<Split, Made> };

/**
 * Compiles files on this thread and on `threads` - 1 others. What comes back knows what was made of these files, the same for any number of
 * threads, and compiles any other. `watch` is called before each file of this thread.
 * @throws what `watch` throws, or when a thread fails or ends
 */
export async function compileOn(threads: number, splits: readonly Split[], watch: () => void): Promise<Compile> {
  if (threads === 1) return compile;
  const work: Work = { waiting: [...splits], made: new Map() };
  const workers: Worker[] = [];
  const elsewhere = program().then((code) => {
    const most = Math.min(threads - 1, Math.ceil(work.waiting.length / handful));
    while (workers.length < most) workers.push(new Worker(code, { eval: true }));
    return Promise.all(workers.map((worker) => employ(worker, work)));
  });
  try {
    await Promise.all([compileHere(work, watch), elsewhere]);
  } finally {
    work.waiting.length = 0;
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return (split) => (work.made.has(split) ? work.made.get(split) : compile(split));
}

async function program(): Promise<string> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build(threadProgram(new URL("thread.ts", import.meta.url)));
  return outputFiles.map(({ text }) => text).join("");
}

async function compileHere({ waiting, made }: Work, watch: () => void): Promise<void> {
  for (let split = waiting.shift(); split; split = waiting.shift()) {
    watch();
    made.set(split, compile(split));
    await pause(); // hears the answers
  }
}

/** Gives a thread files until none is waiting. */
function employ(worker: Worker, { waiting, made }: Work): Promise<void> {
  return new Promise((done, fail) => {
    let given: Split[] = [];
    const give = () => {
      given = waiting.splice(0, handful);
      if (given.length > 0) worker.postMessage(given);
      else done();
    };
    worker.on("message", (answer: readonly Made[]) => {
      for (const [place, split] of given.entries()) {
        const compiled = answer[place];
        made.set(split, compiled && { ...compiled, split });
      }
      give();
    });
    worker.on("error", fail);
    worker.on("messageerror", fail);
    worker.on("exit", (code) =>
      fail(new Error(`A thread that compiles ended with code ${code}. Try once more with --threads 1.`)),
    );
    give();
  });
}
