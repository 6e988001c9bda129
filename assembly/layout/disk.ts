/**
 * The records on disk, what LMDB holds: every offset, tag and limit of them (docs/FORMAT.md).
 *
 * They are not of the shared pages: a later build with other pages reads them, and `DISK_FORMAT` says
 * what it reads.
 *
 *   key 'n' id, each unit as UTF-8 has it   │ check u32 │ format u32 │ version u64 │ delta of one node │
 *   key 'm' 'state'   │ check u32 │ format u32 │ clock u64 │ version u64 │ clean u32 │ replicas u32 │
 *                     │ { actor u64, stamp u64 } … │      the first is the store's own
 *   key 'r' id u64    │ check u32 │ format u32 │ heard f64 │ { actor u64, told u64, seen u64 } … │
 *   key 'r'           │ check u32 │ format u32 │ under way u64 │ { actor u64, stamp u64, stamp u64 } … │
 *   key 'l' number u64, big-endian
 *                     │ check u32 │ format u32 │ { key bytes u32, record bytes u32, key, record } … │
 */

export const RECORD_CHECK: u32 = 0;
export const RECORD_FORMAT: u32 = 4;
export const RECORD_VERSION: u32 = 8;
export const RECORD_DELTA: u32 = 16;
/** The check covers what is behind it up to here, the delta's own checksum included. */
export const RECORD_CHECKED_BYTES: u32 = 24;
export const META_CLOCK: u32 = 8;
export const META_COMMIT: u32 = 16;
export const META_CLEAN: u32 = 24;
export const META_REPLICAS: u32 = 28;
export const META_ACTORS: u32 = 32;
export const DISK_FORMAT: u32 = 1;
export const RECORD_KEY_NODE: u32 = 0x6e;
export const RECORD_KEY_META: u32 = 0x6d;
/** Alone: the floor. With 8 bytes of its id behind: a known replica. */
export const RECORD_KEY_REPLICA: u32 = 0x72;
export const RECORD_REPLICA_KEY_BYTES: u32 = 9;
export const RECORD_HEARD: u32 = 8;
/** In the floor's record: 1 while a resynchronisation is under way, u64. */
export const RECORD_IN_PROGRESS: u32 = 8;
export const RECORD_STAMPS: u32 = 16;
/** { actor u64, told u64, seen u64 } */
export const RECORD_STAMP_BYTES: u32 = 24;
export const RECORD_STAMP_REPORTED: u32 = 8;
export const RECORD_STAMP_SEEN: u32 = 16;
/** The log: records that are not in their own places yet, in the order in which they were made. */
export const RECORD_KEY_APPEND_LOG: u32 = 0x6c;
export const APPEND_LOG_ENTRY_KEY_BYTES: u32 = 9;
export const APPEND_LOG_ITEMS: u32 = 8;
export const APPEND_LOG_KEY_BYTES: u32 = 0;
export const APPEND_LOG_RECORD_BYTES: u32 = 4;
export const APPEND_LOG_KEY: u32 = 8;
/** Instead of a record's bytes: the record is gone; it is in its own place, being a large one. */
export const APPEND_LOG_GONE: u32 = 0xffffffff;
export const APPEND_LOG_IN_PLACE: u32 = 0xfffffffe;
/** An entry and LMDB's head of a page fill 16 pages. */
export const APPEND_LOG_ENTRY_BYTES_MAX: u32 = 0xffe8;
/** Larger records have pages of their own anyway. */
export const APPEND_LOG_RECORD_BYTES_MAX: u32 = 0x2000;
/** The prefix and 3 bytes for each of 512 units: an id of 1,024 bytes of UTF-8 has no more. */
export const RECORD_KEY_BYTES_MAX: u32 = 0x800;
/** What a record may have more than its value block, as a factor: tiny fields get names and places. */
export const RECORD_GROWTH: u32 = 3;
export const RECORD_HEAD_BYTES: u32 = 0x10000;
/** Changes that an unclean end may have lost: fewer notes fit into a ring. */
export const LOST_CHANGES_MAX: u32 = 0x200000;
