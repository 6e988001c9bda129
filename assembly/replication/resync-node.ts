/**
 * One node of a resynchronisation: what the other replica has, merged with the parts of this store
 * that the other has not seen (docs/CONFLICTS.md, Resynchronising).
 *
 * - The other replica has removed the parts that it has seen and no longer has.
 * - Unseen parts merge as usual, unless a tombstone that the other has collected may cover them. No
 *   replica can tell. Then this store writes its own parts again, with new stamps in the old order.
 *   Parts of third replicas are dropped: those replicas deliver them.
 */
import * as NODE from "../layout/node";
import { BODY_SKIP } from "../layout/requests";
import { NO_SPACE, OK } from "../layout/status";
import { nextStamps } from "../crdt/actors";
import { ADDRESS_MIN, release } from "../heap/allocator";
import {
  NodeMerge,
  mergeAt,
  closeMerge,
  openMerge,
  commitTable,
  sortWrites,
} from "../nodes/node-merge";
import { Target } from "../nodes/target";
import { holds, isOld } from "./admission";
import { readPart } from "../delta/part-reader";
import { DeltaReader } from "../delta/reader";
import { watermarkClock } from "../crdt/gc-watermark";
import { prune } from "../crdt/prune";
import { allocateSurely, drainRetired } from "../heap/epochs";
import { mergeTables } from "../crdt/merge";
import { isLater, isTombstone, partAt } from "../crdt/parts";
import { rankOf, sortStamps } from "../crdt/stamp-ranks";
import { fieldEnd, firstField } from "../crdt/visibility";

/** Resynchronises one node, of which the reader is at `parts` parts of the other replica: OK or a status. */
export function resyncNode(reader: DeltaReader, target: Target, parts: u32, nowMs: f64): u32 {
  const at = reader.at;
  const nameCount = reader.nameCount;
  const stamp = reader.stamp;
  const number = reader.number;
  const status = tryNode(reader, target, parts, nowMs);
  if (status != NO_SPACE) return status;
  drainRetired();
  reader.at = at;
  reader.nameCount = nameCount;
  reader.stamp = stamp;
  reader.number = number;
  return tryNode(reader, target, parts, nowMs);
}

function tryNode(reader: DeltaReader, target: Target, parts: u32, nowMs: f64): u32 {
  let status = openMerge(target, parts, true, 0);
  if (status != OK) return status;
  const change = mergeAt(reader.scratch);
  for (let i: u32 = 0; i < parts; i++) readPart(reader, partAt(change.writes, i));
  change.writesCount = parts;
  sortWrites(change);
  assert(change.writesCount <= parts);
  const theirs = change.writes;
  const count = change.writesCount;
  const retained = partAt(theirs, count);
  const retainedCount = retainParts(reader, change, retained);
  const table = change.merged;
  let all = prune(table, mergeTables(retained, retainedCount, theirs, count, table));
  if (needsStamps(reader, table, all)) {
    status = writeAgain(reader, table, all, nowMs);
    all = prune(table, all);
  }
  if (status == OK) status = commitTable(change, table, all);
  closeMerge(change);
  return status;
}

/** Copies the node's parts that stay to `retained`: how many. */
function retainParts(reader: DeltaReader, change: NodeMerge, retained: u32): u32 {
  let count: u32 = 0;
  for (let i: u32 = 0; i < change.hasCount; i++) {
    const part = partAt(change.has, i);
    if (!isRetained(reader, change, part)) continue;
    memory.copy(partAt(retained, count), part, NODE.PART_BYTES);
    count++;
  }
  return count;
}

function isRetained(reader: DeltaReader, change: NodeMerge, part: u32): bool {
  if (isUnseen(reader, part)) {
    return !load<u32>(part, NODE.PART_ACTOR) || !isLive(part) || !mayBeCovered(reader, part);
  }
  // The other replica has merged a part that it has in this version or a later one.
  return holds(part, change.writes, change.writesCount);
}

/** Whether the other replica has not seen the part; an element counts by its add. */
function isUnseen(reader: DeltaReader, part: u32): bool {
  return (
    load<u64>(part, NODE.PART_STAMP) >
    load<u64>(reader.vector + load<u32>(part, NODE.PART_ACTOR) * 8)
  );
}

/** Whether the part may be visible. An element is, if its add is later than its removal. */
function isLive(part: u32): bool {
  if (load<u32>(part, NODE.PART_KIND) != NODE.KIND_ELEMENT) return !isTombstone(part);
  return load<u64>(part, NODE.PART_STAMP) > load<u64>(part, NODE.PART_OTHER);
}

/** Whether a tombstone that the other replica has collected may cover the part. */
function mayBeCovered(reader: DeltaReader, part: u32): bool {
  return reader.watermarkLatest != 0 && isOld(part, reader.watermarkLatest);
}

/** Whether the part is a write of this store that the other replica has not seen. */
function isOwn(reader: DeltaReader, part: u32): bool {
  return !load<u32>(part, NODE.PART_ACTOR) && isUnseen(reader, part) && isLive(part);
}

function needsStamps(reader: DeltaReader, table: u32, count: u32): bool {
  for (let i: u32 = 0; i < count; i++) {
    const part = partAt(table, i);
    if (isOwn(reader, part) && mayBeCovered(reader, part)) return true;
  }
  return false;
}

/** Gives all own unseen writes of the node new stamps, in the order of the old ones. */
function writeAgain(reader: DeltaReader, table: u32, count: u32, nowMs: f64): u32 {
  const block = allocateSurely(BODY_SKIP + count * 8);
  if (block < ADDRESS_MIN) return block;
  const stamps = block + BODY_SKIP;
  let own: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const part = partAt(table, i);
    if (!isOwn(reader, part)) continue;
    store<u64>(stamps + own * 8, load<u64>(part, NODE.PART_STAMP));
    own++;
  }
  own = sortStamps(stamps, own);
  const first = nextStamps(nowMs, own);
  assert(own != 0);
  assert(first > load<u64>(stamps + (own - 1) * 8));
  for (let i: u32 = 0; i < count; i++) {
    const part = partAt(table, i);
    if (!isOwn(reader, part)) continue;
    store<u64>(
      part,
      first + rankOf(stamps, own, load<u64>(part, NODE.PART_STAMP)),
      NODE.PART_STAMP,
    );
  }
  release(block);
  for (let start = firstField(table, count); start < count;) {
    const end = fieldEnd(table, count, start);
    rebase(table, start, end, first);
    start = end;
  }
  return OK;
}

/** Bases the own shares of a field on its present register, or else on a stamp above the watermark. */
function rebase(table: u32, start: u32, end: u32, first: u64): void {
  const register = partAt(table, start);
  const hasRegister =
    load<u32>(register, NODE.PART_KIND) == NODE.KIND_REGISTER &&
    !load<u32>(register, NODE.PART_REMOVED);
  const stamp = hasRegister ? load<u64>(register, NODE.PART_STAMP) : watermarkClock() + 1;
  const actor: u32 = hasRegister ? load<u32>(register, NODE.PART_ACTOR) : 0;
  for (let i = start; i < end; i++) {
    const part = partAt(table, i);
    if (load<u32>(part, NODE.PART_KIND) != NODE.KIND_COUNTER || load<u32>(part, NODE.PART_ACTOR))
      continue;
    if (load<u64>(part, NODE.PART_STAMP) < first) continue;
    const base = load<u64>(part, NODE.PART_OTHER);
    if (!isLater(stamp, actor, base, load<u32>(part, NODE.PART_OTHER_ACTOR))) continue;
    store<u64>(part, stamp, NODE.PART_OTHER);
    store<u32>(part, actor, NODE.PART_OTHER_ACTOR);
  }
}
