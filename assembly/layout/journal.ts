/**
 * The journal: changes on their way to the disk, private to the server's process.
 *
 * The engine appends entries (logs/journal.ts), the persistence's thread consumes them
 * (src/disk/journal.ts, disk/record-writer.ts).
 */

// ── The journal ─────────────────────────────────────────────────────────────────────────────────
//
//   0x0_0000  words, a cache line a writer:
//             0x00 the engine's       │ tail u64    │ end u64      │ reserved │ isOpen │ barrier u64 │
//                  0x20               │ refuses     │ isSync       │ ringBytes │ blockBytesMax │
//             0x40 the persistence's  │ durable u64 │ failed       │ sleeping │ commits │ ended │ thread │
//             0x80 any thread's       │ signal      │ urgent       │ stop │
//   0x1_0000  the persistence's scratch
//   0x2_0000  its table of actors
//   0x3_0000  ring
//   behind    the disk record that is being written
//
// Positions are byte counts, u64.

/** Published up to here, written up to here. */
export const JOURNAL_TAIL: u32 = 0x0;
export const JOURNAL_END: u32 = 0x8;
/** Room that the current operation may still use for entries without a value block. */
export const JOURNAL_RESERVED: u32 = 0x10;
/** 1 during an operation of several nodes. */
export const JOURNAL_IS_OPEN: u32 = 0x14;
/** No node may change until the disk has all up to here. */
export const JOURNAL_BARRIER: u32 = 0x18;
/** 1 while writes are refused, as the engine saw `JOURNAL_FAILED` when its turn began. */
export const JOURNAL_REFUSES: u32 = 0x20;
/** Written once: 1 if requests are acknowledged only once they are on disk; limits. */
export const JOURNAL_IS_SYNC: u32 = 0x24;
export const JOURNAL_RING_BYTES: u32 = 0x28;
/** The largest value block that the persistence can write. */
export const JOURNAL_BLOCK_BYTES_MAX: u32 = 0x2c;
/** On disk up to here; why the persistence cannot commit (an errno), or 0; whether it sleeps. */
export const JOURNAL_DURABLE: u32 = 0x40;
export const JOURNAL_FAILED: u32 = 0x48;
export const JOURNAL_SLEEPING: u32 = 0x4c;
/** Counts commits, failed ones too: threads that wait for the disk sleep on this word. */
export const JOURNAL_COMMITS: u32 = 0x50;
/** How the thread ended: 0 not yet, ENDED_…. */
export const JOURNAL_ENDED: u32 = 0x54;
/** The number of the thread once it runs, as the kernel has it; THREAD_UNKNOWN without /proc. */
export const JOURNAL_THREAD: u32 = 0x58;
export const THREAD_UNKNOWN: u32 = 0xffffffff;
/** Counts wake-ups of the persistence. */
export const JOURNAL_SIGNAL: u32 = 0x80;
/** 1: commit at once, without waiting for more entries. */
export const JOURNAL_URGENT: u32 = 0x84;
export const JOURNAL_STOP: u32 = 0x88;
export const JOURNAL_WORDS_BYTES: u32 = 0x100;
export const JOURNAL_SCRATCH: u32 = 0x10000;
export const JOURNAL_ACTORS: u32 = 0x20000;
export const JOURNAL_RING: u32 = 0x30000;
if (JOURNAL_END % 8 != 0 || JOURNAL_BARRIER % 8 != 0 || JOURNAL_DURABLE % 8 != 0)
  ERROR("the positions are aligned");
if (JOURNAL_DURABLE % 64 != 0 || JOURNAL_SIGNAL % 64 != 0)
  ERROR("the words of each writer start a cache line");
if (JOURNAL_BLOCK_BYTES_MAX + 4 > JOURNAL_DURABLE || JOURNAL_THREAD + 4 > JOURNAL_SIGNAL)
  ERROR("the words of a cache line end before the next");
if (JOURNAL_STOP + 4 > JOURNAL_WORDS_BYTES || JOURNAL_WORDS_BYTES > JOURNAL_SCRATCH)
  ERROR("the words end before the scratch");

/** Powers of two. The smallest has room for the entry of a full actor table. */
export const JOURNAL_RING_BYTES_DEFAULT: u32 = 0x2000000;
export const JOURNAL_RING_BYTES_MIN: u32 = 0x40000;
export const JOURNAL_RING_BYTES_MAX: u32 = 0x40000000;
/** An entry of more than this part of the ring goes without its value block. */
export const JOURNAL_ENTRY_SHARE_LOG2: u32 = 2;
export const JOURNAL_RESERVE_SHARE_LOG2: u32 = 1;
/** What a value block may have on top of the largest value, so that it can still be written. */
export const JOURNAL_STATE_BYTES: u32 = 0x100000;
if (JOURNAL_RING_BYTES_MIN & (JOURNAL_RING_BYTES_MIN - 1)) ERROR("ring sizes are powers of two");
if (JOURNAL_RING_BYTES_DEFAULT & (JOURNAL_RING_BYTES_DEFAULT - 1)) ERROR("so is the default");
if (JOURNAL_RING_BYTES_MAX & (JOURNAL_RING_BYTES_MAX - 1)) ERROR("so is the largest");

// ── An entry ────────────────────────────────────────────────────────────────────────────────────
//
//   0           4          8             16               20            24
//   │ bytes u32 │ kind u32 │ deleted u64 │ blockBytes u32 │ keyInfo u32 │ id, padded to 8 │ value block, or none │
//
// A multiple of 8. An entry never wraps: one of kind JOURNAL_PAD fills the end of the ring.

export const JOURNAL_ENTRY_BYTES: u32 = 0;
export const JOURNAL_ENTRY_KIND: u32 = 4;
/** The version of the change, if that took the data of a node whose id is not reserved; else 0. */
export const JOURNAL_ENTRY_DELETED: u32 = 8;
export const JOURNAL_ENTRY_BLOCK_BYTES: u32 = 16;
/** From here on the words are those of a node. */
export const JOURNAL_ENTRY_NODE: u32 = 8;
export const JOURNAL_ENTRY_KEY_INFO: u32 = 20;
export const JOURNAL_ENTRY_ID: u32 = 24;
/** The entry of a change with the shortest id and no value block. */
export const JOURNAL_CHANGE_BYTES_MIN: u32 = 32;
if (JOURNAL_ENTRY_KIND != JOURNAL_ENTRY_BYTES + 4 || JOURNAL_ENTRY_ID != JOURNAL_ENTRY_KEY_INFO + 4)
  ERROR("the words of an entry follow each other");
if (JOURNAL_ENTRY_DELETED % 8 != 0) ERROR("the version of a deletion is aligned");
if (JOURNAL_ENTRY_ID % 8 != 0) ERROR("the id of an entry is aligned");
if (JOURNAL_CHANGE_BYTES_MIN != JOURNAL_ENTRY_ID + 8) ERROR("the shortest id takes 8 bytes");

/** Kinds. Fills the ring's end. */
export const JOURNAL_PAD: u32 = 0;
/** A node's new value: the block follows. */
export const JOURNAL_VALUE: u32 = 1;
/** A node's new value, which is read from the store: no node changes until it is on disk. */
export const JOURNAL_CURRENT: u32 = 2;
export const JOURNAL_REMOVED: u32 = 3;
/** The replicas flag and the actor table, as on disk behind the clock. */
export const JOURNAL_META: u32 = 4;
/** A record as it is on disk, whose key is the id; without a block: the record is deleted. */
export const JOURNAL_RECORD: u32 = 5;
