/**
 * Reading a delta: each pass checks every byte it reads.
 *
 * The bytes are private to the engine. `status` has the first fault: BAD_DELTA, FUTURE or TOO_LARGE.
 * After a fault nothing is read any more.
 */
import * as DELTA from "../layout/delta";
import * as MEMORY from "../layout/memory";
import { BAD_DELTA, FUTURE, OK } from "../layout/status";
import { ACTORS_MAX, STORE_AHEAD_MS_MAX } from "../layout/store";
import { copyBytes } from "../codec/bytes";
import { checksum } from "../codec/crc32";
import { compareKeys, keyBytes, paddedBytes, validKey } from "../codec/ids";
import { unzigzag, varintAt, varintLength } from "../codec/varints";
import { NO_ACTOR, internActor } from "../crdt/actors";

@unmanaged
export class DeltaReader {
  scratch: u32;
  status: u32;
  at: u32;
  end: u32;
  /** Where the list of actors and the nodes start. */
  actors: u32;
  actorCount: u32;
  nodes: u32;
  /** From an actor's number to its index in the store's table; 0 while the delta is only checked. */
  map: u32;
  names: u32;
  nameCount: u32;
  /** The context: stamps that the sender had seen, its watermark: { id u64, difference varint } each. */
  seen: u32;
  seenCount: u32;
  watermark: u32;
  watermarkCount: u32;
  /** Where the bounds of a piece of an export are, or 0. */
  bounds: u32;
  /** During a resynchronisation: the sender's vector by actor, and its watermark's latest stamp. */
  vector: u32;
  watermarkLatest: u64;
  /** Whether more pieces of the export follow. */
  isMore: bool;
  /** Whether the sender retains no tombstones, and needs none retained. */
  isCopy: bool;
  /** Whether the sender may have missed tombstones that this store has collected. */
  mayMissTombstones: bool;
  /** Actor's number and stamp of the previous part; a stamp of 0: there is none. */
  number: u32;
  stamp: u64;
  base: u64;
  /** The latest stamp that is accepted, and the latest so far. */
  stampMax: u64;
  latest: u64;
  /** Of the node whose id is at SCRATCH_KEY. */
  keyInfo: u32;
  partCount: u32;
}

function deltaReader(scratch: u32): DeltaReader {
  assert(offsetof<DeltaReader>() <= MEMORY.SCRATCH_PLAN - MEMORY.SCRATCH_DELTA);
  return changetype<DeltaReader>(<usize>(scratch + MEMORY.SCRATCH_DELTA));
}

/** Checks the head of the `total` bytes at `body`. */
export function openDelta(scratch: u32, body: u32, total: u32, nowMs: f64): DeltaReader {
  const reader = deltaReader(scratch);
  reader.scratch = scratch;
  reader.status = OK;
  reader.end = body + total;
  reader.map = 0;
  reader.names = scratch + MEMORY.SCRATCH_NAMES;
  reader.latest = 0;
  reader.seenCount = 0;
  reader.bounds = 0;
  reader.watermarkCount = 0;
  reader.mayMissTombstones = false;
  reader.stampMax = ((<u64>(nowMs + <f64>load<u32>(STORE_AHEAD_MS_MAX))) << 16) | 0xffff;
  if (total < DELTA.DELTA_ACTORS || !isHead(scratch, body, total)) reader.status = BAD_DELTA;
  else {
    reader.at = body + DELTA.DELTA_ACTORS;
    reader.base = load<u64>(body, DELTA.DELTA_BASE);
    readActors(reader);
    const flags = load<u8>(body, DELTA.DELTA_FLAGS);
    reader.isMore = (flags & DELTA.DELTA_MORE) != 0;
    reader.isCopy = (flags & DELTA.DELTA_COPY) != 0;
    if (flags & DELTA.DELTA_SEEN) reader.seenCount = readCount(reader, ACTORS_MAX);
    reader.seen = reader.at;
    checkStamps(reader, reader.seenCount);
    if (flags & DELTA.DELTA_WATERMARK) reader.watermarkCount = readCount(reader, ACTORS_MAX);
    reader.watermark = reader.at;
    checkStamps(reader, reader.watermarkCount);
    if (flags & DELTA.DELTA_BOUNDS) readBounds(reader);
    reader.nodes = reader.at;
  }
  rewindDelta(reader);
  return reader;
}

function isHead(scratch: u32, body: u32, total: u32): bool {
  if (
    load<u16>(body) != DELTA.DELTA_MAGIC ||
    load<u8>(body, DELTA.DELTA_VERSION_AT) != DELTA.DELTA_VERSION
  )
    return false;
  if (load<u8>(body, DELTA.DELTA_FLAGS) & ~DELTA.DELTA_FLAGS_ALL) return false;
  return (
    load<u32>(body, DELTA.DELTA_CHECKSUM) ==
    checksum(scratch, body + DELTA.DELTA_BASE, total - DELTA.DELTA_BASE)
  );
}

function readActors(reader: DeltaReader): void {
  const count = readCount(reader, ACTORS_MAX);
  reader.actors = reader.at;
  reader.actorCount = count;
  if (!count || reader.end - reader.at < count * DELTA.DELTA_ACTOR_BYTES) return fail(reader);
  for (let number: u32 = 0; number < count; number++, reader.at += DELTA.DELTA_ACTOR_BYTES) {
    const to = load<u64>(reader.at, DELTA.DELTA_ACTOR_TO);
    for (let other: u32 = 0; other < number; other++) {
      if (actorIdOf(reader, other) == actorIdOf(reader, number)) return fail(reader);
    }
    if (to) observe(reader, actorIdOf(reader, number), to);
  }
}

function readBounds(reader: DeltaReader): void {
  if (reader.end - reader.at < DELTA.DELTA_BOUNDS_BYTES) return fail(reader);
  reader.bounds = reader.at;
  reader.at += DELTA.DELTA_BOUNDS_BYTES;
}

/** The stamp of an entry in a list that was checked. */
export function stampAt(reader: DeltaReader, entry: u32): u64 {
  assert(entry + 8 < reader.end);
  return reader.base + unzigzag(varintAt(entry + 8, varintLength(entry + 8, reader.end)));
}

/** The bytes of an entry in a list that was checked. */
export function stampLength(reader: DeltaReader, entry: u32): u32 {
  return 8 + varintLength(entry + 8, reader.end);
}

/** Checks a list of `count` stamps. */
function checkStamps(reader: DeltaReader, count: u32): void {
  for (let i: u32 = 0; i < count && reader.status == OK; i++) {
    const id = readLong(reader);
    const stamp = reader.base + unzigzag(readVarint(reader));
    if (!stamp) fail(reader);
    else observe(reader, id, stamp);
  }
}

/** The address of an actor's id and stamps. */
export function actorAt(reader: DeltaReader, number: u32): u32 {
  return reader.actors + number * DELTA.DELTA_ACTOR_BYTES;
}

export function actorIdOf(reader: DeltaReader, number: u32): u64 {
  return load<u64>(actorAt(reader, number), DELTA.DELTA_ACTOR_ID);
}

/** Goes back to the first node. */
export function rewindDelta(reader: DeltaReader): void {
  reader.at = reader.nodes;
  reader.nameCount = 0;
  reader.stamp = 0;
  reader.keyInfo = 0;
}

/**
 * Reads the next node's id and number of parts: false at the end and after a fault. It consumes at
 * least one byte, so loops over nodes end.
 */
export function readNode(reader: DeltaReader): bool {
  if (reader.status != OK || reader.at == reader.end) return false;
  const id = reader.scratch + MEMORY.SCRATCH_KEY;
  const before = reader.scratch + MEMORY.SCRATCH_FROM;
  const beforeInfo = reader.keyInfo;
  assert(reader.at < reader.end);
  const keyInfo = readCount(reader, (MEMORY.ID_BYTES_MAX << 1) | 1);
  const bytes = keyBytes(keyInfo);
  let shared: u32 = 0;
  if (beforeInfo && !((beforeInfo ^ keyInfo) & 1)) {
    shared = readCount(reader, min(bytes, keyBytes(beforeInfo)));
  }
  if (reader.status != OK || reader.end - reader.at < bytes - shared) return refuseNode(reader);
  const isWide = ((beforeInfo | keyInfo) & 1) != 0;
  if (beforeInfo) {
    // The shared bytes of narrow ids need neither a comparison nor a copy.
    if (isWide) copyBytes(id, before, paddedBytes(beforeInfo));
    else if (!isBehind(reader, id, shared, keyInfo)) return refuseNode(reader);
  }
  copyBytes(reader.at, id + shared, bytes - shared);
  reader.at += bytes - shared;
  store<u64>(id + bytes, 0);
  if (!validKey(id, keyInfo)) return refuseNode(reader);
  if (beforeInfo && isWide && compareKeys(before, beforeInfo, id, keyInfo) >= 0)
    return refuseNode(reader);
  reader.keyInfo = keyInfo;
  // A part has at least one byte.
  reader.partCount = readCount(reader, reader.end - reader.at);
  if (!reader.partCount) return refuseNode(reader);
  return reader.status == OK;
}

/** Whether the next rest sorts behind that of the previous id; both are narrow. */
function isBehind(reader: DeltaReader, id: u32, shared: u32, keyInfo: u32): bool {
  const left = shared << 1;
  return compareKeys(id + shared, reader.keyInfo - left, reader.at, keyInfo - left) < 0;
}

function refuseNode(reader: DeltaReader): bool {
  fail(reader);
  return false;
}

export function fail(reader: DeltaReader): void {
  if (reader.status == OK) reader.status = BAD_DELTA;
}

export function readVarint(reader: DeltaReader): u64 {
  const bytes = varintLength(reader.at, reader.end);
  if (!bytes) fail(reader);
  const value = varintAt(reader.at, bytes);
  reader.at += bytes;
  return value;
}

/** A varint of at most `most`, or 0. */
export function readCount(reader: DeltaReader, most: u32): u32 {
  const at = reader.at;
  assert(at <= reader.end);
  // Most counts have one byte.
  const byte: u32 = at < reader.end ? load<u8>(at) : 0x80;
  if (byte < 0x80 && byte <= most) {
    reader.at = at + 1;
    return byte;
  }
  return readLongCount(reader, most);
}

function readLongCount(reader: DeltaReader, most: u32): u32 {
  const value = readVarint(reader);
  if (value <= most) return <u32>value;
  fail(reader);
  return 0;
}

export function readLong(reader: DeltaReader): u64 {
  if (reader.end - reader.at < 8) {
    fail(reader);
    return 0;
  }
  reader.at += 8;
  return load<u64>(reader.at - 8);
}

/** The number of an actor in the delta. */
export function readActor(reader: DeltaReader): u32 {
  return readCount(reader, reader.actorCount - 1);
}

/** A stamp of the actor with this number: neither 0 nor too far ahead. */
export function readStamp(reader: DeltaReader, number: u32): u64 {
  const stamp = reader.base + unzigzag(readVarint(reader));
  if (!stamp) fail(reader);
  if (reader.status == OK) observe(reader, actorIdOf(reader, number), stamp);
  return stamp;
}

/** Adds the delta's actors to the store's table and maps them: false when the table is full. */
export function mapActors(reader: DeltaReader, map: u32): bool {
  for (let number: u32 = 0; number < reader.actorCount; number++) {
    const actor = internActor(actorIdOf(reader, number));
    if (actor == NO_ACTOR) return false;
    store<u32>(map + number * 4, actor);
  }
  reader.map = map;
  return true;
}

/** The actor's index in the store's table; its number while there is no map. */
export function mapped(reader: DeltaReader, number: u32): u32 {
  assert(!reader.map || number < reader.actorCount);
  return reader.map ? load<u32>(reader.map + number * 4) : number;
}

function observe(reader: DeltaReader, id: u64, stamp: u64): void {
  if (stamp > reader.latest) reader.latest = stamp;
  if (stamp <= reader.stampMax || reader.status != OK) return;
  reader.status = FUTURE;
  const result = reader.scratch + MEMORY.SCRATCH_RESULT + MEMORY.RESULT_FUTURE;
  store<u64>(result, id, MEMORY.FUTURE_ACTOR);
  store<u64>(result, stamp, MEMORY.FUTURE_STAMP);
}
