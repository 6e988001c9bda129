/**
 * The admission check: whether a delta may be merged when this store or the sender has collected
 * tombstones (docs/CONFLICTS.md, Tombstone collection).
 *
 * A merge cannot see a collected tombstone, so the data that it removed must not come back:
 *
 * - A part that this store has seen and no longer holds was removed. The merge drops it.
 * - An unseen part may come from a replica that never saw the tombstone. It is merged if it is later
 *   than every collected tombstone, or if the sender had seen the whole watermark.
 */
import { DELTA_ACTOR_TO } from "../layout/delta";
import * as NODE from "../layout/node";
import { BEHIND, OK } from "../layout/status";
import { WATERMARK_COUNT, STORE_ACTOR_COUNT, STORE_WATERMARK, STORE_RESYNC } from "../layout/store";
import { NO_ACTOR, findActor, internActor, seenStamp } from "../crdt/actors";
import { ADDRESS_MIN } from "../heap/allocator";
import { DeltaReader, actorAt, actorIdOf, stampAt, stampLength } from "../delta/reader";
import {
  coveredStamp,
  watermarkClock,
  watermarkOf,
  isBlank,
  openWatermark,
  raiseStamp,
  useWatermark,
  vectorRecordBytes,
} from "../crdt/gc-watermark";
import { recordEntryBytes } from "../logs/journal";
import { actorId, compareParts, partAt } from "../crdt/parts";

/** Whether the head of a delta allows to merge it: OK, BEHIND or the reader's status. */
export function admitDelta(reader: DeltaReader): u32 {
  if (reader.status != OK) return reader.status;
  if (load<u32>(STORE_RESYNC)) return BEHIND;
  reader.mayMissTombstones = watermarkClock() != 0 && !senderSawWatermark(reader);
  let at = reader.watermark;
  for (let i: u32 = 0; i < reader.watermarkCount; i++) {
    const actor = findActor(load<u64>(at));
    const covered = actor == NO_ACTOR ? 0 : coveredStamp(actor);
    // An empty store holds no data that a tombstone covers.
    if (covered < stampAt(reader, at)) return isBlank() ? OK : BEHIND;
    at += stampLength(reader, at);
  }
  return OK;
}

/** Whether the sender had seen this store's whole watermark. */
export function senderSawWatermark(reader: DeltaReader): bool {
  const block = load<u32>(STORE_WATERMARK);
  const count: u32 = block ? load<u32>(block, WATERMARK_COUNT) : 0;
  for (let actor: u32 = 0; actor < count; actor++) {
    if (watermarkOf(actor) > senderStamp(reader, actorId(actor))) return false;
  }
  return true;
}

/** The latest stamp of an actor that the sender had seen. */
export function senderStamp(reader: DeltaReader, id: u64): u64 {
  let at = reader.seen;
  for (let i: u32 = 0; i < reader.seenCount; i++) {
    if (load<u64>(at) == id) return stampAt(reader, at);
    at += stampLength(reader, at);
  }
  for (let number: u32 = 0; number < reader.actorCount; number++) {
    if (actorIdOf(reader, number) == id) return load<u64>(actorAt(reader, number), DELTA_ACTOR_TO);
  }
  return 0;
}

/** Whether this store's watermark is not below the sender's. */
export function coversSenderWatermark(reader: DeltaReader): bool {
  let at = reader.watermark;
  for (let i: u32 = 0; i < reader.watermarkCount; i++) {
    const actor = findActor(load<u64>(at));
    if (actor == NO_ACTOR || watermarkOf(actor) < stampAt(reader, at)) return false;
    at += stampLength(reader, at);
  }
  return true;
}

/** Bytes of the journal entry that `adoptWatermark` appends in an empty store. */
export function adoptedBytes(reader: DeltaReader): u32 {
  if (!reader.watermarkCount || !isBlank()) return 0;
  return recordEntryBytes(vectorRecordBytes(load<u32>(STORE_ACTOR_COUNT) + reader.watermarkCount));
}

/** Raises this store's watermark to the sender's: OK or a status, after which it is the same as before. */
export function adoptWatermark(reader: DeltaReader): u32 {
  let at = reader.watermark;
  for (let i: u32 = 0; i < reader.watermarkCount; i++) {
    if (internActor(load<u64>(at)) == NO_ACTOR) return BEHIND;
    at += stampLength(reader, at);
  }
  const block = openWatermark();
  if (block < ADDRESS_MIN) return block;
  at = reader.watermark;
  for (let i: u32 = 0; i < reader.watermarkCount; i++) {
    raiseStamp(block, findActor(load<u64>(at)), stampAt(reader, at));
    at += stampLength(reader, at);
  }
  useWatermark(block);
  assert(coversSenderWatermark(reader));
  return OK;
}

/** Whether a part, or the base of a counter share, is not later than `clock`. */
export function isOld(part: u32, clock: u64): bool {
  if (load<u64>(part, NODE.PART_STAMP) <= clock) return true;
  return (
    load<u32>(part, NODE.PART_KIND) == NODE.KIND_COUNTER &&
    load<u64>(part, NODE.PART_OTHER) <= clock
  );
}

/** Whether an unseen part, with its actor's number, may be covered by a collected tombstone. */
export function isOldUnseen(reader: DeltaReader, part: u32): bool {
  if (!isOld(part, watermarkClock())) return false;
  const actor = findActor(actorIdOf(reader, load<u32>(part, NODE.PART_ACTOR)));
  return actor == NO_ACTOR || load<u64>(part, NODE.PART_STAMP) > seenStamp(actor);
}

/**
 * Whether the store has seen a part before: it must not be merged again, since a collected tombstone
 * may cover it. `has`: the node's parts, sorted.
 */
export function wasSeen(part: u32, has: u32, hasCount: u32): bool {
  if (!isOld(part, watermarkClock())) return false;
  if (load<u64>(part, NODE.PART_STAMP) > seenStamp(load<u32>(part, NODE.PART_ACTOR))) return false;
  if (load<u32>(part, NODE.PART_KIND) != NODE.KIND_ELEMENT || !load<u64>(part, NODE.PART_OTHER))
    return true;
  const remover = load<u32>(part, NODE.PART_OTHER_ACTOR);
  if (load<u64>(part, NODE.PART_THIRD) <= seenStamp(remover)) return true;
  // The removal is unseen. If the add, or a later one, is missing, it has been removed already.
  return !holds(part, has, hasCount);
}

/**
 * Whether a sorted table has this version of the part or a later one. An earlier version came after
 * the later one had been removed and its tombstone collected.
 */
export function holds(part: u32, has: u32, hasCount: u32): bool {
  let low: u32 = 0;
  let high = hasCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareParts(partAt(has, middle), part);
    if (!order)
      return load<u64>(partAt(has, middle), NODE.PART_STAMP) >= load<u64>(part, NODE.PART_STAMP);
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}
