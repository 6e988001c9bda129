/**
 * The watches of one client or store: where they read, and how those that wait are woken.
 *
 * A watch is known here only while it waits; in between it costs nothing and looks here itself.
 */
import { DOORBELL_WATCHING } from "../../assembly/layout/memory.ts";
import { SLOT_WATCHING } from "../../assembly/layout/slot.ts";
import { type WatchOptions, type WatchRange, checkSignal, planWatch } from "./change.ts";
import type { PluresError } from "../support/error.ts";
import type { Pages } from "../memory/pages.ts";
import { Watch, type WatchHost, type WatchSource } from "./watch.ts";

/** Should a wake-up ever be lost, this is how long a change can go unseen. */
const LOOK_MS = 10_000;
/** What is done behind it is done after those who were just told something. */
const SERVED = Promise.resolve();

/** @internal */
export class WatchHub implements WatchHost {
  readonly #source: () => WatchSource;
  /** Asks for a wake-up when the log goes on; undefined: whoever writes calls `poke`. */
  #arm: (() => void) | undefined;
  readonly #waiting = new Set<Watch>();
  #keepAlive: NodeJS.Timeout | undefined;
  #isWakePlanned = false;
  /** Most consumers ask for the next change as soon as they have one: they are waited for. */
  readonly #releaseProcess = () => {
    if (this.#waiting.size === 0) this.#keepAlive?.unref();
  };
  /** Raised when the pages are no longer those that the watches' cursors are of. */
  generation = 0;
  /** How often a watch was lapped, or had to start anew for another reason. */
  overruns = 0;
  /** Why nothing changes any more: told to each watch that has read what there is. */
  failure: PluresError | undefined;
  isEnded = false;

  constructor(source: () => WatchSource, arm?: () => void) {
    this.#source = source;
    this.#arm = arm;
  }

  get source(): WatchSource {
    return this.#source();
  }

  open<Data>(range?: WatchRange, options: WatchOptions = {}): Watch<Data> {
    return new Watch<Data>(this, planWatch(range), checkSignal(options));
  }

  /** The watch has read everything: it is served again when there may be more. */
  wait(watch: Watch): void {
    this.#waiting.add(watch);
    if (!this.#arm) return;
    this.#keepAlive ??= setInterval(() => this.wake(), LOOK_MS);
    this.#keepAlive.ref();
    this.#arm();
    // SYNC POINT: watching. Looked at after the arm is set; the engine looks after it has logged.
    if (watch.isBehind) this.#wakeSoon();
  }

  leave(watch: Watch): void {
    this.#waiting.delete(watch);
    this.#releaseProcess();
  }

  /** There may be something new. */
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

  /** Other pages, or others' pages: each watch tells `lagged` and starts anew. */
  restart(): void {
    this.generation++;
    this.failure = undefined;
    this.wake();
  }

  /** From now on wake-ups are asked for in this way. */
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
    clearInterval(this.#keepAlive);
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

/** An alarm by the slot at `slot`: the engine sends the wake-up that the slot's owner gets. */
export function slotArm({ words }: Pages, slot: number): () => void {
  const watching = (slot + SLOT_WATCHING) >>> 2;
  return () => {
    if (Atomics.load(words, watching)) return;
    Atomics.store(words, watching, 1);
    // SYNC POINT: watching. The slot's word is set before the engine is sent to look for it.
    Atomics.store(words, DOORBELL_WATCHING >>> 2, 1);
  };
}
