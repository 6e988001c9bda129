/**
 * The watches of one client or store: the pages that they read, and their wake-ups.
 *
 * The hub knows a watch only while that waits. In between a watch costs the hub nothing.
 */
import { clearInterval, setImmediate, setInterval } from "node:timers";
import { SLOT_WATCHING } from "../../assembly/layout/slot.ts";
import { type WatchOptions, type WatchRange, checkSignal, planWatch } from "./change.ts";
import type { PluresError } from "../support/error.ts";
import { loadWord } from "../memory/load-word.ts";
import type { Pages } from "../memory/pages.ts";
import type { WatchSource } from "./watch-source.ts";
import { Watch, type WatchHost } from "./watch.ts";

/** How long a change can go unseen if a wake-up is ever lost. */
const LOOK_MS = 10_000;
/** Its callbacks run after those of consumers that have just received a change. */
const SERVED = Promise.resolve();

/** What waits for changes: a watch, or a replica that sends them to others. @internal */
export interface Waiter {
  /** Whether the log goes on behind its place. */
  readonly isBehind: boolean;
  /** There may be changes. The waiter waits no longer. */
  serve(): void;
  close(): void;
}

/** @internal */
export class WatchHub implements WatchHost {
  readonly #source: () => WatchSource;
  /** Asks for a wake-up when the log continues; undefined: each writer calls `wake`. */
  #arm: (() => void) | undefined;
  readonly #waiting = new Set<Waiter>();
  readonly #observed = new Set<Waiter>();
  /** Holds the hubs that are in use: a watch that waits must not be collected. */
  readonly #inUse: Set<unknown> | undefined;
  #keepAlive: NodeJS.Timeout | undefined;
  #isWakePlanned = false;
  /** Called late: most consumers ask for the next change as soon as they have one. */
  readonly #releaseProcess = () => {
    if (this.#waiting.size > 0) return;
    this.#inUse?.delete(this);
    clearInterval(this.#keepAlive);
    this.#keepAlive = undefined;
  };
  generation = 0;
  overruns = 0;
  failure: PluresError | undefined;
  isEnded = false;

  /** While a watch waits, the hub is in the set `inUse`, if there is one. */
  constructor(source: () => WatchSource, inUse?: Set<unknown>) {
    this.#source = source;
    this.#inUse = inUse;
  }

  get source(): WatchSource {
    return this.#source();
  }

  /** A watch of the range, and of the id `also`. */
  open<Data>(range?: WatchRange, options: WatchOptions = {}, also?: string): Watch<Data> {
    return new Watch<Data>(this, planWatch(range, also), checkSignal(options));
  }

  wait(watch: Waiter): void {
    this.#waiting.add(watch);
    this.#inUse?.add(this);
    if (!this.#arm) return;
    this.#keepAlive ??= setInterval(() => this.wake(), LOOK_MS);
    this.#arm();
    // SYNC POINT: watching. The log is read after arming; the engine looks after it has logged.
    if (watch.isBehind) this.#wakeSoon();
  }

  observe(watch: Waiter): void {
    if (this.isEnded) watch.close();
    else this.#observed.add(watch);
  }

  leave(watch: Waiter): void {
    this.#waiting.delete(watch);
    this.#observed.delete(watch);
    this.#releaseProcess();
  }

  /** There may be changes. */
  wake(): void {
    if (this.#waiting.size === 0) return;
    const isOver = this.isEnded || this.failure !== undefined;
    const waiting = [...this.#waiting];
    for (const watch of waiting) {
      if (!isOver && !watch.isBehind) continue;
      this.#waiting.delete(watch);
      watch.serve();
    }
    if (this.#waiting.size > 0) this.#arm?.();
    else if (this.#keepAlive) void SERVED.then(this.#releaseProcess);
  }

  /** The source has other pages: each watch reports `lagged` and starts over. */
  restart(): void {
    this.generation++;
    this.failure = undefined;
    this.wake();
  }

  /** Sets how wake-ups are asked for from now on. */
  setArm(arm: (() => void) | undefined): void {
    this.#arm = arm;
    if (arm && this.#waiting.size > 0) arm();
  }

  fail(error: PluresError): void {
    this.failure = error;
    this.wake();
  }

  end(): void {
    this.isEnded = true;
    this.wake();
    for (const watch of this.#observed) watch.close();
    this.#releaseProcess();
  }

  #wakeSoon(): void {
    if (this.#isWakePlanned) return;
    this.#isWakePlanned = true;
    setImmediate(() => {
      this.#isWakePlanned = false;
      this.wake();
    });
  }
}

/** Arms the slot at `slot`: the engine wakes its owner at the next change. */
export function slotArm({ words }: Pages, slot: number): () => void {
  const watching = (slot + SLOT_WATCHING) >>> 2;
  return () => {
    if (!loadWord(words, watching)) Atomics.store(words, watching, 1);
  };
}
