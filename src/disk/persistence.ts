/**
 * The persistence of a store: its directory, the thread that commits, and waiting for it.
 *
 * The thread works on one memory. When a server moves the store to shared pages, the thread commits
 * the journal and ends, and another one starts on the new pages.
 */
import { clearTimeout, setTimeout } from "node:timers";
import { ENDED_STOPPED } from "../../assembly/layout/memory.ts";
import { CommitWaits } from "./commit-waits.ts";
import { performance } from "node:perf_hooks";
import { coreModule } from "../memory/core-module.ts";
import { nativeFile } from "../memory/native.ts";
import { Committer } from "./committer.ts";
import { copyDisk } from "./backup.ts";
import { type Disk, openHeld } from "./data-directory.ts";
import { HeldDirectory, type Place } from "./held-directory.ts";
import { type Progress, loadDisk } from "./loader.ts";
import { PluresError } from "../support/error.ts";
import { END_MS, Journal } from "./journal.ts";
import { PersistenceThread } from "./persistence-thread.ts";
import { CLOCK_BITS } from "../codec/stamps.ts";
import { absolutePathOf } from "../support/path-option.ts";
import { type Ending, processEnd } from "../support/process-end.ts";
import { errnoOf, notDurable } from "../support/system-errors.ts";
import type { StoreMemory } from "../memory/store-memory.ts";

const STALLED = `the disk has not answered for ${END_MS / 1000} s`;
/** How long one wait for a commit lasts before the journal is checked again. */
const SLICE_MS = 1000;
const ROOM_MS = 5;

export class Persistence {
  readonly isSync: boolean;
  readonly #directory: HeldDirectory;
  #memory: StoreMemory;
  #journal: Journal;
  #waits: CommitWaits;
  #thread: PersistenceThread | undefined;
  #isServed = false;
  /** At the exit of the process no thread can start: changes are committed here. */
  #isOver = false;
  /** Why the thread could not start. */
  #failure: unknown;
  /** When an end that waits for the disk gives up. */
  #endMs = -Infinity;
  readonly #ending: Ending;

  /** Opens and locks the directory. `load` comes next. */
  constructor(directory: string, isSync: boolean, memory: StoreMemory) {
    this.isSync = isSync;
    this.#memory = memory;
    this.#directory = new HeldDirectory(directory);
    this.#ending = {
      kind: "store",
      // With `sync` a signal has nothing to wait for.
      onSignals: !isSync,
      end: () => this.onDiskAtEnd(),
      endNow: () => this.#endNow(),
    };
    this.#journal = new Journal(memory.memory, memory.map);
    this.#waits = this.#newWaits();
  }

  get directory(): string {
    return this.#directory.place.path;
  }

  get place(): Place {
    return this.#directory.place;
  }

  get journal(): Journal {
    return this.#journal;
  }

  /**
   * Fills the store, which `format` lays out, from the directory. Later changes go to the journal.
   */
  load(format: (actor: bigint | undefined) => void, progress: Progress | undefined): void {
    loadDisk(this.directory, this.#memory, format, progress);
    this.#directory.holdFile();
    this.#open();
    // If this process crashes, the next one sees that the store was not closed.
    // Opened first: what is wrong with the files is an error of opening.
    if (!this.#commitHere(false, openHeld(this.#directory.place))) this.start();
  }

  /** Leaves the directory after a failed `load`. */
  abandon(): void {
    this.#directory.abandon();
  }

  /** Starts the thread if it does not run. Comes before each change. Throws ERR_NOT_DURABLE. */
  start(): void {
    // A thread may have stopped after its stop was given up.
    const isRunning = this.#thread && this.#journal.ended !== ENDED_STOPPED;
    if (isRunning || this.#isOver) return;
    this.#thread?.stop(0);
    const { memory, map } = this.#memory;
    const data = {
      memory,
      module: coreModule(),
      addon: nativeFile(),
      map,
      place: this.#directory.place,
      isSync: this.isSync,
      isServed: this.#isServed,
      meta: this.#meta(),
    };
    this.#failure = undefined;
    this.#journal.reopen();
    try {
      this.#thread = new PersistenceThread(data, this.#journal);
    } catch (error) {
      this.#failure = error;
      throw this.error();
    }
    processEnd.add(this.#ending);
  }

  /** Resolves when the thread runs. Rejects with ERR_NOT_DURABLE if it does not. */
  async ready(): Promise<void> {
    await this.#thread?.ready.catch(() => {
      throw this.error();
    });
  }

  /**
   * Continues on other pages with the same store, with an empty journal. `isServed`: the engine's
   * thread writes to it, and the persistence thread starts. Throws ERR_NOT_DURABLE.
   */
  move(memory: StoreMemory, isServed: boolean): void {
    // The pages of a server that could not start have no changes.
    if (this.#thread) this.#end();
    this.#thread = undefined;
    this.#memory = memory;
    this.#journal = new Journal(memory.memory, memory.map);
    this.#waits = this.#newWaits();
    this.#isServed = isServed;
    this.#open();
    if (isServed) this.start();
  }

  /** Signals end the store by the program's own means. */
  ignoreSignals(): void {
    this.#ending.onSignals = false;
  }

  /** Commits the journal and ends the thread. Throws ERR_NOT_DURABLE: all goes on as before. */
  suspend(): void {
    const { tail, durable } = this.#journal;
    if ((!this.#thread && tail === durable) || this.#end()) return;
    const error = this.error();
    processEnd.add(this.#ending);
    if (this.#journal.ended) this.#thread = undefined;
    this.start();
    throw error;
  }

  /** Commits the remaining changes and unlocks the directory. Throws ERR_NOT_DURABLE. */
  close(): void {
    const isDone = this.#end();
    const error = isDone ? undefined : this.error();
    const release = () => this.#directory.release();
    if (error) this.#waits.fail(error);
    // A thread that waits for the disk may still write.
    if (isDone || !this.#thread || this.#journal.ended) release();
    else void this.#thread.ended.then(release);
    if (error) throw error;
  }

  /** After a change by this thread: starts its commit, and waits for that if it `waits`. */
  afterChange(waits: boolean): void {
    if (this.#isOver) this.#commitHere(true);
    if (waits) this.waitSync();
    else this.#journal.wake();
  }

  /** Blocks until the present changes are on disk. Throws ERR_NOT_DURABLE or ERR_TIMEOUT. */
  waitSync(timeoutMs = Infinity): void {
    const journal = this.#journal;
    const { tail } = journal;
    const deadlineMs = performance.now() + timeoutMs;
    for (;;) {
      const { commits } = journal;
      if (journal.durable >= tail) return;
      if (journal.failed || journal.ended) throw this.error();
      const leftMs = deadlineMs - performance.now();
      if (leftMs <= 0) throw notYetOnDisk(timeoutMs);
      journal.requestCommit();
      if (!journal.waitCommit(commits, Math.min(SLICE_MS, leftMs))) this.#checkThread();
    }
  }

  /** Resolves when the present changes are on disk. Rejects with ERR_NOT_DURABLE. */
  onDisk(): Promise<void> {
    return this.#waits.wait();
  }

  /** As `onDisk`, but a disk that does not answer holds up no end. */
  async onDiskAtEnd(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(this.error()), this.#endLeftMs());
    });
    try {
      await Promise.race([this.onDisk(), late]);
      this.#endMs = -Infinity;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Waits for a commit, which makes room in a full journal. */
  waitForRoom(): void {
    const { commits } = this.#journal;
    this.#journal.requestCommit();
    if (!this.#journal.waitCommit(commits, ROOM_MS)) this.#checkThread();
  }

  /** The reason of failing commits. */
  error(): PluresError {
    const { failed, ended } = this.#journal;
    const failure = this.#failure ?? this.#thread?.failure;
    const isStalled = !failed && !ended && this.#thread !== undefined;
    return notDurable(failed, failure ?? (isStalled ? new Error(STALLED) : undefined));
  }

  /** Copies the present state to a new directory, which can be opened like this one. */
  async backup(target: string | URL, checkOpen: () => void): Promise<void> {
    // Before the working directory can change.
    const path = absolutePathOf("The target of a backup", target);
    await this.onDisk();
    // A `close` may have come before that.
    checkOpen();
    // Not for reading only: the thread may open the same file to write.
    await copyDisk(this.directory, path, () => openHeld(this.#directory.place));
  }

  #open(): void {
    const { core, map } = this.#memory;
    core.openJournal(map.journalBase, map.journalRingBytes, map.blockBytesMax, this.isSync ? 1 : 0);
  }

  /** The meta record of the store now. No operation may be under way. */
  #meta(): Uint8Array {
    const { core, map, pages } = this.#memory;
    const at = map.recordBase;
    return Uint8Array.from(pages.bytes.subarray(at, at + core.writeMeta(at, 0)));
  }

  /** Throws ERR_NOT_DURABLE if no commit will come any more. */
  #checkThread(): void {
    if (this.#thread?.failure) throw this.error();
  }

  /** Commits on this thread, while no other one does. `isClean`: the store is closed. */
  #commitHere(isClean: boolean, opened?: Disk): boolean {
    const { durable, tail } = this.#journal;
    const { core, pages, map } = this.#memory;
    const committer = new Committer(core, pages, map, this.#meta(), this.isSync);
    try {
      // Replicas may see stamps of before the next commit: the clock on disk covers them.
      const clockMin = isClean ? 0n : BigInt(Date.now()) << CLOCK_BITS;
      const disk = opened ?? openHeld(this.#directory.place);
      try {
        committer.commit(disk, durable, tail, isClean, { clockMin });
        // A closed store has no append log.
        if (isClean) while (committer.checkpoint(disk));
      } finally {
        disk.close();
      }
      this.#journal.endCommit(tail, 0);
      return true;
    } catch (error) {
      this.#journal.endCommit(durable, errnoOf(error));
      return false;
    }
  }

  /** Comes before what else waits for the disk at an end: all of it has one time. */
  startEnd(): void {
    this.#endLeftMs();
  }

  /** How long an end may still wait: that of a server and then that of its store share the time. */
  #endLeftMs(): number {
    const nowMs = performance.now();
    if (nowMs > this.#endMs + END_MS) this.#endMs = nowMs + END_MS;
    return Math.max(this.#endMs - nowMs, SLICE_MS);
  }

  /** Ends the thread. Commits the rest itself if there is none. True: every change is on disk. */
  #end(): boolean {
    processEnd.delete(this.#ending);
    const thread = this.#thread;
    if (thread && !thread.stop(this.#endLeftMs()) && !thread.failure) return false;
    this.#endMs = -Infinity;
    this.#thread = undefined;
    const { ended, durable, tail } = this.#journal;
    const isDone = (ended === ENDED_STOPPED && durable === tail) || this.#commitHere(true);
    this.#waits.settle();
    return isDone;
  }

  #newWaits(): CommitWaits {
    const isStuck = () => Boolean(this.#thread?.failure);
    return new CommitWaits(this.#journal, () => this.error(), isStuck);
  }

  #endNow(): void {
    this.#isOver = true;
    this.#end();
  }
}

function notYetOnDisk(timeoutMs: number): PluresError {
  return new PluresError(
    "ERR_TIMEOUT",
    `The write was executed, but is not on disk after ${timeoutMs} ms. It may still get there. Await ` +
      "flush() to know, or use a larger timeoutMs.",
  );
}
