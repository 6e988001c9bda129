/**
 * The change log: a ring of records that the engine only appends to, and that watches read.
 *
 *   │ … older records │ tail ▸ (a record that is being written) │ intent ▸ records a lap older … │
 *
 * The writer knows none of its readers and waits for none. It announces how far it is about to write
 * (intent), writes the record, and publishes it (tail). Each reader has a position, copies a record
 * and then loads the intent: if that is at most a ring ahead of the record, the copy is whole.
 * Positions have 64 bits, so a lap always shows.
 */
import * as CHANGE_LOG from "../layout/change-log";
import { NODE_ID, NODE_KEY_INFO, VALUE_BYTES } from "../layout/node";
import * as STORE from "../layout/store";
import { copyWords } from "../codec/bytes";
import { fence } from "../heap/order";
import { paddedBytes } from "../codec/ids";

/** The ring's size, a power of two: what the host wants, or a share of the capacity. */
export function logBytesFor(capacity: u32, wanted: u32): u32 {
  const share = min<u32>(capacity >> CHANGE_LOG.LOG_SHARE_LOG2, CHANGE_LOG.LOG_BYTES_DEFAULT_MAX);
  const bytes = min<u32>(
    max<u32>(wanted ? wanted : share, CHANGE_LOG.LOG_BYTES_MIN),
    CHANGE_LOG.LOG_BYTES_MAX,
  );
  return 0x80000000 >> clz(bytes);
}

/** Logs that `node` has the value `block` (0: none) instead of `old`. */
export function logValue(node: u32, old: u32, block: u32, version: u64): void {
  let kind = block ? CHANGE_LOG.LOG_HIDDEN : CHANGE_LOG.LOG_DROPPED;
  if (block && load<u32>(block, VALUE_BYTES)) kind = CHANGE_LOG.LOG_PUT;
  else if (old && load<u32>(old, VALUE_BYTES)) kind = CHANGE_LOG.LOG_DELETE;
  logChange(kind, node, version);
}

/** Logs a change that only mirrors care about: the node has other parts, under the same version. */
export function logHidden(node: u32): void {
  logChange(CHANGE_LOG.LOG_HIDDEN, node, load<u64>(STORE.STORE_LOG_VERSION));
}

/**
 * Appends one record, in the order of the versions and after the change is visible: a process that
 * reads the record and then the node finds this version or a later one.
 */
export function logChange(kind: u32, node: u32, version: u64): void {
  assert(
    version > load<u64>(STORE.STORE_LOG_VERSION) ||
      (kind == CHANGE_LOG.LOG_HIDDEN && version == load<u64>(STORE.STORE_LOG_VERSION)),
  );
  const tail = load<u64>(STORE.STORE_LOG_TAIL);
  const bytes = recordBytes(paddedBytes(load<u32>(node, NODE_KEY_INFO)));
  const skip = skipped(tail, bytes);
  const end = tail + skip + bytes;
  announce(end);
  if (skip) store<u32>(recordAt(tail), CHANGE_LOG.LOG_PAD, CHANGE_LOG.LOG_RECORD_KIND);
  fillRecord(recordAt(tail + skip), kind | moreBehind(version), node, version);
  // SYNC POINT: log tail. The record is whole before it can be seen.
  atomic.store<u64>(STORE.STORE_LOG_TAIL, end);
  // Behind the tail: a reader that finds this version finds its record below the tail.
  setLogVersion(version);
}

/**
 * The same for the puts of many nodes, the first of which got `version` and each one more than the
 * one before. Their addresses are words, `stride` bytes from one to the next; their records have
 * `bytes` bytes.
 */
export function logPuts(nodes: u32, stride: u32, count: u32, version: u64, bytes: u64): void {
  if (!count) return;
  assert(version > load<u64>(STORE.STORE_LOG_VERSION));
  const tail = load<u64>(STORE.STORE_LOG_TAIL);
  const end = nodes + count * stride;
  let next = version;
  if (skipped(tail, bytes) || bytes > load<u32>(STORE.STORE_LOG_BYTES) >> 1) {
    // One by one, because of the ring's end, or because a large record would overrun more readers.
    for (let at = nodes; at < end; at += stride)
      logChange(CHANGE_LOG.LOG_PUT, load<u32>(at), next++);
    return;
  }
  announce(tail + bytes);
  let record = recordAt(tail);
  for (let at = nodes; at < end; at += stride) {
    record = fillRecord(record, CHANGE_LOG.LOG_PUT | moreBehind(next), load<u32>(at), next++);
  }
  assert(record == recordAt(tail) + <u32>bytes);
  // SYNC POINT: log tail. As above, for all at once.
  atomic.store<u64>(STORE.STORE_LOG_TAIL, tail + bytes);
  setLogVersion(next - 1);
}

/** Seen after the tail: x86-64 keeps stores in order. */
function setLogVersion(version: u64): void {
  if (isDefined(FENCED)) atomic.store<u64>(STORE.STORE_LOG_VERSION, version);
  else store<u64>(STORE.STORE_LOG_VERSION, version);
}

/**
 * LOG_MORE if versions behind this one are given out already: their records follow before the next
 * operation, and a mirror shows them together.
 */
function moreBehind(version: u64): u32 {
  return version < load<u64>(STORE.STORE_COMMIT) ? CHANGE_LOG.LOG_MORE : 0;
}

/** The bytes of the record of a node whose id takes so many with its padding. */
export function recordBytes(paddedIdBytes: u32): u32 {
  return CHANGE_LOG.LOG_RECORD_ID + paddedIdBytes;
}

/**
 * SYNC POINT: log intent. Announced before the first byte of an older record is overwritten; and some
 * more, so that not each record needs such a store.
 */
function announce(end: u64): void {
  assert(!(end & 7) && end > load<u64>(STORE.STORE_LOG_TAIL));
  if (load<u64>(STORE.STORE_LOG_INTENT) >= end) return;
  const ahead = load<u32>(STORE.STORE_LOG_BYTES) >> CHANGE_LOG.LOG_AHEAD_SHARE_LOG2;
  atomic.store<u64>(STORE.STORE_LOG_INTENT, end + ahead);
  if (isDefined(FENCED)) fence();
}

/** A record does not wrap: a rest of the ring that is too small is skipped. */
function skipped(tail: u64, bytes: u64): u32 {
  const ringBytes = load<u32>(STORE.STORE_LOG_BYTES);
  const toEnd = ringBytes - (<u32>tail & (ringBytes - 1));
  return toEnd < bytes ? toEnd : 0;
}

function recordAt(position: u64): u32 {
  return load<u32>(STORE.STORE_LOG) + (<u32>position & (load<u32>(STORE.STORE_LOG_BYTES) - 1));
}

/** Writes a record: the address behind it. */
function fillRecord(record: u32, kind: u32, node: u32, version: u64): u32 {
  const keyInfo = load<u32>(node, NODE_KEY_INFO);
  const idBytes = paddedBytes(keyInfo);
  store<u32>(record, kind, CHANGE_LOG.LOG_RECORD_KIND);
  store<u32>(record, keyInfo, CHANGE_LOG.LOG_RECORD_KEY_INFO);
  store<u64>(record, version, CHANGE_LOG.LOG_RECORD_VERSION);
  copyWords(node + NODE_ID, record + CHANGE_LOG.LOG_RECORD_ID, idBytes);
  assert(
    record + CHANGE_LOG.LOG_RECORD_ID + idBytes <=
      load<u32>(STORE.STORE_LOG) + load<u32>(STORE.STORE_LOG_BYTES),
  );
  return record + CHANGE_LOG.LOG_RECORD_ID + idBytes;
}
