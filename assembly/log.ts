/**
 * The change log: what the writer tells everybody who watches, in a ring that is only ever written.
 *
 *   │ … older records │ tail ▸ (a record that is being written) │ intent ▸ records a lap older … │
 *
 * The writer does not know its readers, waits for none and pays for none. It announces how far it is
 * about to write (intent), writes the record, and publishes it (tail). Each reader keeps a position
 * of its own, copies a record and then looks at the intent: while that is no more than a ring ahead
 * of the record, the copy is whole. Positions have 64 bits, so a lap is never taken for none.
 */
import {
  LOG_AHEAD_SHARE_LOG2,
  LOG_BYTES_DEFAULT_MAX,
  LOG_BYTES_MAX,
  LOG_BYTES_MIN,
  LOG_DELETE,
  LOG_PAD,
  LOG_PUT,
  LOG_SHARE_LOG2,
  NODE_ID,
  NODE_KEY_INFO,
  LOGGED_ID,
  LOGGED_KEY_INFO,
  LOGGED_KIND,
  LOGGED_VERSION,
  STORE_LOG,
  STORE_LOG_BYTES,
  STORE_LOG_INTENT,
  STORE_LOG_TAIL,
  STORE_LOG_VERSION,
  VALUE_BYTES,
} from "./layout";
import { copyBytes } from "./bytes";
import { paddedBytes } from "./keys";

/** The ring's size, a power of two: what the host wants, or a share of the capacity. */
export function logBytesFor(capacity: u32, wanted: u32): u32 {
  const share = min<u32>(capacity >> LOG_SHARE_LOG2, LOG_BYTES_DEFAULT_MAX);
  const bytes = min<u32>(max<u32>(wanted ? wanted : share, LOG_BYTES_MIN), LOG_BYTES_MAX);
  return 0x80000000 >> clz(bytes);
}

/** Logs that `node` has the value `block` (0: none) instead of `old`, if its data came or went. */
export function logValue(node: u32, old: u32, block: u32, version: u64): void {
  if (block && load<u32>(block, VALUE_BYTES)) logChange(LOG_PUT, node, version);
  else if (old && load<u32>(old, VALUE_BYTES)) logChange(LOG_DELETE, node, version);
}

/**
 * Appends one record, in the order of the versions and after the change can be seen: whoever reads
 * the record and then the node finds this version or a later one.
 */
export function logChange(kind: u32, node: u32, version: u64): void {
  const tail = load<u64>(STORE_LOG_TAIL);
  const end = recordEnd(tail, node);
  announce(end);
  writeRecord(tail, kind, node, version);
  store<u64>(STORE_LOG_VERSION, version);
  // SYNC POINT: log tail. The record is whole before it can be seen.
  atomic.store<u64>(STORE_LOG_TAIL, end);
}

/**
 * The same for the puts of many nodes, the first of which got `version` and each one more than the
 * one before. Their addresses are words, `stride` bytes from one to the next.
 */
export function logPuts(nodes: u32, stride: u32, count: u32, version: u64): void {
  if (!count) return;
  const tail = load<u64>(STORE_LOG_TAIL);
  let end = tail;
  for (let i: u32 = 0; i < count; i++) end = recordEnd(end, load<u32>(nodes + i * stride));
  if (end - tail > load<u32>(STORE_LOG_BYTES) >> 1) {
    // One by one, so that readers lose no more than they must.
    for (let i: u32 = 0; i < count; i++) {
      logChange(LOG_PUT, load<u32>(nodes + i * stride), version + i);
    }
    return;
  }
  announce(end);
  let at = tail;
  for (let i: u32 = 0; i < count; i++) {
    const node = load<u32>(nodes + i * stride);
    writeRecord(at, LOG_PUT, node, version + i);
    at = recordEnd(at, node);
  }
  store<u64>(STORE_LOG_VERSION, version + count - 1);
  // SYNC POINT: log tail. As above, for all at once.
  atomic.store<u64>(STORE_LOG_TAIL, end);
}

/**
 * SYNC POINT: log intent. Announced before the first byte of an older record is overwritten; some
 * more than that, so that not each record needs such a store.
 */
function announce(end: u64): void {
  if (load<u64>(STORE_LOG_INTENT) >= end) return;
  const ahead = load<u32>(STORE_LOG_BYTES) >> LOG_AHEAD_SHARE_LOG2;
  atomic.store<u64>(STORE_LOG_INTENT, end + ahead);
}

/** Where the record of a node ends that is appended at `tail`. */
function recordEnd(tail: u64, node: u32): u64 {
  const bytes = LOGGED_ID + paddedBytes(load<u32>(node, NODE_KEY_INFO));
  return tail + skipped(tail, bytes) + bytes;
}

/** A record does not wrap: the rest of the ring is left out when it is too small. */
function skipped(tail: u64, bytes: u32): u32 {
  const ringBytes = load<u32>(STORE_LOG_BYTES);
  const toEnd = ringBytes - (<u32>tail & (ringBytes - 1));
  return toEnd < bytes ? toEnd : 0;
}

function writeRecord(tail: u64, kind: u32, node: u32, version: u64): void {
  const keyInfo = load<u32>(node, NODE_KEY_INFO);
  const bytes = LOGGED_ID + paddedBytes(keyInfo);
  let record = load<u32>(STORE_LOG) + (<u32>tail & (load<u32>(STORE_LOG_BYTES) - 1));
  if (skipped(tail, bytes)) {
    store<u32>(record, LOG_PAD, LOGGED_KIND);
    record = load<u32>(STORE_LOG);
  }
  store<u32>(record, kind, LOGGED_KIND);
  store<u32>(record, keyInfo, LOGGED_KEY_INFO);
  store<u64>(record, version, LOGGED_VERSION);
  copyBytes(node + NODE_ID, record + LOGGED_ID, bytes - LOGGED_ID);
}
