/**
 * The floor: of each actor the stamp up to which removals may have been forgotten here
 * (docs/CONFLICTS.md, Tombstone collection). Whoever has not seen all below it cannot be told what is new.
 *
 *   block   │ header u32 │ count u32 │ stamp u64 × count, by actor │
 *
 * It only rises, and is noted before the first removal goes that it lets go.
 */
import {
  RECORD_STAMPS,
  RECORD_STAMP_BYTES,
  RECORD_STAMP_SEEN,
  RECORD_STAMP_REPORTED,
  RECORD_UNDER_WAY,
} from "../layout/disk";
import { NO_SPACE, OK } from "../layout/status";
import {
  WATERMARK_COUNT,
  WATERMARK_STAMPS,
  STORE_ACTOR_COUNT,
  STORE_WATERMARK,
  STORE_WATERMARK_CLOCK,
  STORE_INDEXED_COUNT,
  STORE_REPLICAS,
  STORE_RESYNC,
} from "../layout/store";
import { seenStamp } from "./actors";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { noteRecord, roomForRecord } from "../logs/journal";
import { allocateSurely } from "../heap/epochs";
import { actorId } from "./parts";

/** The stamp of the actor with this index up to which removals may be gone; 0: none is. */
export function floorOf(actor: u32): u64 {
  const block = load<u32>(STORE_WATERMARK);
  if (!block || actor >= load<u32>(block, WATERMARK_COUNT)) return 0;
  return load<u64>(block + (actor << 3), WATERMARK_STAMPS);
}

/** No removal is gone that is later than this; 0: none is gone. */
export function floorClock(): u64 {
  return load<u64>(STORE_WATERMARK_CLOCK);
}

/** Whether a removal with this stamp may go: nobody has to hear of it, or all have. */
export function isStable(stamp: u64, actor: u32): bool {
  return !load<u32>(STORE_REPLICAS) || stamp <= floorOf(actor);
}

/** What this store can answer for: what it has seen, or took over from who had. */
export function coveredStamp(actor: u32): u64 {
  return max(seenStamp(actor), floorOf(actor));
}

/** Whether this store has never heard of anything. */
export function isBlank(): bool {
  if (load<u32>(STORE_INDEXED_COUNT)) return false;
  const actors = load<u32>(STORE_ACTOR_COUNT);
  for (let actor: u32 = 0; actor < actors; actor++) {
    if (seenStamp(actor)) return false;
  }
  return true;
}

/** The bytes of a floor's or a replica's disk record. */
export function vectorRecordBytes(stamps: u32): u32 {
  return RECORD_STAMPS + stamps * RECORD_STAMP_BYTES;
}

/**
 * An empty block for a new floor, which gives each actor that is known now a place: its address,
 * or NO_SPACE, NEEDS_PAGES, NEEDS_JOURNAL. There is room to note it then.
 */
export function openFloor(): u32 {
  const actors = load<u32>(STORE_ACTOR_COUNT);
  const room = roomForRecord(vectorRecordBytes(actors));
  if (room != OK) return room;
  const block = allocateSurely(WATERMARK_STAMPS - 4 + actors * 8);
  if (block < ADDRESS_MIN) return block == OK ? NO_SPACE : block;
  store<u32>(block, actors, WATERMARK_COUNT);
  for (let actor: u32 = 0; actor < actors; actor++) {
    store<u64>(block + (actor << 3), floorOf(actor), WATERMARK_STAMPS);
  }
  return block;
}

/** Raises the stamp of one actor in a block of `openFloor`: whether that is news. */
export function raise(block: u32, actor: u32, stamp: u64): bool {
  if (stamp <= load<u64>(block + (actor << 3), WATERMARK_STAMPS)) return false;
  store<u64>(block + (actor << 3), stamp, WATERMARK_STAMPS);
  return true;
}

/** From now on the block is the floor. */
export function useFloor(block: u32): void {
  const old = load<u32>(STORE_WATERMARK);
  let latest: u64 = 0;
  for (let actor: u32 = 0; actor < load<u32>(block, WATERMARK_COUNT); actor++) {
    latest = max(latest, load<u64>(block + (actor << 3), WATERMARK_STAMPS));
  }
  store<u32>(STORE_WATERMARK, block);
  store<u64>(STORE_WATERMARK_CLOCK, latest);
  if (old) release(old);
  noteFloor();
}

/** Notes the floor, and whether a resynchronisation is under way. */
export function noteFloor(): void {
  const block = load<u32>(STORE_WATERMARK);
  const count: u32 = block ? load<u32>(block, WATERMARK_COUNT) : 0;
  const record = noteRecord(0, true, vectorRecordBytes(count));
  if (!record) return;
  store<u64>(record, load<u32>(STORE_RESYNC) ? 1 : 0, RECORD_UNDER_WAY);
  for (let actor: u32 = 0; actor < count; actor++) {
    const entry = record + RECORD_STAMPS + actor * RECORD_STAMP_BYTES;
    store<u64>(entry, actorId(actor));
    store<u64>(entry, floorOf(actor), RECORD_STAMP_REPORTED);
    store<u64>(entry, floorOf(actor), RECORD_STAMP_SEEN);
  }
}
