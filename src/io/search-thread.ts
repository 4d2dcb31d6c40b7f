import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import { type Indexing, type SearchFiles, search, searchLater } from "../outputs/search.ts";
import type { Errand } from "./search-errand.ts";
import { threadProgram } from "./thread-program.ts";

/** A site with fewer documents is indexed sooner than another thread starts. */
const fewDocuments = 100;
/** In milliseconds: many times what the largest collection takes. A thread that has ended without a word is not waited for any longer. */
const patience = 60_000;

/**
 * Has the index for search made on another thread, while this one lays out and renders. Whoever asks for it waits; where the other thread
 * fails, it is made here.
 */
export const searchAside: Indexing = (basis) => {
  if (basis.documents.length < fewDocuments) return searchLater(basis);
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const workerData: Errand = { basis, answer: port2, done };
  const worker = new Worker(program(), { eval: true, workerData, transferList: [port2] });
  worker.on("error", () => {}); // search throws here what it threw there
  worker.unref();
  let files: SearchFiles | undefined;
  return () => {
    if (files) return files;
    Atomics.wait(done, 0, 0, patience);
    const made: SearchFiles = receiveMessageOnPort(port1)?.message ?? search(basis);
    port1.close();
    files = made;
    return made;
  };
};

function program(): string {
  const { outputFiles } = buildSync(threadProgram(new URL("search-errand.ts", import.meta.url)));
  return outputFiles.map(({ text }) => text).join("");
}
