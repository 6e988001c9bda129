/**
 * The journal as the threads of the server's process see it: how far the changes of the store are
 * on their way to the disk, and waiting for them. The core writes it (`assembly/journal.ts`).
 */
import {
  JOURNAL_COMMITS,
  JOURNAL_DURABLE,
  JOURNAL_ENDED,
  JOURNAL_FAILED,
  JOURNAL_SIGNAL,
  JOURNAL_SLEEPING,
  JOURNAL_STOP,
  JOURNAL_TAIL,
  JOURNAL_URGENT,
} from "../../assembly/layout/journal.ts";
import type { MemoryMap } from "../memory/memory-map.ts";

/** `JOURNAL_SLEEPING`: for want of changes, or so that more of them gather for one commit. */
export const AWAKE = 0;
export const IDLE = 1;
export const GATHERING = 2;

/** With so much of the ring in use nothing is gathered any more. */
const FULL_SHARE = 0.25;

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

  /** All changes up to here are whole. */
  get tail(): bigint {
    return Atomics.load(this.#longs, (this.#base + JOURNAL_TAIL) >>> 3);
  }

  /** All changes up to here are on disk. */
  get durable(): bigint {
    return Atomics.load(this.#longs, (this.#base + JOURNAL_DURABLE) >>> 3);
  }

  /** Why nothing gets to the disk: an errno, or 0. */
  get failed(): number {
    return this.#load(JOURNAL_FAILED);
  }

  /** How the persistence's thread ended, or 0. */
  get ended(): number {
    return this.#load(JOURNAL_ENDED);
  }

  get isStopped(): boolean {
    return this.#load(JOURNAL_STOP) !== 0;
  }

  /** Counts commits: the word to sleep on for one. */
  get commits(): number {
    return this.#load(JOURNAL_COMMITS);
  }

  // ── Whoever makes changes or waits for them ─────────────────────────────────────────────────────

  /** After changes: wakes the persistence if it sleeps and has a reason not to. */
  nudge(): void {
    // SYNC POINT: journal sleeping. Looked at after the tail has moved.
    const sleeping = this.#load(JOURNAL_SLEEPING);
    if (sleeping === AWAKE) return;
    if (sleeping === IDLE ? this.tail !== this.durable : this.isPressing) this.signal();
  }

  /** All that there is now should be on disk as soon as can be. */
  press(): void {
    this.#store(JOURNAL_URGENT, 1);
    this.nudge();
  }

  /** Whether nothing more should be gathered. */
  get isPressing(): boolean {
    return (
      this.#load(JOURNAL_URGENT) !== 0 ||
      this.isStopped ||
      this.tail - this.durable > this.#fullBytes
    );
  }

  stop(): void {
    this.#store(JOURNAL_STOP, 1);
    this.signal();
  }

  signal(): void {
    Atomics.add(this.#words, (this.#base + JOURNAL_SIGNAL) >>> 2, 1);
    Atomics.notify(this.#words, (this.#base + JOURNAL_SIGNAL) >>> 2);
  }

  /** Sleeps until there is another commit than those that `commits` counted: whether there is. */
  waitCommit(commits: number, timeoutMs: number): boolean {
    const word = (this.#base + JOURNAL_COMMITS) >>> 2;
    return Atomics.wait(this.#words, word, commits, timeoutMs) !== "timed-out";
  }

  // ── The persistence ─────────────────────────────────────────────────────────────────────────────

  /** Sleeps for a signal, at most so long. SYNC POINT: journal sleeping. Announced, then looked. */
  sleep(kind: number, timeoutMs: number): void {
    const word = (this.#base + JOURNAL_SIGNAL) >>> 2;
    const signal = Atomics.load(this.#words, word);
    this.#store(JOURNAL_SLEEPING, kind);
    const isNeeded = kind === IDLE ? this.tail !== this.durable : this.isPressing;
    if (!isNeeded && !this.isStopped) Atomics.wait(this.#words, word, signal, timeoutMs);
    this.#store(JOURNAL_SLEEPING, AWAKE);
  }

  /** Waits for time to pass, or for the stop word. */
  pause(timeoutMs: number): void {
    const word = (this.#base + JOURNAL_SIGNAL) >>> 2;
    const signal = Atomics.load(this.#words, word);
    if (!this.isStopped) Atomics.wait(this.#words, word, signal, timeoutMs);
  }

  /** A commit starts: what is pressing from now on is for the next. */
  relieve(): void {
    this.#store(JOURNAL_URGENT, 0);
  }

  /** A commit has ended: `durable` is on disk, or it failed with an errno. */
  settle(durable: bigint, failed: number): void {
    // SYNC POINT: journal durable. Stored when the disk has it.
    Atomics.store(this.#longs, (this.#base + JOURNAL_DURABLE) >>> 3, durable);
    this.#store(JOURNAL_FAILED, failed);
    this.#announce();
  }

  end(ended: number): void {
    this.#store(JOURNAL_ENDED, ended);
    this.#announce();
  }

  #announce(): void {
    const word = (this.#base + JOURNAL_COMMITS) >>> 2;
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
