/**
 * The payloads of requests and of their answers.
 *
 * A client or the store's own thread writes a request's body (src/request/), the engine checks and
 * reads it (operations/, replication/, gc/) and writes the answer.
 */

// ── A write: PUT, PATCH, DELETE, and the field operations ───────────────────────────────────────
//
//   0             4           8
//   │ keyInfo u32 │ flags u32 │ id, padded to 8 │ version u64? │ expires f64? │ value … │

export const BODY_KEY_INFO: u32 = 0;
export const BODY_FLAGS: u32 = 4;
export const BODY_ID: u32 = 8;
/** Only if there is no such node. */
export const FLAG_IF_ABSENT: u32 = 1;
/** Only if the node has this version: a u64 behind the id. */
export const FLAG_IF_VERSION: u32 = 2;
/** The node expires: an f64, milliseconds since 1970, behind the id and the version. */
export const FLAG_EXPIRES: u32 = 4;
/** Only if there is such a node. */
export const FLAG_IF_EXISTS: u32 = 8;
export const FLAGS_ALL: u32 = 15;
export const FLAGS_CONDITION: u32 = 11;
export const CONDITION_BYTES: u32 = 8;
export const BODY_HEAD_BYTES_MAX: u32 = 2072;
/** A body or an answer in a block starts on a multiple of 8, behind the header. */
export const BODY_SKIP: u32 = 8;
if (BODY_ID % 8 != 0 || BODY_SKIP % 8 != 0) ERROR("the id of a body is aligned");
if (FLAGS_ALL != (FLAGS_CONDITION | FLAG_EXPIRES)) ERROR("each flag of a body is one of them all");
if (FLAGS_CONDITION != (FLAG_IF_ABSENT | FLAG_IF_VERSION | FLAG_IF_EXISTS))
  ERROR("each condition of a body is one of its flags");

// ── Batches: several writes that happen at once ─────────────────────────────────────────────────
//
//   0           4   8        12
//   │ items u32 │ 0 │ op u32 │ bytes u32 │ body, padded to 8 │ op u32 │ … │

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
if (BATCH_FIRST % 8 != 0 || ITEM_BODY % 8 != 0) ERROR("the body of each item is aligned");

// ── Multi-get: the body and answer of OP_GET_MANY ───────────────────────────────────────────────
//
//           0           4   8             12  16
//   body    │ ids u32   │ 0 │ keyInfo u32 │ 0 │ id, padded to 8 │ keyInfo u32 │ 0 │ … │
//   answer  │ bytes u32 │ 0 │ version u64     │ value, padded to 8 │ bytes u32 │ … │
//
//   bytes   0: the node is absent

export const MANY_IDS: u32 = 0;
export const MANY_FIRST: u32 = 8;
export const MANY_BYTES: u32 = 0;
export const MANY_VERSION: u32 = 8;
export const MANY_VALUE: u32 = 16;
if (MANY_FIRST % 8 != 0 || MANY_VERSION % 8 != 0 || MANY_VALUE != MANY_VERSION + 8)
  ERROR("ids, versions and values of a multi-get are aligned");

// ── Deltas: the bodies and answers of OP_EXPORT and OP_APPLY ────────────────────────────────────
//
//                   0             4           8                12             16
//   EXPORT, body    │ keyInfo u32 │ flags u32 │ from count u32 │ to count u32 │
//                   │ cursor id, padded to 8 │ { id u64, stamp u64 } × from │ the same × to │
//                   │ start u64 │ first u64, with EXPORT_LOG │
//   EXPORT, answer  │ keyInfo u32 │ early u32 │ next cursor's id, padded to 8 │ delta │
//     of EXPORT_LOG │ state u32   │ early u32 │ end u64 │ count u64 │ { id u64, stamp u64 } × count │ delta │
//   APPLY, body     │ skip u32    │ token u32 │ delta │
//   APPLY, answer   │ next u32    │ token u32 │ changes: count u32 │ change × count │
//   change          │ keyInfo << 1 | (0: put, 1: deleted) u16 │ id │
//
//   keyInfo   of the cursor; in an answer 0: the export is done
//   early     how often parts arrived before others of their writer, since the store was opened
//   start     the position in the change log behind which changes are exported
//   first     the start of the first piece of this export
//   end       the position up to which they are; the store's vector of that moment follows
//   skip      nodes that earlier requests have merged, of a store with this token
//   next      the next request's skip; 0: the whole delta is merged

export const EXPORT_CURSOR: u32 = 0;
export const EXPORT_FLAGS: u32 = 4;
export const EXPORT_FROM: u32 = 8;
export const EXPORT_TO: u32 = 12;
export const EXPORT_ID: u32 = 16;
/** Flag: pieces of this export came before, so the last one comes even if it is empty. */
export const EXPORT_GOES_ON: u32 = 1;
/** Flag: the deltas are a copy for no replica, so the store retains no tombstones for it. */
export const EXPORT_COPY: u32 = 2;
/** Flag: only nodes that changed behind a position of the change log. */
export const EXPORT_LOG: u32 = 4;
/** Flag: with EXPORT_LOG, vectors rise for this store's own actor alone. */
export const EXPORT_OWN: u32 = 8;
/** Flag: with EXPORT_LOG, no change, but only where the log ends. */
export const EXPORT_END: u32 = 16;
export const EXPORT_FLAGS_ALL: u32 = 31;
export const STAMP_BYTES: u32 = 16;
export const ANSWER_KEY_INFO: u32 = 0;
export const ANSWER_EARLY: u32 = 4;
export const ANSWER_ID: u32 = 8;
/** Behind the vectors of a request with EXPORT_LOG. */
export const PLACE_START: u32 = 0;
export const PLACE_FIRST: u32 = 8;
export const PLACE_BYTES: u32 = 16;
export const ANSWER_LOG_STATE: u32 = 0;
export const ANSWER_LOG_END: u32 = 8;
export const ANSWER_LOG_COUNT: u32 = 16;
export const ANSWER_LOG_STAMPS: u32 = 24;
/** States: up to the end of the log; more follows; the log does not have the position any more. */
export const LOG_ALL: u32 = 0;
export const LOG_CUT: u32 = 1;
export const LOG_LOST: u32 = 2;
/** Records that one request looks at, and bytes of its nodes, more only of one node. */
export const LOG_RECORDS: u32 = 0x4000;
export const LOG_DELTA_BYTES: u32 = 0x80000;
export const APPLY_SKIP: u32 = 0;
export const APPLY_TOKEN: u32 = 4;
/** In a body the delta, in an answer the changes. */
export const APPLY_HEAD_BYTES: u32 = 8;
export const CHANGED_COUNT: u32 = 0;
export const CHANGED_FIRST: u32 = 4;
export const CHANGED_ID: u32 = 2;
export const CHANGED_DELETE: u32 = 1;
if (EXPORT_FLAGS_ALL != (EXPORT_GOES_ON | EXPORT_COPY | EXPORT_LOG | EXPORT_OWN | EXPORT_END))
  ERROR("each flag of an export is one of all");
if (ANSWER_LOG_END % 8 != 0 || ANSWER_LOG_STAMPS != ANSWER_LOG_COUNT + 8)
  ERROR("the u64 words of an answer are aligned");
if (LOG_RECORDS & (LOG_RECORDS - 1)) ERROR("halving the records ends with one");
if (EXPORT_ID % 8 != 0 || EXPORT_ID != EXPORT_TO + 4 || ANSWER_ID % 8 != 0)
  ERROR("the id of a cursor is aligned");

// ── Tombstone collection: the bodies of OP_ACKNOWLEDGE and OP_COLLECT, the answer of OP_REPLICAS ─
//
//                      0             8           12          16          24
//   ACKNOWLEDGE, body  │ replica u64 │ count u32 │ flags u32 │ { actor u64, stamp u64 } × count │
//   REPLICAS, answer   │ replica u64 │ count u32 │ 0         │ heard f64 │ the same × count │ … │
//   COLLECT, body      │ flags u32   │     0 in the second half of the u64

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
/** Flag: a pass begins. Without, the one in progress goes on. */
export const COLLECT_BEGINS: u32 = 1;
if (ACK_STAMPS % 8 != 0 || LISTED_HEARD % 8 != 0 || LISTED_STAMPS != LISTED_HEARD + 8)
  ERROR("the stamps of a replica are aligned");

// ── Resynchronising: the body and answer of OP_RESYNC ───────────────────────────────────────────
//
//           0           4           8             12        16           20  24
//   body    │ flags u32 │ token u32 │ keyInfo u32 │ end u32 │ export u32 │ 0 │ cursor id, … │ delta │
//   answer  │ state u32 │ the same up to the cursor's id │     at RESYNC_CHANGED: what APPLY answers

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
if (RESYNC_CHANGED >= RESYNC_ANSWER_BYTES) ERROR("the answer has room for the list");
