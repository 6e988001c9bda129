/**
 * JSON text to values, as src/json/extended-json.ts reads it and src/codec/encode.ts encodes it.
 *
 * A function answers the address behind what it has read, or 0 and a status. The value is written
 * while the text is read, so it costs one pass and no other memory. What a mark stands for takes the
 * place of its object.
 */
import * as JSON from "../layout/json";
import { DEPTH_MAX } from "../layout/memory";
import * as VALUES from "../layout/values";
import { writeNumber } from "../codec/values";
import { NO_MARK, OBJECT_MARK, readMark } from "./marks";
import { readNumber } from "./number-reader";
import { readString, skipString } from "./string-reader";
import {
  BACKSLASH,
  COLON,
  COMMA,
  DOLLAR,
  QUOTE,
  bad,
  byteAt,
  isWord,
  put,
  skipSpace,
  take,
} from "./text";

const OBJECT_START: u32 = 0x7b;
const OBJECT_END: u32 = 0x7d;
const ARRAY_START: u32 = 0x5b;
const ARRAY_END: u32 = 0x5d;
/** `null`, `true` and `false`, the first character lowest. */
const NULL: u64 = 0x6c6c756e;
const TRUE: u64 = 0x65757274;
const FALSE: u64 = 0x65736c6166;

/** The fields of an object that are read: those with a value, or the names of those without. */
const SET: u32 = 0;
const REMOVED: u32 = 1;

/** The value at `at`. */
export function readValue(scratch: u32, at: u32, depth: u32): u32 {
  const end = endOf(scratch);
  const byte = byteAt(at, end);
  if (byte == QUOTE) return readString(scratch, at, end);
  if (byte == OBJECT_START) return readObject(scratch, at, depth, false);
  if (byte == ARRAY_START) return readArray(scratch, at, depth);
  if (isWord(at, end, NULL, 4)) return put(scratch, <u8>VALUES.TAG_NULL) ? at + 4 : 0;
  if (isWord(at, end, TRUE, 4)) return put(scratch, <u8>VALUES.TAG_TRUE) ? at + 4 : 0;
  if (isWord(at, end, FALSE, 5)) return put(scratch, <u8>VALUES.TAG_FALSE) ? at + 5 : 0;
  const next = readNumber(scratch, at, end);
  if (!next) return bad(scratch);
  const value = load<f64>(scratch + JSON.SCRATCH_JSON, JSON.JSON_NUMBER);
  const out = take(scratch, writeNumber(value, 0));
  if (!out) return 0;
  writeNumber(value, out);
  return next;
}

function readArray(scratch: u32, at: u32, depth: u32): u32 {
  const start = startItems(scratch, depth);
  const end = endOf(scratch);
  if (!start) return 0;
  let count: u32 = 0;
  let next = skipSpace(at + 1, end);
  if (byteAt(next, end) != ARRAY_END) {
    for (;;) {
      next = readValue(scratch, next, depth + 1);
      if (!next) return 0;
      count++;
      next = skipSpace(next, end);
      if (byteAt(next, end) != COMMA) break;
      next = skipSpace(next + 1, end);
    }
  }
  if (byteAt(next, end) != ARRAY_END) return bad(scratch);
  endItems(scratch, start, VALUES.TAG_ARRAY, count);
  return next + 1;
}

/** The object at `at`; if it `isPlain`, it is no mark. */
function readObject(scratch: u32, at: u32, depth: u32, isPlain: bool): u32 {
  const start = outOf(scratch);
  if (!isPlain) {
    const end = endOf(scratch);
    const name = skipSpace(at + 1, end);
    const value = loneDollar(scratch, name);
    if (value) {
      const next = readMark(scratch, name, value);
      if (next == OBJECT_MARK) return readWrapped(scratch, value, depth);
      if (next != NO_MARK) return next;
      store<u32>(scratch + JSON.SCRATCH_JSON, start, JSON.JSON_OUT);
    }
  }
  if (!startItems(scratch, depth)) return 0;
  return readFields(scratch, at, start, depth, SET);
}

/** The object inside of a mark. */
function readWrapped(scratch: u32, at: u32, depth: u32): u32 {
  const end = endOf(scratch);
  const behind = readObject(scratch, at, depth, true);
  const next = behind ? skipSpace(behind, end) : 0;
  if (!next) return 0;
  return byteAt(next, end) == OBJECT_END ? next + 1 : bad(scratch);
}

/** The value of the only field of an object, if its name starts with `$`; else 0. */
function loneDollar(scratch: u32, name: u32): u32 {
  const end = endOf(scratch);
  if (byteAt(name, end) != QUOTE) return 0;
  // A dollar may be written as an escape.
  const first = byteAt(name + 1, end);
  if (first != DOLLAR && first != BACKSLASH) return 0;
  const behind = skipString(name, end);
  if (!behind) return 0;
  const colon = skipSpace(behind, end);
  if (byteAt(colon, end) != COLON) return 0;
  const value = skipSpace(colon + 1, end);
  const next = skipValue(value, end);
  return next && byteAt(skipSpace(next, end), end) == OBJECT_END ? value : 0;
}

/** The fields of the object at `at`, whose head is at `start`: set ones, or names of others. */
function readFields(scratch: u32, at: u32, start: u32, depth: u32, which: u32): u32 {
  const end = endOf(scratch);
  const out = scratch + JSON.SCRATCH_JSON + JSON.JSON_OUT;
  let count: u32 = 0;
  let next = skipSpace(at + 1, end);
  if (byteAt(next, end) != OBJECT_END) {
    for (;;) {
      const name = load<u32>(out);
      next = readString(scratch, next, end);
      if (!next) return 0;
      next = skipSpace(next, end);
      if (byteAt(next, end) != COLON) return bad(scratch);
      const value = load<u32>(out);
      next = readValue(scratch, skipSpace(next + 1, end), depth + 1);
      if (!next) return 0;
      const isSet = load<u8>(value) != VALUES.TAG_UNDEFINED;
      if (isSet == (which == SET)) count++;
      if (which == REMOVED) store<u32>(out, isSet ? name : value);
      else if (!isSet) store<u32>(out, name);
      next = skipSpace(next, end);
      if (byteAt(next, end) != COMMA) break;
      next = skipSpace(next + 1, end);
    }
  }
  if (byteAt(next, end) != OBJECT_END) return bad(scratch);
  endItems(scratch, start, which == SET ? VALUES.TAG_OBJECT : VALUES.TAG_ARRAY, count);
  return next + 1;
}

/** The body of a patch: an array of an object of the fields to set and an array of names to remove. */
export function readPatch(scratch: u32, at: u32): u32 {
  const pair = startItems(scratch, 0);
  if (!pair) return 0;
  const end = endOf(scratch);
  if (byteAt(at, end) != OBJECT_START) return bad(scratch);
  const fields = startItems(scratch, 1);
  if (!fields) return 0;
  const next = readFields(scratch, at, fields, 1, SET);
  if (!next) return 0;
  const names = startItems(scratch, 1);
  if (!names || !readFields(scratch, at, names, 1, REMOVED)) return 0;
  endItems(scratch, pair, VALUES.TAG_ARRAY, 2);
  return next;
}

/** Where a container's head goes, or 0 when it is too deep or has no room. */
function startItems(scratch: u32, depth: u32): u32 {
  return depth < DEPTH_MAX ? take(scratch, VALUES.CONTAINER_HEADER_BYTES) : bad(scratch);
}

function endItems(scratch: u32, start: u32, tag: u32, count: u32): void {
  store<u8>(start, <u8>tag);
  store<u32>(start + 1, outOf(scratch) - start - VALUES.CONTAINER_HEADER_BYTES);
  store<u32>(start + 5, count);
}

/** The address behind the value at `at`, as far as brackets and strings say; 0: it has no end. */
function skipValue(at: u32, end: u32): u32 {
  let depth: u32 = 0;
  for (let next = at; next < end;) {
    const byte = load<u8>(next);
    if (byte == QUOTE) {
      next = skipString(next, end);
      if (!next) return 0;
    } else {
      const isEnd = byte == OBJECT_END || byte == ARRAY_END;
      if (!depth && (isEnd || byte == COMMA)) return next;
      if (byte == OBJECT_START || byte == ARRAY_START) depth++;
      else if (isEnd) depth--;
      next++;
    }
  }
  return 0;
}

function endOf(scratch: u32): u32 {
  return load<u32>(scratch + JSON.SCRATCH_JSON, JSON.JSON_TEXT_END);
}

function outOf(scratch: u32): u32 {
  return load<u32>(scratch + JSON.SCRATCH_JSON, JSON.JSON_OUT);
}
