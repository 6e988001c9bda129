/**
 * Encoded values: whether bytes are one whole value and nothing else; names of fields; numbers.
 *
 * The core accepts no value that its readers could not decode. The checked bytes must be private:
 * they must not change during the check.
 */
import { DEPTH_MAX } from "../layout/memory";
import * as VALUES from "../layout/values";
import { compareKeys } from "./ids";

/** Whether the bytes [at, at + bytes) are exactly one value. */
export function validValue(at: u32, bytes: u32): bool {
  return bytes != 0 && skip(at, at + bytes, 0) == at + bytes;
}

/** The address behind the value at `at`, which must end by `end`; 0 when it is none. */
export function skipValue(at: u32, end: u32): u32 {
  return skip(at, end, 0);
}

/** The same of a value inside of another one. */
export function skipItem(at: u32, end: u32): u32 {
  return skip(at, end, 1);
}

/** The address behind the value at `at`, or 0 when it is none or reaches beyond `end`. */
function skip(at: u32, end: u32, depth: u32): u32 {
  if (at >= end) return 0;
  const tag = <u32>load<u8>(at);
  if (tag >= VALUES.TAG_SMALL || tag <= VALUES.TAG_TRUE) return at + 1;
  if (tag >= VALUES.TAG_SHORT) return within(at + 1, tag - VALUES.TAG_SHORT, end);
  if (tag == VALUES.TAG_I32) return within(at + 1, 4, end);
  if (tag == VALUES.TAG_F64 || tag == VALUES.TAG_DATE) return within(at + 1, 8, end);
  if (tag >= VALUES.TAG_LATIN1 && tag <= VALUES.TAG_BYTES)
    return skipLong(at, end, tag == VALUES.TAG_UTF16);
  if (tag == VALUES.TAG_BIGINT) return skipBigint(at, end);
  if (tag == VALUES.TAG_ARRAY) return skipItems(at, end, depth, false);
  if (tag == VALUES.TAG_OBJECT) return skipItems(at, end, depth, true);
  return 0;
}

function within(at: u32, bytes: u32, end: u32): u32 {
  return at <= end && end - at >= bytes ? at + bytes : 0;
}

function skipLong(at: u32, end: u32, wide: bool): u32 {
  if (end - at < VALUES.LONG_HEADER_BYTES) return 0;
  const bytes = load<u32>(at + 1);
  if (wide && bytes & 1) return 0;
  return within(at + VALUES.LONG_HEADER_BYTES, bytes, end);
}

function skipBigint(at: u32, end: u32): u32 {
  const next = skipLong(at, end, false);
  if (!next) return 0;
  const bytes = load<u32>(at + 1);
  if (bytes == 0 || bytes > VALUES.BIGINT_BYTES_MAX) return 0;
  return load<u8>(at + VALUES.LONG_HEADER_BYTES) > 1 ? 0 : next;
}

function skipItems(at: u32, end: u32, depth: u32, named: bool): u32 {
  if (depth >= DEPTH_MAX || end - at < VALUES.CONTAINER_HEADER_BYTES) return 0;
  const count = load<u32>(at + 5);
  let item = at + VALUES.CONTAINER_HEADER_BYTES;
  const last = within(item, load<u32>(at + 1), end);
  if (!last) return 0;
  for (let i: u32 = 0; i < count; i++) {
    if (named) {
      item = skipName(item, last);
      if (!item) return 0;
    }
    item = skip(item, last, depth + 1);
    if (!item) return 0;
  }
  return item == last ? last : 0;
}

/** The address behind the encoded string at `at` that may be a field's name, or 0. */
export function skipName(at: u32, end: u32): u32 {
  if (at >= end) return 0;
  const tag = <u32>load<u8>(at);
  if (tag >= VALUES.TAG_SHORT && tag < VALUES.TAG_SMALL)
    return within(at + 1, tag - VALUES.TAG_SHORT, end);
  if (tag == VALUES.TAG_LATIN1 || tag == VALUES.TAG_UTF16)
    return skipLong(at, end, tag == VALUES.TAG_UTF16);
  return 0;
}

/** Whether an encoded string that may be a field's name starts at `at`. */
export function validName(at: u32, end: u32): bool {
  return skipName(at, end) != 0;
}

// ── Names: encoded strings, compared by their text and not by their encoding ────────────────────

/** Order of two encoded names; 0 stands for the root, which comes first. */
export function compareNames(a: u32, b: u32): i32 {
  if (a == b) return 0;
  if (!a) return -1;
  if (!b) return 1;
  return compareKeys(textOf(a), textInfo(a), textOf(b), textInfo(b));
}

/** Where the units of an encoded string are. */
function textOf(name: u32): u32 {
  return name + (load<u8>(name) >= VALUES.TAG_SHORT ? 1 : VALUES.LONG_HEADER_BYTES);
}

/** The same as a key's info: bytes << 1 | wide. */
function textInfo(name: u32): u32 {
  const tag = <u32>load<u8>(name);
  if (tag >= VALUES.TAG_SHORT) return (tag - VALUES.TAG_SHORT) << 1;
  return (load<u32>(name + 1) << 1) | (tag == VALUES.TAG_UTF16 ? 1 : 0);
}

/** The number that an encoded value is; NaN for anything else. */
export function numberOf(value: u32): f64 {
  const tag = <u32>load<u8>(value);
  if (tag >= VALUES.TAG_SMALL) return <f64>(tag - VALUES.TAG_SMALL);
  if (tag == VALUES.TAG_I32) return <f64>load<i32>(value + 1);
  return tag == VALUES.TAG_F64 ? load<f64>(value + 1) : NaN;
}

/** Encodes a number as the encoder in TypeScript does: its bytes. */
export function writeNumber(value: f64, out: u32): u32 {
  const integer = <i32>value;
  const isInteger = <f64>integer == value && !(value == 0 && 1 / value < 0);
  if (isInteger && integer >= 0 && <u32>integer <= VALUES.SMALL_MAX) {
    if (out) store<u8>(out, VALUES.TAG_SMALL + <u8>integer);
    return 1;
  }
  if (out) {
    store<u8>(out, isInteger ? VALUES.TAG_I32 : VALUES.TAG_F64);
    if (isInteger) store<i32>(out + 1, integer);
    else store<f64>(out + 1, value);
  }
  return isInteger ? 5 : 9;
}
