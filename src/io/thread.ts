import { parentPort } from "node:worker_threads";
import { compile } from "../core/compile.ts";
import type { Split } from "../core/source.ts";

/** One of the other threads of `threads.ts`: answers files with what is made of each, in their order. */
parentPort?.on("message", (splits: readonly Split[]) => parentPort?.postMessage(splits.map(compile)));
