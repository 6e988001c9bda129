/**
 * One node as an item of a message, copied out of pages that the writer may be changing.
 *
 * A copy counts if the epoch, loaded before the node was looked up, has advanced by at most one when
 * the copy is finished. Until then each word may be anything, and is bounded before it is followed.
 */
import * as HEAP from "../layout/heap";
import { SCRATCH_KEY, SCRATCH_STREAM } from "../layout/memory";
import * as NODE from "../layout/node";
import { BUSY, FOUND, NOT_FOUND, RETRY, TOO_LARGE } from "../layout/status";
import * as STORE from "../layout/store";
import * as STREAM from "../layout/stream";
import { hashKey } from "../codec/hash";
import { paddedBytes } from "../codec/ids";
import { plausible, sizeOf } from "../heap/allocator";
import { fence } from "../heap/order";
import { findNode } from "../indexes/hash-index";

/**
 * Writes the item of the node whose padded id is at SCRATCH_KEY, if its value has at most the version
 * `versionMax`, to `out`, where `room` bytes are free. FEED_BYTES becomes the item's length.
 *
 * FOUND: it is written. NOT_FOUND: the node has no value. BUSY: it has no room here, or could not be
 * read. TOO_LARGE: it needs several messages. RETRY: its version is later, and in FEED_PENDING.
 */
export function writeNode(scratch: u32, keyInfo: u32, versionMax: u64, out: u32, room: u32): u32 {
  const id = scratch + SCRATCH_KEY;
  const hash = hashKey(id, keyInfo, load<u64>(STORE.STORE_SEED));
  for (let tries: u32 = 0; tries < STREAM.FEED_TRIES_MAX; tries++) {
    // SYNC POINT: epoch. Loaded before the first pointer is followed.
    const epoch = atomic.load<u32>(STORE.STORE_EPOCH);
    if (epoch & HEAP.EPOCH_LOCKED) continue;
    const node = findNode(id, keyInfo, hash);
    // SYNC POINT: value. The block that it leads to is finished.
    const value = node ? atomic.load<u32>(node, NODE.NODE_VALUE) : 0;
    if (!value) {
      if (isValid(epoch)) return NOT_FOUND;
      continue;
    }
    if (!plausible(value)) continue;
    const version = load<u64>(value, NODE.VALUE_VERSION);
    const bytes = blockBytes(value);
    if (version > versionMax || !bytes) {
      if (!isValid(epoch)) continue;
      waitFor(scratch, version);
      return RETRY;
    }
    const status = fits(paddedBytes(keyInfo), bytes, room);
    if (status == FOUND) copyItem(id, keyInfo, value, bytes, out);
    if (!isValid(epoch)) continue;
    if (status == FOUND) noteBytes(scratch, itemBytes(paddedBytes(keyInfo), bytes));
    return status;
  }
  return BUSY;
}

/** SYNC POINT: epoch. Whether the bytes that were read since count. */
export function isValid(epoch: u32): bool {
  if (isDefined(FENCED)) fence();
  return atomic.load<u32>(STORE.STORE_EPOCH) - epoch <= HEAP.EPOCH_SLACK;
}

/** The step does not end before this version. */
export function waitFor(scratch: u32, version: u64): void {
  const feed = scratch + SCRATCH_STREAM;
  const pending = load<u64>(feed, STREAM.FEED_PENDING);
  if (version > pending) store<u64>(feed, version, STREAM.FEED_PENDING);
}

function noteBytes(scratch: u32, bytes: u32): void {
  store<u32>(scratch + SCRATCH_STREAM, bytes, STREAM.FEED_BYTES);
}

/** The bytes of a value block that matter, its header's word among them; 0: the block is torn. */
export function blockBytes(value: u32): u32 {
  const size = sizeOf(value);
  const room = load<u32>(STORE.STORE_HEAP_END) - value;
  if (size < NODE.VALUE_DATA || size > room) return 0;
  if (load<u32>(value, NODE.VALUE_PARTS)) return size;
  const bytes = (load<u32>(value, NODE.VALUE_BYTES) + NODE.VALUE_DATA + 7) & ~7;
  return bytes <= size ? bytes : 0;
}

/** The bytes of a node's item. */
export function itemBytes(idBytes: u32, bytes: u32): u32 {
  return STREAM.MESSAGE_ITEM_CONTENT + STREAM.SENT_ID + idBytes + bytes;
}

/** Whether an item has room: FOUND, BUSY or TOO_LARGE. */
export function fits(idBytes: u32, bytes: u32, room: u32): u32 {
  if (bytes > STREAM.MESSAGE_VALUE_BYTES_MAX) return TOO_LARGE;
  return itemBytes(idBytes, bytes) <= room ? FOUND : BUSY;
}

/** Writes the item of a node; without a value (0): the node is gone. */
export function copyItem(id: u32, keyInfo: u32, value: u32, bytes: u32, out: u32): void {
  const idBytes = paddedBytes(keyInfo);
  const content = out + STREAM.MESSAGE_ITEM_CONTENT;
  store<u32>(out, STREAM.MESSAGE_NODE, STREAM.MESSAGE_ITEM_KIND);
  store<u32>(out, STREAM.SENT_ID + idBytes + bytes, STREAM.MESSAGE_ITEM_BYTES);
  store<u32>(content, keyInfo, STREAM.SENT_KEY_INFO);
  store<u32>(content, bytes, STREAM.SENT_BLOCK_BYTES);
  memory.copy(content + STREAM.SENT_ID, id, idBytes);
  if (!bytes) return;
  const block = content + STREAM.SENT_ID + idBytes;
  memory.copy(block, value, bytes);
  store<u32>(block, 0);
}
