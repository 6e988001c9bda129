/** Reading by id: what a client's process runs on pages that it cannot write. */
import { EPOCH_LOCKED } from "../layout/heap";
import {
  RESULT_BYTES,
  RESULT_EPOCH,
  RESULT_EXPIRES,
  RESULT_NODE,
  RESULT_VALUE,
  SCRATCH_KEY,
  SCRATCH_RESULT,
} from "../layout/memory";
import { NODE_VALUE, VALUE_BYTES, VALUE_DATA, VALUE_EXPIRES } from "../layout/node";
import { RETRY } from "../layout/status";
import {
  STORE_BATCHES,
  STORE_EPOCH,
  STORE_HEAP_END,
  STORE_SEED,
  STORE_VALUE_BYTES_MAX,
} from "../layout/store";
import { plausible } from "../heap/allocator";
import { findNode } from "../indexes/hash-index";
import { hashKey, padKey } from "../codec/ids";

/**
 * The value of the id at SCRATCH_KEY: 0 when absent, RETRY when the bytes made no sense, else the
 * address of its data, with RESULT_BYTES. The answer counts only if the guard has not moved by
 * more than EPOCH_SLACK from RESULT_EPOCH once the data was read. RESULT_VALUE is the value block,
 * also of a node without data; 0: there is none.
 */
export function find(scratch: u32, keyInfo: u32): u32 {
  const id = scratch + SCRATCH_KEY;
  const result = scratch + SCRATCH_RESULT;
  // SYNC POINT: epoch. Noted before the first pointer is followed.
  const epoch = atomic.load<u32>(STORE_EPOCH);
  if (epoch & EPOCH_LOCKED) return RETRY;
  // SYNC POINT: batches. Who has seen one value of a batch starts the next read after all of them.
  if (atomic.load<u32>(STORE_BATCHES) & 1) return RETRY;
  store<u32>(result, epoch, RESULT_EPOCH);
  padKey(id, keyInfo);
  const node = findNode(id, keyInfo, hashKey(id, keyInfo, load<u64>(STORE_SEED)));
  store<u32>(result, node, RESULT_NODE);
  store<u32>(result, 0, RESULT_VALUE);
  return node ? dataOf(scratch, atomic.load<u32>(node, NODE_VALUE)) : 0;
}

/** The data of a value that `scan` gave, as `find` answers. */
export function dataOf(scratch: u32, value: u32): u32 {
  if (!value) return 0;
  if (!plausible(value)) return RETRY;
  const bytes = load<u32>(value, VALUE_BYTES);
  const room = load<u32>(STORE_HEAP_END) - value;
  if (bytes > load<u32>(STORE_VALUE_BYTES_MAX) || bytes + VALUE_DATA > room) return RETRY;
  store<u32>(scratch + SCRATCH_RESULT, value, RESULT_VALUE);
  // Without data the node is only kept for merging.
  if (!bytes) return 0;
  store<u32>(scratch + SCRATCH_RESULT, bytes, RESULT_BYTES);
  store<f64>(scratch + SCRATCH_RESULT, load<f64>(value, VALUE_EXPIRES), RESULT_EXPIRES);
  return value + VALUE_DATA;
}
