/**
 * Operations on one field: counters and sets. The body's value is an array of the field's name and
 * what to add or remove. Statuses as in `operations`.
 */
import {
  KIND_COUNTER,
  KIND_DELETION,
  KIND_ELEMENT,
  KIND_REGISTER,
  MARK_VISIBLE,
  PART_ACTOR,
  PART_BYTES,
  PART_KIND,
  PART_MARKS,
  PART_NAME,
  PART_NAME_BYTES,
  PART_OTHER,
  PART_OTHER_ACTOR,
  PART_REMOVED,
  PART_STAMP,
  PART_THIRD,
  PART_VALUE,
  PART_VALUE_BYTES,
} from "../layout/node";
import { BODY_ID, BODY_KEY_INFO } from "../layout/requests";
import { OP_INCREMENT, OP_REMOVE } from "../layout/slot";
import { BAD_KEY, BAD_VALUE, NOT_FOUND, OK } from "../layout/status";
import { STORE_PUTS } from "../layout/store";
import { CONTAINER_HEADER_BYTES, TAG_ARRAY } from "../layout/values";
import { nextStamp } from "../crdt/actors";
import { bodyHead, checkConditions, validBody } from "./request-body";
import {
  Change,
  changeAt,
  closeChange,
  finishChange,
  openChange,
  startsAnew,
} from "../nodes/node-merge";
import { watermarkClock } from "../crdt/gc-watermark";
import { compareNames, numberOf, skipValue, validName, validValue } from "../codec/values";
import { nodeOf } from "../nodes/nodes";
import { addExpiry, newPart, partAt, sortParts } from "../crdt/parts";
import {
  fieldEnd,
  firstField,
  groundActor,
  groundOf,
  groundStamp,
  isDead,
  markVisible,
  registerOf,
} from "../crdt/visibility";

/** Increments a counter, or adds an element to a set or removes it, as `op` says. */
export function fieldBody(scratch: u32, op: u32, body: u32, total: u32, nowMs: f64): u32 {
  if (!validBody(body, total)) return BAD_KEY;
  const value = body + bodyHead(body);
  const end = body + total;
  if (!validValue(value, end - value) || !isPair(value, end)) return BAD_VALUE;
  const name = value + CONTAINER_HEADER_BYTES;
  const operand = skipValue(name, end);
  if (op == OP_INCREMENT && !isFinite(numberOf(operand))) return BAD_VALUE;
  const id = body + BODY_ID;
  const keyInfo = load<u32>(body, BODY_KEY_INFO);
  let status = checkConditions(body, nodeOf(id, keyInfo), nowMs);
  if (status != OK) return status;
  status = openChange(scratch, id, keyInfo, 2, true, nowMs);
  if (status != OK) return status;
  const change = changeAt(scratch);
  markVisible(change.has, change.hasCount);
  status = write(change, name, operand, end, op, nowMs);
  if (status != OK) {
    closeChange(change);
    return status;
  }
  status = finishChange(change);
  if (status == OK) store<u64>(STORE_PUTS, load<u64>(STORE_PUTS) + 1);
  return status;
}

function isPair(value: u32, end: u32): bool {
  if (load<u8>(value) != TAG_ARRAY || load<u32>(value + 5) != 2) return false;
  return validName(value + CONTAINER_HEADER_BYTES, end);
}

/** The parts that the operation writes, given what the marked table has. */
function write(change: Change, name: u32, operand: u32, end: u32, op: u32, nowMs: f64): u32 {
  const has = change.has;
  const start = fieldStart(has, change.hasCount, name);
  const isField = start < change.hasCount;
  const fieldStop = isField ? fieldEnd(has, change.hasCount, start) : start;
  const register = isField && isRegister(partAt(has, start)) ? partAt(has, start) : 0;
  if (register && isMarked(register)) {
    // A counter rests on a number, or its shares on one that is not here yet; a set rests on nothing.
    if (op != OP_INCREMENT) return BAD_VALUE;
    const isNumber = isFinite(numberOf(load<u32>(register, PART_VALUE)));
    if (!isNumber && !isCounter(has, start, fieldStop)) return BAD_VALUE;
  }
  if (op == OP_INCREMENT && isSet(has, start, fieldStop)) return BAD_VALUE;
  if (op == OP_REMOVE) return writeRemovals(change, start, fieldStop, operand, end, nowMs);
  const stamp = nextStamp(nowMs);
  const kind = op == OP_INCREMENT ? KIND_COUNTER : KIND_ELEMENT;
  const part = addPart(change, name, operand - name, kind, stamp);
  if (op == OP_INCREMENT) {
    writeShare(change, part, start, fieldStop, numberOf(operand));
    if (!isFinite(load<f64>(part, PART_THIRD))) return BAD_VALUE;
  } else {
    store<u32>(part, operand, PART_VALUE);
    store<u32>(part, end - operand, PART_VALUE_BYTES);
  }
  if (startsAnew(change)) addExpiry(change.writes, change.writesCount++, 0, stamp, 0);
  sortParts(change.writes, change.writesCount, false);
  return OK;
}

/** This actor's share: based on the latest that is known, its visible sum and `by` more. */
function writeShare(change: Change, part: u32, start: u32, end: u32, by: f64): void {
  const first = change.has;
  const isDeleted = change.hasCount && load<u32>(first, PART_KIND) == KIND_DELETION;
  const deleted = isDeleted ? load<u64>(first, PART_STAMP) : 0;
  const deleter = isDeleted ? load<u32>(first, PART_ACTOR) : 0;
  const ground = groundOf(first, start, end, deleted, deleter);
  let base = ground ? groundStamp(ground) : deleted;
  let actor = ground ? groundActor(ground) : deleter;
  const register = start < end ? registerOf(first, start, deleted, deleter) : 0;
  const floor = register ? load<u64>(register, PART_STAMP) : deleted;
  const floorActor = register ? load<u32>(register, PART_ACTOR) : deleter;
  const isSeen = register && !load<u32>(register, PART_REMOVED);
  if (!isSeen && base <= watermarkClock() && watermarkClock()) {
    // Above any removal of the field that was collected here and that others may still have.
    base = watermarkClock() + 1;
    actor = 0;
  }
  let sum = by;
  for (let i = start; i < end; i++) {
    const share = partAt(change.has, i);
    if (load<u32>(share, PART_KIND) != KIND_COUNTER || load<u32>(share, PART_ACTOR)) continue;
    // Not by its mark: a set may hide a share that rests on the floor.
    if (!isDead(share, floor, floorActor)) sum += load<f64>(share, PART_THIRD);
  }
  store<u64>(part, base, PART_OTHER);
  store<u32>(part, actor, PART_OTHER_ACTOR);
  store<f64>(part, sum, PART_THIRD);
}

/** Each actor's add of the element that is seen here, as removed. */
function writeRemovals(
  change: Change,
  start: u32,
  end: u32,
  operand: u32,
  operandEnd: u32,
  nowMs: f64,
): u32 {
  let stamp: u64 = 0;
  for (let i = start; i < end; i++) {
    const element = partAt(change.has, i);
    if (load<u32>(element, PART_KIND) != KIND_ELEMENT || !isMarked(element)) continue;
    const bytes = load<u32>(element, PART_VALUE_BYTES);
    if (bytes != operandEnd - operand) continue;
    if (memory.compare(load<u32>(element, PART_VALUE), operand, bytes)) continue;
    if (!stamp) stamp = nextStamp(nowMs);
    const part = partAt(change.writes, change.writesCount);
    change.writesCount++;
    memory.copy(part, element, PART_BYTES);
    store<u64>(part, load<u64>(element, PART_STAMP), PART_OTHER);
    store<u64>(part, stamp, PART_THIRD);
    store<u32>(part, 0, PART_OTHER_ACTOR);
  }
  return change.writesCount ? OK : NOT_FOUND;
}

function addPart(change: Change, name: u32, nameBytes: u32, kind: u32, stamp: u64): u32 {
  const part = newPart(change.writes, change.writesCount, kind);
  change.writesCount++;
  store<u32>(part, name, PART_NAME);
  store<u32>(part, nameBytes, PART_NAME_BYTES);
  store<u64>(part, stamp, PART_STAMP);
  return part;
}

/** Where the parts of a field start in a sorted table; `count` when it has none. */
function fieldStart(table: u32, count: u32, name: u32): u32 {
  for (let i = firstField(table, count); i < count; i++) {
    if (!compareNames(load<u32>(partAt(table, i), PART_NAME), name)) return i;
  }
  return count;
}

/** Whether shares of a counter are seen. */
function isCounter(table: u32, start: u32, end: u32): bool {
  for (let i = start; i < end; i++) {
    const part = partAt(table, i);
    if (load<u32>(part, PART_KIND) == KIND_COUNTER && isMarked(part)) return true;
  }
  return false;
}

/** Whether what is seen of the field is a set. */
function isSet(table: u32, start: u32, end: u32): bool {
  for (let i = start; i < end; i++) {
    const part = partAt(table, i);
    if (load<u32>(part, PART_KIND) == KIND_ELEMENT && isMarked(part)) return true;
  }
  return false;
}

function isRegister(part: u32): bool {
  return load<u32>(part, PART_KIND) == KIND_REGISTER;
}

function isMarked(part: u32): bool {
  return (load<u32>(part, PART_MARKS) & MARK_VISIBLE) != 0;
}
