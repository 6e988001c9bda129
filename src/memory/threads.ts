/**
 * The threads of this package. Their code is in strings, made by `scripts/embed.mjs`: no bundler needs
 * to find the file of a thread, and a thread is of the version of the code that starts it, also after
 * the package's files were replaced.
 */
import { Worker } from "node:worker_threads";
import { CORE, SERVER, THREADS, VARIANTS } from "./embedded.js";
import { codeUrl } from "../support/places.ts";

/** `scripts/embed.mjs` has the module of each. */
export type ThreadName = "engine" | "persistence" | "damage" | "server" | "stream" | "mirror";

/** Threads that run, and wait for their data. */
const warm = new Map<ThreadName, Worker>();

/**
 * Starts a thread, whose `workerData` will be that of the next `startThread` of this name. A thread
 * needs tens of milliseconds until it runs: those pass while its data is made. It keeps nothing alive.
 */
export function warmThread(thread: ThreadName): void {
  if (warm.has(thread)) return;
  const worker = newWorker(thread, { isWarm: true });
  // The next `startThread` starts another one, and reports its failure.
  const forget = () => warm.get(thread) === worker && warm.delete(thread);
  worker.once("error", forget).once("exit", forget).unref();
  warm.set(thread, worker);
}

/** Ends a thread that was started by `warmThread`, and that nothing needs any more. */
export function coolThread(thread: ThreadName): void {
  void warm.get(thread)?.terminate();
  warm.delete(thread);
}

/** Starts a thread, whose `workerData` is `data`. */
export function startThread(thread: ThreadName, data: object): Worker {
  const worker = warm.get(thread);
  if (!worker) return newWorker(thread, data);
  warm.delete(thread);
  worker.ref();
  worker.postMessage(data);
  return worker;
}

function newWorker(thread: ThreadName, data: object): Worker {
  return new Worker(thread === "server" ? SERVER : THREADS, {
    eval: true,
    workerData: {
      ...data,
      thread,
      here: codeUrl(),
      // It has a store, and starts the other threads.
      embedded: thread === "server" && { CORE, VARIANTS, THREADS },
    },
    name: `pluresdb-${thread}`,
    // The program's own flags (such as --input-type) may not fit.
    execArgv: [],
  });
}
