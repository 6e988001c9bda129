/**
 * Replies: the engine's side of a slot's reply ring.
 *
 * The tail is the engine's own, in private memory. The head is the client's and therefore checked: an
 * impossible head makes the ring look full, and the slot stands still until it is closed.
 */
import {
  FUTURE_BYTES,
  ITEM_ANSWER_BYTES,
  RESULT_FUTURE,
  RESULT_ITEM,
  RESULT_NOT_DURABLE,
  SCRATCH_RESULT,
  NOT_DURABLE_BYTES,
  NOT_DURABLE_CAUSE,
  NOT_DURABLE_FIRST,
} from "../layout/memory";
import {
  ENTRY_BASE,
  ENTRY_REPLY_TAIL,
  FRAME_BODY,
  FRAME_PIECE_BYTES_MAX,
  FRAME_REQUEST,
  REPLY_RING_BYTES,
  SLOT_REPLIES,
  SLOT_REPLY_HEAD,
  SLOT_REPLY_TAIL,
} from "../layout/slot";
import { BUSY, FUTURE, NOT_DURABLE } from "../layout/status";
import { STORE_REFUSALS } from "../layout/store";
import { journalCause } from "../logs/journal";
import { fillFrame, frameBytes, frameStart, pieceBytes, placeFrame } from "./rings";

/** Room for a frame of the largest piece, wherever the ring's end is. */
const ROOM: u32 = 2 * (FRAME_BODY + FRAME_PIECE_BYTES_MAX);

export function hasReplyRoom(entry: u32): bool {
  const head = atomic.load<u32>(load<u32>(entry, ENTRY_BASE), SLOT_REPLY_HEAD);
  const used = load<u32>(entry, ENTRY_REPLY_TAIL) - head;
  return used <= REPLY_RING_BYTES - ROOM && !(head & 7);
}

/**
 * Answers the request of `frame` with a status. With FUTURE the body names actor and stamp, with a
 * rejected batch the item.
 */
export function reject(scratch: u32, entry: u32, status: u32, frame: u32): void {
  const request = load<u32>(frame, FRAME_REQUEST);
  if (status == NOT_DURABLE) return rejectNotDurable(scratch, entry, request, request);
  if (status != BUSY) store<u64>(STORE_REFUSALS, load<u64>(STORE_REFUSALS) + 1);
  const isFuture = status == FUTURE;
  const body = scratch + SCRATCH_RESULT + (isFuture ? RESULT_FUTURE : RESULT_ITEM);
  const hasItem = load<u32>(scratch + SCRATCH_RESULT, RESULT_ITEM) != 0;
  const bytes: u32 = isFuture ? FUTURE_BYTES : hasItem ? ITEM_ANSWER_BYTES : 0;
  reply(entry, status, request, body, bytes, 0);
}

/** Rejects the requests from `first` to `last`: the disk did not take their writes. */
export function rejectNotDurable(scratch: u32, entry: u32, first: u32, last: u32): void {
  store<u64>(STORE_REFUSALS, load<u64>(STORE_REFUSALS) + 1);
  const body = scratch + SCRATCH_RESULT + RESULT_NOT_DURABLE;
  store<u32>(body, first, NOT_DURABLE_FIRST);
  store<u32>(body, journalCause(), NOT_DURABLE_CAUSE);
  reply(entry, NOT_DURABLE, last, body, NOT_DURABLE_BYTES, 0);
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
  const slot = load<u32>(entry, ENTRY_BASE);
  const piece = pieceBytes(total - done);
  const bytes = frameBytes(piece);
  const tail = load<u32>(entry, ENTRY_REPLY_TAIL);
  const start = frameStart(tail, REPLY_RING_BYTES, bytes);
  const next = start + bytes;
  if (next - atomic.load<u32>(slot, SLOT_REPLY_HEAD) > REPLY_RING_BYTES) return done;
  const frame = placeFrame(slot + SLOT_REPLIES, REPLY_RING_BYTES, tail, start);
  fillFrame(frame, status, request, total, body + done, piece);
  store<u32>(entry, next, ENTRY_REPLY_TAIL);
  atomic.store<u32>(slot, next, SLOT_REPLY_TAIL);
  return done + piece;
}
