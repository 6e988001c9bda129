/**
 * Numbers of a JSON text: the nearest double, and whether the text would lose something by it.
 *
 *   -? digits (. digits)? ([eE] [+-]? digits)?
 */
import * as JSON from "../layout/json";
import * as BIG from "./big";
import { shortest } from "./digits";
import { isDigit } from "./text";

const EXACT_END: u64 = 0x20000000000000;
const POWERS_EXACT: i32 = 22;
/** Beyond these powers of ten each number is infinite, or zero. */
const POINT_MAX: i64 = 310;
const POINT_MIN: i64 = -326;
const EXPONENT_MAX: i64 = 100_000_000;
const MANTISSA_BITS: i32 = 53;
const ULP_LOG2_MIN: i32 = -1074;

/** A number as its text has it: digits × 10^exponent, of the first digits that count. */
@unmanaged
class Token {
  end: u32;
  /** The first digit that is not 0, and how many there are from it on, without the point. */
  first: u32;
  digits: u32;
  exponent: i64;
  isInteger: bool;
}

/** The address behind the number at `at`, or 0 when it is none. `token` describes it. */
function scanNumber(at: u32, end: u32, token: Token): u32 {
  let next = at;
  if (next < end && load<u8>(next) == 0x2d) next++;
  const whole = next;
  next = skipDigits(next, end);
  if (next == whole || (load<u8>(whole) == 0x30 && next - whole > 1)) return 0;
  token.isInteger = true;
  let places: u32 = 0;
  let last = next;
  if (next < end && load<u8>(next) == 0x2e) {
    token.isInteger = false;
    last = skipDigits(next + 1, end);
    places = last - next - 1;
    if (!places) return 0;
    next = last;
  }
  let first = whole;
  while (first < last && !(isDigit(load<u8>(first)) && load<u8>(first) != 0x30)) first++;
  token.first = first;
  token.digits = last - first;
  // The point is not among the digits.
  if (places && first < last - places) token.digits--;
  let exponent: i64 = 0;
  if (next < end && (load<u8>(next) | 0x20) == 0x65) {
    token.isInteger = false;
    const sign = next + 1 < end ? load<u8>(next + 1) : 0;
    const start = sign == 0x2b || sign == 0x2d ? next + 2 : next + 1;
    next = skipDigits(start, end);
    if (next <= start) return 0;
    for (let i = start; i < next; i++) {
      exponent = min<i64>(exponent * 10 + (load<u8>(i) - 0x30), EXPONENT_MAX);
    }
    if (sign == 0x2d) exponent = -exponent;
  }
  token.exponent = exponent - places;
  token.end = next;
  return next;
}

function skipDigits(at: u32, end: u32): u32 {
  let next = at;
  while (next < end && isDigit(load<u8>(next))) next++;
  return next;
}

/**
 * Reads the number at `at`: the address behind it, or 0 when it is none, or would lose something: an
 * integer that is rounded, a number that becomes infinite or zero. It is at JSON_NUMBER.
 */
export function readNumber(scratch: u32, at: u32, end: u32): u32 {
  const json = scratch + JSON.SCRATCH_JSON;
  const token = changetype<Token>(json + JSON.JSON_TOKEN);
  const next = scanNumber(at, end, token);
  if (!next) return 0;
  const isNegative = load<u8>(at) == 0x2d;
  if (!token.digits) {
    store<f64>(json, isNegative ? -0.0 : 0, JSON.JSON_NUMBER);
    return next;
  }
  const point = <i64>token.digits + token.exponent;
  if (point > POINT_MAX || point < POINT_MIN) return 0;
  const value = nearestDouble(scratch, token);
  if (value == 0 || value == Infinity) return 0;
  if (token.isInteger && value >= <f64>EXACT_END && !isFaithful(scratch, token, value)) return 0;
  store<f64>(json, isNegative ? -value : value, JSON.JSON_NUMBER);
  return next;
}

/** Whether a double is exactly the integer, or prints as it. */
function isFaithful(scratch: u32, token: Token, value: f64): bool {
  const json = scratch + JSON.SCRATCH_JSON;
  if (load<u32>(json, JSON.JSON_IS_EXACT)) return true;
  const first = token.first;
  const bytes = token.digits;
  const count = shortest(scratch, value);
  if (load<i32>(json, JSON.JSON_POINT) != <i32>bytes || count > bytes) return false;
  for (let i: u32 = 0; i < bytes; i++) {
    const digit: u8 = i < count ? load<u8>(json + JSON.JSON_DIGITS + i) : 0x30;
    if (load<u8>(first + i) != digit) return false;
  }
  return true;
}

/** Sets JSON_IS_EXACT too, if the integer is EXACT_END or more. */
function nearestDouble(scratch: u32, token: Token): f64 {
  const json = scratch + JSON.SCRATCH_JSON;
  const exponent = <i32>token.exponent;
  if (token.digits <= 17) {
    let word: u64 = 0;
    for (let i = token.first, left = token.digits; left; i++) {
      const byte = load<u8>(i);
      if (byte == 0x2e) continue;
      word = word * 10 + (byte - 0x30);
      left--;
    }
    const isSmall = exponent >= -POWERS_EXACT && exponent <= POWERS_EXACT;
    if (word < EXACT_END && isSmall) {
      let power: f64 = 1;
      for (let k = abs(exponent); k; k--) power *= 10;
      // Both are exact, so the result is rounded once.
      return exponent < 0 ? <f64>word / power : <f64>word * power;
    }
  }
  return divide(json, token);
}

/** The same by dividing whole numbers. */
function divide(json: u32, token: Token): f64 {
  const above = json + JSON.JSON_BIGS;
  const below = above + JSON.BIG_BYTES;
  let exponent = <i32>token.exponent;
  BIG.setBig(above, 0);
  let left = token.digits;
  let i = token.first;
  for (let read: u32 = 0; left && read < JSON.JSON_DIGITS_READ_MAX; i++) {
    const byte = load<u8>(i);
    if (byte == 0x2e) continue;
    BIG.multiply(above, 10, byte - 0x30);
    left--;
    read++;
  }
  if (left) {
    // Of the rest only counts whether it is 0.
    exponent += <i32>left;
    let isZero = true;
    for (; left; i++) {
      const byte = load<u8>(i);
      if (byte == 0x2e) continue;
      if (byte != 0x30) isZero = false;
      left--;
    }
    if (!isZero) {
      BIG.multiply(above, 10, 1);
      exponent--;
    }
  }
  BIG.setBig(below, 1);
  if (exponent >= 0) BIG.multiplyPower10(above, <u32>exponent);
  else BIG.multiplyPower10(below, <u32>-exponent);
  return quotient(json, above, below);
}

/** above / below, rounded to a double, half to even. */
function quotient(json: u32, above: u32, below: u32): f64 {
  // 2^log2 ≤ above / below < 2^(log2 + 2)
  const log2 = <i32>BIG.bitsOf(above) - <i32>BIG.bitsOf(below) - 1;
  let ulpLog2 = max<i32>(log2 - MANTISSA_BITS + 1, ULP_LOG2_MIN);
  if (ulpLog2 < 0) BIG.shiftLeft(above, <u32>-ulpLog2);
  else BIG.shiftLeft(below, <u32>ulpLog2);
  // above / below < 2^54: one bit more than there is room for, if `log2` is too low.
  const whole = wholeQuotient(above, below);
  let mantissa = whole;
  BIG.shiftLeft(above, 1);
  let half = BIG.compareBig(above, below);
  const isRest = load<u32>(above) != 0;
  store<u32>(json, isRest ? 0 : 1, JSON.JSON_IS_EXACT);
  if (whole >> MANTISSA_BITS) {
    // The lowest bit is behind the mantissa.
    mantissa = whole >> 1;
    half = whole & 1 ? (isRest ? 1 : 0) : -1;
    if (whole & 1) store<u32>(json, 0, JSON.JSON_IS_EXACT);
    ulpLog2++;
  }
  if (half > 0 || (half == 0 && mantissa & 1)) mantissa++;
  // By the bits: a subnormal's exponent is that of the least normal, and a carry moves it up.
  if (!(mantissa >> (MANTISSA_BITS - 1))) return reinterpret<f64>(mantissa);
  const biased = ulpLog2 - ULP_LOG2_MIN;
  const bits = ((<u64>biased) << (MANTISSA_BITS - 1)) + mantissa;
  return bits >= 0x7ff0000000000000 ? Infinity : reinterpret<f64>(bits);
}

/** The quotient's whole part, below 2^54. `above` becomes the rest. */
function wholeQuotient(above: u32, below: u32): u64 {
  BIG.shiftLeft(below, MANTISSA_BITS + 1);
  let whole: u64 = 0;
  for (let bit = 0; bit <= MANTISSA_BITS; bit++) {
    BIG.halve(below);
    whole <<= 1;
    if (BIG.compareBig(above, below) < 0) continue;
    BIG.subtract(above, below);
    whole |= 1;
  }
  return whole;
}
