/** Bigints between their decimal digits and their bytes. The time grows with the square of both. */
import * as VALUES from "../layout/values";
import { isDigit } from "./text";

const GROUP_DIGITS: u32 = 9;
const GROUP: u64 = 1_000_000_000;
const SIGN: u32 = VALUES.LONG_HEADER_BYTES;
const MAGNITUDE: u32 = SIGN + 1;

/**
 * Encodes the bigint of the `count` characters at `text`: its bytes at `out`, or 0 when they are no
 * integer or one that is too long. `out` may overlap with the text if it is at least as far before
 * it as a bigint's head is long.
 */
export function encodeInteger(text: u32, count: u32, out: u32): u32 {
  const isNegative = count > 0 && load<u8>(text) == 0x2d;
  const end = text + count;
  let at = isNegative ? text + 1 : text;
  if (at == end) return 0;
  const first = out + MAGNITUDE;
  let words: u32 = 0;
  while (at < end) {
    let group: u32 = 0;
    let factor: u32 = 1;
    // The first group has what the others leave.
    const digits = (end - at) % GROUP_DIGITS || GROUP_DIGITS;
    for (const groupEnd = at + digits; at < groupEnd; at++) {
      if (!isDigit(load<u8>(at))) return 0;
      group = group * 10 + (load<u8>(at) - 0x30);
      factor *= 10;
    }
    let carry: u64 = group;
    for (let i: u32 = 0; i < words; i++) {
      carry += <u64>load<u32>(first + i * 4) * factor;
      store<u32>(first + i * 4, <u32>carry);
      carry >>= 32;
    }
    if (carry) store<u32>(first + words++ * 4, <u32>carry);
    if (words * 4 > VALUES.BIGINT_BYTES_MAX + 4) return 0;
  }
  let bytes = words * 4;
  while (bytes && !load<u8>(first + bytes - 1)) bytes--;
  if (bytes + 1 > VALUES.BIGINT_BYTES_MAX) return 0;
  store<u8>(out, <u8>VALUES.TAG_BIGINT);
  store<u32>(out + 1, bytes + 1);
  store<u8>(out + SIGN, isNegative && bytes ? 1 : 0);
  return MAGNITUDE + bytes;
}

/** Room for the digits of a bigint of `bytes` bytes, and for its copy. */
export function integerRoom(bytes: u32): u32 {
  return bytes * 4 + 32;
}

/**
 * Writes the digits of the magnitude, `bytes` bytes at `at`, to `out`, where `integerRoom` is: how
 * many.
 */
export function writeInteger(at: u32, bytes: u32, out: u32): u32 {
  const end = out + integerRoom(bytes);
  let words = (bytes + 3) >> 2;
  const copy = end - words * 4;
  if (words) store<u32>(copy + words * 4 - 4, 0);
  memory.copy(copy, at, bytes);
  let digit = copy;
  for (;;) {
    while (words && !load<u32>(copy + words * 4 - 4)) words--;
    if (!words) break;
    let rest: u64 = 0;
    for (let i = words; i; i--) {
      rest = (rest << 32) | load<u32>(copy + i * 4 - 4);
      store<u32>(copy + i * 4 - 4, <u32>(rest / GROUP));
      rest %= GROUP;
    }
    for (let i: u32 = 0; i < GROUP_DIGITS; i++) {
      store<u8>(--digit, <u8>(rest % 10) + 0x30);
      rest /= 10;
    }
  }
  while (digit < copy && load<u8>(digit) == 0x30) digit++;
  if (digit == copy) store<u8>(--digit, 0x30);
  memory.copy(out, digit, copy - digit);
  return copy - digit;
}
