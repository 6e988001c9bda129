/** Encodes a table as a value block. */
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import * as NODE from "../layout/node";
import { TOO_LARGE } from "../layout/status";
import { STORE_REPLICAS, STORE_VALUE_BYTES_MAX } from "../layout/store";
import { NO_SHAPE } from "../codec/shapes";
import { ADDRESS_MIN, allocate, sizeOf } from "../heap/allocator";
import { encodeData, shapeOfTable } from "./encode-data";
import {
  actorOf,
  deletionOf,
  isLater,
  isLaterPart,
  isSorted,
  partAt,
  partsOf,
  sortByPlace,
  sortByUnit,
  stampOf,
} from "./parts";
import { resolveValue } from "./visibility";

/**
 * A block with the data that `count` > 0 parts make, and with the parts themselves unless they are
 * one whole write: its address, or NEEDS_PAGES, NO_SPACE or TOO_LARGE. The table is used up.
 */
export function encodeValue(scratch: u32, table: u32, count: u32): u32 {
  assert(isSorted(table, count));
  resolveValue(table, count);
  const uniform = isUniform(table, count);
  const byPlace = uniform || isOneWrite(table, count);
  if (byPlace) sortByPlace(table, count);
  // The limit applies to the self-describing form, so that it is the same for all replicas.
  if (encodeData(table, count, NO_SHAPE, 0, 0) > load<u32>(STORE_VALUE_BYTES_MAX)) return TOO_LARGE;
  const shape = shapeOfTable(scratch, table, count);
  const bytes = encodeData(table, count, shape, 0, 0);
  const tail = uniform ? 0 : 7 + count * NODE.PART_BYTES + tailBytes(table, count);
  const block = allocate(NODE.VALUE_DATA - BLOCK_HEADER_BYTES + bytes + tail);
  if (block < ADDRESS_MIN) {
    if (byPlace) sortByUnit(table, count, 0);
    return block;
  }
  store<u32>(block, bytes, NODE.VALUE_BYTES);
  store<u32>(block, uniform ? 0 : count, NODE.VALUE_PARTS);
  store<f64>(block, expiryOf(table, count), NODE.VALUE_EXPIRES);
  setLatest(block, table, count);
  encodeData(table, count, shape, block + NODE.VALUE_DATA, block);
  if (uniform) return block;
  if (byPlace) sortByUnit(table, count, NODE.MARK_BY_PLACE);
  writeParts(block, table, count);
  return block;
}

/**
 * Whether all visible parts are fields of one write: readers see them in its order. Hidden
 * parts do not matter, so collecting tombstones changes no order.
 */
function isOneWrite(table: u32, count: u32): bool {
  let first: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const part = partAt(table, i);
    if (!(load<u32>(part, NODE.PART_MARKS) & NODE.MARK_VISIBLE)) continue;
    if (load<u32>(part, NODE.PART_KIND) != NODE.KIND_REGISTER || !load<u32>(part, NODE.PART_NAME))
      return false;
    if (!first) first = part;
    if (stampOf(part) != stampOf(first) || actorOf(part) != actorOf(first)) return false;
  }
  return first != 0;
}

/** Whether the parts are exactly one put: its expiry and its registers, all visible. */
function isUniform(table: u32, count: u32): bool {
  if (count < 2 || load<u32>(table, NODE.PART_KIND) != NODE.KIND_EXPIRY) return false;
  const stamp = load<u64>(table, NODE.PART_STAMP);
  const actor = load<u32>(table, NODE.PART_ACTOR);
  let place: u32 = 0;
  for (let i: u32 = 1; i < count; i++) {
    const part = partAt(table, i);
    place = max(place, load<u32>(part, NODE.PART_POSITION));
    if (
      load<u32>(part, NODE.PART_KIND) != NODE.KIND_REGISTER ||
      !(load<u32>(part, NODE.PART_MARKS) & NODE.MARK_VISIBLE)
    )
      return false;
    if (load<u64>(part, NODE.PART_STAMP) != stamp || load<u32>(part, NODE.PART_ACTOR) != actor)
      return false;
    if (count > 2 && !load<u32>(part, NODE.PART_NAME)) return false;
  }
  // Without parts the places are those in the data. Replicas must agree on them.
  return place == count - 2 || !load<u32>(STORE_REPLICAS);
}

/** When the node expires. An expiry from before the deletion does not apply. */
export function expiryOf(table: u32, count: u32): f64 {
  const deletion = deletionOf(table, count);
  const part = deletion ? deletion + NODE.PART_BYTES : table;
  if (part == partAt(table, count) || load<u32>(part, NODE.PART_KIND) != NODE.KIND_EXPIRY) return 0;
  const isValid = isLater(stampOf(part), actorOf(part), stampOf(deletion), actorOf(deletion));
  return isValid ? load<f64>(part, NODE.PART_OTHER) : 0;
}

/** The stamp of a value is that of its latest part. */
function setLatest(block: u32, table: u32, count: u32): void {
  let latest = table;
  for (let i: u32 = 1; i < count; i++) {
    if (isLaterPart(partAt(table, i), latest)) latest = partAt(table, i);
  }
  store<u64>(block, stampOf(latest), NODE.VALUE_STAMP);
  store<u32>(block, actorOf(latest), NODE.VALUE_ACTOR);
}

/** The bytes behind the parts: names and values that `encodeData` does not write into the data. */
function tailBytes(table: u32, count: u32): u32 {
  let bytes: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const part = partAt(table, i);
    const marks = load<u32>(part, NODE.PART_MARKS);
    if (!(marks & NODE.MARK_NAME_WRITTEN)) bytes += load<u32>(part, NODE.PART_NAME_BYTES);
    if (!(marks & NODE.MARK_VALUE_WRITTEN)) bytes += load<u32>(part, NODE.PART_VALUE_BYTES);
  }
  return bytes;
}

function writeParts(block: u32, table: u32, count: u32): void {
  const parts = partsOf(block);
  let at = parts + count * NODE.PART_BYTES;
  for (let i: u32 = 0; i < count; i++) {
    const part = partAt(table, i);
    at += moveToTail(part, NODE.PART_NAME, NODE.PART_NAME_BYTES, NODE.MARK_NAME_WRITTEN, block, at);
    at += moveToTail(
      part,
      NODE.PART_VALUE,
      NODE.PART_VALUE_BYTES,
      NODE.MARK_VALUE_WRITTEN,
      block,
      at,
    );
  }
  assert(at <= block + sizeOf(block));
  memory.copy(parts, table, count * NODE.PART_BYTES);
}

/** Moves a name or value behind the parts unless `encodeData` has written it: its bytes. */
function moveToTail(part: u32, field: u32, length: u32, written: u32, block: u32, at: u32): u32 {
  const bytes = load<u32>(part + length);
  if (!bytes || load<u32>(part, NODE.PART_MARKS) & written) return 0;
  memory.copy(at, load<u32>(part + field), bytes);
  store<u32>(part + field, at - block);
  return bytes;
}
