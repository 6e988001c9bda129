/** Encoded strings as strings of JSON text in UTF-8. Half of a surrogate pair is an escape. */
import * as JSON from "../layout/json";
import { TOO_LARGE } from "../layout/status";
import { BACKSLASH, QUOTE, fail, put } from "./text";

/** The most that one unit takes. */
const CHAR_BYTES_MAX: u32 = 6;
/** A one in each byte, and the highest bit of each. */
const ONES: u64 = 0x0101010101010101;
const HIGHS: u64 = 0x8080808080808080;

/** The text of the `bytes` bytes at `from`, of one byte a unit or two: the address behind it, or 0. */
export function writeText(scratch: u32, from: u32, bytes: u32, isWide: bool): u32 {
  if (!put(scratch, QUOTE)) return 0;
  const json = scratch + JSON.SCRATCH_JSON;
  const end = from + bytes;
  // Each step writes 8 bytes at most.
  const last = load<u32>(json, JSON.JSON_OUT_END) - 8;
  let out = load<u32>(json, JSON.JSON_OUT);
  let at = from;
  while (at < end) {
    if (<i32>(last - out) < 0) return fail(scratch, TOO_LARGE);
    if (isWide) {
      const unit = <u32>load<u16>(at);
      at += 2;
      // The pages may change: each unit is loaded once.
      const low = (unit & 0xfc00) == 0xd800 && at < end ? <u32>load<u16>(at) : 0;
      if ((low & 0xfc00) == 0xdc00) {
        out = writePair(unit, low, out);
        at += 2;
      } else out = writeUnit(unit, out);
      continue;
    }
    if (end - at >= 8) {
      const units = load<u64>(at);
      if (isPlain(units)) {
        store<u64>(out, units);
        at += 8;
        out += 8;
        continue;
      }
    }
    out = writeUnit(load<u8>(at), out);
    at++;
  }
  store<u32>(json, out, JSON.JSON_OUT);
  return put(scratch, QUOTE) ? end : 0;
}

/** Whether each of the 8 bytes is a character that stands for itself. */
function isPlain(units: u64): bool {
  const quotes = units ^ (ONES * QUOTE);
  const slashes = units ^ (ONES * BACKSLASH);
  const found = (units - ONES * 0x20) | (quotes - ONES) | (slashes - ONES) | units;
  return !(found & HIGHS);
}

function writeUnit(unit: u32, out: u32): u32 {
  if (unit < 0x20 || unit == QUOTE || unit == BACKSLASH) return writeEscape(unit, out);
  if (unit < 0x80) {
    store<u8>(out, <u8>unit);
    return out + 1;
  }
  if (unit < 0x800) {
    store<u8>(out, <u8>(0xc0 | (unit >> 6)));
    store<u8>(out + 1, <u8>(0x80 | (unit & 0x3f)));
    return out + 2;
  }
  if ((unit & 0xf800) == 0xd800) return writeHex(unit, out);
  store<u8>(out, <u8>(0xe0 | (unit >> 12)));
  store<u8>(out + 1, <u8>(0x80 | ((unit >> 6) & 0x3f)));
  store<u8>(out + 2, <u8>(0x80 | (unit & 0x3f)));
  return out + 3;
}

function writePair(high: u32, low: u32, out: u32): u32 {
  const point = 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff);
  store<u8>(out, <u8>(0xf0 | (point >> 18)));
  store<u8>(out + 1, <u8>(0x80 | ((point >> 12) & 0x3f)));
  store<u8>(out + 2, <u8>(0x80 | ((point >> 6) & 0x3f)));
  store<u8>(out + 3, <u8>(0x80 | (point & 0x3f)));
  return out + 4;
}

function writeEscape(unit: u32, out: u32): u32 {
  let letter: u8 = 0;
  if (unit == 0x08) letter = 0x62;
  else if (unit == 0x09) letter = 0x74;
  else if (unit == 0x0a) letter = 0x6e;
  else if (unit == 0x0c) letter = 0x66;
  else if (unit == 0x0d) letter = 0x72;
  else if (unit >= 0x20) letter = <u8>unit;
  if (!letter) return writeHex(unit, out);
  store<u8>(out, BACKSLASH);
  store<u8>(out + 1, letter);
  return out + 2;
}

function writeHex(unit: u32, out: u32): u32 {
  assert(CHAR_BYTES_MAX <= 8);
  store<u8>(out, BACKSLASH);
  store<u8>(out + 1, 0x75);
  for (let i: u32 = 0; i < 4; i++) {
    const digit = <u8>((unit >> (12 - 4 * i)) & 15);
    store<u8>(out + 2 + i, digit < 10 ? 0x30 + digit : 0x57 + digit);
  }
  return out + CHAR_BYTES_MAX;
}
