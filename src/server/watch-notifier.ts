/**
 * The engine's side of waking watchers: one look at one word while nobody sleeps.
 *
 * The first change after a quiet time wakes at once. While changes go on, wake-ups may take a
 * sixteenth of the engine's time: those that were woken meanwhile find more.
 */
import { DOORBELL_WATCHING } from "../../assembly/layout/memory.ts";
import {
  ENTRY_BASE,
  ENTRY_STATE,
  SLOT_WATCHING,
  STATE_ACTIVE,
} from "../../assembly/layout/slot.ts";
import { STORE_LOG_TAIL } from "../../assembly/layout/store.ts";
import { type MemoryMap, entryBase } from "../memory/memory-map.ts";

const WATCHING = DOORBELL_WATCHING >>> 2;
const TAIL = STORE_LOG_TAIL >>> 2;
/** Time between two rounds of wake-ups, in units of what the last one took. */
const REST_SHARE = 16;
/** At most, for each one woken: a round takes long when they got the engine's processor meanwhile. */
const REST_MS_MAX = 0.25;

export class WatchNotifier {
  readonly #words: Int32Array;
  readonly #map: MemoryMap;
  readonly #wake: (slot: number) => boolean;
  #low: number;
  #high: number;
  #notBeforeMs = 0;

  /** `wake` sends a slot's wake-up: whether that could be done. */
  constructor(words: Int32Array, map: MemoryMap, wake: (slot: number) => boolean) {
    this.#words = words;
    this.#map = map;
    this.#wake = wake;
    this.#low = words[TAIL]!;
    this.#high = words[TAIL + 1]!;
  }

  /**
   * Wakes those who sleep if the log went on, and it is not too early for that: in how many
   * milliseconds it will be time.
   */
  look(slots: number): number {
    const words = this.#words;
    // SYNC POINT: watching. Looked at after the log's tail is out; it is ours, so plain loads do.
    if (!Atomics.load(words, WATCHING)) return Infinity;
    if (words[TAIL] === this.#low && words[TAIL + 1] === this.#high) return Infinity;
    const startedMs = performance.now();
    if (startedMs < this.#notBeforeMs) return this.#notBeforeMs - startedMs;
    this.#low = words[TAIL]!;
    this.#high = words[TAIL + 1]!;
    Atomics.store(words, WATCHING, 0);
    let woken = 0;
    // The store's own watches last: a message to them takes longer than a byte to each of the others.
    for (let slot = slots - 1; slot >= 0; slot--) if (this.#wakeSlot(slot)) woken++;
    const nowMs = performance.now();
    const restMs = Math.min((nowMs - startedMs) * REST_SHARE, woken * REST_MS_MAX);
    this.#notBeforeMs = nowMs + restMs;
    return Infinity;
  }

  /** Whether there was a sleeper, and its wake-up was sent. */
  #wakeSlot(slot: number): boolean {
    const words = this.#words;
    const entry = entryBase(this.#map, slot);
    if (Atomics.load(words, (entry + ENTRY_STATE) >>> 2) !== STATE_ACTIVE) return false;
    const watching = ((words[(entry + ENTRY_BASE) >>> 2]! >>> 0) + SLOT_WATCHING) >>> 2;
    if (!Atomics.load(words, watching) || !Atomics.exchange(words, watching, 0)) return false;
    if (this.#wake(slot)) return true;
    // Out of buffers for a moment: with the next change.
    Atomics.store(words, watching, 1);
    Atomics.store(words, WATCHING, 1);
    return false;
  }
}
