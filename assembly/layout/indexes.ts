/**
 * The two indexes: a hash index by id, and a B+tree in the order of ids.
 *
 * The engine writes them (indexes/), readers in any process follow them (read/).
 */

// ── Hash index: linear hashing, a bucket a cache line ───────────────────────────────────────────
//
//   0           4            8                          56             60
//   │ tag u32   │ node u32   │ 6 more entries …         │ overflow u32 │ spilled u32 │
//
//   tag       the hash of the node's id; it stays when the entry is emptied (node 0)
//   overflow  a block with the next bucket of the chain behind its header, or 0
//   spilled   of a chain's first bucket: the first node that found the chain full, or 0

export const BUCKET_BYTES: u32 = 64;
export const BUCKET_ENTRIES: u32 = 7;
export const BUCKET_ENTRY_BYTES: u32 = 8;
export const BUCKET_NODE: u32 = 4;
export const BUCKET_OVERFLOW: u32 = 56;
export const BUCKET_SPILLED: u32 = 60;
/** From a block with an overflow bucket to the bucket. */
export const OVERFLOW_SKIP: u32 = 8;
if (BUCKET_BYTES != 64) ERROR("a bucket is one cache line");
if (BUCKET_OVERFLOW != BUCKET_ENTRIES * BUCKET_ENTRY_BYTES)
  ERROR("the overflow address follows the last entry");
if (BUCKET_SPILLED != BUCKET_OVERFLOW + 4 || BUCKET_SPILLED + 4 != BUCKET_BYTES)
  ERROR("the last words of a bucket are its overflow and its spilled nodes");

/** The halves of the odd number that the hash of an id is made with. */
export const HASH_FACTOR_LOW: u32 = 0x7f4a7c15;
export const HASH_FACTOR_HIGH: u32 = 0x9e3779b9;
if (!(HASH_FACTOR_LOW & 1)) ERROR("a multiplication by an even number loses bits");
export const BUCKETS_INITIAL: u32 = 64;
/** Nodes a bucket, from which on one more bucket is split. */
export const BUCKET_LOAD: u32 = 5;
/** The bucket region is capacity / 8, sparse. */
export const BUCKET_SHARE_LOG2: u32 = 3;
/** Buckets of a chain. By chance one in a million is full when the next bucket is split. */
export const CHAIN_MAX: u32 = 4;
/** Lookups that a split may each disturb, until the tree is asked. */
export const FIND_TRIES_MAX: u32 = 16;
/** The links of a spilled node, behind its padded id: { next u32, previous u32 }, 0: none. */
export const SPILLED_NEXT: u32 = 0;
export const SPILLED_PREVIOUS: u32 = 4;
export const SPILLED_BYTES: u32 = 8;
if (SPILLED_PREVIOUS != SPILLED_NEXT + 4 || SPILLED_BYTES != SPILLED_PREVIOUS + 4)
  ERROR("the links of a spilled node follow each other");
if (BUCKET_LOAD > BUCKET_ENTRIES) ERROR("a bucket of average load needs no overflow");
if (BUCKETS_INITIAL & (BUCKETS_INITIAL - 1)) ERROR("the first buckets are a power of two");

// ── Ordered index: copy-on-write B+tree ─────────────────────────────────────────────────────────
//
//             0            4                  8            12
//   leaf      │ header u32 │ count            │ node u32   │ node u32 … │
//   inner     │ header u32 │ count │ level    │ child u32  │ separator u32 │ child u32 … │
//   separator │ header u32 │ keyInfo u32      │ id, zero-padded to 8 … │
//
//   count, level   one word: bits 0 … 15 the count, bits 16 … 31 the level, 0 in a leaf
//   separator      a block with the least id below its child; 0 in the first pair

export const TREE_INFO: u32 = 4;
export const TREE_ENTRIES: u32 = 8;
export const TREE_COUNT_MASK: u32 = 0xffff;
export const TREE_LEVEL_SHIFT: u32 = 16;
export const LEAF_MAX: u32 = 64;
export const LEAF_ENTRY_BYTES: u32 = 4;
/** A leaf has room for a multiple of this, so that ids in order are appended in place. */
export const LEAF_ROUND: u32 = 8;
export const INNER_MAX: u32 = 64;
export const INNER_ENTRY_BYTES: u32 = 8;
export const INNER_SEPARATOR: u32 = 4;
export const SEPARATOR_KEY_INFO: u32 = 4;
export const SEPARATOR_ID: u32 = 8;
export const TREE_DEPTH_MAX: u32 = 12;
if (TREE_COUNT_MASK != (1 << TREE_LEVEL_SHIFT) - 1) ERROR("the level starts above the count");
if (LEAF_MAX > TREE_COUNT_MASK || INNER_MAX > TREE_COUNT_MASK) ERROR("a count fits in its bits");
if (LEAF_MAX % LEAF_ROUND != 0 || LEAF_ROUND & (LEAF_ROUND - 1))
  ERROR("the room of a leaf is a multiple of a power of two");
if (INNER_MAX < 4 || LEAF_MAX < 2) ERROR("a full node can be split");
if (SEPARATOR_ID % 8 != 0) ERROR("the id of a separator is aligned");

// ── Scans ───────────────────────────────────────────────────────────────────────────────────────

/** Leaves without a match that a scan steps over in one call. */
export const SCAN_STEPS_MAX: u32 = 64;
/** Flags. */
export const SCAN_REVERSE: u32 = 1;
export const SCAN_FROM_EXCLUSIVE: u32 = 2;
