/**
 * The journal: every change on its way to the disk, in the order in which it was made.
 *
 * A ring in private memory, with one writer (the engine) and one reader (the persistence). The
 * entries of one operation are published together, so that those before the tail always describe a
 * state that the store was in. An entry has a copy of the value block, because the store's block may
 * be gone when the disk gets to it. Only a value that is large for the ring goes without: then
 * nothing changes until the disk has it.
 *
 * Room is reserved before a store changes: NEEDS_JOURNAL asks the host to wait for the disk.
 */
import * as DISK from "../layout/disk";
import * as JOURNAL from "../layout/journal";
import { CONTROL_JOURNAL } from "../layout/memory";
import { NODE_ID, NODE_KEY_INFO } from "../layout/node";
import { NEEDS_JOURNAL, OK, TOO_LARGE } from "../layout/status";
import * as STORE from "../layout/store";
import { sizeOf } from "../heap/allocator";
import { paddedBytes } from "../codec/ids";

/** The most that skipping the ring's end costs a reservation, once. */
const WRAP_BYTES: u64 = 8192;

/** The journal's address; 0: the store is not on disk. */
export function journalAt(): u32 {
  return load<u32>(CONTROL_JOURNAL);
}

/** Starts an empty journal at `journal`, which no other thread uses yet. */
export function openJournal(journal: u32, ringBytes: u32, blockBytesMax: u32, isSync: u32): void {
  assert(!(ringBytes & (ringBytes - 1)) && ringBytes >= JOURNAL.JOURNAL_RING_BYTES_MIN);
  memory.fill(journal, 0, JOURNAL.JOURNAL_WORDS_BYTES);
  store<u32>(journal, ringBytes, JOURNAL.JOURNAL_RING_BYTES);
  store<u32>(journal, blockBytesMax, JOURNAL.JOURNAL_BLOCK_BYTES_MAX);
  store<u32>(journal, isSync, JOURNAL.JOURNAL_IS_SYNC);
  store<u32>(CONTROL_JOURNAL, journal);
}

/** Loads whether disk writes fail: whether writes are refused until the next call. */
export function refreshJournal(): bool {
  const journal = journalAt();
  if (!journal) return false;
  const failed = atomic.load<u32>(journal, JOURNAL.JOURNAL_FAILED);
  store<u32>(journal, failed ? 1 : 0, JOURNAL.JOURNAL_REFUSES);
  return failed != 0;
}

export function journalRefuses(): bool {
  const journal = journalAt();
  return journal != 0 && load<u32>(journal, JOURNAL.JOURNAL_REFUSES) != 0;
}

/** Why disk writes fail: an errno. */
export function journalCause(): u32 {
  const journal = journalAt();
  return journal ? atomic.load<u32>(journal, JOURNAL.JOURNAL_FAILED) : 0;
}

/** Whether requests wait for the disk before they are acknowledged. */
export function isSyncJournal(journal: u32): bool {
  return load<u32>(journal, JOURNAL.JOURNAL_IS_SYNC) != 0;
}

/**
 * Reserves room for the entries of an operation of several nodes, whose ids take `idBytes` with
 * their padding, and opens it: OK, NEEDS_JOURNAL, or TOO_LARGE when no ring of this size will do.
 * Until `publishJournal` no function asks for room.
 */
export function reserveJournal(nodes: u32, idBytes: u64): u32 {
  const journal = journalAt();
  if (!journal) return OK;
  const bytes = entriesBytesOf(nodes, idBytes) + metaBytes() + WRAP_BYTES;
  if (bytes > reservableBytes(journal)) return TOO_LARGE;
  if (isBarred(journal) || bytes > roomOf(journal)) return NEEDS_JOURNAL;
  store<u32>(journal, <u32>bytes, JOURNAL.JOURNAL_RESERVED);
  store<u32>(journal, 1, JOURNAL.JOURNAL_IS_OPEN);
  return OK;
}

/** Bytes that the entries of so many nodes take without value blocks. */
export function entriesBytesOf(nodes: u32, idBytes: u64): u64 {
  return <u64>nodes * JOURNAL.JOURNAL_ENTRY_ID + idBytes;
}

/** The most that `entriesBytesOf` may be for one reservation, with `extra` bytes besides. */
export function journalRoomMax(extra: u32): u64 {
  const journal = journalAt();
  if (!journal) return u64.MAX_VALUE;
  const taken = metaBytes() + WRAP_BYTES + extra;
  const most = reservableBytes(journal);
  return most > taken ? most - taken : 0;
}

/** Up to where the journal is written: the position of the next entry. */
export function journalEnd(): u64 {
  const journal = journalAt();
  return journal ? load<u64>(journal, JOURNAL.JOURNAL_END) : 0;
}

/** Whether all entries before a position are on disk. */
export function journalReached(position: u64): bool {
  const journal = journalAt();
  return !journal || atomic.load<u64>(journal, JOURNAL.JOURNAL_DURABLE) >= position;
}

function reservableBytes(journal: u32): u64 {
  return load<u32>(journal, JOURNAL.JOURNAL_RING_BYTES) >> JOURNAL.JOURNAL_RESERVE_SHARE_LOG2;
}

/** Whether the persistence can write a value block of so many bytes. */
export function fitsJournal(bytes: u64): bool {
  const journal = journalAt();
  return !journal || bytes <= load<u32>(journal, JOURNAL.JOURNAL_BLOCK_BYTES_MAX);
}

/** Whether the change of one node has room: OK, NEEDS_JOURNAL or TOO_LARGE. `block` may be 0. */
export function roomForEntry(keyInfo: u32, block: u32): u32 {
  const journal = journalAt();
  if (!journal) return OK;
  const blockBytes: u32 = block ? sizeOf(block) : 0;
  if (!fitsJournal(blockBytes)) return TOO_LARGE;
  if (load<u32>(journal, JOURNAL.JOURNAL_IS_OPEN)) return OK;
  if (isBarred(journal)) return NEEDS_JOURNAL;
  let bytes = JOURNAL.JOURNAL_ENTRY_ID + paddedBytes(keyInfo);
  if (bytes + blockBytes <= entryBytesMax(journal)) bytes += blockBytes;
  // In the worst case the ring's end is skipped.
  return 2 * <u64>bytes > roomOf(journal) ? NEEDS_JOURNAL : OK;
}

function entryBytesMax(journal: u32): u32 {
  return load<u32>(journal, JOURNAL.JOURNAL_RING_BYTES) >> JOURNAL.JOURNAL_ENTRY_SHARE_LOG2;
}

function roomOf(journal: u32): u64 {
  // SYNC POINT: journal durable. The persistence no longer reads the entries before it.
  const used =
    load<u64>(journal, JOURNAL.JOURNAL_END) - atomic.load<u64>(journal, JOURNAL.JOURNAL_DURABLE);
  assert(used <= load<u32>(journal, JOURNAL.JOURNAL_RING_BYTES));
  return <u64>load<u32>(journal, JOURNAL.JOURNAL_RING_BYTES) - used;
}

function isBarred(journal: u32): bool {
  return (
    load<u64>(journal, JOURNAL.JOURNAL_BARRIER) > atomic.load<u64>(journal, JOURNAL.JOURNAL_DURABLE)
  );
}

/**
 * Appends that the node has the value block `block`. There is room. `deleted` is the version of a
 * change that took the node's data, else 0.
 */
export function journalValue(node: u32, block: u32, deleted: u64): void {
  const journal = journalAt();
  if (!journal) return;
  const keyInfo = load<u32>(node, NODE_KEY_INFO);
  const head = JOURNAL.JOURNAL_ENTRY_ID + paddedBytes(keyInfo);
  const bytes = sizeOf(block);
  const copies = takesBlock(journal, head, bytes);
  const entry = append(
    journal,
    copies ? head + bytes : head,
    copies ? JOURNAL.JOURNAL_VALUE : JOURNAL.JOURNAL_CURRENT,
  );
  writeId(entry, node);
  store<u64>(entry, deleted, JOURNAL.JOURNAL_ENTRY_DELETED);
  store<u32>(entry, copies ? bytes : 0, JOURNAL.JOURNAL_ENTRY_BLOCK_BYTES);
  if (copies) memory.copy(entry + head, block, bytes);
  else store<u64>(journal, load<u64>(journal, JOURNAL.JOURNAL_END), JOURNAL.JOURNAL_BARRIER);
}

export function journalRemoval(node: u32, deleted: u64): void {
  const journal = journalAt();
  if (!journal) return;
  const head = JOURNAL.JOURNAL_ENTRY_ID + paddedBytes(load<u32>(node, NODE_KEY_INFO));
  takesBlock(journal, head, 0);
  const entry = append(journal, head, JOURNAL.JOURNAL_REMOVED);
  writeId(entry, node);
  store<u64>(entry, deleted, JOURNAL.JOURNAL_ENTRY_DELETED);
  store<u32>(entry, 0, JOURNAL.JOURNAL_ENTRY_BLOCK_BYTES);
}

/** Appends the state besides nodes: whether deltas are exchanged, and the latest stamp of each actor. */
export function journalMeta(): void {
  const journal = journalAt();
  if (!journal) return;
  const entry = append(journal, metaBytes(), JOURNAL.JOURNAL_META);
  store<u32>(entry, 0, JOURNAL.JOURNAL_ENTRY_KEY_INFO);
  store<u32>(entry, metaBytes() - JOURNAL.JOURNAL_ENTRY_ID, JOURNAL.JOURNAL_ENTRY_BLOCK_BYTES);
  writeMeta(entry + JOURNAL.JOURNAL_ENTRY_ID, 0);
}

/** Room for `journalMeta` alone: OK or NEEDS_JOURNAL. */
export function roomForMeta(): u32 {
  const journal = journalAt();
  if (!journal || load<u32>(journal, JOURNAL.JOURNAL_IS_OPEN)) return OK;
  return 2 * <u64>metaBytes() > roomOf(journal) ? NEEDS_JOURNAL : OK;
}

/**
 * Appends a disk record of `bytes` bytes, but for its check, under the key of a replica or of the GC
 * watermark: the address of its bytes, or 0 when the store is not on disk. 0 bytes: the record is
 * deleted.
 */
export function journalRecord(id: u64, isWatermark: bool, bytes: u32): u32 {
  const journal = journalAt();
  if (!journal) return 0;
  const keyBytes: u32 = isWatermark ? 1 : DISK.RECORD_REPLICA_KEY_BYTES;
  const head = JOURNAL.JOURNAL_ENTRY_ID + paddedBytes(keyBytes << 1);
  const entry = append(journal, head + bytes, JOURNAL.JOURNAL_RECORD);
  store<u32>(entry, keyBytes << 1, JOURNAL.JOURNAL_ENTRY_KEY_INFO);
  store<u32>(entry, bytes, JOURNAL.JOURNAL_ENTRY_BLOCK_BYTES);
  store<u8>(entry, <u8>DISK.RECORD_KEY_REPLICA, JOURNAL.JOURNAL_ENTRY_ID);
  if (!isWatermark) store<u64>(entry + 1, id, JOURNAL.JOURNAL_ENTRY_ID);
  if (!bytes) return 0;
  memory.fill(entry + head, 0, bytes);
  return entry + head;
}

/** Room for `journalRecord` and `journalMeta`: OK or NEEDS_JOURNAL. */
export function roomForRecord(bytes: u32): u32 {
  const journal = journalAt();
  if (!journal || load<u32>(journal, JOURNAL.JOURNAL_IS_OPEN)) return OK;
  const all = <u64>recordEntryBytes(bytes) + metaBytes();
  return 2 * all > roomOf(journal) ? NEEDS_JOURNAL : OK;
}

/** The bytes of an entry with a record of so many, at most. */
export function recordEntryBytes(bytes: u32): u32 {
  return JOURNAL.JOURNAL_ENTRY_ID + paddedBytes(DISK.RECORD_REPLICA_KEY_BYTES << 1) + bytes;
}

function metaBytes(): u32 {
  return (
    JOURNAL.JOURNAL_ENTRY_ID +
    DISK.META_ACTORS +
    load<u32>(STORE.STORE_ACTOR_COUNT) * STORE.ACTOR_BYTES
  );
}

/** The meta record at `out`, but for its check: its length. */
export function writeMeta(out: u32, isClean: u32): u32 {
  const actors = load<u32>(STORE.STORE_ACTOR_COUNT) * STORE.ACTOR_BYTES;
  store<u32>(out, 0, DISK.RECORD_CHECK);
  store<u32>(out, 0, DISK.RECORD_FORMAT);
  store<u64>(out, load<u64>(STORE.STORE_CLOCK), DISK.META_CLOCK);
  store<u64>(out, load<u64>(STORE.STORE_COMMIT), DISK.META_COMMIT);
  store<u32>(out, isClean, DISK.META_CLEAN);
  store<u32>(out, load<u32>(STORE.STORE_REPLICAS), DISK.META_REPLICAS);
  memory.copy(out + DISK.META_ACTORS, STORE.ACTORS, actors);
  return DISK.META_ACTORS + actors;
}

/** Whether an entry has a copy of its value block; the reservation shrinks by the entry's head. */
function takesBlock(journal: u32, head: u32, bytes: u32): bool {
  const reserved = load<u32>(journal, JOURNAL.JOURNAL_RESERVED);
  const rest = reserved - min(reserved, head);
  store<u32>(journal, rest, JOURNAL.JOURNAL_RESERVED);
  const whole = head + bytes;
  return whole <= entryBytesMax(journal) && 2 * <u64>whole + rest <= roomOf(journal);
}

function writeId(entry: u32, node: u32): void {
  const keyInfo = load<u32>(node, NODE_KEY_INFO);
  store<u32>(entry, keyInfo, JOURNAL.JOURNAL_ENTRY_KEY_INFO);
  memory.copy(entry + JOURNAL.JOURNAL_ENTRY_ID, node + NODE_ID, paddedBytes(keyInfo));
}

/** An entry of `bytes` bytes behind all others, skipping the ring's end if need be: its address. */
function append(journal: u32, bytes: u32, kind: u32): u32 {
  const ringBytes = load<u32>(journal, JOURNAL.JOURNAL_RING_BYTES);
  let end = load<u64>(journal, JOURNAL.JOURNAL_END);
  assert(!(bytes & 7) && bytes >= JOURNAL.JOURNAL_ENTRY_ID && bytes <= ringBytes);
  assert(!(end & 7) && end >= load<u64>(journal, JOURNAL.JOURNAL_TAIL));
  let offset = <u32>end & (ringBytes - 1);
  if (ringBytes - offset < bytes) {
    const pad = journal + JOURNAL.JOURNAL_RING + offset;
    store<u32>(pad, ringBytes - offset, JOURNAL.JOURNAL_ENTRY_BYTES);
    store<u32>(pad, JOURNAL.JOURNAL_PAD, JOURNAL.JOURNAL_ENTRY_KIND);
    end += ringBytes - offset;
    offset = 0;
  }
  const entry = journal + JOURNAL.JOURNAL_RING + offset;
  store<u32>(entry, bytes, JOURNAL.JOURNAL_ENTRY_BYTES);
  store<u32>(entry, kind, JOURNAL.JOURNAL_ENTRY_KIND);
  store<u64>(journal, end + bytes, JOURNAL.JOURNAL_END);
  assert(end + bytes - atomic.load<u64>(journal, JOURNAL.JOURNAL_DURABLE) <= ringBytes);
  return entry;
}

/** The operation is whole: the persistence may write its entries. */
export function publishJournal(): void {
  const journal = journalAt();
  if (!journal) return;
  store<u32>(journal, 0, JOURNAL.JOURNAL_IS_OPEN);
  store<u32>(journal, 0, JOURNAL.JOURNAL_RESERVED);
  const end = load<u64>(journal, JOURNAL.JOURNAL_END);
  // SYNC POINT: journal tail. The entries are whole before the tail is behind them.
  if (end != load<u64>(journal, JOURNAL.JOURNAL_TAIL))
    atomic.store<u64>(journal, end, JOURNAL.JOURNAL_TAIL);
}
