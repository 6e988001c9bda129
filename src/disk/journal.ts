/**
 * The journal's control words, as the threads of the server's process use them: how far the changes
 * are written, and waiting for the disk. The core writes the entries (`assembly/logs/journal.ts`).
 */
import * as JOURNAL from "../../assembly/layout/journal.ts";
import type { MemoryMap } from "../memory/memory-map.ts";

/** `JOURNAL_SLEEPING`: the thread has no changes to commit, or lets more of them gather. */
export const AWAKE = 0;
export const IDLE = 1;
export const GATHERING = 2;

/** The errno of a failure that has no number. */
export const EIO = 5;

/** How long the end of a store, a server or the process waits for a disk that does not answer. */
export const END_MS = 30_000;

/** From this share of the ring on a commit does not wait for more changes. */
const FULL_SHARE = 0.25;

/** Typed only in a later version of the library that the compiler knows. */
const { waitAsync } = Atomics as unknown as {
  waitAsync(
    words: Int32Array,
    index: number,
    value: number,
    timeoutMs: number,
  ): { value: Promise<string> | string };
};

export class Journal {
  readonly #words: Int32Array;
  readonly #longs: BigInt64Array;
  readonly #base: number;
  readonly #fullBytes: bigint;

  constructor(memory: WebAssembly.Memory, map: MemoryMap) {
    this.#words = new Int32Array(memory.buffer);
    this.#longs = new BigInt64Array(memory.buffer);
    this.#base = map.journalBase;
    this.#fullBytes = BigInt(Math.floor(map.journalRingBytes * FULL_SHARE));
  }

  /** All changes up to here are published. SYNC POINT: journal tail. Their entries are whole. */
  get tail(): bigint {
    return Atomics.load(this.#longs, (this.#base + JOURNAL.JOURNAL_TAIL) >>> 3);
  }

  /** All changes up to here are on disk. */
  get durable(): bigint {
    return Atomics.load(this.#longs, (this.#base + JOURNAL.JOURNAL_DURABLE) >>> 3);
  }

  /** The errno of the last commit if it failed, else 0. */
  get failed(): number {
    return this.#load(JOURNAL.JOURNAL_FAILED);
  }

  /** How the persistence thread ended (ENDED_…), or 0. */
  get ended(): number {
    return this.#load(JOURNAL.JOURNAL_ENDED);
  }

  /** The number of the persistence thread; 0: it does not run yet. */
  get thread(): number {
    return this.#load(JOURNAL.JOURNAL_THREAD) >>> 0;
  }

  get isStopped(): boolean {
    return this.#load(JOURNAL.JOURNAL_STOP) !== 0;
  }

  /** The number of commits, failed ones too; `waitCommit` sleeps on its word. */
  get commits(): number {
    return this.#load(JOURNAL.JOURNAL_COMMITS);
  }

  /** After a change: wakes the persistence thread if it sleeps and has work. */
  wake(): void {
    // SYNC POINT: journal sleeping. The tail has moved before this load.
    const sleeping = this.#load(JOURNAL.JOURNAL_SLEEPING);
    if (sleeping === AWAKE) return;
    if (sleeping === IDLE ? this.tail !== this.durable : this.isUrgent) this.signal();
  }

  /** Asks for a commit of the present changes without delay. */
  requestCommit(): void {
    this.#store(JOURNAL.JOURNAL_URGENT, 1);
    this.wake();
  }

  /** True if the commit must not wait for more changes. */
  get isUrgent(): boolean {
    return (
      this.#load(JOURNAL.JOURNAL_URGENT) !== 0 ||
      this.isStopped ||
      this.tail - this.durable > this.#fullBytes
    );
  }

  stop(): void {
    this.#store(JOURNAL.JOURNAL_STOP, 1);
    this.signal();
  }

  signal(): void {
    Atomics.add(this.#words, (this.#base + JOURNAL.JOURNAL_SIGNAL) >>> 2, 1);
    Atomics.notify(this.#words, (this.#base + JOURNAL.JOURNAL_SIGNAL) >>> 2);
  }

  /** Sleeps until the number of commits is no longer `commits`; false: the time is over. */
  waitCommit(commits: number, timeoutMs: number): boolean {
    const word = (this.#base + JOURNAL.JOURNAL_COMMITS) >>> 2;
    return Atomics.wait(this.#words, word, commits, timeoutMs) !== "timed-out";
  }

  /** Resolves when the number of commits is no longer `commits`, or the time is over. */
  async commitAfter(commits: number, timeoutMs: number): Promise<void> {
    const word = (this.#base + JOURNAL.JOURNAL_COMMITS) >>> 2;
    await waitAsync(this.#words, word, commits, timeoutMs).value;
  }

  /**
   * Sleeps until a signal. SYNC POINT: journal sleeping. The store comes before the check for work.
   */
  sleep(kind: number, timeoutMs: number): void {
    const word = (this.#base + JOURNAL.JOURNAL_SIGNAL) >>> 2;
    const signal = Atomics.load(this.#words, word);
    this.#store(JOURNAL.JOURNAL_SLEEPING, kind);
    const isNeeded = kind === IDLE ? this.tail !== this.durable : this.isUrgent;
    if (!isNeeded && !this.isStopped) Atomics.wait(this.#words, word, signal, timeoutMs);
    this.#store(JOURNAL.JOURNAL_SLEEPING, AWAKE);
  }

  /** Waits for the time to pass or for `stop`. */
  pause(timeoutMs: number): void {
    const word = (this.#base + JOURNAL.JOURNAL_SIGNAL) >>> 2;
    const signal = Atomics.load(this.#words, word);
    if (!this.isStopped) Atomics.wait(this.#words, word, signal, timeoutMs);
  }

  /** A commit starts: a later request is for the next one. */
  beginCommit(): void {
    this.#store(JOURNAL.JOURNAL_URGENT, 0);
  }

  /** A commit has ended: changes up to `durable` are on disk. `failed` is an errno or 0. */
  endCommit(durable: bigint, failed: number): void {
    // SYNC POINT: journal durable. The commit is on disk before this store.
    Atomics.store(this.#longs, (this.#base + JOURNAL.JOURNAL_DURABLE) >>> 3, durable);
    this.#store(JOURNAL.JOURNAL_FAILED, failed);
    this.#announce();
  }

  /** No commit will come: the thread is gone, or never ran. */
  fail(): void {
    this.#store(JOURNAL.JOURNAL_FAILED, EIO);
    this.#announce();
  }

  /** Before a thread starts: forgets how the one before it ended. Changes and a failure stay. */
  reopen(): void {
    for (const word of [JOURNAL.JOURNAL_STOP, JOURNAL.JOURNAL_ENDED, JOURNAL.JOURNAL_THREAD])
      this.#store(word, 0);
  }

  begin(thread: number): void {
    this.#store(JOURNAL.JOURNAL_THREAD, thread);
  }

  end(ended: number): void {
    this.#store(JOURNAL.JOURNAL_ENDED, ended);
    this.#announce();
  }

  #announce(): void {
    const word = (this.#base + JOURNAL.JOURNAL_COMMITS) >>> 2;
    Atomics.add(this.#words, word, 1);
    Atomics.notify(this.#words, word);
  }

  #load(offset: number): number {
    return Atomics.load(this.#words, (this.#base + offset) >>> 2);
  }

  #store(offset: number, value: number): void {
    Atomics.store(this.#words, (this.#base + offset) >>> 2, value);
  }
}
