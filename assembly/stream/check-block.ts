/**
 * Whether bytes from another process are a value block that readers can follow.
 *
 * `block` is a private copy. Names and values are offsets from it, or names in this store's table of
 * shapes. Nothing is said about whether the parts make the data: a reader never puts them together.
 */
import { SHAPE_TEXTS, STORE_SHAPE_COUNT, STORE_VALUE_BYTES_MAX } from "../layout/store";
import * as NODE from "../layout/node";
import { textsEnd } from "../codec/shape-table";
import { validRecord } from "../codec/shapes";
import { skipName, skipValue } from "../codec/values";
import { validExpiry } from "../crdt/expiry";

/** Versions and positions are numbers in JavaScript: below 2⁵³. */
export const NUMBER_MAX: u64 = 0x1fffffffffffff;

/** Whether `bytes` bytes at `block` are one, whose actors are all below `actors`. */
export function validBlock(block: u32, bytes: u32, actors: u32): bool {
  if (bytes < NODE.VALUE_DATA) return false;
  const data = load<u32>(block, NODE.VALUE_BYTES);
  const count = load<u32>(block, NODE.VALUE_PARTS);
  const version = load<u64>(block, NODE.VALUE_VERSION);
  if (!version || version > NUMBER_MAX) return false;
  if (load<u32>(block, NODE.VALUE_ACTOR) >= actors) return false;
  if (!validExpiry(load<f64>(block, NODE.VALUE_EXPIRES))) return false;
  if (data > bytes - NODE.VALUE_DATA || data > load<u32>(STORE_VALUE_BYTES_MAX)) return false;
  if (data ? !validRecord(block + NODE.VALUE_DATA, data) : !count) return false;
  return !count || validParts(block, bytes, data, count, actors);
}

function validParts(block: u32, bytes: u32, data: u32, count: u32, actors: u32): bool {
  const first: u64 = (<u64>NODE.VALUE_DATA + data + 7) & ~7;
  if (count > NODE.PARTS_MAX || first + <u64>count * NODE.PART_BYTES > bytes) return false;
  let part = block + <u32>first;
  for (let i: u32 = 0; i < count; i++, part += NODE.PART_BYTES) {
    if (!validPart(block, bytes, part, actors)) return false;
  }
  return true;
}

function validPart(block: u32, bytes: u32, part: u32, actors: u32): bool {
  const kind = load<u32>(part, NODE.PART_KIND);
  if (kind > NODE.KIND_ELEMENT || load<u32>(part, NODE.PART_REMOVED) > 1) return false;
  if (load<u32>(part, NODE.PART_ACTOR) >= actors) return false;
  if (load<u32>(part, NODE.PART_OTHER_ACTOR) >= actors) return false;
  if (kind == NODE.KIND_EXPIRY && !validExpiry(load<f64>(part, NODE.PART_OTHER))) return false;
  const name = load<u32>(part, NODE.PART_NAME);
  const nameBytes = load<u32>(part, NODE.PART_NAME_BYTES);
  if (load<u32>(part, NODE.PART_MARKS) & NODE.MARK_NAME_SHARED) {
    if (!isSharedName(name, nameBytes)) return false;
  } else if (!isInside(name, nameBytes, bytes)) return false;
  else if (name && skipName(block + name, block + name + nameBytes) != block + name + nameBytes)
    return false;
  const value = load<u32>(part, NODE.PART_VALUE);
  const valueBytes = load<u32>(part, NODE.PART_VALUE_BYTES);
  if (!isInside(value, valueBytes, bytes)) return false;
  if (!value) return kind != NODE.KIND_ELEMENT;
  const end = block + value + valueBytes;
  return skipValue(block + value, end) == end;
}

/** Whether a name or value lies in the block; 0 and 0: there is none. */
function isInside(offset: u32, bytes: u32, size: u32): bool {
  if (!offset) return !bytes;
  return offset >= NODE.VALUE_DATA && offset <= size && bytes <= size - offset;
}

/** Whether a name lies in the table of shapes, which is valid up to its end. */
function isSharedName(name: u32, bytes: u32): bool {
  const end = textsEnd(load<u32>(STORE_SHAPE_COUNT));
  if (name < SHAPE_TEXTS || name > end || bytes > end - name) return false;
  return skipName(name, name + bytes) == name + bytes;
}
