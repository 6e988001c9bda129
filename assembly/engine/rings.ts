/**
 * The rings of a slot: frames from a client to the engine and back, one writer and one reader each.
 *
 * Positions are byte counts that only grow (mod 2³²). The writer owns the tail, the reader the head.
 * A frame is written whole behind the tail and then published by moving the tail, so a writer that
 * dies half-way has sent nothing. The engine keeps its own positions in private memory. Of the slot
 * it loads only the client's, once each, and checks them.
 */
import * as MEMORY from "../layout/memory";
import * as SLOT from "../layout/slot";
import { RING_EMPTY, OK } from "../layout/status";
import { STORE_SLEEPING } from "../layout/store";
import { copyBytes } from "../codec/bytes";

/** `send` answers this when the ring has no room. */
const NO_ROOM: u32 = 0xffffffff;

/** How much of a body that has `left` bytes left the next frame takes. */
export function pieceBytes(left: u32): u32 {
  return min<u32>(left, SLOT.FRAME_PIECE_BYTES_MAX);
}

export function frameBytes(piece: u32): u32 {
  return (SLOT.FRAME_BODY + piece + 7) & ~7;
}

/** Where a frame of `bytes` starts: at the tail, or at the ring's start if it fits no more before. */
export function frameStart(tail: u32, ringBytes: u32, bytes: u32): u32 {
  const toEnd = ringBytes - (tail & (ringBytes - 1));
  return toEnd < bytes ? tail + toEnd : tail;
}

/** The address of the frame at `start`, as `frameStart` has it. A pad frame fills what lies between. */
export function placeFrame(ring: u32, ringBytes: u32, tail: u32, start: u32): u32 {
  assert(!(tail & 7));
  assert(start - tail < ringBytes);
  if (start != tail) {
    const pad = ring + (tail & (ringBytes - 1));
    store<u32>(pad, start - tail, SLOT.FRAME_BYTES);
    store<u32>(pad, SLOT.OP_PAD, SLOT.FRAME_OP);
  }
  return ring + (start & (ringBytes - 1));
}

/** Writes a frame with the `piece` bytes at `from`, which are some of a body's `total` bytes. */
export function fillFrame(
  frame: u32,
  op: u32,
  request: u32,
  total: u32,
  from: u32,
  piece: u32,
): void {
  store<u32>(frame, frameBytes(piece), SLOT.FRAME_BYTES);
  store<u32>(frame, op, SLOT.FRAME_OP);
  store<u32>(frame, request, SLOT.FRAME_REQUEST);
  store<u32>(frame, total, SLOT.FRAME_TOTAL);
  copyBytes(from, frame + SLOT.FRAME_BODY, piece);
}

/**
 * Sends the next piece of a request whose body is the `total` bytes at `body`, of which `done` are
 * sent: the new `done`, or NO_ROOM. RESULT_STATUS is the engine's park count. When it is odd the
 * engine sleeps, and the client rings the doorbell once for this park.
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
  const piece = pieceBytes(total - done);
  const bytes = frameBytes(piece);
  const tail = load<u32>(slot, SLOT.SLOT_REQUEST_TAIL);
  const start = frameStart(tail, SLOT.REQUEST_RING_BYTES, bytes);
  let sent = NO_ROOM;
  if (hasRequestRoom(slot, start + bytes)) {
    const frame = placeFrame(slot + SLOT.SLOT_REQUESTS, SLOT.REQUEST_RING_BYTES, tail, start);
    fillFrame(frame, op, request, total, body + done, piece);
    // SYNC POINT: request tail. The whole frame is in place before the engine can see it.
    atomic.store<u32>(slot, start + bytes, SLOT.SLOT_REQUEST_TAIL);
    sent = done + piece;
  }
  // SYNC POINT: sleeping. Loaded after the tail is out; the engine looks at tails after setting it.
  store<u32>(
    scratch + MEMORY.SCRATCH_RESULT,
    atomic.load<u32>(STORE_SLEEPING),
    MEMORY.RESULT_STATUS,
  );
  return sent;
}

/** Whether the tail may move to `end`. Loads the engine's head only if the one seen last forbids it. */
function hasRequestRoom(slot: u32, end: u32): bool {
  if (end - load<u32>(slot, SLOT.SLOT_HEAD_SEEN) <= SLOT.REQUEST_RING_BYTES) return true;
  const head = atomic.load<u32>(slot, SLOT.SLOT_REQUEST_HEAD);
  store<u32>(slot, head, SLOT.SLOT_HEAD_SEEN);
  return end - head <= SLOT.REQUEST_RING_BYTES;
}

/** Looks at most `looks` times whether `request` is done: how many were left, 0 if it is not. */
export function awaitAcked(slot: u32, request: u32, looks: u32): u32 {
  for (let left = looks; left; left--) {
    // SYNC POINT: acked.
    if (<i32>(atomic.load<u32>(slot, SLOT.SLOT_ACKED) - request) >= 0) return left;
  }
  return 0;
}

/**
 * The next reply, OK or RING_EMPTY. RESULT_STATUS, RESULT_REQUEST, RESULT_TOTAL (bytes of the whole
 * body), RESULT_VALUE (address) and RESULT_BYTES (of this piece at most) describe it until
 * `consumeReply` is called.
 */
export function peekReply(scratch: u32, slot: u32): u32 {
  const tail = atomic.load<u32>(slot, SLOT.SLOT_REPLY_TAIL);
  let head = load<u32>(slot, SLOT.SLOT_REPLY_HEAD);
  if (head == tail) return RING_EMPTY;
  const ring = slot + SLOT.SLOT_REPLIES;
  let frame = ring + (head & (SLOT.REPLY_RING_BYTES - 1));
  if (load<u32>(frame, SLOT.FRAME_OP) == SLOT.OP_PAD) {
    head += load<u32>(frame, SLOT.FRAME_BYTES);
    atomic.store<u32>(slot, head, SLOT.SLOT_REPLY_HEAD);
    frame = ring + (head & (SLOT.REPLY_RING_BYTES - 1));
  }
  const result = scratch + MEMORY.SCRATCH_RESULT;
  store<u32>(result, load<u32>(frame, SLOT.FRAME_OP), MEMORY.RESULT_STATUS);
  store<u32>(result, load<u32>(frame, SLOT.FRAME_REQUEST), MEMORY.RESULT_REQUEST);
  store<u32>(result, load<u32>(frame, SLOT.FRAME_TOTAL), MEMORY.RESULT_TOTAL);
  store<u32>(result, frame + SLOT.FRAME_BODY, MEMORY.RESULT_VALUE);
  store<u32>(result, load<u32>(frame, SLOT.FRAME_BYTES) - SLOT.FRAME_BODY, MEMORY.RESULT_BYTES);
  return OK;
}

/** Gives the frame that `peekReply` showed back to the engine. */
export function consumeReply(scratch: u32, slot: u32): void {
  const bytes = load<u32>(scratch + MEMORY.SCRATCH_RESULT, MEMORY.RESULT_BYTES) + SLOT.FRAME_BODY;
  atomic.store<u32>(slot, load<u32>(slot, SLOT.SLOT_REPLY_HEAD) + bytes, SLOT.SLOT_REPLY_HEAD);
}
