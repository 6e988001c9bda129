/**
 * Blocks of the heap, and the epochs after which a retired block is free.
 *
 * The engine alone allocates and frees (heap/allocator.ts, heap/epochs.ts). A reader looks at no
 * block header: it compares the epoch before its first pointer and after its last byte.
 */

// ── A block ─────────────────────────────────────────────────────────────────────────────────────
//
//          0        4                   8                size-4
//   used   │ header │ payload …                                   │
//   free   │ header │ next u32          │ previous u32 │ … │ size │
//
//   header   bit 31 … 3   2   1               0
//            │ size ÷ 8 │ 0 │ PREVIOUS_FREE │ FREE │
//
// A block starts on a multiple of 8. `next` and `previous` are those of a free list.

export const BLOCK_HEADER_BYTES: u32 = 4;
export const BLOCK_BYTES_MIN: u32 = 16;
export const BLOCK_FREE: u32 = 1;
export const BLOCK_PREVIOUS_FREE: u32 = 2;
export const BLOCK_NEXT: u32 = 4;
export const BLOCK_PREVIOUS: u32 = 8;
if (BLOCK_FREE == BLOCK_PREVIOUS_FREE || (BLOCK_FREE | BLOCK_PREVIOUS_FREE) > 7)
  ERROR("the flags of a block lie below its size, a multiple of 8");
if (BLOCK_NEXT != BLOCK_HEADER_BYTES || BLOCK_PREVIOUS != BLOCK_NEXT + 4)
  ERROR("a free block's links follow its header");
if (BLOCK_BYTES_MIN % 8 != 0 || BLOCK_BYTES_MIN < BLOCK_PREVIOUS + 4 + 4)
  ERROR("the smallest free block has room for header, links and size");

// ── Free lists: two-level segregated fit ────────────────────────────────────────────────────────
//
//   first 0       one list a size: 0, 8 … 120
//   first 1 … 25  16 lists a power of two: 128 to 255, 256 to 511, …

export const SMALL_LOG2: u32 = 7;
export const SECOND_LOG2: u32 = 4;
export const SECOND_COUNT: u32 = 16;
export const FIRST_COUNT: u32 = 26;
/** Blocks of the exact size class that are tried before a larger class is cut. */
export const FIT_TRIES_MAX: u32 = 8;
if (SECOND_COUNT != 1 << SECOND_LOG2) ERROR("the second level counts a power of two lists");
if (SECOND_COUNT * 8 != 1 << SMALL_LOG2) ERROR("small sizes have a list each");
if (FIRST_COUNT != 32 - SMALL_LOG2 + 1) ERROR("each size of 32 bits has a list");

// ── Epochs ──────────────────────────────────────────────────────────────────────────────────────
//
//   STORE_EPOCH   bit 31 … 1   0
//                 │ epoch    │ LOCKED │     LOCKED: the engine changes bytes in place
//
// A block that was retired in one epoch is free two epochs later.

export const EPOCH_STEP: u32 = 2;
export const EPOCH_LOCKED: u32 = 1;
/** A reader's bytes are good while the epoch moved by at most this much. */
export const EPOCH_SLACK: u32 = 2;
/** An epoch ends after so many retired blocks, */
export const EPOCH_RETIRES: u32 = 4096;
/** or after so many retired bytes: at least this, and at least 1/32 of the bytes in use. */
export const EPOCH_BYTES_MIN: u32 = 0x8000;
export const EPOCH_SHARE_LOG2: u32 = 5;
/** Blocks freed for each one retired, so that no single write pays for many. */
export const RETIRE_DRAIN: u32 = 3;
if (EPOCH_LOCKED != 1 || EPOCH_STEP != 2) ERROR("the lock is the bit below the epoch's count");
if (EPOCH_SLACK >= 2 * EPOCH_STEP) ERROR("a reader gives up before its blocks can be freed");
if (RETIRE_DRAIN < 2) ERROR("the retire list shrinks while blocks are retired");
