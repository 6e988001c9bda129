/** The payloads of requests and of their answers. */

/** A body: the key as it travels (keyInfo, then the id at +8), conditions by flags, then the value. */
export const BODY_KEY_INFO: u32 = 0;
export const BODY_FLAGS: u32 = 4;
export const BODY_ID: u32 = 8;
/** Only if there is no such node. */
export const FLAG_IF_ABSENT: u32 = 1;
/** Only if the node has this version: a u64 behind the id. */
export const FLAG_IF_VERSION: u32 = 2;
/** The node expires: an f64, milliseconds since 1970, behind the id and the version. */
export const FLAG_EXPIRES: u32 = 4;
export const FLAGS_ALL: u32 = 7;
export const CONDITION_BYTES: u32 = 8;
export const BODY_HEAD_BYTES_MAX: u32 = 2072;
/** A body or an answer in a block of its own starts on a multiple of 8, behind the header. */
export const BODY_SKIP: u32 = 8;

// ── Batches: several writes that happen at once ─────────────────────────────────────────────────
//
//   body    │ items u32 │ 0 u32 │ { op u32 │ bytes u32 │ body, padded to 8 } … │

export const BATCH_ITEMS: u32 = 0;
export const BATCH_FIRST: u32 = 8;
export const ITEM_OP: u32 = 0;
export const ITEM_BYTES: u32 = 4;
export const ITEM_BODY: u32 = 8;
export const BATCH_ITEMS_MAX: u32 = 0x10000;
/** What a batch may have on top of the largest value. */
export const BATCH_EXTRA_BYTES: u32 = 0x400000;
/** Memory that is asked for in advance: for each item, and as a multiple of its bytes. */
export const BATCH_ITEM_RESERVE: u32 = 512;
export const BATCH_RESERVE_FACTOR: u32 = 2;

// ── Many nodes at once: the body and answer of OP_GET_MANY ──────────────────────────────────────
//
//   body    │ ids u32 │ 0 u32 │ { keyInfo u32 │ 0 u32 │ id, padded to 8 } … │
//   answer  │ { bytes u32 (0: absent) │ 0 u32 │ version u64 │ value, padded to 8 } … │

export const MANY_IDS: u32 = 0;
export const MANY_FIRST: u32 = 8;
export const MANY_BYTES: u32 = 0;
export const MANY_VERSION: u32 = 8;
export const MANY_VALUE: u32 = 16;

// ── Exchange: the bodies and answers of OP_EXPORT and OP_APPLY ─────────────────────────────────
//
//   CHANGES, body    │ cursor keyInfo u32 │ flags u32 │ from count u32 │ to count u32 │
//                    │ cursor id, padded to 8 │ { id u64, stamp u64 } × from │ the same × to │
//   CHANGES, answer  │ next cursor keyInfo u32 (0: done) │ 0 u32 │ its id, padded to 8 │ delta │
//   APPLY, body      │ delta │
//   APPLY, answer    │ count u32 │ { keyInfo << 1 | (0: put, 1: deleted) u16 │ id } × count │

export const EXPORT_CURSOR: u32 = 0;
export const EXPORT_FLAGS: u32 = 4;
export const EXPORT_FROM: u32 = 8;
export const EXPORT_TO: u32 = 12;
export const EXPORT_ID: u32 = 16;
/** Flag: pieces of this export came before, so the last one comes even if it is empty. */
export const EXPORT_GOES_ON: u32 = 1;
export const STAMP_BYTES: u32 = 16;
export const ANSWER_KEY_INFO: u32 = 0;
export const ANSWER_ID: u32 = 8;
export const CHANGED_COUNT: u32 = 0;
export const CHANGED_FIRST: u32 = 4;
export const CHANGED_ID: u32 = 2;
export const CHANGED_DELETE: u32 = 1;

// ── Collecting: the bodies of OP_ACKNOWLEDGE and OP_COLLECT, the answer of OP_REPLICAS ───────────
//
//   ACKNOWLEDGE, body  │ replica u64 │ count u32 │ flags u32 │ { actor u64, stamp u64 } × count │
//   REPLICAS, answer   │ { replica u64 │ count u32 │ 0 u32 │ heard f64 │ { actor u64, stamp u64 } × count } … │
//   COLLECT, body      │ flags u32 │ 0 u32 │

export const ACK_REPLICA: u32 = 0;
export const ACK_COUNT: u32 = 8;
export const ACK_FLAGS: u32 = 12;
export const ACK_STAMPS: u32 = 16;
/** Flag: the replica is gone for good. */
export const ACK_FORGET: u32 = 1;
export const LISTED_HEARD: u32 = 16;
export const LISTED_STAMPS: u32 = 24;
export const COLLECT_FLAGS: u32 = 0;
export const COLLECT_BYTES: u32 = 8;
/** Flag: a pass begins. Without, the one under way goes on. */
export const COLLECT_BEGINS: u32 = 1;

// ── Resynchronising: the body and answer of OP_RESYNC ───────────────────────────────────────────
//
//   body    │ flags u32 │ token u32 │ cursor keyInfo u32 │ end u32 │ export u32 │ 0 u32 │ cursor id, padded to 8 │ delta │
//   answer  │ state u32 │ the same … │ at RESYNC_CHANGED what APPLY answers │

export const RESYNC_FLAGS: u32 = 0;
export const RESYNC_STATE: u32 = 0;
/** Of the run, from the first answer on. */
export const RESYNC_TOKEN: u32 = 4;
/** The id up to which nodes are done. */
export const RESYNC_CURSOR: u32 = 8;
/** The bounds of the piece before. */
export const RESYNC_END: u32 = 12;
export const RESYNC_EXPORT: u32 = 16;
export const RESYNC_ID: u32 = 24;
export const RESYNC_CHANGED: u32 = 2080;
/** Flags: the first call of a run; not the first one with this piece. */
export const RESYNC_BEGINS: u32 = 1;
export const RESYNC_GOES_ON: u32 = 2;
/** States: there is more to do with this piece; it is done; all are done. */
export const RESYNC_MORE: u32 = 0;
export const RESYNC_PIECE_DONE: u32 = 1;
export const RESYNC_DONE: u32 = 2;
/** Nodes that one call looks at, and room for its answer. */
export const RESYNC_NODES: u32 = 4096;
export const RESYNC_ANSWER_BYTES: u32 = 0x10000;
