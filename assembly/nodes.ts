/**
 * Nodes: what a put and a delete do to both indexes, and how a reader finds a value.
 *
 * A change allocates everything first; then it publishes, ending (put) or starting (delete) with
 * the node's value word. That word is the moment the change happens for a reader that gets by id.
 * Until then any failure leaves the store as it was.
 */
import {
  BAD_KEY,
  BAD_VALUE,
  BLOCK_HEADER_BYTES,
  BODY_FLAGS,
  BODY_ID,
  BODY_KEY_INFO,
  NEEDS_BUCKETS,
  NEEDS_PAGES,
  NODE_HASH,
  NODE_ID,
  NODE_KEY_INFO,
  NODE_VALUE,
  NOT_FOUND,
  NO_SPACE,
  OK,
  STORE_CLOCK,
  STORE_COMMIT,
  STORE_DELETES,
  STORE_NODE_COUNT,
  STORE_PUTS,
  STORE_SEED,
  STORE_VALUE_BYTES_MAX,
  TOO_LARGE,
  VALUE_ACTOR,
  VALUE_BYTES,
  VALUE_DATA,
  VALUE_SHAPE,
  VALUE_STAMP,
  VALUE_VERSION,
} from "./layout";
import { ADDRESS_MIN, allocate, release } from "./blocks";
import { findNode, growIndex, placeFor, publishEntry, removeEntry } from "./hash-index";
import { hashKey, padKey, paddedBytes, validKey } from "./keys";
import { flushLimbo, retire } from "./limbo";
import { insertNode, removeNode } from "./tree";
import { validValue } from "./values";

/** A block that can hold a value of `bytes`, or TOO_LARGE, NEEDS_PAGES, NO_SPACE. */
export function allocateValue(bytes: u32): u32 {
  if (bytes > load<u32>(STORE_VALUE_BYTES_MAX)) return TOO_LARGE;
  const block = allocate(VALUE_DATA - BLOCK_HEADER_BYTES + bytes);
  if (block >= ADDRESS_MIN) store<u32>(block, bytes, VALUE_BYTES);
  return block;
}

/** Whether a body of `total` bytes at `body` starts with an id that may be stored; pads it. */
export function validBodyKey(body: u32, total: u32): bool {
  if (total < BODY_ID || load<u32>(body, BODY_FLAGS)) return false;
  const keyInfo = load<u32>(body, BODY_KEY_INFO);
  if (!validKey(body + BODY_ID, keyInfo) || total - BODY_ID < paddedBytes(keyInfo)) return false;
  padKey(body + BODY_ID, keyInfo);
  return true;
}

/**
 * Puts the node whose key and encoded value are the `total` bytes at `body` (private to the
 * engine). OK, BAD_KEY, BAD_VALUE, TOO_LARGE, NO_SPACE; NEEDS_PAGES and NEEDS_BUCKETS ask to be
 * called again after the host committed memory.
 */
export function putBody(scratch: u32, body: u32, total: u32, nowMs: f64): u32 {
  if (!validBodyKey(body, total)) return BAD_KEY;
  const keyInfo = load<u32>(body, BODY_KEY_INFO);
  const data = body + BODY_ID + paddedBytes(keyInfo);
  const bytes = body + total - data;
  if (bytes > load<u32>(STORE_VALUE_BYTES_MAX)) return TOO_LARGE;
  if (!validValue(data, bytes)) return BAD_VALUE;
  const status = tryPut(scratch, body, data, bytes, nowMs);
  if (status != NO_SPACE) return status;
  flushLimbo();
  return tryPut(scratch, body, data, bytes, nowMs);
}

function tryPut(scratch: u32, body: u32, data: u32, bytes: u32, nowMs: f64): u32 {
  const block = allocateValue(bytes);
  if (block < ADDRESS_MIN) return block;
  memory.copy(block + VALUE_DATA, data, bytes);
  const status = putValue(scratch, body + BODY_ID, load<u32>(body, BODY_KEY_INFO), block, nowMs);
  if (status != OK) release(block);
  return status;
}

/** Makes `block` the value of the id at `id` (padded). The block is the store's only after OK. */
export function putValue(scratch: u32, id: u32, keyInfo: u32, block: u32, nowMs: f64): u32 {
  const hash = hashKey(id, keyInfo, load<u64>(STORE_SEED));
  let node = findNode(id, keyInfo, hash);
  let old: u32 = 0;
  if (node) old = load<u32>(node, NODE_VALUE);
  else {
    node = addNode(scratch, id, keyInfo, hash);
    if (node < ADDRESS_MIN) return node;
  }
  stamp(block, nowMs);
  // SYNC POINT: value. The block is finished before its address can be seen.
  atomic.store<u32>(node, block, NODE_VALUE);
  if (old) retire(old);
  store<u64>(STORE_PUTS, load<u64>(STORE_PUTS) + 1);
  return OK;
}

/** A new node in both indexes, still without a value: its address, or a status. */
function addNode(scratch: u32, id: u32, keyInfo: u32, hash: u32): u32 {
  const grown = growIndex();
  if (grown != OK) return grown;
  const node = allocate(NODE_ID - BLOCK_HEADER_BYTES + paddedBytes(keyInfo));
  if (node < ADDRESS_MIN) return node;
  store<u32>(node, hash, NODE_HASH);
  store<u32>(node, 0, NODE_VALUE);
  store<u32>(node, keyInfo, NODE_KEY_INFO);
  memory.copy(node + NODE_ID, id, paddedBytes(keyInfo));
  const entry = placeFor(hash);
  const status = entry < ADDRESS_MIN ? entry : insertNode(scratch, node);
  if (status != OK) {
    // The empty bucket that `placeFor` may have added goes again. A host that was asked for memory
    // calls again: then it is wanted.
    if (status == NO_SPACE) removeEntry(node);
    release(node);
    return status;
  }
  publishEntry(entry, hash, node);
  atomic.store<u32>(STORE_NODE_COUNT, load<u32>(STORE_NODE_COUNT) + 1);
  return node;
}

/** Deletes the node of the key at `body`: OK, NOT_FOUND, BAD_KEY or NEEDS_PAGES. */
export function deleteBody(scratch: u32, body: u32, total: u32): u32 {
  if (!validBodyKey(body, total)) return BAD_KEY;
  const id = body + BODY_ID;
  const keyInfo = load<u32>(body, BODY_KEY_INFO);
  const node = findNode(id, keyInfo, hashKey(id, keyInfo, load<u64>(STORE_SEED)));
  if (!node) return NOT_FOUND;
  const value = load<u32>(node, NODE_VALUE);
  const status = removeSurely(scratch, node);
  if (status != OK) return status;
  removeEntry(node);
  atomic.store<u32>(STORE_NODE_COUNT, load<u32>(STORE_NODE_COUNT) - 1);
  store<u64>(STORE_COMMIT, load<u64>(STORE_COMMIT) + 1);
  store<u64>(STORE_DELETES, load<u64>(STORE_DELETES) + 1);
  retire(value);
  retire(node);
  return OK;
}

/** A delete works in a full store too: limbo is emptied, and at the worst nothing is copied. */
function removeSurely(scratch: u32, node: u32): u32 {
  let status = removeNode(scratch, node, false);
  if (status != NO_SPACE) return status;
  flushLimbo();
  status = removeNode(scratch, node, false);
  return status == NO_SPACE ? removeNode(scratch, node, true) : status;
}

/** Hybrid logical clock: 48 bits of milliseconds, 16 of counter; it only goes forward. */
function stamp(block: u32, nowMs: f64): void {
  const clock = max<u64>(load<u64>(STORE_CLOCK) + 1, (<u64>nowMs) << 16);
  const version = load<u64>(STORE_COMMIT) + 1;
  store<u64>(STORE_CLOCK, clock);
  store<u64>(STORE_COMMIT, version);
  store<u64>(block, version, VALUE_VERSION);
  store<u64>(block, clock, VALUE_STAMP);
  store<u32>(block, 0, VALUE_ACTOR);
  store<u32>(block, 0, VALUE_SHAPE);
}

/** Whether a status asks the host to commit memory and call again. */
export function needsHost(status: u32): bool {
  return status == NEEDS_PAGES || status == NEEDS_BUCKETS;
}
