/** The engine's doorbell: a word that changes when the engine has work, and wakes it. */
import { DOORBELL_BASE } from "../../assembly/layout/memory.ts";
import type { Native } from "./native.ts";
import type { Pages } from "./pages.ts";

/** More sleepers than a doorbell can have. */
const EVERY_SLEEPER = 0x7fffffff;

/**
 * SYNC POINT: sleeping. An engine that is about to park sees that the word has changed. Every sleeper is
 * woken, since other clients can sleep on the word too.
 */
export function ringDoorbell(native: Native, { words, bytes }: Pages): void {
  Atomics.add(words, DOORBELL_BASE >>> 2, 1);
  native.futexWake(bytes, DOORBELL_BASE, EVERY_SLEEPER);
}
