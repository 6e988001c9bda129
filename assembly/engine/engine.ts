/**
 * The engine: the only writer. It serves the rings of all slots from a table in private memory.
 *
 * A slot is served in order, a bounded number of frames a turn and of parts that they look at. The
 * engine acknowledges a whole
 * turn with one store. A request gets a reply frame only if its status is not OK, and is executed
 * only while there is room for that frame. All system calls are the host's: `serve` returns to have
 * it wake a client, commit memory or close a slot.
 */
import * as MEMORY from "../layout/memory";
import * as SLOT from "../layout/slot";
import * as STATUS from "../layout/status";
import { acknowledge, isBehind, publish } from "./acks";
import { release } from "../heap/allocator";
import { copyBytes } from "../codec/bytes";
import { isWorkDone, startWork } from "../heap/work";
import { refreshJournal } from "../logs/journal";
import { needsHost } from "../nodes/nodes";
import { hasReplyRoom, reject } from "./replies";
import { handle, pumpStream } from "./dispatch";

/**
 * Serves the `slots` entries at `table` once round, starting with entry `first`, then checks them
 * `spins` times more while there is nothing to do. `framesMax` bounds each slot's turn.
 * RING_EMPTY: nothing to do. BUSY: work was done, call again. WAKE: the client of RESULT_SLOT waits
 * as RESULT_WAITING says. CLOSED, BROKEN, SHUTDOWN: about RESULT_SLOT. NEEDS_PAGES, NEEDS_BUCKETS:
 * commit memory and call again.
 */
export function serve(
  scratch: u32,
  table: u32,
  slots: u32,
  first: u32,
  nowMs: f64,
  framesMax: u32,
  spins: u32,
): u32 {
  for (let spin: u32 = 0; spin <= spins; spin++) {
    let busy = false;
    for (let n: u32 = 0; n < slots; n++) {
      const slot = (first + n) % slots;
      const entry = table + slot * SLOT.ENTRY_BYTES;
      // SYNC POINT: slot state. The entry of an active slot is complete.
      const state = atomic.load<u32>(entry, SLOT.ENTRY_STATE);
      if (state == SLOT.STATE_FREE || state == SLOT.STATE_BROKEN) continue;
      store<u32>(scratch + MEMORY.SCRATCH_RESULT, slot, MEMORY.RESULT_SLOT);
      if (state == SLOT.STATE_CLOSING) return closeSlot(entry);
      const status = serveSlot(scratch, entry, nowMs, framesMax);
      if (status == STATUS.BUSY) busy = true;
      else if (status != STATUS.RING_EMPTY) return status;
    }
    if (busy) return STATUS.BUSY;
  }
  return STATUS.RING_EMPTY;
}

/** Releases the slot's blocks. The host may unmap the slot's pages once it reads FREE. */
function closeSlot(entry: u32): u32 {
  assert(load<u32>(entry, SLOT.ENTRY_STATE) == SLOT.STATE_CLOSING);
  const pieces = load<u32>(entry, SLOT.ENTRY_PIECES);
  const stream = load<u32>(entry, SLOT.ENTRY_STREAM);
  if (pieces) release(pieces);
  if (stream) release(stream);
  store<u32>(entry, 0, SLOT.ENTRY_PIECES);
  store<u32>(entry, 0, SLOT.ENTRY_STREAM);
  atomic.store<u32>(entry, SLOT.STATE_FREE, SLOT.ENTRY_STATE);
  return STATUS.CLOSED;
}

/** One turn of a slot: as many frames as there are, `framesMax` at most, and one acknowledgement. */
function serveSlot(scratch: u32, entry: u32, nowMs: f64, framesMax: u32): u32 {
  const slot = load<u32>(entry, SLOT.ENTRY_BASE);
  // SYNC POINT: request tail. Loaded once a turn; frames below it are whole.
  const tail = atomic.load<u32>(slot, SLOT.SLOT_REQUEST_TAIL);
  const start = load<u32>(entry, SLOT.ENTRY_REQUEST_HEAD);
  const refuses = refreshJournal();
  const hasAcked = acknowledge(scratch, entry, refuses);
  // The reply ring had no room for the rejection of writes that are not durable.
  if (refuses && isBehind(entry)) return STATUS.RING_EMPTY;
  if (hasAcked) publish(entry);
  if (tail == start && !load<u32>(entry, SLOT.ENTRY_STREAM)) {
    return hasAcked ? wake(scratch, slot) : STATUS.RING_EMPTY;
  }
  if (tail - start > SLOT.REQUEST_RING_BYTES || tail & 7) return breakSlot(entry);
  let status: u32 = STATUS.OK;
  let moved = pumpStream(entry) || hasAcked;
  startWork();
  for (let n: u32 = 0; n < framesMax && status == STATUS.OK && !isWorkDone(); n++) {
    if (load<u32>(entry, SLOT.ENTRY_STREAM) || !hasReplyRoom(entry)) break;
    const head = load<u32>(entry, SLOT.ENTRY_REQUEST_HEAD);
    if (head == tail) break;
    status = serveFrame(scratch, entry, slot, head, tail - head, nowMs);
    if (load<u32>(entry, SLOT.ENTRY_REQUEST_HEAD) != head) moved = true;
  }
  if (status == STATUS.BROKEN) return breakSlot(entry);
  if (!moved) return needsHost(status) ? status : STATUS.RING_EMPTY;
  acknowledge(scratch, entry, refuses);
  publish(entry);
  return needsHost(status) || status == STATUS.SHUTDOWN ? status : wake(scratch, slot);
}

/** SYNC POINT: waiting. The client sets it and then looks at `acked`. The engine looks after publishing. */
function wake(scratch: u32, slot: u32): u32 {
  if (!atomic.load<u32>(slot, SLOT.SLOT_WAITING)) return STATUS.BUSY;
  const waiting = atomic.xchg<u32>(slot, 0, SLOT.SLOT_WAITING);
  store<u32>(scratch + MEMORY.SCRATCH_RESULT, waiting, MEMORY.RESULT_WAITING);
  return waiting ? STATUS.WAKE : STATUS.BUSY;
}

/**
 * Copies one frame to private memory and has it handled. A client that changes the frame during that
 * changes nothing that was checked. Moves the head unless the host is needed first. BROKEN: the ring
 * cannot be followed any further.
 */
function serveFrame(
  scratch: u32,
  entry: u32,
  slot: u32,
  head: u32,
  available: u32,
  nowMs: f64,
): u32 {
  const offset = head & (SLOT.REQUEST_RING_BYTES - 1);
  const source = slot + SLOT.SLOT_REQUESTS + offset;
  const bytes = atomic.load<u32>(source, SLOT.FRAME_BYTES);
  if (bytes & 7 || bytes < 8 || bytes > available || bytes > SLOT.REQUEST_RING_BYTES - offset) {
    return STATUS.BROKEN;
  }
  const op = atomic.load<u32>(source, SLOT.FRAME_OP);
  let status: u32 = STATUS.OK;
  if (op != SLOT.OP_PAD) {
    if (bytes < SLOT.FRAME_BODY || bytes > MEMORY.SCRATCH_FRAME_BYTES) return STATUS.BROKEN;
    const frame = scratch + MEMORY.SCRATCH_FRAME;
    copyBytes(source, frame, bytes);
    store<u32>(frame, bytes, SLOT.FRAME_BYTES);
    store<u32>(frame, op, SLOT.FRAME_OP);
    status = handle(scratch, entry, frame, nowMs);
    if (needsHost(status)) return status;
    if (status == STATUS.BAD_FRAME) status = countViolation(scratch, entry, frame);
  }
  store<u32>(entry, head + bytes, SLOT.ENTRY_REQUEST_HEAD);
  return status;
}

/** Rejects a frame that no correct client sends. The third one breaks the slot. */
function countViolation(scratch: u32, entry: u32, frame: u32): u32 {
  const violations = load<u32>(entry, SLOT.ENTRY_VIOLATIONS) + 1;
  store<u32>(entry, violations, SLOT.ENTRY_VIOLATIONS);
  if (violations >= SLOT.VIOLATIONS_MAX) return STATUS.BROKEN;
  reject(scratch, entry, STATUS.BAD_FRAME, frame);
  return STATUS.OK;
}

/** The slot is not served any more: the host disconnects the client and then sets CLOSING. */
function breakSlot(entry: u32): u32 {
  atomic.cmpxchg<u32>(entry, SLOT.STATE_ACTIVE, SLOT.STATE_BROKEN, SLOT.ENTRY_STATE);
  return STATUS.BROKEN;
}
