/**
 * The header of a store: its words, and the tables of actors and shapes.
 *
 * The engine writes them, but for STORE_CLIENTS, which the server's main thread writes. Readers in
 * any process load the first two cache lines and the positions of the change log.
 */

// ── The header ──────────────────────────────────────────────────────────────────────────────────
//
//             +0            +4               +8              +c
//   0x30000 │ magic       │ version        │ fingerprint   │ capacity         │ written once
//   0x30010 │ seed u64                     │ actor u64                        │
//   0x30020 │ buckets     │ heap           │ valueBytesMax │ aheadMsMax       │
//   0x30030 │ log         │ logBytes       │               │                  │
//           ├─────────────┼────────────────┼───────────────┼──────────────────┤
//   0x30040 │ epoch       │ bucketCount    │ root          │ nodeCount        │ one line: what every
//   0x30050 │ heapEnd     │ indexedCount   │ actorCount    │ batches          │ reader loads
//   0x30060 │ shapeCount  │ reservedCount  │ expiresFrom   │ ended            │
//           ├─────────────┼────────────────┼───────────────┼──────────────────┤
//   0x30080 │ sleeping    │                │               │                  │ one line
//           ├─────────────┼────────────────┼───────────────┼──────────────────┤
//   0x300c0 │ commit u64                   │ clock u64                        │ the writer's own
//   0x300d0 │ heapTop     │                │ heapMax       │ bucketsCommitted │
//   0x300e0 │ bucketsMax  │ freeBytes      │               │ neededBytes      │
//   0x300f0 │ replicas    │ neededBuckets  │ writeSet      │                  │
//   0x30100 │ retiredHead │ retiredTail    │ retiredBytes  │ retiredSinceEpoch │
//   0x30110 │ retiredBytesSinceEpoch       │               │                  │
//   0x30140 │ puts u64                     │ deletes u64                      │
//   0x30150 │ refusals u64                 │ clients       │                  │
//           ├─────────────┼────────────────┼───────────────┼──────────────────┤
//   0x30180 │ logIntent u64                │ logTail u64                      │ read by watches
//   0x30190 │ logVersion u64               │ deletionsFrom u64                │
//   0x301a0 │ sweepAt     │ sweepBucket    │ sweptFrom     │ sweptAt          │ the writer's own
//   0x301b0 │ peers       │ peerCount      │ watermark     │                  │
//   0x301c0 │ watermarkClock u64           │ collectBucket │ hasTombstones    │
//   0x301d0 │ collected u64                │ collectAt f64                    │
//   0x301e0 │ resync      │ resyncs        │ actorsFreedAt u64                │
//   0x301f0 │ actorsReclaimAt │ chainExport │ chainEnd     │ openingCount     │
//   0x30200 │ freeFirst   │ freeSecond, a word each of FIRST_COUNT …          │ the allocator's
//   0x30280 │ freeHeads, SECOND_COUNT words each of FIRST_COUNT …             │
//   0x30a00 │ openings: { id u64, end u64 } × OPENINGS_MAX                    │
//           ├─────────────────────────────────────────────────────────────────┤
//   0x31000 │ retire ring: { block u32, epoch u32 } × RETIRE_ENTRIES          │
//   0x51000 │ actors: { id u64, stamp u64 } × ACTORS_MAX                      │
//   0x59000 │ shapes · 0x5b000 their index · 0x5b800 the names                │
//   0x60000 │ heard: stamp u64 × ACTORS_MAX                                   │
//   0x64000 │ change log · buckets · heap                                     │

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

/** `STORE_ENDED`: the engine has ended in order; and no process will change the store any more. */
export const ENDED_ENGINE: u32 = 1;
export const ENDED_STORE: u32 = 2;

if (STORE_SEED % 8 != 0 || STORE_ACTOR % 8 != 0) ERROR("seed and actor are aligned");

/** What every reader loads: one cache line. */
export const STORE_EPOCH: u32 = 0x30040;
export const STORE_BUCKET_COUNT: u32 = 0x30044;
export const STORE_ROOT: u32 = 0x30048;
export const STORE_NODE_COUNT: u32 = 0x3004c;
/** Where the committed heap ends: behind it are holes, which no process may touch. */
export const STORE_HEAP_END: u32 = 0x30050;
/** Nodes in the indexes: those with data and those that are retained for merging. */
export const STORE_INDEXED_COUNT: u32 = 0x30054;
export const STORE_ACTOR_COUNT: u32 = 0x30058;
/** Odd while the values of a batch are being published: readers wait. */
export const STORE_BATCHES: u32 = 0x3005c;
/** Shapes that records may have: those below are finished and never change. */
export const STORE_SHAPE_COUNT: u32 = 0x30060;
/** Nodes with data whose ids are reserved: chunks of documents, and presence. */
export const STORE_RESERVED_COUNT: u32 = 0x30064;
/** From this second on some node that is counted may have expired; 0: none will. */
export const STORE_EXPIRES_FROM: u32 = 0x30068;
/** Whether the engine has come to rest, and so has executed no request behind a slot's head. */
export const STORE_ENDED: u32 = 0x3006c;
if (STORE_EPOCH % 64 != 0 || STORE_EXPIRES_FROM + 4 > STORE_EPOCH + 64)
  ERROR("what every reader loads is one cache line");
if (STORE_LOG_BYTES + 4 > STORE_EPOCH) ERROR("the words that never change have their own line");

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
/** 1 once deltas are exchanged: from then on tombstones are retained for the other replicas. */
export const STORE_REPLICAS: u32 = 0x300f0;
/** The write set of the current batch, or 0. */
export const STORE_WRITE_SET: u32 = 0x300f8;
/** How often parts were merged while earlier ones of their writer were missing, since the opening. */
export const STORE_EARLY: u32 = 0x300fc;
if (STORE_SLEEPING < STORE_EPOCH + 64 || STORE_COMMIT < STORE_SLEEPING + 64)
  ERROR("the count of parks has its own cache line");
if (STORE_COMMIT % 8 != 0 || STORE_CLOCK % 8 != 0) ERROR("version and clock are aligned");

/** The retire list: blocks that a reader may still be looking at. */
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
if (STORE_PUTS % 8 != 0 || STORE_DELETES % 8 != 0 || STORE_REFUSALS % 8 != 0)
  ERROR("the totals are aligned");

/** The change log's positions, u64 byte counts: how far it may be, and how far it is written. */
export const STORE_LOG_INTENT: u32 = 0x30180;
export const STORE_LOG_TAIL: u32 = 0x30188;
/** The version of the newest record. */
export const STORE_LOG_VERSION: u32 = 0x30190;
/** Behind this version the log, from its first byte on, has each deletion; u64, written once. */
export const STORE_DELETIONS_FROM: u32 = 0x30198;
if (STORE_LOG_INTENT % 64 != 0 || STORE_DELETIONS_FROM + 8 > STORE_LOG_INTENT + 64)
  ERROR("the positions of the change log share a cache line");
if (STORE_LOG_TAIL % 8 != 0 || STORE_LOG_VERSION % 8 != 0) ERROR("they are aligned");

/** Expiry sweep: the second after which it has work, or 0; the next bucket plus 1. */
export const STORE_SWEEP_AT: u32 = 0x301a0;
export const STORE_SWEEP_BUCKET: u32 = 0x301a4;
/** What EXPIRES_FROM and SWEEP_AT become at the end of the pass, by the buckets so far. */
export const STORE_SWEPT_FROM: u32 = 0x301a8;
export const STORE_SWEPT_AT: u32 = 0x301ac;

/** Known replicas: the first one's block, or 0, and how many there are (gc/peers.ts). */
export const STORE_PEERS: u32 = 0x301b0;
export const STORE_PEER_COUNT: u32 = 0x301b4;
/** The block with the GC watermark, or 0; its latest stamp u64 (crdt/gc-watermark.ts). */
export const STORE_WATERMARK: u32 = 0x301b8;
export const STORE_WATERMARK_CLOCK: u32 = 0x301c0;
/** Tombstone collection: the next bucket, plus 1; 0: no pass is in progress. */
export const STORE_COLLECT_BUCKET: u32 = 0x301c8;
/** 1 if tombstones may be retained for other replicas. */
export const STORE_HAS_TOMBSTONES: u32 = 0x301cc;
/** Tombstones that were collected, u64; when to look again, an f64 in milliseconds since 1970. */
export const STORE_COLLECTED: u32 = 0x301d0;
export const STORE_COLLECT_AT: u32 = 0x301d8;
/** The number of the resynchronisation in progress, or 0; how many there were. */
export const STORE_RESYNC: u32 = 0x301e0;
export const STORE_RESYNCS: u32 = 0x301e4;
/** STORE_RESYNC of a store that was loaded with one in progress: no run has this number. */
export const RESYNC_INTERRUPTED: u32 = 0xffffffff;
if (STORE_WATERMARK_CLOCK % 8 != 0 || STORE_COLLECTED % 8 != 0 || STORE_COLLECT_AT % 8 != 0)
  ERROR("the 64-bit words of the collection are aligned");

/** The journal's position when entries of the actor table were freed last, u64. */
export const STORE_ACTORS_FREED_AT: u32 = 0x301e8;
/** Used entries of the actor table above which they are reclaimed next. */
export const STORE_ACTORS_RECLAIM_AT: u32 = 0x301f0;
if (STORE_ACTORS_FREED_AT % 8 != 0) ERROR("the position is aligned");

/** The export whose pieces were applied last without a gap, and where the last of them ends. */
export const STORE_CHAIN_EXPORT: u32 = 0x301f4;
export const STORE_CHAIN_END: u32 = 0x301f8;
if (STORE_CHAIN_EXPORT < STORE_ACTORS_RECLAIM_AT + 4) ERROR("the words of a chain follow");
/** How many of the openings are in the table below. */
export const STORE_OPENING_COUNT: u32 = 0x301fc;

/** Free lists of the allocator (two-level segregated fit). */
export const STORE_FREE_FIRST: u32 = 0x30200;
export const STORE_FREE_SECOND: u32 = 0x30204;
export const STORE_FREE_HEADS: u32 = 0x30280;
if (STORE_OPENING_COUNT + 4 > STORE_FREE_FIRST) ERROR("the words end before the free lists");
if (STORE_OPENING_COUNT < STORE_CHAIN_END + 4) ERROR("the count follows the words of a chain");
if (STORE_FREE_SECOND != STORE_FREE_FIRST + 4) ERROR("the second level follows the first");

// ── Openings: each time that the store was loaded or made, the present one last ─────────────────
//
//   0        8
//   │ id u64 │ end u64 │
//
// The id is random. `end` is the version up to which its changes were on disk when the next opening
// began; of the present one, the version at which it began. The host writes the table once. A cursor
// of a watch says to which of them it belongs (src/watch/watch-cursor.ts).

export const OPENINGS: u32 = 0x30a00;
export const OPENING_BYTES: u32 = 16;
export const OPENING_ID: u32 = 0;
export const OPENING_END: u32 = 8;
export const OPENINGS_MAX: u32 = 96;

export const RETIRE_RING: u32 = 0x31000;
export const RETIRE_ENTRIES: u32 = 16384;
export const RETIRE_ENTRY_BYTES: u32 = 8;
export const STORE_HEADER_BYTES: u32 = 0x34000;
if (OPENINGS % 8 != 0 || OPENINGS + OPENINGS_MAX * OPENING_BYTES > RETIRE_RING)
  ERROR("the openings end before the retire list");
if (RETIRE_ENTRIES & (RETIRE_ENTRIES - 1)) ERROR("the retire list is a ring of a power of two");

// ── Actors: the number of one is its index; 0 is the store's own ────────────────────────────────
//
//   0        8                    16
//   │ id u64 │ latest stamp seen u64 │

export const ACTORS: u32 = 0x51000;
export const ACTOR_BYTES: u32 = 16;
export const ACTOR_ID: u32 = 0;
export const ACTOR_STAMP: u32 = 8;
export const ACTORS_MAX: u32 = 2048;
/** By actor: the clock when its stamp was raised last, u64; 2⁶⁴ − 1: the entry is free. */
export const ACTOR_HEARD: u32 = 0x60000;
if (RETIRE_RING + RETIRE_ENTRIES * RETIRE_ENTRY_BYTES > ACTORS)
  ERROR("the retire list ends before the actors");
if (ACTORS % 8 != 0 || ACTOR_STAMP != ACTOR_ID + 8 || ACTOR_BYTES != ACTOR_STAMP + 8)
  ERROR("the words of each actor are aligned");

// ── Known replicas and the GC watermark: blocks that the engine alone reads ─────────────────────
//
//               0            4           8         16          24          28  32
//   replica     │ header u32 │ next u32  │ id u64  │ heard f64 │ count u32 │ 0 │ { reported u64, seen u64 } … │
//   watermark   │ header u32 │ count u32 │ stamp u64 … │
//
// Stamps are in the order of the actor table (gc/peers.ts, crdt/gc-watermark.ts).

export const PEERS_MAX: u32 = 1024;
export const PEER_NEXT: u32 = 4;
export const PEER_ID: u32 = 8;
/** When the replica last acknowledged something, milliseconds since 1970. */
export const PEER_HEARD: u32 = 16;
export const PEER_COUNT: u32 = 24;
export const PEER_STAMPS: u32 = 32;
export const PEER_STAMP_BYTES: u32 = 16;
/** The stamp that the replica reported last, and the one that counts: it was seen here too. */
export const PEER_REPORTED: u32 = 0;
export const PEER_SEEN: u32 = 8;
export const WATERMARK_COUNT: u32 = 4;
export const WATERMARK_STAMPS: u32 = 8;
if (PEER_ID % 8 != 0 || PEER_HEARD % 8 != 0 || PEER_STAMPS % 8 != 0 || WATERMARK_STAMPS % 8 != 0)
  ERROR("the 64-bit words of both blocks are aligned");
if (PEER_STAMPS < PEER_COUNT + 4 || PEER_STAMP_BYTES != PEER_SEEN + 8)
  ERROR("the stamps of a replica follow its last word");

/** Buckets that one request of OP_COLLECT looks at. */
export const COLLECT_BUCKETS: u32 = 4096;
/** Milliseconds from one check for collectable tombstones, and from one pass, to the next. */
export const COLLECT_LOOK_MS: u32 = 1000;
export const COLLECT_PAUSE_MS: u32 = 10000;

// ── Shapes: field names that many records share ─────────────────────────────────────────────────
//
//            0           4              8            12         16
//   shape    │ names u32 │ namesBytes u32 │ fields u32 │ hash u32 │
//   index    │ number + 1 u16, or 0: empty │ × SHAPE_INDEX_ENTRIES, by hash, with linear probing
//
//   names    the address of the encoded strings, end to end
//
// Once the tables are full, further records are self-describing. Only the writer uses the index.

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
/** A larger object is a map rather than a record, and stays self-describing. */
export const SHAPE_FIELDS_MAX: u32 = 64;
export const SHAPE_NAMES_BYTES_MAX: u32 = 1024;
if (SHAPE_BYTES != SHAPE_HASH + 4 || SHAPE_NAMES_BYTES != SHAPE_NAMES + 4)
  ERROR("the words of a shape follow each other");
if (ACTORS + ACTORS_MAX * ACTOR_BYTES > SHAPES) ERROR("the actors end before the shapes");
if (SHAPES + SHAPES_MAX * SHAPE_BYTES > SHAPE_INDEX) ERROR("the shapes end before their index");
if (SHAPE_INDEX_ENTRIES & (SHAPE_INDEX_ENTRIES - 1)) ERROR("the index is a power of two");
if (SHAPE_INDEX_ENTRIES < 2 * SHAPES_MAX) ERROR("half of the index is empty, so a search ends");
if (SHAPE_INDEX + 2 * SHAPE_INDEX_ENTRIES > SHAPE_TEXTS) ERROR("the index ends before the names");
if (SHAPE_TEXTS + SHAPE_TEXTS_BYTES > ACTOR_HEARD) ERROR("the names end before the clocks");
if (SHAPES_MAX >= 0xffff) ERROR("a shape's number and 1 fit in a u16");
