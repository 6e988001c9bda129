/** Bytes as base64, in its only form: no bits that no byte has, padding whole or left out. */

/** Writes the bytes of the `count` characters at `text` to `out`: how many, or −1. */
export function decodeBase64(text: u32, count: u32, out: u32): i32 {
  let chars = count;
  while (chars && count - chars < 2 && load<u8>(text + chars - 1) == 0x3d) chars--;
  const rest = chars & 3;
  const padding = count - chars;
  if (rest == 1 || (padding && padding != ((4 - rest) & 3))) return -1;
  let bits: u32 = 0;
  let at = out;
  for (let i: u32 = 0; i < chars; i++) {
    const six = sixOf(load<u8>(text + i));
    if (six > 63) return -1;
    bits = (bits << 6) | six;
    const have = (i & 3) * 2;
    if (have) store<u8>(at++, <u8>(bits >> (6 - have)));
  }
  const unused: u32 = rest == 2 ? 15 : rest == 3 ? 3 : 0;
  return bits & unused ? -1 : <i32>(at - out);
}

function sixOf(char: u8): u32 {
  if (<u8>(char - 0x41) < 26) return char - 0x41;
  if (<u8>(char - 0x61) < 26) return char - 0x61 + 26;
  if (<u8>(char - 0x30) < 10) return char - 0x30 + 52;
  return char == 0x2b ? 62 : char == 0x2f ? 63 : 64;
}

export function base64Bytes(bytes: u32): u32 {
  return ((bytes + 2) / 3) * 4;
}

/** Writes `bytes` bytes at `from` to `out`, as `base64Bytes` characters. */
export function encodeBase64(from: u32, bytes: u32, out: u32): void {
  let at = out;
  for (let i: u32 = 0; i < bytes; i += 3) {
    const left = bytes - i;
    let bits = (<u32>load<u8>(from + i)) << 16;
    if (left > 1) bits |= (<u32>load<u8>(from + i + 1)) << 8;
    if (left > 2) bits |= <u32>load<u8>(from + i + 2);
    store<u8>(at, charOf(bits >> 18));
    store<u8>(at + 1, charOf((bits >> 12) & 63));
    store<u8>(at + 2, left > 1 ? charOf((bits >> 6) & 63) : 0x3d);
    store<u8>(at + 3, left > 2 ? charOf(bits & 63) : 0x3d);
    at += 4;
  }
}

function charOf(six: u32): u8 {
  if (six < 26) return <u8>(0x41 + six);
  if (six < 52) return <u8>(0x61 + six - 26);
  if (six < 62) return <u8>(0x30 + six - 52);
  return six == 62 ? 0x2b : 0x2f;
}
