/**
 * The commonest merge: one later register in place of one that the node shows. The new value is the
 * old one with that field's bytes exchanged, so it needs no tables (docs/CONFLICTS.md: the later
 * register wins). What is not exactly so is left to `change.ts`, which can merge anything.
 */
import {
  BLOCK_HEADER_BYTES,
  KIND_DELETION,
  KIND_EXPIRY,
  KIND_REGISTER,
  MARK_NAME_SHARED,
  MARK_NAME_WRITTEN,
  MARK_VALUE_WRITTEN,
  MARK_VISIBLE,
  PART_ACTOR,
  PART_BYTES,
  PART_KIND,
  PART_MARKS,
  PART_NAME,
  PART_NAME_BYTES,
  PART_POSITION,
  PART_REMOVED,
  PART_STAMP,
  PART_VALUE,
  PART_VALUE_BYTES,
  VALUE_ACTOR,
  VALUE_BYTES,
  VALUE_DATA,
  VALUE_PARTS,
  VALUE_STAMP,
} from "./layout";
import { ADDRESS_MIN } from "./blocks";
import { copyBytes, sameBytes } from "./bytes";
import { allocateSurely } from "./limbo";
import { isLater, namedFields, partAt, partsOf } from "./parts";
import { isShaped, unfoldedBytes } from "./shapes";

/** Shown, alone, by data that holds the name and the value. */
const MARKS_SHOWN: u32 = MARK_VISIBLE | MARK_NAME_WRITTEN | MARK_VALUE_WRITTEN;

/**
 * The part of the value block `value` that the register `part` (its actor does not matter) takes
 * the place of, with nothing else changing; 0 when it is not as simple as that.
 */
export function spliceTarget(value: u32, part: u32): u32 {
  const count = load<u32>(value, VALUE_PARTS);
  if (!count || !load<u32>(value, VALUE_BYTES) || !namedFields(value + VALUE_DATA)) return 0;
  const name = load<u32>(part, PART_NAME);
  if (!name || load<u32>(part, PART_KIND) != KIND_REGISTER || load<u32>(part, PART_REMOVED))
    return 0;
  const parts = partsOf(value);
  const stamp = load<u64>(part, PART_STAMP);
  const firstKind = load<u32>(parts, PART_KIND);
  if (firstKind == KIND_DELETION) return 0;
  // With the stamp of the expiry it may become one whole write, which is stored without parts.
  if (firstKind == KIND_EXPIRY && load<u64>(parts, PART_STAMP) == stamp) return 0;
  const bytes = load<u32>(part, PART_NAME_BYTES);
  const end = partAt(parts, count);
  for (let target = parts; target < end; target += PART_BYTES) {
    const kind = load<u32>(target, PART_KIND);
    if (kind == KIND_EXPIRY) continue;
    // A root shows or hides what the fields do not tell.
    if (!load<u32>(target, PART_NAME)) return 0;
    if (kind != KIND_REGISTER || load<u32>(target, PART_NAME_BYTES) != bytes) continue;
    const own = load<u32>(target, PART_NAME) + (hasSharedName(target) ? 0 : value);
    if (!sameBytes(own, name, bytes)) continue;
    if ((load<u32>(target, PART_MARKS) & MARKS_SHOWN) != MARKS_SHOWN) return 0;
    if (load<u64>(target, PART_STAMP) >= stamp) return 0;
    // Shares or elements of the field would rest on the new register.
    const next = target + PART_BYTES;
    return next == end || load<u32>(next, PART_KIND) == KIND_REGISTER ? target : 0;
  }
  return 0;
}

function hasSharedName(part: u32): bool {
  return (load<u32>(part, PART_MARKS) & MARK_NAME_SHARED) != 0;
}

/** The bytes of data that the value has once the register `part` is in the place of `target`. */
export function splicedDataBytes(value: u32, target: u32, part: u32): u64 {
  const bytes = <u64>load<u32>(value, VALUE_BYTES) - load<u32>(target, PART_VALUE_BYTES);
  return bytes + load<u32>(part, PART_VALUE_BYTES);
}

/** The same when it is self-describing: what may not be more than the largest value. */
export function splicedUnfoldedBytes(value: u32, target: u32, part: u32): u64 {
  const bytes = load<u32>(value, VALUE_BYTES);
  const names = unfoldedBytes(value + VALUE_DATA, bytes) - bytes;
  return splicedDataBytes(value, target, part) + names;
}

/** The bytes of the whole block then. */
export function splicedBytes(value: u32, target: u32, part: u32): u64 {
  const moved = padded(<u32>splicedDataBytes(value, target, part)) - dataRoom(value);
  return <u64>(contentEnd(value) - value + moved);
}

/** A copy of the value with the register in place of `target`: its address, or a status. */
export function splice(value: u32, target: u32, part: u32): u32 {
  const dataBytes = <u32>splicedDataBytes(value, target, part);
  const valueBytes = load<u32>(part, PART_VALUE_BYTES);
  const shift = valueBytes - load<u32>(target, PART_VALUE_BYTES);
  const room = dataRoom(value);
  const moved = padded(dataBytes) - room;
  const end = contentEnd(value);
  const block = allocateSurely(end - value + moved - BLOCK_HEADER_BYTES);
  if (block < ADDRESS_MIN) return block;
  const by = block - value;
  const at = load<u32>(target, PART_VALUE);
  if (!shift) copyBytes(value + 8, block + 8, end - value - 8);
  else {
    const behind = at + load<u32>(target, PART_VALUE_BYTES);
    const rest = VALUE_DATA + load<u32>(value, VALUE_BYTES) - behind;
    copyBytes(value + 8, block + 8, at - 8);
    memory.copy(block + behind + shift, value + behind, rest);
    copyBytes(value + VALUE_DATA + room, block + VALUE_DATA + room + moved, end - partsOf(value));
    const items = block + VALUE_DATA + 1;
    if (!isShaped(block + VALUE_DATA)) store<u32>(items, load<u32>(items) + shift);
  }
  copyBytes(load<u32>(part, PART_VALUE), block + at, valueBytes);
  store<u32>(block, dataBytes, VALUE_BYTES);
  if (shift) relocateParts(block, at, shift, VALUE_DATA + room, moved);
  setRegister(block, target + by + moved, part);
  return block;
}

/** Offsets behind the exchanged value moved with the data, those behind the data with the parts. */
function relocateParts(block: u32, at: u32, shift: u32, behindData: u32, moved: u32): void {
  const end = partAt(partsOf(block), load<u32>(block, VALUE_PARTS));
  for (let part = partsOf(block); part < end; part += PART_BYTES) {
    const name = load<u32>(part, PART_NAME);
    if (name > at && !hasSharedName(part))
      store<u32>(part, name + (name < behindData ? shift : moved), PART_NAME);
    const value = load<u32>(part, PART_VALUE);
    if (value > at) store<u32>(part, value + (value < behindData ? shift : moved), PART_VALUE);
  }
}

function setRegister(block: u32, target: u32, part: u32): void {
  const stamp = load<u64>(part, PART_STAMP);
  const actor = load<u32>(part, PART_ACTOR);
  store<u32>(target, load<u32>(part, PART_VALUE_BYTES), PART_VALUE_BYTES);
  store<u32>(target, load<u32>(part, PART_POSITION), PART_POSITION);
  store<u64>(target, stamp, PART_STAMP);
  store<u32>(target, actor, PART_ACTOR);
  if (!isLater(stamp, actor, load<u64>(block, VALUE_STAMP), load<u32>(block, VALUE_ACTOR))) return;
  store<u64>(block, stamp, VALUE_STAMP);
  store<u32>(block, actor, VALUE_ACTOR);
}

/** Where a block's content ends: what lies behind the parts has no length of its own. */
function contentEnd(value: u32): u32 {
  const parts = partsOf(value);
  const end = partAt(parts, load<u32>(value, VALUE_PARTS));
  let last = end - value;
  for (let part = parts; part < end; part += PART_BYTES) {
    const marks = load<u32>(part, PART_MARKS);
    if ((marks & MARKS_SHOWN) == MARKS_SHOWN) continue;
    if (!hasSharedName(part)) {
      last = max(last, load<u32>(part, PART_NAME) + load<u32>(part, PART_NAME_BYTES));
    }
    last = max(last, load<u32>(part, PART_VALUE) + load<u32>(part, PART_VALUE_BYTES));
  }
  return value + last;
}

function dataRoom(value: u32): u32 {
  return padded(load<u32>(value, VALUE_BYTES));
}

function padded(bytes: u32): u32 {
  return (bytes + 7) & ~7;
}
