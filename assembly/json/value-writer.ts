/**
 * Values to JSON text in UTF-8: what `JSON.stringify` makes of the forms in src/json/extended-json.ts.
 *
 * The bytes may be those of a node in the pages, which change while they are read. So each length is
 * loaded once and bounded, and the text counts only if the reader finds its read valid.
 */
import { DEPTH_MAX } from "../layout/memory";
import * as VALUES from "../layout/values";
import { hasShape, isShaped, shapeFields, shapeNames, shapeNumber } from "../codec/shapes";
import { skipName } from "../codec/values";
import { base64Bytes, encodeBase64 } from "./base64";
import { TIME_MAX, writeTime } from "./dates";
import { integerRoom, writeInteger } from "./integers";
import { writeDecimal } from "./number-writer";
import { writeText } from "./string-writer";
import { COLON, COMMA, DOLLAR, QUOTE, bad, give, put, putWord, take } from "./text";

const TIME_CHARS_MAX: u32 = 27;
// Parts of the text, the first character lowest.
const NULL: u64 = 0x6c6c756e;
const TRUE: u64 = 0x65757274;
const FALSE: u64 = 0x65736c6166;
const BIGINT: u64 = 0x746e6967696224;
const DATE: u64 = 0x6574616424;
const BYTES: u64 = 0x736574796224;
const NUMBER: u64 = 0x7265626d756e24;
const OBJECT: u64 = 0x7463656a626f24;
/** `{"`, `":`, `"}`, `$undefin`, `ed":`, `true}`. */
const MARK_START: u64 = 0x227b;
const MARK_MIDDLE: u64 = 0x3a22;
const MARK_END: u64 = 0x7d22;
const UNDEFINED_FIRST_8: u64 = 0x6e696665646e7524;
const UNDEFINED_LAST_2: u64 = 0x6465;
const TRUE_END: u64 = 0x7d65757274;
const NAN: u64 = 0x4e614e;
const INFINITY: u64 = 0x7974696e69666e49;
const MINUS_ZERO: u64 = 0x302d;
const ARRAY_START: u8 = 0x5b;
const ARRAY_END: u8 = 0x5d;
const OBJECT_START: u8 = 0x7b;
const OBJECT_END: u8 = 0x7d;

/** Writes a node's data, which is all of the bytes up to `end`: the address behind it, or 0. */
export function writeData(scratch: u32, at: u32, end: u32): u32 {
  if (at >= end) return bad(scratch);
  if (!isShaped(at)) return writeValue(scratch, at, end, 0);
  const shape = end - at < VALUES.SHAPED_HEADER_BYTES ? u32.MAX_VALUE : shapeNumber(at);
  if (!hasShape(shape)) return bad(scratch);
  const names = shapeNames(shape);
  const first = at + VALUES.SHAPED_HEADER_BYTES;
  return writeFields(scratch, first, end, shapeFields(shape), names, 0);
}

/** Writes the value at `at`, which ends by `end`. */
function writeValue(scratch: u32, at: u32, end: u32, depth: u32): u32 {
  if (at >= end) return bad(scratch);
  const tag = <u32>load<u8>(at);
  if (tag >= VALUES.TAG_SMALL) {
    return writeDecimal(scratch, tag - VALUES.TAG_SMALL) ? at + 1 : 0;
  }
  if (tag >= VALUES.TAG_SHORT)
    return writeString(scratch, at + 1, end, tag - VALUES.TAG_SHORT, false);
  switch (tag) {
    case VALUES.TAG_NULL:
      return putWord(scratch, NULL, 4) ? at + 1 : 0;
    case VALUES.TAG_UNDEFINED:
      return writeUndefined(scratch) ? at + 1 : 0;
    case VALUES.TAG_FALSE:
      return putWord(scratch, FALSE, 5) ? at + 1 : 0;
    case VALUES.TAG_TRUE:
      return putWord(scratch, TRUE, 4) ? at + 1 : 0;
    case VALUES.TAG_I32:
      if (end - at < 5) return bad(scratch);
      return writeDecimal(scratch, load<i32>(at + 1)) ? at + 5 : 0;
    case VALUES.TAG_F64:
      if (end - at < 9) return bad(scratch);
      return writeNumber(scratch, load<f64>(at + 1)) ? at + 9 : 0;
    case VALUES.TAG_DATE:
      if (end - at < 9) return bad(scratch);
      return writeDate(scratch, load<f64>(at + 1)) ? at + 9 : 0;
    case VALUES.TAG_LATIN1:
    case VALUES.TAG_UTF16:
    case VALUES.TAG_BYTES:
    case VALUES.TAG_BIGINT:
      return writeLong(scratch, at, end, tag);
    case VALUES.TAG_ARRAY:
    case VALUES.TAG_OBJECT:
      return writeItems(scratch, at, end, tag, depth);
  }
  return bad(scratch);
}

function writeString(scratch: u32, from: u32, end: u32, bytes: u32, isWide: bool): u32 {
  if (from > end || end - from < bytes || (isWide && bytes & 1)) return bad(scratch);
  return writeText(scratch, from, bytes, isWide);
}

function writeLong(scratch: u32, at: u32, end: u32, tag: u32): u32 {
  if (end - at < VALUES.LONG_HEADER_BYTES) return bad(scratch);
  const bytes = load<u32>(at + 1);
  const from = at + VALUES.LONG_HEADER_BYTES;
  if (end - from < bytes) return bad(scratch);
  if (tag == VALUES.TAG_BYTES) return writeBytes(scratch, from, bytes);
  if (tag == VALUES.TAG_BIGINT) return writeBigint(scratch, from, bytes);
  return writeString(scratch, from, end, bytes, tag == VALUES.TAG_UTF16);
}

function writeBytes(scratch: u32, from: u32, bytes: u32): u32 {
  if (!startMark(scratch, BYTES, 6) || !put(scratch, QUOTE)) return 0;
  const out = take(scratch, base64Bytes(bytes));
  if (!out) return 0;
  encodeBase64(from, bytes, out);
  return putWord(scratch, MARK_END, 2) ? from + bytes : 0;
}

function writeBigint(scratch: u32, from: u32, bytes: u32): u32 {
  if (!bytes || bytes > VALUES.BIGINT_BYTES_MAX) return bad(scratch);
  const sign = load<u8>(from);
  if (sign > 1) return bad(scratch);
  if (!startMark(scratch, BIGINT, 7) || !put(scratch, QUOTE)) return 0;
  const out = take(scratch, 1 + integerRoom(bytes - 1));
  if (!out) return 0;
  const count = writeInteger(from + 1, bytes - 1, out + sign);
  // Of a value that no encoder makes there is a sign in front of a 0.
  const isMinus = sign == 1 && !(count == 1 && load<u8>(out + 1) == 0x30);
  if (isMinus) store<u8>(out, 0x2d);
  else if (sign) store<u8>(out, 0x30);
  give(scratch, out + count + (isMinus ? 1 : 0));
  return putWord(scratch, MARK_END, 2) ? from + bytes : 0;
}

/** Writes an array's or object's items. */
function writeItems(scratch: u32, at: u32, end: u32, tag: u32, depth: u32): u32 {
  if (depth >= DEPTH_MAX || end - at < VALUES.CONTAINER_HEADER_BYTES) return bad(scratch);
  const bytes = load<u32>(at + 1);
  const count = load<u32>(at + 5);
  const first = at + VALUES.CONTAINER_HEADER_BYTES;
  if (end - first < bytes) return bad(scratch);
  if (tag == VALUES.TAG_OBJECT) {
    return writeFields(scratch, first, first + bytes, count, 0, depth);
  }
  let next = first;
  if (!put(scratch, ARRAY_START)) return 0;
  for (let i: u32 = 0; i < count; i++) {
    if (i && !put(scratch, COMMA)) return 0;
    next = writeValue(scratch, next, first + bytes, depth + 1);
    if (!next) return 0;
  }
  if (next != first + bytes) return bad(scratch);
  return put(scratch, ARRAY_END) ? next : 0;
}

/** Writes `count` fields. Their names are at `names`; 0: each in front of its value. */
function writeFields(scratch: u32, first: u32, end: u32, count: u32, names: u32, depth: u32): u32 {
  const isMark = count == 1 && startsWithDollar(names ? names : first, names ? u32.MAX_VALUE : end);
  if (isMark && !startMark(scratch, OBJECT, 7)) return 0;
  if (!put(scratch, OBJECT_START)) return 0;
  let next = first;
  let name = names;
  for (let i: u32 = 0; i < count; i++) {
    if (i && !put(scratch, COMMA)) return 0;
    if (names) {
      name = writeName(scratch, name, u32.MAX_VALUE);
      if (!name) return 0;
    } else {
      next = writeName(scratch, next, end);
      if (!next) return 0;
    }
    if (!put(scratch, COLON)) return 0;
    next = writeValue(scratch, next, end, depth + 1);
    if (!next) return 0;
  }
  if (next != end) return bad(scratch);
  if (!put(scratch, OBJECT_END) || (isMark && !put(scratch, OBJECT_END))) return 0;
  return next;
}

function writeName(scratch: u32, at: u32, end: u32): u32 {
  if (at >= end) return bad(scratch);
  const tag = <u32>load<u8>(at);
  if (tag >= VALUES.TAG_SHORT && tag < VALUES.TAG_SMALL) {
    return writeString(scratch, at + 1, end, tag - VALUES.TAG_SHORT, false);
  }
  if (tag == VALUES.TAG_LATIN1 || tag == VALUES.TAG_UTF16) return writeLong(scratch, at, end, tag);
  return bad(scratch);
}

function startsWithDollar(name: u32, end: u32): bool {
  if (!skipName(name, end)) return false;
  const tag = <u32>load<u8>(name);
  const text = name + (tag >= VALUES.TAG_SHORT ? 1 : VALUES.LONG_HEADER_BYTES);
  if (tag == VALUES.TAG_SHORT || text >= end || load<u8>(text) != DOLLAR) return false;
  if (tag >= VALUES.TAG_SHORT) return true;
  // Of a wide text the byte is half of a unit, and an encoder makes a short one of an empty one.
  return load<u32>(name + 1) != 0 && (tag != VALUES.TAG_UTF16 || !load<u8>(text + 1));
}

function writeNumber(scratch: u32, value: f64): u32 {
  if (isFinite(value) && !(value == 0 && 1 / value < 0)) return writeDecimal(scratch, value);
  if (!startMark(scratch, NUMBER, 7) || !put(scratch, QUOTE)) return 0;
  if (value < 0 && !put(scratch, 0x2d)) return 0;
  if (value == 0) return putWord(scratch, MINUS_ZERO, 2) && putWord(scratch, MARK_END, 2) ? 1 : 0;
  const isNumber = value == value;
  if (!putWord(scratch, isNumber ? INFINITY : NAN, isNumber ? 8 : 3)) return 0;
  return putWord(scratch, MARK_END, 2);
}

function writeDate(scratch: u32, value: f64): u32 {
  if (!startMark(scratch, DATE, 5)) return 0;
  if (!(abs(value) <= TIME_MAX)) {
    return putWord(scratch, NULL, 4) && put(scratch, OBJECT_END) ? 1 : 0;
  }
  if (!put(scratch, QUOTE)) return 0;
  const out = take(scratch, TIME_CHARS_MAX);
  if (!out) return 0;
  give(scratch, out + writeTime(<i64>value, out));
  return putWord(scratch, MARK_END, 2);
}

function writeUndefined(scratch: u32): u32 {
  if (!putWord(scratch, MARK_START, 2) || !putWord(scratch, UNDEFINED_FIRST_8, 8)) return 0;
  if (!putWord(scratch, UNDEFINED_LAST_2, 2) || !putWord(scratch, MARK_MIDDLE, 2)) return 0;
  return putWord(scratch, TRUE_END, 5);
}

/** `{"name":` */
function startMark(scratch: u32, name: u64, count: u32): u32 {
  if (!putWord(scratch, MARK_START, 2) || !putWord(scratch, name, count)) return 0;
  return putWord(scratch, MARK_MIDDLE, 2);
}
