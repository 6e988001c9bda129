/**
 * Reading by id, and copying out the nodes of a scan: a client runs this on pages that it cannot write.
 *
 * The copies are private, one behind the other. So the epoch is validated once for all of them,
 * before they are decoded, and one string holds the texts of many.
 */
import { EPOCH_LOCKED, EPOCH_SLACK } from "../layout/heap";
import { LEAF_ENTRY_BYTES } from "../layout/indexes";
import * as MEMORY from "../layout/memory";
import * as NODE from "../layout/node";
import { RETRY } from "../layout/status";
import * as STORE from "../layout/store";
import { plausible } from "../heap/allocator";
import { fence } from "../heap/order";
import { findNode } from "../indexes/hash-index";
import { hashKey } from "../codec/hash";
import { keyBytes, padKey } from "../codec/ids";

/**
 * The value of the id at SCRATCH_KEY: 0 when absent, RETRY when the bytes made no sense, else the
 * address of its data, with RESULT_BYTES. The answer counts only if the epoch is within EPOCH_SLACK
 * of RESULT_EPOCH once the data was read. RESULT_VALUE is the value block,
 * also of a node without data; 0: there is none.
 */
export function find(scratch: u32, keyInfo: u32): u32 {
  const id = scratch + MEMORY.SCRATCH_KEY;
  const result = scratch + MEMORY.SCRATCH_RESULT;
  // SYNC POINT: epoch. Loaded before the first pointer is followed.
  const epoch = atomic.load<u32>(STORE.STORE_EPOCH);
  if (epoch & EPOCH_LOCKED) return RETRY;
  // SYNC POINT: batches. A reader that has seen one value of a batch waits for all of them.
  if (atomic.load<u32>(STORE.STORE_BATCHES) & 1) return RETRY;
  store<u32>(result, epoch, MEMORY.RESULT_EPOCH);
  padKey(id, keyInfo);
  const node = findNode(id, keyInfo, hashKey(id, keyInfo, load<u64>(STORE.STORE_SEED)));
  store<u32>(result, node, MEMORY.RESULT_NODE);
  store<u32>(result, 0, MEMORY.RESULT_VALUE);
  // SYNC POINT: value. The block that it leads to is finished.
  return node ? dataOf(scratch, atomic.load<u32>(node, NODE.NODE_VALUE)) : 0;
}

/** The data of a value that `scan` gave, as `find` answers. */
export function dataOf(scratch: u32, value: u32): u32 {
  if (!value) return 0;
  if (!plausible(value)) return RETRY;
  const bytes = load<u32>(value, NODE.VALUE_BYTES);
  const room = load<u32>(STORE.STORE_HEAP_END) - value;
  if (bytes > load<u32>(STORE.STORE_VALUE_BYTES_MAX) || bytes + NODE.VALUE_DATA > room)
    return RETRY;
  store<u32>(scratch + MEMORY.SCRATCH_RESULT, value, MEMORY.RESULT_VALUE);
  // Without data the node is only retained for merging.
  if (!bytes) return 0;
  store<u32>(scratch + MEMORY.SCRATCH_RESULT, bytes, MEMORY.RESULT_BYTES);
  store<f64>(
    scratch + MEMORY.SCRATCH_RESULT,
    load<f64>(value, NODE.VALUE_EXPIRES),
    MEMORY.RESULT_EXPIRES,
  );
  return value + NODE.VALUE_DATA;
}

/**
 * Copies nodes that `scan` found, from index `first` to below `count`, as long as there is room: how
 * many. Each is an entry at SCRATCH_COPIED, and its id and then its data behind those of the
 * one before it from SCRATCH_COPIED_TEXTS on; without data it is absent, or has expired by `nowMs`.
 * They count if the epoch is valid.
 */
export function copyNodes(scratch: u32, first: u32, count: u32, nowMs: f64): u32 {
  const result = scratch + MEMORY.SCRATCH_RESULT;
  const end = scratch + MEMORY.SCRATCH_COPIED_END;
  let at = scratch + MEMORY.SCRATCH_COPIED_TEXTS;
  for (let i = first; i < count; i++) {
    const node = load<u32>(scratch + MEMORY.SCRATCH_NODES + i * LEAF_ENTRY_BYTES);
    if (!plausible(node)) return i - first;
    const keyInfo = load<u32>(node, NODE.NODE_KEY_INFO);
    const idBytes = keyBytes(keyInfo);
    const data = dataOf(scratch, load<u32>(scratch + MEMORY.SCRATCH_VALUES + i * LEAF_ENTRY_BYTES));
    if (data == RETRY || idBytes > MEMORY.ID_BYTES_MAX) return i - first;
    let bytes: u32 = 0;
    let version: u64 = 0;
    if (data) {
      const expires = load<f64>(result, MEMORY.RESULT_EXPIRES);
      if (expires == 0 || expires > nowMs) bytes = load<u32>(result, MEMORY.RESULT_BYTES);
      if (expires == 0) version = load<u64>(data - NODE.VALUE_DATA, NODE.VALUE_VERSION);
    }
    if (idBytes > end - at || bytes > end - at - idBytes) return i - first;
    const entry = scratch + MEMORY.SCRATCH_COPIED + (i - first) * MEMORY.COPIED_ENTRY_BYTES;
    store<u32>(entry, keyInfo, MEMORY.COPIED_KEY_INFO);
    store<u32>(entry, bytes, MEMORY.COPIED_BYTES);
    store<u64>(entry, version, MEMORY.COPIED_VERSION);
    memory.copy(at, node + NODE.NODE_ID, idBytes);
    at += idBytes;
    memory.copy(at, data, bytes);
    at += bytes;
  }
  return count - first;
}

/** SYNC POINT: epoch. Whether the bytes that were read since RESULT_EPOCH count: 1, or 0. */
export function validateEpoch(scratch: u32): u32 {
  const epoch = load<u32>(scratch + MEMORY.SCRATCH_RESULT, MEMORY.RESULT_EPOCH);
  if (isDefined(FENCED)) fence();
  return atomic.load<u32>(STORE.STORE_EPOCH) - epoch <= EPOCH_SLACK ? 1 : 0;
}
