/**
 * Every offset, size, tag, limit and status code of the shared pages stands once in this folder, a
 * file a structure; `docs/FORMAT.md` has them as tables. This file: the memory map, its limits, and
 * the scratch pages.
 *
 * The files are plain `export const` arithmetic, so that `asc` (the core), `tsc` (the TypeScript
 * around it, where `u32` is `number`) and the build's fingerprint all read the same text. Beside
 * each structure stand its asserts, `if (wrong) ERROR("what must hold");`: `asc` evaluates them, and
 * one that fails fails the build.
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
//   0x2_0000  doorbell            one word, which clients change and the engine sleeps on
//   0x3_0000  store               header · change log · buckets · heap   (one memfd)
//   …         slots, slot table, staging: placed by TypeScript behind the store

/**
 * A page of WebAssembly, and the largest one of a kernel (4, 16 or 64 KiB): memfds are multiples of it,
 * and so are the addresses of mappings.
 */
export const PAGE_BYTES: u32 = 0x10000;
/** What the store's memory grows by a multiple of. The kernel makes whole pages real. */
export const COMMIT_BYTES: u32 = 4096;
export const READER_SCRATCH: u32 = 0x0;
export const ENGINE_SCRATCH: u32 = 0x10000;
export const DOORBELL_BASE: u32 = 0x20000;
export const DOORBELL_BYTES: u32 = 0x10000;
export const STORE_BASE: u32 = 0x30000;
if (READER_SCRATCH + PAGE_BYTES > ENGINE_SCRATCH || ENGINE_SCRATCH + PAGE_BYTES > DOORBELL_BASE)
  ERROR("each scratch is a page");
if (DOORBELL_BASE % PAGE_BYTES != 0 || DOORBELL_BYTES % PAGE_BYTES != 0)
  ERROR("the doorbell is whole pages of every kernel");
if (STORE_BASE % PAGE_BYTES != 0) ERROR("the store starts with a page of every kernel");
if (DOORBELL_BASE + DOORBELL_BYTES > STORE_BASE) ERROR("the doorbell ends before the store");
if (PAGE_BYTES % COMMIT_BYTES != 0) ERROR("a page is committed in whole steps");

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
if (CAPACITY_BYTES_MIN % PAGE_BYTES != 0 || CAPACITY_BYTES_MAX % PAGE_BYTES != 0)
  ERROR("capacities are pages");
if (ID_BYTES_MAX < 2 * ID_UTF8_BYTES_MAX - 2 || ID_BYTES_MAX % 8 != 0)
  ERROR("an id has at most a two-byte unit for each byte of UTF-8 but one");

// ── A scratch page: offsets from its base ───────────────────────────────────────────────────────
//
//            a reader's                             the engine's
//   0x0000 │ zeros: where torn addresses lead     │ zeros │ 0x3c0 control words             │
//   0x0400 │ result words                         │ result words                            │
//   0x0700 │ change log: place and record         │                                         │
//   0x0740 │ stream: a feed's place               │ stream: a copy's place                  │
//   0x0800 │ id                                   │ id                                      │
//   0x1100 │ scan: from │ 0x1a00 to               │ scan: from │ 0x1a00 to                  │
//   0x2400 │ scan: nodes │ 0x2500 values          │ scan: nodes │ 0x2500 values             │
//   0x2600 │                                      │ tree: path │ 0x2700 built │ 0x2800 retired │
//   0x2900 │                                      │ target │ 0x2920 node merge              │
//   0x2a00 │                                      │ delta: state │ 0x2a80 plan              │
//   0x2b00 │                                      │ part │ 0x2b40 splice                    │
//   0x2c00 │                                      │ delta: names │ 0x3400 places            │
//   0x3800 │                                      │ shapes seen once                        │
//   0x3c00 │                                      │ names of a record │ 0x3ff8 checksum made │
//   0x4000 │ copied nodes, or one id of a watch   │ frame                                   │
//   0x4400 │ ids and data of copied nodes         │ …                                       │
//   0x9000 │ …                                    │ tables of a merge, or splices           │
//   0xd600 │ …                                    │ …, or nodes of the fast path            │
//   0xe000 │ …                                    │ tables of the checksum                  │

export const SCRATCH_RESULT: u32 = 0x400;
/** A reader's place in the change log and the record that it found: the words LOG_…. */
export const SCRATCH_LOG: u32 = 0x700;
/** A feed's place, or a copy's: layout/stream.ts. */
export const SCRATCH_STREAM: u32 = 0x740;
export const SCRATCH_KEY: u32 = 0x800;
export const SCRATCH_FROM: u32 = 0x1100;
export const SCRATCH_TO: u32 = 0x1a00;
export const SCRATCH_NODES: u32 = 0x2400;
/** The value words of those nodes, all of one moment. */
export const SCRATCH_VALUES: u32 = 0x2500;
export const SCRATCH_PATH: u32 = 0x2600;
export const SCRATCH_BUILT: u32 = 0x2700;
export const SCRATCH_RETIRED: u32 = 0x2800;
/** The node that an operation is about, and its merge. */
export const SCRATCH_TARGET: u32 = 0x2900;
export const SCRATCH_MERGE: u32 = 0x2920;
/** Deltas: state of the reader or writer, the plan, one part, one splice, addresses of names. */
export const SCRATCH_DELTA: u32 = 0x2a00;
export const SCRATCH_PLAN: u32 = 0x2a80;
export const SCRATCH_PART: u32 = 0x2b00;
export const SCRATCH_SPLICE: u32 = 0x2b40;
export const SCRATCH_NAMES: u32 = 0x2c00;
/** By the number of a name, where a part of that name may be in a node; at 0 of other names. */
export const SCRATCH_PLACES: u32 = 0x3400;
/** Shapes that were seen once, { hash u32, low word of the commit u32 }. */
export const SCRATCH_SIGHTINGS: u32 = 0x3800;
export const SIGHTINGS: u32 = 128;
export const SIGHTING_BYTES: u32 = 8;
/** The names of the record whose shape is looked for: { name u32, bytes u32 }. */
export const SCRATCH_SHAPE: u32 = 0x3c00;
export const SHAPE_NAME_BYTES: u32 = 8;
/** A reader's: copied nodes, { keyInfo u32, bytes of data u32, version u64 }, then ids and data. */
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
/** The checksum's tables, which persist from call to call, and the word that marks them as made. */
export const SCRATCH_CHECKSUM: u32 = 0xe000;
export const SCRATCH_CHECKSUM_MADE: u32 = 0x3ff8;
if (SCRATCH_KEY + ID_BYTES_MAX + 8 > SCRATCH_FROM) ERROR("id and its padding");
if (SCRATCH_FROM + ID_BYTES_MAX + 8 > SCRATCH_TO) ERROR("bound `from` of a scan");
if (SCRATCH_TO + ID_BYTES_MAX + 8 > SCRATCH_NODES) ERROR("bound `to` of a scan");
if (SCRATCH_SIGHTINGS + SIGHTINGS * SIGHTING_BYTES > SCRATCH_SHAPE) ERROR("shapes seen once");
if (SCRATCH_CHECKSUM_MADE + 4 > SCRATCH_FRAME) ERROR("mark of the checksum");
if (SCRATCH_COPIED_END > PAGE_BYTES) ERROR("ids and data of copied nodes");
if (SCRATCH_FRAME + SCRATCH_FRAME_BYTES > SCRATCH_TABLES) ERROR("frame");
if (SCRATCH_TABLES + SCRATCH_TABLES_BYTES > SCRATCH_CHECKSUM) ERROR("tables of a merge");
if (SCRATCH_CHECKSUM + 8 * 1024 > PAGE_BYTES) ERROR("tables of the checksum");

// ── Result words, at SCRATCH_RESULT: what an export answers besides its status ──────────────────
//
//      0             4                8         12
//      │ node        │ value          │ bytes   │ epoch   │
//   16 │ slot        │ waiting        │ status  │ request │
//   32 │ more        │ item           │ expires f64       │
//   48 │ future: actor u64            │ stamp u64         │
//   64 │ not durable: first │ cause   │ batches │ total   │
//   80 │ answer f64                   │ answered │
export const RESULT_NODE: u32 = 0;
export const RESULT_VALUE: u32 = 4;
export const RESULT_BYTES: u32 = 8;
export const RESULT_EPOCH: u32 = 12;
export const RESULT_SLOT: u32 = 16;
export const RESULT_WAITING: u32 = 20;
export const RESULT_STATUS: u32 = 24;
export const RESULT_REQUEST: u32 = 28;
export const RESULT_MORE: u32 = 32;
/** Of a batch that was refused: the item that caused it, from 1; 0: none of them. */
export const RESULT_ITEM: u32 = 36;
export const ITEM_ANSWER_BYTES: u32 = 4;
export const RESULT_EXPIRES: u32 = 40;
/** How many batches there were, as `scan` found it. */
export const RESULT_BATCHES: u32 = 72;
/** The bytes of the whole body of a reply, of which a frame has a piece. */
export const RESULT_TOTAL: u32 = 76;
/** What a write answers besides OK, and 1 if it does: the sum of a counter, 0 of an add without effect. */
export const RESULT_ANSWER: u32 = 80;
export const RESULT_ANSWERED: u32 = 88;
export const WRITE_ANSWER_BYTES: u32 = 8;
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
if (RESULT_EXPIRES % 8 != 0 || RESULT_FUTURE % 8 != 0 || RESULT_ANSWER % 8 != 0)
  ERROR("the 64-bit words are aligned");
if (RESULT_EXPIRES + 8 > RESULT_FUTURE || RESULT_FUTURE + FUTURE_BYTES > RESULT_NOT_DURABLE)
  ERROR("the results do not overlap");
if (RESULT_NOT_DURABLE + NOT_DURABLE_BYTES > RESULT_BATCHES) ERROR("nor do the last ones");
if (RESULT_TOTAL + 4 > RESULT_ANSWER || RESULT_ANSWER + WRITE_ANSWER_BYTES > RESULT_ANSWERED)
  ERROR("the answer of a write overlaps nothing");
if (SCRATCH_RESULT + RESULT_ANSWERED + 4 > SCRATCH_LOG) ERROR("the results end before the log");

// ── Control words of the engine's thread, in the engine's scratch page ──────────────────────────
//
//   0x103c0 │ stop  │ slots │ ended │ journal │
//   0x103d0 │ alone │ work  │ leapMs f64      │

export const CONTROL_STOP: u32 = 0x103c0;
/** How the thread ended: 0 not yet, ENDED_STOPPED, ENDED_FAILED. */
export const CONTROL_ENDED: u32 = 0x103c8;
export const ENDED_STOPPED: u32 = 1;
export const ENDED_FAILED: u32 = 2;
/** Entries of the slot table that may be in use: the engine skips those above. */
export const CONTROL_SLOTS: u32 = 0x103c4;
/** 1 in a store of one thread: no reader can run during a write, so values may change in place. */
export const CONTROL_ALONE: u32 = 0x103d0;
/** Parts that the requests of the present turn have looked at (heap/work.ts). */
export const CONTROL_WORK: u32 = 0x103d4;
/** How far the clock leapt ahead, f64: stamps do not follow it (src/memory/wall-clock.ts). */
export const CONTROL_LEAP_MS: u32 = 0x103d8;
if (CONTROL_LEAP_MS % 8 != 0) ERROR("the leap is aligned");
/** Where the journal is; 0: the store is not on disk. */
export const CONTROL_JOURNAL: u32 = 0x103cc;
if (CONTROL_STOP < ENGINE_SCRATCH || CONTROL_LEAP_MS + 8 > ENGINE_SCRATCH + SCRATCH_RESULT)
  ERROR("the control words lie below the results");
