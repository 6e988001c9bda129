/** The wake-ups of watchers by the engine, with a clock that the test moves. */
import assert from "node:assert/strict";
import { test } from "uvu";

import {
  ENTRY_BASE,
  ENTRY_BYTES,
  ENTRY_STATE,
  SLOT_BYTES,
  SLOT_WATCHING,
  STATE_ACTIVE,
} from "../../assembly/layout/slot.ts";
import { STORE_LOG_TAIL } from "../../assembly/layout/store.ts";
import { type MemoryMap, entryBase } from "../../src/memory/memory-map.ts";
import { WatchNotifier } from "../../src/server/watch-notifier.ts";
import { HeldTime } from "./fake-clock.ts";

const SLOTS = 3;
const TABLE = 0x40000;
const FIRST_SLOT = TABLE + SLOTS * ENTRY_BYTES;
const MAP = { tableBase: TABLE } as MemoryMap;

/** An engine whose clients watch. A wake-up takes `wakeMs`, and fails if `isFull`. */
class Engine {
  readonly #time: HeldTime;
  readonly #words = new Int32Array(new SharedArrayBuffer(FIRST_SLOT + SLOTS * SLOT_BYTES));
  readonly #notifier: WatchNotifier;
  woken: number[] = [];
  wakeMs = 0;
  isFull = false;

  constructor(time: HeldTime) {
    this.#time = time;
    for (let slot = 0; slot < SLOTS; slot++) {
      const entry = entryBase(MAP, slot);
      this.#set(entry + ENTRY_STATE, STATE_ACTIVE);
      this.#set(entry + ENTRY_BASE, FIRST_SLOT + slot * SLOT_BYTES);
    }
    this.#notifier = new WatchNotifier(this.#words, MAP, (slot) => {
      this.#time.nowMs += this.wakeMs;
      if (!this.isFull) this.woken.push(slot);
      return !this.isFull;
    });
  }

  /** These clients ask to be woken. */
  sleep(...slots: number[]): void {
    for (const slot of slots) this.#set(FIRST_SLOT + slot * SLOT_BYTES + SLOT_WATCHING, 1);
  }

  /**
   * After a change the engine looks. Returns the clients that it wakes, and the time until its next
   * look.
   */
  change(): [woken: number[], lookMs: number] {
    this.#words[STORE_LOG_TAIL >>> 2]! += 8;
    return this.look();
  }

  look(): [woken: number[], lookMs: number] {
    this.woken = [];
    const lookMs = this.#notifier.look(SLOTS);
    return [this.woken, lookMs];
  }

  #set(address: number, value: number): void {
    this.#words[address >>> 2] = value;
  }
}

const inTime = (body: (time: HeldTime) => unknown) => () => HeldTime.run(body);

test(
  "a change wakes sleeping clients, once, and no others; the store's own watches come last",
  inTime((time) => {
    const engine = new Engine(time);
    engine.sleep(0, 2);
    assert.deepEqual(engine.look(), [[], Infinity]);
    assert.deepEqual(engine.change(), [[2, 0], Infinity]);
    time.nowMs += 1000;
    assert.deepEqual(engine.change(), [[], Infinity]);
  }),
);

test(
  "during continuous changes wake-ups take a sixteenth of the time",
  inTime((time) => {
    const engine = new Engine(time);
    engine.wakeMs = 1 / 128;
    engine.sleep(1);
    assert.deepEqual(engine.change(), [[1], Infinity]);
    engine.sleep(1);
    assert.deepEqual(engine.change(), [[], 16 / 128]);
    time.nowMs += 15 / 128;
    assert.deepEqual(engine.look(), [[], 1 / 128]);
    time.nowMs += 1 / 128;
    assert.deepEqual(engine.look(), [[1], Infinity]);
  }),
);

test(
  "an engine that was preempted by woken clients does not delay the next wake-up for long",
  inTime((time) => {
    const engine = new Engine(time);
    engine.wakeMs = 4;
    engine.sleep(0, 1);
    assert.deepEqual(engine.change(), [[1, 0], Infinity]);
    engine.sleep(0, 1);
    assert.deepEqual(engine.change(), [[], 0.5]);
    time.nowMs += 0.5;
    assert.deepEqual(engine.look(), [[1, 0], Infinity]);
  }),
);

test(
  "a client that could not be woken without buffers is woken with the next change",
  inTime((time) => {
    const engine = new Engine(time);
    engine.isFull = true;
    engine.sleep(1);
    assert.deepEqual(engine.change(), [[], Infinity]);
    engine.isFull = false;
    assert.deepEqual(engine.change(), [[1], Infinity]);
  }),
);

test.run();
