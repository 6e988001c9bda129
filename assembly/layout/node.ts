/** A node, its value, and the parts that values are merged by. */

// ── Node and value ──────────────────────────────────────────────────────────────────────────────
//
//   node    │ header u32 │ hash u32 │ value u32 │ keyInfo u32 │ id bytes, zero-padded to 8 …   │
//   value   │ header u32 │ bytes u32 │ version u64 │ stamp u64 │ actor u32 │ parts u32 │
//           │ expires f64 │ data … │ parts …
//   keyInfo = id bytes << 1 | wide (1: UTF-16LE, 0: Latin-1)

export const NODE_HASH: u32 = 4;
export const NODE_VALUE: u32 = 8;
export const NODE_KEY_INFO: u32 = 12;
export const NODE_ID: u32 = 16;
export const VALUE_BYTES: u32 = 4;
export const VALUE_VERSION: u32 = 8;
export const VALUE_STAMP: u32 = 16;
export const VALUE_ACTOR: u32 = 24;
/** How many parts follow the data; 0: uniform. */
export const VALUE_PARTS: u32 = 28;
/** Milliseconds since 1970 from when on the node is absent, f64; 0: never. */
export const VALUE_EXPIRES: u32 = 32;
export const VALUE_DATA: u32 = 40;

/**
 * Hidden ids start with these three units: what the library keeps for itself. The fourth one says of
 * what kind they are. Those of the local kind no other replica hears of, and nothing is kept of them
 * once they are deleted.
 */
export const RESERVED_FIRST_UNIT: u32 = 0;
export const RESERVED_SECOND_UNIT: u32 = 1;
export const RESERVED_THIRD_UNIT: u32 = 0x64;
export const RESERVED_DOCUMENT_UNIT: u32 = 0x64;
export const RESERVED_LOCAL_UNIT: u32 = 0x70;

// ── Parts: what a node's data is made of, for merging (docs/CONFLICTS.md) ───────────────────────
//
//   value = │ … VALUE_DATA │ data, padded to 8 │ parts │ names and values that data does not hold │
//
// A value without parts is uniform: registers of one write, in the order of the data. In a block
// names and values are offsets from the block, in a table they are addresses.

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
/** Who wrote the stamp; of a counter share and a set element, whose it is. Index in the actor table. */
export const PART_ACTOR: u32 = 24;
/** Counter share: the base's actor. Set element: who removed. */
export const PART_OTHER_ACTOR: u32 = 28;
export const PART_STAMP: u32 = 32;
/** Counter share: the base's clock. Set element: the latest add that was removed. Expiry: when. */
export const PART_OTHER: u32 = 40;
/** Counter share: the sum, an f64. Set element: the stamp of the removal. */
export const PART_THIRD: u32 = 48;
/** A register's place among the fields of its write. */
export const PART_POSITION: u32 = 56;
/** While a table is in use: marks. */
export const PART_MARKS: u32 = 60;
export const MARK_VISIBLE: u32 = 1;
/** Name and value are offsets already: they were written to the block's data. */
export const MARK_NAME_WRITTEN: u32 = 2;
export const MARK_VALUE_WRITTEN: u32 = 4;
/** The name is that of a shape: an address, in the block too. */
export const MARK_NAME_SHARED: u32 = 16;
/** Not visible only because the field is a set now. */
export const MARK_BEHIND_SET: u32 = 8;
/** Shown, alone, by data that holds the name and the value: visible, name and value written. */
export const MARKS_SHOWN: u32 = 7;

/** Kinds, in the order in which tables hold them: of the node, then by field. */
export const KIND_DELETION: u32 = 0;
export const KIND_EXPIRY: u32 = 1;
export const KIND_REGISTER: u32 = 2;
export const KIND_COUNTER: u32 = 3;
export const KIND_ELEMENT: u32 = 4;

/**
 * A splice: a register that takes the place of one of a node's parts (assembly/splice.ts). While a
 * delta is applied they lie where the tables are otherwise.
 */
export const SPLICE_NODE: u32 = 0;
/** The address of the part; in a value that has none, being one put, the number of the field. */
export const SPLICE_TARGET: u32 = 4;
/** The register's value, encoded. */
export const SPLICE_VALUE: u32 = 8;
export const SPLICE_VALUE_BYTES: u32 = 12;
export const SPLICE_STAMP: u32 = 16;
export const SPLICE_ACTOR: u32 = 24;
export const SPLICE_POSITION: u32 = 28;
/** The node's value. */
export const SPLICE_OLD: u32 = 32;
/** 1: that has parts, and the new one is as long. */
export const SPLICE_SAME_LENGTH: u32 = 36;
export const SPLICE_BYTES: u32 = 40;
/** As many as there is room for below SCRATCH_FAST_PATH. */
export const SPLICES_MAX: u32 = 448;

/** Plain nodes that were read and not looked for yet (assembly/plain-nodes.ts), behind the splices. */
export const SCRATCH_FAST_PATH: u32 = 0xd600;
export const FAST_PATH_HASH: u32 = 0;
export const FAST_PATH_KEY_INFO: u32 = 4;
/** The name's number. */
export const FAST_PATH_NAME: u32 = 8;
/** Where the part is. */
export const FAST_PATH_PART: u32 = 12;
export const FAST_PATH_ID: u32 = 16;
/** Ids of which the length and what they share take a byte each. */
export const FAST_PATH_ID_BYTES_MAX: u32 = 64;
export const FAST_PATH_BYTES: u32 = 80;
export const FAST_PATH_NODES_MAX: u32 = 32;
