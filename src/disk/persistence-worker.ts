/**
 * The persistence's thread: takes what the journal holds to the disk, commit by commit.
 *
 * While one commit is on its way to the disk the next one gathers by itself. Without anybody who
 * waits (`async`) some milliseconds more are given to it.
 */
import { workerData } from "node:worker_threads";
import { DOORBELL_BASE, ENDED_FAILED, ENDED_STOPPED } from "../../assembly/layout/memory.ts";
import { STORE_SLEEPING } from "../../assembly/layout/store.ts";
import { Committer, errnoOf } from "./committer.ts";
import { loadCore } from "../memory/core.ts";
import { type Disk, openDisk } from "./data-directory.ts";
import { GATHERING, IDLE, Journal } from "./journal.ts";
import type { MemoryMap } from "../memory/memory-map.ts";
import { loadNative } from "../memory/native.ts";
import { viewPages } from "../memory/pages.ts";

/** What the persistence's thread is started with. */
export interface PersistenceData {
  memory: WebAssembly.Memory;
  map: MemoryMap;
  directory: string;
  isSync: boolean;
  /** Whether an engine sleeps on the doorbell. */
  isServed: boolean;
  /** The meta record as the store was when the journal was opened. */
  meta: Uint8Array;
}

/** With the commit itself this stays below the 100 ms that `async` promises. */
const GATHER_MS = 20;
/** What comes while a transaction is written joins it, for so many times what the disk takes. */
const JOINING_FLUSHES = 4;
/** After a commit of so many changes that nothing more came is believed after a share of that. */
const BUSY_NOTES = 32;
const STILL_SHARE = 0.05;
const STILL_MS_MIN = 0.1;
const IDLE_MS = 1000;
/** Nobody wrote for so long: time to fold the log. */
const STILL_FOLD_MS = 100;
const RETRY_MS_MIN = 50;
const RETRY_MS_MAX = 1000;

const { memory, map, directory, isSync, isServed, meta } = workerData as PersistenceData;
const journal = new Journal(memory, map);
const pages = viewPages(memory);
const committer = new Committer(loadCore(memory), pages, map, meta, isSync);
let disk: Disk | undefined;
let retryMs = RETRY_MS_MIN;
/** How long the next rest is before something is folded. */
let restMs = IDLE_MS;
/** Of the last commit. */
let notes = 0;
let flushMs = 0;

let ended: number = ENDED_FAILED;
try {
  await run();
  if (commit(true)) ended = ENDED_STOPPED;
  while (fold());
  await closeDisk();
} finally {
  journal.end(ended);
  ring();
}

async function run(): Promise<void> {
  while (!journal.isStopped) {
    if (journal.failed) await retry();
    else if (journal.tail === journal.durable) rest();
    else {
      if (!isSync && !journal.isPressing) journal.sleep(GATHERING, GATHER_MS);
      commit(false);
    }
  }
}

/** Nobody writes: what the log holds goes to its places, bit by bit. */
function rest(): void {
  journal.sleep(IDLE, restMs);
  restMs = IDLE_MS;
  while (!journal.isStopped && journal.tail === journal.durable && fold());
}

/** Whether some of the log was folded and there is more. What cannot be folded stays where it is. */
function fold(): boolean {
  try {
    return disk !== undefined && committer.fold(disk);
  } catch {
    return false;
  }
}

/**
 * While changes are written more of them come, and join the transaction. Those who were
 * acknowledged by the last commit write again at once: while many do, a moment is given to them,
 * else two halves of them take turns and each commit is half as large.
 */
function joining(endMs: number): (written: bigint) => bigint {
  return (written) => {
    if (!isSync || journal.isPressing || performance.now() >= endMs) return written;
    if (journal.tail === written && notes >= BUSY_NOTES) {
      journal.pause(Math.max(STILL_MS_MIN, flushMs * STILL_SHARE));
    }
    return journal.tail;
  };
}

/** Tries again what failed, at growing intervals. LMDB may refuse all after it: it is opened anew. */
async function retry(): Promise<void> {
  journal.pause(retryMs);
  await closeDisk();
  retryMs = commit(false) ? RETRY_MS_MIN : Math.min(2 * retryMs, RETRY_MS_MAX);
}

/** One commit of all that is there: whether it is on disk. */
function commit(isClean: boolean): boolean {
  journal.relieve();
  const { tail, durable } = journal;
  let reached = durable;
  let failed = 0;
  try {
    disk ??= openDisk(directory);
    const more = joining(performance.now() + flushMs * JOINING_FLUSHES);
    const committed = committer.commit(disk, durable, tail, isClean, { more });
    ({ notes, flushMs, tail: reached } = committed);
    restMs = STILL_FOLD_MS;
  } catch (error) {
    failed = errnoOf(error);
  }
  journal.settle(reached, failed);
  ring();
  return !failed;
}

async function closeDisk(): Promise<void> {
  const closing = disk;
  disk = undefined;
  try {
    await closing?.close();
  } catch {
    // What cannot be closed after a failure is left to the end of the thread.
  }
}

/** SYNC POINT: sleeping. The engine may sleep while it holds acknowledgements back. */
function ring(): void {
  if (!isServed || !(Atomics.load(pages.words, STORE_SLEEPING >>> 2) & 1)) return;
  Atomics.add(pages.words, DOORBELL_BASE >>> 2, 1);
  loadNative().futexWake(pages.bytes, DOORBELL_BASE, 1);
}
