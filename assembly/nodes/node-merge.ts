/**
 * The merge of one node: the parts that it has, the parts that are written, and what comes out.
 *
 * The tables lie behind each other in the engine's scratch page, or in a block if they are large.
 * A merge happens whole or leaves the store as it was.
 */
import { SCRATCH_MERGE, SCRATCH_TABLES, SCRATCH_TABLES_BYTES } from "../layout/memory";
import * as NODE from "../layout/node";
import { BODY_SKIP } from "../layout/requests";
import { NO_SPACE, OK, TOO_LARGE } from "../layout/status";
import { STORE_COLLECTED, STORE_HAS_TOMBSTONES, STORE_REPLICAS } from "../layout/store";
import { isLocal } from "../codec/ids";
import { NO_SHAPE } from "../codec/shapes";
import { nextStamp } from "../crdt/actors";
import { encodeData } from "../crdt/encode-data";
import { encodeValue, expiryOf } from "../crdt/encode-value";
import { hasExpired } from "../crdt/expiry";
import { foldTable, mergeTables } from "../crdt/merge";
import { countParts, isTombstone, loadValue, newPart, partAt, sortParts } from "../crdt/parts";
import { prune } from "../crdt/prune";
import { restampTable } from "../crdt/restamp-table";
import { resolveValue } from "../crdt/visibility";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { allocateSurely, drainRetired } from "../heap/epochs";
import { addWork } from "../heap/work";
import { dropNode, putValue, replacePruned } from "./nodes";
import {
  OVERLAY_PARTS_MIN,
  addToOverlay,
  baseCount,
  baseTable,
  closeOverlay,
  openOverlay,
  settleOverlay,
  showsField,
  sliceOf,
} from "./overlay";
import { Target } from "./target";
import { valueOfNode, writeSetAt, writtenNumber } from "./write-set";

@unmanaged
export class NodeMerge {
  target: Target;
  /** The parts that the node has, sorted. */
  has: u32;
  hasCount: u32;
  /** The parts that are written. */
  writes: u32;
  writesCount: u32;
  /** Room for both. */
  merged: u32;
  /** A block that holds the tables, or 0. */
  block: u32;
  /** The node has expired: the write starts from nothing. */
  hasExpired: bool;
  /** The overlay that gets the writes, or 0: `has` is a slice of it. */
  overlay: u32;
}

export function mergeAt(scratch: u32): NodeMerge {
  return changetype<NodeMerge>(<usize>(scratch + SCRATCH_MERGE));
}

/**
 * Opens a merge of the target and loads the parts that its node has. There is room for `more` parts
 * to be written; with `all`, for as many again as the node has. OK or a status.
 */
export function openMerge(target: Target, more: u32, all: bool, nowMs: f64): u32 {
  const scratch = target.scratch;
  const merge = mergeAt(scratch);
  const node = target.node;
  const value = node ? valueOfNode(node) : 0;
  const status = openTables(merge, target, countParts(value), more, all);
  if (status != OK) return status;
  const tables = merge.has;
  merge.hasExpired = value != 0 && load<u32>(value, NODE.VALUE_BYTES) && hasExpired(value, nowMs);
  merge.hasCount = merge.hasExpired ? loadExpired(node, tables, nowMs) : loadValue(value, tables);
  return OK;
}

/** Makes room for `has` parts of the node, and for those to be written: OK or a status. */
function openTables(merge: NodeMerge, target: Target, has: u32, more: u32, all: bool): u32 {
  if (has > NODE.PARTS_MAX || more > NODE.PARTS_MAX - has) return TOO_LARGE;
  const writesMax = all ? more + has : more;
  addWork(has + more);
  const bytes: u32 = 2 * (has + writesMax) * NODE.PART_BYTES;
  let tables: u32 = target.scratch + SCRATCH_TABLES;
  merge.block = 0;
  if (bytes > SCRATCH_TABLES_BYTES) {
    tables = allocateSurely(bytes + BODY_SKIP);
    if (tables < ADDRESS_MIN) return tables;
    merge.block = tables;
    tables += BODY_SKIP;
  }
  merge.target = target;
  merge.has = tables;
  merge.writes = partAt(tables, has);
  merge.writesCount = 0;
  merge.merged = partAt(merge.writes, writesMax);
  merge.overlay = 0;
  return OK;
}

/**
 * Opens a merge that an item of a batch needs only a slice of, as `sliceOf` has it. A node that the
 * batch writes for the first time, or that has few parts, is loaded whole. OK or a status.
 */
export function openSlice(target: Target, part: u32, whole: bool, more: u32, nowMs: f64): u32 {
  const number = writtenNumber(target.node);
  const value: u32 = number ? writeSetAt(number - 1).value : 0;
  if (!value || countParts(value) < OVERLAY_PARTS_MIN || hasExpired(value, nowMs))
    return openMerge(target, more, true, nowMs);
  const entry = writeSetAt(number - 1);
  if (!entry.overlay) {
    const opened = openOverlay(value);
    if (opened < ADDRESS_MIN) return opened;
    entry.overlay = opened;
  }
  const overlay = entry.overlay;
  const merge = mergeAt(target.scratch);
  const count = sliceOf(overlay, part, whole, 0);
  const status = openTables(merge, target, count, more, true);
  if (status != OK) return status;
  sliceOf(overlay, part, whole, merge.has);
  sortParts(merge.has, count, false);
  merge.hasCount = foldTable(merge.has, count);
  const expires = expiryOf(merge.has, merge.hasCount);
  if (expires != 0 && expires <= nowMs) {
    closeMerge(merge);
    const settled = settleNode(target);
    return settled == OK ? openMerge(target, more, true, nowMs) : settled;
  }
  merge.hasExpired = false;
  merge.overlay = overlay;
  return OK;
}

/** Makes the overlay of a node its value in the write set: OK or a status. */
export function settleNode(target: Target): u32 {
  const number = writtenNumber(target.node);
  if (!number) return OK;
  const entry = writeSetAt(number - 1);
  const overlay = entry.overlay;
  if (!overlay) return OK;
  let status = settleOverlay(overlay);
  if (status != OK) return status;
  const merge = mergeAt(target.scratch);
  merge.target = target;
  // The value has changed, whatever it had.
  merge.hasCount = u32.MAX_VALUE;
  merge.hasExpired = false;
  const table = baseTable(overlay);
  const count = prune(table, baseCount(overlay));
  status = commitTable(merge, table, count);
  if (status == NO_SPACE) {
    drainRetired();
    status = commitTable(merge, table, count);
  }
  if (status != OK) return status;
  closeOverlay(overlay);
  entry.overlay = 0;
  return OK;
}

function commitToOverlay(merge: NodeMerge): u32 {
  let status: u32 = OK;
  for (let i: u32 = 0; i < merge.writesCount && status == OK; i++)
    status = addToOverlay(merge.overlay, partAt(merge.writes, i));
  closeMerge(merge);
  return status;
}

/** A write to an expired node deletes it first: the deletion is all that the node has. */
function loadExpired(node: u32, table: u32, nowMs: f64): u32 {
  if (!load<u32>(STORE_REPLICAS) || isLocal(node)) return 0;
  store<u64>(newPart(table, 0, NODE.KIND_DELETION), nextStamp(nowMs), NODE.PART_STAMP);
  return 1;
}

/** Releases what the merge holds. */
export function closeMerge(merge: NodeMerge): void {
  if (merge.block) release(merge.block);
  merge.block = 0;
}

/** Adds a part: its address. */
export function addWrite(merge: NodeMerge, kind: u32, name: u32, nameBytes: u32, stamp: u64): u32 {
  const part = newPart(merge.writes, merge.writesCount, kind);
  merge.writesCount++;
  store<u32>(part, name, NODE.PART_NAME);
  store<u32>(part, nameBytes, NODE.PART_NAME_BYTES);
  store<u64>(part, stamp, NODE.PART_STAMP);
  return part;
}

/** Adds the removal of a field. */
export function addRemoval(merge: NodeMerge, name: u32, nameBytes: u32, stamp: u64): void {
  store<u32>(addWrite(merge, NODE.KIND_REGISTER, name, nameBytes, stamp), 1, NODE.PART_REMOVED);
}

/** Sorts the parts. Of two versions of the same part the greater stays. */
export function sortWrites(merge: NodeMerge): void {
  sortParts(merge.writes, merge.writesCount);
  merge.writesCount = foldTable(merge.writes, merge.writesCount);
}

/** Whether the node has no data yet or has lost it. Then it has no time to live either. */
export function startsEmpty(merge: NodeMerge): bool {
  if (merge.overlay) return !showsField(merge.overlay, 0, 0, true);
  const node = merge.target.node;
  const value = node ? valueOfNode(node) : 0;
  return merge.hasExpired || !value || !load<u32>(value, NODE.VALUE_BYTES);
}

/** The bytes of data that the node would have. Closes the merge and changes nothing. */
export function measureMerge(merge: NodeMerge): u32 {
  const table = merge.merged;
  const count = mergeParts(merge);
  resolveValue(table, count);
  const bytes = encodeData(table, count, NO_SHAPE, 0, 0);
  closeMerge(merge);
  return bytes;
}

/** Merges, encodes the new value and publishes it: OK or a status. Closes the merge. */
export function commitMerge(merge: NodeMerge): u32 {
  if (merge.overlay) return commitToOverlay(merge);
  let status = mergeWrites(merge);
  if (status == NO_SPACE) {
    drainRetired();
    status = mergeWrites(merge);
  }
  closeMerge(merge);
  return status;
}

/** Prunes the node's parts, which changes nothing that it shows: OK or a status. Closes the merge. */
export function pruneMerge(merge: NodeMerge): u32 {
  let status = pruneParts(merge);
  if (status == NO_SPACE) {
    drainRetired();
    status = pruneParts(merge);
  }
  closeMerge(merge);
  return status;
}

/**
 * Moves the node's stamps of the own actor that are behind `limit` back to those behind `after`, which
 * changes nothing that it shows: OK or a status. The merge has room for as many writes. Closes it.
 */
export function restampMerge(merge: NodeMerge, limit: u64, after: u64): u32 {
  let status = restampParts(merge, limit, after);
  if (status == NO_SPACE) {
    drainRetired();
    status = restampParts(merge, limit, after);
  }
  closeMerge(merge);
  return status;
}

function restampParts(merge: NodeMerge, limit: u64, after: u64): u32 {
  const table = merge.merged;
  memory.copy(table, merge.has, merge.hasCount * NODE.PART_BYTES);
  restampTable(table, merge.hasCount, limit, after, merge.writes);
  return isSame(merge, table, merge.hasCount) ? OK : replaceTable(merge, table, merge.hasCount);
}

/** Makes the table, which shows the same, all that the node has: OK or a status. */
function replaceTable(merge: NodeMerge, table: u32, count: u32): u32 {
  const value = encodeValue(merge.target.scratch, table, count);
  if (value < ADDRESS_MIN) return value;
  const status = replacePruned(merge.target.node, value);
  if (status != OK) release(value);
  return status;
}

/** Makes the table all that the node has: OK or a status. The table is used up. */
export function commitTable(merge: NodeMerge, table: u32, count: u32): u32 {
  if (isSame(merge, table, count)) return OK;
  if (!count) return merge.target.node ? dropNode(merge.target) : OK;
  if (load<u32>(STORE_REPLICAS)) markTombstones(table, count);
  const value = encodeValue(merge.target.scratch, table, count);
  if (value < ADDRESS_MIN) return value;
  const status = putValue(merge.target, value);
  if (status != OK) release(value);
  return status;
}

function mergeWrites(merge: NodeMerge): u32 {
  const table = merge.merged;
  const count = mergeParts(merge);
  // Parts that say nothing new change neither version nor memory.
  if (isSame(merge, table, count)) return OK;
  return commitTable(merge, table, prune(table, count));
}

/** Merges both tables into `merged`: the number of parts. */
function mergeParts(merge: NodeMerge): u32 {
  return mergeTables(merge.has, merge.hasCount, merge.writes, merge.writesCount, merge.merged);
}

function pruneParts(merge: NodeMerge): u32 {
  const table = merge.merged;
  memory.copy(table, merge.has, merge.hasCount * NODE.PART_BYTES);
  const count = prune(table, merge.hasCount);
  if (isSame(merge, table, count)) return OK;
  const status = count ? replaceTable(merge, table, count) : dropNode(merge.target);
  const pruned = merge.hasCount - count;
  if (status == OK) store<u64>(STORE_COLLECTED, load<u64>(STORE_COLLECTED) + pruned);
  return status;
}

/** Whether the table is what the node has. Marks come last in a part and do not count. */
function isSame(merge: NodeMerge, table: u32, count: u32): bool {
  if (count != merge.hasCount || merge.hasExpired) return false;
  for (let i: u32 = 0; i < count; i++) {
    if (memory.compare(partAt(table, i), partAt(merge.has, i), NODE.PART_MARKS)) return false;
  }
  return true;
}

/** Sets STORE_HAS_TOMBSTONES if a part is a tombstone: it can be collected once replicas have seen it. */
function markTombstones(table: u32, count: u32): void {
  const end = partAt(table, count);
  for (let part = table; part < end; part += NODE.PART_BYTES) {
    if (!isTombstone(part)) continue;
    store<u32>(STORE_HAS_TOMBSTONES, 1);
    return;
  }
}
