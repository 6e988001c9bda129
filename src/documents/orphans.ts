/**
 * Which parts belong to no document any more, and to none that is on its way here.
 *
 * A token comes before the parts under it: whoever wrote a part had seen the token. A version vector
 * moves only over what is there without a gap, so a replica whose vector has come to the part has all
 * that its writer had, the token too. If the token is not there then, it was removed, and tokens
 * never come back.
 */
import { CLOCK_BITS } from "../codec/stamps.ts";
import type { CrdtStore } from "../store/store.ts";

/** Whoever copies nodes into a store may put a document's parts before the document. */
export const ORPHAN_MS_MIN = 60_000;

/** Whether a part whose token is not there has been left over for good. */
export function isOrphan(
  store: CrdtStore,
  partId: string,
  vector = store.versionVector(),
): boolean {
  const written = store.meta(partId)?.written;
  if (!written || Date.now() - written.ms < ORPHAN_MS_MIN) return false;
  const stamp = (BigInt(written.ms) << CLOCK_BITS) | BigInt(written.counter);
  return (vector[written.actor] ?? -1n) >= stamp;
}
