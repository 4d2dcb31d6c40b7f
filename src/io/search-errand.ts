import { type MessagePort, workerData } from "node:worker_threads";
import type { SearchBasis } from "../core/search/basis.ts";
import { search } from "../outputs/search.ts";

/** What this thread is given: where it leaves the index, and what it sets and wakes when that is done, or never will be. */
export type Errand = { basis: SearchBasis; answer: MessagePort; done: Int32Array };

const { basis, answer, done }: Errand = workerData;
try {
  answer.postMessage(search(basis));
} finally {
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
}
