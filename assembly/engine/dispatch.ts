/**
 * Requests: what the engine does for each frame.
 *
 * A request's number is that of the request before it plus 1. A body larger than a frame comes in
 * MORE frames of the same number, which are collected in a block. All code here reads private copies.
 * BAD_FRAME: no correct client sends such a frame.
 */
import { DELTA_EXTRA_BYTES } from "../layout/delta";
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import {
  RESULT_ANSWER,
  RESULT_ANSWERED,
  RESULT_BYTES,
  RESULT_ITEM,
  SCRATCH_RESULT,
  WRITE_ANSWER_BYTES,
} from "../layout/memory";
import { VALUE_BYTES, VALUE_DATA, VALUE_VERSION } from "../layout/node";
import * as REQUESTS from "../layout/requests";
import * as SLOT from "../layout/slot";
import * as STATUS from "../layout/status";
import { STORE_VALUE_BYTES_MAX } from "../layout/store";
import { expandShape, expandedBytes } from "../codec/shapes";
import { acknowledgeReplica, listReplicas } from "../gc/peers";
import { restamp } from "../gc/restamp";
import { collectTombstones } from "../gc/tombstones";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { allocateSurely } from "../heap/epochs";
import { journalRefuses, publishJournal, refreshJournal } from "../logs/journal";
import { liveValue, needsHost, nodeOf } from "../nodes/nodes";
import { executeBatch } from "../operations/batch";
import { getMany } from "../operations/get-many";
import { validBody } from "../operations/request-body";
import { isWriteOp, write } from "../operations/write";
import { applyDelta } from "../replication/apply";
import { exportChanges } from "../replication/export";
import { resynchronise } from "../replication/resync";
import { awaitCommit } from "./acks";
import { hasReplyRoom, reject, reply } from "./replies";

/** Executes one request, or takes one piece of it: OK, SHUTDOWN, BAD_FRAME or a need of the host's. */
export function handle(scratch: u32, entry: u32, frame: u32, nowMs: f64): u32 {
  const op = load<u32>(frame, SLOT.FRAME_OP);
  const total = load<u32>(frame, SLOT.FRAME_TOTAL);
  const room = load<u32>(frame, SLOT.FRAME_BYTES) - SLOT.FRAME_BODY;
  if (op == SLOT.OP_MORE) return more(scratch, entry, frame, room, nowMs);
  if (load<u32>(entry, SLOT.ENTRY_PIECES_TOTAL)) return STATUS.BAD_FRAME;
  if (load<u32>(frame, SLOT.FRAME_REQUEST) != load<u32>(entry, SLOT.ENTRY_ACKED) + 1)
    return STATUS.BAD_FRAME;
  store<u32>(scratch + SCRATCH_RESULT, 0, RESULT_ITEM);
  const body = frame + SLOT.FRAME_BODY;
  if (op == SLOT.OP_SHUTDOWN) {
    complete(scratch, entry, frame, STATUS.OK);
    return STATUS.SHUTDOWN;
  }
  if (op == SLOT.OP_FLUSH) {
    if (!journalRefuses()) awaitCommit(entry);
    return complete(scratch, entry, frame, journalRefuses() ? STATUS.NOT_DURABLE : STATUS.OK);
  }
  if (op == SLOT.OP_GET) {
    return total > room ? STATUS.BAD_FRAME : startStream(scratch, entry, frame, body, total, nowMs);
  }
  if (!isUpdate(op) && !isCall(op)) return STATUS.BAD_FRAME;
  if (total > room) return startPieces(scratch, entry, frame, room);
  return finish(scratch, entry, frame, op, body, total, nowMs);
}

/** Requests that are answered with a status. */
function isUpdate(op: u32): bool {
  if (op == SLOT.OP_ACKNOWLEDGE || op == SLOT.OP_COLLECT || op == SLOT.OP_RESTAMP) return true;
  return isWriteOp(op) || op == SLOT.OP_BATCH;
}

/** Requests that are answered with bytes. */
function isCall(op: u32): bool {
  if (op == SLOT.OP_GET_MANY || op == SLOT.OP_REPLICAS) return true;
  return op == SLOT.OP_EXPORT || op == SLOT.OP_APPLY || op == SLOT.OP_RESYNC;
}

/** Executes a request whose whole body is private to the engine, and answers it. */
function finish(
  scratch: u32,
  entry: u32,
  frame: u32,
  op: u32,
  body: u32,
  total: u32,
  nowMs: f64,
): u32 {
  if (!isCall(op)) {
    const status = executeUpdate(scratch, op, body, total, nowMs);
    if (status == STATUS.OK && op != SLOT.OP_BATCH) answerWrite(scratch, entry, frame);
    return complete(scratch, entry, frame, status);
  }
  const answer = executeCall(scratch, op, body, total, nowMs);
  if (answer < ADDRESS_MIN) return complete(scratch, entry, frame, answer);
  // What another replica learns must not be lost here.
  awaitCommit(entry);
  openStream(entry, frame, answer, load<u32>(scratch + SCRATCH_RESULT, RESULT_BYTES));
  return STATUS.OK;
}

/** Sends what a write answers besides OK, if it does. */
function answerWrite(scratch: u32, entry: u32, frame: u32): void {
  const result = scratch + SCRATCH_RESULT;
  if (!load<u32>(result, RESULT_ANSWERED)) return;
  const request = load<u32>(frame, SLOT.FRAME_REQUEST);
  reply(entry, STATUS.FOUND, request, result + RESULT_ANSWER, WRITE_ANSWER_BYTES, 0);
}

/** Executes a write or a batch without a ring. Its body is private to the engine. The status. */
export function execute(scratch: u32, op: u32, body: u32, total: u32, nowMs: f64): u32 {
  refreshJournal();
  return executeUpdate(scratch, op, body, total, nowMs);
}

/** Executes a request that is answered with bytes: a block with them behind BODY_SKIP, or a status. */
export function call(scratch: u32, op: u32, body: u32, total: u32, nowMs: f64): u32 {
  refreshJournal();
  return executeCall(scratch, op, body, total, nowMs);
}

function executeUpdate(scratch: u32, op: u32, body: u32, total: u32, nowMs: f64): u32 {
  store<u32>(scratch + SCRATCH_RESULT, 0, RESULT_ITEM);
  store<u32>(scratch + SCRATCH_RESULT, 0, RESULT_ANSWERED);
  if (journalRefuses()) return STATUS.NOT_DURABLE;
  let status: u32;
  if (op == SLOT.OP_BATCH) status = executeBatch(scratch, body, total, nowMs);
  else if (op == SLOT.OP_ACKNOWLEDGE) status = acknowledgeReplica(scratch, body, total, nowMs);
  else if (op == SLOT.OP_RESTAMP) status = restamp(scratch, nowMs);
  else if (op == SLOT.OP_COLLECT) status = collectTombstones(scratch, body, total);
  else status = write(scratch, op, body, total, nowMs);
  publishJournal();
  return status;
}

function executeCall(scratch: u32, op: u32, body: u32, total: u32, nowMs: f64): u32 {
  if (op == SLOT.OP_GET_MANY) return getMany(scratch, body, total, nowMs);
  if (op == SLOT.OP_REPLICAS) return listReplicas(scratch);
  if (journalRefuses()) return STATUS.NOT_DURABLE;
  let answer: u32;
  if (op == SLOT.OP_EXPORT) answer = exportChanges(scratch, body, total);
  else if (op == SLOT.OP_APPLY) answer = applyDelta(scratch, body, total, nowMs);
  else answer = resynchronise(scratch, body, total, nowMs);
  publishJournal();
  return answer;
}

/** The request is done: acknowledged with this turn, and answered unless its status is OK. */
function complete(scratch: u32, entry: u32, frame: u32, status: u32): u32 {
  if (needsHost(status)) return status;
  assert(load<u32>(frame, SLOT.FRAME_REQUEST) == load<u32>(entry, SLOT.ENTRY_ACKED) + 1);
  if (status != STATUS.OK) reject(scratch, entry, status, frame);
  store<u32>(entry, load<u32>(frame, SLOT.FRAME_REQUEST), SLOT.ENTRY_ACKED);
  return STATUS.OK;
}

/** Allocates the whole body. A request without room for it is rejected, and its pieces are ignored. */
function startPieces(scratch: u32, entry: u32, frame: u32, room: u32): u32 {
  const total = load<u32>(frame, SLOT.FRAME_TOTAL);
  const block = allocateBody(load<u32>(frame, SLOT.FRAME_OP), total);
  if (needsHost(block)) return block;
  const hasBlock = block >= ADDRESS_MIN;
  if (hasBlock) memory.copy(block + REQUESTS.BODY_SKIP, frame + SLOT.FRAME_BODY, room);
  else reject(scratch, entry, block, frame);
  store<u32>(entry, hasBlock ? block : 0, SLOT.ENTRY_PIECES);
  store<u32>(entry, load<u32>(frame, SLOT.FRAME_OP), SLOT.ENTRY_PIECES_OP);
  store<u32>(entry, load<u32>(frame, SLOT.FRAME_REQUEST), SLOT.ENTRY_PIECES_REQUEST);
  store<u32>(entry, total, SLOT.ENTRY_PIECES_TOTAL);
  store<u32>(entry, room, SLOT.ENTRY_PIECES_DONE);
  return STATUS.OK;
}

function allocateBody(op: u32, bytes: u32): u32 {
  let extra: u32 = isCall(op) ? DELTA_EXTRA_BYTES : REQUESTS.BODY_HEAD_BYTES_MAX;
  if (op == SLOT.OP_BATCH) extra = REQUESTS.BATCH_EXTRA_BYTES;
  if (bytes > load<u32>(STORE_VALUE_BYTES_MAX) + extra) return STATUS.TOO_LARGE;
  return allocateSurely(REQUESTS.BODY_SKIP - BLOCK_HEADER_BYTES + bytes);
}

/** Takes one more piece. The last one has the request executed. */
function more(scratch: u32, entry: u32, frame: u32, room: u32, nowMs: f64): u32 {
  const total = load<u32>(entry, SLOT.ENTRY_PIECES_TOTAL);
  if (
    !total ||
    load<u32>(frame, SLOT.FRAME_REQUEST) != load<u32>(entry, SLOT.ENTRY_PIECES_REQUEST)
  ) {
    return STATUS.BAD_FRAME;
  }
  const done = load<u32>(entry, SLOT.ENTRY_PIECES_DONE);
  const piece = min(room, total - done);
  if (!piece) return STATUS.BAD_FRAME;
  const block = load<u32>(entry, SLOT.ENTRY_PIECES);
  if (block) memory.copy(block + REQUESTS.BODY_SKIP + done, frame + SLOT.FRAME_BODY, piece);
  if (done + piece < total) {
    store<u32>(entry, done + piece, SLOT.ENTRY_PIECES_DONE);
    return STATUS.OK;
  }
  const op = load<u32>(entry, SLOT.ENTRY_PIECES_OP);
  const status = block
    ? finish(scratch, entry, frame, op, block + REQUESTS.BODY_SKIP, total, nowMs)
    : complete(scratch, entry, frame, STATUS.OK);
  if (needsHost(status)) return status;
  if (block) release(block);
  store<u32>(entry, 0, SLOT.ENTRY_PIECES);
  store<u32>(entry, 0, SLOT.ENTRY_PIECES_TOTAL);
  return status;
}

/** Copies the value, so that all pieces are of one version. The version goes first. */
function startStream(scratch: u32, entry: u32, frame: u32, body: u32, total: u32, nowMs: f64): u32 {
  if (!validBody(body, total)) return complete(scratch, entry, frame, STATUS.BAD_KEY);
  const value = liveValue(
    nodeOf(body + REQUESTS.BODY_ID, load<u32>(body, REQUESTS.BODY_KEY_INFO)),
    nowMs,
  );
  if (!value) return complete(scratch, entry, frame, STATUS.NOT_FOUND);
  const data = value + VALUE_DATA;
  const dataBytes = load<u32>(value, VALUE_BYTES);
  const bytes = SLOT.VERSION_BYTES + expandedBytes(data, dataBytes);
  const copy = allocateBody(SLOT.OP_GET, bytes);
  if (copy < ADDRESS_MIN) return complete(scratch, entry, frame, copy);
  store<u64>(copy + REQUESTS.BODY_SKIP, load<u64>(value, VALUE_VERSION));
  expandShape(data, dataBytes, copy + REQUESTS.BODY_SKIP + SLOT.VERSION_BYTES);
  openStream(entry, frame, copy, bytes);
  return STATUS.OK;
}

/** The `bytes` bytes in `block` are the answer to the request of `frame`. */
function openStream(entry: u32, frame: u32, block: u32, bytes: u32): void {
  assert(!load<u32>(entry, SLOT.ENTRY_STREAM));
  store<u32>(entry, block, SLOT.ENTRY_STREAM);
  store<u32>(entry, load<u32>(frame, SLOT.FRAME_REQUEST), SLOT.ENTRY_STREAM_REQUEST);
  store<u32>(entry, bytes, SLOT.ENTRY_STREAM_BYTES);
  store<u32>(entry, 0, SLOT.ENTRY_STREAM_DONE);
}

/** Sends the pieces that have room: whether any had. The last one acknowledges the request. */
export function pumpStream(entry: u32): bool {
  const stream = load<u32>(entry, SLOT.ENTRY_STREAM);
  if (!stream) return false;
  const request = load<u32>(entry, SLOT.ENTRY_STREAM_REQUEST);
  const bytes = load<u32>(entry, SLOT.ENTRY_STREAM_BYTES);
  let done = load<u32>(entry, SLOT.ENTRY_STREAM_DONE);
  const before = done;
  // Bounded: each round sends a piece or is the last.
  while (done < bytes && hasReplyRoom(entry)) {
    const sent = reply(entry, STATUS.FOUND, request, stream + REQUESTS.BODY_SKIP, bytes, done);
    if (sent == done) break;
    done = sent;
  }
  store<u32>(entry, done, SLOT.ENTRY_STREAM_DONE);
  assert(done <= bytes);
  if (done == bytes) {
    assert(request == load<u32>(entry, SLOT.ENTRY_ACKED) + 1);
    release(stream);
    store<u32>(entry, 0, SLOT.ENTRY_STREAM);
    store<u32>(entry, request, SLOT.ENTRY_ACKED);
  }
  return done != before;
}
