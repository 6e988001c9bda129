/** Integers in as many bytes as they need: 7 bits a byte, the lowest first. */
import { VARINT_BYTES_MAX } from "../layout/delta";

/** The bytes that `value` takes. */
export function varintBytes(value: u64): u32 {
  return <u32>(63 - clz(value | 1)) / 7 + 1;
}

/** Writes `value` at `out`, where there is room. */
export function writeVarint(out: u32, value: u64): void {
  let at = out;
  let rest = value;
  while (rest > 0x7f) {
    store<u8>(at++, <u8>(rest | 0x80));
    rest >>= 7;
  }
  store<u8>(at, <u8>rest);
}

/** The bytes of the varint at `at`, or 0 when it does not end by `end` or is no u64. */
export function varintLength(at: u32, end: u32): u32 {
  const bytesMax = min<u32>(end - at, VARINT_BYTES_MAX);
  for (let i: u32 = 0; i < bytesMax; i++) {
    const byte = load<u8>(at + i);
    if (byte & 0x80) continue;
    // Of the tenth byte one bit is left.
    return i == VARINT_BYTES_MAX - 1 && byte > 1 ? 0 : i + 1;
  }
  return 0;
}

/** The varint of `bytes` bytes at `at`. */
export function varintAt(at: u32, bytes: u32): u64 {
  let value: u64 = 0;
  for (let i: u32 = 0; i < bytes; i++) value |= (<u64>(load<u8>(at + i) & 0x7f)) << (7 * i);
  return value;
}

/** The bytes of the varint that `word` starts with, or 0 when it has more than these 8. */
export function varintLengthIn(word: u64): u32 {
  const ends = ~word & 0x8080808080808080;
  return ends ? <u32>(ctz(ends) >> 3) + 1 : 0;
}

/** The varint of `bytes` bytes that `word` starts with: groups of bits are moved together. */
export function varintIn(word: u64, bytes: u32): u64 {
  const unused = (<u64>(8 - bytes)) << 3;
  let value = ((word << unused) >> unused) & 0x7f7f7f7f7f7f7f7f;
  value = (value & 0x007f007f007f007f) | ((value & 0x7f007f007f007f00) >> 1);
  value = (value & 0x00003fff00003fff) | ((value & 0x3fff00003fff0000) >> 2);
  return (value & 0x0fffffff) | ((value & 0x0fffffff00000000) >> 4);
}

/** Small for differences that are small either way. */
export function zigzag(difference: i64): u64 {
  return <u64>((difference << 1) ^ (difference >> 63));
}

export function unzigzag(value: u64): i64 {
  return <i64>(value >> 1) ^ -(<i64>(value & 1));
}
