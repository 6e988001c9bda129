/**
 * Asserts that concern several files of the layout, which import nothing. Only the core's compiler
 * reads this file.
 */
import * as L from ".";

// ── The store's header ──────────────────────────────────────────────────────────────────────────

if (L.STORE_BASE % L.PAGE_BYTES != 0 || L.STORE_MAGIC != L.STORE_BASE)
  ERROR("a store starts with its magic");
if (L.ACTOR_HEARD + L.ACTORS_MAX * 8 > L.STORE_BASE + L.STORE_HEADER_BYTES)
  ERROR("the header ends behind the clocks of the actors");
if (L.STORE_FREE_SECOND + L.FIRST_COUNT * 4 > L.STORE_FREE_HEADS)
  ERROR("the bit maps do not overlap");
if (L.STORE_FREE_HEADS + L.FIRST_COUNT * L.SECOND_COUNT * 4 > L.RETIRE_RING)
  ERROR("the heads of the free lists end before the retire list");
if (L.STORE_FREE_HEADS + L.FIRST_COUNT * L.SECOND_COUNT * 4 > L.OPENINGS)
  ERROR("the heads of the free lists end before the openings");
if (L.RETIRE_ENTRIES < 3 * L.EPOCH_RETIRES) ERROR("the retire list has room for three epochs");

if (
  L.JOURNAL_ENTRY_KEY_INFO - L.JOURNAL_ENTRY_NODE != L.NODE_KEY_INFO ||
  L.JOURNAL_ENTRY_ID - L.JOURNAL_ENTRY_NODE != L.NODE_ID
)
  ERROR("an entry of the journal has its id as a node has it");

// ── A reader's scratch ──────────────────────────────────────────────────────────────────────────

if (L.SCRATCH_VALUES + 64 * 4 > L.SCRATCH_JSON) ERROR("values of a scan end before JSON text");
if (L.SCRATCH_JSON + L.JSON_BIGS + L.BIGS * L.BIG_BYTES > L.SCRATCH_COPIED)
  ERROR("copied nodes stay while they are decoded");

// ── Ids ─────────────────────────────────────────────────────────────────────────────────────────

if ((L.LOG_RECORD_ID + L.ID_BYTES_MAX) * 2 > L.LOG_BYTES_MIN)
  ERROR("the change log has room for a record of the longest id wherever its end is");
if (L.LOG_RECORD_ID + L.ID_BYTES_MAX > L.STORE_TAIL_BYTES)
  ERROR("an id that seems to start near the heap's end can be read whole");
if (L.BODY_HEAD_BYTES_MAX != L.BODY_ID + L.ID_BYTES_MAX + 2 * L.CONDITION_BYTES)
  ERROR("the largest head has the longest id and both conditions");
if ((L.ID_BYTES_MAX << 2) + 3 > 0xffff) ERROR("the keyInfo of a changed node fits in 16 bits");
if (L.RESYNC_ID % 8 != 0 || L.RESYNC_CHANGED < L.RESYNC_ID + L.ID_BYTES_MAX)
  ERROR("the answer has room for the longest id in front of the list");

// ── The stream ──────────────────────────────────────────────────────────────────────────────────

if (L.SCRATCH_STREAM + L.FEED_WORDS_BYTES > L.SCRATCH_KEY)
  ERROR("a feed's words end before the id");
if (L.SCRATCH_STREAM + L.COPY_WORDS_BYTES > L.SCRATCH_KEY) ERROR("so do a copy's");
if (L.SCRATCH_LOG + L.LOG_PASSED + 8 > L.SCRATCH_STREAM) ERROR("they follow a place in the log");
if (L.SCRATCH_STREAM % 8 != 0) ERROR("they are aligned");
if (L.MESSAGE_NODES_BYTES_MAX - L.MESSAGE_VALUE_BYTES_MAX < 5 * (L.ID_BYTES_MAX + 64))
  ERROR("an empty message has room for the largest value, its id and its record");
if (
  L.MESSAGE_NODES_BYTES_MAX +
    (L.SHAPE_TEXTS_BYTES + L.SHAPES_MAX * 16) +
    L.ACTORS_MAX * (8 + L.STATE_STAMP_BYTES) +
    512 >
  L.MESSAGE_BYTES_MAX
)
  ERROR("a message has room for both tables and a state beside its nodes");

// ── Scratch pages ───────────────────────────────────────────────────────────────────────────────

if (L.SCRATCH_LOG + L.LOG_KEY_INFO + 4 > L.SCRATCH_KEY) ERROR("place in the change log");
if (L.SCRATCH_NODES + L.LEAF_MAX * L.LEAF_ENTRY_BYTES > L.SCRATCH_VALUES) ERROR("nodes of a leaf");
if (L.SCRATCH_VALUES + L.LEAF_MAX * L.LEAF_ENTRY_BYTES > L.SCRATCH_PATH) ERROR("their values");
if (L.SCRATCH_PATH + L.TREE_DEPTH_MAX * 8 > L.SCRATCH_BUILT) ERROR("path in the tree");
if (L.SCRATCH_BUILT + (L.TREE_DEPTH_MAX * 2 + 2) * 4 > L.SCRATCH_RETIRED)
  ERROR("blocks that were built");
if (L.SCRATCH_RETIRED + (L.TREE_DEPTH_MAX + 2) * 4 > L.SCRATCH_TARGET) ERROR("blocks that go");
if (L.SCRATCH_PART + L.PART_BYTES > L.SCRATCH_SPLICE) ERROR("one part");
if (L.SCRATCH_SPLICE + L.SPLICE_BYTES > L.SCRATCH_NAMES) ERROR("one splice");
if (L.SCRATCH_NAMES + L.DELTA_NAMES_MAX * 8 > L.SCRATCH_PLACES) ERROR("names of a delta");
if (L.SCRATCH_PLACES + (L.DELTA_NAMES_MAX + 1) * 4 > L.SCRATCH_SIGHTINGS) ERROR("places by name");
if (L.SCRATCH_SHAPE + L.SHAPE_FIELDS_MAX * L.SHAPE_NAME_BYTES > L.SCRATCH_CHECKSUM_MADE)
  ERROR("names");
if (L.SCRATCH_COPIED + L.LEAF_MAX * L.COPIED_ENTRY_BYTES > L.SCRATCH_COPIED_TEXTS)
  ERROR("copied nodes");
if (L.FRAME_BODY + L.FRAME_PIECE_BYTES_MAX > L.SCRATCH_FRAME_BYTES) ERROR("the largest frame");
if (L.SCRATCH_TABLES + L.SPLICES_MAX * L.SPLICE_BYTES > L.SCRATCH_FAST_PATH)
  ERROR("splices of a delta");
if (L.SCRATCH_FAST_PATH + L.FAST_PATH_NODES_MAX * L.FAST_PATH_BYTES > L.SCRATCH_CHECKSUM)
  ERROR("fast path");

// ── Mappings ────────────────────────────────────────────────────────────────────────────────────

if (L.SLOT_BYTES % L.PAGE_BYTES != 0) ERROR("a slot is whole pages of every kernel");

// ── The journal, and what it may lose ───────────────────────────────────────────────────────────

if (L.JOURNAL_ACTORS - L.JOURNAL_SCRATCH != L.PAGE_BYTES) ERROR("the scratch is a page");
if (
  L.JOURNAL_RING_BYTES_MIN >> L.JOURNAL_RESERVE_SHARE_LOG2 <
  L.ACTORS_MAX * L.ACTOR_BYTES + 0x4000
)
  ERROR("a reservation in the smallest ring has room for a full actor table");
if (L.JOURNAL_RING_BYTES_MAX / L.JOURNAL_CHANGE_BYTES_MIN > L.LOST_CHANGES_MAX)
  ERROR("no journal holds more changes than may be lost");
if (L.JOURNAL_RING_BYTES_MIN / L.JOURNAL_CHANGE_BYTES_MIN <= L.META_IS_CLEAN)
  ERROR("changes that may be lost do not look like a clean end");
