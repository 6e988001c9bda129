/**
 * Patch: sets some fields of a node and removes others. The data is an array of an object (what to
 * set) and an array of names (what to remove).
 */
import { SCRATCH_PART } from "../layout/memory";
import { KIND_EXPIRY, PART_KIND, PART_NAME } from "../layout/node";
import { BODY_FLAGS, FLAG_EXPIRES } from "../layout/requests";
import { BAD_VALUE, OK } from "../layout/status";
import { CONTAINER_HEADER_BYTES, TAG_ARRAY, TAG_OBJECT } from "../layout/values";
import { compareNames, skipValue, validName, validValue } from "../codec/values";
import { nextStamp } from "../crdt/actors";
import { addExpiry, countFields, loadData, partAt, seekName } from "../crdt/parts";
import { fieldEnd, firstField, isFieldVisible, resolveValue } from "../crdt/visibility";
import * as merging from "../nodes/node-merge";
import { showsField } from "../nodes/overlay";
import { Target } from "../nodes/target";
import { bodyExpires } from "./request-body";

/** Whether [data, end) is a patch: OK or BAD_VALUE. */
export function checkPatch(data: u32, end: u32): u32 {
  return validValue(data, end - data) && isPatch(data, end) ? OK : BAD_VALUE;
}

/** Carries the patch in [data, end) out: OK or a status. */
export function patch(target: Target, body: u32, data: u32, end: u32, nowMs: f64): u32 {
  const fields = data + CONTAINER_HEADER_BYTES;
  const names = skipValue(fields, end);
  const writesMax = 2 + countFields(fields) + load<u32>(names + 5);
  // Of the node's parts it needs none but the node's own.
  const part = target.scratch + SCRATCH_PART;
  store<u32>(part, KIND_EXPIRY, PART_KIND);
  const status = merging.openSlice(target, part, false, writesMax, nowMs);
  if (status != OK) return status;
  const merge = merging.mergeAt(target.scratch);
  const stamp = nextStamp(nowMs);
  const set = load<u32>(fields + 5);
  merge.writesCount = set ? loadData(fields, names - fields, merge.writes, stamp, 0) : 0;
  addRemovals(merge, names, end, stamp);
  if (merging.startsEmpty(merge) || load<u32>(body, BODY_FLAGS) & FLAG_EXPIRES) {
    addExpiry(merge.writes, merge.writesCount++, bodyExpires(body), stamp, 0);
  }
  merging.sortWrites(merge);
  if (!set && !leavesFields(merge)) {
    // The node that is left is `{}`, as the patch has it: the root's value.
    const root = partAt(merge.writes, merge.writesCount);
    merge.writesCount += loadData(fields, names - fields, root, stamp, 0);
    merging.sortWrites(merge);
  }
  return merging.commitMerge(merge);
}

/** Whether a field stays visible: one that is not among the sorted writes. */
function leavesFields(merge: merging.NodeMerge): bool {
  if (merge.overlay) return showsField(merge.overlay, merge.writes, merge.writesCount, false);
  const has = merge.has;
  resolveValue(has, merge.hasCount);
  let next: u32 = 0;
  let start = firstField(has, merge.hasCount);
  while (start < merge.hasCount) {
    const end = fieldEnd(has, merge.hasCount, start);
    const name = load<u32>(partAt(has, start), PART_NAME);
    if (name && isFieldVisible(has, start, end)) {
      next = seekName(merge.writes, next, merge.writesCount, name);
      if (next == merge.writesCount) return true;
      if (compareNames(load<u32>(partAt(merge.writes, next), PART_NAME), name)) return true;
    }
    start = end;
  }
  return false;
}

function isPatch(value: u32, end: u32): bool {
  if (load<u8>(value) != TAG_ARRAY || load<u32>(value + 5) != 2) return false;
  const fields = value + CONTAINER_HEADER_BYTES;
  if (load<u8>(fields) != TAG_OBJECT) return false;
  const names = skipValue(fields, end);
  if (load<u8>(names) != TAG_ARRAY) return false;
  const count = load<u32>(names + 5);
  let at = names + CONTAINER_HEADER_BYTES;
  for (let i: u32 = 0; i < count; i++) {
    if (!validName(at, end)) return false;
    at = skipValue(at, end);
  }
  return true;
}

/** Removes the field of each of the encoded names in the array at `names`. */
function addRemovals(merge: merging.NodeMerge, names: u32, end: u32, stamp: u64): void {
  const count = load<u32>(names + 5);
  let at = names + CONTAINER_HEADER_BYTES;
  for (let i: u32 = 0; i < count; i++) {
    const next = skipValue(at, end);
    merging.addRemoval(merge, at, next - at, stamp);
    at = next;
  }
}
