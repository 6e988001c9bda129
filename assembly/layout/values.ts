/**
 * How values are encoded.
 *
 * src/codec/encode.ts and the core (crdt/build-value.ts) write them, codec/values.ts checks them,
 * src/codec/decode.ts reads them.
 */

// ── A value: one tag byte, and the payload that it names ────────────────────────────────────────
//
//                                  0     1           5            9
//   null, undefined, booleans      │ tag │
//   i32, f64, date                 │ tag │ number, 4 or 8 bytes │
//   Latin-1, UTF-16, bytes, bigint │ tag │ bytes u32 │ payload … │
//   array, object                  │ tag │ bytes u32 │ count u32  │ items … │
//   shaped record                  │ tag │ shape u16 │ values of the fields … │
//   short Latin-1, 0x40 … 0x7f     │ tag │ tag - 0x40 bytes … │
//   small integer, 0x80 … 0xff     │ tag │
//
// Values are unaligned.

export const TAG_NULL: u32 = 0x00;
export const TAG_UNDEFINED: u32 = 0x01;
export const TAG_FALSE: u32 = 0x02;
export const TAG_TRUE: u32 = 0x03;
export const TAG_I32: u32 = 0x04;
export const TAG_F64: u32 = 0x05;
/** u32 bytes, Latin-1. */
export const TAG_LATIN1: u32 = 0x06;
/** u32 bytes (even), UTF-16LE. */
export const TAG_UTF16: u32 = 0x07;
/** u32 bytes. */
export const TAG_BYTES: u32 = 0x08;
/** f64 milliseconds since 1970, or NaN. */
export const TAG_DATE: u32 = 0x09;
/** u32 bytes, sign byte (0, 1), magnitude little-endian. */
export const TAG_BIGINT: u32 = 0x0a;
/** u32 bytes of all items, u32 count, items (values). */
export const TAG_ARRAY: u32 = 0x0b;
/** u32 bytes of all items, u32 count, items (name, value); a name is a string value. */
export const TAG_OBJECT: u32 = 0x0c;
/** u16 shape, then the values of its fields. Only a node's data can be such a record. */
export const TAG_SHAPED: u32 = 0x0d;
export const SHAPED_NUMBER: u32 = 1;
export const SHAPED_HEADER_BYTES: u32 = 3;
/** 0x40 + length: a Latin-1 string of 0 to 63 bytes. */
export const TAG_SHORT: u32 = 0x40;
export const SHORT_BYTES_MAX: u32 = 63;
/** 0x80 + n: the integer n, 0 to 127. */
export const TAG_SMALL: u32 = 0x80;
export const SMALL_MAX: u32 = 127;
/** Bytes in front of an array's or object's items: tag, bytes, count. */
export const CONTAINER_HEADER_BYTES: u32 = 9;
/** Bytes in front of the payload of a string, byte array or bigint: tag, bytes. */
export const LONG_HEADER_BYTES: u32 = 5;
export const BIGINT_BYTES_MAX: u32 = 0x100000;
if (TAG_TRUE >= TAG_I32 || TAG_LATIN1 + 1 != TAG_UTF16 || TAG_UTF16 + 1 != TAG_BYTES)
  ERROR("tags without a payload come first, those of long payloads follow each other");
if (TAG_SHAPED >= TAG_SHORT) ERROR("all other tags are below the short strings");
if (TAG_SHORT + SHORT_BYTES_MAX + 1 != TAG_SMALL || TAG_SMALL + SMALL_MAX != 255)
  ERROR("short strings and small integers share the other tags");
if (CONTAINER_HEADER_BYTES != LONG_HEADER_BYTES + 4) ERROR("a container's count follows its bytes");
if (SHAPED_HEADER_BYTES != SHAPED_NUMBER + 2) ERROR("a shape's number is a u16");
