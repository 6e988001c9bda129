/** Finite numbers as JavaScript prints them. */
import * as JSON from "../layout/json";
import { shortest } from "./digits";
import { take } from "./text";

const MINUS: u8 = 0x2d;
const POINT: u8 = 0x2e;
const ZERO: u8 = 0x30;
/** Where the decimal point may be for a number without an exponent. */
const POINT_MIN: i32 = -5;
const POINT_MAX: i32 = 21;
const CHARS_MAX: u32 = 28;

/** Writes `value`, which is finite and not −0: whether there was room. */
export function writeDecimal(scratch: u32, value: f64): u32 {
  const json = scratch + JSON.SCRATCH_JSON;
  const start = take(scratch, CHARS_MAX);
  if (!start) return 0;
  let at = start;
  if (value < 0) store<u8>(at++, MINUS);
  if (value == 0) store<u8>(at++, ZERO);
  else {
    const count = shortest(scratch, abs(value));
    const point = load<i32>(json, JSON.JSON_POINT);
    const digits = json + JSON.JSON_DIGITS;
    at =
      point < POINT_MIN || point > POINT_MAX
        ? writeScientific(digits, count, point - 1, at)
        : writePlain(digits, count, point, at);
  }
  store<u32>(json, at, JSON.JSON_OUT);
  return start;
}

function writePlain(digits: u32, count: u32, point: i32, out: u32): u32 {
  let at = out;
  if (point <= 0) {
    store<u8>(at++, ZERO);
    store<u8>(at++, POINT);
    for (let i = point; i < 0; i++) store<u8>(at++, ZERO);
  }
  for (let i: u32 = 0; i < count; i++) {
    if (point > 0 && i == <u32>point) store<u8>(at++, POINT);
    store<u8>(at++, load<u8>(digits + i));
  }
  for (let i = <i32>count; i < point; i++) store<u8>(at++, ZERO);
  return at;
}

function writeScientific(digits: u32, count: u32, exponent: i32, out: u32): u32 {
  let at = out;
  store<u8>(at++, load<u8>(digits));
  if (count > 1) store<u8>(at++, POINT);
  for (let i: u32 = 1; i < count; i++) store<u8>(at++, load<u8>(digits + i));
  store<u8>(at++, 0x65);
  store<u8>(at++, exponent < 0 ? MINUS : 0x2b);
  const size = abs(exponent);
  if (size >= 100) store<u8>(at++, ZERO + <u8>(size / 100));
  if (size >= 10) store<u8>(at++, ZERO + <u8>((size / 10) % 10));
  store<u8>(at++, ZERO + <u8>(size % 10));
  return at;
}
