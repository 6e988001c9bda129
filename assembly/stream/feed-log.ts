/**
 * The changes behind a feed's place in the change log, as items: the nodes that changed, with their
 * present values, and the log's bytes as they are in the ring (docs/STREAM.md, Order).
 *
 * A value is sent with the record of its version. A later one is left to its own record, and the step
 * does not end before that. So at its end each node of the step has its value of one instant.
 */
import * as CHANGE_LOG from "../layout/change-log";
import { ID_BYTES_MAX, SCRATCH_KEY, SCRATCH_STREAM } from "../layout/memory";
import { BUSY, FOUND, NOT_FOUND, OVERRUN, RING_EMPTY, TOO_LARGE } from "../layout/status";
import * as STORE from "../layout/store";
import * as STREAM from "../layout/stream";
import { keyBytes, paddedBytes } from "../codec/ids";
import { fence } from "../heap/order";
import { copyItem, itemBytes, waitFor, writeNode } from "./feed-value";

/** The bytes of the item with the log's, without them. */
const LOG_ITEM_BYTES: u32 = STREAM.MESSAGE_ITEM_CONTENT + STREAM.SENT_LOG;

/**
 * Writes items at `out`, where `room` bytes are free, and moves the feed's place behind the records
 * that they are about. FEED_BYTES says how many bytes it wrote.
 *
 * RING_EMPTY: it has reached the log's end. BUSY: the message is full. TOO_LARGE: the last record is of
 * the node at SCRATCH_KEY with FEED_KEY_INFO, whose value needs several messages. OVERRUN: the writer
 * has overwritten the place.
 */
export function feedLog(scratch: u32, out: u32, room: u32): u32 {
  const feed = scratch + SCRATCH_STREAM;
  const start = load<u64>(feed, STREAM.FEED_CURSOR);
  let at = out;
  let status: u32 = FOUND;
  store<u32>(feed, 0, STREAM.FEED_NODES);
  while (status == FOUND) {
    const position = load<u64>(feed, STREAM.FEED_CURSOR);
    const left = room - (at - out);
    const log = <u32>(position - start) + LOG_ITEM_BYTES;
    // A record of the longest id, the end of the ring, and the item of a node that is gone.
    const most = 3 * (ID_BYTES_MAX + 64);
    if (left < log + most) {
      status = BUSY;
      break;
    }
    store<u32>(feed, 0, STREAM.FEED_BYTES);
    status = feedRecord(scratch, position, at, left - log - most);
    at += load<u32>(feed, STREAM.FEED_BYTES);
  }
  if (status == OVERRUN) return OVERRUN;
  const end = load<u64>(feed, STREAM.FEED_CURSOR);
  if (end != start) at += writeLog(start, <u32>(end - start), at);
  if (isDefined(FENCED)) fence();
  // SYNC POINT: log intent. Loaded after the bytes were copied.
  const intent = atomic.load<u64>(STORE.STORE_LOG_INTENT);
  if (intent - start > <u64>load<u32>(STORE.STORE_LOG_BYTES)) return OVERRUN;
  store<u32>(feed, at - out, STREAM.FEED_BYTES);
  return status;
}

/** Writes the item of the next record's node, if it has one now: FOUND, or a status of `feedLog`. */
function feedRecord(scratch: u32, position: u64, out: u32, room: u32): u32 {
  const feed = scratch + SCRATCH_STREAM;
  const ringBytes = load<u32>(STORE.STORE_LOG_BYTES);
  // SYNC POINT: log tail. Records below it are whole, or overwritten.
  if (position >= atomic.load<u64>(STORE.STORE_LOG_TAIL)) return RING_EMPTY;
  const offset = <u32>position & (ringBytes - 1);
  const record = load<u32>(STORE.STORE_LOG) + offset;
  const flags = load<u32>(record, CHANGE_LOG.LOG_RECORD_KIND);
  const kind = flags & ~CHANGE_LOG.LOG_MORE;
  const keyInfo = kind ? load<u32>(record, CHANGE_LOG.LOG_RECORD_KEY_INFO) : 0;
  const version = kind ? load<u64>(record, CHANGE_LOG.LOG_RECORD_VERSION) : 0;
  // Only bytes that are being overwritten have such a length.
  if (keyBytes(keyInfo) > ID_BYTES_MAX) return OVERRUN;
  const id = scratch + SCRATCH_KEY;
  if (kind) memory.copy(id, record + CHANGE_LOG.LOG_RECORD_ID, paddedBytes(keyInfo));
  if (isDefined(FENCED)) fence();
  // SYNC POINT: log intent. Loaded after the record was copied.
  if (atomic.load<u64>(STORE.STORE_LOG_INTENT) - position > <u64>ringBytes) return OVERRUN;
  if (!kind) {
    store<u64>(feed, position + (ringBytes - offset), STREAM.FEED_CURSOR);
    return FOUND;
  }
  const status = feedNode(scratch, kind, keyInfo, version, out, room);
  // The place is still before the record.
  if (status == BUSY) return BUSY;
  store<u64>(feed, version, STREAM.FEED_PASSED);
  store<u32>(feed, flags & CHANGE_LOG.LOG_MORE, STREAM.FEED_IS_OPEN);
  store<u64>(feed, position + CHANGE_LOG.LOG_RECORD_ID + paddedBytes(keyInfo), STREAM.FEED_CURSOR);
  if (status == TOO_LARGE) store<u32>(feed, keyInfo, STREAM.FEED_KEY_INFO);
  return status == TOO_LARGE ? TOO_LARGE : FOUND;
}

/** Writes the item for a record of this kind and version: BUSY, TOO_LARGE or another status. */
function feedNode(scratch: u32, kind: u32, keyInfo: u32, version: u64, out: u32, room: u32): u32 {
  const status = writeNode(scratch, keyInfo, version, out, room);
  const feed = scratch + SCRATCH_STREAM;
  if (status == NOT_FOUND) {
    if (kind == CHANGE_LOG.LOG_DELETE || kind == CHANGE_LOG.LOG_DROPPED) {
      copyItem(scratch + SCRATCH_KEY, keyInfo, 0, 0, out);
      store<u32>(feed, itemBytes(paddedBytes(keyInfo), 0), STREAM.FEED_BYTES);
    } else {
      // It is gone since: that version was given out before the node was out of sight.
      waitFor(scratch, atomic.load<u64>(STORE.STORE_COMMIT));
    }
  }
  if (status == FOUND) store<u32>(feed, load<u32>(feed, STREAM.FEED_NODES) + 1, STREAM.FEED_NODES);
  return status;
}

/** Writes the item with `bytes` bytes of the log from `position` on: its bytes. */
export function writeLog(position: u64, bytes: u32, out: u32): u32 {
  const ring = load<u32>(STORE.STORE_LOG);
  const ringBytes = load<u32>(STORE.STORE_LOG_BYTES);
  const offset = <u32>position & (ringBytes - 1);
  const first = min(bytes, ringBytes - offset);
  const content = out + STREAM.MESSAGE_ITEM_CONTENT;
  store<u32>(out, STREAM.MESSAGE_LOG, STREAM.MESSAGE_ITEM_KIND);
  store<u32>(out, STREAM.SENT_LOG + bytes, STREAM.MESSAGE_ITEM_BYTES);
  store<u64>(content, position, STREAM.SENT_LOG_POSITION);
  memory.copy(content + STREAM.SENT_LOG, ring + offset, first);
  memory.copy(content + STREAM.SENT_LOG + first, ring, bytes - first);
  return LOG_ITEM_BYTES + bytes;
}
