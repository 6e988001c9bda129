/**
 * Requests: what the engine does for each frame.
 *
 * A request's number is the last acknowledged one plus 1; a body larger than a frame comes in MORE
 * frames of the same number, written straight into the block that will be the value. Everything
 * here reads the frame's private copy. BAD_FRAME: no well-made client sends this.
 */
import {
  BAD_FRAME,
  BAD_KEY,
  BAD_VALUE,
  BODY_ID,
  BODY_KEY_INFO,
  ENTRY_ACKED,
  ENTRY_KEY,
  ENTRY_PIECES,
  ENTRY_PIECES_DONE,
  ENTRY_PIECES_REQUEST,
  ENTRY_PIECES_TOTAL,
  ENTRY_STREAM,
  ENTRY_STREAM_BYTES,
  ENTRY_STREAM_DONE,
  ENTRY_STREAM_REQUEST,
  FOUND,
  FRAME_BODY,
  FRAME_BYTES,
  FRAME_OP,
  FRAME_REQUEST,
  FRAME_TOTAL,
  NODE_VALUE,
  NOT_FOUND,
  NO_SPACE,
  OK,
  OP_DELETE,
  OP_GET,
  OP_MORE,
  OP_PUT,
  OP_SHUTDOWN,
  SHUTDOWN,
  STORE_SEED,
  VALUE_BYTES,
  VALUE_DATA,
} from "./layout";
import { ADDRESS_MIN, release } from "./blocks";
import { findNode } from "./hash-index";
import { hashKey, paddedBytes } from "./keys";
import { flushLimbo } from "./limbo";
import { allocateValue, deleteBody, needsHost, putBody, putValue, validBodyKey } from "./nodes";
import { hasReplyRoom, refuse, reply } from "./replies";
import { validValue } from "./values";

/** Carries one request, or one piece of it, out: OK, SHUTDOWN, BAD_FRAME or a need of the host's. */
export function handle(scratch: u32, entry: u32, frame: u32, nowMs: f64): u32 {
  const op = load<u32>(frame, FRAME_OP);
  const request = load<u32>(frame, FRAME_REQUEST);
  const total = load<u32>(frame, FRAME_TOTAL);
  const room = load<u32>(frame, FRAME_BYTES) - FRAME_BODY;
  if (op == OP_MORE) return more(scratch, entry, frame, room, nowMs);
  const open = load<u32>(entry, ENTRY_PIECES_TOTAL) != 0;
  if (open || request != load<u32>(entry, ENTRY_ACKED) + 1) return BAD_FRAME;
  const body = frame + FRAME_BODY;
  if (op == OP_PUT && total > room) return startPieces(entry, frame, room, scratch);
  if (total > room) return BAD_FRAME;
  if (op == OP_PUT) return settle(scratch, entry, frame, putBody(scratch, body, total, nowMs));
  if (op == OP_DELETE) return settle(scratch, entry, frame, deleteBody(scratch, body, total));
  if (op == OP_GET) return startStream(scratch, entry, frame, body, total);
  if (op != OP_SHUTDOWN) return BAD_FRAME;
  settle(scratch, entry, frame, OK);
  return SHUTDOWN;
}

/** The request is done: acknowledged with this turn, and answered unless all went well. */
function settle(scratch: u32, entry: u32, frame: u32, status: u32): u32 {
  if (needsHost(status)) return status;
  if (status != OK) refuse(scratch, entry, status, frame);
  store<u32>(entry, load<u32>(frame, FRAME_REQUEST), ENTRY_ACKED);
  return OK;
}

// ── A put in pieces ─────────────────────────────────────────────────────────────────────────────

/** The first piece holds the whole key. A refused put is answered now; its pieces are let go by. */
function startPieces(entry: u32, frame: u32, room: u32, scratch: u32): u32 {
  const body = frame + FRAME_BODY;
  const total = load<u32>(frame, FRAME_TOTAL);
  let block: u32 = BAD_KEY;
  let value: u32 = room;
  if (validBodyKey(body, room)) {
    const key = BODY_ID + paddedBytes(load<u32>(body, BODY_KEY_INFO));
    block = allocatePieces(total - key);
    if (needsHost(block)) return block;
    if (block >= ADDRESS_MIN) {
      memory.copy(entry + ENTRY_KEY, body, key);
      memory.copy(block + VALUE_DATA, body + key, room - key);
    }
    value = room - key;
    store<u32>(entry, total - key, ENTRY_PIECES_TOTAL);
  } else store<u32>(entry, total, ENTRY_PIECES_TOTAL);
  const good = block >= ADDRESS_MIN;
  if (!good) refuse(scratch, entry, block, frame);
  store<u32>(entry, good ? block : 0, ENTRY_PIECES);
  store<u32>(entry, load<u32>(frame, FRAME_REQUEST), ENTRY_PIECES_REQUEST);
  store<u32>(entry, value, ENTRY_PIECES_DONE);
  return OK;
}

function allocatePieces(bytes: u32): u32 {
  const block = allocateValue(bytes);
  if (block != NO_SPACE) return block;
  flushLimbo();
  return allocateValue(bytes);
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
  if (block) memory.copy(block + VALUE_DATA + done, frame + FRAME_BODY, piece);
  if (done + piece == total) return finishPieces(scratch, entry, frame, block, total, nowMs);
  store<u32>(entry, done + piece, ENTRY_PIECES_DONE);
  return OK;
}

function finishPieces(
  scratch: u32,
  entry: u32,
  frame: u32,
  block: u32,
  total: u32,
  nowMs: f64,
): u32 {
  let status: u32 = OK;
  if (block) {
    const id = entry + ENTRY_KEY + BODY_ID;
    const keyInfo = load<u32>(entry, ENTRY_KEY + BODY_KEY_INFO);
    status = BAD_VALUE;
    if (validValue(block + VALUE_DATA, total)) {
      status = putValue(scratch, id, keyInfo, block, nowMs);
      if (status == NO_SPACE) {
        flushLimbo();
        status = putValue(scratch, id, keyInfo, block, nowMs);
      }
      if (needsHost(status)) return status;
    }
    if (status != OK) release(block);
  }
  store<u32>(entry, 0, ENTRY_PIECES);
  store<u32>(entry, 0, ENTRY_PIECES_TOTAL);
  return settle(scratch, entry, frame, status);
}

// ── A get that is answered in pieces ────────────────────────────────────────────────────────────

/** Copies the value, so that the pieces are of one version whatever is written meanwhile. */
function startStream(scratch: u32, entry: u32, frame: u32, body: u32, total: u32): u32 {
  if (!validBodyKey(body, total)) return settle(scratch, entry, frame, BAD_KEY);
  const id = body + BODY_ID;
  const keyInfo = load<u32>(body, BODY_KEY_INFO);
  const node = findNode(id, keyInfo, hashKey(id, keyInfo, load<u64>(STORE_SEED)));
  if (!node) return settle(scratch, entry, frame, NOT_FOUND);
  const value = load<u32>(node, NODE_VALUE);
  const bytes = load<u32>(value, VALUE_BYTES);
  const copy = allocatePieces(bytes);
  if (copy < ADDRESS_MIN) return settle(scratch, entry, frame, copy);
  memory.copy(copy + VALUE_DATA, value + VALUE_DATA, bytes);
  store<u32>(entry, copy, ENTRY_STREAM);
  store<u32>(entry, load<u32>(frame, FRAME_REQUEST), ENTRY_STREAM_REQUEST);
  store<u32>(entry, bytes, ENTRY_STREAM_BYTES);
  store<u32>(entry, 0, ENTRY_STREAM_DONE);
  return OK;
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
    done = reply(scratch, entry, FOUND, request, stream + VALUE_DATA, bytes, done);
  }
  store<u32>(entry, done, ENTRY_STREAM_DONE);
  if (done == bytes) {
    release(stream);
    store<u32>(entry, 0, ENTRY_STREAM);
    store<u32>(entry, request, ENTRY_ACKED);
  }
  return done != before;
}
