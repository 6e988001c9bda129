/**
 * OP_BATCH: several writes that happen at once, or not at all.
 *
 * 1. Each item is carried out as if alone, but its value is only pending: new nodes are in the
 *    indexes without a value, which is absent to readers. Whatever fails now is undone whole.
 * 2. All values are published between two stores of STORE_BATCHES. Nothing can fail here.
 * 3. What was replaced goes to limbo, and nodes that were deleted leave the indexes.
 *
 * A writer that is killed in the middle of the second step leaves STORE_BATCHES odd: readers do
 * not wait for ever, they ask for the engine and hear that it is gone.
 */
import { RESULT_ITEM, SCRATCH_RESULT } from "../layout/memory";
import { NODE_VALUE, VALUE_VERSION } from "../layout/node";
import {
  BATCH_FIRST,
  BATCH_ITEMS,
  BATCH_ITEMS_MAX,
  BATCH_ITEM_RESERVE,
  BATCH_RESERVE_FACTOR,
  BODY_ID,
  BODY_KEY_INFO,
  ITEM_BODY,
  ITEM_BYTES,
  ITEM_OP,
} from "../layout/requests";
import { OP_DELETE, OP_PATCH, OP_PUT, OP_REMOVE } from "../layout/slot";
import { BAD_VALUE, NEEDS_PAGES, NOT_FOUND, OK } from "../layout/status";
import { STORE_BATCHES, STORE_COMMIT, STORE_DELETES, STORE_PUTS } from "../layout/store";
import { release } from "../heap/allocator";
import { fieldBody } from "./counters-sets";
import { reserveBuckets } from "../indexes/hash-index";
import { reserveJournal } from "../logs/journal";
import { paddedBytes } from "../codec/ids";
import { reserve, retire } from "../heap/epochs";
import { countNodes, needsHost, noteChange, takeOut } from "../nodes/nodes";
import { deleteBody, putBody } from "./put-delete";
import { patchBody } from "./patch";
import { closePending, openPending, pendingAt, pendingCount } from "../nodes/write-set";

/** OK, or the status of the item that was refused, whose number is at RESULT_ITEM. */
export function batchBody(scratch: u32, body: u32, total: u32, nowMs: f64): u32 {
  if (!isBatch(body, total)) return BAD_VALUE;
  const items = load<u32>(body, BATCH_ITEMS);
  if (!items) return OK;
  let status = reserveBuckets(items);
  if (status != OK) return status;
  status = reserveJournal(items, idBytes(body));
  if (status != OK) return status;
  // In a growing store the host is asked once, and not in the middle. A full one may still do.
  const bytes = <u64>total * BATCH_RESERVE_FACTOR + <u64>items * BATCH_ITEM_RESERVE;
  if (reserve(min<u64>(bytes, u32.MAX_VALUE >> 1)) == NEEDS_PAGES) return NEEDS_PAGES;
  status = openPending(items);
  if (status != OK) return status;
  const puts = load<u64>(STORE_PUTS);
  const deletes = load<u64>(STORE_DELETES);
  status = carryOutItems(scratch, body, total, nowMs);
  if (status == OK) {
    publish();
    settle(scratch);
  } else {
    undo(scratch);
    store<u64>(STORE_PUTS, puts);
    store<u64>(STORE_DELETES, deletes);
  }
  closePending();
  return status;
}

/** Whether the items fill the body; what is in them is checked as they are carried out. */
function isBatch(body: u32, total: u32): bool {
  if (total < BATCH_FIRST || load<u32>(body, BATCH_ITEMS) > BATCH_ITEMS_MAX) return false;
  const end = body + total;
  let at = body + BATCH_FIRST;
  for (let left = load<u32>(body, BATCH_ITEMS); left; left--) {
    if (end - at < ITEM_BODY) return false;
    const bytes = load<u32>(at, ITEM_BYTES);
    if (bytes > end - at - ITEM_BODY) return false;
    if (!isItem(load<u32>(at, ITEM_OP))) return false;
    at += ITEM_BODY + ((bytes + 7) & ~7);
    // The last item's padding may be left out.
    if (at > end) return left == 1;
  }
  return at == end;
}

/** What the ids take with their padding, at most. */
function idBytes(body: u32): u64 {
  let bytes: u64 = 0;
  let at = body + BATCH_FIRST;
  for (let left = load<u32>(body, BATCH_ITEMS); left; left--) {
    const item = load<u32>(at, ITEM_BYTES);
    // What has no id is refused later.
    if (item >= BODY_ID) bytes += min(paddedBytes(load<u32>(at + ITEM_BODY, BODY_KEY_INFO)), item);
    at += ITEM_BODY + ((item + 7) & ~7);
  }
  return bytes;
}

function isItem(op: u32): bool {
  return op == OP_PUT || op == OP_DELETE || (op >= OP_PATCH && op <= OP_REMOVE);
}

function carryOutItems(scratch: u32, body: u32, total: u32, nowMs: f64): u32 {
  const items = load<u32>(body, BATCH_ITEMS);
  let at = body + BATCH_FIRST;
  for (let item: u32 = 1; item <= items; item++) {
    const bytes = load<u32>(at, ITEM_BYTES);
    const status = writeBody(scratch, load<u32>(at, ITEM_OP), at + ITEM_BODY, bytes, nowMs);
    if (status != OK && status != NOT_FOUND) {
      if (!needsHost(status)) store<u32>(scratch + SCRATCH_RESULT, item, RESULT_ITEM);
      return status;
    }
    at += ITEM_BODY + ((bytes + 7) & ~7);
  }
  return OK;
}

/** A write of one node, alone or in a batch: its status. */
export function writeBody(scratch: u32, op: u32, body: u32, total: u32, nowMs: f64): u32 {
  if (op == OP_PUT) return putBody(scratch, body, total, nowMs);
  if (op == OP_DELETE) return deleteBody(scratch, body, total, nowMs);
  if (op == OP_PATCH) return patchBody(scratch, body, total, nowMs);
  return fieldBody(scratch, op, body, total, nowMs);
}

/** SYNC POINT: batches. Odd before the first value of the batch can be seen, even after the last. */
function publish(): void {
  const batches = load<u32>(STORE_BATCHES);
  const count = pendingCount();
  const version = load<u64>(STORE_COMMIT) + 1;
  for (let i: u32 = 0; i < count; i++) {
    const value = pendingAt(i).value;
    if (value) store<u64>(value, version + i, VALUE_VERSION);
  }
  store<u64>(STORE_COMMIT, version + count - 1);
  atomic.store<u32>(STORE_BATCHES, batches + 1);
  for (let i: u32 = 0; i < count; i++) {
    const entry = pendingAt(i);
    entry.old = load<u32>(entry.node, NODE_VALUE);
    countNodes(entry.node, entry.old, entry.value);
    atomic.store<u32>(entry.node, entry.value, NODE_VALUE);
  }
  atomic.store<u32>(STORE_BATCHES, batches + 2);
}

function settle(scratch: u32): void {
  const count = pendingCount();
  const version = load<u64>(STORE_COMMIT) + 1 - count;
  for (let i: u32 = 0; i < count; i++) {
    const entry = pendingAt(i);
    if (entry.old || entry.value) noteChange(entry.node, entry.old, entry.value, version + i);
    if (entry.old) retire(entry.old);
    if (!entry.value) takeOut(scratch, entry.node);
  }
}

/** New nodes go, pending values were never seen. */
function undo(scratch: u32): void {
  const count = pendingCount();
  for (let i: u32 = 0; i < count; i++) {
    const entry = pendingAt(i);
    if (entry.value) release(entry.value);
    if (!load<u32>(entry.node, NODE_VALUE)) takeOut(scratch, entry.node);
  }
}
