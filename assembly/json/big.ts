/**
 * Whole numbers of many words, for what a double cannot hold between its decimal and its binary form.
 *
 *   │ count u32 │ word u32 × count, the lowest first; the last one is not 0 │
 *
 * Each has `BIG_BYTES` bytes of a scratch, enough for all that a double takes: see layout/json.ts.
 */
import { BIG_WORDS_MAX } from "../layout/json";

const WORDS: u32 = 4;

export function setBig(n: u32, value: u64): void {
  const high = <u32>(value >> 32);
  store<u64>(n + WORDS, value);
  store<u32>(n, high ? 2 : value ? 1 : 0);
}

/** `n` × `factor` + `addend`. */
export function multiply(n: u32, factor: u32, addend: u32): void {
  const end = wordsEnd(n);
  let carry: u64 = addend;
  for (let at = n + WORDS; at < end; at += 4) {
    carry += <u64>load<u32>(at) * factor;
    store<u32>(at, <u32>carry);
    carry >>= 32;
  }
  if (carry) push(n, <u32>carry);
}

/** `n` × 10 to the `exponent`. */
export function multiplyPower10(n: u32, exponent: u32): void {
  let left = exponent;
  for (; left >= 9; left -= 9) multiply(n, 1_000_000_000, 0);
  let factor: u32 = 1;
  for (; left; left--) factor *= 10;
  multiply(n, factor, 0);
}

export function shiftLeft(n: u32, bits: u32): void {
  const count = load<u32>(n);
  if (!count || !bits) return;
  const words = bits >> 5;
  const low = bits & 31;
  assert(count + words + 1 <= BIG_WORDS_MAX);
  let above: u64 = 0;
  for (let i = count; i; i--) {
    const word = (<u64>load<u32>(n + i * 4)) << low;
    store<u32>(n + (i + words + 1) * 4, <u32>((word >> 32) | above));
    above = word & 0xffffffff;
  }
  store<u32>(n + (words + 1) * 4, <u32>above);
  memory.fill(n + WORDS, 0, words * 4);
  store<u32>(n, count + words + 1);
  trim(n);
}

/** `n` / 2, rounded down. */
export function halve(n: u32): void {
  let above: u32 = 0;
  for (let i = load<u32>(n); i; i--) {
    const word = load<u32>(n + i * 4);
    store<u32>(n + i * 4, (word >> 1) | above);
    above = word << 31;
  }
  trim(n);
}

export function compareBig(a: u32, b: u32): i32 {
  const count = load<u32>(a);
  if (count != load<u32>(b)) return count < load<u32>(b) ? -1 : 1;
  for (let i = count; i; i--) {
    const left = load<u32>(a + i * 4);
    const right = load<u32>(b + i * 4);
    if (left != right) return left < right ? -1 : 1;
  }
  return 0;
}

/** `a` − `b`, which is not greater. */
export function subtract(a: u32, b: u32): void {
  assert(compareBig(a, b) >= 0);
  const count = load<u32>(b);
  let borrow: i64 = 0;
  for (let i: u32 = 1; i <= load<u32>(a); i++) {
    const other: i64 = i <= count ? load<u32>(b + i * 4) : 0;
    const left = <i64>load<u32>(a + i * 4) - other + borrow;
    store<u32>(a + i * 4, <u32>left);
    borrow = left >> 63;
  }
  trim(a);
}

export function add(a: u32, b: u32): void {
  const count = load<u32>(b);
  while (load<u32>(a) < count) push(a, 0);
  let carry: u64 = 0;
  for (let i: u32 = 1; i <= load<u32>(a); i++) {
    carry += <u64>load<u32>(a + i * 4) + (i <= count ? load<u32>(b + i * 4) : 0);
    store<u32>(a + i * 4, <u32>carry);
    carry >>= 32;
  }
  if (carry) push(a, <u32>carry);
}

export function copyBig(from: u32, to: u32): void {
  memory.copy(to, from, WORDS + load<u32>(from) * 4);
}

/** How many bits `n` has. */
export function bitsOf(n: u32): u32 {
  const count = load<u32>(n);
  return count ? count * 32 - clz(load<u32>(n + count * 4)) : 0;
}

function wordsEnd(n: u32): u32 {
  return n + WORDS + load<u32>(n) * 4;
}

function push(n: u32, word: u32): void {
  assert(load<u32>(n) < BIG_WORDS_MAX);
  store<u32>(wordsEnd(n), word);
  store<u32>(n, load<u32>(n) + 1);
}

function trim(n: u32): void {
  let count = load<u32>(n);
  while (count && !load<u32>(n + count * 4)) count--;
  store<u32>(n, count);
}
