/** A client's slot: its words, its two rings, the frames in them; and what the server knows of it. */

// ── Slot: one client's pages ────────────────────────────────────────────────────────────────────
//
//   0x0000 words, one cache line a writer · 0x1000 request ring · then the reply ring

export const SLOT_REQUEST_TAIL: u32 = 0x0;
/** The request head as the client last looked: the line of the head itself stays the engine's. */
export const SLOT_HEAD_SEEN: u32 = 0x4;
export const SLOT_REPLY_HEAD: u32 = 0x40;
export const SLOT_WAITING: u32 = 0x44;
/** 1 while the client wants a byte on its socket when the change log goes on. */
export const SLOT_WATCHING: u32 = 0x48;
export const SLOT_REPLY_TAIL: u32 = 0x80;
/** The number of the last request that is done: the word a waiting client sleeps on. */
export const SLOT_ACKED: u32 = 0x88;
export const SLOT_REQUEST_HEAD: u32 = 0x8c;
/** Both at once. */
export const SLOT_DONE: u32 = 0x88;
export const SLOT_REQUESTS: u32 = 0x1000;
export const REQUEST_RING_BYTES: u32 = 0x40000;
export const SLOT_REPLIES: u32 = 0x41000;
export const REPLY_RING_BYTES: u32 = 0x10000;
export const SLOT_BYTES: u32 = 0x51000;

/** `SLOT_WAITING`: how the client wants to be woken. */
export const WAITING_NOT: u32 = 0;
export const WAITING_FUTEX: u32 = 1;
export const WAITING_SOCKET: u32 = 2;

// ── Frames in a ring ────────────────────────────────────────────────────────────────────────────
//
//   │ frame bytes u32 (multiple of 8) │ op or status u32 │ request u32 │ total u32 │ body … │
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

// ── Slot table: the engine's private state of each slot ─────────────────────────────────────────

export const ENTRY_BYTES: u32 = 4096;
export const ENTRY_STATE: u32 = 0;
export const ENTRY_BASE: u32 = 4;
export const ENTRY_REQUEST_HEAD: u32 = 8;
export const ENTRY_REPLY_TAIL: u32 = 12;
export const ENTRY_VIOLATIONS: u32 = 16;
export const ENTRY_ACKED: u32 = 20;
/** A block with the body of a large request, as far as its pieces have come, or 0. */
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
/** A duplicate of the connection's descriptor: one byte on it wakes the client's event loop. */
export const ENTRY_WAKE_FD: u32 = 60;
/** What `SLOT_ACKED` says. Less than ENTRY_ACKED while the disk is waited for. */
export const ENTRY_PUBLISHED: u32 = 64;
/** ENTRY_ACKED may be published once the journal's position is on disk. */
export const ENTRY_NEEDS: u32 = 72;
/** An earlier number that is waited for, and its position: so that a stream of writes is acked. */
export const ENTRY_HELD: u32 = 80;
export const ENTRY_HELD_NEEDS: u32 = 88;
/** The ENTRY_ACKED that ENTRY_NEEDS was taken for. */
export const ENTRY_SEEN: u32 = 96;

/** `ENTRY_STATE`: main thread writes ACTIVE and CLOSING, the engine writes FREE and BROKEN. */
export const STATE_FREE: u32 = 0;
export const STATE_ACTIVE: u32 = 1;
export const STATE_CLOSING: u32 = 2;
export const STATE_BROKEN: u32 = 3;
export const VIOLATIONS_MAX: u32 = 3;
/** The served store's own slot: its process writes through the engine as everybody does. */
export const SLOT_LOCAL: u32 = 0;
export const CLIENTS_MAX: u32 = 1024;

// ── Welcome: what the server sends with the file descriptors, u32 words ─────────────────────────

export const WELCOME_MAGIC: u32 = 0;
export const WELCOME_VERSION: u32 = 4;
export const WELCOME_FINGERPRINT: u32 = 8;
/** 0, or why there is no slot: TOO_MANY, FORBIDDEN. */
export const WELCOME_STATUS: u32 = 12;
export const WELCOME_CAPACITY: u32 = 16;
export const WELCOME_VALUE_BYTES_MAX: u32 = 20;
export const WELCOME_PID: u32 = 24;
export const WELCOME_SLOT: u32 = 28;
export const WELCOME_BYTES: u32 = 32;
/** Store, doorbell and slot. */
export const WELCOME_FDS: u32 = 3;
