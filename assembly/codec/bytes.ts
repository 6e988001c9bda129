/** A few bytes at a time: `memory.copy` and `memory.compare` cost more than these do. */

/** From here on a call is the cheaper way. */
const LOOP_BYTES_MAX: u32 = 512;

/** Copies between places that do not overlap. */
export function copyBytes(from: u32, to: u32, bytes: u32): void {
  assert(from + bytes <= to || to + bytes <= from);
  if (bytes > LOOP_BYTES_MAX) return memory.copy(to, from, bytes);
  let at: u32 = 0;
  for (; at + 16 <= bytes; at += 16) v128.store(to + at, v128.load(from + at));
  if (bytes > 16) {
    // The last 16, some of which were copied already.
    v128.store(to + bytes - 16, v128.load(from + bytes - 16));
    return;
  }
  const rest = bytes - at;
  if (rest >= 8) copyEnds8(from + at, to + at, rest);
  else if (rest >= 4) copyEnds4(from + at, to + at, rest);
  else for (; at < bytes; at++) store<u8>(to + at, load<u8>(from + at));
}

/** 8 to 16 bytes: the first 8 and the last 8. */
function copyEnds8(from: u32, to: u32, bytes: u32): void {
  const first = load<u64>(from);
  const last = load<u64>(from + bytes - 8);
  store<u64>(to, first);
  store<u64>(to + bytes - 8, last);
}

/** 4 to 8 bytes: the first 4 and the last 4. */
function copyEnds4(from: u32, to: u32, bytes: u32): void {
  const first = load<u32>(from);
  const last = load<u32>(from + bytes - 4);
  store<u32>(to, first);
  store<u32>(to + bytes - 4, last);
}

/** The same for a number of bytes that is a multiple of 8. */
export function copyWords(from: u32, to: u32, bytes: u32): void {
  assert(!(bytes & 7));
  for (let at: u32 = 0; at < bytes; at += 8) store<u64>(to + at, load<u64>(from + at));
}

export function sameBytes(a: u32, b: u32, bytes: u32): bool {
  for (let at: u32 = 0; at < bytes; at++) {
    if (load<u8>(a + at) != load<u8>(b + at)) return false;
  }
  return true;
}

/** Zeroes a part's bytes, or others whose number is a multiple of 16. */
export function clearBytes(start: u32, bytes: u32): void {
  assert(!(bytes & 15));
  for (let at = start; at < start + bytes; at += 16) v128.store(at, i64x2.splat(0));
}
