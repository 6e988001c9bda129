/** Blocks of the heap, and the epochs after which a retired block is free. */

// ── Allocator ───────────────────────────────────────────────────────────────────────────────────
//
//   used block    │ header u32 │ payload …                                  │
//   free block    │ header u32 │ next u32 │ previous u32 │ … │ bytes u32     │
//   header = size in bytes (multiple of 8) | BLOCK_FREE | BLOCK_PREVIOUS_FREE

export const BLOCK_HEADER_BYTES: u32 = 4;
export const BLOCK_BYTES_MIN: u32 = 16;
export const BLOCK_FREE: u32 = 1;
export const BLOCK_PREVIOUS_FREE: u32 = 2;
export const BLOCK_NEXT: u32 = 4;
export const BLOCK_PREVIOUS: u32 = 8;
/** Sizes below 128 have an exact list each; above, 16 lists a power of two. */
export const SMALL_LOG2: u32 = 7;
export const SECOND_LOG2: u32 = 4;
export const SECOND_COUNT: u32 = 16;
export const FIRST_COUNT: u32 = 26;
/** Blocks of the exact size class that are tried before a larger class is cut. */
export const FIT_TRIES_MAX: u32 = 8;

// ── Limbo ───────────────────────────────────────────────────────────────────────────────────────

/** The guard counts epochs in steps of 2. Its lowest bit: the engine changes bytes in place. */
export const EPOCH_STEP: u32 = 2;
export const EPOCH_LOCKED: u32 = 1;
/** A reader's bytes are good while the guard moved by at most this much. */
export const EPOCH_SLACK: u32 = 2;
export const EPOCH_RETIRES: u32 = 4096;
export const EPOCH_BYTES_MIN: u32 = 0x8000;
/** A bump also comes after 1/32 of the bytes in use were retired. */
export const EPOCH_SHARE_LOG2: u32 = 5;
/** Blocks freed for each one retired, so that no single write pays for many. */
export const RETIRE_DRAIN: u32 = 3;
