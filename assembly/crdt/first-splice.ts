/**
 * The first splice of a record that was one put, which splits it into registers: each field gets a
 * part, all of that put except for the replaced one. All other cases are left to
 * `nodes/node-merge.ts`.
 */
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import * as NODE from "../layout/node";
import { SHAPED_HEADER_BYTES } from "../layout/values";
import { ADDRESS_MIN } from "../heap/allocator";
import { clearBytes, copyBytes, sameBytes } from "../codec/bytes";
import { allocateSurely } from "../heap/epochs";
import { compareNames, skipName, skipValue } from "../codec/values";
import { isShaped, shapeFields, shapeNames, shapeNumber } from "../codec/shapes";

/**
 * The number, from 1, of the field that a register with this name and stamp replaces in a record that
 * was one put; 0: that would change more than the field.
 */
export function splitTarget(value: u32, name: u32, nameBytes: u32, stamp: u64): u32 {
  const data = value + NODE.VALUE_DATA;
  if (load<u32>(value, NODE.VALUE_PARTS) || !load<u32>(value, NODE.VALUE_BYTES) || !isShaped(data))
    return 0;
  if (load<u64>(value, NODE.VALUE_STAMP) >= stamp) return 0;
  const fields = shapeFields(shapeNumber(data));
  let own = shapeNames(shapeNumber(data));
  let before: u32 = 0;
  let found: u32 = 0;
  for (let field: u32 = 1; field <= fields; field++) {
    // Fields of several writes are in the order of their names.
    if (compareNames(before, own) >= 0) return 0;
    const next = skipName(own, u32.MAX_VALUE);
    if (next - own == nameBytes && sameBytes(own, name, nameBytes)) found = field;
    before = own;
    own = next;
  }
  return found;
}

/** The bytes of data that the value has with the splice. */
export function splitDataBytes(value: u32, splice: u32): u64 {
  const replaced = fieldAt(value, load<u32>(splice, NODE.SPLICE_TARGET));
  const rest = <u64>load<u32>(value, NODE.VALUE_BYTES) - (endOf(value, replaced) - replaced);
  return rest + load<u32>(splice, NODE.SPLICE_VALUE_BYTES);
}

/** The bytes of the whole block when its data has `dataBytes`. */
export function splitBytes(value: u32, dataBytes: u64): u64 {
  const fields = shapeFields(shapeNumber(value + NODE.VALUE_DATA));
  return NODE.VALUE_DATA + ((dataBytes + 7) & ~7) + (1 + fields) * NODE.PART_BYTES;
}

/** A new block with the spliced value and its parts: its address, or a status. */
export function makeSplit(value: u32, splice: u32): u32 {
  const data = value + NODE.VALUE_DATA;
  const bytes = <u32>splitDataBytes(value, splice);
  const block = allocateSurely(<u32>splitBytes(value, bytes) - BLOCK_HEADER_BYTES);
  if (block < ADDRESS_MIN) return block;
  store<u32>(block, bytes, NODE.VALUE_BYTES);
  store<u64>(block, load<u64>(splice, NODE.SPLICE_STAMP), NODE.VALUE_STAMP);
  store<u32>(block, load<u32>(splice, NODE.SPLICE_ACTOR), NODE.VALUE_ACTOR);
  store<u32>(block, 1 + shapeFields(shapeNumber(data)), NODE.VALUE_PARTS);
  store<f64>(block, load<f64>(value, NODE.VALUE_EXPIRES), NODE.VALUE_EXPIRES);
  copyBytes(data, block + NODE.VALUE_DATA, SHAPED_HEADER_BYTES);
  fillParts(block, block + NODE.VALUE_DATA + ((bytes + 7) & ~7), value, splice);
  return block;
}

/** Where the value of the field with this number is. */
function fieldAt(value: u32, field: u32): u32 {
  let at = value + NODE.VALUE_DATA + SHAPED_HEADER_BYTES;
  for (let i: u32 = 1; i < field; i++) at = endOf(value, at);
  return at;
}

function endOf(value: u32, at: u32): u32 {
  return skipValue(at, value + NODE.VALUE_DATA + load<u32>(value, NODE.VALUE_BYTES));
}

/** Writes the values of the fields and all parts. */
function fillParts(block: u32, parts: u32, value: u32, splice: u32): void {
  const target = load<u32>(splice, NODE.SPLICE_TARGET);
  const fields = load<u32>(block, NODE.VALUE_PARTS) - 1;
  openPart(parts, NODE.KIND_EXPIRY, value);
  store<f64>(parts, load<f64>(value, NODE.VALUE_EXPIRES), NODE.PART_OTHER);
  let name = shapeNames(shapeNumber(value + NODE.VALUE_DATA));
  let from = value + NODE.VALUE_DATA + SHAPED_HEADER_BYTES;
  let to = block + NODE.VALUE_DATA + SHAPED_HEADER_BYTES;
  let part = parts + NODE.PART_BYTES;
  for (let field: u32 = 1; field <= fields; field++, part += NODE.PART_BYTES) {
    const next = endOf(value, from);
    const nameEnd = skipName(name, u32.MAX_VALUE);
    const isTarget = field == target;
    const bytes = isTarget ? load<u32>(splice, NODE.SPLICE_VALUE_BYTES) : next - from;
    copyBytes(isTarget ? load<u32>(splice, NODE.SPLICE_VALUE) : from, to, bytes);
    openPart(part, NODE.KIND_REGISTER, value);
    store<u32>(part, name, NODE.PART_NAME);
    store<u32>(part, nameEnd - name, NODE.PART_NAME_BYTES);
    store<u32>(part, to - block, NODE.PART_VALUE);
    store<u32>(part, bytes, NODE.PART_VALUE_BYTES);
    store<u32>(part, field - 1, NODE.PART_POSITION);
    store<u32>(part, NODE.MARKS_SHOWN | NODE.MARK_NAME_SHARED, NODE.PART_MARKS);
    if (isTarget) {
      store<u64>(part, load<u64>(splice, NODE.SPLICE_STAMP), NODE.PART_STAMP);
      store<u32>(part, load<u32>(splice, NODE.SPLICE_ACTOR), NODE.PART_ACTOR);
      store<u32>(part, load<u32>(splice, NODE.SPLICE_POSITION), NODE.PART_POSITION);
    }
    name = nameEnd;
    from = next;
    to += bytes;
  }
}

/** Starts a part of the put that the value was. */
function openPart(part: u32, kind: u32, value: u32): void {
  clearBytes(part, NODE.PART_BYTES);
  store<u32>(part, kind, NODE.PART_KIND);
  store<u64>(part, load<u64>(value, NODE.VALUE_STAMP), NODE.PART_STAMP);
  store<u32>(part, load<u32>(value, NODE.VALUE_ACTOR), NODE.PART_ACTOR);
}
