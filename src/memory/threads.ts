/**
 * The threads of this package. Their code is one script in a string, made by `scripts/embed.mjs`: no
 * bundler needs to find the file of a thread, and a thread is of the version of the code that starts
 * it, also after the package's files were replaced.
 */
import { Worker } from "node:worker_threads";
import { CORE, THREADS } from "./embedded.js";
import { codeUrl } from "../support/places.ts";

/** `scripts/embed.mjs` has the module of each. */
export type ThreadName = "engine" | "persistence" | "damage" | "server";

/** Starts a thread, whose `workerData` is `data`. */
export function startThread(thread: ThreadName, data: object): Worker {
  return new Worker(THREADS, {
    eval: true,
    workerData: {
      ...data,
      thread,
      here: codeUrl(),
      // It has a store, and starts the other threads.
      embedded: thread === "server" && { CORE, THREADS },
    },
    name: `pluresdb-${thread}`,
    // The program's own flags (such as --input-type) may not fit.
    execArgv: [],
  });
}
