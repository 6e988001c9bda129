/**
 * Every offset, size, tag, limit and status code of the shared pages, once.
 *
 * The file is plain `export const` arithmetic so that `asc` (the core), `tsc` (the TypeScript
 * around it, where `u32` is `number`) and the build's fingerprint all read the same text.
 * `docs/FORMAT.md` draws it.
 *
 * Names end in what they are: `_BYTES` a size, `_MAX` a limit, `_LOG2` an exponent. Names of header
 * words are absolute addresses: the store is mapped at the same address in every process.
 */

/** Raised by hand whenever the meaning of the bytes changes without a constant changing. */
export const LAYOUT_VERSION: u32 = 1;

/** 'PLUR', little-endian. */
export const MAGIC: u32 = 0x52554c50;

// ── Memory map ──────────────────────────────────────────────────────────────────────────────────
//
//   0x0_0000  reader scratch      private to the process (the bytes below 0x400 stay zero)
//   0x1_0000  engine scratch      private to the engine's process
//   0x2_0000  bell                one shared word: clients ring it, the engine sleeps on it
//   0x3_0000  store               header · change log · buckets · heap   (one memfd)
//   …         slots, slot table, staging: placed by TypeScript behind the store

export const PAGE_BYTES: u32 = 0x10000;
/** What memfds and mappings are multiples of. */
export const MAP_BYTES: u32 = 4096;
export const READER_SCRATCH: u32 = 0x0;
export const ENGINE_SCRATCH: u32 = 0x10000;
export const BELL_BASE: u32 = 0x20000;
export const BELL_BYTES: u32 = 4096;
/** In the bell's page: a client that watches sets it to 1 before it sleeps, the engine to 0. */
export const BELL_WATCHING: u32 = 0x20040;
export const STORE_BASE: u32 = 0x30000;

// ── Limits ──────────────────────────────────────────────────────────────────────────────────────

export const CAPACITY_BYTES_MIN: u32 = 0x100000;
export const CAPACITY_BYTES_MAX: u32 = 0xe0000000;
/** Real pages behind the heap's end: what starts at a plausible address is readable whole. */
export const STORE_TAIL_BYTES: u32 = 4096;
export const ID_UTF8_BYTES_MAX: u32 = 1024;
/** 1,024 bytes of UTF-8 are at most 1,024 one-byte units or 1,023 two-byte units. */
export const ID_BYTES_MAX: u32 = 2048;
export const VALUE_BYTES_MAX: u32 = 0x10000000;
export const DEPTH_MAX: u32 = 512;

// ── Scratch page: offsets from a scratch base ───────────────────────────────────────────────────

export const SCRATCH_RESULT: u32 = 0x400;
/** A reader's place in the change log and the record it found there: the words LOG_…. */
export const SCRATCH_LOG: u32 = 0x700;
export const SCRATCH_KEY: u32 = 0x800;
export const SCRATCH_FROM: u32 = 0x1100;
export const SCRATCH_TO: u32 = 0x1a00;
export const SCRATCH_NODES: u32 = 0x2400;
/** The value words of those nodes, all of one moment. */
export const SCRATCH_VALUES: u32 = 0x2500;
export const SCRATCH_PATH: u32 = 0x2600;
export const SCRATCH_BUILT: u32 = 0x2700;
export const SCRATCH_RETIRED: u32 = 0x2800;
export const SCRATCH_CHANGE: u32 = 0x2900;
/** Deltas: the reader's or writer's state, the plan, one part, one splice, addresses of names. */
export const SCRATCH_DELTA: u32 = 0x2a00;
export const SCRATCH_PLAN: u32 = 0x2a80;
export const SCRATCH_PART: u32 = 0x2b00;
export const SCRATCH_SPLICE: u32 = 0x2b40;
export const SCRATCH_NAMES: u32 = 0x2c00;
/** Where parts may be among those of a node: by the number of their name; of other names at 0. */
export const SCRATCH_PLACES: u32 = 0x3400;
/** Shapes that were seen once, { hash u32, low word of the commit u32 }. */
export const SCRATCH_SIGHTINGS: u32 = 0x3800;
export const SIGHTINGS: u32 = 128;
export const SIGHTING_BYTES: u32 = 8;
/** The names of the record whose shape is looked for: { name u32, bytes u32 }. */
export const SCRATCH_SHAPE: u32 = 0x3c00;
export const SHAPE_NAME_BYTES: u32 = 8;
/** A reader's: nodes that were gathered, { keyInfo u32, bytes of data u32, version u64 }, then ids and data. */
export const SCRATCH_GATHERED: u32 = 0x4000;
export const GATHERED_ENTRY_BYTES: u32 = 16;
export const GATHERED_KEY_INFO: u32 = 0;
export const GATHERED_BYTES: u32 = 4;
/** 0: the data may expire. */
export const GATHERED_VERSION: u32 = 8;
export const SCRATCH_GATHER_TEXTS: u32 = 0x4400;
export const SCRATCH_GATHER_END: u32 = 0x10000;
export const SCRATCH_FRAME: u32 = 0x4000;
export const SCRATCH_FRAME_BYTES: u32 = 0x5000;
/** Room for the tables of a small merge; larger ones take a block. */
export const SCRATCH_TABLES: u32 = 0x9000;
export const SCRATCH_TABLES_BYTES: u32 = 0x5000;
/** The checksum's tables, which stay from call to call, and what says that they are there. */
export const SCRATCH_CHECKSUM: u32 = 0xe000;
export const SCRATCH_CHECKSUM_MADE: u32 = 0x3ff8;

/** Result words, offsets from `SCRATCH_RESULT`: what an export answers besides its status. */
export const RESULT_NODE: u32 = 0;
export const RESULT_VALUE: u32 = 4;
export const RESULT_BYTES: u32 = 8;
export const RESULT_EPOCH: u32 = 12;
export const RESULT_SLOT: u32 = 16;
export const RESULT_WAITING: u32 = 20;
export const RESULT_STATUS: u32 = 24;
export const RESULT_REQUEST: u32 = 28;
export const RESULT_MORE: u32 = 32;
/** Of a batch that was refused: which item it was for, from 1; 0: none of them. */
export const RESULT_ITEM: u32 = 36;
export const ITEM_ANSWER_BYTES: u32 = 4;
export const RESULT_EXPIRES: u32 = 40;
/** How many batches there were, as `scan` found it. */
export const RESULT_BATCHES: u32 = 72;
/** With FUTURE: the actor's id u64, then its stamp u64. The reply to a client carries the same. */
export const RESULT_FUTURE: u32 = 48;
export const FUTURE_ACTOR: u32 = 0;
export const FUTURE_STAMP: u32 = 8;
export const FUTURE_BYTES: u32 = 16;
/** With NOT_DURABLE: the first request, and an errno. */
export const RESULT_UNKEPT: u32 = 64;
export const UNKEPT_FIRST: u32 = 0;
export const UNKEPT_CAUSE: u32 = 4;
export const UNKEPT_BYTES: u32 = 8;

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
export const STORE_GUARD: u32 = 0x30040;
export const STORE_BUCKET_COUNT: u32 = 0x30044;
export const STORE_ROOT: u32 = 0x30048;
export const STORE_NODE_COUNT: u32 = 0x3004c;
/** Where the committed heap ends: behind it are holes, which nobody must touch. */
export const STORE_HEAP_END: u32 = 0x30050;
/** Nodes in the indexes: those with data and those that are kept for merging. */
export const STORE_KEPT_COUNT: u32 = 0x30054;
export const STORE_ACTOR_COUNT: u32 = 0x30058;
/** Odd while the values of a batch are being published: readers wait. */
export const STORE_BATCHES: u32 = 0x3005c;
/** Shapes that records may have: what is below is finished and never changes. */
export const STORE_SHAPE_COUNT: u32 = 0x30060;
/** Nodes with data whose ids are hidden: parts of documents, and presence. */
export const STORE_HIDDEN_COUNT: u32 = 0x30064;
/** From this second on some node that is counted may have expired; 0: none will. */
export const STORE_EXPIRES_FROM: u32 = 0x30068;
/** Counts the engine's naps: odd while it sleeps on the bell. */
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
export const STORE_PENDING: u32 = 0x300f8;

/** Limbo: retired blocks that a reader may still be looking at. */
export const STORE_LIMBO_HEAD: u32 = 0x30100;
export const STORE_LIMBO_TAIL: u32 = 0x30104;
export const STORE_LIMBO_BYTES: u32 = 0x30108;
export const STORE_LIMBO_SINCE_BUMP: u32 = 0x3010c;
export const STORE_LIMBO_BYTES_SINCE_BUMP: u32 = 0x30110;

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
export const STORE_FLOOR: u32 = 0x301b8;
export const STORE_FLOOR_CLOCK: u32 = 0x301c0;
/** The next bucket that is looked at for removals to collect, plus 1; 0: no pass is under way. */
export const STORE_COLLECT_BUCKET: u32 = 0x301c8;
/** 1 if something removed may be kept for others. */
export const STORE_HAS_REMOVED: u32 = 0x301cc;
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

export const LIMBO_RING: u32 = 0x31000;
export const LIMBO_ENTRIES: u32 = 16384;
export const LIMBO_ENTRY_BYTES: u32 = 8;
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
export const PEER_TOLD: u32 = 0;
export const PEER_SEEN: u32 = 8;
export const FLOOR_COUNT: u32 = 4;
export const FLOOR_STAMPS: u32 = 8;
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

// ── Allocator ───────────────────────────────────────────────────────────────────────────────────
//
//   used block    │ header u32 │ payload …                                  │
//   free block    │ header u32 │ next u32 │ previous u32 │ … │ bytes u32     │
//   header = size in bytes (multiple of 8) | BLOCK_FREE | BLOCK_PREVIOUS_FREE

export const BLOCK_HEADER_BYTES: u32 = 4;
export const BLOCK_BYTES_MIN: u32 = 16;
export const BLOCK_FREE: u32 = 1;
export const BLOCK_PREVIOUS_FREE: u32 = 2;
export const BLOCK_NEXT: u32 = 4;
export const BLOCK_PREVIOUS: u32 = 8;
/** Sizes below 128 have an exact list each; above, 16 lists a power of two. */
export const SMALL_LOG2: u32 = 7;
export const SECOND_LOG2: u32 = 4;
export const SECOND_COUNT: u32 = 16;
export const FIRST_COUNT: u32 = 26;
/** Blocks of the exact size class that are tried before a larger class is cut. */
export const FIT_TRIES_MAX: u32 = 8;

// ── Limbo ───────────────────────────────────────────────────────────────────────────────────────

/** The guard counts epochs in steps of 2. Its lowest bit: the engine changes bytes in place. */
export const GUARD_STEP: u32 = 2;
export const GUARD_CLOSED: u32 = 1;
/** A reader's bytes are good while the guard moved by at most this much. */
export const GUARD_SLACK: u32 = 2;
export const LIMBO_BUMP_RETIRES: u32 = 4096;
export const LIMBO_BUMP_BYTES_MIN: u32 = 0x8000;
/** A bump also comes after 1/32 of the bytes in use were retired. */
export const LIMBO_BUMP_SHARE_LOG2: u32 = 5;
/** Blocks freed for each one retired, so that no single write pays for many. */
export const LIMBO_DRAIN: u32 = 3;

// ── Node and value ──────────────────────────────────────────────────────────────────────────────
//
//   node    │ header u32 │ hash u32 │ value u32 │ keyInfo u32 │ id bytes, zero-padded to 8 …   │
//   value   │ header u32 │ bytes u32 │ version u64 │ stamp u64 │ actor u32 │ parts u32 │
//           │ expires f64 │ data … │ parts …
//   keyInfo = id bytes << 1 | wide (1: UTF-16LE, 0: Latin-1)

export const NODE_HASH: u32 = 4;
export const NODE_VALUE: u32 = 8;
export const NODE_KEY_INFO: u32 = 12;
export const NODE_ID: u32 = 16;
export const VALUE_BYTES: u32 = 4;
export const VALUE_VERSION: u32 = 8;
export const VALUE_STAMP: u32 = 16;
export const VALUE_ACTOR: u32 = 24;
/** How many parts follow the data; 0: uniform. */
export const VALUE_PARTS: u32 = 28;
/** Milliseconds since 1970 from when on the node is absent, f64; 0: never. */
export const VALUE_EXPIRES: u32 = 32;
export const VALUE_DATA: u32 = 40;

/**
 * Hidden ids start with these three units: what the library keeps for itself. The fourth one says of
 * what kind they are. Those of the local kind no other replica hears of, and nothing is kept of them
 * once they are deleted.
 */
export const HIDDEN_FIRST_UNIT: u32 = 0;
export const HIDDEN_SECOND_UNIT: u32 = 1;
export const HIDDEN_THIRD_UNIT: u32 = 0x64;
export const HIDDEN_DOCUMENT_UNIT: u32 = 0x64;
export const HIDDEN_LOCAL_UNIT: u32 = 0x70;

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

// ── Parts: what a node's data is made of, for merging (docs/CONFLICTS.md) ───────────────────────
//
//   value = │ … VALUE_DATA │ data, padded to 8 │ parts │ names and values that data does not hold │
//
// A value without parts is uniform: registers of one write, in the order of the data. In a block
// names and values are offsets from the block, in a table they are addresses.

export const PART_BYTES: u32 = 64;
/** Parts that a node has and gets in one change: the tables of the merge stay below 4 GiB. */
export const PARTS_MAX: u32 = 0x800000;
export const PART_KIND: u32 = 0;
export const PART_REMOVED: u32 = 4;
/** The field's name, an encoded string; 0 for the root and for what belongs to the whole node. */
export const PART_NAME: u32 = 8;
export const PART_NAME_BYTES: u32 = 12;
/** A register's value or a set's element, encoded. */
export const PART_VALUE: u32 = 16;
export const PART_VALUE_BYTES: u32 = 20;
/** Who wrote the stamp; of a counter share and a set element, whose it is. Index in the actor table. */
export const PART_ACTOR: u32 = 24;
/** Counter share: the base's actor. Set element: who removed. */
export const PART_OTHER_ACTOR: u32 = 28;
export const PART_STAMP: u32 = 32;
/** Counter share: the base's clock. Set element: the latest add that was removed. Expiry: when. */
export const PART_OTHER: u32 = 40;
/** Counter share: the sum, an f64. Set element: the stamp of the removal. */
export const PART_THIRD: u32 = 48;
/** A register's place among the fields of its write. */
export const PART_POSITION: u32 = 56;
/** While a table is in use: marks. */
export const PART_MARKS: u32 = 60;
export const MARK_VISIBLE: u32 = 1;
/** Name and value are offsets already: they were written to the block's data. */
export const MARK_NAME_WRITTEN: u32 = 2;
export const MARK_VALUE_WRITTEN: u32 = 4;
/** The name is that of a shape: an address, in the block too. */
export const MARK_NAME_SHARED: u32 = 16;
/** Not visible only because the field is a set now. */
export const MARK_BEHIND_SET: u32 = 8;
/** Shown, alone, by data that holds the name and the value: visible, name and value written. */
export const MARKS_SHOWN: u32 = 7;

/** Kinds, in the order in which tables hold them: of the node, then by field. */
export const KIND_DELETION: u32 = 0;
export const KIND_EXPIRY: u32 = 1;
export const KIND_REGISTER: u32 = 2;
export const KIND_COUNTER: u32 = 3;
export const KIND_ELEMENT: u32 = 4;

/**
 * A splice: a register that takes the place of one of a node's parts (assembly/splice.ts). While a
 * delta is applied they lie where the tables are otherwise.
 */
export const SPLICE_NODE: u32 = 0;
/** The address of the part; in a value that has none, being one put, the number of the field. */
export const SPLICE_TARGET: u32 = 4;
/** The register's value, encoded. */
export const SPLICE_VALUE: u32 = 8;
export const SPLICE_VALUE_BYTES: u32 = 12;
export const SPLICE_STAMP: u32 = 16;
export const SPLICE_ACTOR: u32 = 24;
export const SPLICE_POSITION: u32 = 28;
/** The node's value. */
export const SPLICE_OLD: u32 = 32;
/** 1: that has parts, and the new one is as long. */
export const SPLICE_KEEPS: u32 = 36;
export const SPLICE_BYTES: u32 = 40;
/** As many as there is room for below SCRATCH_PLAINS. */
export const SPLICES_MAX: u32 = 448;

/** Plain nodes that were read and not looked for yet (assembly/plain-nodes.ts), behind the splices. */
export const SCRATCH_PLAINS: u32 = 0xd600;
export const PLAIN_HASH: u32 = 0;
export const PLAIN_KEY_INFO: u32 = 4;
/** The name's number. */
export const PLAIN_NAME: u32 = 8;
/** Where the part is. */
export const PLAIN_PART: u32 = 12;
export const PLAIN_ID: u32 = 16;
/** Ids of which the length and what they share take a byte each. */
export const PLAIN_ID_BYTES_MAX: u32 = 64;
export const PLAIN_BYTES: u32 = 80;
export const PLAINS_MAX: u32 = 32;

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
export const DELTA_FLOOR: u32 = 4;
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

// ── Exchange: the bodies and answers of OP_CHANGES and OP_APPLY ─────────────────────────────────
//
//   CHANGES, body    │ cursor keyInfo u32 │ flags u32 │ from count u32 │ to count u32 │
//                    │ cursor id, padded to 8 │ { id u64, stamp u64 } × from │ the same × to │
//   CHANGES, answer  │ next cursor keyInfo u32 (0: done) │ 0 u32 │ its id, padded to 8 │ delta │
//   APPLY, body      │ delta │
//   APPLY, answer    │ count u32 │ { keyInfo << 1 | (0: put, 1: deleted) u16 │ id } × count │

export const CHANGES_CURSOR: u32 = 0;
export const CHANGES_FLAGS: u32 = 4;
export const CHANGES_FROM: u32 = 8;
export const CHANGES_TO: u32 = 12;
export const CHANGES_ID: u32 = 16;
/** Flag: pieces of this export came before, so the last one comes even if it is empty. */
export const CHANGES_GOES_ON: u32 = 1;
export const STAMP_BYTES: u32 = 16;
export const ANSWER_KEY_INFO: u32 = 0;
export const ANSWER_ID: u32 = 8;
export const APPLIED_COUNT: u32 = 0;
export const APPLIED_FIRST: u32 = 4;
export const APPLIED_ID: u32 = 2;
export const APPLIED_DELETE: u32 = 1;

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
//   answer  │ state u32 │ the same … │ at RESYNC_CHANGES what APPLY answers │

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
export const RESYNC_CHANGES: u32 = 2080;
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

// ── Change log: a broadcast ring, behind the header ─────────────────────────────────────────────
//
//   record  │ kind u32 │ keyInfo u32 │ version u64 │ id, zero-padded to 8 │
//
// Positions are byte counts that only grow. A record never wraps: one of kind LOG_PAD, of which
// only the kind is there, fills the end of the ring.

export const LOGGED_KIND: u32 = 0;
export const LOGGED_KEY_INFO: u32 = 4;
export const LOGGED_VERSION: u32 = 8;
export const LOGGED_ID: u32 = 16;
export const LOG_PAD: u32 = 0;
/** The node has data, new or as it was under a new version. */
export const LOG_PUT: u32 = 1;
/** The node has no data any more. */
export const LOG_DELETE: u32 = 2;
/** The ring is a 64th of the capacity, within these bounds, unless the host says how large. */
export const LOG_SHARE_LOG2: u32 = 6;
export const LOG_BYTES_MIN: u32 = 0x10000;
export const LOG_BYTES_DEFAULT_MAX: u32 = 0x400000;
export const LOG_BYTES_MAX: u32 = 0x10000000;
/** The writer announces so much of the ring more than it is about to write. */
export const LOG_AHEAD_SHARE_LOG2: u32 = 5;

/** Offsets from SCRATCH_LOG: the reader's position u64, its lower bound of the versions to come. */
export const LOG_CURSOR: u32 = 0;
export const LOG_VERSION: u32 = 8;
/** The record that was found; its id is at SCRATCH_KEY. */
export const LOG_KIND: u32 = 16;
export const LOG_KEY_INFO: u32 = 20;

// ── Hash index: linear hashing over 64-byte buckets ─────────────────────────────────────────────
//
//   bucket  │ 7 × { tag u32, node u32 } │ overflow bucket u32 │ unused u32 │

export const BUCKET_BYTES: u32 = 64;
export const BUCKET_ENTRIES: u32 = 7;
export const BUCKET_ENTRY_BYTES: u32 = 8;
export const BUCKET_NODE: u32 = 4;
export const BUCKET_OVERFLOW: u32 = 56;
/** An overflow bucket is a block of its own: its entries start behind the block's header. */
export const OVERFLOW_SKIP: u32 = 8;
export const BUCKETS_INITIAL: u32 = 64;
export const BUCKET_LOAD: u32 = 5;
/** The bucket region is capacity / 8, sparse. */
export const BUCKET_SHARE_LOG2: u32 = 3;
export const CHAIN_MAX: u32 = 4096;

// ── Ordered index: copy-on-write B+tree ─────────────────────────────────────────────────────────
//
//   leaf    │ header u32 │ count u32          │ node u32 × capacity             │
//   inner   │ header u32 │ count u32 | level  │ { child u32, separator u32 } ×   │
//   separator │ header u32 │ keyInfo u32 │ id bytes … │   (a block, like a node's key)

export const TREE_INFO: u32 = 4;
export const TREE_ENTRIES: u32 = 8;
export const TREE_COUNT_MASK: u32 = 0xffff;
export const TREE_LEVEL_SHIFT: u32 = 16;
export const LEAF_MAX: u32 = 64;
export const LEAF_ENTRY_BYTES: u32 = 4;
export const LEAF_ROUND: u32 = 8;
export const INNER_MAX: u32 = 64;
export const INNER_ENTRY_BYTES: u32 = 8;
export const INNER_SEPARATOR: u32 = 4;
export const SEPARATOR_KEY_INFO: u32 = 4;
export const SEPARATOR_ID: u32 = 8;
export const TREE_DEPTH_MAX: u32 = 12;
/** Empty leaves that a scan steps over in one call. */
export const SCAN_STEPS_MAX: u32 = 64;
export const SCAN_REVERSE: u32 = 1;
export const SCAN_FROM_EXCLUSIVE: u32 = 2;

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
export const OP_CHANGES: u32 = 10;
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
export const ENTRY_STRIKES: u32 = 16;
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
export const STRIKES_MAX: u32 = 3;
/** The served store's own slot: its process writes through the engine as everybody does. */
export const SLOT_LOCAL: u32 = 0;
export const CLIENTS_MAX: u32 = 1024;

// ── Control words of the engine's thread, in the engine's scratch page ──────────────────────────

export const CONTROL_STOP: u32 = 0x103c0;
/** How the thread ended: 0 not yet, ENDED_STOPPED, ENDED_FAILED. */
export const CONTROL_ENDED: u32 = 0x103c8;
export const ENDED_STOPPED: u32 = 1;
export const ENDED_FAILED: u32 = 2;
/** Entries of the slot table that may be in use: those above are not looked at. */
export const CONTROL_SLOTS: u32 = 0x103c4;
/**
 * 1 in a store that its own thread alone reads and writes: no reader can be at work meanwhile, so
 * values may be changed where they are.
 */
export const CONTROL_ALONE: u32 = 0x103d0;
/** Where the journal is; 0: nothing is kept on disk. */
export const CONTROL_JOURNAL: u32 = 0x103cc;

// ── Journal: changes on their way to the disk, private to the server's process ──────────────────
//
//   0x0_0000  words        0x1_0000  the persistence's scratch    0x2_0000  its table of actors
//   0x3_0000  ring         behind    the disk record that is being written
//
//   note  │ note bytes u32 │ kind u32 │ block bytes u32 │ keyInfo u32 │ id, padded to 8 │ value block │
//
// Positions are byte counts, u64. A note is a multiple of 8 and never wraps.

/** The core's: published up to here, written up to here. */
export const JOURNAL_TAIL: u32 = 0x0;
export const JOURNAL_END: u32 = 0x8;
/** Room that the operation under way may still take for notes without a value block. */
export const JOURNAL_RESERVED: u32 = 0x10;
/** 1 while an operation of several nodes is under way. */
export const JOURNAL_IS_OPEN: u32 = 0x14;
/** Nothing may change until the disk has all up to here. */
export const JOURNAL_BARRIER: u32 = 0x18;
/** 1 while writes are refused, as the engine saw `JOURNAL_FAILED` when its turn began. */
export const JOURNAL_REFUSES: u32 = 0x20;
/** Written once: 1 if requests are acknowledged only once they are on disk; limits. */
export const JOURNAL_IS_SYNC: u32 = 0x24;
export const JOURNAL_RING_BYTES: u32 = 0x28;
/** The largest value block that the persistence can write. */
export const JOURNAL_BLOCK_BYTES_MAX: u32 = 0x2c;
/** The persistence's: on disk up to here; why it cannot commit (an errno), or 0; whether it sleeps. */
export const JOURNAL_DURABLE: u32 = 0x40;
export const JOURNAL_FAILED: u32 = 0x48;
export const JOURNAL_SLEEPING: u32 = 0x4c;
/** Counts commits, failed ones too: the word that those sleep on who wait for the disk. */
export const JOURNAL_COMMITS: u32 = 0x50;
/** How the thread ended: 0 not yet, ENDED_…. */
export const JOURNAL_ENDED: u32 = 0x54;
/** Anybody's: counts wake-ups of the persistence, and says what it is to do. */
export const JOURNAL_SIGNAL: u32 = 0x80;
/** Commits are wanted at once, not when some more has gathered. */
export const JOURNAL_URGENT: u32 = 0x84;
export const JOURNAL_STOP: u32 = 0x88;
export const JOURNAL_WORDS_BYTES: u32 = 0x100;
export const JOURNAL_SCRATCH: u32 = 0x10000;
export const JOURNAL_ACTORS: u32 = 0x20000;
export const JOURNAL_RING: u32 = 0x30000;
/** Powers of two. The least has room for what is noted of a full actor table. */
export const JOURNAL_RING_BYTES_DEFAULT: u32 = 0x2000000;
export const JOURNAL_RING_BYTES_MIN: u32 = 0x40000;
export const JOURNAL_RING_BYTES_MAX: u32 = 0x40000000;
/** A note of more than this part of the ring goes without its value block. */
export const JOURNAL_NOTE_SHARE_LOG2: u32 = 2;
export const JOURNAL_RESERVE_SHARE_LOG2: u32 = 1;
/** What a value block may have on top of the largest value, so that it can still be written. */
export const JOURNAL_STATE_BYTES: u32 = 0x100000;

export const NOTE_BYTES: u32 = 0;
export const NOTE_KIND: u32 = 4;
export const NOTE_BLOCK_BYTES: u32 = 8;
/** As in a node, so that whoever writes a node's id can write a note's. */
export const NOTE_KEY_INFO: u32 = 12;
export const NOTE_ID: u32 = 16;
/** Fills the ring's end. */
export const NOTE_PAD: u32 = 0;
/** A node's new value: the block follows. */
export const NOTE_VALUE: u32 = 1;
/** A node has the value that it has in the store: nothing changes there until it is on disk. */
export const NOTE_CURRENT: u32 = 2;
export const NOTE_REMOVED: u32 = 3;
/** The replicas flag and the actor table, as on disk behind the clock. */
export const NOTE_META: u32 = 4;
/** A record as it is on disk, whose key is the id; without a block: it goes. */
export const NOTE_RECORD: u32 = 5;

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
/** Store, bell and slot. */
export const WELCOME_FDS: u32 = 3;

// ── Status codes of the core's exports and of reply frames ──────────────────────────────────────

export const OK: u32 = 0;
export const NOT_FOUND: u32 = 1;
export const NEEDS_PAGES: u32 = 2;
export const NEEDS_BUCKETS: u32 = 3;
export const NO_SPACE: u32 = 4;
export const BAD_KEY: u32 = 5;
export const BAD_VALUE: u32 = 6;
export const TOO_LARGE: u32 = 7;
export const BAD_FRAME: u32 = 8;
export const RETRY: u32 = 9;
export const RING_EMPTY: u32 = 11;
export const BUSY: u32 = 12;
export const WAKE: u32 = 13;
export const CLOSED: u32 = 14;
export const SHUTDOWN: u32 = 15;
export const FOUND: u32 = 17;
export const BROKEN: u32 = 18;
export const TOO_MANY: u32 = 19;
export const FORBIDDEN: u32 = 20;
export const CONFLICT: u32 = 21;
export const BAD_DELTA: u32 = 22;
export const FUTURE: u32 = 23;
/** The journal has no room: the host waits for the persistence and calls again. */
export const NEEDS_JOURNAL: u32 = 24;
/** The disk takes nothing. Body: the first request that it is about u32, the cause u32. */
export const NOT_DURABLE: u32 = 25;
/** A disk record of another version of the format. */
export const BAD_FORMAT: u32 = 26;
export const LAGGED: u32 = 27;
/** The other replica has not seen what was collected here: it has to resynchronise. */
export const RESYNC: u32 = 28;
/** This store has not seen what was collected elsewhere: it has to resynchronise. */
export const BEHIND: u32 = 29;

// ── Value encoding: one tag byte, then what it says ─────────────────────────────────────────────

export const TAG_NULL: u32 = 0x00;
export const TAG_UNDEFINED: u32 = 0x01;
export const TAG_FALSE: u32 = 0x02;
export const TAG_TRUE: u32 = 0x03;
export const TAG_I32: u32 = 0x04;
export const TAG_F64: u32 = 0x05;
/** u32 bytes, Latin-1. */
export const TAG_LATIN1: u32 = 0x06;
/** u32 bytes (even), UTF-16LE. */
export const TAG_UTF16: u32 = 0x07;
/** u32 bytes. */
export const TAG_BYTES: u32 = 0x08;
/** f64 milliseconds since 1970, or NaN. */
export const TAG_DATE: u32 = 0x09;
/** u32 bytes, sign byte (0, 1), magnitude little-endian. */
export const TAG_BIGINT: u32 = 0x0a;
/** u32 bytes of all items, u32 count, items (values). */
export const TAG_ARRAY: u32 = 0x0b;
/** u32 bytes of all items, u32 count, items (name, value); a name is a string value. */
export const TAG_OBJECT: u32 = 0x0c;
/** u16 shape, then the values of its fields. Only a node's data can be one. */
export const TAG_SHAPED: u32 = 0x0d;
export const SHAPED_NUMBER: u32 = 1;
export const SHAPED_HEADER_BYTES: u32 = 3;
/** 0x40 + length: a Latin-1 string of 0 to 63 bytes. */
export const TAG_SHORT: u32 = 0x40;
export const SHORT_BYTES_MAX: u32 = 63;
/** 0x80 + n: the integer n, 0 to 127. */
export const TAG_SMALL: u32 = 0x80;
export const SMALL_MAX: u32 = 127;
/** Bytes in front of an array's or object's items: tag, bytes, count. */
export const CONTAINER_HEADER_BYTES: u32 = 9;
/** Bytes in front of the payload of a string, byte array or bigint: tag, bytes. */
export const LONG_HEADER_BYTES: u32 = 5;
export const BIGINT_BYTES_MAX: u32 = 0x100000;
