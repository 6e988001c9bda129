/** A connection by a mirror: a desk in the copy of the store that a thread of this process has. */
import { performance } from "node:perf_hooks";
import { clearInterval, setInterval } from "node:timers";
import { queueMicrotask } from "../support/globals.ts";
import type { ServedStore } from "../channel/ready.ts";
import { loadCore } from "../memory/core-module.ts";
import { viewPages } from "../memory/pages.ts";
import type { StoreMemory } from "../memory/store-memory.ts";
import type { Connection, MirrorState } from "./connection.ts";
import type { DeskRings } from "./desk-rings.ts";
import { type Desk, LEAVING, MIRROR, OPEN, REFUSED, ringMirror } from "./mirror-desk.ts";
import type { MirrorLane } from "./mirror-lane.ts";
import type { SharedMirror } from "./mirror-sharing.ts";

/** A mirror that has not shown itself for so many looks is gone: before a request is too late. */
const SILENT_LOOKS_MAX = 4;
const LOOK_MS = 500;
/** The same for a thread that sleeps. */
const SILENT_MS_MAX = 3000;
/** A process stays alive by this. */
const ALIVE_MS = 0x7fffffff;

/** The memory of a mirror as this thread has it: views, and an instance of the core. */
export function viewMirror({ memory, map }: SharedMirror): StoreMemory {
  return { memory, map, core: loadCore(memory), pages: viewPages(memory), scratch: 0 };
}

export class MirrorConnection implements Connection {
  readonly kind = "mirror";
  readonly channel: string;
  readonly serverPid: number;
  readonly slot: number;
  readonly slotBase: number;
  readonly store: ServedStore;
  readonly capacityBytes: number;
  /** @internal */
  readonly memory: StoreMemory;
  readonly #desk: Desk;
  readonly #words: Int32Array;
  readonly #isForeign: boolean;
  /** This thread's connection to the server, and the rings of the desk as that has them. */
  readonly #lane: MirrorLane | undefined;
  readonly #rings: DeskRings | undefined;
  readonly #beat: NodeJS.Timeout;
  readonly #alive: NodeJS.Timeout;
  #look = () => {};
  #lost: (() => void) | undefined;
  #isHungUp = false;
  #isGone = false;
  #beats = -1;
  #silent = 0;
  #sleptBeats = -1;
  #beatMs = 0;

  /**
   * `desk` is open. `isForeign`: another thread has started the mirror. `lane`: this thread's connection to the
   * server.
   */
  constructor(
    channel: string,
    { serverPid, store, capacityBytes }: SharedMirror,
    memory: StoreMemory,
    desk: Desk,
    isForeign: boolean,
    lane: MirrorLane | undefined,
  ) {
    this.channel = channel;
    this.serverPid = serverPid;
    this.store = store;
    this.capacityBytes = capacityBytes;
    this.slot = desk.answer;
    this.slotBase = desk.slotBase;
    this.memory = { ...memory, map: desk.map, scratch: desk.scratch };
    this.#desk = desk;
    this.#words = memory.pages.words;
    this.#isForeign = isForeign;
    this.#lane = lane;
    this.#rings = lane?.join(desk, () => this.#look());
    this.#beat = setInterval(() => this.#check(), LOOK_MS).unref();
    this.#alive = setInterval(() => {}, ALIVE_MS).unref();
    if (isForeign) desk.beat();
    void this.#listen();
  }

  get isOpen(): boolean {
    return !this.#isHungUp && !this.#isGone && !this.#hasEnded;
  }

  get isEnding(): boolean {
    return Atomics.load(this.#words, MIRROR.isEnding) !== 0;
  }

  get #hasEnded(): boolean {
    return Atomics.load(this.#words, MIRROR.ended) !== 0 || this.#desk.state !== OPEN;
  }

  get mirror(): MirrorState {
    const words = this.#words;
    const at = Atomics.load(words, MIRROR.currentMs);
    const isCurrent = Atomics.load(words, MIRROR.isCurrent) !== 0;
    return {
      receivedBytes: (Atomics.load(words, MIRROR.kilobytes) >>> 0) * 1024,
      lagMs: isCurrent && this.isOpen ? 0 : (Date.now() - at) >>> 0,
    };
  }

  onWake(look: () => void): void {
    this.#look = look;
  }

  onGone(lost: () => void): void {
    this.#lost = lost;
  }

  ring(): void {
    if (this.#lane) this.#lane.plan();
    else ringMirror(this.#words);
  }

  block(): void {
    this.#lane?.block();
  }

  sleep(address: number, expected: number, ms: number): boolean {
    if (this.#hasEnded) return false;
    this.#lane?.block();
    Atomics.wait(this.#words, address >>> 2, expected | 0, ms);
    return !this.#hasEnded && !this.#isSilent();
  }

  ref(): void {
    this.#alive.ref();
  }

  unref(): void {
    this.#alive.unref();
  }

  hangUp(): void {
    if (this.#isHungUp) return;
    this.#isHungUp = true;
    this.#leaveLane();
    if (!this.#desk.change(OPEN, LEAVING)) this.#desk.change(REFUSED, LEAVING);
    ringMirror(this.#words);
    clearInterval(this.#beat);
    clearInterval(this.#alive);
    queueMicrotask(() => this.#lose());
  }

  /** The memory is collected when no reader uses it any more. */
  release(): void {}

  /** Calls `look` at each wake-up of the mirror. */
  async #listen(): Promise<void> {
    const words = this.#words;
    const word = this.#desk.wakesWord;
    while (!this.#isHungUp) {
      const seen = Atomics.load(words, word);
      if (this.#hasEnded) return this.#lose();
      this.#look();
      const waiting = Atomics.waitAsync(words, word, seen);
      if (waiting.async) await waiting.value;
    }
  }

  /** Whether the mirror's thread lives: it may have ended with the thread that started it. */
  #check(): void {
    const beats = Atomics.load(this.#words, MIRROR.beats);
    if (this.#isForeign) this.#desk.beat();
    this.#silent = beats === this.#beats ? this.#silent + 1 : 0;
    this.#beats = beats;
    if (this.#silent > SILENT_LOOKS_MAX || this.#hasEnded) this.#lose();
  }

  #isSilent(): boolean {
    const beats = Atomics.load(this.#words, MIRROR.beats);
    const nowMs = performance.now();
    if (beats !== this.#sleptBeats) this.#beatMs = nowMs;
    this.#sleptBeats = beats;
    return nowMs - this.#beatMs > SILENT_MS_MAX;
  }

  #leaveLane(): void {
    if (this.#rings) this.#lane?.leave(this.#rings);
  }

  #lose(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#leaveLane();
    clearInterval(this.#beat);
    this.#lost?.();
    // A server that closed this client alone: the desk is free for the next one.
    if (this.#desk.change(REFUSED, LEAVING)) ringMirror(this.#words);
  }
}
