/**
 * A splice, the commonest merge: one later register replaces one that the node shows. The new value is
 * the old one with that field's bytes replaced, so it needs no tables (docs/CONFLICTS.md: the later
 * register wins). All other cases are left to `nodes/node-merge.ts`.
 */
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import * as NODE from "../layout/node";
import { ADDRESS_MIN, sizeOf } from "../heap/allocator";
import { copyBytes, sameBytes } from "../codec/bytes";
import { allocateSurely } from "../heap/epochs";
import { isLater, namedFields, partAt, partsOf } from "./parts";
import { isShaped } from "../codec/shapes";

/**
 * The part of the value block `value` that a register with this name and stamp replaces; 0: that would
 * change more than the part. `place` is a word that guesses the part's offset among the parts. It is
 * corrected when the guess was wrong.
 */
export function spliceTarget(value: u32, name: u32, nameBytes: u32, stamp: u64, place: u32): u32 {
  const count = load<u32>(value, NODE.VALUE_PARTS);
  if (!count) return 0;
  if (!load<u32>(value, NODE.VALUE_BYTES)) return 0;
  if (!namedFields(value + NODE.VALUE_DATA)) return 0;
  const parts = partsOf(value);
  const end = partAt(parts, count);
  const first = firstField(parts, end);
  if (!first) return 0;
  let target = parts + load<u32>(place);
  if (target < first || target >= end || !isRegisterOf(target, value, name, nameBytes)) {
    target = first;
    while (target < end && !isRegisterOf(target, value, name, nameBytes)) target += NODE.PART_BYTES;
    if (target >= end) return 0;
    store<u32>(place, target - parts);
  }
  // Fields in the order of their put are to be in the order of their names.
  const marks = load<u32>(target, NODE.PART_MARKS) & (NODE.MARKS_SHOWN | NODE.MARK_BY_PLACE);
  if (marks != NODE.MARKS_SHOWN) return 0;
  if (load<u64>(target, NODE.PART_STAMP) >= stamp) return 0;
  if (othersAreOf(stamp, target, first, end)) return 0;
  const next = target + NODE.PART_BYTES;
  if (next == end) return target;
  // Shares or elements of the field would rest on the new register.
  return load<u32>(next, NODE.PART_KIND) == NODE.KIND_REGISTER ? target : 0;
}

/**
 * Whether all other fields that are shown, one at least, have this stamp: then all may become those
 * of one write, in its order.
 */
function othersAreOf(stamp: u64, target: u32, first: u32, end: u32): bool {
  let hasOther = false;
  for (let part = first; part < end; part += NODE.PART_BYTES) {
    if (part == target || !(load<u32>(part, NODE.PART_MARKS) & NODE.MARK_VISIBLE)) continue;
    if (load<u64>(part, NODE.PART_STAMP) != stamp) return false;
    hasOther = true;
  }
  return hasOther;
}

/** The first part of a field. 0: there is none, or a deletion or root before it affects the fields. */
function firstField(parts: u32, end: u32): u32 {
  let first = parts;
  const kind = load<u32>(first, NODE.PART_KIND);
  if (kind == NODE.KIND_DELETION) return 0;
  if (kind == NODE.KIND_EXPIRY) {
    first += NODE.PART_BYTES;
    if (first == end) return 0;
  }
  return load<u32>(first, NODE.PART_NAME) ? first : 0;
}

function isRegisterOf(part: u32, value: u32, name: u32, nameBytes: u32): bool {
  if (load<u32>(part, NODE.PART_KIND) != NODE.KIND_REGISTER) return false;
  if (load<u32>(part, NODE.PART_NAME_BYTES) != nameBytes) return false;
  const own = load<u32>(part, NODE.PART_NAME) + (hasSharedName(part) ? 0 : value);
  return sameBytes(own, name, nameBytes);
}

function hasSharedName(part: u32): bool {
  return (load<u32>(part, NODE.PART_MARKS) & NODE.MARK_NAME_SHARED) != 0;
}

/** The bytes of data that the value has with the splice. */
export function splicedDataBytes(value: u32, splice: u32): u64 {
  const replaced = load<u32>(load<u32>(splice, NODE.SPLICE_TARGET), NODE.PART_VALUE_BYTES);
  return (
    <u64>load<u32>(value, NODE.VALUE_BYTES) - replaced + load<u32>(splice, NODE.SPLICE_VALUE_BYTES)
  );
}

/** The bytes of the whole block when its data has `dataBytes`. */
export function splicedBytes(value: u32, dataBytes: u64): u64 {
  const moved = padded(<u32>dataBytes) - dataRoom(value);
  return <u64>(contentEnd(value) - value + moved);
}

/** A new block with the spliced value: its address, or a status. */
export function makeSpliced(value: u32, splice: u32): u32 {
  const target = load<u32>(splice, NODE.SPLICE_TARGET);
  const valueBytes = load<u32>(splice, NODE.SPLICE_VALUE_BYTES);
  const dataBytes = <u32>splicedDataBytes(value, splice);
  const shift = valueBytes - load<u32>(target, NODE.PART_VALUE_BYTES);
  const room = dataRoom(value);
  const moved = padded(dataBytes) - room;
  const end = contentEnd(value);
  const block = allocateSurely(end - value + moved - BLOCK_HEADER_BYTES);
  if (block < ADDRESS_MIN) return block;
  if (!shift) {
    fillSpliced(block, value, splice, end - value);
    return block;
  }
  const at = load<u32>(target, NODE.PART_VALUE);
  const behind = at + load<u32>(target, NODE.PART_VALUE_BYTES);
  const rest = NODE.VALUE_DATA + load<u32>(value, NODE.VALUE_BYTES) - behind;
  copyBytes(value + 8, block + 8, at - 8);
  memory.copy(block + behind + shift, value + behind, rest);
  copyBytes(
    value + NODE.VALUE_DATA + room,
    block + NODE.VALUE_DATA + room + moved,
    end - partsOf(value),
  );
  const items = block + NODE.VALUE_DATA + 1;
  if (!isShaped(block + NODE.VALUE_DATA)) store<u32>(items, load<u32>(items) + shift);
  copyBytes(load<u32>(splice, NODE.SPLICE_VALUE), block + at, valueBytes);
  store<u32>(block, dataBytes, NODE.VALUE_BYTES);
  relocateParts(block, at, shift, NODE.VALUE_DATA + room, moved);
  setRegister(block, target + (block - value) + moved, splice);
  assert(contentEnd(block) <= block + sizeOf(block));
  return block;
}

/** Copies `bytes` bytes of `value` to `block`, with a splice that has the length of what it replaces. */
export function fillSpliced(block: u32, value: u32, splice: u32, bytes: u32): void {
  store<u32>(block, load<u32>(value, NODE.VALUE_BYTES), NODE.VALUE_BYTES);
  copyBytes(value + NODE.VALUE_VERSION, block + NODE.VALUE_VERSION, bytes - NODE.VALUE_VERSION);
  overwrite(block, load<u32>(splice, NODE.SPLICE_TARGET) + (block - value), splice);
}

/** Overwrites the register at `target` in `block` with the splice's, whose value is as long. */
export function overwrite(block: u32, target: u32, splice: u32): void {
  const at = block + load<u32>(target, NODE.PART_VALUE);
  copyBytes(load<u32>(splice, NODE.SPLICE_VALUE), at, load<u32>(splice, NODE.SPLICE_VALUE_BYTES));
  setRegister(block, target, splice);
}

/** Corrects offsets. Those behind the replaced value moved with the data, others with the parts. */
function relocateParts(block: u32, at: u32, shift: u32, behindData: u32, moved: u32): void {
  const end = partAt(partsOf(block), load<u32>(block, NODE.VALUE_PARTS));
  for (let part = partsOf(block); part < end; part += NODE.PART_BYTES) {
    const name = load<u32>(part, NODE.PART_NAME);
    if (name > at && !hasSharedName(part))
      store<u32>(part, name + (name < behindData ? shift : moved), NODE.PART_NAME);
    const value = load<u32>(part, NODE.PART_VALUE);
    if (value > at) store<u32>(part, value + (value < behindData ? shift : moved), NODE.PART_VALUE);
  }
}

function setRegister(block: u32, target: u32, splice: u32): void {
  const stamp = load<u64>(splice, NODE.SPLICE_STAMP);
  const actor = load<u32>(splice, NODE.SPLICE_ACTOR);
  store<u32>(target, load<u32>(splice, NODE.SPLICE_VALUE_BYTES), NODE.PART_VALUE_BYTES);
  store<u32>(target, load<u32>(splice, NODE.SPLICE_POSITION), NODE.PART_POSITION);
  store<u64>(target, stamp, NODE.PART_STAMP);
  store<u32>(target, actor, NODE.PART_ACTOR);
  if (
    !isLater(stamp, actor, load<u64>(block, NODE.VALUE_STAMP), load<u32>(block, NODE.VALUE_ACTOR))
  )
    return;
  store<u64>(block, stamp, NODE.VALUE_STAMP);
  store<u32>(block, actor, NODE.VALUE_ACTOR);
}

/** Where a block's content ends. No word holds the length of the tail behind the parts. */
function contentEnd(value: u32): u32 {
  const parts = partsOf(value);
  const end = partAt(parts, load<u32>(value, NODE.VALUE_PARTS));
  let last = end - value;
  for (let part = parts; part < end; part += NODE.PART_BYTES) {
    const marks = load<u32>(part, NODE.PART_MARKS);
    if ((marks & NODE.MARKS_SHOWN) == NODE.MARKS_SHOWN) continue;
    if (!hasSharedName(part)) {
      last = max(last, load<u32>(part, NODE.PART_NAME) + load<u32>(part, NODE.PART_NAME_BYTES));
    }
    last = max(last, load<u32>(part, NODE.PART_VALUE) + load<u32>(part, NODE.PART_VALUE_BYTES));
  }
  return value + last;
}

function dataRoom(value: u32): u32 {
  return padded(load<u32>(value, NODE.VALUE_BYTES));
}

function padded(bytes: u32): u32 {
  return (bytes + 7) & ~7;
}
