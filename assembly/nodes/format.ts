/** The store's header: how an empty store is laid out, and what the host says of its memory. */
import { BUCKETS_INITIAL, BUCKET_BYTES, BUCKET_SHARE_LOG2 } from "../layout/indexes";
import { LAYOUT_VERSION, MAGIC, STORE_BASE, STORE_TAIL_BYTES } from "../layout/memory";
import * as STORE from "../layout/store";
import { internOwnActor } from "../crdt/actors";
import { FINGERPRINT } from "../layout/fingerprint";
import { logBytesFor } from "../logs/change-log";

/**
 * Lays an empty store out over zeroed pages. `capacity` is in bytes, a multiple of 64 KiB. `seed`
 * and `actor` are halves, low first. `logBytes` of 0 means a share of the capacity. The magic comes
 * last: a store without it is not ready.
 */
export function format(
  capacity: u32,
  seedLow: u32,
  seedHigh: u32,
  actorLow: u32,
  actorHigh: u32,
  valueBytesMax: u32,
  aheadMsMax: u32,
  logBytes: u32,
  gapBytes: u32,
): void {
  const bucketBytes: u32 = 0x80000000 >> clz((capacity - gapBytes) >> BUCKET_SHARE_LOG2);
  const log: u32 = STORE_BASE + STORE.STORE_HEADER_BYTES + gapBytes;
  const ringBytes = logBytesFor(capacity - gapBytes, logBytes);
  const buckets: u32 = log + ringBytes;
  store<u32>(STORE.STORE_VERSION, LAYOUT_VERSION);
  store<u32>(STORE.STORE_FINGERPRINT, FINGERPRINT);
  store<u32>(STORE.STORE_CAPACITY, capacity);
  store<u32>(STORE.STORE_SEED, seedLow);
  store<u32>(STORE.STORE_SEED + 4, seedHigh);
  store<u32>(STORE.STORE_ACTOR, actorLow);
  store<u32>(STORE.STORE_ACTOR + 4, actorHigh);
  store<u32>(STORE.STORE_VALUE_BYTES_MAX, valueBytesMax);
  store<u32>(STORE.STORE_AHEAD_MS_MAX, aheadMsMax);
  store<u32>(STORE.STORE_LOG, log);
  store<u32>(STORE.STORE_LOG_BYTES, ringBytes);
  store<u32>(STORE.STORE_BUCKETS, buckets);
  store<u32>(STORE.STORE_BUCKET_COUNT, BUCKETS_INITIAL);
  store<u32>(STORE.STORE_BUCKETS_COMMITTED, BUCKETS_INITIAL);
  store<u32>(STORE.STORE_BUCKETS_MAX, bucketBytes / BUCKET_BYTES);
  const heap = buckets + bucketBytes;
  store<u32>(STORE.STORE_HEAP, heap);
  store<u32>(STORE.STORE_HEAP_TOP, heap);
  store<u32>(STORE.STORE_HEAP_END, heap);
  store<u32>(STORE.STORE_HEAP_MAX, STORE_BASE + capacity - STORE_TAIL_BYTES);
  // So an answer of one store is no valid token in the next one on the same channel.
  store<u32>(STORE.STORE_RESYNCS, seedLow >>> 1);
  internOwnActor();
  atomic.store<u32>(STORE.STORE_MAGIC, MAGIC);
}

/** The fingerprint of the layout. A host compares it with that of a store which it opens. */
export function fingerprint(): u32 {
  return FINGERPRINT;
}

/** The heap's pages below `end` are real. */
export function commitHeap(end: u32): void {
  store<u32>(STORE.STORE_HEAP_END, end);
}

/** The heap may not grow beyond `end`: the machine has no more pages. */
export function limitHeap(end: u32): void {
  store<u32>(STORE.STORE_HEAP_MAX, end);
}

/** `count` buckets are real, and there can be `countMax`. */
export function commitBuckets(count: u32, countMax: u32): void {
  store<u32>(STORE.STORE_BUCKETS_COMMITTED, count);
  store<u32>(STORE.STORE_BUCKETS_MAX, countMax);
}
