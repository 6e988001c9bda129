/**
 * Reading the change log: any number of readers, each with a position in its own scratch.
 *
 * The writer may overwrite a record while it is read. The copy counts only if the intent, loaded
 * afterwards, allows it. Until then the bytes may be anything: real pages follow the ring, so even the
 * largest record that seems to start near its end is readable.
 */
import * as CHANGE_LOG from "../layout/change-log";
import * as MEMORY from "../layout/memory";
import { BUSY, FOUND, OVERRUN, RING_EMPTY } from "../layout/status";
import * as STORE from "../layout/store";
import { compareKeys, keyBytes, paddedBytes } from "../codec/ids";
import { fence } from "../heap/order";

/**
 * Places the reader at the log's end: later changes are behind it, and their versions are above
 * LOG_VERSION. The version is loaded first, because the end may move between the two.
 */
export function openLog(scratch: u32): void {
  const log = scratch + MEMORY.SCRATCH_LOG;
  const version = atomic.load<u64>(STORE.STORE_LOG_VERSION);
  store<u64>(log, version, CHANGE_LOG.LOG_VERSION);
  store<u64>(log, version, CHANGE_LOG.LOG_PASSED);
  store<u64>(log, atomic.load<u64>(STORE.STORE_LOG_TAIL), CHANGE_LOG.LOG_CURSOR);
}

/**
 * Moves the reader behind the next record whose id is in the range, or is the one at SCRATCH_ALSO.
 * It passes `recordsMax` records at most, and skips those that only mirrors care about. The bounds are
 * at SCRATCH_FROM and SCRATCH_TO, as `scan` has them. A keyInfo of 0 means that there is no such bound
 * or id.
 *
 * FOUND: LOG_KIND, LOG_VERSION, LOG_KEY_INFO, and the id at SCRATCH_KEY are a private copy of it.
 * LOG_PASSED becomes the version of the last record that it passed.
 * RING_EMPTY: there is none yet. BUSY: call again. OVERRUN: the writer has overwritten the reader's
 * place, which did not move: open the log again.
 */
export function readLog(
  scratch: u32,
  fromInfo: u32,
  toInfo: u32,
  alsoInfo: u32,
  recordsMax: u32,
): u32 {
  const log = scratch + MEMORY.SCRATCH_LOG;
  const ring = load<u32>(STORE.STORE_LOG);
  const ringBytes = load<u32>(STORE.STORE_LOG_BYTES);
  // SYNC POINT: log tail. Records below it are whole, or overwritten.
  const tail = atomic.load<u64>(STORE.STORE_LOG_TAIL);
  let position = load<u64>(log, CHANGE_LOG.LOG_CURSOR);
  for (let n: u32 = 0; n < recordsMax; n++) {
    if (position >= tail) return RING_EMPTY;
    const offset = <u32>position & (ringBytes - 1);
    const record = ring + offset;
    const kind = load<u32>(record, CHANGE_LOG.LOG_RECORD_KIND) & ~CHANGE_LOG.LOG_MORE;
    let next = position + (ringBytes - offset);
    let version: u64 = 0;
    let found = false;
    if (kind != CHANGE_LOG.LOG_PAD) {
      const keyInfo = load<u32>(record, CHANGE_LOG.LOG_RECORD_KEY_INFO);
      // Only bytes that are being overwritten have such a length.
      if (keyBytes(keyInfo) > MEMORY.ID_BYTES_MAX) return OVERRUN;
      next = position + CHANGE_LOG.LOG_RECORD_ID + paddedBytes(keyInfo);
      version = load<u64>(record, CHANGE_LOG.LOG_RECORD_VERSION);
      const id = record + CHANGE_LOG.LOG_RECORD_ID;
      found =
        kind <= CHANGE_LOG.LOG_DELETE &&
        (isWithin(scratch, id, keyInfo, fromInfo, toInfo) ||
          isAlso(scratch, id, keyInfo, alsoInfo));
      if (found) copyRecord(scratch, record, kind, keyInfo);
    }
    if (isDefined(FENCED)) fence();
    // SYNC POINT: log intent. Loaded after the record was read.
    if (atomic.load<u64>(STORE.STORE_LOG_INTENT) - position > <u64>ringBytes) return OVERRUN;
    position = next;
    store<u64>(log, position, CHANGE_LOG.LOG_CURSOR);
    if (version) store<u64>(log, version, CHANGE_LOG.LOG_PASSED);
    if (found) return FOUND;
  }
  return BUSY;
}

function isWithin(scratch: u32, id: u32, keyInfo: u32, fromInfo: u32, toInfo: u32): bool {
  if (fromInfo && compareKeys(id, keyInfo, scratch + MEMORY.SCRATCH_FROM, fromInfo) < 0)
    return false;
  return !toInfo || compareKeys(id, keyInfo, scratch + MEMORY.SCRATCH_TO, toInfo) < 0;
}

function isAlso(scratch: u32, id: u32, keyInfo: u32, alsoInfo: u32): bool {
  return (
    keyInfo == alsoInfo && compareKeys(id, keyInfo, scratch + MEMORY.SCRATCH_ALSO, alsoInfo) == 0
  );
}

function copyRecord(scratch: u32, record: u32, kind: u32, keyInfo: u32): void {
  const log = scratch + MEMORY.SCRATCH_LOG;
  store<u32>(log, kind, CHANGE_LOG.LOG_KIND);
  store<u32>(log, keyInfo, CHANGE_LOG.LOG_KEY_INFO);
  store<u64>(log, load<u64>(record, CHANGE_LOG.LOG_RECORD_VERSION), CHANGE_LOG.LOG_VERSION);
  memory.copy(
    scratch + MEMORY.SCRATCH_KEY,
    record + CHANGE_LOG.LOG_RECORD_ID,
    paddedBytes(keyInfo),
  );
}
