/**
 * States from the server for a complete mirror, as either of its connections applies them: docs/STREAM.md,
 * "Two connections". The caller has the copy's lock.
 */
import { STORE_LOG_TAIL } from "../../assembly/layout/store.ts";
import type { Pages } from "../memory/pages.ts";
import { MIRROR } from "./mirror-desk.ts";
import type { DeskRings } from "./desk-rings.ts";

/**
 * Applies the message `number` by `apply` unless another connection has, and wakes the clients of `desks` that
 * watch. False: a message before it is missing.
 */
export function applyOnce(
  { words }: Pages,
  desks: readonly DeskRings[],
  number: number,
  apply: () => void,
): boolean {
  const ahead = (number - Atomics.load(words, MIRROR.applied)) | 0;
  if (ahead <= 0) return true;
  if (ahead > 1) return false;
  const tail = Atomics.load(words, STORE_LOG_TAIL >>> 2);
  apply();
  Atomics.store(words, MIRROR.applied, number | 0);
  Atomics.store(words, MIRROR.isCurrent, 0);
  if (tail !== Atomics.load(words, STORE_LOG_TAIL >>> 2)) for (const desk of desks) desk.changed();
  return true;
}

/** The mirror has everything. */
export function setCurrent({ words }: Pages): void {
  Atomics.store(words, MIRROR.currentMs, Date.now() | 0);
  Atomics.store(words, MIRROR.isCurrent, 1);
}
