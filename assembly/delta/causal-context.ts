/**
 * What a delta tells besides its nodes, for stores that have collected removals: what the sender
 * had seen, and up to where removals may be gone from what it sends (docs/FORMAT.md).
 *
 * Who has collected a removal must not take in from somebody who does not know of it what it
 * removed. That can only be about what is older than what the asker has seen, so a delta of what is
 * newer, which most are, leaves this out.
 */
import {
  DELTA_BOUNDS,
  DELTA_BOUNDS_BYTES,
  DELTA_BOUND_END,
  DELTA_BOUND_EXPORT,
  DELTA_BOUND_START,
  DELTA_FLAGS,
  DELTA_WATERMARK,
  DELTA_SEEN,
} from "../layout/delta";
import { SCRATCH_KEY, SCRATCH_PLAN } from "../layout/memory";
import { NODE_ID, NODE_KEY_INFO } from "../layout/node";
import { STORE_ACTOR_COUNT } from "../layout/store";
import { DeltaWriter, WORK_BYTES, WORK_FROM, WORK_NUMBER, WORK_TO } from "./writer-buffer";
import { floorOf } from "../crdt/gc-floor";
import { hashKey } from "../codec/ids";
import { actorId } from "../crdt/parts";
import { varintBytes, writeVarint, zigzag } from "../codec/varints";

@unmanaged
export class Told {
  bytes: u32;
  /** How many stamps are told; 0: none, or there is no floor to tell. */
  seen: u32;
  floor: u32;
  /** The bounds of a piece of a full export; 0: it is no such piece. */
  exported: u32;
  start: u32;
  end: u32;
  /** The asker has seen nothing. */
  isFull: bool;
  /** The asker has seen all that the floor is about, or, if nothing, it will with the last piece. */
  isAbove: bool;
}

/** What the vectors say of the asker. */
export function openTold(scratch: u32, writer: DeltaWriter): Told {
  const told = changetype<Told>(<usize>(scratch + SCRATCH_PLAN));
  told.isFull = !writer.asked;
  told.isAbove = true;
  told.floor = 0;
  const actors = load<u32>(STORE_ACTOR_COUNT);
  for (let actor: u32 = 0; actor < actors; actor++) {
    const floor = floorOf(actor);
    const entry = writer.work + actor * WORK_BYTES;
    const seen = told.isFull ? load<u64>(entry, WORK_TO) : load<u64>(entry, WORK_FROM);
    if (floor > seen) told.isAbove = false;
    if (floor) told.floor++;
  }
  if (!told.isFull) told.floor = 0;
  return told;
}

/** What has to be told with a piece that was measured, and its bytes. */
export function planTold(
  told: Told,
  writer: DeltaWriter,
  goesOn: bool,
  cursor: u32,
  scratch: u32,
): void {
  const isPart = !writer.isEnd || goesOn;
  const tells = told.isFull ? isPart || told.floor != 0 : writer.oldest <= writer.asked;
  told.seen = 0;
  told.bytes = 0;
  const actors = load<u32>(STORE_ACTOR_COUNT);
  for (let actor: u32 = 0; actor < actors; actor++) {
    if (tells && isTold(writer, actor)) {
      told.seen++;
      told.bytes += stampBytes(writer, load<u64>(writer.work + actor * WORK_BYTES, WORK_TO));
    }
    if (told.floor && floorOf(actor)) told.bytes += stampBytes(writer, floorOf(actor));
  }
  told.exported = told.isFull && isPart ? exportOf(writer) : 0;
  if (told.exported) {
    const last = writer.last;
    told.bytes += DELTA_BOUNDS_BYTES;
    told.start = boundOf(scratch + SCRATCH_KEY, cursor);
    told.end = writer.isEnd ? 0 : boundOf(last + NODE_ID, load<u32>(last, NODE_KEY_INFO));
  }
  if (told.seen) told.bytes += varintBytes(told.seen);
  if (told.floor) told.bytes += varintBytes(told.floor);
}

/** Where a piece starts or ends. */
function boundOf(id: u32, keyInfo: u32): u32 {
  return keyInfo ? hashKey(id, keyInfo, 0) | 1 : 0;
}

/** Tells exports apart by what had been seen before the first piece: at least 1. */
function exportOf(writer: DeltaWriter): u32 {
  let hash: u64 = 0;
  const actors = load<u32>(STORE_ACTOR_COUNT);
  for (let actor: u32 = 0; actor < actors; actor++) {
    const to = load<u64>(writer.work + actor * WORK_BYTES, WORK_TO);
    if (!to) continue;
    hash = rotl<u64>((hash ^ actorId(actor)) * 0x9e3779b97f4a7c15, 31);
    hash = rotl<u64>((hash ^ to) * 0x9e3779b97f4a7c15, 31);
  }
  return <u32>(hash >> 32) | 1;
}

/** Whether the list of actors does not say already what was seen of this one. */
function isTold(writer: DeltaWriter, actor: u32): bool {
  const entry = writer.work + actor * WORK_BYTES;
  const to = load<u64>(entry, WORK_TO);
  if (!to) return false;
  return !writer.isEnd || !load<u32>(entry, WORK_NUMBER) || to < load<u64>(entry, WORK_FROM);
}

/** Writes it behind the head of the delta at `delta`, which ends at `out`. */
export function writeTold(told: Told, writer: DeltaWriter, delta: u32, out: u32): void {
  let at = out;
  const actors = load<u32>(STORE_ACTOR_COUNT);
  if (told.seen) {
    store<u8>(delta, load<u8>(delta, DELTA_FLAGS) | <u8>DELTA_SEEN, DELTA_FLAGS);
    at = writeCount(at, told.seen);
    for (let actor: u32 = 0; actor < actors; actor++) {
      if (!isTold(writer, actor)) continue;
      at = writeStamp(writer, at, actor, load<u64>(writer.work + actor * WORK_BYTES, WORK_TO));
    }
  }
  if (told.floor) {
    store<u8>(delta, load<u8>(delta, DELTA_FLAGS) | <u8>DELTA_WATERMARK, DELTA_FLAGS);
    at = writeCount(at, told.floor);
    for (let actor: u32 = 0; actor < actors; actor++) {
      if (floorOf(actor)) at = writeStamp(writer, at, actor, floorOf(actor));
    }
  }
  if (!told.exported) return;
  store<u8>(delta, load<u8>(delta, DELTA_FLAGS) | <u8>DELTA_BOUNDS, DELTA_FLAGS);
  store<u32>(at, told.exported, DELTA_BOUND_EXPORT);
  store<u32>(at, told.start, DELTA_BOUND_START);
  store<u32>(at, told.end, DELTA_BOUND_END);
}

function writeCount(at: u32, count: u32): u32 {
  writeVarint(at, count);
  return at + varintBytes(count);
}

function stampBytes(writer: DeltaWriter, stamp: u64): u32 {
  return 8 + varintBytes(zigzag(stamp - writer.base));
}

function writeStamp(writer: DeltaWriter, at: u32, actor: u32, stamp: u64): u32 {
  store<u64>(at, actorId(actor));
  writeVarint(at + 8, zigzag(stamp - writer.base));
  return at + stampBytes(writer, stamp);
}
