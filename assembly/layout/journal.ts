/** The journal: changes on their way to the disk. */

// ── Journal: changes on their way to the disk, private to the server's process ──────────────────
//
//   0x0_0000  words        0x1_0000  the persistence's scratch    0x2_0000  its table of actors
//   0x3_0000  ring         behind    the disk record that is being written
//
//   note  │ note bytes u32 │ kind u32 │ block bytes u32 │ keyInfo u32 │ id, padded to 8 │ value block │
//
// Positions are byte counts, u64. A note is a multiple of 8 and never wraps.

/** The core's: published up to here, written up to here. */
export const JOURNAL_TAIL: u32 = 0x0;
export const JOURNAL_END: u32 = 0x8;
/** Room that the operation under way may still take for notes without a value block. */
export const JOURNAL_RESERVED: u32 = 0x10;
/** 1 while an operation of several nodes is under way. */
export const JOURNAL_IS_OPEN: u32 = 0x14;
/** Nothing may change until the disk has all up to here. */
export const JOURNAL_BARRIER: u32 = 0x18;
/** 1 while writes are refused, as the engine saw `JOURNAL_FAILED` when its turn began. */
export const JOURNAL_REFUSES: u32 = 0x20;
/** Written once: 1 if requests are acknowledged only once they are on disk; limits. */
export const JOURNAL_IS_SYNC: u32 = 0x24;
export const JOURNAL_RING_BYTES: u32 = 0x28;
/** The largest value block that the persistence can write. */
export const JOURNAL_BLOCK_BYTES_MAX: u32 = 0x2c;
/** The persistence's: on disk up to here; why it cannot commit (an errno), or 0; whether it sleeps. */
export const JOURNAL_DURABLE: u32 = 0x40;
export const JOURNAL_FAILED: u32 = 0x48;
export const JOURNAL_SLEEPING: u32 = 0x4c;
/** Counts commits, failed ones too: the word that those sleep on who wait for the disk. */
export const JOURNAL_COMMITS: u32 = 0x50;
/** How the thread ended: 0 not yet, ENDED_…. */
export const JOURNAL_ENDED: u32 = 0x54;
/** Anybody's: counts wake-ups of the persistence, and says what it is to do. */
export const JOURNAL_SIGNAL: u32 = 0x80;
/** Commits are wanted at once, not when some more has gathered. */
export const JOURNAL_URGENT: u32 = 0x84;
export const JOURNAL_STOP: u32 = 0x88;
export const JOURNAL_WORDS_BYTES: u32 = 0x100;
export const JOURNAL_SCRATCH: u32 = 0x10000;
export const JOURNAL_ACTORS: u32 = 0x20000;
export const JOURNAL_RING: u32 = 0x30000;
/** Powers of two. The least has room for what is noted of a full actor table. */
export const JOURNAL_RING_BYTES_DEFAULT: u32 = 0x2000000;
export const JOURNAL_RING_BYTES_MIN: u32 = 0x40000;
export const JOURNAL_RING_BYTES_MAX: u32 = 0x40000000;
/** A note of more than this part of the ring goes without its value block. */
export const JOURNAL_ENTRY_SHARE_LOG2: u32 = 2;
export const JOURNAL_RESERVE_SHARE_LOG2: u32 = 1;
/** What a value block may have on top of the largest value, so that it can still be written. */
export const JOURNAL_STATE_BYTES: u32 = 0x100000;

export const JOURNAL_ENTRY_BYTES: u32 = 0;
export const JOURNAL_ENTRY_KIND: u32 = 4;
export const JOURNAL_ENTRY_BLOCK_BYTES: u32 = 8;
/** As in a node, so that whoever writes a node's id can write a note's. */
export const JOURNAL_ENTRY_KEY_INFO: u32 = 12;
export const JOURNAL_ENTRY_ID: u32 = 16;
/** Fills the ring's end. */
export const JOURNAL_PAD: u32 = 0;
/** A node's new value: the block follows. */
export const JOURNAL_VALUE: u32 = 1;
/** A node has the value that it has in the store: nothing changes there until it is on disk. */
export const JOURNAL_CURRENT: u32 = 2;
export const JOURNAL_REMOVED: u32 = 3;
/** The replicas flag and the actor table, as on disk behind the clock. */
export const JOURNAL_META: u32 = 4;
/** A record as it is on disk, whose key is the id; without a block: it goes. */
export const JOURNAL_RECORD: u32 = 5;
