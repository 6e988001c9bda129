/**
 * OP_APPLY: merges a delta of another replica.
 *
 * The first pass checks every byte and plans the memory. Only then the store changes, and nothing
 * can fail any more. Merging is a pure function of the parts, so neither the order of deltas nor
 * repetition matters (docs/CONFLICTS.md).
 *
 * A delta whose nodes do not fit in the journal at once is merged by several requests: each merges
 * the nodes behind those of the one before. The first one checks and plans all nodes, so that a delta
 * that is refused changes nothing. Only the last one raises the vector.
 */
import { LOG_PUT } from "../layout/change-log";
import {
  DELTA_ACTOR_FROM,
  DELTA_ACTOR_TO,
  DELTA_BOUND_END,
  DELTA_BOUND_EXPORT,
  DELTA_BOUND_START,
} from "../layout/delta";
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import * as MEMORY from "../layout/memory";
import * as NODE from "../layout/node";
import {
  ANSWER_ID,
  APPLY_HEAD_BYTES,
  APPLY_SKIP,
  APPLY_TOKEN,
  BODY_SKIP,
  CHANGED_FIRST,
} from "../layout/requests";
import { BAD_DELTA, OK, TOO_LARGE } from "../layout/status";
import * as STORE from "../layout/store";
import { NO_ACTOR, advanceStamp, findActor, observeStamp, seenStamp } from "../crdt/actors";
import { CHANGED_EXTRA, addChanged, openChangedList } from "./changed-list";
import { planNodes } from "./apply-plan";
import { ADDRESS_MIN, release } from "../heap/allocator";
import {
  NodeMerge,
  mergeAt,
  commitMerge,
  measureMerge,
  openMerge,
  sortWrites,
} from "../nodes/node-merge";
import { adoptWatermark, adoptedBytes, admitDelta, wasSeen } from "./admission";
import { readPart, skipNodes } from "../delta/part-reader";
import {
  DeltaReader,
  actorAt,
  actorIdOf,
  mapActors,
  mapped,
  openDelta,
  readNode,
  rewindDelta,
  stampLength,
} from "../delta/reader";
import { hasExpired } from "../crdt/expiry";
import { watermarkClock, isBlank } from "../crdt/gc-watermark";
import { reserveBuckets } from "../indexes/hash-index";
import { journalMeta, journalRoomMax, reserveJournal } from "../logs/journal";
import { allocateSurely, passEpochs, reserve } from "../heap/epochs";
import { logChange, logPuts, recordBytes } from "../logs/change-log";
import { isAlone, liveValue, spliceValue } from "../nodes/nodes";
import { actorRoom, reclaimActors, wantsReclaim } from "../nodes/reclaim-actors";
import { Target, findTarget } from "../nodes/target";
import { partAt } from "../crdt/parts";
import { hasEarly } from "./early";
import { aimSplice, fillSplice, planAt, spliceAt } from "./splice-plan";

/**
 * A block with the changed list behind BODY_SKIP, its length in RESULT_BYTES. Or a status, after
 * which nothing has changed: BAD_DELTA, FUTURE (with RESULT_FUTURE), TOO_LARGE, NO_SPACE, BEHIND,
 * RESYNC, NEEDS_PAGES, NEEDS_BUCKETS, NEEDS_JOURNAL.
 */
export function applyDelta(scratch: u32, body: u32, total: u32, nowMs: f64): u32 {
  if (total < APPLY_HEAD_BYTES) return BAD_DELTA;
  const reader = openDelta(scratch, body + APPLY_HEAD_BYTES, total - APPLY_HEAD_BYTES, nowMs);
  const isHere = load<u32>(body, APPLY_TOKEN) == token();
  const skip: u32 = isHere ? load<u32>(body, APPLY_SKIP) : 0;
  let status = admitDelta(reader);
  if (status != OK) return status;
  if (wantsReclaim(countNewActors(reader))) {
    status = reclaimActors(scratch);
    if (status != OK) return status;
  }
  const newActors = countNewActors(reader);
  status = actorRoom(newActors);
  if (status != OK) return status;
  const extra = newActors * STORE.ACTOR_BYTES + adoptedBytes(reader);
  status = planNodes(reader, skip, journalRoomMax(extra));
  if (status != OK) return status;
  const plan = planAt(reader);
  const next = plan.fitting < plan.nodes ? skip + plan.fitting : 0;
  status = reserveJournal(plan.fitting, plan.fittingBytes + extra);
  if (status == OK) status = reserveBuckets(plan.newNodes);
  if (status != OK) return status;
  const map = allocateSurely(BODY_SKIP - BLOCK_HEADER_BYTES + reader.actorCount * 4);
  if (map < ADDRESS_MIN) return map;
  const answerBytes = APPLY_HEAD_BYTES + CHANGED_FIRST + <u32>plan.answerBytes + CHANGED_EXTRA;
  const answer = allocateSurely(BODY_SKIP - BLOCK_HEADER_BYTES + answerBytes);
  status = answer < ADDRESS_MIN ? answer : reserve(plan.bytes);
  if (status == OK) {
    // A vector leaves out actors without a stamp, so they are harmless if the delta is refused yet.
    const isMapped = mapActors(reader, map + BODY_SKIP);
    assert(isMapped);
    if (plan.hasLarge) status = checkSizes(reader);
    if (status == OK && reader.watermarkCount && isBlank()) status = adoptWatermark(reader);
  }
  if (status == OK) {
    // From now on this store retains tombstones for other replicas, as they do for it.
    if (!reader.isCopy) store<u32>(STORE.STORE_REPLICAS, 1);
    observeStamp(reader.latest);
    if (isAlone()) passEpochs();
    const out = answer + BODY_SKIP;
    store<u32>(out, next, APPLY_SKIP);
    store<u32>(out, token(), APPLY_TOKEN);
    const changes = out + APPLY_HEAD_BYTES;
    const isSpliced = plan.splices == plan.nodes && !next;
    status = isSpliced
      ? spliceNodes(reader, changes, nowMs)
      : mergeNodes(reader, skip, plan.fitting, changes, nowMs);
    assert(status == OK);
    const result = scratch + MEMORY.SCRATCH_RESULT;
    const bytes = APPLY_HEAD_BYTES + load<u32>(result, MEMORY.RESULT_BYTES);
    assert(bytes <= answerBytes);
    store<u32>(result, bytes, MEMORY.RESULT_BYTES);
  }
  if (status == OK) {
    const isInOrder = !next && closesGap(reader) && raiseVector(reader);
    if (!isInOrder || reader.isMore || hasEarly(reader))
      store<u32>(STORE.STORE_EARLY, load<u32>(STORE.STORE_EARLY) + 1);
    journalMeta();
  }
  release(map);
  if (status == OK) return answer;
  if (answer >= ADDRESS_MIN) release(answer);
  return status;
}

/** Another store has not merged what this one is to skip, nor has this one since a resynchronisation. */
function token(): u32 {
  return load<u32>(STORE.STORE_SEED) + load<u32>(STORE.STORE_RESYNCS);
}

function countNewActors(reader: DeltaReader): u32 {
  let count: u32 = 0;
  for (let number: u32 = 0; number < reader.actorCount; number++) {
    if (findActor(actorIdOf(reader, number)) == NO_ACTOR) count++;
  }
  // A watermark comes into an empty store only.
  let at = reader.watermark;
  for (let left: u32 = isBlank() ? reader.watermarkCount : 0; left; left--) {
    const id = load<u64>(at);
    if (findActor(id) == NO_ACTOR && !hasActor(reader, id)) count++;
    at += stampLength(reader, at);
  }
  return count;
}

function hasActor(reader: DeltaReader, id: u64): bool {
  for (let number: u32 = 0; number < reader.actorCount; number++) {
    if (actorIdOf(reader, number) == id) return true;
  }
  return false;
}

/** Measures the data of each node exactly: OK or TOO_LARGE. */
function checkSizes(reader: DeltaReader): u32 {
  const most = load<u32>(STORE.STORE_VALUE_BYTES_MAX);
  const id = reader.scratch + MEMORY.SCRATCH_KEY;
  rewindDelta(reader);
  while (readNode(reader)) {
    const status = readChange(reader, findTarget(reader.scratch, id, reader.keyInfo), 0);
    if (status != OK) return status;
    if (measureMerge(mergeAt(reader.scratch)) > most) return TOO_LARGE;
  }
  return reader.status;
}

/** Merges all nodes, when each of them is a listed splice. */
function spliceNodes(reader: DeltaReader, answer: u32, nowMs: f64): u32 {
  const plan = planAt(reader);
  const first = spliceAt(reader.scratch, 0);
  const end = spliceAt(reader.scratch, plan.splices);
  const version = load<u64>(STORE.STORE_COMMIT) + 1;
  let at = openChangedList(answer);
  for (let splice = first; splice < end; splice += NODE.SPLICE_BYTES) {
    const node = load<u32>(splice, NODE.SPLICE_NODE);
    const isGone = hasExpired(load<u32>(splice, NODE.SPLICE_OLD), nowMs);
    store<u32>(splice, mapped(reader, load<u32>(splice, NODE.SPLICE_ACTOR)), NODE.SPLICE_ACTOR);
    // The plan has reserved its memory.
    const status = spliceValue(splice);
    if (status != OK) return status;
    if (isGone) continue;
    at = addChanged(answer, at, node + NODE.NODE_ID, load<u32>(node, NODE.NODE_KEY_INFO), true);
  }
  const logged = plan.answerBytes + plan.nodes * (recordBytes(0) - ANSWER_ID);
  logPuts(first + NODE.SPLICE_NODE, NODE.SPLICE_BYTES, plan.splices, version, logged);
  store<u32>(reader.scratch + MEMORY.SCRATCH_RESULT, at - answer, MEMORY.RESULT_BYTES);
  return OK;
}

/** Merges `count` nodes behind the first `skip` ones. */
function mergeNodes(reader: DeltaReader, skip: u32, count: u32, answer: u32, nowMs: f64): u32 {
  const id = reader.scratch + MEMORY.SCRATCH_KEY;
  let at = openChangedList(answer);
  rewindDelta(reader);
  skipNodes(reader, skip);
  for (let left = count; left && readNode(reader); left--) {
    const target = findTarget(reader.scratch, id, reader.keyInfo);
    const old = target.node;
    const value = old ? load<u32>(old, NODE.NODE_VALUE) : 0;
    const version = value ? load<u64>(value, NODE.VALUE_VERSION) : 0;
    const hadData = liveValue(old, nowMs) != 0;
    const status = mergeNode(reader, target, value);
    if (status != OK) return status;
    const node = target.node;
    const hasData = liveValue(node, nowMs) != 0;
    // A spliced value may have the same address, but never the same version.
    const isSame =
      node && value && load<u64>(load<u32>(node, NODE.NODE_VALUE), NODE.VALUE_VERSION) == version;
    if (isSame || !(hadData || hasData)) continue;
    at = addChanged(answer, at, id, reader.keyInfo, hasData);
  }
  store<u32>(reader.scratch + MEMORY.SCRATCH_RESULT, at - answer, MEMORY.RESULT_BYTES);
  return reader.status;
}

/** Merges the parts of the node that the reader is at. */
function mergeNode(reader: DeltaReader, target: Target, value: u32): u32 {
  const node = target.node;
  let part: u32 = 0;
  if (value && reader.partCount == 1) {
    part = reader.scratch + MEMORY.SCRATCH_PART;
    readPart(reader, part);
    if (isSplice(reader, node, part)) {
      const version = load<u64>(STORE.STORE_COMMIT) + 1;
      const status = spliceValue(reader.scratch + MEMORY.SCRATCH_SPLICE);
      if (status == OK) logChange(LOG_PUT, node, version);
      return status;
    }
  }
  const status = readChange(reader, target, part);
  return status == OK ? commitMerge(mergeAt(reader.scratch)) : status;
}

/** Whether the only part is a splice, which is then at SCRATCH_SPLICE. */
function isSplice(reader: DeltaReader, node: u32, part: u32): bool {
  const splice = reader.scratch + MEMORY.SCRATCH_SPLICE;
  const place = reader.scratch + MEMORY.SCRATCH_PLACES;
  if (!fillSplice(splice, node, part)) return false;
  return aimSplice(
    splice,
    load<u32>(part, NODE.PART_NAME),
    load<u32>(part, NODE.PART_NAME_BYTES),
    place,
  );
}

/** Opens a change with the parts of the node that the reader is at; `part`: its only one, if read. */
function readChange(reader: DeltaReader, target: Target, part: u32): u32 {
  const status = openMerge(target, reader.partCount, false, 0);
  if (status != OK) return status;
  const change = mergeAt(reader.scratch);
  if (part) memory.copy(change.writes, part, NODE.PART_BYTES);
  else for (let i: u32 = 0; i < reader.partCount; i++) readPart(reader, partAt(change.writes, i));
  change.writesCount = reader.partCount;
  sortWrites(change);
  if (watermarkClock()) dropSeen(change);
  return OK;
}

/** Drops the parts that this store has seen: a collected tombstone may cover them. */
function dropSeen(change: NodeMerge): void {
  let count: u32 = 0;
  for (let i: u32 = 0; i < change.writesCount; i++) {
    const part = partAt(change.writes, i);
    if (wasSeen(part, change.has, change.hasCount)) continue;
    if (count != i) memory.copy(partAt(change.writes, count), part, NODE.PART_BYTES);
    count++;
  }
  change.writesCount = count;
}

/**
 * Whether all pieces of this delta's export, up to this one, were applied in order. Only then the
 * last piece may raise the vector: a lost piece would never be requested again.
 */
function closesGap(reader: DeltaReader): bool {
  const bounds = reader.bounds;
  if (!bounds) return true;
  const exported = load<u32>(bounds, DELTA_BOUND_EXPORT);
  const start = load<u32>(bounds, DELTA_BOUND_START);
  if (start) {
    if (exported != load<u32>(STORE.STORE_CHAIN_EXPORT)) return false;
    if (start != load<u32>(STORE.STORE_CHAIN_END)) return false;
  }
  store<u32>(STORE.STORE_CHAIN_EXPORT, exported);
  store<u32>(STORE.STORE_CHAIN_END, load<u32>(bounds, DELTA_BOUND_END));
  return true;
}

/** Raises the vector to the sender's, except for actors with a gap before this delta: whether none had. */
function raiseVector(reader: DeltaReader): bool {
  let isWhole = true;
  for (let number: u32 = 0; number < reader.actorCount; number++) {
    const entry = actorAt(reader, number);
    const actor = findActor(actorIdOf(reader, number));
    assert(actor != NO_ACTOR);
    if (seenStamp(actor) < load<u64>(entry, DELTA_ACTOR_FROM)) {
      isWhole = false;
      continue;
    }
    advanceStamp(actor, load<u64>(entry, DELTA_ACTOR_TO));
  }
  return isWhole;
}
