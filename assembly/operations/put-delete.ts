/** Put, which makes data all that a node has, and delete. */
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import * as NODE from "../layout/node";
import { BAD_VALUE, NO_SPACE, OK, TOO_LARGE } from "../layout/status";
import { STORE_REPLICAS, STORE_VALUE_BYTES_MAX } from "../layout/store";
import { isLocal } from "../codec/ids";
import { shapeOf } from "../codec/shape-table";
import * as shapes from "../codec/shapes";
import { compareNames, skipName, skipValue } from "../codec/values";
import { nextStamp } from "../crdt/actors";
import { hasExpired } from "../crdt/expiry";
import {
  addExpiry,
  countFields,
  firstName,
  loadData,
  namedFields,
  partAt,
  seekName,
  sortParts,
} from "../crdt/parts";
import { fieldEnd, firstField, isFieldVisible, resolveValue } from "../crdt/visibility";
import { ADDRESS_MIN, allocate, release } from "../heap/allocator";
import { drainRetired } from "../heap/epochs";
import * as merging from "../nodes/node-merge";
import { dropNode, putValue } from "../nodes/nodes";
import { Target } from "../nodes/target";
import { valueOfNode } from "../nodes/write-set";
import { bodyExpires } from "./request-body";

/** Whether [data, end) is a value that a node may have: OK, TOO_LARGE or BAD_VALUE. */
export function checkPut(data: u32, end: u32): u32 {
  const most = load<u32>(STORE_VALUE_BYTES_MAX);
  const bytes = end - data;
  if (bytes > most) return TOO_LARGE;
  if (!shapes.validRecord(data, bytes)) return BAD_VALUE;
  return shapes.expandedBytes(data, bytes) > most ? TOO_LARGE : OK;
}

/** Makes the data in [data, end) all that the target has. */
export function put(target: Target, body: u32, data: u32, end: u32, nowMs: f64): u32 {
  const expires = bodyExpires(body);
  if (!replaces(target.node, data, nowMs)) {
    return mergePut(target, data, end - data, expires, nowMs);
  }
  const status = replace(target, data, end - data, expires, nowMs);
  if (status != NO_SPACE) return status;
  drainRetired();
  return replace(target, data, end - data, expires, nowMs);
}

/** Whether a put needs no part of the old value. Most do not, and so need no tables. */
function replaces(node: u32, data: u32, nowMs: f64): bool {
  const value = node ? valueOfNode(node) : 0;
  if (!value || !load<u32>(STORE_REPLICAS)) return true;
  if (load<u32>(value, NODE.VALUE_PARTS) || hasExpired(value, nowMs)) return false;
  return sameFields(value + NODE.VALUE_DATA, data);
}

/** Whether two values are both no objects, or objects with the same names in the same order. */
function sameFields(a: u32, b: u32): bool {
  if (shapes.isShaped(a) && shapes.isShaped(b) && shapes.shapeNumber(a) == shapes.shapeNumber(b))
    return true;
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

/** The name behind `name`. In a record with a shape the names are side by side. */
function nextName(data: u32, name: u32): u32 {
  const next = skipName(name, u32.MAX_VALUE);
  return shapes.isShaped(data) ? next : skipValue(next, u32.MAX_VALUE);
}

/** Replaces the value by one without parts, as all of it is this write's. */
function replace(target: Target, data: u32, bytes: u32, expires: f64, nowMs: f64): u32 {
  const shape = shapes.isShaped(data) ? shapes.NO_SHAPE : shapeOf(target.scratch, data, bytes);
  const folded = shapes.foldedBytes(bytes, shape);
  const block = allocate(NODE.VALUE_DATA - BLOCK_HEADER_BYTES + folded);
  if (block < ADDRESS_MIN) return block;
  store<u32>(block, folded, NODE.VALUE_BYTES);
  store<u64>(block, nextStamp(nowMs), NODE.VALUE_STAMP);
  store<u32>(block, 0, NODE.VALUE_ACTOR);
  store<u32>(block, 0, NODE.VALUE_PARTS);
  store<f64>(block, expires, NODE.VALUE_EXPIRES);
  shapes.fold(data, bytes, shape, block + NODE.VALUE_DATA);
  const status = putValue(target, block);
  if (status != OK) release(block);
  return status;
}

/** Merges the registers of the put, and removals of the fields that it does not have. */
function mergePut(target: Target, data: u32, bytes: u32, expires: f64, nowMs: f64): u32 {
  const status = merging.openMerge(target, 1 + countFields(data), true, nowMs);
  if (status != OK) return status;
  const merge = merging.mergeAt(target.scratch);
  const stamp = nextStamp(nowMs);
  addExpiry(merge.writes, 0, expires, stamp, 0);
  const fields = loadData(data, bytes, partAt(merge.writes, 1), stamp, 0);
  merge.writesCount = 1 + fields;
  removeUnwritten(merge, fields, stamp);
  return merging.commitMerge(merge);
}

/** Removes each field that is visible and not among the `fields` written ones. */
function removeUnwritten(merge: merging.NodeMerge, fields: u32, stamp: u64): void {
  const has = merge.has;
  const written = partAt(merge.writes, 1);
  resolveValue(has, merge.hasCount);
  let next: u32 = 0;
  let start = firstField(has, merge.hasCount);
  while (start < merge.hasCount) {
    const end = fieldEnd(has, merge.hasCount, start);
    const field = partAt(has, start);
    const name = load<u32>(field, NODE.PART_NAME);
    next = seekName(written, next, fields, name);
    const isWritten =
      next < fields && !compareNames(load<u32>(partAt(written, next), NODE.PART_NAME), name);
    if (!isWritten && isFieldVisible(has, start, end)) {
      merging.addRemoval(merge, name, load<u32>(field, NODE.PART_NAME_BYTES), stamp);
    }
    start = end;
  }
  sortParts(merge.writes, merge.writesCount);
}

/** Deletes the target, which has a live value. With replicas the deletion is a part. */
export function remove(target: Target, nowMs: f64): u32 {
  const stamp = nextStamp(nowMs);
  if (!load<u32>(STORE_REPLICAS) || isLocal(target.node)) return dropNode(target);
  const status = merging.openMerge(target, 1, false, nowMs);
  if (status != OK) return status;
  const merge = merging.mergeAt(target.scratch);
  merging.addWrite(merge, NODE.KIND_DELETION, 0, 0, stamp);
  return merging.commitMerge(merge);
}
