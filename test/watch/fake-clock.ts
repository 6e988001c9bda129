/**
 * A clock that the test moves: the time, the processor time and the timers of this thread.
 * Callbacks of the event loop, such as `setImmediate`, run as usual.
 */
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers";
import { setImmediate as nextTurn } from "node:timers/promises";

interface Timer {
  atMs: number;
  action: () => void;
}

/** Replaces those that the package imports: imports follow the module. */
export function replaceTimers(replacements: object): void {
  Object.assign(timers, replacements);
  syncBuiltinESMExports();
}

export class HeldTime {
  /** The clock, milliseconds. */
  nowMs = 1000;
  /** Processor time that this process has used, milliseconds. */
  usedMs = 0;
  /** The delays of the timers, in the order in which they were set. */
  readonly askedMs: number[] = [];
  readonly #timers = new Set<Timer>();

  /** Runs `body` with such a clock. */
  static async run(body: (time: HeldTime) => unknown): Promise<void> {
    const { setTimeout, clearTimeout } = timers;
    const { cpuUsage } = process;
    const { now } = performance;
    const time = new HeldTime();
    try {
      replaceTimers({
        setTimeout: (action: () => void, ms = 0) => time.#set(action, ms),
        clearTimeout: (timer: Timer) => time.#timers.delete(timer),
      });
      process.cpuUsage = () => ({ user: Math.round(time.usedMs * 1000), system: 0 });
      performance.now = () => time.nowMs;
      await body(time);
    } finally {
      replaceTimers({ setTimeout, clearTimeout });
      process.cpuUsage = cpuUsage;
      performance.now = now;
    }
  }

  /** True if a timer is set. */
  get isAwaited(): boolean {
    return this.#timers.size > 0;
  }

  /** Lets so much time pass. Awaits `settle` after each timer. */
  async pass(ms: number, settle: () => Promise<unknown> = nextTurn): Promise<void> {
    const endMs = this.nowMs + ms;
    for (let timer; (timer = this.#next(endMs));) {
      this.nowMs = Math.max(this.nowMs, timer.atMs);
      this.#timers.delete(timer);
      timer.action();
      await settle();
    }
    this.nowMs = endMs;
  }

  #set(action: () => void, ms: number): Timer {
    this.askedMs.push(ms);
    const timer = { atMs: this.nowMs + Math.max(1, Math.trunc(ms)), action };
    this.#timers.add(timer);
    return timer;
  }

  /** The first timer that is due until then. */
  #next(endMs: number): Timer | undefined {
    const due = Array.from(this.#timers).filter(({ atMs }) => atMs <= endMs);
    return due.toSorted((a, b) => a.atMs - b.atMs)[0];
  }
}
