/** The engine's doorbell: a word that changes when the engine has work, and wakes it. */
import { DOORBELL_BASE } from "../../assembly/layout/memory.ts";
import type { Native } from "./native.ts";
import type { Pages } from "./pages.ts";

/** SYNC POINT: sleeping. An engine that is about to park sees that the word has changed. */
export function ringDoorbell(native: Native, { words, bytes }: Pages): void {
  Atomics.add(words, DOORBELL_BASE >>> 2, 1);
  native.futexWake(bytes, DOORBELL_BASE, 1);
}
