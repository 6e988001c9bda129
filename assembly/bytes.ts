/** A few bytes at a time: `memory.copy` and `memory.compare` cost more than these do. */

/** From here on a call is the cheaper way. */
const LOOP_BYTES_MAX: u32 = 512;

/** Copies between places that do not overlap. */
export function copyBytes(from: u32, to: u32, bytes: u32): void {
  if (bytes > LOOP_BYTES_MAX) return memory.copy(to, from, bytes);
  const words = bytes & ~7;
  for (let at: u32 = 0; at < words; at += 8) store<u64>(to + at, load<u64>(from + at));
  for (let at = words; at < bytes; at++) store<u8>(to + at, load<u8>(from + at));
}

export function sameBytes(a: u32, b: u32, bytes: u32): bool {
  for (let at: u32 = 0; at < bytes; at++) {
    if (load<u8>(a + at) != load<u8>(b + at)) return false;
  }
  return true;
}

/** Zeroes a multiple of 8 bytes. */
export function clearWords(start: u32, bytes: u32): void {
  for (let at = start; at < start + bytes; at += 8) store<u64>(at, 0);
}
