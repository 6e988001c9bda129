/**
 * One change of one node: what it has, what is written, what comes out of merging the two.
 *
 * The tables lie behind each other in the engine's scratch page, or in a block of their own when
 * they are large. A change either happens whole or leaves the store as it was.
 */
import { SCRATCH_CHANGE, SCRATCH_TABLES, SCRATCH_TABLES_BYTES } from "../layout/memory";
import {
  KIND_DELETION,
  PARTS_MAX,
  PART_BYTES,
  PART_MARKS,
  PART_STAMP,
  VALUE_BYTES,
} from "../layout/node";
import { BODY_SKIP } from "../layout/requests";
import { NO_SPACE, OK, TOO_LARGE } from "../layout/status";
import { STORE_COLLECTED, STORE_HAS_TOMBSTONES, STORE_REPLICAS, STORE_SEED } from "../layout/store";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { nextStamp } from "../crdt/actors";
import { buildValue } from "../crdt/build-value";
import { hasExpired } from "../crdt/expiry";
import { hashKey, isLocal } from "../codec/ids";
import { forget } from "../crdt/prune";
import { findNode } from "../indexes/hash-index";
import { allocateSurely, drainRetired } from "../heap/epochs";
import { foldTable, mergeTables } from "../crdt/merge";
import { dropNode, putValue, trimValue } from "./nodes";
import { countParts, isTombstone, loadValue, newPart, partAt, sortParts } from "../crdt/parts";
import { valueOfNode } from "./write-set";
import { NO_SHAPE } from "../codec/shapes";
import { markVisible, writeData } from "../crdt/visibility";

@unmanaged
export class Change {
  scratch: u32;
  /** The node's id, padded, and the node itself or 0. */
  id: u32;
  keyInfo: u32;
  node: u32;
  /** What the node has, sorted. */
  has: u32;
  hasCount: u32;
  /** What is written, sorted. */
  writes: u32;
  writesCount: u32;
  /** Room for both. */
  merged: u32;
  /** A block that holds the tables, or 0. */
  block: u32;
  /** The node's time was over: it starts anew. */
  hasExpired: bool;
}

/**
 * Opens a change with room for `more` parts to be written, and as many as the node has when `all`
 * of those may be touched; the node's parts are loaded. OK or a status.
 */
export function openChange(
  scratch: u32,
  id: u32,
  keyInfo: u32,
  more: u32,
  all: bool,
  nowMs: f64,
): u32 {
  const change = changetype<Change>(<usize>(scratch + SCRATCH_CHANGE));
  const node = findNode(id, keyInfo, hashKey(id, keyInfo, load<u64>(STORE_SEED)));
  const value = node ? valueOfNode(node) : 0;
  const has = countParts(value);
  if (has > PARTS_MAX || more > PARTS_MAX - has) return TOO_LARGE;
  const writesMax = all ? more + has : more;
  const bytes: u32 = 2 * (has + writesMax) * PART_BYTES;
  let tables: u32 = scratch + SCRATCH_TABLES;
  change.block = 0;
  if (bytes > SCRATCH_TABLES_BYTES) {
    tables = allocateSurely(bytes + BODY_SKIP);
    if (tables < ADDRESS_MIN) return tables;
    change.block = tables;
    tables += BODY_SKIP;
  }
  change.scratch = scratch;
  change.id = id;
  change.keyInfo = keyInfo;
  change.node = node;
  change.has = tables;
  change.hasExpired = value != 0 && load<u32>(value, VALUE_BYTES) && hasExpired(value, nowMs);
  change.hasCount = change.hasExpired ? loadExpired(node, tables, nowMs) : loadValue(value, tables);
  change.writes = partAt(tables, has);
  change.writesCount = 0;
  change.merged = partAt(change.writes, writesMax);
  return OK;
}

/** A write to a node whose time is over deletes it first: nothing else is left of it. */
function loadExpired(node: u32, table: u32, nowMs: f64): u32 {
  if (!load<u32>(STORE_REPLICAS) || isLocal(node)) return 0;
  store<u64>(newPart(table, 0, KIND_DELETION), nextStamp(nowMs), PART_STAMP);
  return 1;
}

/** Whether the node has no data yet, or none any more: then it also has no time to live. */
export function startsAnew(change: Change): bool {
  const value = change.node ? valueOfNode(change.node) : 0;
  return change.hasExpired || !value || !load<u32>(value, VALUE_BYTES);
}

export function changeAt(scratch: u32): Change {
  return changetype<Change>(<usize>(scratch + SCRATCH_CHANGE));
}

/** Sorts what is to be written; of two versions of the same part the greater stays. */
export function sortWrites(change: Change): void {
  sortParts(change.writes, change.writesCount, false);
  change.writesCount = foldTable(change.writes, change.writesCount);
}

/** The bytes that the node's data would have. Ends the change without making it. */
export function measureChange(change: Change): u32 {
  const table = change.merged;
  const all = mergeTables(change.has, change.hasCount, change.writes, change.writesCount, table);
  markVisible(table, all);
  const bytes = writeData(table, all, NO_SHAPE, 0, 0);
  closeChange(change);
  return bytes;
}

/** Merges, builds the new value and publishes it: OK or a status. Ends the change. */
export function finishChange(change: Change): u32 {
  let status = merge(change);
  if (status == NO_SPACE) {
    drainRetired();
    status = merge(change);
  }
  closeChange(change);
  return status;
}

/** Forgets what may be forgotten of the node, and leaves what it shows: OK or a status. Ends the change. */
export function trimChange(change: Change): u32 {
  let status = trim(change);
  if (status == NO_SPACE) {
    drainRetired();
    status = trim(change);
  }
  closeChange(change);
  return status;
}

function trim(change: Change): u32 {
  const table = change.merged;
  memory.copy(table, change.has, change.hasCount * PART_BYTES);
  const count = forget(table, change.hasCount);
  if (isSame(change, table, count)) return OK;
  let status: u32;
  if (count) {
    const value = buildValue(change.scratch, table, count);
    if (value < ADDRESS_MIN) return value;
    status = trimValue(change.node, value);
    if (status != OK) release(value);
  } else status = dropNode(change.scratch, change.node);
  const gone = change.hasCount - count;
  if (status == OK) store<u64>(STORE_COLLECTED, load<u64>(STORE_COLLECTED) + gone);
  return status;
}

export function closeChange(change: Change): void {
  if (change.block) release(change.block);
  change.block = 0;
}

/** What says nothing new changes nothing; marks, which come last, are no news. */
function isSame(change: Change, table: u32, count: u32): bool {
  if (count != change.hasCount || change.hasExpired) return false;
  for (let i: u32 = 0; i < count; i++) {
    if (memory.compare(partAt(table, i), partAt(change.has, i), PART_MARKS)) return false;
  }
  return true;
}

function merge(change: Change): u32 {
  const table = change.merged;
  const all = mergeTables(change.has, change.hasCount, change.writes, change.writesCount, table);
  // What says nothing new changes nothing: neither version nor memory.
  if (isSame(change, table, all)) return OK;
  const count = forget(table, all);
  return settleTable(change, table, count);
}

/** Makes the table what the node has: OK or a status. The table is used up. */
export function settleTable(change: Change, table: u32, count: u32): u32 {
  if (isSame(change, table, count)) return OK;
  if (!count) return change.node ? dropNode(change.scratch, change.node) : OK;
  if (load<u32>(STORE_REPLICAS)) noteTombstones(table, count);
  const value = buildValue(change.scratch, table, count);
  if (value < ADDRESS_MIN) return value;
  const status = putValue(change.scratch, change.node, change.id, change.keyInfo, value);
  if (status != OK) release(value);
  return status;
}

/** A node has a tombstone: a later pass can collect it. */
function noteTombstones(table: u32, count: u32): void {
  const end = partAt(table, count);
  for (let part = table; part < end; part += PART_BYTES) {
    if (!isTombstone(part)) continue;
    store<u32>(STORE_HAS_TOMBSTONES, 1);
    return;
  }
}
