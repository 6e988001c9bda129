/**
 * Tombstone collection: drops the tombstones that every peer has seen (docs/CONFLICTS.md).
 *
 * A pass first raises the GC watermark to what all have seen. Then it walks the hash index, a bounded
 * number of buckets at a time. The journal has the watermark before the first tombstone is dropped:
 * a crash in between leaves tombstones below the watermark, never a gap above it.
 */
import * as NODE from "../layout/node";
import { COLLECT_BEGINS, COLLECT_BYTES, COLLECT_FLAGS } from "../layout/requests";
import { BAD_VALUE, BUSY, OK, RING_EMPTY } from "../layout/status";
import * as STORE from "../layout/store";
import { nextStamp, seenStamp } from "../crdt/actors";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { mergeAt, openMerge, pruneMerge } from "../nodes/node-merge";
import { isStable, openWatermark, raiseStamp, useWatermark } from "../crdt/gc-watermark";
import { bucketAt, nodeBehind } from "../indexes/hash-index";
import { isWorkDone, startWork } from "../heap/work";
import { publishJournal } from "../logs/journal";
import { needsHost } from "../nodes/nodes";
import { targetOf } from "../nodes/target";
import { isTombstone, partAt, partsOf } from "../crdt/parts";
import { promoteAll, seenByAll } from "./peers";

/**
 * OP_COLLECT: starts a pass, if the body says so, and walks some buckets. OK: the pass is done. BUSY:
 * there is more to do. Without peers all tombstones are dropped.
 */
export function collectTombstones(scratch: u32, body: u32, total: u32): u32 {
  if (total != COLLECT_BYTES || load<u32>(body, COLLECT_FLAGS) & ~COLLECT_BEGINS) return BAD_VALUE;
  if (!load<u32>(STORE.STORE_REPLICAS) || load<u32>(STORE.STORE_RESYNC)) return OK;
  if (load<u32>(body, COLLECT_FLAGS) & COLLECT_BEGINS) {
    // A write of this store, behind which actors can be freed (nodes/reclaim-actors.ts).
    if (load<u32>(STORE.STORE_ACTOR_COUNT) > STORE.ACTORS_MAX / 2) nextStamp(0);
    const status = raiseWatermark();
    if (status != OK && status != RING_EMPTY) return status;
    beginPass();
  }
  // The engine may have ended the pass in the background, or restarted since.
  if (!load<u32>(STORE.STORE_COLLECT_BUCKET)) return OK;
  const status = walk(scratch, STORE.COLLECT_BUCKETS);
  return status == RING_EMPTY ? OK : status;
}

/**
 * The same in the background, when a peer has seen more than before: RING_EMPTY, BUSY, or a status
 * that asks the host, as for a write; the host may ignore it.
 */
export function collectInBackground(scratch: u32, nowMs: f64, buckets: u32): u32 {
  if (!load<u32>(STORE.STORE_COLLECT_BUCKET)) {
    if (!load<u32>(STORE.STORE_PEERS) || !load<u32>(STORE.STORE_HAS_TOMBSTONES)) return RING_EMPTY;
    if (load<u32>(STORE.STORE_RESYNC) || nowMs < load<f64>(STORE.STORE_COLLECT_AT))
      return RING_EMPTY;
    store<f64>(STORE.STORE_COLLECT_AT, nowMs + <f64>STORE.COLLECT_LOOK_MS);
    const status = raiseWatermark();
    publishJournal();
    if (status != OK) return RING_EMPTY;
    beginPass();
  }
  const status = walk(scratch, buckets);
  if (status == RING_EMPTY) store<f64>(STORE.STORE_COLLECT_AT, nowMs + <f64>STORE.COLLECT_PAUSE_MS);
  return status;
}

/** Raises the watermark: OK, RING_EMPTY when it cannot rise, or another status. */
function raiseWatermark(): u32 {
  promoteAll();
  const block = openWatermark();
  if (block < ADDRESS_MIN) return block;
  let isRaised = false;
  const actors = load<u32>(STORE.STORE_ACTOR_COUNT);
  for (let actor: u32 = 0; actor < actors; actor++) {
    assert(seenByAll(actor) <= seenStamp(actor));
    if (raiseStamp(block, actor, seenByAll(actor))) isRaised = true;
  }
  if (isRaised) useWatermark(block);
  else release(block);
  return isRaised ? OK : RING_EMPTY;
}

/** A tombstone that the pass retains sets STORE_HAS_TOMBSTONES again. */
function beginPass(): void {
  store<u32>(STORE.STORE_HAS_TOMBSTONES, 0);
  store<u32>(STORE.STORE_COLLECT_BUCKET, 1);
}

function walk(scratch: u32, buckets: u32): u32 {
  startWork();
  for (let left = buckets; left && !isWorkDone(); left--) {
    const next = load<u32>(STORE.STORE_COLLECT_BUCKET);
    if (next > load<u32>(STORE.STORE_BUCKET_COUNT)) {
      store<u32>(STORE.STORE_COLLECT_BUCKET, 0);
      return RING_EMPTY;
    }
    const status = collectBucket(scratch, bucketAt(next - 1));
    if (needsHost(status)) return status;
    store<u32>(STORE.STORE_COLLECT_BUCKET, next + 1);
  }
  return BUSY;
}

function collectBucket(scratch: u32, first: u32): u32 {
  let hasTrimmed = false;
  let next: u32 = 0;
  for (let node = nodeBehind(first, 0); node; node = next) {
    next = nodeBehind(first, node);
    const value = load<u32>(node, NODE.NODE_VALUE);
    if (!value || !isTrimmable(value)) continue;
    const status = trim(scratch, node);
    publishJournal();
    if (needsHost(status)) return status;
    hasTrimmed = true;
    // A full store retains them.
    if (status != OK) break;
  }
  if (hasTrimmed) checkRest(first);
  return OK;
}

/** Sets STORE_HAS_TOMBSTONES for those that the nodes of the bucket still have. */
function checkRest(first: u32): void {
  for (let node = nodeBehind(first, 0); node; node = nodeBehind(first, node)) {
    const value = load<u32>(node, NODE.NODE_VALUE);
    if (value && isTrimmable(value)) store<u32>(STORE.STORE_HAS_TOMBSTONES, 1);
  }
}

function trim(scratch: u32, node: u32): u32 {
  const status = openMerge(targetOf(scratch, node), 0, false, 0);
  return status == OK ? pruneMerge(mergeAt(scratch)) : status;
}

/** Whether a tombstone may be dropped. Sets STORE_HAS_TOMBSTONES for one that is retained. */
function isTrimmable(value: u32): bool {
  const count = load<u32>(value, NODE.VALUE_PARTS);
  const end = partAt(partsOf(value), count);
  // The expiry that is the only part of a node without data protects nothing, like a tombstone.
  const isBare = count == 1 && !load<u32>(value, NODE.VALUE_BYTES);
  for (let part = partsOf(value); part < end; part += NODE.PART_BYTES) {
    const isBareExpiry = isBare && load<u32>(part, NODE.PART_KIND) == NODE.KIND_EXPIRY;
    if (!isBareExpiry && !isTombstone(part)) continue;
    if (isStableTombstone(part)) return true;
    store<u32>(STORE.STORE_HAS_TOMBSTONES, 1);
  }
  return false;
}

/** Whether `prune` drops it. */
function isStableTombstone(part: u32): bool {
  const actor = load<u32>(part, NODE.PART_ACTOR);
  const stamp = load<u64>(part, NODE.PART_STAMP);
  if (load<u32>(part, NODE.PART_KIND) != NODE.KIND_ELEMENT) return isStable(stamp, actor);
  const removed = load<u64>(part, NODE.PART_OTHER);
  if (!isStable(load<u64>(part, NODE.PART_THIRD), load<u32>(part, NODE.PART_OTHER_ACTOR)))
    return false;
  return isStable(min(stamp, removed), actor) && (stamp > removed || isStable(stamp, actor));
}
