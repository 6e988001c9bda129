/**
 * A client's slot: its words, its two rings, the frames in them; and the server's state of it.
 *
 * Client and engine share a slot's pages: each word and each ring has one writer, and both sides
 * distrust the other's bytes. The slot table is private to the server's process.
 */

// ── A slot ──────────────────────────────────────────────────────────────────────────────────────
//
//   0x00000  words, a cache line each:
//            0x00 the client's   │ requestTail u32 │ headSeen u32 │
//            0x40 the client's   │ replyHead u32   │ waiting u32  │ watching u32 │
//            0x80 the engine's   │ replyTail u32   │ 0            │ acked u32    │ requestHead u32 │
//   0x01000  request ring: the client appends, the engine consumes
//   0x41000  reply ring: the engine appends, the client consumes
//   0x51000  nothing, up to a whole page of every kernel
//   0x60000
//
// `waiting` and `watching` are set by the client and cleared by the server.

export const SLOT_REQUEST_TAIL: u32 = 0x0;
/** The request head as the client last read it: so the line of the head stays the engine's. */
export const SLOT_HEAD_SEEN: u32 = 0x4;
export const SLOT_REPLY_HEAD: u32 = 0x40;
export const SLOT_WAITING: u32 = 0x44;
/** 1 while the client wants a byte on its socket when the change log grows. */
export const SLOT_WATCHING: u32 = 0x48;
export const SLOT_REPLY_TAIL: u32 = 0x80;
/** The number of the last request that is done: the word a waiting client sleeps on. */
export const SLOT_ACKED: u32 = 0x88;
export const SLOT_REQUEST_HEAD: u32 = 0x8c;
/** `SLOT_ACKED` and `SLOT_REQUEST_HEAD` as one u64. */
export const SLOT_DONE: u32 = 0x88;
export const SLOT_REQUESTS: u32 = 0x1000;
export const REQUEST_RING_BYTES: u32 = 0x40000;
export const SLOT_REPLIES: u32 = 0x41000;
export const REPLY_RING_BYTES: u32 = 0x10000;
/** The words and the rings; the server makes no more of a slot real. */
export const SLOT_USED_BYTES: u32 = 0x51000;
export const SLOT_BYTES: u32 = 0x60000;
if (SLOT_REPLY_HEAD % 64 != 0 || SLOT_REPLY_TAIL % 64 != 0 || SLOT_REQUEST_TAIL % 64 != 0)
  ERROR("each writer's words start a cache line");
if (SLOT_HEAD_SEEN + 4 > SLOT_REPLY_HEAD || SLOT_WATCHING + 4 > SLOT_REPLY_TAIL)
  ERROR("the words of a cache line end before the next");
if (SLOT_REQUEST_HEAD + 4 > SLOT_REPLY_TAIL + 64) ERROR("the engine's words share a cache line");
if (SLOT_DONE % 8 != 0 || SLOT_DONE != SLOT_ACKED || SLOT_REQUEST_HEAD != SLOT_ACKED + 4)
  ERROR("both words of SLOT_DONE are one aligned u64");
if (REQUEST_RING_BYTES & (REQUEST_RING_BYTES - 1)) ERROR("the request ring is a power of two");
if (REPLY_RING_BYTES & (REPLY_RING_BYTES - 1)) ERROR("the reply ring is a power of two");
if (SLOT_REPLIES != SLOT_REQUESTS + REQUEST_RING_BYTES) ERROR("the reply ring is the second one");
if (SLOT_USED_BYTES != SLOT_REPLIES + REPLY_RING_BYTES)
  ERROR("a slot's use ends behind its reply ring");
if (SLOT_BYTES < SLOT_USED_BYTES) ERROR("a slot has room for its rings");

/** `SLOT_WAITING`: how the client wants to be woken. */
export const WAITING_NOT: u32 = 0;
export const WAITING_FUTEX: u32 = 1;
export const WAITING_SOCKET: u32 = 2;

// ── A frame in a ring ───────────────────────────────────────────────────────────────────────────
//
//   0                4                  8             12          16
//   │ frameBytes u32 │ op or status u32 │ request u32 │ total u32 │ body, padded to 8 … │
//
// `total` is the body's length over all its pieces. A frame never wraps: a PAD frame fills the end.

export const FRAME_BYTES: u32 = 0;
export const FRAME_OP: u32 = 4;
export const FRAME_REQUEST: u32 = 8;
export const FRAME_TOTAL: u32 = 12;
export const FRAME_BODY: u32 = 16;
/** In front of the value that a GET answers: its version, u64. */
export const VERSION_BYTES: u32 = 8;
export const FRAME_PIECE_BYTES_MAX: u32 = 0x4000;
if (
  FRAME_OP != FRAME_BYTES + 4 ||
  FRAME_REQUEST != FRAME_OP + 4 ||
  FRAME_TOTAL != FRAME_REQUEST + 4
)
  ERROR("the words of a frame follow each other");
if (FRAME_BODY != FRAME_TOTAL + 4 || FRAME_BODY % 8 != 0) ERROR("the body of a frame is aligned");
if ((FRAME_BODY + FRAME_PIECE_BYTES_MAX) * 2 > REPLY_RING_BYTES)
  ERROR("a ring has room for the largest frame wherever its end is");

export const OP_PAD: u32 = 0;
export const OP_PUT: u32 = 1;
export const OP_DELETE: u32 = 2;
export const OP_GET: u32 = 3;
export const OP_SHUTDOWN: u32 = 4;
export const OP_MORE: u32 = 5;
export const OP_PATCH: u32 = 6;
export const OP_INCREMENT: u32 = 7;
export const OP_ADD: u32 = 8;
export const OP_REMOVE: u32 = 9;
export const OP_EXPORT: u32 = 10;
export const OP_APPLY: u32 = 11;
/** Acknowledged once all that this store has acknowledged before is on disk. */
export const OP_FLUSH: u32 = 12;
/** A replica says what it has seen, or is forgotten. */
export const OP_ACKNOWLEDGE: u32 = 13;
export const OP_COLLECT: u32 = 14;
export const OP_REPLICAS: u32 = 15;
export const OP_BATCH: u32 = 16;
export const OP_GET_MANY: u32 = 17;
export const OP_RESYNC: u32 = 18;
export const OP_RESTAMP: u32 = 19;

// ── The slot table: an entry a slot, of which the first 104 bytes are used ──────────────────────
//
//      0                4                  8                 12
//      │ state          │ base             │ requestHead     │ replyTail     │
//   16 │ violations     │ acked            │ pieces          │ piecesRequest │
//   32 │ piecesTotal    │ piecesDone       │ stream          │ streamRequest │
//   48 │ streamBytes    │ streamDone       │ piecesOp        │ wakeFd        │
//   64 │ published      │ 0                │ needs u64                       │
//   80 │ held           │ 0                │ heldNeeds u64                   │
//   96 │ seen           │
//
// The main thread writes base, wakeFd and the states ACTIVE and CLOSING, the engine all else.

export const ENTRY_BYTES: u32 = 4096;
export const ENTRY_STATE: u32 = 0;
export const ENTRY_BASE: u32 = 4;
export const ENTRY_REQUEST_HEAD: u32 = 8;
export const ENTRY_REPLY_TAIL: u32 = 12;
export const ENTRY_VIOLATIONS: u32 = 16;
export const ENTRY_ACKED: u32 = 20;
/** A block with the body of a large request, as far as its pieces have arrived, or 0. */
export const ENTRY_PIECES: u32 = 24;
export const ENTRY_PIECES_OP: u32 = 56;
export const ENTRY_PIECES_REQUEST: u32 = 28;
export const ENTRY_PIECES_TOTAL: u32 = 32;
export const ENTRY_PIECES_DONE: u32 = 36;
/** A copy of a value that a GET streams out, or 0. */
export const ENTRY_STREAM: u32 = 40;
export const ENTRY_STREAM_REQUEST: u32 = 44;
export const ENTRY_STREAM_BYTES: u32 = 48;
export const ENTRY_STREAM_DONE: u32 = 52;
/**
 * A duplicate of the connection's descriptor: one byte on it wakes the client's event loop. Negative:
 * the slot's client has none.
 */
export const ENTRY_WAKE_FD: u32 = 60;
/** What `SLOT_ACKED` says. Less than ENTRY_ACKED while the disk is waited for. */
export const ENTRY_PUBLISHED: u32 = 64;
/** ENTRY_ACKED may be published once the journal's position is on disk. */
export const ENTRY_NEEDS: u32 = 72;
/** An earlier request that waits for the disk, and its position: so a stream of writes is acked. */
export const ENTRY_HELD: u32 = 80;
export const ENTRY_HELD_NEEDS: u32 = 88;
/** The ENTRY_ACKED that ENTRY_NEEDS belongs to. */
export const ENTRY_SEEN: u32 = 96;
if (ENTRY_NEEDS % 8 != 0 || ENTRY_HELD_NEEDS % 8 != 0) ERROR("journal positions are aligned");
if (ENTRY_WAKE_FD + 4 != ENTRY_PUBLISHED || ENTRY_PIECES_OP + 4 != ENTRY_WAKE_FD)
  ERROR("the words of an entry do not overlap");
if (ENTRY_SEEN + 4 > ENTRY_BYTES || ENTRY_BYTES % 64 != 0)
  ERROR("the words of an entry are on no other entry's cache line");

/** `ENTRY_STATE`: main thread writes ACTIVE and CLOSING, the engine writes FREE and BROKEN. */
export const STATE_FREE: u32 = 0;
export const STATE_ACTIVE: u32 = 1;
export const STATE_CLOSING: u32 = 2;
export const STATE_BROKEN: u32 = 3;
export const VIOLATIONS_MAX: u32 = 3;
/** The slot of the server's own process, which writes through the engine as clients do. */
export const SLOT_LOCAL: u32 = 0;
export const CLIENTS_MAX: u32 = 1024;

// ── Welcome: the server's message that carries the file descriptors ─────────────────────────────
//
//      0              4                    8                  12
//      │ magic u32    │ version u32        │ fingerprint u32  │ status u32 │
//   16 │ capacity u32 │ valueBytesMax u32  │ pid u32          │ slot u32   │

export const WELCOME_MAGIC: u32 = 0;
export const WELCOME_VERSION: u32 = 4;
export const WELCOME_FINGERPRINT: u32 = 8;
/** 0, or why the client gets no slot: TOO_MANY, FORBIDDEN, NO_PAGES. */
export const WELCOME_STATUS: u32 = 12;
export const WELCOME_CAPACITY: u32 = 16;
export const WELCOME_VALUE_BYTES_MAX: u32 = 20;
export const WELCOME_PID: u32 = 24;
export const WELCOME_SLOT: u32 = 28;
export const WELCOME_BYTES: u32 = 32;
if (WELCOME_BYTES != WELCOME_SLOT + 4) ERROR("a welcome ends behind its last word");
/** Store, doorbell and slot. */
export const WELCOME_FDS: u32 = 3;

// ── Ready: the server's second message, when the engine looks at the slot ───────────────────────
//
//      0                4               8              16
//      │ durability u32 │ pathBytes u32 │ device u64   │ inode u64   │ path: UTF-8, pathBytes … │

export const READY_DURABILITY: u32 = 0;
export const READY_PATH_BYTES: u32 = 4;
/** The directory's device and inode: other processes may have other names for it. */
export const READY_DEVICE: u32 = 8;
export const READY_INODE: u32 = 16;
export const READY_PATH: u32 = 24;
export const READY_PATH_BYTES_MAX: u32 = 4096;
if (READY_DEVICE % 8 != 0 || READY_INODE != READY_DEVICE + 8 || READY_PATH != READY_INODE + 8)
  ERROR("the fields of the ready message follow each other");

/** `READY_DURABILITY`. */
export const DURABILITY_MEMORY: u32 = 0;
export const DURABILITY_ASYNC: u32 = 1;
export const DURABILITY_SYNC: u32 = 2;
