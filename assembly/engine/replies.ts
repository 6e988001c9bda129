/**
 * Replies: the engine's side of a slot's reply ring.
 *
 * The tail is the engine's own, in private memory. The head is the client's and therefore checked: an
 * impossible head makes the ring look full, and the slot stands still until it is closed.
 */
import * as MEMORY from "../layout/memory";
import * as SLOT from "../layout/slot";
import { BUSY, FUTURE, NOT_DURABLE } from "../layout/status";
import { STORE_REFUSALS } from "../layout/store";
import { journalCause } from "../logs/journal";
import { fillFrame, frameBytes, frameStart, pieceBytes, placeFrame } from "./rings";

/** Room for a frame of the largest piece, wherever the ring's end is. */
const ROOM: u32 = 2 * (SLOT.FRAME_BODY + SLOT.FRAME_PIECE_BYTES_MAX);

export function hasReplyRoom(entry: u32): bool {
  const head = atomic.load<u32>(load<u32>(entry, SLOT.ENTRY_BASE), SLOT.SLOT_REPLY_HEAD);
  const used = load<u32>(entry, SLOT.ENTRY_REPLY_TAIL) - head;
  return used <= SLOT.REPLY_RING_BYTES - ROOM && !(head & 7);
}

/**
 * Answers the request of `frame` with a status. With FUTURE the body names actor and stamp, with a
 * rejected batch the item.
 */
export function reject(scratch: u32, entry: u32, status: u32, frame: u32): void {
  const request = load<u32>(frame, SLOT.FRAME_REQUEST);
  if (status == NOT_DURABLE) return rejectNotDurable(scratch, entry, request, request);
  if (status != BUSY) store<u64>(STORE_REFUSALS, load<u64>(STORE_REFUSALS) + 1);
  const isFuture = status == FUTURE;
  const body =
    scratch + MEMORY.SCRATCH_RESULT + (isFuture ? MEMORY.RESULT_FUTURE : MEMORY.RESULT_ITEM);
  const hasItem = load<u32>(scratch + MEMORY.SCRATCH_RESULT, MEMORY.RESULT_ITEM) != 0;
  const bytes: u32 = isFuture ? MEMORY.FUTURE_BYTES : hasItem ? MEMORY.ITEM_ANSWER_BYTES : 0;
  reply(entry, status, request, body, bytes, 0);
}

/** Rejects the requests from `first` to `last`: the disk did not take their writes. */
export function rejectNotDurable(scratch: u32, entry: u32, first: u32, last: u32): void {
  store<u64>(STORE_REFUSALS, load<u64>(STORE_REFUSALS) + 1);
  const body = scratch + MEMORY.SCRATCH_RESULT + MEMORY.RESULT_NOT_DURABLE;
  store<u32>(body, first, MEMORY.NOT_DURABLE_FIRST);
  store<u32>(body, journalCause(), MEMORY.NOT_DURABLE_CAUSE);
  reply(entry, NOT_DURABLE, last, body, MEMORY.NOT_DURABLE_BYTES, 0);
}

/**
 * Sends the next piece of a reply whose body is the `total` bytes at `body`, of which `done` are
 * sent: the new `done`, the same if the client's head leaves no room after all.
 */
export function reply(
  entry: u32,
  status: u32,
  request: u32,
  body: u32,
  total: u32,
  done: u32,
): u32 {
  const slot = load<u32>(entry, SLOT.ENTRY_BASE);
  const piece = pieceBytes(total - done);
  const bytes = frameBytes(piece);
  const tail = load<u32>(entry, SLOT.ENTRY_REPLY_TAIL);
  const start = frameStart(tail, SLOT.REPLY_RING_BYTES, bytes);
  const next = start + bytes;
  if (next - atomic.load<u32>(slot, SLOT.SLOT_REPLY_HEAD) > SLOT.REPLY_RING_BYTES) return done;
  const frame = placeFrame(slot + SLOT.SLOT_REPLIES, SLOT.REPLY_RING_BYTES, tail, start);
  fillFrame(frame, status, request, total, body + done, piece);
  store<u32>(entry, next, SLOT.ENTRY_REPLY_TAIL);
  atomic.store<u32>(slot, next, SLOT.SLOT_REPLY_TAIL);
  return done + piece;
}
