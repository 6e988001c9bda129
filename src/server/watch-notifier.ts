/**
 * The engine's side of waking watches: after changes, one look at a word of each slot.
 *
 * A sleeper's word is in its slot, which no other client can write: so none can keep another asleep.
 * The first change after a quiet time wakes at once. During a series of changes, wake-ups may take
 * a sixteenth of the engine's time: each finds more changes then.
 */
import { performance } from "node:perf_hooks";
import { CONTROL_SLOTS } from "../../assembly/layout/memory.ts";
import * as SLOT from "../../assembly/layout/slot.ts";
import { STORE_LOG_TAIL } from "../../assembly/layout/store.ts";
import { type MemoryMap, STREAM_WATCHING, entryBase } from "../memory/memory-map.ts";

const TAIL = STORE_LOG_TAIL >>> 2;
/** The time between two rounds of wake-ups, in units of the last round's time. */
const REST_SHARE = 16;
/** The most for each client woken: a round takes long when they got the engine's processor. */
const REST_MS_MAX = 0.25;

/** The number of the stream's thread among the sleepers: it has no slot. */
export const STREAM = -1;

export class WatchNotifier {
  readonly #words: Int32Array;
  readonly #map: MemoryMap;
  readonly #wake: (slot: number) => boolean;
  #low: number;
  #high: number;
  #notBeforeMs = 0;

  /** `wake` sends a slot's wake-up: whether that succeeded. */
  constructor(words: Int32Array, map: MemoryMap, wake: (slot: number) => boolean) {
    this.#words = words;
    this.#map = map;
    this.#wake = wake;
    this.#low = words[TAIL]!;
    this.#high = words[TAIL + 1]!;
  }

  /**
   * Wakes the sleepers if the log has continued and the last round is long enough ago; else returns
   * the milliseconds until then.
   */
  look(slots: number): number {
    const words = this.#words;
    // SYNC POINT: watching. Read after the tail was stored, which this thread did.
    if (words[TAIL] === this.#low && words[TAIL + 1] === this.#high) return Infinity;
    const isAwaited = hasSleeper(words, this.#map, STREAM, slots);
    const startedMs = isAwaited ? performance.now() : 0;
    if (isAwaited && startedMs < this.#notBeforeMs) return this.#notBeforeMs - startedMs;
    this.#low = words[TAIL]!;
    this.#high = words[TAIL + 1]!;
    if (!isAwaited) return Infinity;
    let woken = 0;
    // The store's watches last: a message to them takes longer than a byte to each client.
    for (let slot = slots - 1; slot >= STREAM; slot--) if (this.#wakeSlot(slot)) woken++;
    const nowMs = performance.now();
    const restMs = Math.min((nowMs - startedMs) * REST_SHARE, woken * REST_MS_MAX);
    this.#notBeforeMs = nowMs + restMs;
    return Infinity;
  }

  /** Whether the slot had a sleeper and its wake-up was sent. */
  #wakeSlot(slot: number): boolean {
    const words = this.#words;
    const watching = this.#watchingWord(slot);
    if (!watching || !Atomics.load(words, watching) || !Atomics.exchange(words, watching, 0))
      return false;
    if (this.#wake(slot)) return true;
    // The system has no buffer at the moment: the next change tries again.
    Atomics.store(words, watching, 1);
    return false;
  }

  #watchingWord(slot: number): number {
    return watchingWord(this.#words, this.#map, slot);
  }
}

/** Whether a client with a slot wants to be woken when the log grows. */
export function hasWatchers(words: Int32Array, map: MemoryMap): boolean {
  return hasSleeper(words, map, 0, Atomics.load(words, CONTROL_SLOTS >>> 2));
}

function hasSleeper(words: Int32Array, map: MemoryMap, first: number, end: number): boolean {
  for (let slot = first; slot < end; slot++) {
    const watching = watchingWord(words, map, slot);
    if (watching && Atomics.load(words, watching)) return true;
  }
  return false;
}

/** The word that the slot's client sets; 0: the slot has no client. */
function watchingWord(words: Int32Array, map: MemoryMap, slot: number): number {
  if (slot === STREAM) return (map.streamWords + STREAM_WATCHING) >>> 2;
  const entry = entryBase(map, slot);
  if (words[(entry + SLOT.ENTRY_STATE) >>> 2] !== SLOT.STATE_ACTIVE) return 0;
  return ((words[(entry + SLOT.ENTRY_BASE) >>> 2]! >>> 0) + SLOT.SLOT_WATCHING) >>> 2;
}
