/**
 * Promises of a program that wait for the disk. However many they are, they share one wait for the
 * next commit: Atomics.waitAsync on the word that a commit changes.
 */
import { clearInterval, setInterval } from "node:timers";
import type { PluresError } from "../support/error.ts";
import { Queue } from "../support/queue.ts";
import type { Journal } from "./journal.ts";

/** How long one wait lasts before the journal is checked again. */
const SLICE_MS = 1000;

interface Waiting {
  /** The journal's tail when it began. */
  tail: bigint;
  resolve: () => void;
  reject: (error: PluresError) => void;
}

export class CommitWaits {
  readonly #journal: Journal;
  readonly #error: () => PluresError;
  readonly #isStuck: () => boolean;
  readonly #waiting = new Queue<Waiting>();
  /** Keeps the process alive while something waits. */
  #alive: NodeJS.Timeout | undefined;
  #isRunning = false;

  /** `error` says why commits fail. `isStuck`: no commit will come any more. */
  constructor(journal: Journal, error: () => PluresError, isStuck: () => boolean) {
    this.#journal = journal;
    this.#error = error;
    this.#isStuck = isStuck;
  }

  /** Resolves when the present changes are on disk. Rejects with ERR_NOT_DURABLE. */
  wait(): Promise<void> {
    const { tail, durable } = this.#journal;
    if (durable >= tail) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ tail, resolve, reject });
      this.#alive ??= setInterval(() => {}, SLICE_MS);
      if (!this.#isRunning) void this.#run();
    });
  }

  /** Settles the promises whose changes are on disk, or will not come there. */
  settle(): void {
    const journal = this.#journal;
    const { durable } = journal;
    for (let next = this.#waiting.first; next && next.tail <= durable; next = this.#waiting.first) {
      this.#waiting.shift();
      next.resolve();
    }
    if (this.#waiting.size && (journal.failed || journal.ended || this.#isStuck())) {
      for (const { reject } of this.#waiting.takeAll()) reject(this.#error());
    }
    if (this.#waiting.size) return;
    clearInterval(this.#alive);
    this.#alive = undefined;
  }

  /** Rejects all promises: the store waits for the disk no longer. */
  fail(error: PluresError): void {
    for (const { reject } of this.#waiting.takeAll()) reject(error);
    this.settle();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    for (;;) {
      // Before the look at the journal: a commit after it ends the wait.
      const { commits } = this.#journal;
      this.settle();
      if (!this.#waiting.size) break;
      this.#journal.requestCommit();
      await this.#journal.commitAfter(commits, SLICE_MS);
    }
    this.#isRunning = false;
  }
}
