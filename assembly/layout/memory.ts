/**
 * Every offset, size, tag, limit and status code of the shared pages stands once in this folder, a
 * file a structure; `docs/FORMAT.md` draws them. This file: the memory map, its limits, and the
 * scratch pages.
 *
 * The files are plain `export const` arithmetic, so that `asc` (the core), `tsc` (the TypeScript
 * around it, where `u32` is `number`) and the build's fingerprint all read the same text.
 *
 * Names end in their unit: `_BYTES` a size, `_MAX` a limit, `_LOG2` an exponent. Names of header
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
//   0x2_0000  doorbell                one shared word: clients ring it, the engine sleeps on it
//   0x3_0000  store               header · change log · buckets · heap   (one memfd)
//   …         slots, slot table, staging: placed by TypeScript behind the store

export const PAGE_BYTES: u32 = 0x10000;
/** What memfds and mappings are multiples of. */
export const MAP_BYTES: u32 = 4096;
export const READER_SCRATCH: u32 = 0x0;
export const ENGINE_SCRATCH: u32 = 0x10000;
export const DOORBELL_BASE: u32 = 0x20000;
export const DOORBELL_BYTES: u32 = 4096;
/** In the doorbell's page: a client that watches sets it to 1 before it sleeps, the engine to 0. */
export const DOORBELL_WATCHING: u32 = 0x20040;
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
export const SCRATCH_COPIED: u32 = 0x4000;
export const COPIED_ENTRY_BYTES: u32 = 16;
export const COPIED_KEY_INFO: u32 = 0;
export const COPIED_BYTES: u32 = 4;
/** 0: the data may expire. */
export const COPIED_VERSION: u32 = 8;
export const SCRATCH_COPIED_TEXTS: u32 = 0x4400;
/** A reader's: one id besides the range that `readLog` looks for. */
export const SCRATCH_ALSO: u32 = 0x4000;
export const SCRATCH_COPIED_END: u32 = 0x10000;
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
export const RESULT_NOT_DURABLE: u32 = 64;
export const NOT_DURABLE_FIRST: u32 = 0;
export const NOT_DURABLE_CAUSE: u32 = 4;
export const NOT_DURABLE_BYTES: u32 = 8;

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
