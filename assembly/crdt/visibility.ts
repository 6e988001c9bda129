/** What a reader sees of a table: which parts are visible, and the data that they make. */
import {
  KIND_COUNTER,
  KIND_DELETION,
  KIND_ELEMENT,
  KIND_REGISTER,
  MARK_BEHIND_SET,
  MARK_NAME_SHARED,
  MARK_NAME_WRITTEN,
  MARK_VALUE_WRITTEN,
  MARK_VISIBLE,
  PART_ACTOR,
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
import { SHAPE_FIELDS_MAX } from "../layout/store";
import {
  CONTAINER_HEADER_BYTES,
  TAG_ARRAY,
  TAG_OBJECT,
  SHAPED_HEADER_BYTES,
} from "../layout/values";
import { compareNames, numberOf, skipName, writeNumber } from "../codec/values";
import { isLater, partAt } from "./parts";
import { listName, shapeOfList } from "../codec/shape-table";
import { NO_SHAPE, shapeNames, writeShapeHead } from "../codec/shapes";

/** The first part that belongs to a field: behind the deletion and the expiry. */
export function firstField(table: u32, count: u32): u32 {
  let first: u32 = 0;
  while (first < count && load<u32>(partAt(table, first), PART_KIND) < KIND_REGISTER) first++;
  return first;
}

/** Where the parts of the field that starts at `start` end. */
export function fieldEnd(table: u32, count: u32, start: u32): u32 {
  const name = load<u32>(partAt(table, start), PART_NAME);
  let end = start + 1;
  while (end < count && !compareNames(load<u32>(partAt(table, end), PART_NAME), name)) end++;
  return end;
}

/** Marks each part as visible or not; the root's register counts as a field here. */
export function resolveValue(table: u32, count: u32): void {
  const first = firstField(table, count);
  const isDeleted = count > 0 && load<u32>(table, PART_KIND) == KIND_DELETION;
  const deleted = isDeleted ? load<u64>(table, PART_STAMP) : 0;
  const deleter = isDeleted ? load<u32>(table, PART_ACTOR) : 0;
  for (let i: u32 = 0; i < first; i++) store<u32>(partAt(table, i), 0, PART_MARKS);
  let start = first;
  while (start < count) {
    const end = fieldEnd(table, count, start);
    markField(table, start, end, deleted, deleter);
    start = end;
  }
}

function markField(table: u32, start: u32, end: u32, deleted: u64, deleter: u32): void {
  const register = registerOf(table, start, deleted, deleter);
  const floor = register ? load<u64>(register, PART_STAMP) : deleted;
  const floorActor = register ? load<u32>(register, PART_ACTOR) : deleter;
  let hasElements = false;
  for (let i = start; i < end; i++) {
    const part = partAt(table, i);
    const kind = load<u32>(part, PART_KIND);
    let visible: bool;
    if (kind == KIND_REGISTER) visible = part == register && !load<u32>(part, PART_REMOVED);
    else if (kind == KIND_COUNTER) visible = !isDominated(part, floor, floorActor);
    else {
      visible =
        load<u64>(part, PART_STAMP) > load<u64>(part, PART_OTHER) &&
        !isDominated(part, floor, floorActor);
      hasElements = hasElements || visible;
    }
    store<u32>(part, visible ? MARK_VISIBLE : 0, PART_MARKS);
  }
  if (!hasElements) return;
  for (let i = start; i < end; i++) {
    const part = partAt(table, i);
    if (load<u32>(part, PART_KIND) == KIND_ELEMENT) continue;
    store<u32>(part, isVisible(part) ? MARK_BEHIND_SET : 0, PART_MARKS);
  }
}

/** The register that is a field's floor; 0: it has none, or the node's deletion is later. */
export function registerOf(table: u32, start: u32, deleted: u64, deleter: u32): u32 {
  const part = partAt(table, start);
  if (load<u32>(part, PART_KIND) != KIND_REGISTER) return 0;
  const stamp = load<u64>(part, PART_STAMP);
  return isLater(stamp, load<u32>(part, PART_ACTOR), deleted, deleter) ? part : 0;
}

/**
 * What a new share of a field rests on: its register, or the share that is based on something still
 * later, which is not here yet or was collected. 0: none is later than the node's deletion.
 */
export function baseOf(table: u32, start: u32, end: u32, deleted: u64, deleter: u32): u32 {
  let ground: u32 = 0;
  let floor = deleted;
  let floorActor = deleter;
  for (let i = start; i < end; i++) {
    const part = partAt(table, i);
    if (load<u32>(part, PART_KIND) == KIND_ELEMENT) break;
    const stamp = baseStamp(part);
    const actor = baseActor(part);
    if (!isLater(stamp, actor, floor, floorActor)) continue;
    ground = part;
    floor = stamp;
    floorActor = actor;
  }
  return ground;
}

/** The stamp of a register, the base of a share. */
export function baseStamp(part: u32): u64 {
  if (load<u32>(part, PART_KIND) == KIND_COUNTER) return load<u64>(part, PART_OTHER);
  return load<u64>(part, PART_STAMP);
}

export function baseActor(part: u32): u32 {
  if (load<u32>(part, PART_KIND) == KIND_COUNTER) return load<u32>(part, PART_OTHER_ACTOR);
  return load<u32>(part, PART_ACTOR);
}

/** Whether nothing that can still come makes the part count again: it lies below the floor. */
export function isDominated(part: u32, floor: u64, floorActor: u32): bool {
  const kind = load<u32>(part, PART_KIND);
  if (kind == KIND_ELEMENT) {
    return !isLater(load<u64>(part, PART_STAMP), load<u32>(part, PART_ACTOR), floor, floorActor);
  }
  return isLater(floor, floorActor, baseStamp(part), baseActor(part));
}

export function isVisible(part: u32): bool {
  return (load<u32>(part, PART_MARKS) & MARK_VISIBLE) != 0;
}

function mark(part: u32, bit: u32): void {
  store<u32>(part, load<u32>(part, PART_MARKS) | bit, PART_MARKS);
}

export function isFieldVisible(table: u32, start: u32, end: u32): bool {
  for (let i = start; i < end; i++) {
    if (isVisible(partAt(table, i))) return true;
  }
  return false;
}

/**
 * Whether the node's data is the root's value: no field is visible, or the root's value is no
 * object and later than all of them.
 */
export function isRoot(table: u32, count: u32): bool {
  const first = firstField(table, count);
  if (first == count || load<u32>(partAt(table, first), PART_NAME)) return false;
  const root = partAt(table, first);
  if (!isVisible(root)) return false;
  const isObject = load<u8>(load<u32>(root, PART_VALUE)) == TAG_OBJECT;
  const stamp = load<u64>(root, PART_STAMP);
  const actor = load<u32>(root, PART_ACTOR);
  for (let i = first + 1; i < count; i++) {
    const part = partAt(table, i);
    if (!isVisible(part)) continue;
    if (
      isObject ||
      isLater(load<u64>(part, PART_STAMP), load<u32>(part, PART_ACTOR), stamp, actor)
    ) {
      return false;
    }
  }
  return true;
}

/** The shape of the data that the marked table makes; NO_SHAPE if it has none. */
export function shapeOfTable(scratch: u32, table: u32, count: u32): u32 {
  if (isRoot(table, count)) return NO_SHAPE;
  let fields: u32 = 0;
  let start = firstField(table, count);
  while (start < count) {
    const part = partAt(table, start);
    const end = fieldEnd(table, count, start);
    if (load<u32>(part, PART_NAME) && isFieldVisible(table, start, end)) {
      if (fields == SHAPE_FIELDS_MAX) return NO_SHAPE;
      listName(scratch, fields, load<u32>(part, PART_NAME), load<u32>(part, PART_NAME_BYTES));
      fields++;
    }
    start = end;
  }
  return fields ? shapeOfList(scratch, fields) : NO_SHAPE;
}

/**
 * Writes the data that the marked table makes to `out` (0: only measures), as a record of `shape`
 * if that is one: its bytes, 0 when the node is absent. Marks what it writes; with `block` those
 * names and values become offsets from it.
 */
export function encodeData(table: u32, count: u32, shape: u32, out: u32, block: u32): u32 {
  let first = firstField(table, count);
  if (isRoot(table, count)) return writeValue(partAt(table, first), out, block);
  const shaped = shape != NO_SHAPE;
  let name: u32 = shaped ? shapeNames(shape) : 0;
  let at = out + (shaped ? SHAPED_HEADER_BYTES : CONTAINER_HEADER_BYTES);
  let fields: u32 = 0;
  while (first < count) {
    const part = partAt(table, first);
    const end = fieldEnd(table, count, first);
    if (load<u32>(part, PART_NAME) && isFieldVisible(table, first, end)) {
      if (shaped) {
        const next = skipName(name, u32.MAX_VALUE);
        nameParts(table, first, end, out ? name : 0, next - name, MARK_NAME_SHARED);
        name = next;
      } else at += writeName(table, first, end, out ? at : 0, block);
      at += writeField(table, first, end, out ? at : 0, block);
      fields++;
    }
    first = end;
  }
  const bytes = at - out;
  if (!fields) return 0;
  if (out) {
    if (shaped) writeShapeHead(out, shape);
    else {
      store<u8>(out, TAG_OBJECT);
      store<u32>(out + 1, bytes - CONTAINER_HEADER_BYTES);
      store<u32>(out + 5, fields);
    }
  }
  return bytes;
}

function writeName(table: u32, start: u32, end: u32, out: u32, block: u32): u32 {
  const part = partAt(table, start);
  const bytes = load<u32>(part, PART_NAME_BYTES);
  if (out) memory.copy(out, load<u32>(part, PART_NAME), bytes);
  nameParts(table, start, end, out ? out - block : 0, bytes, 0);
  return bytes;
}

/** The parts of a field have the name at `name`, which is in the data or, if marked so, shared. */
function nameParts(table: u32, start: u32, end: u32, name: u32, bytes: u32, shared: u32): void {
  for (let i = start; i < end; i++) {
    mark(partAt(table, i), MARK_NAME_WRITTEN | shared);
    if (!name) continue;
    store<u32>(partAt(table, i), name, PART_NAME);
    // A foreign encoder may have written the same name in another form.
    store<u32>(partAt(table, i), bytes, PART_NAME_BYTES);
  }
}

/** A field's value: the set's array, or the register's value, or the sum of the shares. */
function writeField(table: u32, start: u32, end: u32, out: u32, block: u32): u32 {
  let register: u32 = 0;
  let sum: f64 = 0;
  let isCounter = false;
  for (let i = start; i < end; i++) {
    const part = partAt(table, i);
    if (!isVisible(part)) continue;
    const kind = load<u32>(part, PART_KIND);
    if (kind == KIND_ELEMENT) return writeElements(table, i, end, out, block);
    if (kind == KIND_REGISTER) register = part;
    else {
      sum += load<f64>(part, PART_THIRD);
      isCounter = true;
    }
  }
  if (!isCounter) return writeValue(register, out, block);
  if (register) {
    // A share whose own base is not here yet may lie on what is no number.
    const number = numberOf(load<u32>(register, PART_VALUE));
    if (isFinite(number)) sum += number;
  }
  return writeNumber(sum, out);
}

function writeElements(table: u32, start: u32, end: u32, out: u32, block: u32): u32 {
  let at = out + CONTAINER_HEADER_BYTES;
  let elements: u32 = 0;
  let last: u32 = 0;
  for (let i = start; i < end; i++) {
    const part = partAt(table, i);
    if (!isVisible(part)) continue;
    // Two actors' adds of one element lie side by side.
    if (last && sameElement(last, part, block)) {
      if (out) store<u32>(part, load<u32>(last, PART_VALUE), PART_VALUE);
      mark(part, MARK_VALUE_WRITTEN);
      continue;
    }
    at += writeValue(part, out ? at : 0, block);
    last = part;
    elements++;
  }
  const bytes = at - out;
  if (out) {
    store<u8>(out, TAG_ARRAY);
    store<u32>(out + 1, bytes - CONTAINER_HEADER_BYTES);
    store<u32>(out + 5, elements);
  }
  return bytes;
}

/** `written` may have been moved to the block already; then its value is an offset. */
function sameElement(written: u32, part: u32, block: u32): bool {
  const bytes = load<u32>(part, PART_VALUE_BYTES);
  if (bytes != load<u32>(written, PART_VALUE_BYTES)) return false;
  const value = load<u32>(written, PART_VALUE) + block;
  return memory.compare(value, load<u32>(part, PART_VALUE), bytes) == 0;
}

function writeValue(part: u32, out: u32, block: u32): u32 {
  const bytes = load<u32>(part, PART_VALUE_BYTES);
  mark(part, MARK_VALUE_WRITTEN);
  if (!out) return bytes;
  memory.copy(out, load<u32>(part, PART_VALUE), bytes);
  store<u32>(part, out - block, PART_VALUE);
  return bytes;
}
