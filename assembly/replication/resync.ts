/**
 * OP_RESYNC: takes over all that another replica has, and keeps what that has not seen
 * (docs/CONFLICTS.md, Resynchronising).
 *
 * A full export comes in pieces, in the order of ids. Each is about the nodes from behind the last
 * one of the piece before up to its own last one: those of them that it does not have were deleted
 * there. Nodes are changed one by one, some in each call; the caller keeps how far it is.
 *
 * The first call lowers the version vector to what both have seen, takes the floor over and notes
 * that it is not finished, before any node changes. Until the end deltas are neither made nor taken,
 * so a run that was interrupted has told nobody anything wrong, and is made anew.
 */
import {
  DELTA_ACTOR_FROM,
  DELTA_BOUND_END,
  DELTA_BOUND_EXPORT,
  DELTA_BOUND_START,
} from "../layout/delta";
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import {
  ID_BYTES_MAX,
  RESULT_BYTES,
  SCRATCH_FROM,
  SCRATCH_KEY,
  SCRATCH_PART,
  SCRATCH_RESULT,
  SCRATCH_TO,
} from "../layout/memory";
import { NODE_ID, NODE_KEY_INFO, NODE_VALUE, VALUE_VERSION } from "../layout/node";
import {
  APPLIED_ID,
  BODY_SKIP,
  RESYNC_ANSWER_BYTES,
  RESYNC_BEGINS,
  RESYNC_CHANGES,
  RESYNC_CURSOR,
  RESYNC_DONE,
  RESYNC_END,
  RESYNC_EXPORT,
  RESYNC_FLAGS,
  RESYNC_GOES_ON,
  RESYNC_ID,
  RESYNC_MORE,
  RESYNC_NODES,
  RESYNC_PIECE_DONE,
  RESYNC_STATE,
  RESYNC_TOKEN,
} from "../layout/requests";
import { BAD_DELTA, BAD_VALUE, BEHIND, NO_SPACE, OK, RESYNC } from "../layout/status";
import {
  ACTORS,
  ACTORS_MAX,
  ACTOR_BYTES,
  ACTOR_STAMP,
  STORE_ACTOR_COUNT,
  STORE_HAS_REMOVED,
  STORE_REPLICAS,
  STORE_RESYNC,
  STORE_RESYNCS,
  STORE_ROOT,
} from "../layout/store";
import { findActor, internActor, noteStamp, observeStamp, seenStamp } from "../crdt/actors";
import { APPLIED_EXTRA, addApplied, openApplied } from "./applied-list";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { copyBytes } from "../codec/bytes";
import { adoptFloor, isAboveFloor, knowsFloor, toldStamp } from "./admission";
import { readPart } from "../delta/part-reader";
import {
  DeltaReader,
  actorAt,
  actorIdOf,
  openDelta,
  readNode,
  rewindDelta,
  stampAt,
  stampLength,
} from "../delta/reader";
import { noteFloor, vectorRecordBytes } from "../crdt/gc-floor";
import { isLocal } from "../codec/reserved-ids";
import { noteMeta, roomForRecord } from "../logs/journal";
import { compareKeys, keyBytes, padKey, paddedBytes } from "../codec/ids";
import { allocateSurely } from "../heap/epochs";
import { liveValue, needsHost, nodeOf } from "../nodes/nodes";
import { actorId } from "../crdt/parts";
import { takeOver } from "./resync-node";
import { advance, compareNode, descend, pathEntry } from "../indexes/btree-path";

/** A block with the answer behind BODY_SKIP, its length in RESULT_BYTES; or a status. */
export function resynchronise(scratch: u32, body: u32, total: u32, nowMs: f64): u32 {
  const cursor = total < RESYNC_ID ? 0 : load<u32>(body, RESYNC_CURSOR);
  const head = RESYNC_ID + paddedBytes(cursor);
  if (total < head || keyBytes(cursor) > ID_BYTES_MAX) return BAD_VALUE;
  const reader = openDelta(scratch, body + head, total - head, nowMs);
  let status = check(reader, body);
  if (status != OK) return status;
  const begins = (load<u32>(body, RESYNC_FLAGS) & RESYNC_BEGINS) != 0;
  if (!begins && load<u32>(body, RESYNC_TOKEN) != load<u32>(STORE_RESYNC)) return BEHIND;
  status = internAll(reader);
  if (status != OK) return status;
  const actors = load<u32>(STORE_ACTOR_COUNT);
  const tables = allocateSurely(
    BODY_SKIP - BLOCK_HEADER_BYTES + (actors * 8 + reader.actorCount * 4),
  );
  if (tables < ADDRESS_MIN) return tables;
  const answer = allocateSurely(BODY_SKIP - BLOCK_HEADER_BYTES + RESYNC_ANSWER_BYTES);
  if (answer < ADDRESS_MIN) {
    release(tables);
    return answer;
  }
  reader.vector = tables + BODY_SKIP;
  loadTables(reader, actors);
  status = begins ? begin(reader) : OK;
  if (status == OK && !isAboveFloor(reader)) status = adoptFloor(reader);
  if (status == OK) status = takePiece(reader, body, cursor, answer + BODY_SKIP, nowMs);
  release(tables);
  if (status == OK) return answer;
  release(answer);
  return status;
}

/** The whole delta, and whether it is the next piece of a full export. */
function check(reader: DeltaReader, body: u32): u32 {
  for (let number: u32 = 0; number < reader.actorCount && reader.status == OK; number++) {
    if (load<u64>(actorAt(reader, number), DELTA_ACTOR_FROM)) reader.status = BAD_DELTA;
  }
  if (reader.status != OK) return reader.status;
  const goesOn = (load<u32>(body, RESYNC_FLAGS) & RESYNC_GOES_ON) != 0;
  const bounds = reader.bounds;
  const start: u32 = bounds ? load<u32>(bounds, DELTA_BOUND_START) : 0;
  const exported: u32 = bounds ? load<u32>(bounds, DELTA_BOUND_EXPORT) : 0;
  if (reader.isMore && !bounds) return BAD_DELTA;
  if (!goesOn && start != load<u32>(body, RESYNC_END)) return BAD_DELTA;
  const isFirst = (load<u32>(body, RESYNC_FLAGS) & RESYNC_BEGINS) != 0;
  if (!isFirst && exported != load<u32>(body, RESYNC_EXPORT)) return BAD_DELTA;
  const part = reader.scratch + SCRATCH_PART;
  while (readNode(reader)) {
    for (let i: u32 = 0; i < reader.parts && reader.status == OK; i++) readPart(reader, part);
  }
  return reader.status;
}

/** Actors without a stamp are in nobody's vector: it does no harm if no more comes of it. */
function internAll(reader: DeltaReader): u32 {
  const more = reader.actorCount + reader.seenCount + reader.floorCount;
  if (<u64>load<u32>(STORE_ACTOR_COUNT) + more > ACTORS_MAX) return NO_SPACE;
  for (let number: u32 = 0; number < reader.actorCount; number++) {
    internActor(actorIdOf(reader, number));
  }
  internListed(reader, reader.seen, reader.seenCount);
  internListed(reader, reader.floor, reader.floorCount);
  return OK;
}

function internListed(reader: DeltaReader, list: u32, count: u32): void {
  let at = list;
  for (let i: u32 = 0; i < count; i++) {
    internActor(load<u64>(at));
    at += stampLength(reader, at);
  }
}

/** What the sender has seen of each actor of this store, and the delta's actors here. */
function loadTables(reader: DeltaReader, actors: u32): void {
  for (let actor: u32 = 0; actor < actors; actor++) {
    store<u64>(reader.vector + actor * 8, toldStamp(reader, actorId(actor)));
  }
  const map = reader.vector + actors * 8;
  for (let number: u32 = 0; number < reader.actorCount; number++) {
    store<u32>(map + number * 4, findActor(actorIdOf(reader, number)));
  }
  reader.map = map;
  let at = reader.floor;
  reader.floorLatest = 0;
  for (let i: u32 = 0; i < reader.floorCount; i++) {
    reader.floorLatest = max(reader.floorLatest, stampAt(reader, at));
    at += stampLength(reader, at);
  }
}

/** Before the first node: what this store has seen from now on is what both have. */
function begin(reader: DeltaReader): u32 {
  // What was collected here would come back from there.
  if (!knowsFloor(reader)) return RESYNC;
  const before = load<u32>(STORE_RESYNC);
  store<u32>(STORE_RESYNC, load<u32>(STORE_RESYNCS) + 1);
  const status = adoptFloor(reader);
  if (status != OK) {
    store<u32>(STORE_RESYNC, before);
    return status;
  }
  store<u32>(STORE_RESYNCS, load<u32>(STORE_RESYNC));
  store<u32>(STORE_REPLICAS, 1);
  store<u32>(STORE_HAS_REMOVED, 1);
  observeStamp(reader.latest);
  setVector(reader, false);
  noteMeta();
  return OK;
}

/** The vector becomes the sender's, or, before the end, what both have seen; the own stamp stays. */
function setVector(reader: DeltaReader, isEnd: bool): void {
  const actors = load<u32>(STORE_ACTOR_COUNT);
  for (let actor: u32 = 1; actor < actors; actor++) {
    const told = load<u64>(reader.vector + actor * 8);
    const stamp = isEnd ? told : min(told, seenStamp(actor));
    store<u64>(ACTORS + actor * ACTOR_BYTES, stamp, ACTOR_STAMP);
  }
  if (isEnd) noteStamp(0, load<u64>(reader.vector));
}

/** Goes on behind the cursor for a while, and writes the answer: OK, or a status of the first node. */
function takePiece(reader: DeltaReader, body: u32, from: u32, out: u32, nowMs: f64): u32 {
  const scratch = reader.scratch;
  const key = scratch + SCRATCH_TO;
  let cursor = from;
  memory.copy(key, body + RESYNC_ID, keyBytes(cursor));
  padKey(key, cursor);
  const changes = out + RESYNC_CHANGES;
  let at = openApplied(changes);
  const end = out + RESYNC_ANSWER_BYTES - APPLIED_ID - ID_BYTES_MAX - APPLIED_EXTRA;
  let state: u32 = RESYNC_MORE;
  let hasNode = skipTo(reader, cursor);
  for (let left = RESYNC_NODES; left && at < end; left--) {
    const own = nextNode(scratch, key, cursor);
    if (!hasNode && (reader.isMore || !own)) {
      if (reader.isMore) state = RESYNC_PIECE_DONE;
      else {
        const status = finish(reader);
        if (status == OK) state = RESYNC_DONE;
        else if (cursor == from) return status;
      }
      break;
    }
    const isAlone = own != 0 && (!hasNode || isBefore(own, reader));
    const keyInfo = isAlone ? load<u32>(own, NODE_KEY_INFO) : reader.keyInfo;
    // The node itself may go.
    const id = scratch + (isAlone ? SCRATCH_FROM : SCRATCH_KEY);
    if (isAlone) copyBytes(own + NODE_ID, id, paddedBytes(keyInfo));
    const before = nodeOf(id, keyInfo);
    const version = versionOf(before);
    const wasThere = liveValue(before, nowMs) != 0;
    const status = takeOver(reader, id, keyInfo, isAlone ? 0 : reader.parts, nowMs);
    if (status != OK) {
      // What was done before is told first; the host is asked the next time.
      if (needsHost(status) && cursor != from) break;
      return status;
    }
    cursor = keyInfo;
    copyBytes(id, key, paddedBytes(keyInfo));
    const node = nodeOf(key, keyInfo);
    const isThere = liveValue(node, nowMs) != 0;
    if (versionOf(node) != version && (wasThere || isThere)) {
      at = addApplied(changes, at, key, keyInfo, isThere);
    }
    if (!isAlone) hasNode = readNode(reader);
  }
  const bounds = reader.bounds;
  store<u32>(out, cursor, RESYNC_CURSOR);
  store<u32>(out, state, RESYNC_STATE);
  store<u32>(out, load<u32>(STORE_RESYNC), RESYNC_TOKEN);
  store<u32>(out, bounds ? load<u32>(bounds, DELTA_BOUND_END) : 0, RESYNC_END);
  store<u32>(out, bounds ? load<u32>(bounds, DELTA_BOUND_EXPORT) : 0, RESYNC_EXPORT);
  memory.copy(out + RESYNC_ID, key, paddedBytes(cursor));
  store<u32>(scratch + SCRATCH_RESULT, at - out, RESULT_BYTES);
  return OK;
}

/** Nothing is under way any more: OK, or NEEDS_JOURNAL. */
function finish(reader: DeltaReader): u32 {
  const room = roomForRecord(vectorRecordBytes(load<u32>(STORE_ACTOR_COUNT)));
  if (room != OK) return room;
  setVector(reader, true);
  store<u32>(STORE_RESYNC, 0);
  noteFloor();
  noteMeta();
  return OK;
}

function versionOf(node: u32): u64 {
  const value = node ? load<u32>(node, NODE_VALUE) : 0;
  return value ? load<u64>(value, VALUE_VERSION) : 0;
}

/** Reads up to the first node behind the cursor: whether there is one. */
function skipTo(reader: DeltaReader, cursor: u32): bool {
  const part = reader.scratch + SCRATCH_PART;
  const key = reader.scratch + SCRATCH_TO;
  rewindDelta(reader);
  while (readNode(reader)) {
    if (!cursor || compareKeys(reader.scratch + SCRATCH_KEY, reader.keyInfo, key, cursor) > 0) {
      return true;
    }
    for (let i: u32 = 0; i < reader.parts; i++) readPart(reader, part);
  }
  return false;
}

/** The first node behind an id that other replicas hear of, or 0. */
function nextNode(scratch: u32, key: u32, cursor: u32): u32 {
  if (!load<u32>(STORE_ROOT)) return 0;
  const depth = descend(scratch, key, cursor);
  let node = pathEntry(scratch, depth);
  if (node && compareNode(node, key, cursor) > 0 && isShared(node)) return node;
  while (advance(scratch, depth)) {
    node = pathEntry(scratch, depth);
    if (isShared(node)) return node;
  }
  return 0;
}

function isShared(node: u32): bool {
  return load<u32>(node, NODE_VALUE) != 0 && !isLocal(node);
}

function isBefore(node: u32, reader: DeltaReader): bool {
  return compareNode(node, reader.scratch + SCRATCH_KEY, reader.keyInfo) < 0;
}
