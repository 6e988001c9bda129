/**
 * Writing a delta: the parts of nodes that the requester has not seen (docs/FORMAT.md).
 *
 * The same code first measures (without an `out`) and then writes. The measuring pass gives an
 * actor its number. Each pass starts with no names and no previous part.
 */
import * as DELTA from "../layout/delta";
import { SCRATCH_DELTA, SCRATCH_NAMES, SCRATCH_PLAN } from "../layout/memory";
import * as NODE from "../layout/node";
import { STORE_ACTOR_COUNT } from "../layout/store";
import { checksum } from "../codec/crc32";
import { compareKeys, keyBytes } from "../codec/ids";
import { varintBytes, writeVarint, zigzag } from "../codec/varints";
import { actorId, partAt, partsOf } from "../crdt/parts";

/** Integers up to here are f64 values without a gap. */
const SAFE_MAX: f64 = 9007199254740991;

// A span, one for each actor of the store: the actor's stamps that the requester lacks.
//
//   │ from u64: the latest that the requester has seen │ to u64: the latest to export │
//   │ number u32: the actor's number in the delta plus 1, or 0 │ actor u32, by number │
//
// The last word belongs to another list, from numbers to actors: it has no more entries than spans.
export const SPAN_FROM: u32 = 0;
export const SPAN_TO: u32 = 8;
export const SPAN_NUMBER: u32 = 16;
const SPAN_ACTOR: u32 = 20;
export const SPAN_BYTES: u32 = 24;

@unmanaged
export class DeltaWriter {
  /** Where the nodes go, or 0 in the measuring pass. */
  out: u32;
  /** Bytes of the nodes so far. */
  bytes: u32;
  /** The spans of all actors of the store. */
  spans: u32;
  /** Actors that have a number. */
  actors: u32;
  /** Names so far, { address u32, bytes u32 } each, and how many. */
  names: u32;
  nameCount: u32;
  base: u64;
  /** Stamp and actor of the previous part; a stamp of 0: there is none. */
  stamp: u64;
  actor: u32;
  /** The latest stamp that the requester has seen. */
  requesterLatest: u64;
  /** The earliest stamp, or base of a counter share, among the parts so far. */
  oldest: u64;
  /** The previous node, or 0. */
  node: u32;
  nodes: u32;
  /** Nodes that the walk has visited, and the last of them. */
  visits: u32;
  last: u32;
  /** Whether no piece follows: the walk has reached the end of the index. */
  isEnd: bool;
  /** Whether the delta is for no replica: equal stores then make equal deltas. */
  isCopy: bool;
}

export function deltaWriter(scratch: u32): DeltaWriter {
  assert(offsetof<DeltaWriter>() <= SCRATCH_PLAN - SCRATCH_DELTA);
  const writer = changetype<DeltaWriter>(<usize>(scratch + SCRATCH_DELTA));
  writer.names = scratch + SCRATCH_NAMES;
  return writer;
}

/** Starts a pass that measures (`out` is 0) or writes at `out`. */
export function startPass(writer: DeltaWriter, out: u32): void {
  writer.out = out;
  writer.bytes = 0;
  writer.nameCount = 0;
  writer.stamp = 0;
  writer.oldest = u64.MAX_VALUE;
  writer.node = 0;
  writer.nodes = 0;
  writer.visits = 0;
  writer.last = 0;
}

function fromOf(writer: DeltaWriter, actor: u32): u64 {
  return load<u64>(writer.spans + actor * SPAN_BYTES, SPAN_FROM);
}

/** Whether the requester lacks the part, or the removal of this element. */
export function isNew(writer: DeltaWriter, part: u32): bool {
  if (load<u64>(part, NODE.PART_STAMP) > fromOf(writer, load<u32>(part, NODE.PART_ACTOR)))
    return true;
  if (load<u32>(part, NODE.PART_KIND) != NODE.KIND_ELEMENT || !load<u64>(part, NODE.PART_OTHER))
    return false;
  return load<u64>(part, NODE.PART_THIRD) > fromOf(writer, load<u32>(part, NODE.PART_OTHER_ACTOR));
}

/** Whether the requester lacks a part of a value block. Reads the parts in place. */
export function hasNews(writer: DeltaWriter, value: u32): bool {
  const count = load<u32>(value, NODE.VALUE_PARTS);
  if (!count)
    return load<u64>(value, NODE.VALUE_STAMP) > fromOf(writer, load<u32>(value, NODE.VALUE_ACTOR));
  const parts = partsOf(value);
  for (let i: u32 = 0; i < count; i++) {
    if (isNew(writer, partAt(parts, i))) return true;
  }
  return false;
}

/** Takes all numbers back, before another measuring pass. */
export function clearNumbers(writer: DeltaWriter): void {
  const actors = load<u32>(STORE_ACTOR_COUNT);
  for (let actor: u32 = 0; actor < actors; actor++)
    store<u64>(writer.spans + actor * SPAN_BYTES, 0, SPAN_NUMBER);
  writer.actors = 0;
}

/** The number of an actor in the delta. An actor without one gets the next. */
export function numberActor(writer: DeltaWriter, actor: u32): u32 {
  const entry = writer.spans + actor * SPAN_BYTES;
  const number = load<u32>(entry, SPAN_NUMBER);
  assert(actor < load<u32>(STORE_ACTOR_COUNT));
  assert(number <= writer.actors);
  if (number) return number - 1;
  store<u32>(writer.spans + writer.actors * SPAN_BYTES, actor, SPAN_ACTOR);
  writer.actors++;
  store<u32>(entry, writer.actors, SPAN_NUMBER);
  return writer.actors - 1;
}

/**
 * Numbers every actor with a stamp, in the order of their ids: at most ACTORS_MAX² comparisons. The
 * order of the store's table, and its clock, are its own.
 */
export function numberAllActors(writer: DeltaWriter): void {
  const actors = load<u32>(STORE_ACTOR_COUNT);
  writer.base = 0;
  for (;;) {
    let next = actors;
    for (let actor: u32 = 0; actor < actors; actor++) {
      const span = writer.spans + actor * SPAN_BYTES;
      const to = load<u64>(span, SPAN_TO);
      if (!to || load<u32>(span, SPAN_NUMBER)) continue;
      writer.base = max(writer.base, to);
      if (next == actors || actorId(actor) < actorId(next)) next = actor;
    }
    if (next == actors) return;
    numberActor(writer, next);
  }
}

export function actorOfNumber(writer: DeltaWriter, number: u32): u32 {
  assert(number < writer.actors);
  return load<u32>(writer.spans + number * SPAN_BYTES, SPAN_ACTOR);
}

export function headBytes(writer: DeltaWriter): u32 {
  return DELTA.DELTA_ACTORS + varintBytes(writer.actors) + writer.actors * DELTA.DELTA_ACTOR_BYTES;
}

/** Writes the head at `out`, but for the checksum. Only the last piece raises vectors. */
export function writeHead(writer: DeltaWriter, out: u32): void {
  store<u16>(out, <u16>DELTA.DELTA_MAGIC);
  store<u8>(out, <u8>DELTA.DELTA_VERSION, DELTA.DELTA_VERSION_AT);
  store<u8>(out, <u8>(writer.isEnd ? 0 : DELTA.DELTA_MORE), DELTA.DELTA_FLAGS);
  store<u64>(out, writer.base, DELTA.DELTA_BASE);
  writeVarint(out + DELTA.DELTA_ACTORS, writer.actors);
  let at = out + DELTA.DELTA_ACTORS + varintBytes(writer.actors);
  for (let number: u32 = 0; number < writer.actors; number++, at += DELTA.DELTA_ACTOR_BYTES) {
    const actor = actorOfNumber(writer, number);
    const from = fromOf(writer, actor);
    const to = load<u64>(writer.spans + actor * SPAN_BYTES, SPAN_TO);
    store<u64>(at, actorId(actor), DELTA.DELTA_ACTOR_ID);
    store<u64>(at, from, DELTA.DELTA_ACTOR_FROM);
    store<u64>(at, writer.isEnd ? max(from, to) : from, DELTA.DELTA_ACTOR_TO);
  }
}

/** Writes the checksum of the complete delta at `delta`. */
export function sealDelta(scratch: u32, delta: u32, bytes: u32): void {
  store<u32>(
    delta,
    checksum(scratch, delta + DELTA.DELTA_BASE, bytes - DELTA.DELTA_BASE),
    DELTA.DELTA_CHECKSUM,
  );
}

/** Writes a node's id and the parts that the requester lacks. */
export function writeNode(writer: DeltaWriter, node: u32, table: u32, count: u32): void {
  writeNodeId(writer, node);
  let news: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    if (isNew(writer, partAt(table, i))) news++;
  }
  assert(news != 0);
  putVarint(writer, news);
  for (let i: u32 = 0; i < count; i++) {
    if (isNew(writer, partAt(table, i))) writePart(writer, partAt(table, i));
  }
}

/** Writes the id of a node, or of a journal entry, which has it at the same offset. */
export function writeNodeId(writer: DeltaWriter, node: u32): void {
  const keyInfo = load<u32>(node, NODE.NODE_KEY_INFO);
  const bytes = keyBytes(keyInfo);
  const before = writer.node;
  assert(!before || isBefore(before, node));
  putVarint(writer, keyInfo);
  let shared: u32 = 0;
  if (before && !((load<u32>(before, NODE.NODE_KEY_INFO) ^ keyInfo) & 1)) {
    const most = min(bytes, keyBytes(load<u32>(before, NODE.NODE_KEY_INFO)));
    while (
      shared < most &&
      load<u8>(before + NODE.NODE_ID + shared) == load<u8>(node + NODE.NODE_ID + shared)
    ) {
      shared++;
    }
    putVarint(writer, shared);
  }
  putBytes(writer, node + NODE.NODE_ID + shared, bytes - shared);
  writer.node = node;
}

/** Whether two ids are in order. */
function isBefore(node: u32, next: u32): bool {
  const keyInfo = load<u32>(node, NODE.NODE_KEY_INFO);
  return (
    compareKeys(
      node + NODE.NODE_ID,
      keyInfo,
      next + NODE.NODE_ID,
      load<u32>(next, NODE.NODE_KEY_INFO),
    ) < 0
  );
}

export function writePart(writer: DeltaWriter, part: u32): void {
  const kind = load<u32>(part, NODE.PART_KIND);
  const stamp = load<u64>(part, NODE.PART_STAMP);
  const actor = load<u32>(part, NODE.PART_ACTOR);
  const isSame = stamp == writer.stamp && actor == writer.actor;
  putByte(writer, kind | flagsOf(part, kind) | (isSame ? DELTA.DELTA_SAME : 0));
  if (load<u32>(part, NODE.PART_NAME)) writeName(writer, part);
  if (!isSame) putStamp(writer, actor, stamp);
  writer.stamp = stamp;
  writer.actor = actor;
  const base = kind == NODE.KIND_COUNTER ? load<u64>(part, NODE.PART_OTHER) : stamp;
  writer.oldest = min(writer.oldest, min(stamp, base));
  if (kind == NODE.KIND_EXPIRY) {
    if (load<u64>(part, NODE.PART_OTHER)) putLong(writer, load<u64>(part, NODE.PART_OTHER));
  } else if (kind == NODE.KIND_REGISTER) {
    if (load<u32>(part, NODE.PART_POSITION)) putVarint(writer, load<u32>(part, NODE.PART_POSITION));
    if (!load<u32>(part, NODE.PART_REMOVED)) putValue(writer, part);
  } else if (kind == NODE.KIND_COUNTER) {
    if (load<u64>(part, NODE.PART_OTHER)) {
      putStamp(writer, load<u32>(part, NODE.PART_OTHER_ACTOR), load<u64>(part, NODE.PART_OTHER));
    }
    const sum = load<f64>(part, NODE.PART_THIRD);
    if (isSafeInteger(sum)) putVarint(writer, zigzag(<i64>sum));
    else putLong(writer, reinterpret<u64>(sum));
  } else if (kind == NODE.KIND_ELEMENT) {
    putValue(writer, part);
    if (!load<u64>(part, NODE.PART_OTHER)) return;
    putVarint(writer, zigzag(load<u64>(part, NODE.PART_OTHER) - writer.base));
    putStamp(writer, load<u32>(part, NODE.PART_OTHER_ACTOR), load<u64>(part, NODE.PART_THIRD));
  }
}

function flagsOf(part: u32, kind: u32): u32 {
  const other = load<u64>(part, NODE.PART_OTHER);
  if (kind == NODE.KIND_DELETION) return 0;
  if (kind == NODE.KIND_EXPIRY) return other ? 0 : DELTA.DELTA_ZERO;
  if (kind == NODE.KIND_ELEMENT) return other ? DELTA.DELTA_REMOVED : 0;
  if (kind == NODE.KIND_COUNTER) {
    const base = other ? 0 : DELTA.DELTA_ZERO;
    return base | (isSafeInteger(load<f64>(part, NODE.PART_THIRD)) ? DELTA.DELTA_INTEGER : 0);
  }
  let flags = load<u32>(part, NODE.PART_NAME) ? 0 : DELTA.DELTA_ROOT;
  if (load<u32>(part, NODE.PART_REMOVED)) flags |= DELTA.DELTA_REMOVED;
  return load<u32>(part, NODE.PART_POSITION) ? flags : flags | DELTA.DELTA_ZERO;
}

/** Whether an integer represents the sum exactly: it cannot represent −0. */
function isSafeInteger(sum: f64): bool {
  return trunc(sum) == sum && abs(sum) <= SAFE_MAX && reinterpret<u64>(sum) != 1 << 63;
}

/** A name that an earlier part of this delta has is written as its number. */
function writeName(writer: DeltaWriter, part: u32): void {
  const name = load<u32>(part, NODE.PART_NAME);
  const bytes = load<u32>(part, NODE.PART_NAME_BYTES);
  for (let i: u32 = 0; i < writer.nameCount; i++) {
    const entry = writer.names + i * 8;
    if (load<u32>(entry, 4) != bytes || memory.compare(load<u32>(entry), name, bytes)) continue;
    putVarint(writer, i + 1);
    return;
  }
  putVarint(writer, 0);
  putBytes(writer, name, bytes);
  if (writer.nameCount == DELTA.DELTA_NAMES_MAX) return;
  store<u32>(writer.names + writer.nameCount * 8, name);
  store<u32>(writer.names + writer.nameCount * 8, bytes, 4);
  writer.nameCount++;
  assert(writer.nameCount <= DELTA.DELTA_NAMES_MAX);
}

function putStamp(writer: DeltaWriter, actor: u32, stamp: u64): void {
  putVarint(writer, numberActor(writer, actor));
  putVarint(writer, zigzag(stamp - writer.base));
}

function putValue(writer: DeltaWriter, part: u32): void {
  putBytes(writer, load<u32>(part, NODE.PART_VALUE), load<u32>(part, NODE.PART_VALUE_BYTES));
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
