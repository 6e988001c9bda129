/**
 * A mirror's desks: the places of clients in its memory. Any thread of the process takes a free one;
 * the mirror's thread then opens a slot of the engine for it.
 *
 *   desk  │ words │ rings of the slot │ scratch page │ staging area │
 *
 *   FREE ─ take ─▶ OPENING ─ opened ─▶ OPEN ─ leave, or the server closes it ─▶ LEAVING ─ closed ─▶ FREE
 *                     └──── refused ──▶ REFUSED ─ leave ─▶ FREE
 *
 * The desks lie where the slots of a served store are, in memory that the copy plans.
 */
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { AbortController } from "../support/globals.ts";
import { DELTA_EXTRA_BYTES } from "../../assembly/layout/delta.ts";
import { DOORBELL_BASE, PAGE_BYTES } from "../../assembly/layout/memory.ts";
import { SLOT_BYTES, SLOT_USED_BYTES, SLOT_WAITING } from "../../assembly/layout/slot.ts";
import { type MemoryMap, slotBase } from "../memory/memory-map.ts";
import type { StoreMemory } from "../memory/store-memory.ts";

export const FREE = 0;
export const OPENING = 1;
export const OPEN = 2;
export const REFUSED = 3;
export const LEAVING = 4;

/** Words of a desk, at its start. */
const DESK_STATE = 0;
/** Counts the clients that had the desk. */
const DESK_OPENINGS = 4;
const DESK_WAKES = 64;
/** The number of the engine's slot, or why there is none. */
const DESK_ANSWER = 128;
/** 1: its client is in a thread that may end without this one. */
const DESK_IS_FOREIGN = 192;
/** Grows while that thread lives. */
const DESK_BEATS = 196;
/** The sender of its requests: one of the ways below. */
const DESK_WAY = 200;
const DESK_WORDS_BYTES = 4096;

/** The mirror's thread sends the requests of the desk; the client's thread does; or both do. */
export const BY_MIRROR = 0;
export const BY_CLIENT = 1;
export const BY_BOTH = 2;

/** Words of a mirror: its doorbell, and behind that what its clients look at. */
export const MIRROR = {
  doorbell: DOORBELL_BASE >>> 2,
  ended: (DOORBELL_BASE + 64) >>> 2,
  /** Grows while the mirror's thread lives. */
  beats: (DOORBELL_BASE + 128) >>> 2,
  /** Bytes that came, in units of 1,024. */
  kilobytes: (DOORBELL_BASE + 132) >>> 2,
  /** 1 if the mirror had everything when it last heard of the server. */
  isCurrent: (DOORBELL_BASE + 136) >>> 2,
  /** When that was, milliseconds on the wall clock, mod 2³². */
  currentMs: (DOORBELL_BASE + 140) >>> 2,
  /** The number of the last message of states that was applied. */
  applied: (DOORBELL_BASE + 144) >>> 2,
  /** 1: the mirror's thread alone applies what comes from now on. */
  isAlone: (DOORBELL_BASE + 148) >>> 2,
  /** 1: the copy is not updated any more. Requests are answered, and its clients get another one. */
  isEnding: (DOORBELL_BASE + 156) >>> 2,
  /** 1: a message that another thread applied was refused. */
  hasFailed: (DOORBELL_BASE + 152) >>> 2,
  /** 1 while a thread has the right to change the copy and the engine's side of the desks. */
  lock: (DOORBELL_BASE + 192) >>> 2,
};

function deskBytes(valueBytesMax: number): number {
  const staging = Math.ceil((valueBytesMax + DELTA_EXTRA_BYTES + 8) / PAGE_BYTES) * PAGE_BYTES;
  return DESK_WORDS_BYTES + SLOT_USED_BYTES + 2 * PAGE_BYTES + staging;
}

/** Slots that a memory must have room for, so that it has `desks` desks. */
export function slotsOf(desks: number, valueBytesMax: number): number {
  return Math.ceil((desks * deskBytes(valueBytesMax) + PAGE_BYTES) / SLOT_BYTES);
}

/** The number of the desk that a client has, from 0, and the client of that desk. */
export function deskOf(client: number): number {
  return (client % CLIENTS_STEP) - 1;
}

/** More than the desks of a mirror. */
const CLIENTS_STEP = 32;
const OPENINGS_MASK = 0x7ff;

export class Desk {
  readonly number: number;
  readonly #words: Int32Array;
  readonly #base: number;
  readonly #map: MemoryMap;

  constructor({ map, pages }: Pick<StoreMemory, "map" | "pages">, number: number) {
    this.number = number;
    this.#words = pages.words;
    this.#map = map;
    const first = Math.ceil(slotBase(map, 0) / PAGE_BYTES) * PAGE_BYTES;
    this.#base = first + number * deskBytes(map.valueBytesMax);
  }

  get slotBase(): number {
    return this.#base + DESK_WORDS_BYTES;
  }

  get scratch(): number {
    return Math.ceil((this.slotBase + SLOT_USED_BYTES) / PAGE_BYTES) * PAGE_BYTES;
  }

  /** The map as the client at this desk has it: with its own staging area. */
  get map(): MemoryMap {
    const stagingBase = this.scratch + PAGE_BYTES;
    const stagingEnd = stagingBase + this.#map.valueBytesMax + DELTA_EXTRA_BYTES;
    return { ...this.#map, stagingBase, stagingEnd };
  }

  get state(): number {
    return Atomics.load(this.#words, (this.#base + DESK_STATE) >>> 2);
  }

  /** The client of now, as the frames name it: what comes late for an earlier one is not for this one. */
  get client(): number {
    const openings = Atomics.load(this.#words, (this.#base + DESK_OPENINGS) >>> 2);
    return this.number + 1 + (openings & OPENINGS_MASK) * CLIENTS_STEP;
  }

  get way(): number {
    return Atomics.load(this.#words, (this.#base + DESK_WAY) >>> 2);
  }

  set way(way: number) {
    Atomics.store(this.#words, (this.#base + DESK_WAY) >>> 2, way);
  }

  get answer(): number {
    return Atomics.load(this.#words, (this.#base + DESK_ANSWER) >>> 2);
  }

  /** The word that the mirror raises to wake the client. */
  get wakesWord(): number {
    return (this.#base + DESK_WAKES) >>> 2;
  }

  get waitingWord(): number {
    return (this.slotBase + SLOT_WAITING) >>> 2;
  }

  /** Whether the desk was free, and is the caller's now. */
  take(): boolean {
    return this.change(FREE, OPENING);
  }

  /** A client in a thread that did not start the mirror says that it lives. */
  beat(): void {
    Atomics.store(this.#words, (this.#base + DESK_IS_FOREIGN) >>> 2, 1);
    Atomics.add(this.#words, (this.#base + DESK_BEATS) >>> 2, 1);
  }

  /** Undefined: its client is in the thread that started the mirror, and ends with that. */
  get beats(): number | undefined {
    const isForeign = Atomics.load(this.#words, (this.#base + DESK_IS_FOREIGN) >>> 2) !== 0;
    return isForeign ? Atomics.load(this.#words, (this.#base + DESK_BEATS) >>> 2) : undefined;
  }

  /** Resolves at a change of the state, or after `ms`. */
  async woken(ms: number, ref: boolean): Promise<void> {
    const seen = Atomics.load(this.#words, this.wakesWord);
    if (this.state !== OPENING) return;
    const waiting = Atomics.waitAsync(this.#words, this.wakesWord, seen);
    if (!waiting.async) return;
    // The timer keeps the process alive.
    const end = new AbortController();
    const late = sleep(ms, undefined, { ref, signal: end.signal }).catch(() => {});
    await Promise.race([waiting.value, late]);
    end.abort();
  }

  /** The next client finds it as new. */
  clear(): void {
    const from = (this.#base + DESK_ANSWER) >>> 2;
    this.#words.fill(0, from, (this.slotBase + SLOT_USED_BYTES) >>> 2);
    Atomics.add(this.#words, (this.#base + DESK_OPENINGS) >>> 2, 1);
    this.set(FREE);
  }

  change(from: number, to: number): boolean {
    const word = (this.#base + DESK_STATE) >>> 2;
    return Atomics.compareExchange(this.#words, word, from, to) === from;
  }

  /** The mirror's thread answers. */
  set(state: number, answer = 0): void {
    Atomics.store(this.#words, (this.#base + DESK_ANSWER) >>> 2, answer);
    Atomics.store(this.#words, (this.#base + DESK_STATE) >>> 2, state);
    this.wake();
  }

  /** Wakes the client's event loop. */
  wake(): void {
    Atomics.add(this.#words, this.wakesWord, 1);
    Atomics.notify(this.#words, this.wakesWord);
  }
}

/**
 * Takes the right to change the copy, which no two threads do at a time. A thread that waits for it in
 * vain leaves what it has to the other one. The holder never waits for anything, and ends with the mirror.
 */
export function lockCopy(words: Int32Array, waitMs: number): boolean {
  const endMs = performance.now() + waitMs;
  while (Atomics.compareExchange(words, MIRROR.lock, 0, 1) !== 0) {
    const leftMs = endMs - performance.now();
    if (leftMs <= 0) return false;
    Atomics.wait(words, MIRROR.lock, 1, leftMs);
  }
  return true;
}

export function unlockCopy(words: Int32Array): void {
  Atomics.store(words, MIRROR.lock, 0);
  Atomics.notify(words, MIRROR.lock, 1);
}

/** Wakes the mirror's thread. */
export function ringMirror(words: Int32Array): void {
  Atomics.add(words, MIRROR.doorbell, 1);
  Atomics.notify(words, MIRROR.doorbell);
}
