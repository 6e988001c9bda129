/**
 * Gathering: what a scan found, copied to the reader's scratch page.
 *
 * The copies are private, one behind the other. So the guard has to be looked at once for all of
 * them, before they are decoded, and one string holds the texts of many.
 */
import { EPOCH_SLACK } from "../layout/heap";
import { LEAF_ENTRY_BYTES } from "../layout/indexes";
import {
  COPIED_BYTES,
  COPIED_ENTRY_BYTES,
  COPIED_KEY_INFO,
  COPIED_VERSION,
  ID_BYTES_MAX,
  RESULT_BYTES,
  RESULT_EPOCH,
  RESULT_EXPIRES,
  SCRATCH_COPIED,
  SCRATCH_COPIED_END,
  SCRATCH_COPIED_TEXTS,
  SCRATCH_NODES,
  SCRATCH_RESULT,
  SCRATCH_VALUES,
} from "../layout/memory";
import { NODE_ID, NODE_KEY_INFO, VALUE_DATA, VALUE_VERSION } from "../layout/node";
import { RETRY } from "../layout/status";
import { STORE_EPOCH } from "../layout/store";
import { plausible } from "../heap/allocator";
import { keyBytes } from "../codec/ids";
import { dataOf } from "./lookup";

/**
 * Copies nodes that `scan` found, from index `first` to below `count`, as long as there is room: how
 * many. Each is an entry at SCRATCH_COPIED, and its id and then its data behind those of the
 * one before it from SCRATCH_COPIED_TEXTS on; without data it is absent, or has expired by `nowMs`.
 * They count if the guard holds.
 */
export function copyNodes(scratch: u32, first: u32, count: u32, nowMs: f64): u32 {
  const result = scratch + SCRATCH_RESULT;
  const end = scratch + SCRATCH_COPIED_END;
  let at = scratch + SCRATCH_COPIED_TEXTS;
  for (let i = first; i < count; i++) {
    const node = load<u32>(scratch + SCRATCH_NODES + i * LEAF_ENTRY_BYTES);
    if (!plausible(node)) return i - first;
    const keyInfo = load<u32>(node, NODE_KEY_INFO);
    const idBytes = keyBytes(keyInfo);
    const data = dataOf(scratch, load<u32>(scratch + SCRATCH_VALUES + i * LEAF_ENTRY_BYTES));
    if (data == RETRY || idBytes > ID_BYTES_MAX) return i - first;
    let bytes: u32 = 0;
    let version: u64 = 0;
    if (data) {
      const expires = load<f64>(result, RESULT_EXPIRES);
      if (expires == 0 || expires > nowMs) bytes = load<u32>(result, RESULT_BYTES);
      if (expires == 0) version = load<u64>(data - VALUE_DATA, VALUE_VERSION);
    }
    if (idBytes > end - at || bytes > end - at - idBytes) return i - first;
    const entry = scratch + SCRATCH_COPIED + (i - first) * COPIED_ENTRY_BYTES;
    store<u32>(entry, keyInfo, COPIED_KEY_INFO);
    store<u32>(entry, bytes, COPIED_BYTES);
    store<u64>(entry, version, COPIED_VERSION);
    memory.copy(at, node + NODE_ID, idBytes);
    at += idBytes;
    memory.copy(at, data, bytes);
    at += bytes;
  }
  return count - first;
}

/** SYNC POINT: epoch. Whether what was read since RESULT_EPOCH counts: 1, or 0. */
export function validateEpoch(scratch: u32): u32 {
  const epoch = load<u32>(scratch + SCRATCH_RESULT, RESULT_EPOCH);
  return atomic.load<u32>(STORE_EPOCH) - epoch <= EPOCH_SLACK ? 1 : 0;
}
