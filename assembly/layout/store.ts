/** The header of a store: its words, and the tables of actors and shapes. */

// ── Store header ────────────────────────────────────────────────────────────────────────────────

/** Written once, before any client maps the store. */
export const STORE_MAGIC: u32 = 0x30000;
export const STORE_VERSION: u32 = 0x30004;
export const STORE_FINGERPRINT: u32 = 0x30008;
export const STORE_CAPACITY: u32 = 0x3000c;
export const STORE_SEED: u32 = 0x30010;
export const STORE_ACTOR: u32 = 0x30018;
export const STORE_BUCKETS: u32 = 0x30020;
export const STORE_HEAP: u32 = 0x30024;
export const STORE_VALUE_BYTES_MAX: u32 = 0x30028;
/** How far ahead of now the stamps of others may be, milliseconds. */
export const STORE_AHEAD_MS_MAX: u32 = 0x3002c;
export const STORE_LOG: u32 = 0x30030;
export const STORE_LOG_BYTES: u32 = 0x30034;

/** What every reader loads: one cache line. */
export const STORE_EPOCH: u32 = 0x30040;
export const STORE_BUCKET_COUNT: u32 = 0x30044;
export const STORE_ROOT: u32 = 0x30048;
export const STORE_NODE_COUNT: u32 = 0x3004c;
/** Where the committed heap ends: behind it are holes, which nobody must touch. */
export const STORE_HEAP_END: u32 = 0x30050;
/** Nodes in the indexes: those with data and those that are kept for merging. */
export const STORE_INDEXED_COUNT: u32 = 0x30054;
export const STORE_ACTOR_COUNT: u32 = 0x30058;
/** Odd while the values of a batch are being published: readers wait. */
export const STORE_BATCHES: u32 = 0x3005c;
/** Shapes that records may have: what is below is finished and never changes. */
export const STORE_SHAPE_COUNT: u32 = 0x30060;
/** Nodes with data whose ids are hidden: parts of documents, and presence. */
export const STORE_RESERVED_COUNT: u32 = 0x30064;
/** From this second on some node that is counted may have expired; 0: none will. */
export const STORE_EXPIRES_FROM: u32 = 0x30068;
/** Counts the engine's parks: odd while it sleeps on the doorbell. */
export const STORE_SLEEPING: u32 = 0x30080;

/** The writer's own words. */
export const STORE_COMMIT: u32 = 0x300c0;
export const STORE_CLOCK: u32 = 0x300c8;
export const STORE_HEAP_TOP: u32 = 0x300d0;
export const STORE_HEAP_MAX: u32 = 0x300d8;
export const STORE_BUCKETS_COMMITTED: u32 = 0x300dc;
export const STORE_BUCKETS_MAX: u32 = 0x300e0;
export const STORE_FREE_BYTES: u32 = 0x300e4;
export const STORE_NEEDED_BYTES: u32 = 0x300ec;
/** With NEEDS_BUCKETS: how many there should be. */
export const STORE_NEEDED_BUCKETS: u32 = 0x300f4;
/** 1 once deltas are exchanged: from then on removals are kept for the other replicas. */
export const STORE_REPLICAS: u32 = 0x300f0;
/** What the batch under way has changed so far, or 0. */
export const STORE_WRITE_SET: u32 = 0x300f8;

/** Limbo: retired blocks that a reader may still be looking at. */
export const STORE_RETIRED_HEAD: u32 = 0x30100;
export const STORE_RETIRED_TAIL: u32 = 0x30104;
export const STORE_RETIRED_BYTES: u32 = 0x30108;
export const STORE_RETIRED_SINCE_EPOCH: u32 = 0x3010c;
export const STORE_RETIRED_BYTES_SINCE_EPOCH: u32 = 0x30110;

/** Totals since the start, u64 each. */
export const STORE_PUTS: u32 = 0x30140;
export const STORE_DELETES: u32 = 0x30148;
export const STORE_REFUSALS: u32 = 0x30150;
/** Clients that have a slot, as the server's main thread counts them. */
export const STORE_CLIENTS: u32 = 0x30158;

/** The change log's positions, u64 byte counts: how far it is, or is about to be, written. */
export const STORE_LOG_INTENT: u32 = 0x30180;
export const STORE_LOG_TAIL: u32 = 0x30188;
/** The version of the newest record. */
export const STORE_LOG_VERSION: u32 = 0x30190;

/** Sweeping: the second behind which there is something to do, or 0; the next bucket plus 1. */
export const STORE_SWEEP_AT: u32 = 0x301a0;
export const STORE_SWEEP_BUCKET: u32 = 0x301a4;
/** What EXPIRES_FROM and SWEEP_AT will be behind the last bucket, as far as is known. */
export const STORE_SWEPT_FROM: u32 = 0x301a8;
export const STORE_SWEPT_AT: u32 = 0x301ac;

/** Known replicas: the first one's block, or 0, and how many there are (assembly/replicas.ts). */
export const STORE_PEERS: u32 = 0x301b0;
export const STORE_PEER_COUNT: u32 = 0x301b4;
/** The block with the floor, or 0; its latest stamp u64 (assembly/floor.ts). */
export const STORE_WATERMARK: u32 = 0x301b8;
export const STORE_WATERMARK_CLOCK: u32 = 0x301c0;
/** The next bucket that is looked at for removals to collect, plus 1; 0: no pass is under way. */
export const STORE_COLLECT_BUCKET: u32 = 0x301c8;
/** 1 if something removed may be kept for others. */
export const STORE_HAS_TOMBSTONES: u32 = 0x301cc;
/** Removals that were collected, u64; when to look again, an f64 in milliseconds since 1970. */
export const STORE_COLLECTED: u32 = 0x301d0;
export const STORE_COLLECT_AT: u32 = 0x301d8;
/** The number of the resynchronisation that is under way, or 0; how many there were. */
export const STORE_RESYNC: u32 = 0x301e0;
export const STORE_RESYNCS: u32 = 0x301e4;

/** Free lists of the allocator (two-level segregated fit). */
export const STORE_FREE_FIRST: u32 = 0x30200;
export const STORE_FREE_SECOND: u32 = 0x30204;
export const STORE_FREE_HEADS: u32 = 0x30280;

export const RETIRE_RING: u32 = 0x31000;
export const RETIRE_ENTRIES: u32 = 16384;
export const RETIRE_ENTRY_BYTES: u32 = 8;
export const STORE_HEADER_BYTES: u32 = 0x30000;

/** The actor table, in the header: { id u64, latest stamp seen u64 }. Actor 0 is the store's own. */
export const ACTORS: u32 = 0x51000;
export const ACTOR_BYTES: u32 = 16;
export const ACTOR_ID: u32 = 0;
export const ACTOR_STAMP: u32 = 8;
export const ACTORS_MAX: u32 = 2048;

// ── Replicas and the floor: blocks of the writer's own (assembly/replicas.ts, floor.ts) ───────────
//
//   replica │ header u32 │ next u32 │ id u64 │ heard f64 │ count u32 │ 0 u32 │ { told u64, seen u64 } … │
//   floor   │ header u32 │ count u32 │ stamp u64 … │       both by actor, as in the actor table

export const PEERS_MAX: u32 = 1024;
export const PEER_NEXT: u32 = 4;
export const PEER_ID: u32 = 8;
/** When the replica last told something, milliseconds since 1970. */
export const PEER_HEARD: u32 = 16;
export const PEER_COUNT: u32 = 24;
export const PEER_STAMPS: u32 = 32;
export const PEER_STAMP_BYTES: u32 = 16;
/** What the replica told last, and what counts: all of it had been seen here too. */
export const PEER_REPORTED: u32 = 0;
export const PEER_SEEN: u32 = 8;
export const WATERMARK_COUNT: u32 = 4;
export const WATERMARK_STAMPS: u32 = 8;
/** Buckets that one request of OP_COLLECT looks at. */
export const COLLECT_BUCKETS: u32 = 4096;
/** Milliseconds from one look whether anything can be collected, or from one pass, to the next. */
export const COLLECT_LOOK_MS: u32 = 1000;
export const COLLECT_PAUSE_MS: u32 = 10000;

// ── Shapes: field names that many records share ─────────────────────────────────────────────────
//
//   entry   │ names u32 (address) │ bytes u32 │ fields u32 │ hash u32 │      names = encoded strings
//
// The tables lie in the header and are full at some time; then records are self-describing. The
// index finds a shape by its hash: number + 1, or 0, with linear probing. Only the writer looks.

export const SHAPES: u32 = 0x59000;
export const SHAPE_BYTES: u32 = 16;
export const SHAPE_NAMES: u32 = 0;
export const SHAPE_NAMES_BYTES: u32 = 4;
export const SHAPE_FIELDS: u32 = 8;
export const SHAPE_HASH: u32 = 12;
export const SHAPES_MAX: u32 = 512;
export const SHAPE_INDEX: u32 = 0x5b000;
export const SHAPE_INDEX_ENTRIES: u32 = 1024;
export const SHAPE_TEXTS: u32 = 0x5b800;
export const SHAPE_TEXTS_BYTES: u32 = 0x4800;
/** What is more than this is no record but a map, and stays self-describing. */
export const SHAPE_FIELDS_MAX: u32 = 64;
export const SHAPE_NAMES_BYTES_MAX: u32 = 1024;
