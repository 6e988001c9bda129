/**
 * Applies checked messages to the store of a mirror, whose only writer this is.
 *
 * Until the first state no reader knows the store, and each node gets its value at once. From then on the values of
 * a step go to the write set, and its state publishes all of them between two stores of STORE_BATCHES,
 * as a batch is published. Nothing can fail there. Versions are those of the server.
 */
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import { SCRATCH_FROM, SCRATCH_STREAM } from "../layout/memory";
import * as NODE from "../layout/node";
import { BAD_VALUE, NO_SPACE, OK } from "../layout/status";
import * as STORE from "../layout/store";
import * as STREAM from "../layout/stream";
import { paddedBytes } from "../codec/ids";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { allocateSurely, drainRetired, retire } from "../heap/epochs";
import { fence } from "../heap/order";
import { addNode, countNodes, takeOut, unindexNode } from "../nodes/nodes";
import { Target, findTarget } from "../nodes/target";
import * as writeSet from "../nodes/write-set";
import { validBlock } from "./check-block";
import { nextItem } from "./copy-check";

/**
 * Applies the message of `bytes` bytes at `message` that `checkMessage` has checked, from COPY_ITEM on: OK, NO_SPACE, NEEDS_PAGES or
 * NEEDS_BUCKETS (the host meets the need and calls again), BAD_VALUE (the last piece completes no
 * value block).
 */
export function applyMessage(scratch: u32, message: u32, bytes: u32): u32 {
  const copy = scratch + SCRATCH_STREAM;
  const end = message + bytes;
  while (load<u32>(copy, STREAM.COPY_ITEM) < end) {
    const item = load<u32>(copy, STREAM.COPY_ITEM);
    const status = applyItem(scratch, item);
    if (status != OK) return status;
    store<u32>(copy, nextItem(item), STREAM.COPY_ITEM);
  }
  return OK;
}

function applyItem(scratch: u32, item: u32): u32 {
  const kind = load<u32>(item, STREAM.MESSAGE_ITEM_KIND);
  const content = item + STREAM.MESSAGE_ITEM_CONTENT;
  if (kind == STREAM.MESSAGE_NODE) return applyNode(scratch, content);
  if (kind == STREAM.MESSAGE_PIECE) return applyPiece(scratch, content);
  if (kind == STREAM.MESSAGE_LOG)
    applyLog(scratch, content, load<u32>(item, STREAM.MESSAGE_ITEM_BYTES));
  else if (kind == STREAM.MESSAGE_STATE) applyState(scratch, content);
  else if (kind == STREAM.MESSAGE_ACTORS) applyActors(content);
  return OK;
}

function applyNode(scratch: u32, content: u32): u32 {
  const keyInfo = load<u32>(content, STREAM.SENT_KEY_INFO);
  const bytes = load<u32>(content, STREAM.SENT_BLOCK_BYTES);
  const target = findTarget(scratch, content + STREAM.SENT_ID, keyInfo);
  if (!bytes) return target.node ? removeNode(target) : OK;
  const block = allocateSurely(bytes - BLOCK_HEADER_BYTES);
  if (block < ADDRESS_MIN) return block;
  memory.copy(
    block + BLOCK_HEADER_BYTES,
    content + STREAM.SENT_ID + paddedBytes(keyInfo) + BLOCK_HEADER_BYTES,
    bytes - BLOCK_HEADER_BYTES,
  );
  const status = setValue(target, block);
  if (status != OK) release(block);
  return status;
}

/** Makes `block` the value of the target now, or with the step's state: OK or a status. */
function setValue(target: Target, block: u32): u32 {
  const isShown = load<u32>(target.scratch + SCRATCH_STREAM, STREAM.COPY_IS_SHOWN) != 0;
  if (isShown) {
    const room = stepRoom();
    if (room != OK) return room;
  }
  if (!target.node) {
    let added = addNode(target);
    if (added == NO_SPACE) {
      drainRetired();
      added = addNode(target);
    }
    if (added < ADDRESS_MIN) return added;
    target.node = added;
  }
  if (isShown) {
    writeSet.addToWriteSet(target.node, block);
    return OK;
  }
  const old = load<u32>(target.node, NODE.NODE_VALUE);
  countNodes(target.node, old, block);
  // SYNC POINT: value. The block is finished before its address can be seen.
  atomic.store<u32>(target.node, block, NODE.NODE_VALUE);
  if (old) retire(old);
  return OK;
}

/** Removes the target's node now, or with the step's state: OK or a status. */
function removeNode(target: Target): u32 {
  const node = target.node;
  if (load<u32>(target.scratch + SCRATCH_STREAM, STREAM.COPY_IS_SHOWN)) {
    const room = stepRoom();
    if (room == OK) writeSet.addToWriteSet(node, 0);
    return room;
  }
  const value = load<u32>(node, NODE.NODE_VALUE);
  const status = takeOut(target);
  if (status != OK) return status;
  retire(value);
  retire(node);
  return OK;
}

/** Room for one node more in the step. */
function stepRoom(): u32 {
  return writeSet.hasWriteSet()
    ? writeSet.growWriteSet()
    : writeSet.openWriteSet(STREAM.STEP_NODES_FIRST);
}

/** Puts a piece into the block of its value, which nothing refers to before the last piece. */
function applyPiece(scratch: u32, content: u32): u32 {
  const copy = scratch + SCRATCH_STREAM;
  const keyInfo = load<u32>(content, STREAM.SENT_KEY_INFO);
  const bytes = load<u32>(content, STREAM.SENT_BLOCK_BYTES);
  const offset = load<u32>(content, STREAM.PIECE_OFFSET);
  const piece = load<u32>(content, STREAM.PIECE_BYTES);
  const idBytes = paddedBytes(keyInfo);
  let block = load<u32>(copy, STREAM.COPY_BLOCK);
  if (!block) {
    block = allocateSurely(bytes - BLOCK_HEADER_BYTES);
    if (block < ADDRESS_MIN) return block;
    store<u32>(copy, block, STREAM.COPY_BLOCK);
    store<u32>(copy, keyInfo, STREAM.COPY_KEY_INFO);
    store<u32>(copy, bytes, STREAM.COPY_BLOCK_BYTES);
    memory.copy(scratch + SCRATCH_FROM, content + STREAM.PIECE_ID, idBytes);
  }
  // The header is that of the block in this store.
  const skip = offset ? 0 : BLOCK_HEADER_BYTES;
  memory.copy(block + offset + skip, content + STREAM.PIECE_ID + idBytes + skip, piece - skip);
  store<u32>(copy, offset + piece, STREAM.COPY_DONE);
  if (offset + piece < bytes) return OK;
  return completeBlock(scratch, block, bytes, keyInfo);
}

function completeBlock(scratch: u32, block: u32, bytes: u32, keyInfo: u32): u32 {
  const copy = scratch + SCRATCH_STREAM;
  const isValid = validBlock(block, bytes, load<u32>(STORE.STORE_ACTOR_COUNT));
  const target = findTarget(scratch, scratch + SCRATCH_FROM, keyInfo);
  const status = isValid ? setValue(target, block) : BAD_VALUE;
  if (status != OK && status != BAD_VALUE) return status;
  store<u32>(copy, 0, STREAM.COPY_BLOCK);
  if (!isValid) release(block);
  return status;
}

/** Bytes of the log behind the tail, which no reader of this store looks at before the state. */
function applyLog(scratch: u32, content: u32, itemBytes: u32): void {
  const copy = scratch + SCRATCH_STREAM;
  const position = load<u64>(content, STREAM.SENT_LOG_POSITION);
  const bytes = itemBytes - STREAM.SENT_LOG;
  const ring = load<u32>(STORE.STORE_LOG);
  const ringBytes = load<u32>(STORE.STORE_LOG_BYTES);
  const end = position + bytes;
  // SYNC POINT: log intent. Announced before the first byte of an older record is overwritten.
  if (load<u64>(STORE.STORE_LOG_INTENT) < end) atomic.store<u64>(STORE.STORE_LOG_INTENT, end);
  if (isDefined(FENCED)) fence();
  const offset = <u32>position & (ringBytes - 1);
  const first = min(bytes, ringBytes - offset);
  memory.copy(ring + offset, content + STREAM.SENT_LOG, first);
  memory.copy(ring, content + STREAM.SENT_LOG + first, bytes - first);
  store<u64>(copy, end, STREAM.COPY_LOG_END);
}

/** Ids that differ: entries of the server's table that other actors got. */
function applyActors(content: u32): void {
  const first = load<u32>(content, STREAM.TABLE_FIRST);
  const count = load<u32>(content, STREAM.TABLE_COUNT);
  for (let i: u32 = 0; i < count; i++) {
    const entry = STORE.ACTORS + (first + i) * STORE.ACTOR_BYTES;
    const id = load<u64>(content + STREAM.TABLE_ENTRIES + i * 8);
    if (load<u64>(entry, STORE.ACTOR_ID) == id) continue;
    // A reader compares the id again behind the stamp.
    store<u64>(entry, 0, STORE.ACTOR_STAMP);
    store<u64>(entry, id, STORE.ACTOR_ID);
  }
}

/** Shows the step: its values, then what is about all of the store, then the log. */
function applyState(scratch: u32, content: u32): void {
  const copy = scratch + SCRATCH_STREAM;
  const version = load<u64>(content, STREAM.STATE_VERSION);
  // Values of the step lower it, as they are counted.
  const expires = load<u32>(content, STREAM.STATE_EXPIRES_FROM);
  if (load<u32>(copy, STREAM.COPY_IS_SHOWN)) store<u32>(STORE.STORE_SWEPT_FROM, expires);
  store<u64>(STORE.STORE_COMMIT, version);
  if (writeSet.hasWriteSet()) publishStep(scratch);
  showExpiry(expires);
  for (let word: u32 = 0; word < 24; word += 8) {
    store<u64>(STORE.STORE_PUTS + word, load<u64>(content + STREAM.STATE_PUTS + word));
  }
  store<u64>(STORE.STORE_CLOCK, load<u64>(content, STREAM.STATE_CLOCK));
  store<u64>(STORE.STORE_COLLECTED, load<u64>(content, STREAM.STATE_COLLECTED));
  store<u32>(STORE.STORE_CLIENTS, load<u32>(content, STREAM.STATE_CLIENTS));
  store<u32>(STORE.STORE_REPLICAS, load<u32>(content, STREAM.STATE_REPLICAS) != 0 ? 1 : 0);
  applyStamps(content);
  // SYNC POINT: log tail. The records are whole, and the changes visible, before it covers them.
  atomic.store<u64>(STORE.STORE_LOG_TAIL, load<u64>(copy, STREAM.COPY_LOG_END));
  store<u64>(STORE.STORE_LOG_VERSION, version);
  store<u64>(copy, version, STREAM.COPY_VERSION);
  store<u32>(copy, 1, STREAM.COPY_IS_SHOWN);
}

/** The earlier of the server's word and that of the values which were counted since. */
function showExpiry(expires: u32): void {
  const counted = load<u32>(STORE.STORE_SWEPT_FROM);
  const from = expires && counted ? min(expires, counted) : expires | counted;
  atomic.store<u32>(STORE.STORE_EXPIRES_FROM, from);
}

/** The vector comes behind the values that it covers. */
function applyStamps(content: u32): void {
  const count = load<u32>(content, STREAM.STATE_STAMP_COUNT);
  for (let i: u32 = 0; i < count; i++) {
    const stamp = content + STREAM.STATE_STAMPS + i * STREAM.STATE_STAMP_BYTES;
    const actor = load<u32>(stamp, STREAM.STATE_STAMP_ACTOR);
    store<u64>(
      STORE.ACTORS + actor * STORE.ACTOR_BYTES,
      load<u64>(stamp, STREAM.STATE_STAMP),
      STORE.ACTOR_STAMP,
    );
  }
}

/** SYNC POINT: batches. Odd before the first value of the step can be seen, even after the last. */
function publishStep(scratch: u32): void {
  const batches = load<u32>(STORE.STORE_BATCHES);
  const count = writeSet.writeSetCount();
  atomic.store<u32>(STORE.STORE_BATCHES, batches + 1);
  for (let i: u32 = 0; i < count; i++) {
    const entry = writeSet.writeSetAt(i);
    entry.old = load<u32>(entry.node, NODE.NODE_VALUE);
    countNodes(entry.node, entry.old, entry.value);
    atomic.store<u32>(entry.node, entry.value, NODE.NODE_VALUE);
  }
  atomic.store<u32>(STORE.STORE_BATCHES, batches + 2);
  for (let i: u32 = 0; i < count; i++) {
    const entry = writeSet.writeSetAt(i);
    if (entry.old) retire(entry.old);
    if (!entry.value) unindexNode(scratch, entry.node);
  }
  writeSet.closeWriteSet();
}

/** Drops what was not shown: the values of a step and the pieces of a value. The stream has ended. */
export function abandonStep(scratch: u32): void {
  const copy = scratch + SCRATCH_STREAM;
  const block = load<u32>(copy, STREAM.COPY_BLOCK);
  if (block) release(block);
  store<u32>(copy, 0, STREAM.COPY_BLOCK);
  store<u64>(copy, load<u64>(STORE.STORE_LOG_TAIL), STREAM.COPY_LOG_END);
  if (!writeSet.hasWriteSet()) return;
  const count = writeSet.writeSetCount();
  for (let i: u32 = 0; i < count; i++) {
    const entry = writeSet.writeSetAt(i);
    if (entry.value) release(entry.value);
    if (!load<u32>(entry.node, NODE.NODE_VALUE)) unindexNode(scratch, entry.node);
  }
  writeSet.closeWriteSet();
}
