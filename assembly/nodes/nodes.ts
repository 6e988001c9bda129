/**
 * Nodes: what a write does to a node and to both indexes.
 *
 * A write allocates everything first. Then it publishes; a put ends with the node's value word, a
 * removal starts with it. For a reader by id the write happens with that word. Until then a failure
 * leaves the store as it was.
 */
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import { SPILLED_BYTES } from "../layout/indexes";
import { CONTROL_ALONE } from "../layout/memory";
import * as NODE from "../layout/node";
import * as STATUS from "../layout/status";
import * as STORE from "../layout/store";
import { ADDRESS_MIN, allocate, isUsed, release, sizeOf } from "../heap/allocator";
import { hasExpired, scheduleExpiry } from "../crdt/expiry";
import { partAt, partsOf } from "../crdt/parts";
import {
  bucketFor,
  findNode,
  growIndex,
  placeFor,
  publishEntry,
  removeEntry,
  spillNode,
  trimChain,
} from "../indexes/hash-index";
import { journalRemoval, journalValue, roomForEntry } from "../logs/journal";
import { hashKey } from "../codec/hash";
import { isReserved, paddedBytes } from "../codec/ids";
import { drainRetired, retire, retireInstead, takeRetired } from "../heap/epochs";
import { logHidden, logValue } from "../logs/change-log";
import { Target } from "./target";
import { hasWriteSet, addToWriteSet, valueOfNode } from "./write-set";
import { fillSpliced, makeSpliced, overwrite } from "../crdt/splice";
import { makeSplit } from "../crdt/first-splice";
import { insertNode, removeNode } from "../indexes/btree";

/** The node of the id at `id` (padded), or 0. */
export function nodeOf(id: u32, keyInfo: u32): u32 {
  return findNode(id, keyInfo, hashKey(id, keyInfo, load<u64>(STORE.STORE_SEED)));
}

/** The value of a node that readers see, or 0. */
export function liveValue(node: u32, nowMs: f64): u32 {
  const value = node ? valueOfNode(node) : 0;
  if (!value || !load<u32>(value, NODE.VALUE_BYTES)) return 0;
  return hasExpired(value, nowMs) ? 0 : value;
}

/** Makes `block` the value of the target: OK or a status. The block is the store's only after OK. */
export function putValue(target: Target, block: u32): u32 {
  const room = roomForEntry(target.keyInfo, block);
  if (room != STATUS.OK) return room;
  if (!target.node) {
    const added = addNode(target);
    if (added < ADDRESS_MIN) return added;
    target.node = added;
  }
  if (hasWriteSet()) {
    // Publishing gives it its version. No condition can name it before.
    store<u64>(block, u64.MAX_VALUE, NODE.VALUE_VERSION);
    addToWriteSet(target.node, block);
  } else publishValue(target.node, block);
  return STATUS.OK;
}

/** Makes `block` the value of a node in the store. The journal has room for the entry. */
function publishValue(node: u32, block: u32): void {
  assert(!hasWriteSet());
  assert(isUsed(node));
  assert(partAt(partsOf(block), load<u32>(block, NODE.VALUE_PARTS)) <= block + sizeOf(block));
  const old = load<u32>(node, NODE.NODE_VALUE);
  const version = showValue(node, old, block);
  appendChange(node, old, block, version);
  if (old) retire(old);
}

/** Whether no reader can be at work during a write. */
export function isAlone(): bool {
  return load<u32>(CONTROL_ALONE) != 0;
}

/** Splices a node's value: OK or a status. The caller logs it. The journal has room for the entry. */
export function spliceValue(splice: u32): u32 {
  if (!load<u32>(splice, NODE.SPLICE_SAME_LENGTH) || !isAlone()) return replaceValue(splice);
  const old = load<u32>(splice, NODE.SPLICE_OLD);
  overwrite(old, load<u32>(splice, NODE.SPLICE_TARGET), splice);
  store<u64>(old, nextVersion(), NODE.VALUE_VERSION);
  journalValue(load<u32>(splice, NODE.SPLICE_NODE), old, 0);
  return STATUS.OK;
}

/** The same by a copy, so that readers of the old value see no change. */
function replaceValue(splice: u32): u32 {
  const node = load<u32>(splice, NODE.SPLICE_NODE);
  const old = load<u32>(splice, NODE.SPLICE_OLD);
  const size = sizeOf(old);
  const retired = load<u32>(splice, NODE.SPLICE_SAME_LENGTH) ? takeRetired(size) : 0;
  let block = retired;
  if (retired) fillSpliced(block, old, splice, size);
  else {
    block = load<u32>(old, NODE.VALUE_PARTS) ? makeSpliced(old, splice) : makeSplit(old, splice);
    if (block < ADDRESS_MIN) return block;
  }
  store<u64>(block, nextVersion(), NODE.VALUE_VERSION);
  // Count and expiry stay as they were.
  // SYNC POINT: value. The block is finished before its address can be seen.
  atomic.store<u32>(node, block, NODE.NODE_VALUE);
  journalValue(node, block, 0);
  if (retired) retireInstead(old);
  else retire(old);
  return STATUS.OK;
}

/** Replaces a value by its pruned form, which has the same version and data: OK or a status. */
export function replacePruned(node: u32, block: u32): u32 {
  const room = roomForEntry(load<u32>(node, NODE.NODE_KEY_INFO), block);
  if (room != STATUS.OK) return room;
  const old = load<u32>(node, NODE.NODE_VALUE);
  store<u64>(block, load<u64>(old, NODE.VALUE_VERSION), NODE.VALUE_VERSION);
  // SYNC POINT: value. The block is finished before its address can be seen.
  atomic.store<u32>(node, block, NODE.NODE_VALUE);
  journalValue(node, block, 0);
  logHidden(node);
  retire(old);
  return STATUS.OK;
}

/** Publishes the new value: its version. */
function showValue(node: u32, old: u32, block: u32): u64 {
  const version = nextVersion();
  store<u64>(block, version, NODE.VALUE_VERSION);
  countNodes(node, old, block);
  // SYNC POINT: value. The block is finished before its address can be seen.
  atomic.store<u32>(node, block, NODE.NODE_VALUE);
  return version;
}

/** Journals and logs that a node has the value `block` (0: none) instead of `old`, as readers see. */
export function appendChange(node: u32, old: u32, block: u32, version: u64): void {
  const deletes = hasData(old) && !hasData(block) && !isReserved(node);
  const deleted: u64 = deletes ? version : 0;
  if (block) journalValue(node, block, deleted);
  else journalRemoval(node, deleted);
  logValue(node, old, block, version);
}

/** Makes `block` the value of a new node, with the version that it had on disk: OK or a status. */
export function restoreValue(target: Target, block: u32, version: u64): u32 {
  const node = addNode(target);
  if (node < ADDRESS_MIN) return node;
  store<u64>(block, version, NODE.VALUE_VERSION);
  if (version > load<u64>(STORE.STORE_COMMIT)) store<u64>(STORE.STORE_COMMIT, version);
  countNodes(node, 0, block);
  atomic.store<u32>(node, block, NODE.NODE_VALUE);
  return STATUS.OK;
}

function nextVersion(): u64 {
  const version = load<u64>(STORE.STORE_COMMIT) + 1;
  store<u64>(STORE.STORE_COMMIT, version);
  return version;
}

function hasData(block: u32): bool {
  return block != 0 && load<u32>(block, NODE.VALUE_BYTES) != 0;
}

/** Counts the nodes with data: those of reserved ids apart. */
export function countNodes(node: u32, old: u32, block: u32): void {
  scheduleExpiry(block);
  const was: u32 = hasData(old) ? 1 : 0;
  const is: u32 = hasData(block) ? 1 : 0;
  if (was == is) return;
  const count = isReserved(node) ? STORE.STORE_RESERVED_COUNT : STORE.STORE_NODE_COUNT;
  atomic.store<u32>(count, load<u32>(count) + is - was);
}

/** A new node in both indexes, still without a value: its address, or a status. */
export function addNode(target: Target): u32 {
  const keyInfo = target.keyInfo;
  const hash = target.hash;
  const grown = growIndex();
  if (grown != STATUS.OK) return grown;
  const entry = placeFor(hash);
  const links = entry ? 0 : SPILLED_BYTES;
  const node = allocate(NODE.NODE_ID - BLOCK_HEADER_BYTES + paddedBytes(keyInfo) + links);
  const status = node < ADDRESS_MIN ? node : fillNode(node, target);
  if (status != STATUS.OK) {
    // The empty bucket that `placeFor` may have added goes again. With NEEDS_PAGES it stays, since
    // the host calls again.
    if (status == STATUS.NO_SPACE) trimChain(bucketFor(hash));
    return status;
  }
  if (entry) publishEntry(entry, hash, node);
  else spillNode(node);
  store<u32>(STORE.STORE_INDEXED_COUNT, load<u32>(STORE.STORE_INDEXED_COUNT) + 1);
  return node;
}

/** Makes `node` the target's node in the tree: OK, or a status after which it is free again. */
function fillNode(node: u32, target: Target): u32 {
  store<u32>(node, target.hash, NODE.NODE_HASH);
  store<u32>(node, 0, NODE.NODE_VALUE);
  store<u32>(node, target.keyInfo, NODE.NODE_KEY_INFO);
  memory.copy(node + NODE.NODE_ID, target.id, paddedBytes(target.keyInfo));
  const status = insertNode(target.scratch, node);
  if (status != STATUS.OK) release(node);
  return status;
}

/** Removes the target's node from the store: OK, NEEDS_PAGES or NEEDS_JOURNAL. */
export function dropNode(target: Target): u32 {
  const node = target.node;
  const room = roomForEntry(target.keyInfo, 0);
  if (room != STATUS.OK) return room;
  if (hasWriteSet()) {
    addToWriteSet(node, 0);
    return STATUS.OK;
  }
  const value = load<u32>(node, NODE.NODE_VALUE);
  // Before the node is out of sight: a feed that misses it knows that a record follows.
  const version = nextVersion();
  const status = takeOut(target);
  if (status != STATUS.OK) {
    store<u64>(STORE.STORE_COMMIT, version - 1);
    return status;
  }
  appendChange(node, value, 0, version);
  retire(value);
  retire(node);
  return STATUS.OK;
}

/** Takes the target's node, with its value, out of both indexes: OK or NEEDS_PAGES. Retires neither. */
export function takeOut(target: Target): u32 {
  const node = target.node;
  const value = load<u32>(node, NODE.NODE_VALUE);
  const status = removeSurely(target.scratch, node);
  if (status != STATUS.OK) return status;
  removeEntry(node);
  countNodes(node, value, 0);
  store<u32>(STORE.STORE_INDEXED_COUNT, load<u32>(STORE.STORE_INDEXED_COUNT) - 1);
  target.node = 0;
  return STATUS.OK;
}

/** Removes a node without a value from both indexes. It cannot fail. */
export function unindexNode(scratch: u32, node: u32): void {
  if (removeNode(scratch, node, false) != STATUS.OK) removeNode(scratch, node, true);
  removeEntry(node);
  store<u32>(STORE.STORE_INDEXED_COUNT, load<u32>(STORE.STORE_INDEXED_COUNT) - 1);
  retire(node);
}

/** A delete works in a full store too: retired blocks are freed, and at worst nothing is copied. */
function removeSurely(scratch: u32, node: u32): u32 {
  let status = removeNode(scratch, node, false);
  if (status != STATUS.NO_SPACE) return status;
  drainRetired();
  status = removeNode(scratch, node, false);
  return status == STATUS.NO_SPACE ? removeNode(scratch, node, true) : status;
}

/** Whether a status asks the host to commit memory or to wait for the disk, and to call again. */
export function needsHost(status: u32): bool {
  return (
    status == STATUS.NEEDS_PAGES || status == STATUS.NEEDS_BUCKETS || status == STATUS.NEEDS_JOURNAL
  );
}
