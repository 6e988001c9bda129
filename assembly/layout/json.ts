/**
 * JSON text for hosts: what the module `build/json.wasm` has in a reader's scratch.
 *
 * The place is free in a reader's scratch, so the copies of a list stay while they are decoded.
 */
// ── At SCRATCH_JSON ─────────────────────────────────────────────────────────────────────────────
//
//      0            4            8            12
//      │ out u32    │ outEnd u32 │ status u32 │ textEnd u32 │
//   16 │ point i32  │ exact u32  │ number f64               │
//   32 │ digits …                                          │
//   64 │ token of a number …                               │
//
//   0x80 … five whole numbers of BIG_BYTES each (json/big.ts)

export const SCRATCH_JSON: u32 = 0x2600;
/** Where the next byte goes, and the end of the room. */
export const JSON_OUT: u32 = 0;
export const JSON_OUT_END: u32 = 4;
export const JSON_STATUS: u32 = 8;
export const JSON_TEXT_END: u32 = 12;
/** Where the decimal point of the digits is: 0.digits × 10^point. */
export const JSON_POINT: u32 = 16;
/** Whether the number that was read is exactly its text's. */
export const JSON_IS_EXACT: u32 = 20;
/** The number that was read. */
export const JSON_NUMBER: u32 = 24;
export const JSON_DIGITS: u32 = 32;
export const JSON_DIGITS_MAX: u32 = 32;
export const JSON_TOKEN: u32 = 64;
export const JSON_TOKEN_BYTES: u32 = 32;
export const JSON_BIGS: u32 = 0x80;
export const BIG_BYTES: u32 = 0x400;
export const BIG_WORDS_MAX: u32 = 255;
export const BIGS: u32 = 5;
if (JSON_DIGITS + JSON_DIGITS_MAX > JSON_TOKEN || JSON_TOKEN + JSON_TOKEN_BYTES > JSON_BIGS)
  ERROR("the digits and the token end before the whole numbers");
if (BIG_WORDS_MAX * 4 + 4 > BIG_BYTES) ERROR("a whole number fits in its place");

/** Digits of a number that count. A double differs by none behind them, but by their being 0. */
export const JSON_DIGITS_READ_MAX: u32 = 800;

/** What a text is encoded for: a node's data, or the body of a patch. */
export const JSON_FOR_VALUE: u32 = 0;
export const JSON_FOR_PATCH: u32 = 1;
