/**
 * How the threads that use one store's memory sleep on its words and wake each other: by futexes across
 * processes where the addon maps the memory, by `Atomics` inside one process.
 *
 * A sleeper and its waker must use the same way: V8 keeps the sleepers of `Atomics.wait` in a list of
 * its process, which no futex knows.
 */
import type { Native } from "./native.ts";
import type { Pages } from "./pages.ts";

export interface Signals {
  /**
   * Blocks while the word at `address` is `expected`, for at most `ms` milliseconds (100 at most). It
   * may return early.
   */
  sleep(pages: Pages, address: number, expected: number, ms: number): void;
  /** Wakes at most `count` sleepers of the word at `address`. */
  wake(pages: Pages, address: number, count: number): void;
}

/** Of memory that other processes map too. */
export function futexSignals(native: Native): Signals {
  return {
    sleep: ({ bytes }, address, expected, ms) =>
      void native.futexWait(bytes, address, expected, ms),
    wake: ({ bytes }, address, count) => void native.futexWake(bytes, address, count),
  };
}

const SLEEP_MS_MAX = 100;

/** Of memory that only this process has. */
export const ATOMIC_SIGNALS: Signals = {
  sleep: ({ words }, address, expected, ms) =>
    void Atomics.wait(words, address >>> 2, expected | 0, Math.min(ms, SLEEP_MS_MAX)),
  wake: ({ words }, address, count) => void Atomics.notify(words, address >>> 2, count),
};

/** Those of a served store's threads, with the addon or without. */
export function signalsOf(native: Native | undefined): Signals {
  return native ? futexSignals(native) : ATOMIC_SIGNALS;
}
