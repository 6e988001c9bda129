/** The format of deltas. */

// ── Deltas: what replicas exchange (docs/FORMAT.md) ─────────────────────────────────────────────
//
//   │ 'P' 'D' │ version u8 │ flags u8 │ checksum u32 │ base u64 │ actors │ nodes … │
//   actors = varint count, { id u64, from u64, to u64 } …; the first is the sender
//   node   = varint keyInfo, varint bytes shared with the id before?, rest of the id, varint count, parts
//
// Stamps are zig-zag varints of their difference from the base, mod 2⁶⁴.

/** 'PD', little-endian. */
export const DELTA_MAGIC: u32 = 0x4450;
export const DELTA_VERSION: u32 = 1;
export const DELTA_VERSION_AT: u32 = 2;
export const DELTA_FLAGS: u32 = 3;
export const DELTA_CHECKSUM: u32 = 4;
export const DELTA_BASE: u32 = 8;
export const DELTA_ACTORS: u32 = 16;
/** Flag: more pieces of the same export follow. */
export const DELTA_MORE: u32 = 1;
/** Flag: behind the actors come stamps that the sender has seen and does not tell with them. */
export const DELTA_SEEN: u32 = 2;
/** Flag: then comes the sender's floor, which the asker has not seen. */
export const DELTA_WATERMARK: u32 = 4;
/** Flag: then comes which piece of a full export it is. */
export const DELTA_BOUNDS: u32 = 8;
export const DELTA_FLAGS_ALL: u32 = 15;
/** Which export; where it starts and ends, as hashes of ids, 0: at the start, at the end. */
export const DELTA_BOUND_EXPORT: u32 = 0;
export const DELTA_BOUND_START: u32 = 4;
export const DELTA_BOUND_END: u32 = 8;
export const DELTA_BOUNDS_BYTES: u32 = 12;
export const DELTA_ACTOR_BYTES: u32 = 24;
export const DELTA_ACTOR_ID: u32 = 0;
export const DELTA_ACTOR_FROM: u32 = 8;
export const DELTA_ACTOR_TO: u32 = 16;
/** The first byte of a part: its kind and what is left out or follows. */
export const DELTA_KIND_MASK: u32 = 7;
/** A register without a name. */
export const DELTA_ROOT: u32 = 8;
/** A removed register has no value; an element's removal follows its value. */
export const DELTA_REMOVED: u32 = 16;
/** Stamp and actor are those of the part before. */
export const DELTA_SAME: u32 = 32;
/** Expiry: never. Register: position 0. Counter: based on nothing. */
export const DELTA_ZERO: u32 = 64;
/** Counter: the sum is a zig-zag varint instead of an f64. */
export const DELTA_INTEGER: u32 = 128;
/** Names that later parts refer to by number, from 1 on. */
export const DELTA_NAMES_MAX: u32 = 255;
export const VARINT_BYTES_MAX: u32 = 10;
/** An export is cut between nodes so that its pieces stay below this, unless one node is larger. */
export const DELTA_PIECE_BYTES: u32 = 0x100000;
/** The same in a store that has no room for such a piece. */
export const DELTA_PIECE_BYTES_MIN: u32 = 0x8000;
/** Nodes that one piece looks at, so that nobody waits long for the engine. */
export const DELTA_PIECE_NODES: u32 = 0x10000;
/** What a delta may have on top of the largest value. */
export const DELTA_EXTRA_BYTES: u32 = 0x400000;
