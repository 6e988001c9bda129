/**
 * OP_APPLY: merges a delta of another replica.
 *
 * The first pass checks every byte and finds out what is needed; only then the store is touched,
 * and nothing can fail any more. Merging is a pure function of the parts, so the order of deltas,
 * and how often each comes, does not matter (docs/CONFLICTS.md).
 */
import {
  ACTORS_MAX,
  ACTOR_BYTES,
  ANSWER_ID,
  ANSWER_KEY_INFO,
  ANSWER_KIND,
  APPLIED_DELETE,
  APPLIED_PUT,
  BLOCK_HEADER_BYTES,
  BODY_SKIP,
  DELTA_ACTOR_FROM,
  DELTA_ACTOR_TO,
  NODE_VALUE,
  NO_SPACE,
  OK,
  RESULT_BYTES,
  SCRATCH_KEY,
  SCRATCH_RESULT,
  STORE_ACTOR_COUNT,
  STORE_REPLICAS,
  STORE_VALUE_BYTES_MAX,
  TOO_LARGE,
} from "./layout";
import { NO_ACTOR, findActor, internActor, noteStamp, observeStamp, seenStamp } from "./actors";
import { planAt, planNodes, reserve } from "./apply-plan";
import { ADDRESS_MIN, release } from "./blocks";
import { liveValue } from "./body";
import { changeAt, finishChange, measureChange, openChange, sortWrites } from "./change";
import { readPart } from "./delta-parts";
import { DeltaReader, actorAt, actorIdOf, openDelta, readNode, rewindDelta } from "./delta-reader";
import { reserveBuckets } from "./hash-index";
import { noteMeta, reserveJournal } from "./journal";
import { paddedBytes } from "./keys";
import { allocateSurely } from "./limbo";
import { nodeOf } from "./nodes";
import { partAt } from "./parts";

/**
 * A block with the list of changed nodes behind BODY_SKIP, its length in RESULT_BYTES. Or a
 * status: BAD_DELTA, FUTURE (with RESULT_FUTURE), TOO_LARGE, NO_SPACE, NEEDS_PAGES,
 * NEEDS_BUCKETS, NEEDS_JOURNAL; then nothing has changed.
 */
export function applyDelta(scratch: u32, body: u32, total: u32, nowMs: f64): u32 {
  const reader = openDelta(scratch, body, total, nowMs);
  let status = planNodes(reader);
  if (status != OK) return status;
  const newActors = countNewActors(reader);
  if (load<u32>(STORE_ACTOR_COUNT) + newActors > ACTORS_MAX) return NO_SPACE;
  const plan = planAt(reader);
  status = reserveJournal(plan.nodes, plan.answerBytes + newActors * ACTOR_BYTES);
  if (status == OK) status = reserveBuckets(plan.newNodes);
  if (status != OK) return status;
  const map = allocateSurely(BODY_SKIP - BLOCK_HEADER_BYTES + reader.actorCount * 4);
  if (map < ADDRESS_MIN) return map;
  const answer = allocateSurely(BODY_SKIP - BLOCK_HEADER_BYTES + <u32>plan.answerBytes);
  status = answer < ADDRESS_MIN ? answer : reserve(plan.bytes);
  if (status == OK) {
    mapActors(reader, map + BODY_SKIP);
    if (plan.hasLarge) status = checkSizes(reader);
  }
  if (status == OK) {
    // From now on what is removed here is kept for others, as they keep it for us.
    store<u32>(STORE_REPLICAS, 1);
    observeStamp(reader.latest);
    status = mergeNodes(reader, answer + BODY_SKIP, nowMs);
  }
  if (status == OK) {
    noteVector(reader);
    noteMeta();
  }
  release(map);
  if (status == OK) return answer;
  if (answer >= ADDRESS_MIN) release(answer);
  return status;
}

function countNewActors(reader: DeltaReader): u32 {
  let count: u32 = 0;
  for (let number: u32 = 0; number < reader.actorCount; number++) {
    if (findActor(actorIdOf(reader, number)) == NO_ACTOR) count++;
  }
  return count;
}

/** Actors without a stamp are in nobody's vector: it does no harm if the delta is refused yet. */
function mapActors(reader: DeltaReader, map: u32): void {
  for (let number: u32 = 0; number < reader.actorCount; number++) {
    store<u32>(map + number * 4, internActor(actorIdOf(reader, number)));
  }
  reader.map = map;
}

/** Exactly, for nodes whose data might get larger than a value may be: OK or TOO_LARGE. */
function checkSizes(reader: DeltaReader): u32 {
  const most = load<u32>(STORE_VALUE_BYTES_MAX);
  rewindDelta(reader);
  while (readNode(reader)) {
    const status = readChange(reader);
    if (status != OK) return status;
    if (measureChange(changeAt(reader.scratch)) > most) return TOO_LARGE;
  }
  return reader.status;
}

function mergeNodes(reader: DeltaReader, answer: u32, nowMs: f64): u32 {
  const id = reader.scratch + SCRATCH_KEY;
  let at = answer;
  rewindDelta(reader);
  while (readNode(reader)) {
    let status = readChange(reader);
    if (status != OK) return status;
    const change = changeAt(reader.scratch);
    const old = change.node ? load<u32>(change.node, NODE_VALUE) : 0;
    const wasThere = liveValue(change.node, nowMs) != 0;
    status = finishChange(change);
    if (status != OK) return status;
    const node = nodeOf(id, reader.keyInfo);
    const isThere = liveValue(node, nowMs) != 0;
    const isSame = node && load<u32>(node, NODE_VALUE) == old;
    if (isSame || !(wasThere || isThere)) continue;
    store<u32>(at, reader.keyInfo, ANSWER_KEY_INFO);
    store<u32>(at, isThere ? APPLIED_PUT : APPLIED_DELETE, ANSWER_KIND);
    memory.copy(at + ANSWER_ID, id, paddedBytes(reader.keyInfo));
    at += ANSWER_ID + paddedBytes(reader.keyInfo);
  }
  store<u32>(reader.scratch + SCRATCH_RESULT, at - answer, RESULT_BYTES);
  return reader.status;
}

/** Opens a change with the parts of the node that was read. */
function readChange(reader: DeltaReader): u32 {
  const id = reader.scratch + SCRATCH_KEY;
  const status = openChange(reader.scratch, id, reader.keyInfo, reader.parts, false);
  if (status != OK) return status;
  const change = changeAt(reader.scratch);
  for (let i: u32 = 0; i < reader.parts; i++) readPart(reader, partAt(change.writes, i));
  change.writesCount = reader.parts;
  sortWrites(change);
  return OK;
}

/** What the sender had seen is seen here too, unless something before it is missing. */
function noteVector(reader: DeltaReader): void {
  for (let number: u32 = 0; number < reader.actorCount; number++) {
    const entry = actorAt(reader, number);
    const actor = findActor(actorIdOf(reader, number));
    if (seenStamp(actor) < load<u64>(entry, DELTA_ACTOR_FROM)) continue;
    noteStamp(actor, load<u64>(entry, DELTA_ACTOR_TO));
  }
}
