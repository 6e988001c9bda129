/**
 * Requests: what the engine does for each frame.
 *
 * A request's number is the last acknowledged one plus 1; a body larger than a frame comes in MORE
 * frames of the same number, gathered in a block of its own. Everything here reads private copies.
 * BAD_FRAME: no well-made client sends this.
 */
import { DELTA_EXTRA_BYTES } from "../layout/delta";
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import { RESULT_BYTES, RESULT_ITEM, SCRATCH_RESULT } from "../layout/memory";
import { VALUE_BYTES, VALUE_DATA, VALUE_VERSION } from "../layout/node";
import {
  BATCH_EXTRA_BYTES,
  BODY_HEAD_BYTES_MAX,
  BODY_ID,
  BODY_KEY_INFO,
  BODY_SKIP,
} from "../layout/requests";
import {
  ENTRY_ACKED,
  ENTRY_PIECES,
  ENTRY_PIECES_DONE,
  ENTRY_PIECES_OP,
  ENTRY_PIECES_REQUEST,
  ENTRY_PIECES_TOTAL,
  ENTRY_STREAM,
  ENTRY_STREAM_BYTES,
  ENTRY_STREAM_DONE,
  ENTRY_STREAM_REQUEST,
  FRAME_BODY,
  FRAME_BYTES,
  FRAME_OP,
  FRAME_REQUEST,
  FRAME_TOTAL,
  OP_ACKNOWLEDGE,
  OP_APPLY,
  OP_BATCH,
  OP_EXPORT,
  OP_COLLECT,
  OP_DELETE,
  OP_FLUSH,
  OP_GET,
  OP_GET_MANY,
  OP_MORE,
  OP_PATCH,
  OP_PUT,
  OP_REMOVE,
  OP_REPLICAS,
  OP_RESYNC,
  OP_SHUTDOWN,
  VERSION_BYTES,
} from "../layout/slot";
import {
  BAD_FRAME,
  BAD_KEY,
  FOUND,
  NOT_DURABLE,
  NOT_FOUND,
  OK,
  SHUTDOWN,
  TOO_LARGE,
} from "../layout/status";
import { STORE_VALUE_BYTES_MAX } from "../layout/store";
import { awaitDisk } from "./acks";
import { applyDelta } from "../replication/apply";
import { batchBody, writeBody } from "../operations/batch";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { validBody } from "../operations/request-body";
import { exportChanges } from "../replication/export";
import { collectTombstones } from "../gc/tombstones";
import { journalRefuses, publishJournal, refreshJournal } from "../logs/journal";
import { allocateSurely } from "../heap/epochs";
import { liveValue, needsHost, nodeOf } from "../nodes/nodes";
import { readMany } from "../operations/get-many";
import { acknowledgeReplica, listReplicas } from "../gc/peers";
import { resynchronise } from "../replication/resync";
import { hasReplyRoom, refuse, reply } from "./replies";
import { expandShape, expandedBytes } from "../codec/shapes";

/** Carries one request, or one piece of it, out: OK, SHUTDOWN, BAD_FRAME or a need of the host's. */
export function handle(scratch: u32, entry: u32, frame: u32, nowMs: f64): u32 {
  const op = load<u32>(frame, FRAME_OP);
  const request = load<u32>(frame, FRAME_REQUEST);
  const total = load<u32>(frame, FRAME_TOTAL);
  const room = load<u32>(frame, FRAME_BYTES) - FRAME_BODY;
  if (op == OP_MORE) return more(scratch, entry, frame, room, nowMs);
  const open = load<u32>(entry, ENTRY_PIECES_TOTAL) != 0;
  if (open || request != load<u32>(entry, ENTRY_ACKED) + 1) return BAD_FRAME;
  store<u32>(scratch + SCRATCH_RESULT, 0, RESULT_ITEM);
  const body = frame + FRAME_BODY;
  if (op == OP_SHUTDOWN) {
    settle(scratch, entry, frame, OK);
    return SHUTDOWN;
  }
  if (op == OP_FLUSH) {
    if (!journalRefuses()) awaitDisk(entry);
    return settle(scratch, entry, frame, journalRefuses() ? NOT_DURABLE : OK);
  }
  if (op == OP_GET)
    return total > room ? BAD_FRAME : startStream(scratch, entry, frame, body, total, nowMs);
  if (!hasBody(op)) return BAD_FRAME;
  if (total > room) return startPieces(scratch, entry, frame, room);
  return finish(scratch, entry, frame, op, body, total, nowMs);
}

/** Requests whose body may come in pieces. */
function hasBody(op: u32): bool {
  return isWrite(op) || isExchange(op);
}

function isWrite(op: u32): bool {
  if (op == OP_PUT || op == OP_DELETE || op == OP_BATCH) return true;
  return (op >= OP_PATCH && op <= OP_REMOVE) || op == OP_ACKNOWLEDGE || op == OP_COLLECT;
}

/** Requests that are answered with bytes. */
function isExchange(op: u32): bool {
  if (op == OP_GET_MANY || op == OP_REPLICAS) return true;
  return op == OP_EXPORT || op == OP_APPLY || op == OP_RESYNC;
}

/** Carries a request out whose whole body is private to the engine, and answers it. */
function finish(
  scratch: u32,
  entry: u32,
  frame: u32,
  op: u32,
  body: u32,
  total: u32,
  nowMs: f64,
): u32 {
  if (!isExchange(op))
    return settle(scratch, entry, frame, perform(scratch, op, body, total, nowMs));
  const answer = performExchange(scratch, op, body, total, nowMs);
  if (answer < ADDRESS_MIN) return settle(scratch, entry, frame, answer);
  // What another replica hears of must not be lost here.
  awaitDisk(entry);
  openStream(entry, frame, answer, load<u32>(scratch + SCRATCH_RESULT, RESULT_BYTES));
  return OK;
}

/** A write, or a batch, without a ring, whose whole body is private to the engine: its status. */
export function execute(scratch: u32, op: u32, body: u32, total: u32, nowMs: f64): u32 {
  refreshJournal();
  return perform(scratch, op, body, total, nowMs);
}

/** What is answered with bytes: a block with the answer behind BODY_SKIP, or a status. */
export function call(scratch: u32, op: u32, body: u32, total: u32, nowMs: f64): u32 {
  refreshJournal();
  return performExchange(scratch, op, body, total, nowMs);
}

function perform(scratch: u32, op: u32, body: u32, total: u32, nowMs: f64): u32 {
  store<u32>(scratch + SCRATCH_RESULT, 0, RESULT_ITEM);
  if (journalRefuses()) return NOT_DURABLE;
  let status: u32;
  if (op == OP_BATCH) status = batchBody(scratch, body, total, nowMs);
  else if (op == OP_ACKNOWLEDGE) status = acknowledgeReplica(body, total, nowMs);
  else if (op == OP_COLLECT) status = collectTombstones(scratch, body, total);
  else status = writeBody(scratch, op, body, total, nowMs);
  publishJournal();
  return status;
}

function performExchange(scratch: u32, op: u32, body: u32, total: u32, nowMs: f64): u32 {
  if (op == OP_GET_MANY) return readMany(scratch, body, total, nowMs);
  if (op == OP_REPLICAS) return listReplicas(scratch);
  if (journalRefuses()) return NOT_DURABLE;
  let answer: u32;
  if (op == OP_EXPORT) answer = exportChanges(scratch, body, total);
  else if (op == OP_APPLY) answer = applyDelta(scratch, body, total, nowMs);
  else answer = resynchronise(scratch, body, total, nowMs);
  publishJournal();
  return answer;
}

/** The request is done: acknowledged with this turn, and answered unless all went well. */
function settle(scratch: u32, entry: u32, frame: u32, status: u32): u32 {
  if (needsHost(status)) return status;
  if (status != OK) refuse(scratch, entry, status, frame);
  store<u32>(entry, load<u32>(frame, FRAME_REQUEST), ENTRY_ACKED);
  return OK;
}

// ── A body in pieces ────────────────────────────────────────────────────────────────────────────

/** Room for the whole body. A refused request is answered now; its pieces are let go by. */
function startPieces(scratch: u32, entry: u32, frame: u32, room: u32): u32 {
  const total = load<u32>(frame, FRAME_TOTAL);
  const block = allocateBody(load<u32>(frame, FRAME_OP), total);
  if (needsHost(block)) return block;
  if (block >= ADDRESS_MIN) memory.copy(block + BODY_SKIP, frame + FRAME_BODY, room);
  else refuse(scratch, entry, block, frame);
  store<u32>(entry, block >= ADDRESS_MIN ? block : 0, ENTRY_PIECES);
  store<u32>(entry, load<u32>(frame, FRAME_OP), ENTRY_PIECES_OP);
  store<u32>(entry, load<u32>(frame, FRAME_REQUEST), ENTRY_PIECES_REQUEST);
  store<u32>(entry, total, ENTRY_PIECES_TOTAL);
  store<u32>(entry, room, ENTRY_PIECES_DONE);
  return OK;
}

function allocateBody(op: u32, bytes: u32): u32 {
  let extra: u32 = isExchange(op) ? DELTA_EXTRA_BYTES : BODY_HEAD_BYTES_MAX;
  if (op == OP_BATCH) extra = BATCH_EXTRA_BYTES;
  if (bytes > load<u32>(STORE_VALUE_BYTES_MAX) + extra) return TOO_LARGE;
  return allocateSurely(BODY_SKIP - BLOCK_HEADER_BYTES + bytes);
}

function more(scratch: u32, entry: u32, frame: u32, room: u32, nowMs: f64): u32 {
  const total = load<u32>(entry, ENTRY_PIECES_TOTAL);
  if (!total || load<u32>(frame, FRAME_REQUEST) != load<u32>(entry, ENTRY_PIECES_REQUEST)) {
    return BAD_FRAME;
  }
  const done = load<u32>(entry, ENTRY_PIECES_DONE);
  const piece = min(room, total - done);
  if (!piece) return BAD_FRAME;
  const block = load<u32>(entry, ENTRY_PIECES);
  if (block) memory.copy(block + BODY_SKIP + done, frame + FRAME_BODY, piece);
  if (done + piece < total) {
    store<u32>(entry, done + piece, ENTRY_PIECES_DONE);
    return OK;
  }
  const op = load<u32>(entry, ENTRY_PIECES_OP);
  const status = block
    ? finish(scratch, entry, frame, op, block + BODY_SKIP, total, nowMs)
    : settle(scratch, entry, frame, OK);
  if (needsHost(status)) return status;
  if (block) release(block);
  store<u32>(entry, 0, ENTRY_PIECES);
  store<u32>(entry, 0, ENTRY_PIECES_TOTAL);
  return status;
}

// ── An answer in pieces ────────────────────────────────────────────────────────────

/** Copies the value, so that the pieces are of one version whatever is written meanwhile. */
function startStream(scratch: u32, entry: u32, frame: u32, body: u32, total: u32, nowMs: f64): u32 {
  if (!validBody(body, total)) return settle(scratch, entry, frame, BAD_KEY);
  const value = liveValue(nodeOf(body + BODY_ID, load<u32>(body, BODY_KEY_INFO)), nowMs);
  if (!value) return settle(scratch, entry, frame, NOT_FOUND);
  // The version goes first.
  const data = value + VALUE_DATA;
  const dataBytes = load<u32>(value, VALUE_BYTES);
  const bytes = VERSION_BYTES + expandedBytes(data, dataBytes);
  const copy = allocateBody(OP_GET, bytes);
  if (copy < ADDRESS_MIN) return settle(scratch, entry, frame, copy);
  store<u64>(copy + BODY_SKIP, load<u64>(value, VALUE_VERSION));
  expandShape(data, dataBytes, copy + BODY_SKIP + VERSION_BYTES);
  openStream(entry, frame, copy, bytes);
  return OK;
}

/** The `bytes` bytes in `block` are the answer to the request of `frame`. */
function openStream(entry: u32, frame: u32, block: u32, bytes: u32): void {
  store<u32>(entry, block, ENTRY_STREAM);
  store<u32>(entry, load<u32>(frame, FRAME_REQUEST), ENTRY_STREAM_REQUEST);
  store<u32>(entry, bytes, ENTRY_STREAM_BYTES);
  store<u32>(entry, 0, ENTRY_STREAM_DONE);
}

/** Sends what there is room for; the request is acknowledged with the last piece. */
export function pumpStream(scratch: u32, entry: u32): bool {
  const stream = load<u32>(entry, ENTRY_STREAM);
  if (!stream) return false;
  const request = load<u32>(entry, ENTRY_STREAM_REQUEST);
  const bytes = load<u32>(entry, ENTRY_STREAM_BYTES);
  let done = load<u32>(entry, ENTRY_STREAM_DONE);
  const before = done;
  while (done < bytes && hasReplyRoom(entry)) {
    done = reply(scratch, entry, FOUND, request, stream + BODY_SKIP, bytes, done);
  }
  store<u32>(entry, done, ENTRY_STREAM_DONE);
  if (done == bytes) {
    release(stream);
    store<u32>(entry, 0, ENTRY_STREAM);
    store<u32>(entry, request, ENTRY_ACKED);
  }
  return done != before;
}
