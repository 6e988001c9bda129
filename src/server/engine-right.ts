/**
 * The right to execute requests: one thread at a time is the store's writer.
 *
 * The engine's thread has it, except while it sleeps. Then the stream's thread may take it to execute what
 * has just come from a mirror. Waking the engine for that, and being woken by it, would take longer than all the rest
 * of the way.
 *
 *   FREE ─▶ TAKEN ─▶ FREE          TAKEN ─▶ WANTED: the engine waits, and is woken at the release
 *                                  TAKEN ─▶ BROKEN: its holder failed in the middle of an operation
 */
import { type MemoryMap, STREAM_RIGHT } from "../memory/memory-map.ts";
import type { Pages } from "../memory/pages.ts";
import type { Signals } from "../memory/signals.ts";

const FREE = 0;
const TAKEN = 1;
const WANTED = 2;
const BROKEN = 3;
const SLEEP_MS = 100;

export class EngineRight {
  readonly #pages: Pages;
  readonly #signals: Signals;
  readonly #address: number;

  constructor(pages: Pages, map: MemoryMap, signals: Signals) {
    this.#pages = pages;
    this.#signals = signals;
    this.#address = map.streamWords + STREAM_RIGHT;
  }

  /** Whether the right was free, and is the caller's now. */
  tryTake(): boolean {
    return this.#change(FREE, TAKEN) === FREE;
  }

  /** Waits for it. Throws if another thread failed while it had the right: the store may be half changed. */
  take(): void {
    for (;;) {
      const found = this.#change(FREE, TAKEN);
      if (found === FREE) return;
      if (found === BROKEN)
        throw new Error("the stream's thread failed while it executed a request");
      if (found === TAKEN && this.#change(TAKEN, WANTED) !== TAKEN) continue;
      this.#signals.sleep(this.#pages, this.#address, WANTED, SLEEP_MS);
    }
  }

  release(): void {
    this.#leave(FREE);
  }

  /** The holder failed: no thread executes anything any more. */
  break(): void {
    this.#leave(BROKEN);
  }

  #leave(state: number): void {
    const was = Atomics.exchange(this.#pages.words, this.#address >>> 2, state);
    if (was === WANTED) this.#signals.wake(this.#pages, this.#address, 1);
  }

  #change(from: number, to: number): number {
    return Atomics.compareExchange(this.#pages.words, this.#address >>> 2, from, to);
  }
}
