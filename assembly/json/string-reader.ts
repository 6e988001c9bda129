/** Strings of a JSON text, which is UTF-8: encoded as src/codec/encode.ts does. */
import * as VALUES from "../layout/values";
import { BACKSLASH, QUOTE, bad, hexOf, take } from "./text";

/** The address behind the string at `at`, its quotes included, or 0 when it is none. */
export function skipString(at: u32, end: u32): u32 {
  for (let next = at + 1; next < end;) {
    const byte = load<u8>(next);
    if (byte == QUOTE) return next + 1;
    if (byte < 0x20) return 0;
    next = unitsAt(next, end) ? next + bytesAt(next) : 0;
    if (!next) return 0;
  }
  return 0;
}

/** Encodes the string at `at`, a quote: the address behind it, or 0. */
export function readString(scratch: u32, at: u32, end: u32): u32 {
  if (at >= end || load<u8>(at) != QUOTE) return bad(scratch);
  let units: u32 = 0;
  let all: u32 = 0;
  let next = at + 1;
  for (;;) {
    if (next >= end) return bad(scratch);
    const byte = load<u8>(next);
    if (byte == QUOTE) break;
    // Most characters are themselves.
    if (byte >= 0x20 && byte < 0x80 && byte != BACKSLASH) {
      next++;
      units++;
      continue;
    }
    const found = byte < 0x20 ? 0 : unitsAt(next, end);
    if (!found) return bad(scratch);
    all |= unitAt(next) | (found > 1 ? 0x10000 : 0);
    units += found;
    next += bytesAt(next);
  }
  const isWide = all > 0xff;
  const bytes = isWide ? units * 2 : units;
  const isShort = !isWide && units <= VALUES.SHORT_BYTES_MAX;
  const head = isShort ? 1 : VALUES.LONG_HEADER_BYTES;
  const out = take(scratch, head + bytes);
  if (!out) return 0;
  if (isShort) store<u8>(out, <u8>(VALUES.TAG_SHORT + units));
  else {
    store<u8>(out, <u8>(isWide ? VALUES.TAG_UTF16 : VALUES.TAG_LATIN1));
    store<u32>(out + 1, bytes);
  }
  if (isWide) writeWide(at + 1, next, out + head);
  else writeNarrow(at + 1, next, out + head);
  return next + 1;
}

function writeNarrow(from: u32, to: u32, out: u32): void {
  let at = out;
  for (let next = from; next < to; next += bytesAt(next)) store<u8>(at++, <u8>unitAt(next));
}

function writeWide(from: u32, to: u32, out: u32): void {
  let at = out;
  for (let next = from; next < to; next += bytesAt(next)) {
    const point = unitAt(next);
    if (point < 0x10000) {
      store<u16>(at, <u16>point);
      at += 2;
      continue;
    }
    store<u16>(at, <u16>(0xd7c0 + (point >> 10)));
    store<u16>(at + 2, <u16>(0xdc00 | (point & 0x3ff)));
    at += 4;
  }
}

/** How many UTF-16 units the character at `at` is; 0: it is none. */
function unitsAt(at: u32, end: u32): u32 {
  const byte = load<u8>(at);
  if (byte == BACKSLASH) return isEscape(at, end) ? 1 : 0;
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  const bytes = bytesAt(at);
  if (end - at < bytes) return 0;
  for (let i: u32 = 1; i < bytes; i++) if ((load<u8>(at + i) & 0xc0) != 0x80) return 0;
  const second = load<u8>(at + 1);
  // Longer than needed, half of a pair, or behind the last character.
  if (byte == 0xe0 && second < 0xa0) return 0;

  if (byte == 0xed && second > 0x9f) return 0;
  if (byte == 0xf0 && second < 0x90) return 0;
  if (byte == 0xf4 && second > 0x8f) return 0;
  return bytes == 4 ? 2 : 1;
}

function isEscape(at: u32, end: u32): bool {
  if (end - at < 2) return false;
  const kind = load<u8>(at + 1);
  if (kind != 0x75) return simpleEscape(kind) != 0;
  if (end - at < 6) return false;
  for (let i: u32 = 2; i < 6; i++) if (hexOf(load<u8>(at + i)) > 15) return false;
  return true;
}

/** The bytes of a character that `unitsAt` has accepted. */
function bytesAt(at: u32): u32 {
  const byte = load<u8>(at);
  if (byte == BACKSLASH) return load<u8>(at + 1) == 0x75 ? 6 : 2;
  if (byte < 0x80) return 1;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** Its unit, or its code point when it is a pair. */
function unitAt(at: u32): u32 {
  const byte = <u32>load<u8>(at);
  if (byte == BACKSLASH) {
    const kind = load<u8>(at + 1);
    if (kind != 0x75) return simpleEscape(kind);
    let unit: u32 = 0;
    for (let i: u32 = 2; i < 6; i++) unit = (unit << 4) | hexOf(load<u8>(at + i));
    return unit;
  }
  if (byte < 0x80) return byte;
  const second = <u32>load<u8>(at + 1) & 0x3f;
  if (byte < 0xe0) return ((byte & 0x1f) << 6) | second;
  const third = <u32>load<u8>(at + 2) & 0x3f;
  if (byte < 0xf0) return ((byte & 0x0f) << 12) | (second << 6) | third;
  return ((byte & 7) << 18) | (second << 12) | (third << 6) | (<u32>load<u8>(at + 3) & 0x3f);
}

/** What a letter behind a backslash stands for; 0: nothing. */
function simpleEscape(kind: u8): u32 {
  switch (kind) {
    case 0x22:
    case 0x2f:
    case 0x5c:
      return kind;
    case 0x62:
      return 0x08;
    case 0x66:
      return 0x0c;
    case 0x6e:
      return 0x0a;
    case 0x72:
      return 0x0d;
    case 0x74:
      return 0x09;
  }
  return 0;
}
