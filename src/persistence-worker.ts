/**
 * The persistence's thread: takes what the journal holds to the disk, commit by commit.
 *
 * While one commit is on its way to the disk the next one gathers by itself. Without anybody who
 * waits (`async`) some milliseconds more are given to it.
 */
import { workerData } from "node:worker_threads";
import { BELL_BASE, ENDED_FAILED, ENDED_STOPPED, STORE_SLEEPING } from "../assembly/layout.ts";
import { Committer, errnoOf } from "./committer.ts";
import { loadCore } from "./core.ts";
import { type Disk, openDisk } from "./data-directory.ts";
import { GATHERING, IDLE, Journal } from "./journal.ts";
import type { MemoryMap } from "./memory-map.ts";
import { loadNative } from "./native.ts";
import { viewPages } from "./pages.ts";

/** What the persistence's thread is started with. */
export interface PersistenceData {
  memory: WebAssembly.Memory;
  map: MemoryMap;
  directory: string;
  isSync: boolean;
  /** Whether an engine sleeps on the bell. */
  isServed: boolean;
  /** The meta record as the store was when the journal was opened. */
  meta: Uint8Array;
}

/** With the commit itself this stays below the 100 ms that `async` promises. */
const GATHER_MS = 20;
/** The same with many who wait: a share of what a commit takes, in steps while there is more. */
const BUSY_NOTES = 32;
const GATHER_SHARE = 0.5;
const GATHER_STEP_MS = 0.1;
const IDLE_MS = 1000;
const RETRY_MS_MIN = 50;
const RETRY_MS_MAX = 1000;

const { memory, map, directory, isSync, isServed, meta } = workerData as PersistenceData;
const journal = new Journal(memory, map);
const pages = viewPages(memory);
const committer = new Committer(loadCore(memory), pages, map, meta);
let disk: Disk | undefined;
let retryMs = RETRY_MS_MIN;
/** Of the last commit: how many changes, and how long it took. */
let commitNotes = 0;
let commitMs = 0;

let ended: number = ENDED_FAILED;
try {
  await run();
  if (commit(true)) ended = ENDED_STOPPED;
  await closeDisk();
} finally {
  journal.end(ended);
  ring();
}

async function run(): Promise<void> {
  while (!journal.isStopped) {
    if (journal.failed) await retry();
    else if (journal.tail === journal.durable) journal.sleep(IDLE, IDLE_MS);
    else {
      if (isSync) gatherWhileBusy();
      else if (!journal.isPressing) journal.sleep(GATHERING, GATHER_MS);
      commit(false);
    }
  }
}

/**
 * Those who were acknowledged by the last commit write again at once. While many do, a moment is
 * given to them: else two halves of them take turns, and each commit is half as large.
 */
function gatherWhileBusy(): void {
  if (commitNotes < BUSY_NOTES) return;
  const endMs = performance.now() + commitMs * GATHER_SHARE;
  let before = journal.durable;
  for (let { tail } = journal; tail !== before && performance.now() < endMs; { tail } = journal) {
    if (journal.isPressing) return;
    before = tail;
    journal.pause(GATHER_STEP_MS);
  }
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
  let failed = 0;
  try {
    disk ??= openDisk(directory);
    const startedMs = performance.now();
    commitNotes = committer.commit(disk, durable, tail, isClean);
    commitMs = performance.now() - startedMs;
  } catch (error) {
    failed = errnoOf(error);
  }
  journal.settle(failed ? durable : tail, failed);
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
  Atomics.add(pages.words, BELL_BASE >>> 2, 1);
  loadNative().futexWake(pages.bytes, BELL_BASE, 1);
}
