/**
 * The clock of an engine. Stamps follow the machine's clock, but not a leap: a clock that is set years
 * ahead by mistake would make stamps that other replicas refuse (docs/CONFLICTS.md).
 */
import { uptime } from "node:os";
import { CONTROL_LEAP_MS } from "../../assembly/layout/memory.ts";
import type { Pages } from "./pages.ts";

/** More than this, beyond the time that has passed, is a leap. Some 365 days. */
const LEAP_MS = 365 * 86_400_000;
const LOOK_MS = 60_000;
const SECOND_MS = 1000;

export class WallClock {
  readonly #pages: Pages;
  #lookedMs = Date.now();
  #passedMs = passedMs();
  #leapMs = 0;

  constructor(pages: Pages) {
    this.#pages = pages;
  }

  /** The machine's time. The core gets a leap, which ends when the clock is set back. */
  now(): number {
    const nowMs = Date.now();
    const sinceMs = nowMs - this.#lookedMs;
    if (sinceMs < 0 || sinceMs > LOOK_MS) this.#look(nowMs, sinceMs);
    return nowMs;
  }

  #look(nowMs: number, sinceMs: number): void {
    const passed = passedMs();
    const leadMs = sinceMs - (passed - this.#passedMs);
    this.#lookedMs = nowMs;
    this.#passedMs = passed;
    if (Math.abs(leadMs) < LEAP_MS) return;
    this.#leapMs = Math.max(0, this.#leapMs + leadMs);
    this.#pages.view.setFloat64(CONTROL_LEAP_MS, this.#leapMs, true);
  }
}

/** The time since the machine started, also while it was suspended. */
function passedMs(): number {
  return uptime() * SECOND_MS;
}
