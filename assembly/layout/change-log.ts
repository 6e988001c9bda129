/**
 * The change log: a ring with a record of each change, which watches read.
 *
 * The engine writes it (logs/change-log.ts). Readers in any process copy records out of it
 * (read/change-log-reader.ts); the words that order both sides are STORE_LOG_… of the header.
 */

// ── A record ────────────────────────────────────────────────────────────────────────────────────
//
//   0          4           8             16
//   │ kind u32 │ keyInfo u32 │ version u64 │ id, zero-padded to 8 … │
//
// The versions rise, but a record LOG_HIDDEN may have the version of the record before. Positions are
// byte counts that only grow. A record never wraps: one of kind LOG_PAD, which has no other field,
// fills the end of the ring.

export const LOG_RECORD_KIND: u32 = 0;
export const LOG_RECORD_KEY_INFO: u32 = 4;
export const LOG_RECORD_VERSION: u32 = 8;
export const LOG_RECORD_ID: u32 = 16;
export const LOG_PAD: u32 = 0;
/** The node has data: new data, or the same under a new version. */
export const LOG_PUT: u32 = 1;
/** The node lost its data. */
export const LOG_DELETE: u32 = 2;
/** Watches skip the other kinds. Parts of the node changed, the data did not. */
export const LOG_HIDDEN: u32 = 3;
/** A node without data is gone. */
export const LOG_DROPPED: u32 = 4;
/** Beside a kind: more records of the same batch or merge follow. */
export const LOG_MORE: u32 = 0x100;
if (LOG_RECORD_VERSION % 8 != 0 || LOG_RECORD_ID != LOG_RECORD_VERSION + 8)
  ERROR("a record's version is aligned and ends where its id starts");

// ── The ring ────────────────────────────────────────────────────────────────────────────────────

/** The ring is a 64th of the capacity, within these bounds, unless the host says how large. */
export const LOG_SHARE_LOG2: u32 = 6;
export const LOG_BYTES_MIN: u32 = 0x10000;
export const LOG_BYTES_DEFAULT_MAX: u32 = 0x400000;
export const LOG_BYTES_MAX: u32 = 0x10000000;
/** The writer announces so much of the ring more than it is about to write. */
export const LOG_AHEAD_SHARE_LOG2: u32 = 5;
if (LOG_BYTES_MIN & (LOG_BYTES_MIN - 1)) ERROR("the smallest ring is a power of two");
if (LOG_BYTES_DEFAULT_MAX & (LOG_BYTES_DEFAULT_MAX - 1)) ERROR("so is the largest by default");
if (LOG_BYTES_MAX & (LOG_BYTES_MAX - 1)) ERROR("so is the largest");

// ── A reader's place, at SCRATCH_LOG ────────────────────────────────────────────────────────────
//
//   0            8             16         20            24           32
//   │ cursor u64 │ version u64 │ kind u32 │ keyInfo u32 │ passed u64 │
//
// `version` is a lower bound of the versions to come; behind FOUND, that of the record. The id of
// the record is at SCRATCH_KEY. `passed` is the version of the last record before the cursor.

export const LOG_CURSOR: u32 = 0;
export const LOG_VERSION: u32 = 8;
export const LOG_KIND: u32 = 16;
export const LOG_KEY_INFO: u32 = 20;
export const LOG_PASSED: u32 = 24;
if (LOG_CURSOR % 8 != 0 || LOG_VERSION % 8 != 0 || LOG_PASSED % 8 != 0)
  ERROR("the u64 words of a place are aligned");
