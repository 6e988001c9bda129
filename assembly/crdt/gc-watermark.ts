/**
 * The GC watermark: for each actor the stamp up to which tombstones may have been collected here
 * (docs/CONFLICTS.md, Tombstone collection). A replica that has not seen all of it cannot get a
 * delta of only new parts.
 *
 *   block   │ header u32 │ count u32 │ stamp u64 × count, by actor │
 *
 * It only rises. The journal has it before the first tombstone below it is dropped.
 */
import * as DISK from "../layout/disk";
import { NO_SPACE, OK } from "../layout/status";
import * as STORE from "../layout/store";
import { seenStamp } from "./actors";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { journalRecord, roomForRecord } from "../logs/journal";
import { allocateSurely } from "../heap/epochs";
import { actorId } from "./parts";

/** The watermark of the actor with this index; 0: no tombstone of the actor was collected. */
export function watermarkOf(actor: u32): u64 {
  const block = load<u32>(STORE.STORE_WATERMARK);
  if (!block || actor >= load<u32>(block, STORE.WATERMARK_COUNT)) return 0;
  return load<u64>(block + (actor << 3), STORE.WATERMARK_STAMPS);
}

/** The latest stamp of the watermark; 0: the store has collected nothing. */
export function watermarkClock(): u64 {
  return load<u64>(STORE.STORE_WATERMARK_CLOCK);
}

/** Whether a tombstone with this stamp may be collected: all replicas have seen it. */
export function isStable(stamp: u64, actor: u32): bool {
  return !load<u32>(STORE.STORE_REPLICAS) || stamp <= watermarkOf(actor);
}

/** The stamp that this store covers: the latest it has seen, or has adopted with a watermark. */
export function coveredStamp(actor: u32): u64 {
  return max(seenStamp(actor), watermarkOf(actor));
}

/** Whether this store has never seen any write. */
export function isBlank(): bool {
  if (load<u32>(STORE.STORE_INDEXED_COUNT)) return false;
  const actors = load<u32>(STORE.STORE_ACTOR_COUNT);
  for (let actor: u32 = 0; actor < actors; actor++) {
    if (seenStamp(actor)) return false;
  }
  return true;
}

/** Bytes of the disk record of a watermark or of a peer. */
export function vectorRecordBytes(stamps: u32): u32 {
  return DISK.RECORD_STAMPS + stamps * DISK.RECORD_STAMP_BYTES;
}

/**
 * A block for a new watermark, which starts as a copy of the present one: its address, or NO_SPACE,
 * NEEDS_PAGES, NEEDS_JOURNAL. The journal has room for it.
 */
export function openWatermark(): u32 {
  const actors = load<u32>(STORE.STORE_ACTOR_COUNT);
  const room = roomForRecord(vectorRecordBytes(actors));
  if (room != OK) return room;
  const block = allocateSurely(STORE.WATERMARK_STAMPS - 4 + actors * 8);
  if (block < ADDRESS_MIN) return block == OK ? NO_SPACE : block;
  store<u32>(block, actors, STORE.WATERMARK_COUNT);
  for (let actor: u32 = 0; actor < actors; actor++) {
    store<u64>(block + (actor << 3), watermarkOf(actor), STORE.WATERMARK_STAMPS);
  }
  return block;
}

/** Raises the stamp of one actor in a block of `openWatermark`: whether it was lower. */
export function raiseStamp(block: u32, actor: u32, stamp: u64): bool {
  assert(actor < load<u32>(block, STORE.WATERMARK_COUNT));
  if (stamp <= load<u64>(block + (actor << 3), STORE.WATERMARK_STAMPS)) return false;
  store<u64>(block + (actor << 3), stamp, STORE.WATERMARK_STAMPS);
  return true;
}

/** Makes the block the watermark and journals it. */
export function useWatermark(block: u32): void {
  const old = load<u32>(STORE.STORE_WATERMARK);
  let latest: u64 = 0;
  assert(!old || load<u32>(old, STORE.WATERMARK_COUNT) <= load<u32>(block, STORE.WATERMARK_COUNT));
  for (let actor: u32 = 0; actor < load<u32>(block, STORE.WATERMARK_COUNT); actor++) {
    assert(watermarkOf(actor) <= load<u64>(block + (actor << 3), STORE.WATERMARK_STAMPS));
    latest = max(latest, load<u64>(block + (actor << 3), STORE.WATERMARK_STAMPS));
  }
  store<u32>(STORE.STORE_WATERMARK, block);
  store<u64>(STORE.STORE_WATERMARK_CLOCK, latest);
  if (old) release(old);
  appendWatermark();
}

/** Lowers the stamp of the own actor, which no replica has seen. There is a watermark. */
export function lowerWatermark(stamp: u64): void {
  const block = load<u32>(STORE.STORE_WATERMARK);
  store<u64>(block, stamp, STORE.WATERMARK_STAMPS);
  let latest: u64 = 0;
  for (let actor: u32 = 0; actor < load<u32>(block, STORE.WATERMARK_COUNT); actor++)
    latest = max(latest, watermarkOf(actor));
  store<u64>(STORE.STORE_WATERMARK_CLOCK, latest);
  appendWatermark();
}

/** Drops the stamp of an actor that the table gives up. The latest stamp stays. */
export function dropFromWatermark(actor: u32): void {
  const block = load<u32>(STORE.STORE_WATERMARK);
  if (block && actor < load<u32>(block, STORE.WATERMARK_COUNT))
    store<u64>(block + (actor << 3), 0, STORE.WATERMARK_STAMPS);
}

/** Journals the watermark, and whether a resynchronisation is in progress. */
export function appendWatermark(): void {
  const block = load<u32>(STORE.STORE_WATERMARK);
  const count: u32 = block ? load<u32>(block, STORE.WATERMARK_COUNT) : 0;
  const record = journalRecord(0, true, vectorRecordBytes(count));
  if (!record) return;
  store<u64>(record, load<u32>(STORE.STORE_RESYNC) ? 1 : 0, DISK.RECORD_IN_PROGRESS);
  for (let actor: u32 = 0; actor < count; actor++) {
    const entry = record + DISK.RECORD_STAMPS + actor * DISK.RECORD_STAMP_BYTES;
    store<u64>(entry, actorId(actor));
    store<u64>(entry, watermarkOf(actor), DISK.RECORD_STAMP_REPORTED);
    store<u64>(entry, watermarkOf(actor), DISK.RECORD_STAMP_SEEN);
  }
}
