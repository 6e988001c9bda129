/**
 * Deltas and the floor: what may be merged into a store that has collected removals, or out of one
 * (docs/CONFLICTS.md, Tombstone collection).
 *
 * A removal that was collected here is missing from the merge, so what it removed must not come in:
 *
 * - What this store has seen and does not hold was removed. It is let go by.
 * - What it has not seen may come from somebody who has not seen the removal either. That is only
 *   taken in when it is later than all that was collected, or when the sender had seen all of that.
 */
import { DELTA_ACTOR_TO } from "../layout/delta";
import {
  KIND_COUNTER,
  KIND_ELEMENT,
  PART_ACTOR,
  PART_KIND,
  PART_OTHER,
  PART_OTHER_ACTOR,
  PART_STAMP,
  PART_THIRD,
} from "../layout/node";
import { BEHIND, OK } from "../layout/status";
import { WATERMARK_COUNT, STORE_ACTOR_COUNT, STORE_WATERMARK, STORE_RESYNC } from "../layout/store";
import { NO_ACTOR, findActor, internActor, seenStamp } from "../crdt/actors";
import { ADDRESS_MIN } from "../heap/allocator";
import { DeltaReader, actorAt, actorIdOf, stampAt, stampLength } from "../delta/reader";
import {
  coveredStamp,
  floorClock,
  floorOf,
  isBlank,
  openFloor,
  raise,
  useFloor,
  vectorRecordBytes,
} from "../crdt/gc-floor";
import { recordNoteBytes } from "../logs/journal";
import { actorId, compareParts, partAt } from "../crdt/parts";

/** Whether a delta may be merged here as far as its head says: OK, BEHIND. */
export function checkFloor(reader: DeltaReader): u32 {
  if (reader.status != OK) return reader.status;
  if (load<u32>(STORE_RESYNC)) return BEHIND;
  reader.isPast = floorClock() != 0 && !knowsFloor(reader);
  let at = reader.floor;
  for (let i: u32 = 0; i < reader.floorCount; i++) {
    const actor = findActor(load<u64>(at));
    const covered = actor == NO_ACTOR ? 0 : coveredStamp(actor);
    // Who holds nothing holds nothing that was removed.
    if (covered < stampAt(reader, at)) return isBlank() ? OK : BEHIND;
    at += stampLength(reader, at);
  }
  return OK;
}

/** Whether the sender had seen all that may have been collected here. */
export function knowsFloor(reader: DeltaReader): bool {
  const block = load<u32>(STORE_WATERMARK);
  const count: u32 = block ? load<u32>(block, WATERMARK_COUNT) : 0;
  for (let actor: u32 = 0; actor < count; actor++) {
    if (floorOf(actor) > toldStamp(reader, actorId(actor))) return false;
  }
  return true;
}

/** What the sender had seen of an actor. */
export function toldStamp(reader: DeltaReader, id: u64): u64 {
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

/** Whether this store's floor is above the sender's. */
export function isAboveFloor(reader: DeltaReader): bool {
  let at = reader.floor;
  for (let i: u32 = 0; i < reader.floorCount; i++) {
    const actor = findActor(load<u64>(at));
    if (actor == NO_ACTOR || floorOf(actor) < stampAt(reader, at)) return false;
    at += stampLength(reader, at);
  }
  return true;
}

/** Bytes of the note that `adoptFloor` makes. */
export function adoptedBytes(reader: DeltaReader): u32 {
  if (!reader.floorCount) return 0;
  return recordNoteBytes(vectorRecordBytes(load<u32>(STORE_ACTOR_COUNT) + reader.floorCount));
}

/** The sender's floor is also this store's: OK or a status. Only actors may have been added then. */
export function adoptFloor(reader: DeltaReader): u32 {
  let at = reader.floor;
  for (let i: u32 = 0; i < reader.floorCount; i++) {
    if (internActor(load<u64>(at)) == NO_ACTOR) return BEHIND;
    at += stampLength(reader, at);
  }
  const block = openFloor();
  if (block < ADDRESS_MIN) return block;
  at = reader.floor;
  for (let i: u32 = 0; i < reader.floorCount; i++) {
    raise(block, findActor(load<u64>(at)), stampAt(reader, at));
    at += stampLength(reader, at);
  }
  useFloor(block);
  return OK;
}

// ── Parts ───────────────────────────────────────────────────────────────────────────────────────

/** Whether a part, or what it rests on, is not later than all that was collected. */
export function isOld(part: u32, clock: u64): bool {
  if (load<u64>(part, PART_STAMP) <= clock) return true;
  return load<u32>(part, PART_KIND) == KIND_COUNTER && load<u64>(part, PART_OTHER) <= clock;
}

/** Whether a part that was read, with its actor's number, is old and news: not from this sender. */
export function isOldNews(reader: DeltaReader, part: u32): bool {
  if (!isOld(part, floorClock())) return false;
  const actor = findActor(actorIdOf(reader, load<u32>(part, PART_ACTOR)));
  return actor == NO_ACTOR || load<u64>(part, PART_STAMP) > seenStamp(actor);
}

/**
 * Whether the store has seen a part before, and whatever came of it: then it must not be merged,
 * since it may have been collected. `has`: what the node has, sorted.
 */
export function isKnown(part: u32, has: u32, hasCount: u32): bool {
  if (!isOld(part, floorClock())) return false;
  if (load<u64>(part, PART_STAMP) > seenStamp(load<u32>(part, PART_ACTOR))) return false;
  if (load<u32>(part, PART_KIND) != KIND_ELEMENT || !load<u64>(part, PART_OTHER)) return true;
  const remover = load<u32>(part, PART_OTHER_ACTOR);
  if (load<u64>(part, PART_THIRD) <= seenStamp(remover)) return true;
  // The removal is news. If the add, or a later one, is not here, it has been removed already.
  return !holds(part, has, hasCount);
}

/**
 * Whether a sorted table has the part as late. An earlier version is what came in when the later one
 * had been removed, and that removal collected.
 */
export function holds(part: u32, has: u32, hasCount: u32): bool {
  let low: u32 = 0;
  let high = hasCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareParts(partAt(has, middle), part);
    if (!order) return load<u64>(partAt(has, middle), PART_STAMP) >= load<u64>(part, PART_STAMP);
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}
