/**
 * The decimal digits that tell a double apart from all others: as few as do, and of those the
 * nearest, as JavaScript prints them.
 *
 * Most numbers have few digits, and are found by multiplying. For the others the bounds of the
 * double are compared as whole numbers (Steele and White, 1990). The core has no tables.
 */
import * as JSON from "../layout/json";
import * as BIG from "./big";

/** Below it each whole number is a double, and has a digit more than the shortest never. */
const INTEGERS_END: f64 = 9007199254740992;
/** Of two numbers with so many digits each is another double. */
const EXACT_END: f64 = 1e15;
const POWERS_EXACT: u32 = 22;
const LOG10_2: f64 = 0.30102999566398114;

/** Writes the digits of `value`, positive and finite, to JSON_DIGITS: how many. Sets JSON_POINT. */
export function shortest(scratch: u32, value: f64): u32 {
  const json = scratch + JSON.SCRATCH_JSON;
  if (value < INTEGERS_END && trunc(value) == value) return putDigits(json, <u64>value, 0);
  let power: f64 = 1;
  for (let k: u32 = 0; k <= POWERS_EXACT; k++) {
    const scaled = value * power;
    if (scaled >= EXACT_END) break;
    const whole = nearest(scaled);
    if (whole > 0 && whole / power == value) return putDigits(json, <u64>whole, k);
    power *= 10;
  }
  return compareBounds(json, value);
}

/** The digits of `whole` / 10^`places`, without zeros at the end. */
function putDigits(json: u32, whole: u64, places: u32): u32 {
  const digits = json + JSON.JSON_DIGITS;
  let count: u32 = 0;
  for (let left = whole; left; left /= 10) count++;
  store<i32>(json, <i32>count - <i32>places, JSON.JSON_POINT);
  let left = whole;
  for (let i = count; i; i--) {
    store<u8>(digits + i - 1, 0x30 + <u8>(left % 10));
    left /= 10;
  }
  while (count && load<u8>(digits + count - 1) == 0x30) count--;
  return count;
}

/** By r / s = value and the distances to both bounds, low / s and high / s. */
function compareBounds(json: u32, value: f64): u32 {
  const r = json + JSON.JSON_BIGS;
  const s = r + JSON.BIG_BYTES;
  const low = s + JSON.BIG_BYTES;
  const high = low + JSON.BIG_BYTES;
  const sum = high + JSON.BIG_BYTES;
  const bits = reinterpret<u64>(value);
  const biased = <i32>(bits >> 52);
  const fraction = bits & 0xfffffffffffff;
  const mantissa = biased ? fraction | ((<u64>1) << 52) : fraction;
  const exponent = biased ? biased - 1075 : -1074;
  // A power of two is nearer to the double below it than to the one above.
  const isPower: u32 = fraction == 0 && biased > 1 ? 1 : 0;
  const up = <u32>max<i32>(exponent, 0);
  BIG.setBig(r, mantissa);
  BIG.shiftLeft(r, up + 1 + isPower);
  BIG.setBig(s, 1);
  BIG.shiftLeft(s, <u32>max<i32>(-exponent, 0) + 1 + isPower);
  BIG.setBig(low, 1);
  BIG.shiftLeft(low, up);
  BIG.copyBig(low, high);
  BIG.shiftLeft(high, isPower);
  const bitCount = 64 - <i32>clz(mantissa);
  let point = <i32>ceil(<f64>(exponent + bitCount - 1) * LOG10_2 - 1e-10);
  if (point >= 0) BIG.multiplyPower10(s, <u32>point);
  else {
    BIG.multiplyPower10(r, <u32>-point);
    BIG.multiplyPower10(low, <u32>-point);
    BIG.multiplyPower10(high, <u32>-point);
  }
  const inclusive: i32 = mantissa & 1 ? 0 : 1;
  if (reaches(r, high, s, sum, inclusive)) point++;
  else tenfold(r, low, high);
  store<i32>(json, point, JSON.JSON_POINT);
  return generate(json, inclusive);
}

/** Whether r + high is s or more, or more if not `inclusive`. */
function reaches(r: u32, high: u32, s: u32, sum: u32, inclusive: i32): bool {
  BIG.copyBig(r, sum);
  BIG.add(sum, high);
  return BIG.compareBig(sum, s) + inclusive > 0;
}

function tenfold(r: u32, low: u32, high: u32): void {
  BIG.multiply(r, 10, 0);
  BIG.multiply(low, 10, 0);
  BIG.multiply(high, 10, 0);
}

function generate(json: u32, inclusive: i32): u32 {
  const r = json + JSON.JSON_BIGS;
  const s = r + JSON.BIG_BYTES;
  const low = s + JSON.BIG_BYTES;
  const high = low + JSON.BIG_BYTES;
  const sum = high + JSON.BIG_BYTES;
  const digits = json + JSON.JSON_DIGITS;
  // Ends: no double takes more than 17 digits.
  for (let count: u32 = 0; ; count++) {
    assert(count < JSON.JSON_DIGITS_MAX);
    let digit: u8 = 0x30;
    while (BIG.compareBig(r, s) >= 0) {
      BIG.subtract(r, s);
      digit++;
    }
    const isLow = BIG.compareBig(r, low) - inclusive < 0;
    const isHigh = reaches(r, high, s, sum, inclusive);
    if (!isLow && !isHigh) {
      store<u8>(digits + count, digit);
      tenfold(r, low, high);
      continue;
    }
    BIG.shiftLeft(r, 1);
    const half = BIG.compareBig(r, s);
    const isUp = isHigh && (!isLow || half > 0 || (half == 0 && digit & 1));
    store<u8>(digits + count, isUp ? digit + 1 : digit);
    return count + 1;
  }
}
