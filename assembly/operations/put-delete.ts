/**
 * The operations: each makes parts, all with one new stamp, and merges them into the node's own
 * (docs/CONFLICTS.md). The bytes at `body` are private to the engine.
 *
 * OK, BAD_KEY, BAD_VALUE, TOO_LARGE, NO_SPACE, CONFLICT, NOT_FOUND; NEEDS_PAGES and NEEDS_BUCKETS
 * ask to be called again after the host committed memory.
 */
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import {
  KIND_DELETION,
  KIND_REGISTER,
  PART_NAME,
  PART_NAME_BYTES,
  PART_REMOVED,
  PART_STAMP,
  VALUE_ACTOR,
  VALUE_BYTES,
  VALUE_DATA,
  VALUE_EXPIRES,
  VALUE_PARTS,
  VALUE_STAMP,
} from "../layout/node";
import { BODY_ID, BODY_KEY_INFO } from "../layout/requests";
import { BAD_KEY, BAD_VALUE, NOT_FOUND, NO_SPACE, OK, TOO_LARGE } from "../layout/status";
import { STORE_DELETES, STORE_PUTS, STORE_REPLICAS, STORE_VALUE_BYTES_MAX } from "../layout/store";
import { nextStamp } from "../crdt/actors";
import { ADDRESS_MIN, allocate, release } from "../heap/allocator";
import { bodyExpires, bodyHead, checkConditions, validBody } from "./request-body";
import { Change, changeAt, finishChange, openChange } from "../nodes/node-merge";
import { hasExpired } from "../crdt/expiry";
import { isLocal } from "../codec/ids";
import { drainRetired } from "../heap/epochs";
import { compareNames, skipName, skipValue } from "../codec/values";
import { dropNode, liveValue, nodeOf, putValue } from "../nodes/nodes";
import {
  addExpiry,
  countFields,
  firstName,
  loadData,
  namedFields,
  newPart,
  partAt,
  sortParts,
} from "../crdt/parts";
import { valueOfNode } from "../nodes/write-set";
import { shapeOf } from "../codec/shape-table";
import {
  NO_SHAPE,
  fold,
  foldedBytes,
  isShaped,
  shapeNumber,
  expandedBytes,
  validRecord,
} from "../codec/shapes";
import { fieldEnd, firstField, isVisible, markVisible } from "../crdt/visibility";

// ── Put ─────────────────────────────────────────────────────────────────────────────────────────

export function putBody(scratch: u32, body: u32, total: u32, nowMs: f64): u32 {
  if (!validBody(body, total)) return BAD_KEY;
  const data = body + bodyHead(body);
  const bytes = body + total - data;
  if (bytes > load<u32>(STORE_VALUE_BYTES_MAX)) return TOO_LARGE;
  if (!validRecord(data, bytes)) return BAD_VALUE;
  if (expandedBytes(data, bytes) > load<u32>(STORE_VALUE_BYTES_MAX)) return TOO_LARGE;
  const node = nodeOf(body + BODY_ID, load<u32>(body, BODY_KEY_INFO));
  let status = checkConditions(body, node, nowMs);
  if (status != OK) return status;
  if (replaces(node, data, nowMs)) {
    status = replace(scratch, node, body, data, bytes, nowMs);
    if (status == NO_SPACE) {
      drainRetired();
      status = replace(scratch, node, body, data, bytes, nowMs);
    }
  } else status = mergePut(scratch, body, data, bytes, nowMs);
  if (status == OK) store<u64>(STORE_PUTS, load<u64>(STORE_PUTS) + 1);
  return status;
}

/** Whether a put leaves nothing of the old value to be kept: most do, and need no tables. */
function replaces(node: u32, data: u32, nowMs: f64): bool {
  const value = node ? valueOfNode(node) : 0;
  if (!value || !load<u32>(STORE_REPLICAS)) return true;
  if (load<u32>(value, VALUE_PARTS) || hasExpired(value, nowMs)) return false;
  return sameFields(value + VALUE_DATA, data);
}

/** Whether two values are both no objects, or objects with the same names in the same order. */
function sameFields(a: u32, b: u32): bool {
  if (isShaped(a) && isShaped(b) && shapeNumber(a) == shapeNumber(b)) return true;
  const fields = namedFields(a);
  if (fields != namedFields(b)) return false;
  let nameA = firstName(a);
  let nameB = firstName(b);
  for (let i: u32 = 0; i < fields; i++) {
    if (compareNames(nameA, nameB)) return false;
    nameA = nextName(a, nameA);
    nameB = nextName(b, nameB);
  }
  return true;
}

/** The name of the field behind that of `name`; in a record of a shape names are side by side. */
function nextName(data: u32, name: u32): u32 {
  const next = skipName(name, u32.MAX_VALUE);
  return isShaped(data) ? next : skipValue(next, u32.MAX_VALUE);
}

/** A value without parts: all of it is this write's. */
function replace(scratch: u32, node: u32, body: u32, data: u32, bytes: u32, nowMs: f64): u32 {
  const shape = isShaped(data) ? NO_SHAPE : shapeOf(scratch, data, bytes);
  const folded = foldedBytes(bytes, shape);
  const block = allocate(VALUE_DATA - BLOCK_HEADER_BYTES + folded);
  if (block < ADDRESS_MIN) return block;
  store<u32>(block, folded, VALUE_BYTES);
  store<u64>(block, nextStamp(nowMs), VALUE_STAMP);
  store<u32>(block, 0, VALUE_ACTOR);
  store<u32>(block, 0, VALUE_PARTS);
  store<f64>(block, bodyExpires(body), VALUE_EXPIRES);
  fold(data, bytes, shape, block + VALUE_DATA);
  const status = putValue(scratch, node, body + BODY_ID, load<u32>(body, BODY_KEY_INFO), block);
  if (status != OK) release(block);
  return status;
}

function mergePut(scratch: u32, body: u32, data: u32, bytes: u32, nowMs: f64): u32 {
  const id = body + BODY_ID;
  const keyInfo = load<u32>(body, BODY_KEY_INFO);
  const status = openChange(scratch, id, keyInfo, 1 + countFields(data), true, nowMs);
  if (status != OK) return status;
  const change = changeAt(scratch);
  const stamp = nextStamp(nowMs);
  addExpiry(change.writes, 0, bodyExpires(body), stamp, 0);
  const fields = loadData(data, bytes, partAt(change.writes, 1), stamp, 0);
  change.writesCount = 1 + fields;
  removeUnwritten(change, fields, stamp);
  return finishChange(change);
}

/** *Removed* for each field that is visible here and not among the written ones. */
function removeUnwritten(change: Change, fields: u32, stamp: u64): void {
  const has = change.has;
  const written = partAt(change.writes, 1);
  markVisible(has, change.hasCount);
  let next: u32 = 0;
  let start = firstField(has, change.hasCount);
  while (start < change.hasCount) {
    const end = fieldEnd(has, change.hasCount, start);
    const field = partAt(has, start);
    const name = load<u32>(field, PART_NAME);
    while (next < fields && compareNames(load<u32>(partAt(written, next), PART_NAME), name) < 0)
      next++;
    const isWritten =
      next < fields && !compareNames(load<u32>(partAt(written, next), PART_NAME), name);
    if (!isWritten && isVisible(has, start, end)) addRemoval(change, field, stamp);
    start = end;
  }
  sortParts(change.writes, change.writesCount, false);
}

/** Writes that the field of `field` (a part of it) is removed. */
function addRemoval(change: Change, field: u32, stamp: u64): void {
  const part = newPart(change.writes, change.writesCount, KIND_REGISTER);
  change.writesCount++;
  store<u32>(part, load<u32>(field, PART_NAME), PART_NAME);
  store<u32>(part, load<u32>(field, PART_NAME_BYTES), PART_NAME_BYTES);
  store<u32>(part, 1, PART_REMOVED);
  store<u64>(part, stamp, PART_STAMP);
}

// ── Delete ──────────────────────────────────────────────────────────────────────────────────────

export function deleteBody(scratch: u32, body: u32, total: u32, nowMs: f64): u32 {
  if (!validBody(body, total)) return BAD_KEY;
  const id = body + BODY_ID;
  const keyInfo = load<u32>(body, BODY_KEY_INFO);
  const node = nodeOf(id, keyInfo);
  if (!liveValue(node, nowMs)) return NOT_FOUND;
  let status = checkConditions(body, node, nowMs);
  if (status != OK) return status;
  const stamp = nextStamp(nowMs);
  if (load<u32>(STORE_REPLICAS) && !isLocal(node)) {
    status = openChange(scratch, id, keyInfo, 1, false, nowMs);
    if (status != OK) return status;
    const change = changeAt(scratch);
    const part = newPart(change.writes, 0, KIND_DELETION);
    store<u64>(part, stamp, PART_STAMP);
    change.writesCount = 1;
    status = finishChange(change);
  } else status = dropNode(scratch, node);
  if (status == OK) store<u64>(STORE_DELETES, load<u64>(STORE_DELETES) + 1);
  return status;
}
