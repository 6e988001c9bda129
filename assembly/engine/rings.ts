/**
 * The rings of a slot: frames from a client to the engine and back, one writer and one reader each.
 *
 * Positions are byte counts that only grow (mod 2³²); the writer owns the tail, the reader the
 * head. A frame is written whole behind the tail and then published by moving the tail, so a
 * writer that dies half-way has sent nothing. The engine keeps its own positions in private memory
 * and takes from the slot only the client's, once each, checked against what is possible.
 */
import {
  RESULT_BYTES,
  RESULT_NODE,
  RESULT_REQUEST,
  RESULT_STATUS,
  RESULT_VALUE,
  SCRATCH_RESULT,
} from "../layout/memory";
import {
  FRAME_BODY,
  FRAME_BYTES,
  FRAME_OP,
  FRAME_PIECE_BYTES_MAX,
  FRAME_REQUEST,
  FRAME_TOTAL,
  OP_PAD,
  REPLY_RING_BYTES,
  REQUEST_RING_BYTES,
  SLOT_ACKED,
  SLOT_HEAD_SEEN,
  SLOT_REPLIES,
  SLOT_REPLY_HEAD,
  SLOT_REPLY_TAIL,
  SLOT_REQUESTS,
  SLOT_REQUEST_HEAD,
  SLOT_REQUEST_TAIL,
} from "../layout/slot";
import { RING_EMPTY, OK } from "../layout/status";
import { STORE_SLEEPING } from "../layout/store";
import { copyBytes } from "../codec/bytes";

/** `writeFrame` and `send` answer this when the ring has no room. */
export const NO_ROOM: u32 = 0xffffffff;

/**
 * Writes one frame with the next piece of the body: the bytes of the body that are written so far,
 * or NO_ROOM. `position` is where the tail is; the new one is at RESULT_NODE of `scratch`.
 */
export function writeFrame(
  scratch: u32,
  ring: u32,
  ringBytes: u32,
  head: u32,
  position: u32,
  op: u32,
  request: u32,
  body: u32,
  total: u32,
  done: u32,
): u32 {
  const piece = min<u32>(total - done, FRAME_PIECE_BYTES_MAX);
  const frameBytes = (FRAME_BODY + piece + 7) & ~7;
  const offset = position & (ringBytes - 1);
  const toEnd = ringBytes - offset;
  const pad = toEnd < frameBytes ? toEnd : 0;
  if (position - head + pad + frameBytes > ringBytes) return NO_ROOM;
  let frame = ring + offset;
  if (pad) {
    store<u32>(frame, pad, FRAME_BYTES);
    store<u32>(frame, OP_PAD, FRAME_OP);
    frame = ring;
  }
  store<u32>(frame, frameBytes, FRAME_BYTES);
  store<u32>(frame, op, FRAME_OP);
  store<u32>(frame, request, FRAME_REQUEST);
  store<u32>(frame, total, FRAME_TOTAL);
  copyBytes(body + done, frame + FRAME_BODY, piece);
  store<u32>(scratch + SCRATCH_RESULT, position + pad + frameBytes, RESULT_NODE);
  return done + piece;
}

/**
 * A client's side of a request: sends the next piece of a body of `total` bytes at `body`, of
 * which `done` are sent. The new `done`, or NO_ROOM. RESULT_STATUS is the engine's park count: when
 * it is odd the engine sleeps, and the doorbell has to be rung once for this park.
 */
export function send(
  scratch: u32,
  slot: u32,
  op: u32,
  request: u32,
  body: u32,
  total: u32,
  done: u32,
): u32 {
  const head = load<u32>(slot, SLOT_HEAD_SEEN);
  let sent = writeRequest(scratch, slot, head, op, request, body, total, done);
  if (sent == NO_ROOM) {
    // The engine may have gone on since.
    const next = atomic.load<u32>(slot, SLOT_REQUEST_HEAD);
    store<u32>(slot, next, SLOT_HEAD_SEEN);
    if (next != head) sent = writeRequest(scratch, slot, next, op, request, body, total, done);
  }
  const result = scratch + SCRATCH_RESULT;
  if (sent != NO_ROOM) {
    // SYNC POINT: request tail. The whole frame is in place before the engine can see it.
    atomic.store<u32>(slot, load<u32>(result, RESULT_NODE), SLOT_REQUEST_TAIL);
  }
  // SYNC POINT: sleeping. Loaded after the tail is out; the engine looks at tails after setting it.
  store<u32>(result, atomic.load<u32>(STORE_SLEEPING), RESULT_STATUS);
  return sent;
}

function writeRequest(
  scratch: u32,
  slot: u32,
  head: u32,
  op: u32,
  request: u32,
  body: u32,
  total: u32,
  done: u32,
): u32 {
  const tail = load<u32>(slot, SLOT_REQUEST_TAIL);
  const ring = slot + SLOT_REQUESTS;
  const size = REQUEST_RING_BYTES;
  return writeFrame(scratch, ring, size, head, tail, op, request, body, total, done);
}

/** Looks at most `looks` times whether `request` is done: how many were left, 0 if it is not. */
export function awaitAcked(slot: u32, request: u32, looks: u32): u32 {
  for (let left = looks; left; left--) {
    // SYNC POINT: acked.
    if (<i32>(atomic.load<u32>(slot, SLOT_ACKED) - request) >= 0) return left;
  }
  return 0;
}

/**
 * A client's side of a reply: the next frame, OK or RING_EMPTY. RESULT_STATUS, RESULT_REQUEST,
 * RESULT_NODE (total bytes), RESULT_VALUE (address) and RESULT_BYTES (of this piece at most)
 * describe it until `consumeReply` is called.
 */
export function peekReply(scratch: u32, slot: u32): u32 {
  const tail = atomic.load<u32>(slot, SLOT_REPLY_TAIL);
  let head = load<u32>(slot, SLOT_REPLY_HEAD);
  if (head == tail) return RING_EMPTY;
  const ring = slot + SLOT_REPLIES;
  let frame = ring + (head & (REPLY_RING_BYTES - 1));
  if (load<u32>(frame, FRAME_OP) == OP_PAD) {
    head += load<u32>(frame, FRAME_BYTES);
    atomic.store<u32>(slot, head, SLOT_REPLY_HEAD);
    frame = ring + (head & (REPLY_RING_BYTES - 1));
  }
  const result = scratch + SCRATCH_RESULT;
  store<u32>(result, load<u32>(frame, FRAME_OP), RESULT_STATUS);
  store<u32>(result, load<u32>(frame, FRAME_REQUEST), RESULT_REQUEST);
  store<u32>(result, load<u32>(frame, FRAME_TOTAL), RESULT_NODE);
  store<u32>(result, frame + FRAME_BODY, RESULT_VALUE);
  store<u32>(result, load<u32>(frame, FRAME_BYTES) - FRAME_BODY, RESULT_BYTES);
  return OK;
}

/** Gives the frame that `peekReply` showed back to the engine. */
export function consumeReply(scratch: u32, slot: u32): void {
  const bytes = load<u32>(scratch + SCRATCH_RESULT, RESULT_BYTES) + FRAME_BODY;
  atomic.store<u32>(slot, load<u32>(slot, SLOT_REPLY_HEAD) + bytes, SLOT_REPLY_HEAD);
}
