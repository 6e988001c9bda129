/**
 * The records on disk, in LMDB: every offset, tag and limit of them (docs/FORMAT.md).
 *
 * They are not part of the shared pages: a later build with other pages reads them, as DISK_FORMAT
 * says. disk/record-writer.ts and src/disk/ write them, disk/record-reader.ts and src/disk/ read them.
 */

// ── The records by their keys ───────────────────────────────────────────────────────────────────
//
//   key                     0           4            8             16            24          28         32
//   'n' id, as UTF-8        │ check u32 │ format u32 │ version u64 │ delta of one node …
//   'o' id, as UTF-8        │ check u32 │ format u32 │ version u64 │ bytes u32
//   'p' version, index      │ check u32 │ format u32 │ a part of such a record …
//   'm' "state"             │ check u32 │ format u32 │ clock u64   │ version u64 │ clean u32 │ replicas u32 │
//                           │ { actor u64, stamp u64 } …                 the first is the store's own
//   'r' id u64              │ check u32 │ format u32 │ heard f64   │
//                           │ { actor u64, reported u64, seen u64 } …
//   'r'                     │ check u32 │ format u32 │ resync u64  │ the same, the GC watermark twice
//   'l' number, big-endian  │ check u32 │ format u32 │ append log …
//   'h'                     │ check u32 │ format u32 │ { opening u64, end u64 } …
//   'h' version, big-endian │ check u32 │ format u32 │ keyInfo u32 │ id …

export const RECORD_CHECK: u32 = 0;
export const RECORD_FORMAT: u32 = 4;
export const RECORD_VERSION: u32 = 8;
export const RECORD_DELTA: u32 = 16;
/** The check covers what follows it up to here, the delta's own checksum included. */
export const RECORD_CHECKED_BYTES: u32 = 24;
export const META_CLOCK: u32 = 8;
export const META_COMMIT: u32 = 16;
/**
 * META_IS_CLEAN: the store was closed. Else the changes that an unclean end may lose, as many as the
 * journal holds; 0, from earlier builds: unknown, LOST_CHANGES_MAX.
 */
export const META_CLEAN: u32 = 24;
export const META_IS_CLEAN: u32 = 1;
export const META_REPLICAS: u32 = 28;
export const META_ACTORS: u32 = 32;
export const DISK_FORMAT: u32 = 1;
export const RECORD_KEY_NODE: u32 = 0x6e;
export const RECORD_KEY_META: u32 = 0x6d;
/** Alone: the GC watermark. With 8 bytes of an id behind it: a known replica. */
export const RECORD_KEY_REPLICA: u32 = 0x72;
export const RECORD_REPLICA_KEY_BYTES: u32 = 9;
export const RECORD_HEARD: u32 = 8;
/** In the watermark's record: 1 while a resynchronisation is in progress, u64. */
export const RECORD_IN_PROGRESS: u32 = 8;
export const RECORD_STAMPS: u32 = 16;
/** { actor u64, reported u64, seen u64 } */
export const RECORD_STAMP_BYTES: u32 = 24;
export const RECORD_STAMP_REPORTED: u32 = 8;
export const RECORD_STAMP_SEEN: u32 = 16;
if (RECORD_FORMAT != RECORD_CHECK + 4 || RECORD_VERSION != RECORD_FORMAT + 4)
  ERROR("check and format are in front of each record");
if (RECORD_DELTA != RECORD_VERSION + 8 || RECORD_CHECKED_BYTES != RECORD_DELTA + 8)
  ERROR("the check of a node covers its version and the head of its delta");
if (META_COMMIT != META_CLOCK + 8 || META_CLEAN != META_COMMIT + 8)
  ERROR("the 64-bit words of the state follow each other");
if (META_REPLICAS != META_CLEAN + 4 || META_ACTORS != META_REPLICAS + 4)
  ERROR("the actors of the state follow its last word");
if (RECORD_STAMPS != RECORD_HEARD + 8 || RECORD_STAMP_BYTES != RECORD_STAMP_SEEN + 8)
  ERROR("the stamps of a replica follow its last word");

// ── Large records: those of nodes, in parts under the node's version ────────────────────────────
//
// LMDB needs neighbouring pages for a record. With records of many pages in between small ones its file
// would grow without end: so many free neighbours are rare.

export const RECORD_KEY_LARGE: u32 = 0x6f;
export const RECORD_KEY_PART: u32 = 0x70;
/** Of both: an earlier build refuses it. */
export const LARGE_FORMAT: u32 = 2;
export const LARGE_RECORD_BYTES: u32 = 16;
export const LARGE_BYTES: u32 = 20;
/** The version u64 and the index u16 in a part's key, both big-endian. */
export const PART_KEY_VERSION: u32 = 1;
export const PART_KEY_INDEX: u32 = 9;
export const PART_KEY_BYTES: u32 = 11;
export const PART_DATA: u32 = 8;
/** A part and LMDB's head of a page fill 4 pages. A larger record is in parts. */
export const PART_BYTES_MAX: u32 = 0x3fe8;
if (LARGE_RECORD_BYTES != RECORD_VERSION + 8 || LARGE_BYTES != LARGE_RECORD_BYTES + 4)
  ERROR("the words of a large record follow each other");
if (PART_KEY_INDEX != PART_KEY_VERSION + 8 || PART_KEY_BYTES != PART_KEY_INDEX + 2)
  ERROR("a part's key ends with its version and its index");

// ── The history, for watches that go on: openings, and deletions by their versions ──────────────

export const RECORD_KEY_HISTORY: u32 = 0x68;
export const RECORD_DELETION_KEY_BYTES: u32 = 9;
/** { id u64, end u64 }, as in the pages. */
export const HISTORY_OPENINGS: u32 = 8;
export const HISTORY_KEY_INFO: u32 = 8;
export const HISTORY_ID: u32 = 12;
/** So many of the latest deletions are retained at least, and twice as many at most. */
export const HISTORY_DELETIONS: u32 = 0x4000;
if (HISTORY_OPENINGS != RECORD_FORMAT + 4 || HISTORY_ID != HISTORY_KEY_INFO + 4)
  ERROR("the words of the history follow each other");

// ── The append log: records that are not at their own keys yet, in the order of their making ────
//
//   8              12                16
//   │ keyBytes u32 │ recordBytes u32 │ key │ record │ keyBytes u32 │ …

export const RECORD_KEY_APPEND_LOG: u32 = 0x6c;
export const APPEND_LOG_ENTRY_KEY_BYTES: u32 = 9;
export const APPEND_LOG_ITEMS: u32 = 8;
/** Offsets from an item. */
export const APPEND_LOG_KEY_BYTES: u32 = 0;
export const APPEND_LOG_RECORD_BYTES: u32 = 4;
export const APPEND_LOG_KEY: u32 = 8;
/** Instead of a record's bytes: the record is deleted; it is large and is at its own key. */
export const APPEND_LOG_GONE: u32 = 0xffffffff;
export const APPEND_LOG_IN_PLACE: u32 = 0xfffffffe;
/** An entry and LMDB's head of a page fill 16 pages. */
export const APPEND_LOG_ENTRY_BYTES_MAX: u32 = 0xffe8;
/** Larger records fill whole pages anyway. */
export const APPEND_LOG_RECORD_BYTES_MAX: u32 = 0x2000;
if (APPEND_LOG_KEY != APPEND_LOG_RECORD_BYTES + 4 || APPEND_LOG_RECORD_BYTES != 4)
  ERROR("the key of an item follows both lengths");
if (APPEND_LOG_RECORD_BYTES_MAX > PART_BYTES_MAX) ERROR("the append log has no large record");
if (APPEND_LOG_ENTRY_BYTES_MAX % 8 != 0) ERROR("an entry is a multiple of 8");

// ── Limits ──────────────────────────────────────────────────────────────────────────────────────

/** The prefix and 3 bytes for each of 512 units: an id of 1,024 bytes of UTF-8 has no more. */
export const RECORD_KEY_BYTES_MAX: u32 = 0x800;
/** The most a record has per byte of its value block: tiny fields get names and places. */
export const RECORD_GROWTH: u32 = 3;
export const RECORD_HEAD_BYTES: u32 = 0x10000;
/** Changes that the largest journal holds: what META_CLEAN is 0 of may have lost so many. */
export const LOST_CHANGES_MAX: u32 = 0x2aaaaab;
if (
  APPEND_LOG_ITEMS + APPEND_LOG_KEY + RECORD_KEY_BYTES_MAX + APPEND_LOG_RECORD_BYTES_MAX >
  APPEND_LOG_ENTRY_BYTES_MAX
)
  ERROR("an entry has room for the largest record of the append log");
