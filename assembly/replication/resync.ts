/**
 * OP_RESYNC: adopts all that another replica has, and retains what the other has not seen
 * (docs/CONFLICTS.md, Resynchronising).
 *
 * A full export comes in pieces, in the order of ids. A piece covers the ids from behind the
 * previous piece to its own last one: the other replica has deleted the nodes that are missing there.
 * Each call changes some nodes, one by one. The cursor, which the caller has, says how far it got.
 *
 * Before any node changes, the first call lowers the version vector to what both replicas have
 * seen, adopts the watermark and journals that a resynchronisation is in progress. Until its end the
 * store neither exports nor merges deltas. So an interrupted run has misled no replica, and is
 * repeated from its start.
 *
 *   begin ──▶ RESYNC_MORE ◀──▶ RESYNC_PIECE_DONE ──▶ RESYNC_DONE
 *   STORE_RESYNC: 0 before, then the token of the run, 0 after RESYNC_DONE
 */
import * as DELTA from "../layout/delta";
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import * as MEMORY from "../layout/memory";
import { NODE_ID, NODE_KEY_INFO, NODE_VALUE, VALUE_VERSION } from "../layout/node";
import * as REQUESTS from "../layout/requests";
import * as STATUS from "../layout/status";
import * as STORE from "../layout/store";
import {
  NO_ACTOR,
  advanceStamp,
  findActor,
  internActor,
  observeStamp,
  seenStamp,
  setStamp,
} from "../crdt/actors";
import { CHANGED_EXTRA, addChanged, openChangedList } from "./changed-list";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { copyBytes } from "../codec/bytes";
import {
  adoptWatermark,
  coversSenderWatermark,
  senderSawWatermark,
  senderStamp,
} from "./admission";
import { skipNodes, skipParts } from "../delta/part-reader";
import {
  DeltaReader,
  actorAt,
  actorIdOf,
  mapActors,
  openDelta,
  readNode,
  rewindDelta,
  stampAt,
  stampLength,
} from "../delta/reader";
import { appendWatermark, vectorRecordBytes } from "../crdt/gc-watermark";
import { compareKeys, isLocal, keyBytes, padKey, paddedBytes } from "../codec/ids";
import { journalMeta, roomForRecord } from "../logs/journal";
import { allocateSurely } from "../heap/epochs";
import { isWorkDone, startWork } from "../heap/work";
import { liveValue, needsHost } from "../nodes/nodes";
import { actorRoom, reclaimActors, wantsReclaim } from "../nodes/reclaim-actors";
import { findTarget } from "../nodes/target";
import { actorId } from "../crdt/parts";
import { resyncNode } from "./resync-node";
import { advance, compareNode, descend, pathEntry } from "../indexes/btree-path";

/** A block with the answer behind BODY_SKIP, its length in RESULT_BYTES; or a status. */
export function resynchronise(scratch: u32, body: u32, total: u32, nowMs: f64): u32 {
  const cursor = total < REQUESTS.RESYNC_ID ? 0 : load<u32>(body, REQUESTS.RESYNC_CURSOR);
  const head = REQUESTS.RESYNC_ID + paddedBytes(cursor);
  if (total < head || keyBytes(cursor) > MEMORY.ID_BYTES_MAX) return STATUS.BAD_VALUE;
  const reader = openDelta(scratch, body + head, total - head, nowMs);
  let status = check(reader, body);
  if (status != STATUS.OK) return status;
  const begins = (load<u32>(body, REQUESTS.RESYNC_FLAGS) & REQUESTS.RESYNC_BEGINS) != 0;
  if (!begins && !isRunning(load<u32>(body, REQUESTS.RESYNC_TOKEN))) return STATUS.BEHIND;
  status = internAll(reader);
  if (status != STATUS.OK) return status;
  const actors = load<u32>(STORE.STORE_ACTOR_COUNT);
  const tables = allocateSurely(
    REQUESTS.BODY_SKIP - BLOCK_HEADER_BYTES + (actors * 8 + reader.actorCount * 4),
  );
  if (tables < ADDRESS_MIN) return tables;
  const answer = allocateSurely(
    REQUESTS.BODY_SKIP - BLOCK_HEADER_BYTES + REQUESTS.RESYNC_ANSWER_BYTES,
  );
  if (answer < ADDRESS_MIN) {
    release(tables);
    return answer;
  }
  reader.vector = tables + REQUESTS.BODY_SKIP;
  loadTables(reader, actors);
  status = begins ? begin(reader) : STATUS.OK;
  if (status == STATUS.OK && !coversSenderWatermark(reader)) status = adoptWatermark(reader);
  if (status == STATUS.OK)
    status = resyncPiece(reader, body, cursor, answer + REQUESTS.BODY_SKIP, nowMs);
  release(tables);
  if (status == STATUS.OK) return answer;
  release(answer);
  return status;
}

/** Whether the run with this token is in progress. 0 and RESYNC_INTERRUPTED are no tokens. */
function isRunning(token: u32): bool {
  if (!token || token == STORE.RESYNC_INTERRUPTED) return false;
  return token == load<u32>(STORE.STORE_RESYNC);
}

/** Checks the whole delta, and that it is the next piece of a full export. */
function check(reader: DeltaReader, body: u32): u32 {
  for (let number: u32 = 0; number < reader.actorCount && reader.status == STATUS.OK; number++) {
    if (load<u64>(actorAt(reader, number), DELTA.DELTA_ACTOR_FROM))
      reader.status = STATUS.BAD_DELTA;
  }
  if (reader.status != STATUS.OK) return reader.status;
  const goesOn = (load<u32>(body, REQUESTS.RESYNC_FLAGS) & REQUESTS.RESYNC_GOES_ON) != 0;
  const bounds = reader.bounds;
  const start: u32 = bounds ? load<u32>(bounds, DELTA.DELTA_BOUND_START) : 0;
  const exported: u32 = bounds ? load<u32>(bounds, DELTA.DELTA_BOUND_EXPORT) : 0;
  if (reader.isMore && !bounds) return STATUS.BAD_DELTA;
  if (!goesOn && start != load<u32>(body, REQUESTS.RESYNC_END)) return STATUS.BAD_DELTA;
  const isFirst = (load<u32>(body, REQUESTS.RESYNC_FLAGS) & REQUESTS.RESYNC_BEGINS) != 0;
  if (!isFirst && exported != load<u32>(body, REQUESTS.RESYNC_EXPORT)) return STATUS.BAD_DELTA;
  skipNodes(reader, u32.MAX_VALUE);
  return reader.status;
}

/** A vector leaves out actors without a stamp, so they are harmless if the call fails later. */
function internAll(reader: DeltaReader): u32 {
  if (wantsReclaim(countNew(reader))) {
    const reclaimed = reclaimActors(reader.scratch);
    if (reclaimed != STATUS.OK) return reclaimed;
  }
  const status = actorRoom(countNew(reader));
  if (status != STATUS.OK) return status;
  for (let number: u32 = 0; number < reader.actorCount; number++) {
    internActor(actorIdOf(reader, number));
  }
  internListed(reader, reader.seen, reader.seenCount);
  internListed(reader, reader.watermark, reader.watermarkCount);
  return STATUS.OK;
}

/** How many actors are new. Those of the watermark are among those that the sender has seen. */
function countNew(reader: DeltaReader): u32 {
  let count = newListed(reader, reader.seen, reader.seenCount);
  for (let number: u32 = 0; number < reader.actorCount; number++) {
    if (findActor(actorIdOf(reader, number)) == NO_ACTOR) count++;
  }
  return count;
}

function newListed(reader: DeltaReader, list: u32, count: u32): u32 {
  let at = list;
  let fresh: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    if (findActor(load<u64>(at)) == NO_ACTOR) fresh++;
    at += stampLength(reader, at);
  }
  return fresh;
}

function internListed(reader: DeltaReader, list: u32, count: u32): void {
  let at = list;
  for (let i: u32 = 0; i < count; i++) {
    internActor(load<u64>(at));
    at += stampLength(reader, at);
  }
}

/** Fills the sender's vector by this store's actors, and the map from the delta's actors. */
function loadTables(reader: DeltaReader, actors: u32): void {
  for (let actor: u32 = 0; actor < actors; actor++) {
    store<u64>(reader.vector + actor * 8, senderStamp(reader, actorId(actor)));
  }
  const isMapped = mapActors(reader, reader.vector + actors * 8);
  assert(isMapped);
  assert(actors == load<u32>(STORE.STORE_ACTOR_COUNT));
  let at = reader.watermark;
  reader.watermarkLatest = 0;
  for (let i: u32 = 0; i < reader.watermarkCount; i++) {
    reader.watermarkLatest = max(reader.watermarkLatest, stampAt(reader, at));
    at += stampLength(reader, at);
  }
}

/** Before the first node: lowers the vector to what both replicas have seen. */
function begin(reader: DeltaReader): u32 {
  // The sender would bring back what this store has collected.
  if (!senderSawWatermark(reader)) return STATUS.RESYNC;
  const before = load<u32>(STORE.STORE_RESYNC);
  store<u32>(STORE.STORE_RESYNC, load<u32>(STORE.STORE_RESYNCS) + 1);
  const status = adoptWatermark(reader);
  if (status != STATUS.OK) {
    store<u32>(STORE.STORE_RESYNC, before);
    return status;
  }
  store<u32>(STORE.STORE_RESYNCS, load<u32>(STORE.STORE_RESYNC));
  store<u32>(STORE.STORE_REPLICAS, 1);
  store<u32>(STORE.STORE_HAS_TOMBSTONES, 1);
  // The pieces of a delta that were applied before do not count: the vector sinks.
  store<u32>(STORE.STORE_CHAIN_EXPORT, 0);
  observeStamp(reader.latest);
  assert(load<u32>(STORE.STORE_RESYNC) != 0);
  assert(load<u32>(STORE.STORE_RESYNC) != before);
  setVector(reader, false);
  journalMeta();
  return STATUS.OK;
}

/** Sets the vector to the sender's; before the end only to what both have seen. The own stamp stays. */
function setVector(reader: DeltaReader, isEnd: bool): void {
  assert(!isEnd || !reader.isMore);
  const actors = load<u32>(STORE.STORE_ACTOR_COUNT);
  for (let actor: u32 = 1; actor < actors; actor++) {
    const theirs = load<u64>(reader.vector + actor * 8);
    const stamp = isEnd ? theirs : min(theirs, seenStamp(actor));
    if (stamp != seenStamp(actor)) setStamp(actor, stamp);
  }
  if (isEnd) advanceStamp(0, load<u64>(reader.vector));
}

/** Resynchronises some nodes behind the cursor and writes the answer: OK, or a status of the first. */
function resyncPiece(reader: DeltaReader, body: u32, from: u32, out: u32, nowMs: f64): u32 {
  const scratch = reader.scratch;
  const key = scratch + MEMORY.SCRATCH_TO;
  let cursor = from;
  memory.copy(key, body + REQUESTS.RESYNC_ID, keyBytes(cursor));
  padKey(key, cursor);
  const changes = out + REQUESTS.RESYNC_CHANGED;
  let at = openChangedList(changes);
  const end =
    out + REQUESTS.RESYNC_ANSWER_BYTES - REQUESTS.CHANGED_ID - MEMORY.ID_BYTES_MAX - CHANGED_EXTRA;
  let state: u32 = REQUESTS.RESYNC_MORE;
  let hasNode = skipTo(reader, cursor);
  startWork();
  for (let left = REQUESTS.RESYNC_NODES; left && at < end && !isWorkDone(); left--) {
    const own = nextNode(scratch, key, cursor);
    if (!hasNode && (reader.isMore || !own)) {
      if (reader.isMore) state = REQUESTS.RESYNC_PIECE_DONE;
      else {
        const status = finish(reader);
        if (status == STATUS.OK) state = REQUESTS.RESYNC_DONE;
        else if (cursor == from) return status;
      }
      break;
    }
    const isOnlyHere = own != 0 && (!hasNode || isBefore(own, reader));
    const keyInfo = isOnlyHere ? load<u32>(own, NODE_KEY_INFO) : reader.keyInfo;
    // A copy, since the node itself may be dropped.
    const id = scratch + (isOnlyHere ? MEMORY.SCRATCH_FROM : MEMORY.SCRATCH_KEY);
    if (isOnlyHere) copyBytes(own + NODE_ID, id, paddedBytes(keyInfo));
    const target = findTarget(scratch, id, keyInfo);
    const version = versionOf(target.node);
    const hadData = liveValue(target.node, nowMs) != 0;
    const status = resyncNode(reader, target, isOnlyHere ? 0 : reader.partCount, nowMs);
    if (status != STATUS.OK) {
      // First the answer reports the nodes that are done. The next call asks the host.
      if (needsHost(status) && cursor != from) break;
      return status;
    }
    assert(!cursor || compareKeys(key, cursor, id, keyInfo) < 0);
    cursor = keyInfo;
    copyBytes(id, key, paddedBytes(keyInfo));
    const hasData = liveValue(target.node, nowMs) != 0;
    if (versionOf(target.node) != version && (hadData || hasData)) {
      at = addChanged(changes, at, key, keyInfo, hasData);
    }
    if (!isOnlyHere) hasNode = readNode(reader);
  }
  assert(at + CHANGED_EXTRA <= out + REQUESTS.RESYNC_ANSWER_BYTES);
  const bounds = reader.bounds;
  store<u32>(out, cursor, REQUESTS.RESYNC_CURSOR);
  store<u32>(out, state, REQUESTS.RESYNC_STATE);
  store<u32>(out, load<u32>(STORE.STORE_RESYNC), REQUESTS.RESYNC_TOKEN);
  store<u32>(out, bounds ? load<u32>(bounds, DELTA.DELTA_BOUND_END) : 0, REQUESTS.RESYNC_END);
  store<u32>(out, bounds ? load<u32>(bounds, DELTA.DELTA_BOUND_EXPORT) : 0, REQUESTS.RESYNC_EXPORT);
  memory.copy(out + REQUESTS.RESYNC_ID, key, paddedBytes(cursor));
  store<u32>(scratch + MEMORY.SCRATCH_RESULT, at - out, MEMORY.RESULT_BYTES);
  return STATUS.OK;
}

/** Ends the resynchronisation: OK, or NEEDS_JOURNAL. */
function finish(reader: DeltaReader): u32 {
  const room = roomForRecord(vectorRecordBytes(load<u32>(STORE.STORE_ACTOR_COUNT)));
  if (room != STATUS.OK) return room;
  setVector(reader, true);
  store<u32>(STORE.STORE_RESYNC, 0);
  // Later writes of third replicas have stayed.
  store<u32>(STORE.STORE_EARLY, load<u32>(STORE.STORE_EARLY) + 1);
  appendWatermark();
  journalMeta();
  return STATUS.OK;
}

function versionOf(node: u32): u64 {
  const value = node ? load<u32>(node, NODE_VALUE) : 0;
  return value ? load<u64>(value, VALUE_VERSION) : 0;
}

/** Reads to the first node of the delta behind the cursor: whether there is one. */
function skipTo(reader: DeltaReader, cursor: u32): bool {
  const key = reader.scratch + MEMORY.SCRATCH_TO;
  rewindDelta(reader);
  while (readNode(reader)) {
    if (
      !cursor ||
      compareKeys(reader.scratch + MEMORY.SCRATCH_KEY, reader.keyInfo, key, cursor) > 0
    ) {
      return true;
    }
    skipParts(reader);
  }
  return false;
}

/** The store's first replicated node behind an id, or 0. */
function nextNode(scratch: u32, key: u32, cursor: u32): u32 {
  if (!load<u32>(STORE.STORE_ROOT)) return 0;
  const depth = descend(scratch, key, cursor);
  let node = pathEntry(scratch, depth);
  if (node && compareNode(node, key, cursor) > 0 && isReplicated(node)) return node;
  // Only local nodes make further rounds: the loop ends with the index at the latest.
  while (advance(scratch, depth)) {
    node = pathEntry(scratch, depth);
    if (isReplicated(node)) return node;
  }
  return 0;
}

function isReplicated(node: u32): bool {
  return load<u32>(node, NODE_VALUE) != 0 && !isLocal(node);
}

function isBefore(node: u32, reader: DeltaReader): bool {
  return compareNode(node, reader.scratch + MEMORY.SCRATCH_KEY, reader.keyInfo) < 0;
}
