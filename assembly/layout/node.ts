/**
 * A node, its value, and the parts that values are merged by.
 *
 * The engine writes them. Readers in any process read nodes and the data of values (read/), and a
 * value's parts for its metadata (src/read/node-meta.ts).
 */

// ── A node, and its value ───────────────────────────────────────────────────────────────────────
//
//           0            4             8           12            16
//   node    │ header u32 │ hash u32    │ value u32 │ keyInfo u32 │ id, zero-padded to 8 … │
//
//   value   │ header u32 │ bytes u32   │ version u64             │ stamp u64              │
//        24 │ actor u32  │ parts u32   │ expires f64             │ data … │ parts …       │
//                                                                40
//   keyInfo = id bytes << 1 | wide (1: UTF-16LE, 0: Latin-1)

export const NODE_HASH: u32 = 4;
/** Its value's block, or 0. */
export const NODE_VALUE: u32 = 8;
export const NODE_KEY_INFO: u32 = 12;
export const NODE_ID: u32 = 16;
if (NODE_VALUE != NODE_HASH + 4 || NODE_KEY_INFO != NODE_VALUE + 4 || NODE_ID != NODE_KEY_INFO + 4)
  ERROR("the words of a node follow each other");
if (NODE_ID % 8 != 0) ERROR("the id of a node is aligned");

/** The bytes of the data; 0: the node has none and is retained for merging. */
export const VALUE_BYTES: u32 = 4;
export const VALUE_VERSION: u32 = 8;
export const VALUE_STAMP: u32 = 16;
export const VALUE_ACTOR: u32 = 24;
/** How many parts follow the data; 0: uniform. */
export const VALUE_PARTS: u32 = 28;
/** Milliseconds since 1970 from when on the node is absent, f64; 0: never. */
export const VALUE_EXPIRES: u32 = 32;
export const VALUE_DATA: u32 = 40;
if (VALUE_VERSION != VALUE_BYTES + 4 || VALUE_STAMP != VALUE_VERSION + 8)
  ERROR("the words of a value follow each other up to its stamp");
if (VALUE_PARTS != VALUE_ACTOR + 4 || VALUE_EXPIRES != VALUE_PARTS + 4)
  ERROR("the words of a value follow each other behind its stamp");
if (VALUE_VERSION % 8 != 0 || VALUE_STAMP % 8 != 0 || VALUE_EXPIRES % 8 != 0)
  ERROR("the 64-bit words of a value are aligned");
if (VALUE_ACTOR != VALUE_STAMP + 8 || VALUE_DATA != VALUE_EXPIRES + 8 || VALUE_DATA % 8 != 0)
  ERROR("the data of a value is aligned and follows its last word");

// ── Reserved ids: four units ────────────────────────────────────────────────────────────────────
//
//   0   1   2      3
//   │ 0 │ 1 │ 0x64 │ DOCUMENT or LOCAL │ …
//
// Such nodes are the library's own and are not counted. No delta contains those of the local kind,
// and a delete leaves no tombstone of them.

export const RESERVED_FIRST_UNIT: u32 = 0;
export const RESERVED_SECOND_UNIT: u32 = 1;
export const RESERVED_THIRD_UNIT: u32 = 0x64;
export const RESERVED_DOCUMENT_UNIT: u32 = 0x64;
export const RESERVED_LOCAL_UNIT: u32 = 0x70;
if (RESERVED_DOCUMENT_UNIT == RESERVED_LOCAL_UNIT) ERROR("the kinds of reserved ids differ");

// ── Parts: what a node's data consists of, for merging (docs/CONFLICTS.md) ──────────────────────
//
//   value = │ … VALUE_DATA │ data, padded to 8 │ parts │ names and values that data does not hold │
//
//   part    0               4                     8               12
//           │ kind u32      │ removed u32         │ name u32      │ nameBytes u32 │
//        16 │ value u32     │ valueBytes u32      │ actor u32     │ otherActor u32 │
//        32 │ stamp u64                           │ other u64                      │
//        48 │ third u64                           │ position u32  │ marks u32      │
//
// A value without parts is uniform: registers of one write, in the order of the data. In a block
// names and values are offsets from the block, in a table of the merge they are addresses.

export const PART_BYTES: u32 = 64;
/** Parts that a node has and gets in one change: the tables of the merge stay below 4 GiB. */
export const PARTS_MAX: u32 = 0x800000;
export const PART_KIND: u32 = 0;
export const PART_REMOVED: u32 = 4;
/** The field's name, an encoded string; 0 for the root and for what belongs to the whole node. */
export const PART_NAME: u32 = 8;
export const PART_NAME_BYTES: u32 = 12;
/** A register's value or a set's element, encoded. */
export const PART_VALUE: u32 = 16;
export const PART_VALUE_BYTES: u32 = 20;
/** Writer of the stamp; owner of a counter share or set element. Index in the actor table. */
export const PART_ACTOR: u32 = 24;
/** Counter share: the base's actor. Set element: the actor that removed it. */
export const PART_OTHER_ACTOR: u32 = 28;
export const PART_STAMP: u32 = 32;
/** Counter share: the base's clock. Set element: the latest add that was removed. Expiry: when. */
export const PART_OTHER: u32 = 40;
/** Counter share: the sum, an f64. Set element: the stamp of the removal. */
export const PART_THIRD: u32 = 48;
/** A register's place among the fields of its write. */
export const PART_POSITION: u32 = 56;
/** While a table is in use: marks. They come last, and comparisons of parts stop before them. */
export const PART_MARKS: u32 = 60;
if (PART_BYTES != 64) ERROR("a part is one cache line");
if (PART_MARKS + 4 != PART_BYTES) ERROR("marks are the last word of a part");
if (PART_STAMP % 8 != 0 || PART_OTHER != PART_STAMP + 8 || PART_THIRD != PART_OTHER + 8)
  ERROR("the 64-bit words of a part are aligned");
if (PART_POSITION != PART_THIRD + 8) ERROR("the position follows the last 64-bit word");
if (PART_STAMP != PART_OTHER_ACTOR + 4) ERROR("the stamp follows the first eight words");
if (PARTS_MAX > 0xffffffff / (PART_BYTES * 4)) ERROR("the tables of a merge fit in 32 bits");

export const MARK_VISIBLE: u32 = 1;
/** Name and value are offsets already: they were written to the block's data. */
export const MARK_NAME_WRITTEN: u32 = 2;
export const MARK_VALUE_WRITTEN: u32 = 4;
/** Not visible only because the field is a set now. */
export const MARK_BEHIND_SET: u32 = 8;
/** The name is that of a shape: an address, in the block too. */
export const MARK_NAME_SHARED: u32 = 16;
/** The fields of the data are in the order of their put, although the value has parts. */
export const MARK_BY_PLACE: u32 = 32;
/** While a table is sorted by place: above the marks, where the part was. */
export const MARKS_BITS: u32 = 8;
if (PARTS_MAX > 1 << (32 - MARKS_BITS)) ERROR("the place of any part fits above the marks");
/** Shown, alone, by data that holds the name and the value: visible, name and value written. */
export const MARKS_SHOWN: u32 = 7;
if (MARKS_SHOWN != (MARK_VISIBLE | MARK_NAME_WRITTEN | MARK_VALUE_WRITTEN))
  ERROR("shown is visible with name and value written");

/** Kinds, in the order in which tables hold them: of the node, then by field. */
export const KIND_DELETION: u32 = 0;
export const KIND_EXPIRY: u32 = 1;
export const KIND_REGISTER: u32 = 2;
export const KIND_COUNTER: u32 = 3;
export const KIND_ELEMENT: u32 = 4;
if (KIND_EXPIRY > KIND_REGISTER || KIND_DELETION > KIND_EXPIRY)
  ERROR("the parts of the node come before those of its fields");

// ── A splice: a register that takes the place of one of a node's parts (crdt/splice.ts) ─────────
//
//        0            4               8              12
//        │ node u32   │ target u32    │ value u32    │ valueBytes u32 │
//     16 │ stamp u64                  │ actor u32    │ position u32   │
//     32 │ old u32    │ sameLength u32 │
//
// While a delta is applied, splices lie at SCRATCH_TABLES.

export const SPLICE_NODE: u32 = 0;
/** The address of the part; in a uniform value, the number of the field. */
export const SPLICE_TARGET: u32 = 4;
/** The register's value, encoded. */
export const SPLICE_VALUE: u32 = 8;
export const SPLICE_VALUE_BYTES: u32 = 12;
export const SPLICE_STAMP: u32 = 16;
export const SPLICE_ACTOR: u32 = 24;
export const SPLICE_POSITION: u32 = 28;
/** The node's value. */
export const SPLICE_OLD: u32 = 32;
/** 1: the old value has parts, and the new one is as long. */
export const SPLICE_SAME_LENGTH: u32 = 36;
export const SPLICE_BYTES: u32 = 40;
/** As many as there is room for below SCRATCH_FAST_PATH. */
export const SPLICES_MAX: u32 = 448;
if (SPLICE_STAMP % 8 != 0 || SPLICE_BYTES % 8 != 0) ERROR("the stamp of each splice is aligned");
if (SPLICE_BYTES != SPLICE_SAME_LENGTH + 4) ERROR("a splice ends behind its last word");

// ── A node of the fast path: read, but not looked up yet (replication/fast-path.ts) ─────────────
//
//   0          4             8          12         16                            80
//   │ hash u32 │ keyInfo u32 │ name u32 │ part u32 │ id, zero-padded to 8, 64 bytes │
//
// They lie behind the splices in the engine's scratch page.

export const SCRATCH_FAST_PATH: u32 = 0xd600;
export const FAST_PATH_HASH: u32 = 0;
export const FAST_PATH_KEY_INFO: u32 = 4;
/** The name's number. */
export const FAST_PATH_NAME: u32 = 8;
/** The address of the part in the delta. */
export const FAST_PATH_PART: u32 = 12;
export const FAST_PATH_ID: u32 = 16;
/** Longer ids do not go on the fast path: their lengths may take two bytes in a delta. */
export const FAST_PATH_ID_BYTES_MAX: u32 = 64;
export const FAST_PATH_BYTES: u32 = 80;
export const FAST_PATH_NODES_MAX: u32 = 32;
if (FAST_PATH_ID % 8 != 0 || FAST_PATH_BYTES != FAST_PATH_ID + FAST_PATH_ID_BYTES_MAX)
  ERROR("a node of the fast path has room for its longest id");
