/**
 * The persistence of a store: its directory, the thread that commits, and waiting for it.
 *
 * The thread serves one memory. When the store moves to other pages, because a server shares it,
 * the journal is emptied and the thread starts again on those.
 */
import { Worker } from "node:worker_threads";
import { ENDED_STOPPED } from "../../assembly/layout/memory.ts";
import { Committer, errnoOf } from "./committer.ts";
import { type Disk, DirectoryLock, copyDisk, openDisk } from "./data-directory.ts";
import { type Progress, loadDisk } from "./loader.ts";
import { PluresError } from "../support/error.ts";
import { Journal } from "./journal.ts";
import type { PersistenceData } from "./persistence-worker.ts";
import { CLOCK_BITS } from "../codec/stamps.ts";
import { notDurable } from "../support/system-errors.ts";
import type { StoreMemory } from "../memory/store-memory.ts";

const WORKER_FILE = new URL("./persistence-worker.js", import.meta.url);
/** How long the end of the process waits for the disk, and how often a flush looks. */
const END_MS = 30_000;
const SLICE_MS = 1000;
const LOOK_MS = 1;
const ROOM_MS = 5;

export class Persistence {
  readonly isSync: boolean;
  readonly #lock: DirectoryLock;
  #parts: StoreMemory;
  #journal: Journal;
  #worker: Worker | undefined;
  #isServed = false;
  /** The thread's own failure: nothing will ever be committed. */
  #failure: unknown;
  readonly #onExit = () => this.#stopWorker();

  /** Opens the directory; `load` fills the store from it. */
  constructor(directory: string, isSync: boolean, parts: StoreMemory) {
    this.isSync = isSync;
    this.#parts = parts;
    this.#lock = new DirectoryLock(directory);
    this.#journal = new Journal(parts.memory, parts.map);
  }

  get directory(): string {
    return this.#lock.path;
  }

  get journal(): Journal {
    return this.#journal;
  }

  /** Fills the store, which `format` lays out, and from then on keeps what changes. */
  load(format: (actor: bigint | undefined) => void, progress: Progress | undefined): void {
    loadDisk(this.directory, this.#parts, format, progress);
    this.#open();
    // Whatever ends this process from now on: the next one knows that it was not closed.
    this.#journal.settle(0n, this.#mark(false));
    if (this.#journal.failed) this.start();
  }

  /** Gives the directory back when it could not be loaded. */
  abandon(): void {
    this.#lock.release();
  }

  /** Starts the thread if it does not run: before anything changes. */
  start(): void {
    if (this.#worker) return;
    const { memory, map } = this.#parts;
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

  /** Empties the journal and goes over to other pages, which hold the same store. */
  move(parts: StoreMemory, isServed: boolean): void {
    this.#parts = parts;
    this.#journal = new Journal(parts.memory, parts.map);
    this.#isServed = isServed;
    this.#open();
    this.start();
  }

  /** Waits until nothing is on its way any more, and ends the thread. Throws ERR_NOT_DURABLE. */
  suspend(): void {
    if (!this.#stopWorker()) throw this.error();
  }

  /** Ends it all: what is left is committed. Throws ERR_NOT_DURABLE if it cannot be. */
  close(): void {
    const isKept = this.#worker ? this.#stopWorker() : this.#mark(true) === 0;
    const error = isKept ? undefined : this.error();
    this.#lock.release();
    if (error) throw error;
  }

  // ── Waiting ─────────────────────────────────────────────────────────────────────────────────────

  /** After a change of this thread's: sees to its way to the disk, and waits for it if need be. */
  noteChange(mustWait = this.isSync): void {
    if (mustWait) this.waitSync();
    else this.#journal.nudge();
  }

  /** Blocks until all that there is now is on disk. Throws ERR_NOT_DURABLE. */
  waitSync(): void {
    const journal = this.#journal;
    const { tail } = journal;
    for (;;) {
      const { commits } = journal;
      if (journal.durable >= tail) return;
      if (journal.failed || journal.ended) throw this.error();
      journal.press();
      journal.waitCommit(commits, SLICE_MS);
    }
  }

  /** Resolves when all that there is now is on disk. Rejects with ERR_NOT_DURABLE. */
  async flush(): Promise<void> {
    const journal = this.#journal;
    const { tail } = journal;
    while (journal.durable < tail) {
      if (journal.failed || journal.ended) throw this.error();
      journal.press();
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  /** The journal is full: waits for a commit. */
  waitForRoom(): void {
    const { commits } = this.#journal;
    this.#journal.press();
    this.#journal.waitCommit(commits, ROOM_MS);
  }

  /** Why nothing gets to the disk. */
  error(): PluresError {
    return notDurable(this.#journal.failed, this.#failure);
  }

  /** A copy of what is on disk, in a new directory that can be opened like this one. */
  async backup(target: string): Promise<void> {
    await this.flush();
    await copyDisk(this.directory, target);
  }

  // ── Inside ──────────────────────────────────────────────────────────────────────────────────────

  #open(): void {
    const { core, map } = this.#parts;
    core.openJournal(map.journalBase, map.journalRingBytes, map.blockBytesMax, this.isSync ? 1 : 0);
  }

  /** The meta record of the store as it is: nothing may be under way. */
  #meta(): Uint8Array {
    const { core, map, pages } = this.#parts;
    const at = map.recordBase;
    return Uint8Array.from(pages.bytes.subarray(at, at + core.writeMeta(at, 0)));
  }

  /** Says on disk whether the store was closed: 0, or why that is not possible. */
  #mark(isClean: boolean): number {
    const { core, pages, map } = this.#parts;
    const committer = new Committer(core, pages, map, this.#meta(), this.isSync);
    try {
      // Stamps up to now may be given away before the first commit says so.
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
      // Without transactions under way it is closed at once.
      void disk.close();
    }
  }

  /** Whether all is on disk. */
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
