/**
 * All nodes of a store as items, in the order of their ids: the snapshot that a mirror begins with.
 *
 * Each leaf of the ordered index is copied and then validated. Leaves are of different moments: the
 * records of the change log from before the first leaf on bring what changed in between.
 */
import { EPOCH_LOCKED } from "../layout/heap";
import * as INDEXES from "../layout/indexes";
import * as MEMORY from "../layout/memory";
import * as NODE from "../layout/node";
import { BUSY, FOUND, OK, TOO_LARGE } from "../layout/status";
import * as STREAM from "../layout/stream";
import { keyBytes, paddedBytes } from "../codec/ids";
import { plausible } from "../heap/allocator";
import { scan } from "../read/scan";
import { blockBytes, copyItem, fits, isValid, itemBytes } from "./feed-value";

/** The keyInfo of the id at SCRATCH_KEY. */
const RESULT_PLACE = MEMORY.RESULT_BYTES;

/**
 * Writes items at `out`, where `room` bytes are free, of the nodes behind the one at SCRATCH_TO with
 * FEED_KEY_INFO (0: from the first on), which becomes the last one. FEED_BYTES and FEED_NODES say how
 * many. OK: these are the last nodes. BUSY: there may be more. TOO_LARGE: the value of the node at
 * SCRATCH_TO, which is not among the items, needs several messages.
 */
export function feedNodes(scratch: u32, out: u32, room: u32): u32 {
  const feed = scratch + MEMORY.SCRATCH_STREAM;
  const result = scratch + MEMORY.SCRATCH_RESULT;
  let at = out;
  let nodes: u32 = 0;
  let status: u32 = FOUND;
  for (let tries: u32 = 0; status == FOUND && tries < STREAM.FEED_TRIES_MAX; tries++) {
    const keyInfo = load<u32>(feed, STREAM.FEED_KEY_INFO);
    const place = scratch + MEMORY.SCRATCH_TO;
    // A scan moves its bound.
    memory.copy(scratch + MEMORY.SCRATCH_FROM, place, paddedBytes(keyInfo));
    const count = scan(scratch, keyInfo, 0, INDEXES.SCAN_FROM_EXCLUSIVE, INDEXES.LEAF_MAX);
    store<u32>(feed, 0, STREAM.FEED_BYTES);
    store<u32>(feed, 0, STREAM.FEED_NODES);
    store<u32>(result, keyInfo, RESULT_PLACE);
    const copied = copyLeaf(scratch, count, at, room - (at - out));
    const epoch = load<u32>(result, MEMORY.RESULT_EPOCH);
    if (epoch & EPOCH_LOCKED || !isValid(epoch)) continue;
    tries = 0;
    status = copied;
    const next = load<u32>(result, RESULT_PLACE);
    if (count) {
      store<u32>(feed, next, STREAM.FEED_KEY_INFO);
      memory.copy(place, scratch + MEMORY.SCRATCH_KEY, paddedBytes(next));
    }
    at += load<u32>(feed, STREAM.FEED_BYTES);
    nodes += load<u32>(feed, STREAM.FEED_NODES);
  }
  store<u32>(feed, at - out, STREAM.FEED_BYTES);
  store<u32>(feed, nodes, STREAM.FEED_NODES);
  return status == FOUND ? BUSY : status;
}

/**
 * Copies the `count` nodes that `scan` found, as long as there is room. The id of the last one that was
 * copied, or is too large, is at SCRATCH_KEY afterwards with RESULT_PLACE. All of it may be torn. FOUND:
 * the next leaf follows; or a status of `feedNodes`.
 */
function copyLeaf(scratch: u32, count: u32, out: u32, room: u32): u32 {
  const result = scratch + MEMORY.SCRATCH_RESULT;
  const place = scratch + MEMORY.SCRATCH_KEY;
  memory.copy(place, scratch + MEMORY.SCRATCH_TO, paddedBytes(load<u32>(result, RESULT_PLACE)));
  const feed = scratch + MEMORY.SCRATCH_STREAM;
  let at = out;
  for (let i: u32 = 0; i < count; i++) {
    const node = load<u32>(scratch + MEMORY.SCRATCH_NODES + i * INDEXES.LEAF_ENTRY_BYTES);
    const value = load<u32>(scratch + MEMORY.SCRATCH_VALUES + i * INDEXES.LEAF_ENTRY_BYTES);
    if (!plausible(node)) return BUSY;
    const keyInfo = load<u32>(node, NODE.NODE_KEY_INFO);
    const idBytes = paddedBytes(keyInfo);
    if (keyBytes(keyInfo) > MEMORY.ID_BYTES_MAX) return BUSY;
    const bytes: u32 = plausible(value) ? blockBytes(value) : 0;
    const status = bytes ? fits(idBytes, bytes, room - (at - out)) : FOUND;
    if (status == BUSY) return BUSY;
    memory.copy(place, node + NODE.NODE_ID, idBytes);
    store<u32>(result, keyInfo, RESULT_PLACE);
    if (status == TOO_LARGE) return TOO_LARGE;
    // A new node of a batch has no value yet: its record follows.
    if (!bytes) continue;
    copyItem(place, keyInfo, value, bytes, at);
    at += itemBytes(idBytes, bytes);
    store<u32>(feed, at - out, STREAM.FEED_BYTES);
    store<u32>(feed, load<u32>(feed, STREAM.FEED_NODES) + 1, STREAM.FEED_NODES);
  }
  return count && load<u32>(result, MEMORY.RESULT_MORE) ? FOUND : OK;
}
