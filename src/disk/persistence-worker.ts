/**
 * The persistence thread: commits the changes of the journal.
 *
 * While the disk writes one commit, the changes of the next one gather. With `async` no writer
 * waits, so the thread lets them gather some milliseconds longer.
 */
import { performance } from "node:perf_hooks";
import { readlinkSync } from "node:fs";
import { basename } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { THREAD_UNKNOWN } from "../../assembly/layout/journal.ts";
import { ENDED_FAILED, ENDED_STOPPED } from "../../assembly/layout/memory.ts";
import { STORE_SLEEPING } from "../../assembly/layout/store.ts";
import { Committer } from "./committer.ts";
import { instantiateCore } from "../memory/core.ts";
import { type Disk, openHeld } from "./data-directory.ts";
import { type Place, checkPlace } from "./held-directory.ts";
import { GATHERING, IDLE, Journal } from "./journal.ts";
import type { MemoryMap } from "../memory/memory-map.ts";
import { ringDoorbell } from "../memory/doorbell.ts";
import { loadNative } from "../memory/native.ts";
import { viewPages } from "../memory/pages.ts";
import { signalsOf } from "../memory/signals.ts";
import { errnoOf } from "../support/system-errors.ts";

/** The data that the persistence thread starts with. */
export interface PersistenceData {
  memory: WebAssembly.Memory;
  /** The core's. */
  module: WebAssembly.Module;
  /** The addon's file, where it loads. */
  addon: string | undefined;
  map: MemoryMap;
  place: Place;
  isSync: boolean;
  /** True if an engine sleeps on the doorbell. */
  isServed: boolean;
  /** The meta record of the store when its journal was opened. */
  meta: Uint8Array;
}

/** Together with the commit this is less than the 100 ms that `async` promises. */
const GATHER_MS = 20;
/** Changes join a running transaction for so many times the duration of the last flush. */
const JOINING_FLUSHES = 4;
/**
 * After a commit of so many entries a transaction ends once no change came for this share of a
 * flush.
 */
const BUSY_ENTRIES = 32;
const QUIET_SHARE = 0.05;
const QUIET_MS_MIN = 0.1;
const IDLE_MS = 1000;
/** Checkpoints of the append log begin after so much time without writes. */
const CHECKPOINT_MS = 100;
const RETRY_MS_MIN = 50;
const RETRY_MS_MAX = 1000;

const { memory, module, addon, map, place, isSync, isServed, meta } = workerData as PersistenceData;
const native = addon === undefined ? undefined : loadNative(addon);
const journal = new Journal(memory, map);
const pages = viewPages(memory);
const committer = new Committer(instantiateCore(module, memory), pages, map, meta, isSync);
let disk: Disk | undefined;
let retryMs = RETRY_MS_MIN;
/** How long the next rest is before a checkpoint. */
let restMs = IDLE_MS;
/** Of the last commit. */
let entries = 0;
let flushMs = 0;

let ended: number = ENDED_FAILED;
try {
  journal.begin(ownThread());
  parentPort!.postMessage("ready");
  prepare();
  run();
  if (commit(true)) ended = ENDED_STOPPED;
  while (checkpoint());
  closeDisk();
} finally {
  journal.end(ended);
  wakeEngine();
}

function ownThread(): number {
  try {
    return Number(basename(readlinkSync("/proc/thread-self")));
  } catch {
    return THREAD_UNKNOWN;
  }
}

/**
 * Reads the append log before the first change comes, whose commit would wait for that. What fails
 * here fails at the commit again, which reports it.
 */
function prepare(): void {
  try {
    disk = openHeld(place);
    committer.prepare(disk);
  } catch {
    closeDisk();
  }
}

function run(): void {
  while (!journal.isStopped) {
    if (journal.failed) retry();
    else if (journal.tail === journal.durable) rest();
    else {
      if (!isSync && !journal.isUrgent) journal.sleep(GATHERING, GATHER_MS);
      commit(false);
    }
  }
}

/** Checkpoints the append log in steps, as long as no change comes. */
function rest(): void {
  journal.sleep(IDLE, restMs);
  restMs = IDLE_MS;
  while (!journal.isStopped && journal.tail === journal.durable && checkpoint());
}

/** One step of a checkpoint. True if the log has more entries; false after a failure, too. */
function checkpoint(): boolean {
  try {
    return disk !== undefined && committer.checkpoint(disk);
  } catch {
    return false;
  }
}

/**
 * Changes that come while a transaction is written join it. Clients that the last commit answered
 * write again at once. If they are many, the transaction waits a moment for them. Otherwise one
 * half of the clients would always wait for the commit of the other half.
 */
function joining(endMs: number): (written: bigint) => bigint {
  return (written) => {
    if (!isSync || journal.isUrgent || performance.now() >= endMs) return written;
    if (journal.tail === written && entries >= BUSY_ENTRIES) {
      journal.pause(Math.max(QUIET_MS_MIN, flushMs * QUIET_SHARE));
    }
    return journal.tail;
  };
}

/** Repeats a failed commit, at growing intervals, on an environment that it opens again. */
function retry(): void {
  journal.pause(retryMs);
  closeDisk();
  retryMs = commit(false) ? RETRY_MS_MIN : Math.min(2 * retryMs, RETRY_MS_MAX);
}

/** Commits the present changes. True if they are on disk. */
function commit(isClean: boolean): boolean {
  journal.beginCommit();
  const { tail, durable } = journal;
  let reached = durable;
  let failed = 0;
  try {
    if (disk) checkPlace(place);
    else disk = openHeld(place);
    const more = joining(performance.now() + flushMs * JOINING_FLUSHES);
    const committed = committer.commit(disk, durable, tail, isClean, { more });
    ({ entries, flushMs, tail: reached } = committed);
    restMs = CHECKPOINT_MS;
  } catch (error) {
    failed = errnoOf(error);
  }
  journal.endCommit(reached, failed);
  wakeEngine();
  return !failed;
}

function closeDisk(): void {
  disk?.close();
  disk = undefined;
}

/** SYNC POINT: sleeping. The engine may sleep while requests wait for the disk. */
function wakeEngine(): void {
  if (!isServed || !(Atomics.load(pages.words, STORE_SLEEPING >>> 2) & 1)) return;
  ringDoorbell(signalsOf(native), pages);
}
