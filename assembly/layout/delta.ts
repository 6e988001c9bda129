/**
 * The format of deltas, which replicas exchange (docs/FORMAT.md).
 *
 * delta/writer.ts writes them, delta/reader.ts checks and reads them; src/ carries them as bytes.
 */

// ── A delta ─────────────────────────────────────────────────────────────────────────────────────
//
//   0    1    2         3       4              8          16
//   │ 'P'│ 'D'│ version │ flags │ checksum u32 │ base u64 │ actors │ context │ nodes … │
//
//   actors  = varint count, { id u64, from u64, to u64 } …; the first is the sender
//   context = as the flags say: SEEN varint count, { id u64, stamp } …; WATERMARK the same; BOUNDS
//   node    = varint keyInfo, varint bytes shared with the id before?, rest of the id,
//             varint count, parts
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
if (DELTA_FLAGS != DELTA_VERSION_AT + 1 || DELTA_CHECKSUM != DELTA_FLAGS + 1)
  ERROR("a delta's head has no gap");
if (DELTA_BASE != DELTA_CHECKSUM + 4 || DELTA_ACTORS != DELTA_BASE + 8)
  ERROR("a delta's words follow each other");

/** Flag: more pieces of the same export follow. */
export const DELTA_MORE: u32 = 1;
/** Flag: behind the actors come stamps that the sender has seen but does not send with this delta. */
export const DELTA_SEEN: u32 = 2;
/** Flag: then comes the sender's GC watermark, which the receiver has not seen. */
export const DELTA_WATERMARK: u32 = 4;
/** Flag: then comes which piece of an export it is. */
export const DELTA_BOUNDS: u32 = 8;
/** Flag: a copy of a store that retains no tombstones. The receiver does not begin to retain them. */
export const DELTA_COPY: u32 = 16;
export const DELTA_FLAGS_ALL: u32 = 31;
if (DELTA_FLAGS_ALL != (DELTA_MORE | DELTA_SEEN | DELTA_WATERMARK | DELTA_BOUNDS | DELTA_COPY))
  ERROR("each flag of a delta is one of them all");

// ── Bounds: one piece of an export ───────────────────────────────────────────────────────────────
//
//   0            4           8         12
//   │ export u32 │ start u32 │ end u32 │     hashes of ids; 0: at the start, at the end

export const DELTA_BOUND_EXPORT: u32 = 0;
export const DELTA_BOUND_START: u32 = 4;
export const DELTA_BOUND_END: u32 = 8;
export const DELTA_BOUNDS_BYTES: u32 = 12;
if (DELTA_BOUND_START != DELTA_BOUND_EXPORT + 4 || DELTA_BOUND_END != DELTA_BOUND_START + 4)
  ERROR("the words of the bounds follow each other");
if (DELTA_BOUNDS_BYTES != DELTA_BOUND_END + 4) ERROR("the bounds are three words");

// ── An actor of a delta: the span of its stamps that the delta covers ───────────────────────────
//
//   0        8          16       24
//   │ id u64 │ from u64 │ to u64 │

export const DELTA_ACTOR_BYTES: u32 = 24;
export const DELTA_ACTOR_ID: u32 = 0;
export const DELTA_ACTOR_FROM: u32 = 8;
export const DELTA_ACTOR_TO: u32 = 16;
if (DELTA_ACTOR_FROM != DELTA_ACTOR_ID + 8 || DELTA_ACTOR_TO != DELTA_ACTOR_FROM + 8)
  ERROR("the words of an actor follow each other");
if (DELTA_ACTOR_BYTES != DELTA_ACTOR_TO + 8) ERROR("an actor is three words");

// ── The first byte of a part: its kind, and what is left out or follows ─────────────────────────
//
//   bit  7         6      5      4         3      2 … 0
//        │ INTEGER │ ZERO │ SAME │ REMOVED │ ROOT │ kind │

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
if ((DELTA_KIND_MASK ^ DELTA_ROOT ^ DELTA_REMOVED ^ DELTA_SAME ^ DELTA_ZERO ^ DELTA_INTEGER) != 255)
  ERROR("kind and flags of a part share no bit and fill a byte");

// ── Limits ──────────────────────────────────────────────────────────────────────────────────────

/** Names that later parts refer to by number, from 1 on. */
export const DELTA_NAMES_MAX: u32 = 255;
export const VARINT_BYTES_MAX: u32 = 10;
/** An export is cut between nodes so that its pieces stay below this, unless one node is larger. */
export const DELTA_PIECE_BYTES: u32 = 0x100000;
/** The same in a store that has no room for such a piece. */
export const DELTA_PIECE_BYTES_MIN: u32 = 0x8000;
/** Nodes that one piece looks at, so that other requests wait only so long for the engine. */
export const DELTA_PIECE_NODES: u32 = 0x10000;
/** So many parts of one node count as a further node. */
export const DELTA_VISIT_PARTS: u32 = 16;
/** What a delta may have on top of the largest value. */
export const DELTA_EXTRA_BYTES: u32 = 0x400000;
if (DELTA_PIECE_BYTES_MIN > DELTA_PIECE_BYTES || DELTA_PIECE_BYTES > DELTA_EXTRA_BYTES)
  ERROR("a piece is no larger than what a delta may have");
