/**
 * The messages of a stream: what a feed reads from a store's pages, and a copy applies to a store of
 * another memory (docs/STREAM.md).
 *
 * A feed (stream/feed-….ts, src/stream/feed.ts) writes them, a copy (stream/copy-….ts,
 * src/stream/copy.ts) checks and applies them.
 */

// ── A message: items, each on a multiple of 8 ───────────────────────────────────────────────────
//
//   0          4           8
//   │ kind u32 │ bytes u32 │ content, padded to 8 … │
//
// `bytes` is the length of the content, without header and padding.

export const MESSAGE_BYTES_MAX: u32 = 0x40000;
/** What nodes and log of a message have at most: the rest is for tables and a state. */
export const MESSAGE_NODES_BYTES_MAX: u32 = 0x28000;
/** A larger value block comes in pieces: any other has room in an empty message. */
export const MESSAGE_VALUE_BYTES_MAX: u32 = 0x20000;
export const STREAM_VERSION: u32 = 1;
export const MESSAGE_ITEM_KIND: u32 = 0;
export const MESSAGE_ITEM_BYTES: u32 = 4;
export const MESSAGE_ITEM_CONTENT: u32 = 8;
if (
  MESSAGE_ITEM_BYTES != MESSAGE_ITEM_KIND + 4 ||
  MESSAGE_ITEM_CONTENT != MESSAGE_ITEM_BYTES + 4 ||
  MESSAGE_ITEM_CONTENT % 8 != 0
)
  ERROR("the content of an item is aligned and follows its header");
if (MESSAGE_BYTES_MAX % 8 != 0 || MESSAGE_NODES_BYTES_MAX % 8 != 0) ERROR("messages are aligned");

/** Kinds. Begins a snapshot. */
export const MESSAGE_HEAD: u32 = 1;
export const MESSAGE_SHAPES: u32 = 2;
export const MESSAGE_ACTORS: u32 = 3;
export const MESSAGE_NODE: u32 = 4;
export const MESSAGE_PIECE: u32 = 5;
export const MESSAGE_LOG: u32 = 6;
/** Completes the snapshot or the step. */
export const MESSAGE_STATE: u32 = 7;
/** Goes on where the copy is. */
export const MESSAGE_RESUME: u32 = 8;

// ── Contents ────────────────────────────────────────────────────────────────────────────────────
//
//           0                4               8              12
//   head    │ version u32    │ fingerprint   │ capacity u32 │ valueBytesMax u32 │
//        16 │ aheadMsMax u32 │ logBytes u32  │ actor u64                       │
//        32 │ position u64                   │ version u64                     │
//        48 │ deletionsFrom u64              │ nodes u32    │ openings u32     │
//        64 │ { opening u64, end u64 } … │
//
//   position, version   where the log of the mirror begins, and the version then

export const HEAD_STREAM_VERSION: u32 = 0;
export const HEAD_FINGERPRINT: u32 = 4;
export const HEAD_CAPACITY: u32 = 8;
export const HEAD_VALUE_BYTES_MAX: u32 = 12;
export const HEAD_AHEAD_MS_MAX: u32 = 16;
export const HEAD_LOG_BYTES: u32 = 20;
export const HEAD_ACTOR: u32 = 24;
export const HEAD_POSITION: u32 = 32;
export const HEAD_VERSION: u32 = 40;
export const HEAD_DELETIONS_FROM: u32 = 48;
export const HEAD_NODES: u32 = 56;
export const HEAD_OPENING_COUNT: u32 = 60;
export const HEAD_OPENINGS: u32 = 64;
if (HEAD_ACTOR % 8 != 0 || HEAD_POSITION % 8 != 0 || HEAD_VERSION % 8 != 0)
  ERROR("the 64-bit words of a head are aligned");
if (HEAD_DELETIONS_FROM % 8 != 0 || HEAD_OPENINGS % 8 != 0) ERROR("so are the last ones");

//           0           4           8
//   shapes  │ first u32 │ count u32 │ { fields u32, namesBytes u32, names, padded to 8 } … │
//   actors  │ first u32 │ count u32 │ id u64 … │

export const TABLE_FIRST: u32 = 0;
export const TABLE_COUNT: u32 = 4;
export const TABLE_ENTRIES: u32 = 8;
export const SENT_SHAPE_FIELDS: u32 = 0;
export const SENT_SHAPE_NAMES_BYTES: u32 = 4;
export const SENT_SHAPE_NAMES: u32 = 8;
if (TABLE_ENTRIES % 8 != 0 || SENT_SHAPE_NAMES % 8 != 0)
  ERROR("the entries of a table are aligned");

//           0             4                8            12
//   node    │ keyInfo u32 │ blockBytes u32 │ id, zero-padded to 8 … │ value block … │
//   piece   │ keyInfo u32 │ blockBytes u32 │ offset u32 │ bytes u32 │ id, zero-padded to 8 … │ bytes … │
//
//   value block   as in the pages, a multiple of 8; the word of its header is not looked at. 0 bytes: the
//                 node is gone

export const SENT_KEY_INFO: u32 = 0;
export const SENT_BLOCK_BYTES: u32 = 4;
export const SENT_ID: u32 = 8;
export const PIECE_OFFSET: u32 = 8;
export const PIECE_BYTES: u32 = 12;
export const PIECE_ID: u32 = 16;
if (SENT_ID % 8 != 0 || PIECE_ID % 8 != 0) ERROR("the id of a node is aligned");

//           0              8
//   log     │ position u64 │ bytes … │
//
//           0              8              16           20             24
//   state   │ version u64  │ position u64 │ clock u64                   │ puts u64      │
//        32 │ deletes u64  │ refusals u64 │ collected u64               │
//        56 │ clients u32  │ replicas u32 │ expiresFrom u32 │ stamps u32 │
//        72 │ { actor u32, 0 u32, stamp u64 } … │
//
//   resume  │ position u64 │ version u64  │ opening u64 │

export const SENT_LOG_POSITION: u32 = 0;
export const SENT_LOG: u32 = 8;
export const STATE_VERSION: u32 = 0;
export const STATE_POSITION: u32 = 8;
export const STATE_CLOCK: u32 = 16;
export const STATE_PUTS: u32 = 24;
export const STATE_DELETES: u32 = 32;
export const STATE_REFUSALS: u32 = 40;
export const STATE_COLLECTED: u32 = 48;
export const STATE_CLIENTS: u32 = 56;
export const STATE_REPLICAS: u32 = 60;
export const STATE_EXPIRES_FROM: u32 = 64;
export const STATE_STAMP_COUNT: u32 = 68;
export const STATE_STAMPS: u32 = 72;
export const STATE_STAMP_BYTES: u32 = 16;
export const STATE_STAMP_ACTOR: u32 = 0;
export const STATE_STAMP: u32 = 8;
export const RESUME_POSITION: u32 = 0;
export const RESUME_VERSION: u32 = 8;
export const RESUME_OPENING: u32 = 16;
export const RESUME_BYTES: u32 = 24;
if (STATE_STAMPS % 8 != 0 || STATE_STAMP % 8 != 0) ERROR("the stamps of a state are aligned");
if (RESUME_BYTES != RESUME_OPENING + 8) ERROR("the opening is the last word of a resume");

// ── A feed's words, at SCRATCH_STREAM of its scratch page ───────────────────────────────────────
//
//      0              8            16            24            28
//      │ cursor u64   │ passed u64 │ pending u64 │ keyInfo u32 │ bytes u32 │
//   32 │ isOpen u32   │ nodes u32  │
//
//   cursor    where the change log goes on       passed   the version of the last record before it
//   pending   the version before which the step does not end
//   keyInfo   of the last node that was listed, whose id is at SCRATCH_TO
//   bytes     written to the message             isOpen   the last record has LOG_MORE

export const FEED_CURSOR: u32 = 0;
export const FEED_PASSED: u32 = 8;
export const FEED_PENDING: u32 = 16;
export const FEED_KEY_INFO: u32 = 24;
export const FEED_BYTES: u32 = 28;
export const FEED_IS_OPEN: u32 = 32;
/** Nodes that the last call wrote. */
export const FEED_NODES: u32 = 36;
export const FEED_WORDS_BYTES: u32 = 40;
/** Torn reads of one node or leaf, after which the feed is asked again. */
export const FEED_TRIES_MAX: u32 = 64;

// ── A copy's words, at the same place of another scratch page ───────────────────────────────────
//
//      0            8             16             20          24            28
//      │ logEnd u64 │ version u64 │ isShown u32 │ block u32 │ keyInfo u32 │ blockBytes u32 │
//   32 │ done u32   │ item u32 │
//
//   logEnd   up to where the ring has the log's bytes      version   of the latest state
//   block    of the value that comes in pieces, or 0; its id is at SCRATCH_FROM
//   done     bytes of the block so far                     item      where the message goes on

export const COPY_LOG_END: u32 = 0;
export const COPY_VERSION: u32 = 8;
export const COPY_IS_SHOWN: u32 = 16;
export const COPY_BLOCK: u32 = 20;
export const COPY_KEY_INFO: u32 = 24;
export const COPY_BLOCK_BYTES: u32 = 28;
export const COPY_DONE: u32 = 32;
export const COPY_ITEM: u32 = 36;
export const COPY_WORDS_BYTES: u32 = 40;
/** Nodes that a step has room for at first. */
export const STEP_NODES_FIRST: u32 = 64;
