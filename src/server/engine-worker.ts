/**
 * The engine's thread: the one writer of a served store.
 *
 * A loop over the core's `serve`, which never waits. This thread wakes clients, commits memory and
 * parks, which the core cannot. The server's main thread sends by words of the shared memory (slot
 * states, the stop word) and receives messages.
 */
import { performance } from "node:perf_hooks";
import { parentPort, workerData } from "node:worker_threads";
import * as MEMORY from "../../assembly/layout/memory.ts";
import * as SLOT from "../../assembly/layout/slot.ts";
import * as STATUS from "../../assembly/layout/status.ts";
import {
  ENDED_ENGINE,
  STORE_ENDED,
  STORE_RESERVED_COUNT,
  STORE_SLEEPING,
} from "../../assembly/layout/store.ts";
import { instantiateCore } from "../memory/core.ts";
import { HeapGrowth } from "../memory/heap-growth.ts";
import { END_MS, Journal } from "../disk/journal.ts";
import { type MemoryMap, STREAM_WAKES, entryBase, slotBase } from "../memory/memory-map.ts";
import { loadNative } from "../memory/native.ts";
import { viewPages } from "../memory/pages.ts";
import { signalsOf } from "../memory/signals.ts";
import { WallClock } from "../memory/wall-clock.ts";
import { WAKE_STREAM } from "./slot-table.ts";
import { EngineRight } from "./engine-right.ts";
import { STREAM, WatchNotifier } from "./watch-notifier.ts";

/** The data that starts the engine's thread. */
export interface EngineData {
  memory: WebAssembly.Memory;
  /** The core's. */
  module: WebAssembly.Module;
  /** The addon's file; undefined: the memory is this process's alone. */
  addon: string | undefined;
  map: MemoryMap;
  /** The file of the store's pages. Only with the addon. */
  storeFd: number | undefined;
  /** How long the engine looks for work before it parks, microseconds at most. */
  spinUs: number;
}

/** A message of the engine's thread to the server. */
export type EngineMessage =
  | { kind: "ready" | "changed" | "documents" }
  | { kind: "closed" | "broken" | "shutdown"; slot: number };

const FRAMES_A_TURN = 128;
const SPINS_A_CALL = 64;
/** The time that one success adds to the engine's spinning. */
const SPIN_STEP_US = 1;
/** A client that awaits each put sends the next one within this time, given a processor. */
const PATIENCE_US_MIN = 10;
const PARK_MS = 100;
/** Buckets of the hash index that one sweep looks at for expired nodes. */
const SWEEP_BUCKETS = 128;
const SWEEP_TURNS = 64;
/** The most turns after the stop word, for frames that were sent before it. */
const LAST_TURNS = 1000;
/** How long the engine waits at once while the journal is full. */
const ROOM_MS = 5;
const RESULT = (MEMORY.ENGINE_SCRATCH + MEMORY.SCRATCH_RESULT) >>> 2;
const DOORBELL = MEMORY.DOORBELL_BASE >>> 2;
const SLEEPING = STORE_SLEEPING >>> 2;

const { memory, module, addon, map, storeFd, spinUs } = workerData as EngineData;
const pages = viewPages(memory);
const { words } = pages;
const core = instantiateCore(module, memory);
const native = addon === undefined ? undefined : loadNative(addon);
const signals = signalsOf(native);
const right = new EngineRight(pages, map, signals);
const clock = new WallClock(pages);
const growth = new HeapGrowth(
  core,
  pages,
  native && ((offset, bytes) => native.allocate(storeFd!, offset, bytes)),
);
/** Of a store on disk. */
const journal = map.journalBase ? new Journal(memory, map) : undefined;
const notifier = new WatchNotifier(words, map, (slot) => {
  if (slot === STREAM) return wakeStream();
  if (slot !== SLOT.SLOT_LOCAL) return wakeEventLoop(slot);
  post({ kind: "changed" });
  return true;
});
let first = 0;
let hasPostedDocuments = false;
let busyTurns = 0;

// Held except while this thread sleeps, and to the end: no other thread writes after that.
right.take();
post({ kind: "ready" });
let ended: number = MEMORY.ENDED_FAILED;
try {
  run();
  // SYNC POINT: engine ended. What a client finds unread in its ring was not executed.
  Atomics.store(words, STORE_ENDED >>> 2, ENDED_ENGINE);
  ended = MEMORY.ENDED_STOPPED;
} finally {
  // The store's main thread may be waiting for an acknowledgement, and sees only this.
  Atomics.store(words, MEMORY.CONTROL_ENDED >>> 2, ended);
  signals.wake(pages, slotBase(map, SLOT.SLOT_LOCAL) + SLOT.SLOT_ACKED, 1);
}

function run(): void {
  // Spinning that found work is extended. Spinning in vain is shortened: a client may need this
  // processor.
  let patienceUs = spinUs;
  let idleSince = performance.now();
  while (!Atomics.load(words, MEMORY.CONTROL_STOP >>> 2)) {
    const isBusy = turn(SPINS_A_CALL) || sweep();
    notifier.look(slotCount());
    if (!hasPostedDocuments && words[STORE_RESERVED_COUNT >>> 2]) {
      hasPostedDocuments = true;
      post({ kind: "documents" });
    }
    if (isBusy) {
      sweepBetweenTurns();
      patienceUs = Math.min(spinUs, patienceUs + SPIN_STEP_US);
      idleSince = performance.now();
    } else if ((performance.now() - idleSince) * 1000 >= patienceUs) {
      patienceUs = Math.max(patienceUs / 2, Math.min(spinUs, PATIENCE_US_MIN));
      park();
      idleSince = performance.now();
    }
  }
  for (let turns = 0; turns < LAST_TURNS && turn(0); turns++);
  if (journal) drainHeld(journal);
  notifier.look(slotCount());
}

/** Frees some expired nodes when the engine is idle: whether it found any. */
function sweep(): boolean {
  const nowMs = Date.now();
  const status = core.sweep(MEMORY.ENGINE_SCRATCH, nowMs, SWEEP_BUCKETS);
  if (status === STATUS.RING_EMPTY) return false;
  growth.liftLimits(nowMs);
  return status === STATUS.BUSY || growth.commit(status);
}

/** Expired nodes are freed also while clients never pause. */
function sweepBetweenTurns(): void {
  if (++busyTurns % SWEEP_TURNS === 0) sweep();
}

/** Acknowledges executed requests when they are on disk, or refuses them. */
function drainHeld(on: Journal): void {
  const deadlineMs = performance.now() + END_MS;
  // Requests that are not acknowledged by then end with the connection.
  while (isHolding() && !on.ended && performance.now() < deadlineMs) {
    const { commits, failed } = on;
    if (turn(0)) continue;
    // The engine does not wait for a client that leaves its refusals in the ring.
    if (failed) return;
    on.waitCommit(commits, PARK_MS);
  }
}

/** Whether some slot's acknowledgement waits for the disk. */
function isHolding(): boolean {
  const slots = Atomics.load(words, MEMORY.CONTROL_SLOTS >>> 2);
  for (let slot = 0; slot < slots; slot++) {
    const entry = entryBase(map, slot);
    if (Atomics.load(words, (entry + SLOT.ENTRY_STATE) >>> 2) !== SLOT.STATE_ACTIVE) continue;
    if (words[(entry + SLOT.ENTRY_ACKED) >>> 2] !== words[(entry + SLOT.ENTRY_PUBLISHED) >>> 2])
      return true;
  }
  return false;
}

/** The entries of the slot table in use. */
function slotCount(): number {
  return Atomics.load(words, MEMORY.CONTROL_SLOTS >>> 2);
}

/** One call of the core: whether it found work. */
function turn(spins: number): boolean {
  const slots = slotCount();
  const nowMs = clock.now();
  const status = core.serve(
    MEMORY.ENGINE_SCRATCH,
    map.tableBase,
    slots,
    first % slots,
    nowMs,
    FRAMES_A_TURN,
    spins,
  );
  if (status === STATUS.RING_EMPTY) return false;
  journal?.wake();
  growth.liftLimits(nowMs);
  if (status === STATUS.BUSY || growth.commit(status)) return true;
  const slot = words[RESULT + (MEMORY.RESULT_SLOT >>> 2)]!;
  // The next turn starts after this slot, so that every slot gets its turn.
  first = slot + 1;
  if (status === STATUS.NEEDS_JOURNAL) waitForRoom();
  else if (status === STATUS.WAKE) wake(slot, words[RESULT + (MEMORY.RESULT_WAITING >>> 2)]!);
  else if (status === STATUS.CLOSED) post({ kind: "closed", slot });
  else if (status === STATUS.BROKEN) post({ kind: "broken", slot });
  else if (status === STATUS.SHUTDOWN) {
    wake(slot, SLOT.WAITING_FUTEX);
    post({ kind: "shutdown", slot });
  } else throw new Error(`the core answered with status ${status}, which serve does not have`);
  return true;
}

/** The journal is full: the next write waits for a commit. */
function waitForRoom(): void {
  const { commits } = journal!;
  journal!.requestCommit();
  journal!.waitCommit(commits, ROOM_MS);
}

function wake(slot: number, waiting: number): void {
  if (waiting === SLOT.WAITING_FUTEX) {
    const base = words[(entryBase(map, slot) + SLOT.ENTRY_BASE) >>> 2]! >>> 0;
    signals.wake(pages, base + SLOT.SLOT_ACKED, 1);
  }
  // If it fails, the client looks again when its requests time out.
  else wakeEventLoop(slot);
}

/** Wakes the slot's event loop, wherever it is: false when the system has no buffer at the moment. */
function wakeEventLoop(slot: number): boolean {
  const fd = words[(entryBase(map, slot) + SLOT.ENTRY_WAKE_FD) >>> 2]!;
  if (fd === WAKE_STREAM) return wakeStream();
  if (fd < 0) return true;
  try {
    native!.wakeByte(fd);
    return true;
  } catch {
    return false;
  }
}

/** SYNC POINT: waiting. The thread sleeps on the word that it saw before it looked at the slots. */
function wakeStream(): boolean {
  const wakes = (map.streamWords + STREAM_WAKES) >>> 2;
  Atomics.add(words, wakes, 1);
  Atomics.notify(words, wakes);
  return true;
}

/**
 * SYNC POINT: sleeping. The engine announces the park, then looks at the rings once more. A client
 * publishes its frame, then looks for a park. One of the two sees the other.
 */
function park(): void {
  const doorbell = Atomics.load(words, DOORBELL);
  Atomics.add(words, SLEEPING, 1);
  const isBusy = turn(0);
  const lookMs = notifier.look(slotCount());
  if (!isBusy && !Atomics.load(words, MEMORY.CONTROL_STOP >>> 2)) {
    right.release();
    signals.sleep(pages, MEMORY.DOORBELL_BASE, doorbell, Math.min(PARK_MS, lookMs));
    right.take();
  }
  Atomics.add(words, SLEEPING, 1);
}

function post(message: EngineMessage): void {
  parentPort!.postMessage(message);
}
