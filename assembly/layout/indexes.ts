/** The two indexes: a hash index by id, and a B+tree in the order of ids. */

// ── Hash index: linear hashing over 64-byte buckets ─────────────────────────────────────────────
//
//   bucket  │ 7 × { tag u32, node u32 } │ overflow bucket u32 │ unused u32 │

export const BUCKET_BYTES: u32 = 64;
export const BUCKET_ENTRIES: u32 = 7;
export const BUCKET_ENTRY_BYTES: u32 = 8;
export const BUCKET_NODE: u32 = 4;
export const BUCKET_OVERFLOW: u32 = 56;
/** An overflow bucket is a block of its own: its entries start behind the block's header. */
export const OVERFLOW_SKIP: u32 = 8;
export const BUCKETS_INITIAL: u32 = 64;
export const BUCKET_LOAD: u32 = 5;
/** The bucket region is capacity / 8, sparse. */
export const BUCKET_SHARE_LOG2: u32 = 3;
export const CHAIN_MAX: u32 = 4096;

// ── Ordered index: copy-on-write B+tree ─────────────────────────────────────────────────────────
//
//   leaf    │ header u32 │ count u32          │ node u32 × capacity             │
//   inner   │ header u32 │ count u32 | level  │ { child u32, separator u32 } ×   │
//   separator │ header u32 │ keyInfo u32 │ id bytes … │   (a block, like a node's key)

export const TREE_INFO: u32 = 4;
export const TREE_ENTRIES: u32 = 8;
export const TREE_COUNT_MASK: u32 = 0xffff;
export const TREE_LEVEL_SHIFT: u32 = 16;
export const LEAF_MAX: u32 = 64;
export const LEAF_ENTRY_BYTES: u32 = 4;
export const LEAF_ROUND: u32 = 8;
export const INNER_MAX: u32 = 64;
export const INNER_ENTRY_BYTES: u32 = 8;
export const INNER_SEPARATOR: u32 = 4;
export const SEPARATOR_KEY_INFO: u32 = 4;
export const SEPARATOR_ID: u32 = 8;
export const TREE_DEPTH_MAX: u32 = 12;
/** Empty leaves that a scan steps over in one call. */
export const SCAN_STEPS_MAX: u32 = 64;
export const SCAN_REVERSE: u32 = 1;
export const SCAN_FROM_EXCLUSIVE: u32 = 2;
