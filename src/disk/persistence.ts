/**
 * The persistence of a store: its directory, the thread that commits, and waiting for it.
 *
 * The thread works on one memory. When a server moves the store to shared pages, the thread commits
 * the journal and ends, and another one starts on the new pages.
 */
import { Worker } from "node:worker_threads";
import { ENDED_STOPPED } from "../../assembly/layout/memory.ts";
import { Committer, errnoOf } from "./committer.ts";
import { copyDisk } from "./backup.ts";
import { type Disk, DirectoryLock, openDisk } from "./data-directory.ts";
import { type Progress, loadDisk } from "./loader.ts";
import { PluresError } from "../support/error.ts";
import { Journal } from "./journal.ts";
import type { PersistenceData } from "./persistence-worker.ts";
import { CLOCK_BITS } from "../codec/stamps.ts";
import { notDurable } from "../support/system-errors.ts";
import type { StoreMemory } from "../memory/store-memory.ts";

const WORKER_FILE = new URL("./persistence-worker.js", import.meta.url);
/** How long the end of the process waits for the disk. */
const END_MS = 30_000;
/** How long one wait for a commit lasts before the journal is checked again. */
const SLICE_MS = 1000;
const ROOM_MS = 5;
/** A flush checks the journal at this interval. */
const FLUSH_POLL_MS = 1;

export class Persistence {
  readonly isSync: boolean;
  readonly #lock: DirectoryLock;
  #memory: StoreMemory;
  #journal: Journal;
  #worker: Worker | undefined;
  #isServed = false;
  /** The failure of the thread, after which no commit will come. */
  #failure: unknown;
  readonly #onExit = () => this.#stopWorker();

  /** Opens and locks the directory. `load` comes next. */
  constructor(directory: string, isSync: boolean, memory: StoreMemory) {
    this.isSync = isSync;
    this.#memory = memory;
    this.#lock = new DirectoryLock(directory);
    this.#journal = new Journal(memory.memory, memory.map);
  }

  get directory(): string {
    return this.#lock.path;
  }

  get journal(): Journal {
    return this.#journal;
  }

  /**
   * Fills the store, which `format` lays out, from the directory. Later changes go to the journal.
   */
  load(format: (actor: bigint | undefined) => void, progress: Progress | undefined): void {
    loadDisk(this.directory, this.#memory, format, progress);
    this.#open();
    // If this process crashes, the next one sees that the store was not closed.
    this.#journal.endCommit(0n, this.#commitState(false));
    if (this.#journal.failed) this.start();
  }

  /** Unlocks the directory after a failed `load`. */
  release(): void {
    this.#lock.release();
  }

  /** Starts the thread if it does not run. Comes before each change. */
  start(): void {
    if (this.#worker) return;
    const { memory, map } = this.#memory;
    const data: PersistenceData = {
      memory,
      map,
      directory: this.directory,
      isSync: this.isSync,
      isServed: this.#isServed,
      meta: this.#meta(),
    };
    const worker = new Worker(WORKER_FILE, {
      workerData: data,
      name: "pluresdb-persistence",
      execArgv: [],
    });
    worker.on("error", (error) => (this.#failure = error));
    worker.unref();
    this.#worker = worker;
    process.on("exit", this.#onExit);
  }

  /** Continues on other pages with the same store, with an empty journal. */
  move(memory: StoreMemory, isServed: boolean): void {
    this.#memory = memory;
    this.#journal = new Journal(memory.memory, memory.map);
    this.#isServed = isServed;
    this.#open();
    this.start();
  }

  /** Commits the journal and ends the thread. Throws ERR_NOT_DURABLE. */
  suspend(): void {
    if (!this.#stopWorker()) throw this.error();
  }

  /** Commits the remaining changes and unlocks the directory. Throws ERR_NOT_DURABLE. */
  close(): void {
    const isDurable = this.#worker ? this.#stopWorker() : this.#commitState(true) === 0;
    const error = isDurable ? undefined : this.error();
    this.#lock.release();
    if (error) throw error;
  }

  /** After a change by this thread: starts its commit, and waits for that if it must. */
  afterChange(mustWait = this.isSync): void {
    if (mustWait) this.waitSync();
    else this.#journal.wake();
  }

  /** Blocks until the present changes are on disk. Throws ERR_NOT_DURABLE. */
  waitSync(): void {
    const journal = this.#journal;
    const { tail } = journal;
    for (;;) {
      const { commits } = journal;
      if (journal.durable >= tail) return;
      if (journal.failed || journal.ended) throw this.error();
      journal.requestCommit();
      journal.waitCommit(commits, SLICE_MS);
    }
  }

  /** Resolves when the present changes are on disk. Rejects with ERR_NOT_DURABLE. */
  async flush(): Promise<void> {
    const journal = this.#journal;
    const { tail } = journal;
    while (journal.durable < tail) {
      if (journal.failed || journal.ended) throw this.error();
      journal.requestCommit();
      await new Promise((resolve) => setTimeout(resolve, FLUSH_POLL_MS));
    }
  }

  /** Waits for a commit, which makes room in a full journal. */
  waitForRoom(): void {
    const { commits } = this.#journal;
    this.#journal.requestCommit();
    this.#journal.waitCommit(commits, ROOM_MS);
  }

  /** The reason of failing commits. */
  error(): PluresError {
    return notDurable(this.#journal.failed, this.#failure);
  }

  /** Copies the present state to a new directory, which can be opened like this one. */
  async backup(target: string): Promise<void> {
    await this.flush();
    // Not for reading only: the thread may open the same file to write.
    await copyDisk(this.directory, target, openDisk);
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

  /** Writes to the disk whether the store was closed. Returns 0 or an errno. */
  #commitState(isClean: boolean): number {
    const { core, pages, map } = this.#memory;
    const committer = new Committer(core, pages, map, this.#meta(), this.isSync);
    try {
      // Replicas may see stamps of before the next commit: the clock on disk covers them.
      const clockMin = isClean ? 0n : BigInt(Date.now()) << CLOCK_BITS;
      this.#withDisk((disk) => committer.commit(disk, 0n, 0n, isClean, { clockMin }));
      return 0;
    } catch (error) {
      return errnoOf(error);
    }
  }

  #withDisk<Result>(use: (disk: Disk) => Result): Result {
    const disk = openDisk(this.directory);
    try {
      return use(disk);
    } finally {
      disk.close();
    }
  }

  /** Ends the thread. True if every change is on disk. */
  #stopWorker(): boolean {
    const journal = this.#journal;
    process.off("exit", this.#onExit);
    if (!this.#worker) return true;
    const deadlineMs = performance.now() + END_MS;
    for (;;) {
      const { commits } = journal;
      if (journal.ended || this.#failure || performance.now() >= deadlineMs) break;
      journal.stop();
      journal.waitCommit(commits, SLICE_MS);
    }
    this.#worker = undefined;
    return journal.ended === ENDED_STOPPED;
  }
}
