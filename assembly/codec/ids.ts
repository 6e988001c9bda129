/**
 * Ids as the pages hold them: one-byte (Latin-1) or two-byte (UTF-16LE) units, never mixed.
 *
 * keyInfo = bytes << 1 | wide. An id is wide only if some unit is above 0xFF, so that every id has
 * one form and equality is equality of bytes. Order is that of UTF-16 units, JavaScript's `<`.
 * Ids lie on 8-byte boundaries and are zero-padded to a multiple of 8.
 */
import { ID_BYTES_MAX, ID_UTF8_BYTES_MAX } from "../layout/memory";
import * as NODE from "../layout/node";

export function keyBytes(keyInfo: u32): u32 {
  return keyInfo >> 1;
}

function keyWide(keyInfo: u32): bool {
  return (keyInfo & 1) != 0;
}

/** The bytes an id takes with its padding. */
export function paddedBytes(keyInfo: u32): u32 {
  return (keyBytes(keyInfo) + 7) & ~7;
}

/** Zeroes the padding behind an id that was written at `id`, where 8 more bytes have room. */
export function padKey(id: u32, keyInfo: u32): void {
  assert(!(id & 7));
  const bytes = keyBytes(keyInfo);
  if (!(bytes & 7)) return;
  // By words, as ids are written: a load of what was stored in other pieces would have to wait.
  const last = id + (bytes & ~3);
  store<u32>(last, load<u32>(last) & ((1 << ((bytes & 3) << 3)) - 1));
  if (!(bytes & 4)) store<u32>(last + 4, 0);
}

/** Whether the id at `id` may be stored: length limits, canonical width. Its padding is ignored. */
export function validKey(id: u32, keyInfo: u32): bool {
  const bytes = keyBytes(keyInfo);
  if (bytes == 0 || bytes > ID_BYTES_MAX) return false;
  return keyWide(keyInfo) ? validWide(id, bytes) : validNarrow(id, bytes);
}

function validNarrow(id: u32, bytes: u32): bool {
  let utf8 = bytes;
  if (utf8 <= ID_UTF8_BYTES_MAX / 2) return true;
  for (let i: u32 = 0; i < bytes; i++) utf8 += load<u8>(id + i) >> 7;
  return utf8 <= ID_UTF8_BYTES_MAX;
}

/** A pair of surrogates is 4 bytes of UTF-8, a lone one 3 (as its replacement would be). */
function validWide(id: u32, bytes: u32): bool {
  if (bytes & 1) return false;
  let utf8: u32 = 0;
  let wide = false;
  let high = false;
  for (let i: u32 = 0; i < bytes; i += 2) {
    const unit = <u32>load<u16>(id + i);
    if (unit > 0xff) wide = true;
    const low = (unit & 0xfc00) == 0xdc00;
    if (unit < 0x80) utf8 += 1;
    else if (unit < 0x800) utf8 += 2;
    else utf8 += low && high ? 1 : 3;
    high = (unit & 0xfc00) == 0xd800;
  }
  return wide && utf8 <= ID_UTF8_BYTES_MAX;
}

export function equalKeys(a: u32, b: u32, keyInfo: u32): bool {
  const end = a + paddedBytes(keyInfo);
  for (; a < end; a += 8, b += 8) {
    if (load<u64>(a) != load<u64>(b)) return false;
  }
  return true;
}

/** Negative, 0 or positive: id `a` before, equal to or behind id `b`. */
export function compareKeys(a: u32, aInfo: u32, b: u32, bInfo: u32): i32 {
  if (!((aInfo | bInfo) & 1)) {
    const aBytes = keyBytes(aInfo);
    const bBytes = keyBytes(bInfo);
    const order = compareBytes(a, b, min(aBytes, bBytes));
    return order ? order : <i32>aBytes - <i32>bBytes;
  }
  const aUnits = keyBytes(aInfo) >> (aInfo & 1);
  const bUnits = keyBytes(bInfo) >> (bInfo & 1);
  const units = min(aUnits, bUnits);
  for (let i: u32 = 0; i < units; i++) {
    const order = keyUnit(a, aInfo, i) - keyUnit(b, bInfo, i);
    if (order) return order;
  }
  return <i32>aUnits - <i32>bUnits;
}

function compareBytes(a: u32, b: u32, bytes: u32): i32 {
  let i: u32 = 0;
  while (i + 8 <= bytes && load<u64>(a + i) == load<u64>(b + i)) i += 8;
  for (; i < bytes; i++) {
    const order = <i32>load<u8>(a + i) - <i32>load<u8>(b + i);
    if (order) return order;
  }
  return 0;
}

/** The unit at `index` of an id. */
function keyUnit(id: u32, keyInfo: u32, index: u32): i32 {
  if (keyInfo & 1) return <i32>load<u16>(id + index * 2);
  return <i32>load<u8>(id + index);
}

// ── Reserved ids: those of documents and of presence (docs/DOCUMENTS.md) ────────────────────────

/** Whether the node's id is one of the library's own. */
export function isReserved(node: u32): bool {
  return isReservedKey(node + NODE.NODE_ID, load<u32>(node, NODE.NODE_KEY_INFO));
}

/** Whether a node stays in this store: no other replica hears of it. */
export function isLocal(node: u32): bool {
  const id = node + NODE.NODE_ID;
  const keyInfo = load<u32>(node, NODE.NODE_KEY_INFO);
  return isReservedKey(id, keyInfo) && <u32>keyUnit(id, keyInfo, 3) == NODE.RESERVED_LOCAL_UNIT;
}

/** Ids are zero-padded to 8 bytes, so four units can be looked at in any. */
function isReservedKey(id: u32, keyInfo: u32): bool {
  return (
    keyBytes(keyInfo) > 3 &&
    <u32>keyUnit(id, keyInfo, 0) == NODE.RESERVED_FIRST_UNIT &&
    <u32>keyUnit(id, keyInfo, 1) == NODE.RESERVED_SECOND_UNIT &&
    <u32>keyUnit(id, keyInfo, 2) == NODE.RESERVED_THIRD_UNIT
  );
}
