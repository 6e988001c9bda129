/** The change log: a ring of changed nodes. */

// ── Change log: a broadcast ring, behind the header ─────────────────────────────────────────────
//
//   record  │ kind u32 │ keyInfo u32 │ version u64 │ id, zero-padded to 8 │
//
// Positions are byte counts that only grow. A record never wraps: one of kind LOG_PAD, of which
// only the kind is there, fills the end of the ring.

export const LOG_RECORD_KIND: u32 = 0;
export const LOG_RECORD_KEY_INFO: u32 = 4;
export const LOG_RECORD_VERSION: u32 = 8;
export const LOG_RECORD_ID: u32 = 16;
export const LOG_PAD: u32 = 0;
/** The node has data, new or as it was under a new version. */
export const LOG_PUT: u32 = 1;
/** The node has no data any more. */
export const LOG_DELETE: u32 = 2;
/** The ring is a 64th of the capacity, within these bounds, unless the host says how large. */
export const LOG_SHARE_LOG2: u32 = 6;
export const LOG_BYTES_MIN: u32 = 0x10000;
export const LOG_BYTES_DEFAULT_MAX: u32 = 0x400000;
export const LOG_BYTES_MAX: u32 = 0x10000000;
/** The writer announces so much of the ring more than it is about to write. */
export const LOG_AHEAD_SHARE_LOG2: u32 = 5;

/** Offsets from SCRATCH_LOG: the reader's position u64, its lower bound of the versions to come. */
export const LOG_CURSOR: u32 = 0;
export const LOG_VERSION: u32 = 8;
/** The record that was found; its id is at SCRATCH_KEY. */
export const LOG_KIND: u32 = 16;
export const LOG_KEY_INFO: u32 = 20;
