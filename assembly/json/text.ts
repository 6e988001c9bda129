/** The characters of a JSON text, in UTF-8, and the bytes that are written behind each other. */
import * as JSON from "../layout/json";
import { BAD_VALUE, OK, TOO_LARGE } from "../layout/status";

export const QUOTE: u8 = 0x22;
export const BACKSLASH: u8 = 0x5c;
export const COMMA: u8 = 0x2c;
export const COLON: u8 = 0x3a;
export const DOLLAR: u8 = 0x24;

export function isDigit(byte: u8): bool {
  return <u8>(byte - 0x30) < 10;
}

/** The first address from `at` on that is no white space. */
export function skipSpace(at: u32, end: u32): u32 {
  let next = at;
  while (next < end) {
    const byte = load<u8>(next);
    if (byte != 0x20 && byte != 0x0a && byte != 0x0d && byte != 0x09) break;
    next++;
  }
  return next;
}

/** The byte at `at`, 0 at the end. */
export function byteAt(at: u32, end: u32): u32 {
  return at < end ? load<u8>(at) : 0;
}

/** Whether the `count` bytes at `at` are those of `word`, the lowest first. */
export function isWord(at: u32, end: u32, word: u64, count: u32): bool {
  if (end < at || end - at < count) return false;
  for (let i: u32 = 0; i < count; i++) {
    if (load<u8>(at + i) != <u8>(word >> (8 * i))) return false;
  }
  return true;
}

/** The value of a hexadecimal digit; 16: it is none. */
export function hexOf(byte: u8): u32 {
  if (isDigit(byte)) return byte - 0x30;
  const letter = <u8>((byte | 0x20) - 0x61);
  return letter < 6 ? letter + 10 : 16;
}

// ── Output ──────────────────────────────────────────────────────────────────────────────────────

/** Where `bytes` bytes go, or 0 when there is no room. The next ones go behind them. */
export function take(scratch: u32, bytes: u32): u32 {
  const json = scratch + JSON.SCRATCH_JSON;
  const out = load<u32>(json, JSON.JSON_OUT);
  if (load<u32>(json, JSON.JSON_OUT_END) - out < bytes) return fail(scratch, TOO_LARGE);
  store<u32>(json, out + bytes, JSON.JSON_OUT);
  return out;
}

/** Gives back the room from `out` on. */
export function give(scratch: u32, out: u32): void {
  store<u32>(scratch + JSON.SCRATCH_JSON, out, JSON.JSON_OUT);
}

export function put(scratch: u32, byte: u8): u32 {
  const out = take(scratch, 1);
  if (out) store<u8>(out, byte);
  return out;
}

/** Puts the `count` bytes of `word`, the lowest first. */
export function putWord(scratch: u32, word: u64, count: u32): u32 {
  const out = take(scratch, count);
  if (out) for (let i: u32 = 0; i < count; i++) store<u8>(out + i, <u8>(word >> (8 * i)));
  return out;
}

/** Records why there is no result: 0. The first reason counts. */
export function fail(scratch: u32, status: u32): u32 {
  const json = scratch + JSON.SCRATCH_JSON;
  if (load<u32>(json, JSON.JSON_STATUS) == OK) store<u32>(json, status, JSON.JSON_STATUS);
  return 0;
}

export function bad(scratch: u32): u32 {
  return fail(scratch, BAD_VALUE);
}
