/**
 * OP_BATCH: several writes that happen at once, or not at all.
 *
 * 1. Each item is executed as if alone, but its value only goes to the write set. New nodes are in
 *    the indexes without a value, so readers do not see them. A failure rolls all of it back.
 * 2. All values are published between two stores of STORE_BATCHES. Nothing can fail here.
 * 3. Replaced values are retired, and deleted nodes leave the indexes.
 *
 * A writer that is killed in the middle of step 2 leaves STORE_BATCHES odd. Readers do not wait
 * for ever: they ask for the engine and hear that it is gone.
 */
import { RESULT_ITEM, SCRATCH_RESULT } from "../layout/memory";
import { NODE_VALUE, VALUE_VERSION } from "../layout/node";
import * as REQUESTS from "../layout/requests";
import { BAD_VALUE, NEEDS_PAGES, NOT_FOUND, OK } from "../layout/status";
import { STORE_BATCHES, STORE_COMMIT, STORE_DELETES, STORE_PUTS } from "../layout/store";
import { equalKeys, paddedBytes } from "../codec/ids";
import { release } from "../heap/allocator";
import { reserve, retire } from "../heap/epochs";
import { reserveBuckets } from "../indexes/hash-index";
import { reserveJournal } from "../logs/journal";
import { settleNode } from "../nodes/node-merge";
import { appendChange, countNodes, needsHost, unindexNode } from "../nodes/nodes";
import { Target, targetOf } from "../nodes/target";
import * as writeSet from "../nodes/write-set";
import { nextItem } from "./request-body";
import { isWriteOp, write } from "./write";

/** OK, or the status of the item that was rejected, whose number is at RESULT_ITEM. */
export function executeBatch(scratch: u32, body: u32, total: u32, nowMs: f64): u32 {
  if (!isBatch(body, total)) return BAD_VALUE;
  const items = load<u32>(body, REQUESTS.BATCH_ITEMS);
  if (!items) return OK;
  assert(!writeSet.hasWriteSet());
  let status = reserveBuckets(items);
  if (status != OK) return status;
  status = reserveJournal(items, idBytes(body));
  if (status != OK) return status;
  // A growing store asks the host once, before the first item. A full store may still find room.
  const bytes =
    <u64>total * REQUESTS.BATCH_RESERVE_FACTOR + <u64>items * REQUESTS.BATCH_ITEM_RESERVE;
  if (reserve(min<u64>(bytes, u32.MAX_VALUE >> 1)) == NEEDS_PAGES) return NEEDS_PAGES;
  status = writeSet.openWriteSet(items);
  if (status != OK) return status;
  const puts = load<u64>(STORE_PUTS);
  const deletes = load<u64>(STORE_DELETES);
  status = executeItems(scratch, body, nowMs);
  if (status == OK) status = settleNodes(scratch, body);
  if (status == OK) {
    const before = load<u64>(STORE_COMMIT);
    publish();
    retireReplaced(scratch, before);
  } else {
    rollback(scratch);
    store<u64>(STORE_PUTS, puts);
    store<u64>(STORE_DELETES, deletes);
  }
  writeSet.closeWriteSet();
  return status;
}

/** Whether the items fill the body. Executing them checks what is in them. */
function isBatch(body: u32, total: u32): bool {
  if (
    total < REQUESTS.BATCH_FIRST ||
    load<u32>(body, REQUESTS.BATCH_ITEMS) > REQUESTS.BATCH_ITEMS_MAX
  )
    return false;
  const end = body + total;
  let at = body + REQUESTS.BATCH_FIRST;
  for (let left = load<u32>(body, REQUESTS.BATCH_ITEMS); left; left--) {
    if (
      end - at < REQUESTS.ITEM_BODY ||
      load<u32>(at, REQUESTS.ITEM_BYTES) > end - at - REQUESTS.ITEM_BODY
    )
      return false;
    if (!isWriteOp(load<u32>(at, REQUESTS.ITEM_OP))) return false;
    at = nextItem(at);
    // The last item's padding may be left out.
    if (at > end) return left == 1;
  }
  return at == end;
}

/** An upper bound of the bytes that the ids take with their padding. */
function idBytes(body: u32): u64 {
  let bytes: u64 = 0;
  let at = body + REQUESTS.BATCH_FIRST;
  for (let left = load<u32>(body, REQUESTS.BATCH_ITEMS); left; left--) {
    const item = load<u32>(at, REQUESTS.ITEM_BYTES);
    // An item without an id is rejected later.
    if (item >= REQUESTS.BODY_ID)
      bytes += min(paddedBytes(load<u32>(at + REQUESTS.ITEM_BODY, REQUESTS.BODY_KEY_INFO)), item);
    at = nextItem(at);
  }
  return bytes;
}

function executeItems(scratch: u32, body: u32, nowMs: f64): u32 {
  const items = load<u32>(body, REQUESTS.BATCH_ITEMS);
  let at = body + REQUESTS.BATCH_FIRST;
  for (let item: u32 = 1; item <= items; item++) {
    const bytes = load<u32>(at, REQUESTS.ITEM_BYTES);
    const next = nextItem(at);
    writeSet.setNextItem(next, items - item);
    const status = write(
      scratch,
      load<u32>(at, REQUESTS.ITEM_OP),
      at + REQUESTS.ITEM_BODY,
      bytes,
      nowMs,
    );
    if (status != OK && status != NOT_FOUND) {
      if (!needsHost(status)) store<u32>(scratch + SCRATCH_RESULT, item, RESULT_ITEM);
      return status;
    }
    at = next;
  }
  return OK;
}

/** Makes the overlays of the write set values: OK or a status, as if of the node's last item. */
function settleNodes(scratch: u32, body: u32): u32 {
  for (let i: u32 = 0; i < writeSet.writeSetCount(); i++) {
    const entry = writeSet.writeSetAt(i);
    if (!entry.overlay) continue;
    const target = targetOf(scratch, entry.node);
    const status = settleNode(target);
    if (status == OK) continue;
    if (!needsHost(status))
      store<u32>(scratch + SCRATCH_RESULT, lastItemOf(body, target), RESULT_ITEM);
    return status;
  }
  return OK;
}

/** The number of the last item of a node that the batch writes. */
function lastItemOf(body: u32, target: Target): u32 {
  const items = load<u32>(body, REQUESTS.BATCH_ITEMS);
  let at = body + REQUESTS.BATCH_FIRST;
  let last: u32 = 0;
  for (let item: u32 = 1; item <= items; item++, at = nextItem(at)) {
    const keyInfo = load<u32>(at + REQUESTS.ITEM_BODY, REQUESTS.BODY_KEY_INFO);
    if (keyInfo != target.keyInfo) continue;
    if (equalKeys(at + REQUESTS.ITEM_BODY + REQUESTS.BODY_ID, target.id, keyInfo)) last = item;
  }
  return last;
}

/** SYNC POINT: batches. Odd before the first value of the batch can be seen, even after the last. */
function publish(): void {
  const batches = load<u32>(STORE_BATCHES);
  assert(!(batches & 1));
  const count = writeSet.writeSetCount();
  let version = load<u64>(STORE_COMMIT);
  for (let i: u32 = 0; i < count; i++) {
    const entry = writeSet.writeSetAt(i);
    entry.old = load<u32>(entry.node, NODE_VALUE);
    if (isChange(entry)) version++;
    if (entry.value) store<u64>(entry.value, version, VALUE_VERSION);
  }
  store<u64>(STORE_COMMIT, version);
  atomic.store<u32>(STORE_BATCHES, batches + 1);
  for (let i: u32 = 0; i < count; i++) {
    const entry = writeSet.writeSetAt(i);
    countNodes(entry.node, entry.old, entry.value);
    atomic.store<u32>(entry.node, entry.value, NODE_VALUE);
  }
  atomic.store<u32>(STORE_BATCHES, batches + 2);
}

/**
 * Whether the batch changes the node. A node that it both makes and deletes gets no version: each
 * version has an entry of the journal, so a crash loses no more of them than the journal holds.
 */
function isChange(entry: writeSet.WriteSetEntry): bool {
  return entry.old != 0 || entry.value != 0;
}

/** Journals and logs the writes from the version behind `before` on. Retires replaced values, deleted nodes. */
function retireReplaced(scratch: u32, before: u64): void {
  const count = writeSet.writeSetCount();
  let version = before;
  for (let i: u32 = 0; i < count; i++) {
    const entry = writeSet.writeSetAt(i);
    if (isChange(entry)) appendChange(entry.node, entry.old, entry.value, ++version);
    if (entry.old) retire(entry.old);
    if (!entry.value) unindexNode(scratch, entry.node);
  }
}

/** No reader has seen the values of the write set: they are free again. New nodes go. */
function rollback(scratch: u32): void {
  const count = writeSet.writeSetCount();
  for (let i: u32 = 0; i < count; i++) {
    const entry = writeSet.writeSetAt(i);
    if (entry.value) release(entry.value);
    if (!load<u32>(entry.node, NODE_VALUE)) unindexNode(scratch, entry.node);
  }
}
