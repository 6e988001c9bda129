/**
 * Operations on one field: counters and sets. The data is an array of the field's name and what to
 * add or remove.
 */
import * as NODE from "../layout/node";
import { RESULT_ANSWER, RESULT_ANSWERED, SCRATCH_PART, SCRATCH_RESULT } from "../layout/memory";
import { OP_INCREMENT, OP_REMOVE } from "../layout/slot";
import { BAD_VALUE, NOT_FOUND, OK } from "../layout/status";
import { CONTAINER_HEADER_BYTES, TAG_ARRAY } from "../layout/values";
import { compareNames, numberOf, skipValue, validName, validValue } from "../codec/values";
import { nextStamp } from "../crdt/actors";
import { watermarkClock } from "../crdt/gc-watermark";
import {
  actorId,
  actorOf,
  addExpiry,
  deletionOf,
  partAt,
  seekName,
  sortParts,
  stampOf,
} from "../crdt/parts";
import * as visibility from "../crdt/visibility";
import * as merging from "../nodes/node-merge";
import { Target } from "../nodes/target";

/** Whether [data, end) names a field and says what the operation can add or remove: OK or BAD_VALUE. */
export function checkFieldWrite(op: u32, data: u32, end: u32): u32 {
  if (!validValue(data, end - data) || !isPair(data, end)) return BAD_VALUE;
  if (op != OP_INCREMENT) return OK;
  return isFinite(numberOf(skipValue(data + CONTAINER_HEADER_BYTES, end))) ? OK : BAD_VALUE;
}

/**
 * Increments a counter, or adds an element to a set or removes it, as `op` says. A node that this makes
 * expires at `expires`. The counter's new sum goes to RESULT_ANSWER, or 0 if a set had the element.
 */
export function writeField(
  target: Target,
  op: u32,
  data: u32,
  end: u32,
  expires: f64,
  nowMs: f64,
): u32 {
  const scratch = target.scratch;
  const name = data + CONTAINER_HEADER_BYTES;
  const element = skipValue(name, end);
  const isCounter = op == OP_INCREMENT;
  const part = scratch + SCRATCH_PART;
  store<u32>(part, isCounter ? NODE.KIND_COUNTER : NODE.KIND_ELEMENT, NODE.PART_KIND);
  store<u32>(part, name, NODE.PART_NAME);
  store<u32>(part, element, NODE.PART_VALUE);
  store<u32>(part, end - element, NODE.PART_VALUE_BYTES);
  // A counter looks for elements, which hide it.
  let status = merging.openSlice(target, part, isCounter, 2, nowMs);
  if (status != OK) return status;
  const merge = merging.mergeAt(scratch);
  visibility.resolveValue(merge.has, merge.hasCount);
  status = addParts(merge, op, name, end, expires, nowMs);
  if (status == OK) return merging.commitMerge(merge);
  merging.closeMerge(merge);
  return status;
}

function isPair(value: u32, end: u32): bool {
  if (load<u8>(value) != TAG_ARRAY || load<u32>(value + 5) != 2) return false;
  return validName(value + CONTAINER_HEADER_BYTES, end);
}

/** Adds the parts that the operation writes to the field at `name`, given what the node has. */
function addParts(
  merge: merging.NodeMerge,
  op: u32,
  name: u32,
  end: u32,
  expires: f64,
  nowMs: f64,
): u32 {
  const has = merge.has;
  const operand = skipValue(name, end);
  const start = seekName(has, visibility.firstField(has, merge.hasCount), merge.hasCount, name);
  const isField =
    start < merge.hasCount && !compareNames(load<u32>(partAt(has, start), NODE.PART_NAME), name);
  const fieldStop = isField ? visibility.fieldEnd(has, merge.hasCount, start) : start;
  if (isField && isVisibleRegister(partAt(has, start))) {
    // A counter rests on a number, or its shares on one that is not here yet; a set rests on nothing.
    if (op != OP_INCREMENT) return BAD_VALUE;
    const isNumber = isFinite(numberOf(load<u32>(partAt(has, start), NODE.PART_VALUE)));
    if (!isNumber && !hasVisible(has, start, fieldStop, NODE.KIND_COUNTER)) return BAD_VALUE;
  }
  if (op == OP_INCREMENT && hasVisible(has, start, fieldStop, NODE.KIND_ELEMENT)) return BAD_VALUE;
  if (op == OP_REMOVE) return addElementRemovals(merge, start, fieldStop, operand, end, nowMs);
  const stamp = nextStamp(nowMs);
  const kind = op == OP_INCREMENT ? NODE.KIND_COUNTER : NODE.KIND_ELEMENT;
  const part = merging.addWrite(merge, kind, name, operand - name, stamp);
  if (op == OP_INCREMENT) {
    fillShare(merge, part, start, fieldStop, numberOf(operand));
    const sum = sumOf(has, start, fieldStop, load<f64>(part, NODE.PART_THIRD));
    if (!isFinite(load<f64>(part, NODE.PART_THIRD)) || !isFinite(sum)) return BAD_VALUE;
    answer(merge.target.scratch, sum);
  } else {
    // Under a root that hides all fields, the set has no element yet. A slice is of a batch, which
    // answers for no item.
    const isShown = !visibility.isRoot(has, merge.hasCount);
    if (isShown && hasElement(has, start, fieldStop, operand, end)) answer(merge.target.scratch, 0);
    store<u32>(part, operand, NODE.PART_VALUE);
    store<u32>(part, end - operand, NODE.PART_VALUE_BYTES);
  }
  if (merging.startsEmpty(merge)) addExpiry(merge.writes, merge.writesCount++, expires, stamp, 0);
  sortParts(merge.writes, merge.writesCount);
  return OK;
}

/**
 * Fills this store's share in: it rests on the latest base that is known here, and its sum is that
 * of the share that it replaces and `by` more.
 */
function fillShare(merge: merging.NodeMerge, part: u32, start: u32, end: u32, by: f64): void {
  const has = merge.has;
  const deletion = deletionOf(has, merge.hasCount);
  const deleted = stampOf(deletion);
  const deleter = actorOf(deletion);
  const ground = visibility.baseOf(has, start, end, deleted, deleter);
  let base = ground ? visibility.baseStamp(ground) : deleted;
  let actor = ground ? visibility.baseActor(ground) : deleter;
  const register = start < end ? visibility.registerOf(has, start, deleted, deleter) : 0;
  const tombstone = register ? stampOf(register) : deleted;
  const remover = register ? actorOf(register) : deleter;
  const isShown = register && !load<u32>(register, NODE.PART_REMOVED);
  if (!isShown && base <= watermarkClock() && watermarkClock()) {
    // Above each removal of the field that was collected here and that others may still have.
    base = watermarkClock() + 1;
    actor = 0;
  }
  let sum = by;
  for (let i = start; i < end; i++) {
    const share = partAt(has, i);
    if (load<u32>(share, NODE.PART_KIND) != NODE.KIND_COUNTER || load<u32>(share, NODE.PART_ACTOR))
      continue;
    // Its mark would not do: a set may hide a share that counts.
    if (!visibility.isDominated(share, tombstone, remover))
      sum += load<f64>(share, NODE.PART_THIRD);
  }
  store<u64>(part, base, NODE.PART_OTHER);
  store<u32>(part, actor, NODE.PART_OTHER_ACTOR);
  store<f64>(part, sum, NODE.PART_THIRD);
}

/** The number that the field shows with `share` as this store's own: added in the order of encoding. */
function sumOf(has: u32, start: u32, end: u32, share: f64): f64 {
  const own = actorId(0);
  let sum: f64 = 0;
  let base = NaN;
  let isAdded = false;
  for (let i = start; i < end; i++) {
    const part = partAt(has, i);
    const actor = load<u32>(part, NODE.PART_ACTOR);
    if (load<u32>(part, NODE.PART_KIND) == NODE.KIND_COUNTER) {
      if (!isAdded && actorId(actor) >= own) {
        sum += share;
        isAdded = true;
      }
      if (actor && visibility.isVisible(part)) sum += load<f64>(part, NODE.PART_THIRD);
    } else if (isVisibleRegister(part)) base = numberOf(load<u32>(part, NODE.PART_VALUE));
  }
  if (!isAdded) sum += share;
  return isFinite(base) ? sum + base : sum;
}

/** Whether the element is visible in the field. */
function hasElement(has: u32, start: u32, end: u32, operand: u32, operandEnd: u32): bool {
  for (let i = start; i < end; i++) {
    if (isElement(partAt(has, i), operand, operandEnd)) return true;
  }
  return false;
}

function isElement(part: u32, operand: u32, operandEnd: u32): bool {
  if (load<u32>(part, NODE.PART_KIND) != NODE.KIND_ELEMENT || !visibility.isVisible(part))
    return false;
  const bytes = load<u32>(part, NODE.PART_VALUE_BYTES);
  if (bytes != operandEnd - operand) return false;
  return memory.compare(load<u32>(part, NODE.PART_VALUE), operand, bytes) == 0;
}

function answer(scratch: u32, number: f64): void {
  store<f64>(scratch + SCRATCH_RESULT, number, RESULT_ANSWER);
  store<u32>(scratch + SCRATCH_RESULT, 1, RESULT_ANSWERED);
}

/** Writes each visible add of the element, by any actor, as removed: OK, or NOT_FOUND. */
function addElementRemovals(
  merge: merging.NodeMerge,
  start: u32,
  end: u32,
  operand: u32,
  operandEnd: u32,
  nowMs: f64,
): u32 {
  let stamp: u64 = 0;
  for (let i = start; i < end; i++) {
    const element = partAt(merge.has, i);
    if (!isElement(element, operand, operandEnd)) continue;
    if (!stamp) stamp = nextStamp(nowMs);
    const part = partAt(merge.writes, merge.writesCount++);
    memory.copy(part, element, NODE.PART_BYTES);
    store<u64>(part, load<u64>(element, NODE.PART_STAMP), NODE.PART_OTHER);
    store<u64>(part, stamp, NODE.PART_THIRD);
    store<u32>(part, 0, NODE.PART_OTHER_ACTOR);
  }
  return merge.writesCount ? OK : NOT_FOUND;
}

function isVisibleRegister(part: u32): bool {
  return load<u32>(part, NODE.PART_KIND) == NODE.KIND_REGISTER && visibility.isVisible(part);
}

/** Whether a part of this kind is visible among those of a field. */
function hasVisible(table: u32, start: u32, end: u32, kind: u32): bool {
  for (let i = start; i < end; i++) {
    const part = partAt(table, i);
    if (load<u32>(part, NODE.PART_KIND) == kind && visibility.isVisible(part)) return true;
  }
  return false;
}
