/** The engine's doorbell: a word that changes when the engine has work, and wakes it. */
import { DOORBELL_BASE } from "../../assembly/layout/memory.ts";
import type { Pages } from "./pages.ts";
import type { Signals } from "./signals.ts";

/** More sleepers than a doorbell can have. */
const EVERY_SLEEPER = 0x7fffffff;

/**
 * SYNC POINT: sleeping. An engine that is about to park sees that the word has changed. Every sleeper is
 * woken, since other clients can sleep on the word too.
 */
export function ringDoorbell(signals: Signals, pages: Pages): void {
  Atomics.add(pages.words, DOORBELL_BASE >>> 2, 1);
  signals.wake(pages, DOORBELL_BASE, EVERY_SLEEPER);
}
