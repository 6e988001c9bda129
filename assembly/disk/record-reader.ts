/** Loading disk records into an empty store (docs/FORMAT.md). */
import * as DISK from "../layout/disk";
import { DELTA_ACTORS, DELTA_VERSION, DELTA_VERSION_AT } from "../layout/delta";
import { LOG_DELETE } from "../layout/change-log";
import { SCRATCH_FRAME, SCRATCH_KEY } from "../layout/memory";
import { BAD_DELTA, BAD_FORMAT, OK } from "../layout/status";
import * as STORE from "../layout/store";
import { NO_ACTOR, findActor, internActor, advanceStamp, observeStamp } from "../crdt/actors";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { encodeValue } from "../crdt/encode-value";
import { NodeMerge, mergeAt, closeMerge, openMerge, sortWrites } from "../nodes/node-merge";
import { logChange } from "../logs/change-log";
import { checksum } from "../codec/crc32";
import { readPart } from "../delta/part-reader";
import { DeltaReader, mapActors, openDelta, readNode } from "../delta/reader";
import { openWatermark, raiseStamp, useWatermark } from "../crdt/gc-watermark";
import { restoreValue } from "../nodes/nodes";
import { findTarget } from "../nodes/target";
import { partAt } from "../crdt/parts";
import { addPeer, openPeer, stampsOf } from "../gc/peers";
import { recordCheck, writeKey } from "./record-writer";

/**
 * Loads one record of `bytes` bytes, which is RECORD_KEY_BYTES_MAX behind its key of `keyBytes` bytes
 * at `at`: OK, NO_SPACE, TOO_LARGE, BAD_DELTA (it is damaged), BAD_FORMAT (another version),
 * NEEDS_PAGES, NEEDS_BUCKETS. The store is formatted, has no journal yet, and lacks the node. Uses
 * the scratch of frames.
 */
export function restoreRecord(scratch: u32, at: u32, keyBytes: u32, bytes: u32): u32 {
  const record = at + DISK.RECORD_KEY_BYTES_MAX;
  if (keyBytes && load<u8>(at) == DISK.RECORD_KEY_REPLICA) {
    return restoreVector(scratch, at, keyBytes, record, bytes);
  }
  if (bytes < DISK.RECORD_DELTA + DELTA_ACTORS) return BAD_DELTA;
  if (load<u32>(record, DISK.RECORD_CHECK) != recordCheck(scratch, record)) return BAD_DELTA;
  if (load<u32>(record, DISK.RECORD_FORMAT) != DISK.DISK_FORMAT) return BAD_FORMAT;
  const delta = record + DISK.RECORD_DELTA;
  if (load<u8>(delta, DELTA_VERSION_AT) != DELTA_VERSION) return BAD_FORMAT;
  const reader = openDelta(scratch, delta, bytes - DISK.RECORD_DELTA, 0);
  // A stamp that was accepted once stays valid when the clock goes back.
  reader.stampMax = u64.MAX_VALUE;
  if (reader.status != OK || !mapActors(reader, scratch + SCRATCH_FRAME)) return BAD_DELTA;
  if (!readNode(reader) || !isKeyOf(reader, at, keyBytes)) return BAD_DELTA;
  const target = findTarget(scratch, scratch + SCRATCH_KEY, reader.keyInfo);
  const status = openMerge(target, reader.partCount, false, 0);
  if (status != OK) return status;
  const change = mergeAt(scratch);
  const restored = target.node ? BAD_DELTA : restoreNode(reader, change, record);
  closeMerge(change);
  return restored;
}

/** Whether the record's key is that of its node. */
function isKeyOf(reader: DeltaReader, key: u32, keyBytes: u32): bool {
  const own = reader.scratch + SCRATCH_FRAME + DISK.RECORD_KEY_BYTES_MAX * 4;
  const bytes = writeKey(reader.scratch + SCRATCH_KEY, reader.keyInfo, own);
  return bytes == keyBytes && !memory.compare(own, key, bytes);
}

function restoreNode(reader: DeltaReader, change: NodeMerge, record: u32): u32 {
  for (let i: u32 = 0; i < reader.partCount; i++) {
    readPart(reader, partAt(change.writes, i));
    if (reader.status != OK) return reader.status;
  }
  if (reader.at != reader.end) return BAD_DELTA;
  change.writesCount = reader.partCount;
  sortWrites(change);
  // Until the meta record is loaded: build values as a replica does.
  store<u32>(STORE.STORE_REPLICAS, 1);
  const block = encodeValue(change.target.scratch, change.writes, change.writesCount);
  if (block < ADDRESS_MIN) return block;
  const version = load<u64>(record, DISK.RECORD_VERSION);
  const status = restoreValue(change.target, block, version);
  if (status != OK) release(block);
  // The clock is never behind a node, also where the meta record's is.
  else observeStamp(reader.latest);
  return status;
}

/** Loads a peer or the GC watermark: the same statuses. */
function restoreVector(scratch: u32, at: u32, keyBytes: u32, record: u32, bytes: u32): u32 {
  if (keyBytes != 1 && keyBytes != DISK.RECORD_REPLICA_KEY_BYTES) return BAD_DELTA;
  if (bytes < DISK.RECORD_STAMPS || (bytes - DISK.RECORD_STAMPS) % DISK.RECORD_STAMP_BYTES)
    return BAD_DELTA;
  if (load<u32>(record, DISK.RECORD_CHECK) != metaCheck(scratch, record, bytes)) return BAD_DELTA;
  if (load<u32>(record, DISK.RECORD_FORMAT) != DISK.DISK_FORMAT) return BAD_FORMAT;
  const stamps = record + DISK.RECORD_STAMPS;
  for (let entry = stamps; entry < record + bytes; entry += DISK.RECORD_STAMP_BYTES) {
    if (hasStamps(entry) && internActor(load<u64>(entry)) == NO_ACTOR) return BAD_DELTA;
  }
  const isWatermark = keyBytes == 1;
  const count = load<u32>(STORE.STORE_ACTOR_COUNT);
  const block = isWatermark ? openWatermark() : openPeer(load<u64>(at + 1), count);
  if (block < ADDRESS_MIN) return block;
  for (let entry = stamps; entry < record + bytes; entry += DISK.RECORD_STAMP_BYTES) {
    if (!hasStamps(entry)) continue;
    const actor = findActor(load<u64>(entry));
    if (isWatermark) raiseStamp(block, actor, load<u64>(entry, DISK.RECORD_STAMP_SEEN));
    else {
      store<u64>(
        stampsOf(block, actor),
        load<u64>(entry, DISK.RECORD_STAMP_REPORTED),
        STORE.PEER_REPORTED,
      );
      store<u64>(stampsOf(block, actor), load<u64>(entry, DISK.RECORD_STAMP_SEEN), STORE.PEER_SEEN);
    }
  }
  if (isWatermark) {
    if (load<u64>(record, DISK.RECORD_IN_PROGRESS))
      store<u32>(STORE.STORE_RESYNC, STORE.RESYNC_INTERRUPTED);
    useWatermark(block);
  } else {
    store<f64>(block, load<f64>(record, DISK.RECORD_HEARD), STORE.PEER_HEARD);
    addPeer(block);
  }
  return OK;
}

/** Whether an actor of a vector has a stamp. Others may have been freed. */
function hasStamps(entry: u32): bool {
  return (
    (load<u64>(entry, DISK.RECORD_STAMP_REPORTED) | load<u64>(entry, DISK.RECORD_STAMP_SEEN)) != 0
  );
}

/**
 * Loads the meta record of `bytes` bytes at `at`, after all nodes: OK, BAD_DELTA or BAD_FORMAT.
 * Versions and stamps continue `gap` behind the recorded ones: an unclean end may have lost so many.
 */
export function restoreMeta(scratch: u32, at: u32, bytes: u32, gap: u32): u32 {
  if (bytes < DISK.META_ACTORS || (bytes - DISK.META_ACTORS) % STORE.ACTOR_BYTES) return BAD_DELTA;
  if (load<u32>(at, DISK.RECORD_CHECK) != metaCheck(scratch, at, bytes)) return BAD_DELTA;
  if (load<u32>(at, DISK.RECORD_FORMAT) != DISK.DISK_FORMAT) return BAD_FORMAT;
  observeStamp(load<u64>(at, DISK.META_CLOCK) + gap);
  const commit = max(load<u64>(at, DISK.META_COMMIT), load<u64>(STORE.STORE_COMMIT));
  store<u64>(STORE.STORE_COMMIT, commit + gap);
  // Later records have later versions.
  store<u64>(STORE.STORE_LOG_VERSION, commit + gap);
  store<u32>(STORE.STORE_REPLICAS, load<u32>(at, DISK.META_REPLICAS));
  store<u32>(STORE.STORE_HAS_TOMBSTONES, load<u32>(at, DISK.META_REPLICAS));
  // Nodes were restored as a replica does, whose sweep is later.
  if (!load<u32>(at, DISK.META_REPLICAS) && load<u32>(STORE.STORE_SWEEP_AT))
    store<u32>(STORE.STORE_SWEEP_AT, load<u32>(STORE.STORE_EXPIRES_FROM));
  for (let entry = at + DISK.META_ACTORS; entry < at + bytes; entry += STORE.ACTOR_BYTES) {
    // An entry without a stamp was free, or will come with a node.
    if (!load<u64>(entry, STORE.ACTOR_STAMP)) continue;
    const actor = internActor(load<u64>(entry, STORE.ACTOR_ID));
    if (actor == NO_ACTOR) return BAD_DELTA;
    advanceStamp(actor, load<u64>(entry, STORE.ACTOR_STAMP));
  }
  return OK;
}

/**
 * Logs a deletion of before the store was loaded, in the order of the versions, before the meta
 * record: of the id that is at `at` as a node has it.
 */
export function restoreDeletion(at: u32, versionLow: u32, versionHigh: u32): void {
  logChange(LOG_DELETE, at, <u64>versionLow | ((<u64>versionHigh) << 32));
}

/** Fills in the format and the check of a meta record of `bytes` bytes at `at`. */
export function sealMeta(scratch: u32, at: u32, bytes: u32): void {
  store<u32>(at, DISK.DISK_FORMAT, DISK.RECORD_FORMAT);
  store<u32>(at, metaCheck(scratch, at, bytes), DISK.RECORD_CHECK);
}

function metaCheck(scratch: u32, at: u32, bytes: u32): u32 {
  return checksum(scratch, at + DISK.RECORD_FORMAT, bytes - DISK.RECORD_FORMAT);
}
