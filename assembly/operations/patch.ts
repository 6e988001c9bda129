/**
 * Patch: sets some fields of a node and removes others. The body's value is an array of an object
 * (what to set) and an array of names (to remove). Statuses as in `operations`.
 */
import {
  KIND_REGISTER,
  PART_NAME,
  PART_NAME_BYTES,
  PART_REMOVED,
  PART_STAMP,
} from "../layout/node";
import { BODY_FLAGS, BODY_ID, BODY_KEY_INFO, FLAG_EXPIRES } from "../layout/requests";
import { BAD_KEY, BAD_VALUE, OK } from "../layout/status";
import { STORE_PUTS } from "../layout/store";
import { CONTAINER_HEADER_BYTES, TAG_ARRAY, TAG_OBJECT } from "../layout/values";
import { nextStamp } from "../crdt/actors";
import { bodyExpires, bodyHead, checkConditions, validBody } from "./request-body";
import {
  Change,
  changeAt,
  finishChange,
  openChange,
  sortWrites,
  startsAnew,
} from "../nodes/node-merge";
import { nodeOf } from "../nodes/nodes";
import { compareNames, skipValue, validName, validValue } from "../codec/values";
import { addExpiry, countFields, loadData, newPart, partAt } from "../crdt/parts";
import { fieldEnd, firstField, isVisible, markVisible } from "../crdt/visibility";

export function patchBody(scratch: u32, body: u32, total: u32, nowMs: f64): u32 {
  if (!validBody(body, total)) return BAD_KEY;
  const value = body + bodyHead(body);
  const end = body + total;
  if (!validValue(value, end - value) || !isPatch(value, end)) return BAD_VALUE;
  const id = body + BODY_ID;
  const keyInfo = load<u32>(body, BODY_KEY_INFO);
  const node = nodeOf(id, keyInfo);
  let status = checkConditions(body, node, nowMs);
  if (status != OK) return status;
  const fields = value + CONTAINER_HEADER_BYTES;
  const names = skipValue(fields, end);
  const writesMax = 2 + countFields(fields) + load<u32>(names + 5);
  status = openChange(scratch, id, keyInfo, writesMax, false, nowMs);
  if (status != OK) return status;
  const change = changeAt(scratch);
  const stamp = nextStamp(nowMs);
  const set = load<u32>(fields + 5);
  change.writesCount = set ? loadData(fields, names - fields, change.writes, stamp, 0) : 0;
  addNames(change, names, end, stamp);
  if (startsAnew(change) || load<u32>(body, BODY_FLAGS) & FLAG_EXPIRES) {
    addExpiry(change.writes, change.writesCount++, bodyExpires(body), stamp, 0);
  }
  sortWrites(change);
  if (!set && !leavesFields(change)) {
    // What is left of the node is `{}`, as it was given: the root's value.
    const root = partAt(change.writes, change.writesCount);
    change.writesCount += loadData(fields, names - fields, root, stamp, 0);
    sortWrites(change);
  }
  status = finishChange(change);
  if (status == OK) store<u64>(STORE_PUTS, load<u64>(STORE_PUTS) + 1);
  return status;
}

/** Whether a field is visible that is not among the sorted writes. */
function leavesFields(change: Change): bool {
  const has = change.has;
  markVisible(has, change.hasCount);
  let next: u32 = 0;
  let start = firstField(has, change.hasCount);
  while (start < change.hasCount) {
    const end = fieldEnd(has, change.hasCount, start);
    const name = load<u32>(partAt(has, start), PART_NAME);
    if (name && isVisible(has, start, end)) {
      next = skipNames(change, next, name);
      if (next == change.writesCount) return true;
      if (compareNames(load<u32>(partAt(change.writes, next), PART_NAME), name)) return true;
    }
    start = end;
  }
  return false;
}

/** The first write from `next` on whose name is not before `name`. */
function skipNames(change: Change, next: u32, name: u32): u32 {
  let at = next;
  while (at < change.writesCount) {
    if (compareNames(load<u32>(partAt(change.writes, at), PART_NAME), name) >= 0) break;
    at++;
  }
  return at;
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

function addNames(change: Change, names: u32, end: u32, stamp: u64): void {
  const count = load<u32>(names + 5);
  let at = names + CONTAINER_HEADER_BYTES;
  for (let i: u32 = 0; i < count; i++) {
    const next = skipValue(at, end);
    const part = newPart(change.writes, change.writesCount, KIND_REGISTER);
    change.writesCount++;
    store<u32>(part, at, PART_NAME);
    store<u32>(part, next - at, PART_NAME_BYTES);
    store<u32>(part, 1, PART_REMOVED);
    store<u64>(part, stamp, PART_STAMP);
    at = next;
  }
}
