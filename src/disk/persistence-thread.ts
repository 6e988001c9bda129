/**
 * The persistence thread, as the thread that started it sees it.
 *
 * A thread that never ran, or that was cut off, sets no flag. Its end comes as an event, which a
 * blocked thread does not receive. So a waiter also looks whether the thread exists.
 */
import { closeSync, existsSync, openSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { THREAD_UNKNOWN } from "../../assembly/layout/journal.ts";
import { ENDED_STOPPED } from "../../assembly/layout/memory.ts";
import type { Journal } from "./journal.ts";
import type { PersistenceData } from "./persistence-worker.ts";
import { startThread } from "../memory/threads.ts";

/** How long the thread may need until it runs. */
const START_MS = 10_000;
/** How long one wait for the end lasts before the thread is looked for again. */
const SLICE_MS = 1000;
/** What a thread, its modules and LMDB open at most. A thread without them does not even fail. */
const DESCRIPTORS = 16;

export class PersistenceThread {
  /** Resolves when the thread runs. Rejects if it ends before. */
  readonly ready: Promise<void>;
  /** Resolves when the thread has ended. */
  readonly ended: Promise<void>;
  readonly #journal: Journal;
  readonly #startedMs = performance.now();
  #failure: unknown;
  /** From its end on the journal may have another thread. */
  #isOver = false;

  /** Throws the error of the system if too few descriptors are left. */
  constructor(data: PersistenceData, journal: Journal) {
    this.#journal = journal;
    probeDescriptors();
    const worker = startThread("persistence", data);
    this.ready = new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => reject(this.#failure));
    });
    this.ready.catch(() => {});
    this.ended = new Promise((resolve) => worker.once("exit", () => resolve()));
    worker.on("error", (error) => this.#fail(error));
    worker.on("exit", () => this.#fail(new Error("the persistence thread ended")));
    worker.unref();
  }

  /** Why no commit will come any more; undefined: the thread lives, or has stopped as asked. */
  get failure(): unknown {
    if (!this.#failure && !this.#journal.ended && !this.#exists()) {
      this.#fail(new Error("the persistence thread does not run"));
    }
    return this.#failure;
  }

  /** Asks the thread to commit the rest and to end, and waits. True: every change is on disk. */
  stop(timeoutMs: number): boolean {
    const journal = this.#journal;
    const deadlineMs = performance.now() + timeoutMs;
    while (performance.now() < deadlineMs) {
      const { commits } = journal;
      if (journal.ended) break;
      journal.stop();
      if (!journal.waitCommit(commits, SLICE_MS) && this.failure) break;
    }
    this.#isOver = journal.ended !== 0;
    return journal.ended === ENDED_STOPPED;
  }

  /** Writers that wait for a commit, in any thread, see the failure. */
  #fail(cause: unknown): void {
    if (this.#failure || this.#isOver || this.#journal.ended === ENDED_STOPPED) return;
    this.#failure = cause;
    this.#journal.fail();
  }

  #exists(): boolean {
    const { thread } = this.#journal;
    if (thread === 0) return performance.now() - this.#startedMs < START_MS;
    return thread === THREAD_UNKNOWN || existsSync(`/proc/self/task/${thread}`);
  }
}

function probeDescriptors(): void {
  const opened: number[] = [];
  try {
    while (opened.length < DESCRIPTORS) opened.push(openSync("/", "r"));
  } finally {
    for (const fd of opened) closeSync(fd);
  }
}
