/** Encoding: the data that a resolved table makes, for readers and for the value block. */
import * as NODE from "../layout/node";
import { SHAPE_FIELDS_MAX } from "../layout/store";
import * as VALUES from "../layout/values";
import { listName, shapeOfList } from "../codec/shape-table";
import { NO_SHAPE, shapeNames, writeShapeHead } from "../codec/shapes";
import { numberOf, skipName, writeNumber } from "../codec/values";
import { partAt } from "./parts";
import { fieldEnd, firstField, isFieldVisible, isRoot, isVisible } from "./visibility";

/** The shape of the data that the table makes; NO_SHAPE: none. */
export function shapeOfTable(scratch: u32, table: u32, count: u32): u32 {
  if (isRoot(table, count)) return NO_SHAPE;
  let fields: u32 = 0;
  let start = firstField(table, count);
  while (start < count) {
    const part = partAt(table, start);
    const end = fieldEnd(table, count, start);
    if (load<u32>(part, NODE.PART_NAME) && isFieldVisible(table, start, end)) {
      if (fields == SHAPE_FIELDS_MAX) return NO_SHAPE;
      listName(
        scratch,
        fields,
        load<u32>(part, NODE.PART_NAME),
        load<u32>(part, NODE.PART_NAME_BYTES),
      );
      fields++;
    }
    start = end;
  }
  return fields ? shapeOfList(scratch, fields) : NO_SHAPE;
}

/**
 * Encodes the data that the table makes at `out` (0: only measures), as a record of `shape` unless
 * that is NO_SHAPE: its bytes; 0: the node is absent. Marks the names and values that it writes.
 * With `block` they become offsets from it.
 */
export function encodeData(table: u32, count: u32, shape: u32, out: u32, block: u32): u32 {
  let first = firstField(table, count);
  if (isRoot(table, count)) return encodePart(partAt(table, first), out, block);
  const shaped = shape != NO_SHAPE;
  let name: u32 = shaped ? shapeNames(shape) : 0;
  let at = out + (shaped ? VALUES.SHAPED_HEADER_BYTES : VALUES.CONTAINER_HEADER_BYTES);
  let fields: u32 = 0;
  while (first < count) {
    const part = partAt(table, first);
    const end = fieldEnd(table, count, first);
    if (load<u32>(part, NODE.PART_NAME) && isFieldVisible(table, first, end)) {
      if (shaped) {
        const next = skipName(name, u32.MAX_VALUE);
        nameParts(table, first, end, out ? name : 0, next - name, NODE.MARK_NAME_SHARED);
        name = next;
      } else at += encodeName(table, first, end, out ? at : 0, block);
      at += encodeField(table, first, end, out ? at : 0, block);
      fields++;
    }
    first = end;
  }
  const bytes = at - out;
  if (!fields) return 0;
  if (out) {
    if (shaped) writeShapeHead(out, shape);
    else {
      store<u8>(out, VALUES.TAG_OBJECT);
      store<u32>(out + 1, bytes - VALUES.CONTAINER_HEADER_BYTES);
      store<u32>(out + 5, fields);
    }
  }
  return bytes;
}

function encodeName(table: u32, start: u32, end: u32, out: u32, block: u32): u32 {
  const part = partAt(table, start);
  const bytes = load<u32>(part, NODE.PART_NAME_BYTES);
  if (out) memory.copy(out, load<u32>(part, NODE.PART_NAME), bytes);
  nameParts(table, start, end, out ? out - block : 0, bytes, 0);
  return bytes;
}

/** Gives the parts of a field the name at `name`. It is in the data, or marked as shared. */
function nameParts(table: u32, start: u32, end: u32, name: u32, bytes: u32, shared: u32): void {
  for (let i = start; i < end; i++) {
    mark(partAt(table, i), NODE.MARK_NAME_WRITTEN | shared);
    if (!name) continue;
    store<u32>(partAt(table, i), name, NODE.PART_NAME);
    // Another encoder may have written the same name in another form.
    store<u32>(partAt(table, i), bytes, NODE.PART_NAME_BYTES);
  }
}

/** Encodes a field's value: the set's array, the register's value, or the sum of the shares. */
function encodeField(table: u32, start: u32, end: u32, out: u32, block: u32): u32 {
  let register: u32 = 0;
  let sum: f64 = 0;
  let isCounter = false;
  for (let i = start; i < end; i++) {
    const part = partAt(table, i);
    if (!isVisible(part)) continue;
    const kind = load<u32>(part, NODE.PART_KIND);
    if (kind == NODE.KIND_ELEMENT) return encodeElements(table, i, end, out, block);
    if (kind == NODE.KIND_REGISTER) register = part;
    else {
      sum += load<f64>(part, NODE.PART_THIRD);
      isCounter = true;
    }
  }
  if (!isCounter) return encodePart(register, out, block);
  if (register) {
    // A share whose base is not here yet may rest on a register that is no number.
    const number = numberOf(load<u32>(register, NODE.PART_VALUE));
    if (isFinite(number)) sum += number;
  }
  return writeNumber(sum, out);
}

function encodeElements(table: u32, start: u32, end: u32, out: u32, block: u32): u32 {
  let at = out + VALUES.CONTAINER_HEADER_BYTES;
  let elements: u32 = 0;
  let last: u32 = 0;
  for (let i = start; i < end; i++) {
    const part = partAt(table, i);
    if (!isVisible(part)) continue;
    // Adds of one element by two actors lie side by side.
    if (last && sameElement(last, part, block)) {
      if (out) store<u32>(part, load<u32>(last, NODE.PART_VALUE), NODE.PART_VALUE);
      mark(part, NODE.MARK_VALUE_WRITTEN);
      continue;
    }
    at += encodePart(part, out ? at : 0, block);
    last = part;
    elements++;
  }
  const bytes = at - out;
  if (out) {
    store<u8>(out, VALUES.TAG_ARRAY);
    store<u32>(out + 1, bytes - VALUES.CONTAINER_HEADER_BYTES);
    store<u32>(out + 5, elements);
  }
  return bytes;
}

/** Whether two parts have one element. That of `written` is an offset from `block` if it was moved there. */
function sameElement(written: u32, part: u32, block: u32): bool {
  const bytes = load<u32>(part, NODE.PART_VALUE_BYTES);
  if (bytes != load<u32>(written, NODE.PART_VALUE_BYTES)) return false;
  const value = load<u32>(written, NODE.PART_VALUE) + block;
  return memory.compare(value, load<u32>(part, NODE.PART_VALUE), bytes) == 0;
}

function encodePart(part: u32, out: u32, block: u32): u32 {
  const bytes = load<u32>(part, NODE.PART_VALUE_BYTES);
  mark(part, NODE.MARK_VALUE_WRITTEN);
  if (!out) return bytes;
  memory.copy(out, load<u32>(part, NODE.PART_VALUE), bytes);
  store<u32>(part, out - block, NODE.PART_VALUE);
  return bytes;
}

function mark(part: u32, bit: u32): void {
  store<u32>(part, load<u32>(part, NODE.PART_MARKS) | bit, NODE.PART_MARKS);
}
