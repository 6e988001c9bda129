/**
 * The expiry sweep: removes expired nodes, a bounded number of hash buckets at a time. When nothing
 * has expired, it collects tombstones (gc/tombstones.ts).
 *
 * Readers do not see a node from the millisecond of its expiry on. The sweep frees its memory, and
 * makes the node count exact without a check of each node. It visits no bucket before the end of the
 * second in which the first node expires. A bucket that splits behind the cursor moves nodes to a
 * new last bucket, so the sweep misses none.
 */
import { NODE_VALUE, VALUE_BYTES } from "../layout/node";
import { BUSY, OK, RING_EMPTY } from "../layout/status";
import * as STORE from "../layout/store";
import { mergeAt, commitMerge, openMerge } from "../nodes/node-merge";
import { dueMs, hasExpired, rescheduleExpiry } from "../crdt/expiry";
import { collectInBackground } from "./tombstones";
import { bucketAt, nodeBehind } from "../indexes/hash-index";
import { isLocal } from "../codec/ids";
import { isWorkDone, startWork } from "../heap/work";
import { journalRefuses, publishJournal } from "../logs/journal";
import { dropNode, needsHost } from "../nodes/nodes";
import { targetOf } from "../nodes/target";

const SECOND_MS: f64 = 1000;

/**
 * Visits up to `buckets` buckets. RING_EMPTY: nothing is due. BUSY: there may be more. NEEDS_PAGES,
 * NEEDS_JOURNAL: as for a write; the host may ignore them.
 */
export function sweep(scratch: u32, nowMs: f64, buckets: u32): u32 {
  if (journalRefuses()) return RING_EMPTY;
  if (!load<u32>(STORE.STORE_SWEEP_BUCKET) && !beginSweep(nowMs)) {
    return collectInBackground(scratch, nowMs, buckets);
  }
  startWork();
  for (let left = buckets; left && !isWorkDone(); left--) {
    const next = load<u32>(STORE.STORE_SWEEP_BUCKET);
    if (next > load<u32>(STORE.STORE_BUCKET_COUNT)) {
      endSweep();
      return BUSY;
    }
    const status = sweepBucket(scratch, bucketAt(next - 1), nowMs);
    if (needsHost(status)) return status;
    store<u32>(STORE.STORE_SWEEP_BUCKET, next + 1);
  }
  return BUSY;
}

function beginSweep(nowMs: f64): bool {
  const at = load<u32>(STORE.STORE_SWEEP_AT);
  if (!at || <f64>(at + 1) * SECOND_MS > nowMs) return false;
  store<u32>(STORE.STORE_SWEPT_FROM, 0);
  store<u32>(STORE.STORE_SWEPT_AT, 0);
  store<u32>(STORE.STORE_SWEEP_BUCKET, 1);
  return true;
}

function endSweep(): void {
  store<u32>(STORE.STORE_SWEEP_BUCKET, 0);
  store<u32>(STORE.STORE_SWEEP_AT, load<u32>(STORE.STORE_SWEPT_AT));
  atomic.store<u32>(STORE.STORE_EXPIRES_FROM, load<u32>(STORE.STORE_SWEPT_FROM));
}

/** A step of the sweep: all nodes of one bucket. */
function sweepBucket(scratch: u32, first: u32, nowMs: f64): u32 {
  let next: u32 = 0;
  for (let node = nodeBehind(first, 0); node; node = next) {
    next = nodeBehind(first, node);
    if (!isDue(load<u32>(node, NODE_VALUE), nowMs)) continue;
    const status = expireNode(scratch, node, nowMs);
    publishJournal();
    if (needsHost(status)) return status;
    // In a full store the node stays, invisible.
    if (status != OK) break;
    store<u64>(STORE.STORE_DELETES, load<u64>(STORE.STORE_DELETES) + 1);
  }
  for (let node = nodeBehind(first, 0); node; node = nodeBehind(first, node)) {
    rescheduleExpiry(load<u32>(node, NODE_VALUE));
  }
  return OK;
}

function isDue(value: u32, nowMs: f64): bool {
  if (!value || !load<u32>(value, VALUE_BYTES) || !hasExpired(value, nowMs)) return false;
  return dueMs(value) <= nowMs;
}

/** With replicas an expiry is a deletion, so that all agree which writes came after it. */
function expireNode(scratch: u32, node: u32, nowMs: f64): u32 {
  const target = targetOf(scratch, node);
  if (!load<u32>(STORE.STORE_REPLICAS) || isLocal(node)) return dropNode(target);
  const status = openMerge(target, 0, false, nowMs);
  return status == OK ? commitMerge(mergeAt(scratch)) : status;
}
