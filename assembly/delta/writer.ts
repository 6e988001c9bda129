/**
 * Writing a delta: the parts of nodes that the asker has not seen (docs/FORMAT.md).
 *
 * The same code first measures (without an `out`) and then writes. An actor's number is given out
 * while measuring; names and the part before start afresh with each of the two.
 */
import {
  DELTA_INTEGER,
  DELTA_NAMES_MAX,
  DELTA_REMOVED,
  DELTA_ROOT,
  DELTA_SAME,
  DELTA_ZERO,
} from "../layout/delta";
import {
  KIND_COUNTER,
  KIND_DELETION,
  KIND_ELEMENT,
  KIND_EXPIRY,
  KIND_REGISTER,
  NODE_ID,
  NODE_KEY_INFO,
  PART_ACTOR,
  PART_KIND,
  PART_NAME,
  PART_NAME_BYTES,
  PART_OTHER,
  PART_OTHER_ACTOR,
  PART_POSITION,
  PART_REMOVED,
  PART_STAMP,
  PART_THIRD,
  PART_VALUE,
  PART_VALUE_BYTES,
} from "../layout/node";
import { DeltaWriter, isNew, numberActor } from "./writer-buffer";
import { keyBytes } from "../codec/ids";
import { partAt } from "../crdt/parts";
import { varintBytes, writeVarint, zigzag } from "../codec/varints";

/** Integers up to here are f64 values without a gap. */
const SAFE_MAX: f64 = 9007199254740991;

// ── Nodes ───────────────────────────────────────────────────────────────────────────────────────

/** Writes a node's id and those of its parts that are new. */
export function writeNode(writer: DeltaWriter, node: u32, table: u32, count: u32): void {
  writeNodeId(writer, node);
  let news: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    if (isNew(writer, partAt(table, i))) news++;
  }
  putVarint(writer, news);
  for (let i: u32 = 0; i < count; i++) {
    if (isNew(writer, partAt(table, i))) writePart(writer, partAt(table, i));
  }
}

/** The id of a node, or of what has one in the same place. */
export function writeNodeId(writer: DeltaWriter, node: u32): void {
  const keyInfo = load<u32>(node, NODE_KEY_INFO);
  const bytes = keyBytes(keyInfo);
  const before = writer.node;
  putVarint(writer, keyInfo);
  let shared: u32 = 0;
  if (before && !((load<u32>(before, NODE_KEY_INFO) ^ keyInfo) & 1)) {
    const most = min(bytes, keyBytes(load<u32>(before, NODE_KEY_INFO)));
    while (
      shared < most &&
      load<u8>(before + NODE_ID + shared) == load<u8>(node + NODE_ID + shared)
    ) {
      shared++;
    }
    putVarint(writer, shared);
  }
  putBytes(writer, node + NODE_ID + shared, bytes - shared);
  writer.node = node;
}

// ── Parts ───────────────────────────────────────────────────────────────────────────────────────

export function writePart(writer: DeltaWriter, part: u32): void {
  const kind = load<u32>(part, PART_KIND);
  const stamp = load<u64>(part, PART_STAMP);
  const actor = load<u32>(part, PART_ACTOR);
  const isSame = stamp == writer.stamp && actor == writer.actor;
  putByte(writer, kind | flagsOf(part, kind) | (isSame ? DELTA_SAME : 0));
  if (load<u32>(part, PART_NAME)) writeName(writer, part);
  if (!isSame) putStamp(writer, actor, stamp);
  writer.stamp = stamp;
  writer.actor = actor;
  const rests = kind == KIND_COUNTER ? load<u64>(part, PART_OTHER) : stamp;
  writer.oldest = min(writer.oldest, min(stamp, rests));
  if (kind == KIND_EXPIRY) {
    if (load<u64>(part, PART_OTHER)) putLong(writer, load<u64>(part, PART_OTHER));
  } else if (kind == KIND_REGISTER) {
    if (load<u32>(part, PART_POSITION)) putVarint(writer, load<u32>(part, PART_POSITION));
    if (!load<u32>(part, PART_REMOVED)) putValue(writer, part);
  } else if (kind == KIND_COUNTER) {
    if (load<u64>(part, PART_OTHER)) {
      putStamp(writer, load<u32>(part, PART_OTHER_ACTOR), load<u64>(part, PART_OTHER));
    }
    const sum = load<f64>(part, PART_THIRD);
    if (isSafeInteger(sum)) putVarint(writer, zigzag(<i64>sum));
    else putLong(writer, reinterpret<u64>(sum));
  } else if (kind == KIND_ELEMENT) {
    putValue(writer, part);
    if (!load<u64>(part, PART_OTHER)) return;
    putVarint(writer, zigzag(load<u64>(part, PART_OTHER) - writer.base));
    putStamp(writer, load<u32>(part, PART_OTHER_ACTOR), load<u64>(part, PART_THIRD));
  }
}

function flagsOf(part: u32, kind: u32): u32 {
  const other = load<u64>(part, PART_OTHER);
  if (kind == KIND_DELETION) return 0;
  if (kind == KIND_EXPIRY) return other ? 0 : DELTA_ZERO;
  if (kind == KIND_ELEMENT) return other ? DELTA_REMOVED : 0;
  if (kind == KIND_COUNTER) {
    const base = other ? 0 : DELTA_ZERO;
    return base | (isSafeInteger(load<f64>(part, PART_THIRD)) ? DELTA_INTEGER : 0);
  }
  let flags = load<u32>(part, PART_NAME) ? 0 : DELTA_ROOT;
  if (load<u32>(part, PART_REMOVED)) flags |= DELTA_REMOVED;
  return load<u32>(part, PART_POSITION) ? flags : flags | DELTA_ZERO;
}

/** Whether a sum comes back the same from an integer: −0 would not. */
function isSafeInteger(sum: f64): bool {
  return trunc(sum) == sum && abs(sum) <= SAFE_MAX && reinterpret<u64>(sum) != 1 << 63;
}

/** A name that was there before is a number. */
function writeName(writer: DeltaWriter, part: u32): void {
  const name = load<u32>(part, PART_NAME);
  const bytes = load<u32>(part, PART_NAME_BYTES);
  for (let i: u32 = 0; i < writer.nameCount; i++) {
    const known = writer.names + i * 8;
    if (load<u32>(known, 4) != bytes || memory.compare(load<u32>(known), name, bytes)) continue;
    putVarint(writer, i + 1);
    return;
  }
  putVarint(writer, 0);
  putBytes(writer, name, bytes);
  if (writer.nameCount == DELTA_NAMES_MAX) return;
  store<u32>(writer.names + writer.nameCount * 8, name);
  store<u32>(writer.names + writer.nameCount * 8, bytes, 4);
  writer.nameCount++;
}

function putStamp(writer: DeltaWriter, actor: u32, stamp: u64): void {
  putVarint(writer, numberActor(writer, actor));
  putVarint(writer, zigzag(stamp - writer.base));
}

function putValue(writer: DeltaWriter, part: u32): void {
  putBytes(writer, load<u32>(part, PART_VALUE), load<u32>(part, PART_VALUE_BYTES));
}

function putByte(writer: DeltaWriter, byte: u32): void {
  if (writer.out) store<u8>(writer.out + writer.bytes, byte);
  writer.bytes++;
}

function putLong(writer: DeltaWriter, value: u64): void {
  if (writer.out) store<u64>(writer.out + writer.bytes, value);
  writer.bytes += 8;
}

export function putVarint(writer: DeltaWriter, value: u64): void {
  if (writer.out) writeVarint(writer.out + writer.bytes, value);
  writer.bytes += varintBytes(value);
}

function putBytes(writer: DeltaWriter, from: u32, bytes: u32): void {
  if (writer.out) memory.copy(writer.out + writer.bytes, from, bytes);
  writer.bytes += bytes;
}
