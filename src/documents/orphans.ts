/**
 * Orphans: chunks whose token was removed.
 *
 * A chunk's writer had seen its token, so the token is older than the chunk. A version vector covers
 * only writes without a gap, so a replica whose vector covers the chunk has seen all that its writer
 * had seen. If the token is missing then, it was removed, and removed tokens never come back.
 */
import { CLOCK_BITS } from "../codec/stamps.ts";
import type { DocumentStore } from "./document-database.ts";

/** A program that copies nodes into a store may put a document's chunks before the document. */
export const ORPHAN_MS_MIN = 60_000;

/** Whether a chunk whose token is missing is an orphan for good. */
export function isOrphan(
  store: DocumentStore,
  chunkId: string,
  vector = store.versionVector(),
): boolean {
  const written = store.meta(chunkId)?.written;
  if (!written || Date.now() - written.ms < ORPHAN_MS_MIN) return false;
  const stamp = (BigInt(written.ms) << CLOCK_BITS) | BigInt(written.counter);
  return (vector[written.actor] ?? -1n) >= stamp;
}
