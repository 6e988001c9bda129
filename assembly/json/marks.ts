/**
 * What an object with one name that starts with `$` stands for.
 *
 * Its texts are encoded as strings first, where the value will be, and then replaced.
 */
import * as JSON from "../layout/json";
import * as VALUES from "../layout/values";
import { decodeBase64 } from "./base64";
import { parseTime } from "./dates";
import { encodeInteger } from "./integers";
import { readNumber } from "./number-reader";
import { readString } from "./string-reader";
import { QUOTE, bad, byteAt, isWord, skipSpace, take } from "./text";

/** No mark: the object is one of the user's. */
export const NO_MARK: u32 = 1;
/** The mark of an object that is no mark: the caller reads that. */
export const OBJECT_MARK: u32 = 2;

// Names and texts, the first character lowest.
const BIGINT: u64 = 0x746e6967696224;
const DATE: u64 = 0x6574616424;
const BYTES: u64 = 0x736574796224;
const NUMBER: u64 = 0x7265626d756e24;
const OBJECT: u64 = 0x7463656a626f24;
const UNDEFINED_FIRST_8: u64 = 0x6e696665646e7524;
const UNDEFINED_LAST_2: u64 = 0x6465;
const TRUE: u64 = 0x65757274;
const NULL: u64 = 0x6c6c756e;
const NAN: u64 = 0x4e614e;
const MINUS_ZERO: u64 = 0x302d;
const INFINITY: u64 = 0x7974696e69666e49;
const SAFE_MAX: f64 = 9007199254740991;
/** Its digits stand so far behind a bigint that it does not run into those that are not read yet. */
const INTEGER_GAP_BYTES: u32 = 16;

/**
 * Reads the mark whose name and value are at these addresses: the address behind its object, NO_MARK
 * or OBJECT_MARK.
 */
export function readMark(scratch: u32, name: u32, value: u32): u32 {
  const end = load<u32>(scratch + JSON.SCRATCH_JSON, JSON.JSON_TEXT_END);
  const start = outOf(scratch);
  if (!readString(scratch, name, end)) return 0;
  const tag = <u32>load<u8>(start);
  // No mark has more than a few characters.
  if (tag < VALUES.TAG_SHORT) return NO_MARK;
  const mark = start + 1;
  const behind = mark + tag - VALUES.TAG_SHORT;
  setOut(scratch, start);
  if (isName(mark, behind, OBJECT, 7)) return byteAt(value, end) == 0x7b ? OBJECT_MARK : NO_MARK;
  let next = NO_MARK;
  if (isName(mark, behind, BIGINT, 7)) next = readBigint(scratch, value, end);
  else if (isName(mark, behind, DATE, 5)) next = readDate(scratch, value, end);
  else if (isName(mark, behind, BYTES, 6)) next = readBytes(scratch, value, end);
  else if (isName(mark, behind, NUMBER, 7)) next = readSpecial(scratch, value, end);
  else if (behind == mark + 10 && isWord(mark, behind, UNDEFINED_FIRST_8, 8)) {
    if (isWord(mark + 8, behind, UNDEFINED_LAST_2, 2)) next = readUndefined(scratch, value, end);
  }
  if (next <= NO_MARK) return next;
  next = skipSpace(next, end);
  return byteAt(next, end) == 0x7d ? next + 1 : bad(scratch);
}

function isName(at: u32, end: u32, name: u64, count: u32): bool {
  return end == at + count && isWord(at, end, name, count);
}

function readBigint(scratch: u32, at: u32, end: u32): u32 {
  const start = outOf(scratch);
  if (byteAt(at, end) == QUOTE) {
    if (!take(scratch, INTEGER_GAP_BYTES)) return 0;
    const text = outOf(scratch);
    const next = readString(scratch, at, end);
    const bytes = next ? encodeInteger(textOf(text), narrowBytes(text), start) : 0;
    return next && bytes ? moveOut(scratch, start + bytes, next) : bad(scratch);
  }
  const next = readNumber(scratch, at, end);
  const value = load<f64>(scratch + JSON.SCRATCH_JSON, JSON.JSON_NUMBER);
  if (!next || trunc(value) != value || abs(value) > SAFE_MAX) return bad(scratch);
  if (!take(scratch, VALUES.LONG_HEADER_BYTES + 9)) return 0;
  const magnitude = <u64>abs(value);
  const bytes = 8 - <u32>(clz(magnitude) >> 3);
  store<u8>(start, <u8>VALUES.TAG_BIGINT);
  store<u32>(start + 1, bytes + 1);
  store<u8>(start + 5, value < 0 ? 1 : 0);
  store<u64>(start + 6, magnitude);
  return moveOut(scratch, start + 6 + bytes, next);
}

function readDate(scratch: u32, at: u32, end: u32): u32 {
  const start = outOf(scratch);
  let next = at + 4;
  let time = NaN;
  if (!isWord(at, end, NULL, 4)) {
    next = readString(scratch, at, end);
    if (!next) return 0;
    time = parseTime(textOf(start), narrowBytes(start));
    if (time != time) return bad(scratch);
  }
  return putDouble(scratch, start, VALUES.TAG_DATE, time, next);
}

function readBytes(scratch: u32, at: u32, end: u32): u32 {
  const start = outOf(scratch);
  if (!take(scratch, VALUES.LONG_HEADER_BYTES)) return 0;
  const text = outOf(scratch);
  const next = readString(scratch, at, end);
  if (!next) return 0;
  // An empty one has no narrow bytes either.
  const isNarrow = load<u8>(text) != VALUES.TAG_UTF16;
  const out = start + VALUES.LONG_HEADER_BYTES;
  const bytes = isNarrow ? decodeBase64(textOf(text), narrowBytes(text), out) : -1;
  if (bytes < 0) return bad(scratch);
  store<u8>(start, <u8>VALUES.TAG_BYTES);
  store<u32>(start + 1, <u32>bytes);
  return moveOut(scratch, out + <u32>bytes, next);
}

function readSpecial(scratch: u32, at: u32, end: u32): u32 {
  const start = outOf(scratch);
  if (byteAt(at, end) != QUOTE) return bad(scratch);
  const next = readString(scratch, at, end);
  if (!next) return 0;
  const from = textOf(start);
  const to = from + narrowBytes(start);
  let value: f64 = 0;
  if (isName(from, to, NAN, 3)) value = NaN;
  else if (isName(from, to, MINUS_ZERO, 2)) value = -0.0;
  else if (isName(from, to, INFINITY, 8)) value = Infinity;
  else if (to > from && load<u8>(from) == 0x2d && isName(from + 1, to, INFINITY, 8)) {
    value = -Infinity;
  } else return bad(scratch);
  return putDouble(scratch, start, VALUES.TAG_F64, value, next);
}

function readUndefined(scratch: u32, at: u32, end: u32): u32 {
  if (!isWord(at, end, TRUE, 4)) return bad(scratch);
  const out = take(scratch, 1);
  if (out) store<u8>(out, <u8>VALUES.TAG_UNDEFINED);
  return out ? at + 4 : 0;
}

function putDouble(scratch: u32, start: u32, tag: u32, value: f64, next: u32): u32 {
  setOut(scratch, start);
  if (!take(scratch, 9)) return 0;
  store<u8>(start, <u8>tag);
  store<f64>(start + 1, value);
  return next;
}

/** Where the units of an encoded string are. */
function textOf(string: u32): u32 {
  return string + (load<u8>(string) >= VALUES.TAG_SHORT ? 1 : VALUES.LONG_HEADER_BYTES);
}

/** Its length, if its units are bytes, else 0. */
function narrowBytes(string: u32): u32 {
  const tag = <u32>load<u8>(string);
  if (tag >= VALUES.TAG_SHORT) return tag - VALUES.TAG_SHORT;
  return tag == VALUES.TAG_LATIN1 ? load<u32>(string + 1) : 0;
}

function moveOut(scratch: u32, out: u32, next: u32): u32 {
  setOut(scratch, out);
  return next;
}

function setOut(scratch: u32, out: u32): void {
  store<u32>(scratch + JSON.SCRATCH_JSON, out, JSON.JSON_OUT);
}

function outOf(scratch: u32): u32 {
  return load<u32>(scratch + JSON.SCRATCH_JSON, JSON.JSON_OUT);
}
