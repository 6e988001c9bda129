/**
 * Ordered reading: the nodes of an id range, one leaf a call, in either direction.
 *
 * A scan has no state between calls: the caller continues with the last id that it got. So a long
 * list goes on while the writer works. Each chunk is from one moment, and every node that existed
 * during the whole list is in it exactly once.
 */
import { EPOCH_LOCKED } from "../layout/heap";
import * as INDEXES from "../layout/indexes";
import * as MEMORY from "../layout/memory";
import { NODE_VALUE } from "../layout/node";
import { STORE_BATCHES, STORE_EPOCH, STORE_ROOT } from "../layout/store";
import { plausible } from "../heap/allocator";
import { keyBytes, paddedBytes } from "../codec/ids";
import { boundedCount, childAt, isLeaf, nodeAt, separatorAt } from "../indexes/btree-nodes";
import { compareNode, innerIndex, leafIndex } from "../indexes/btree-path";

/**
 * The nodes of a range, and at SCRATCH_VALUES their values, all of one moment: never one of
 * a batch without the others. As `scanNodes` answers; RESULT_BATCHES is the count of batches.
 */
export function scan(scratch: u32, fromInfo: u32, toInfo: u32, flags: u32, nodesMax: u32): u32 {
  const result = scratch + MEMORY.SCRATCH_RESULT;
  // SYNC POINT: batches. The same, and even, before the first node and behind the last value.
  const batches = atomic.load<u32>(STORE_BATCHES);
  store<u32>(result, batches, MEMORY.RESULT_BATCHES);
  const count = scanNodes(scratch, fromInfo, toInfo, flags, nodesMax);
  for (let i: u32 = 0; i < count; i++) {
    const node = load<u32>(scratch + MEMORY.SCRATCH_NODES + i * INDEXES.LEAF_ENTRY_BYTES);
    const value = plausible(node) ? atomic.load<u32>(node, NODE_VALUE) : 0;
    store<u32>(scratch + MEMORY.SCRATCH_VALUES + i * INDEXES.LEAF_ENTRY_BYTES, value);
  }
  if (batches & 1 || atomic.load<u32>(STORE_BATCHES) != batches) {
    store<u32>(result, EPOCH_LOCKED, MEMORY.RESULT_EPOCH);
  }
  return count;
}

/**
 * Nodes with `from` ≤ id < `to` (ids at SCRATCH_FROM and SCRATCH_TO, a keyInfo of 0: no bound;
 * SCAN_FROM_EXCLUSIVE: from < id), up to `nodesMax` ≤ 64 of them, at SCRATCH_NODES.
 * Returns their number. They must be validated against RESULT_EPOCH (EPOCH_LOCKED: try again).
 * RESULT_MORE: whether there may be more behind them.
 */
function scanNodes(scratch: u32, fromInfo: u32, toInfo: u32, flags: u32, nodesMax: u32): u32 {
  const result = scratch + MEMORY.SCRATCH_RESULT;
  store<u32>(result, atomic.load<u32>(STORE_EPOCH), MEMORY.RESULT_EPOCH);
  store<u32>(result, 0, MEMORY.RESULT_MORE);
  const limit = min<u32>(nodesMax, INDEXES.LEAF_MAX);
  const from = scratch + MEMORY.SCRATCH_FROM;
  const to = scratch + MEMORY.SCRATCH_TO;
  const isBack = (flags & INDEXES.SCAN_REVERSE) != 0;
  let skipEqual = (flags & INDEXES.SCAN_FROM_EXCLUSIVE) != 0;
  for (let steps: u32 = 0; steps < INDEXES.SCAN_STEPS_MAX; steps++) {
    // The separator between the leaf and the one that the scan comes to next.
    let beyond: u32 = 0;
    let block = atomic.load<u32>(STORE_ROOT);
    for (let depth: u32 = 0; depth < INDEXES.TREE_DEPTH_MAX && isInner(block); depth++) {
      const count = boundedCount(block);
      let index: u32 = isBack ? max(count, 1) - 1 : 0;
      if (isBack ? toInfo : fromInfo) {
        index = innerIndex(block, count, isBack ? to : from, isBack ? toInfo : fromInfo, isBack);
      }
      if (isBack ? index > 0 : index + 1 < count) beyond = separatorAt(block, index + <u32>!isBack);
      block = childAt(block, index);
    }
    if (!block) return 0;
    if (!plausible(block) || !isLeaf(block)) break;
    const count = boundedCount(block);
    let start = fromInfo ? leafIndex(block, count, from, fromInfo) : 0;
    if (skipEqual && start < count && !compareNode(nodeAt(block, start), from, fromInfo)) start++;
    const end = toInfo ? leafIndex(block, count, to, toInfo) : count;
    const isAtEdge = isBack ? start == 0 : end == count;
    if (start < end) {
      const taken = min(end - start, limit);
      for (let i: u32 = 0; i < taken; i++) {
        put(scratch, i, nodeAt(block, isBack ? end - 1 - i : start + i));
      }
      const hasMore = taken < end - start || (isAtEdge && beyond != 0);
      store<u32>(result, hasMore ? 1 : 0, MEMORY.RESULT_MORE);
      return taken;
    }
    if (!isAtEdge || !beyond) return 0;
    const bound = copySeparator(isBack ? to : from, beyond);
    if (!bound) break;
    if (isBack) toInfo = bound;
    else {
      fromInfo = bound;
      skipEqual = false;
    }
  }
  // No sound tree leads here: the bytes are torn, which is not the same as no nodes.
  store<u32>(result, EPOCH_LOCKED, MEMORY.RESULT_EPOCH);
  return 0;
}

function isInner(block: u32): bool {
  return plausible(block) && !isLeaf(block);
}

/** Copies a separator's id to `target`: its keyInfo, or 0 when these are not a separator's bytes. */
function copySeparator(target: u32, separator: u32): u32 {
  if (!plausible(separator)) return 0;
  const keyInfo = load<u32>(separator, INDEXES.SEPARATOR_KEY_INFO);
  if (keyBytes(keyInfo) > MEMORY.ID_BYTES_MAX) return 0;
  memory.copy(target, separator + INDEXES.SEPARATOR_ID, paddedBytes(keyInfo));
  return keyInfo;
}

function put(scratch: u32, index: u32, node: u32): void {
  store<u32>(scratch + MEMORY.SCRATCH_NODES + index * INDEXES.LEAF_ENTRY_BYTES, node);
}
