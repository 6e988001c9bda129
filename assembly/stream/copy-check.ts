/**
 * Whether a message may be applied, before any of it is.
 *
 * The message is a private copy in the copy's memory. Its tables, which only grow, are added at once:
 * the values of the same message refer to them. They go again if something behind them is wrong.
 */
import { SCRATCH_FROM, SCRATCH_STREAM } from "../layout/memory";
import { BAD_VALUE, OK } from "../layout/status";
import * as STORE from "../layout/store";
import * as STREAM from "../layout/stream";
import { equalKeys, keyBytes, padKey, paddedBytes, validKey } from "../codec/ids";
import { isAmong, textsEnd } from "../codec/shape-table";
import { skipName } from "../codec/values";
import { NUMBER_MAX, validBlock } from "./check-block";

/** Checks a message of `bytes` bytes at `message`: OK or BAD_VALUE. Its tables are in the store after OK. */
export function checkMessage(scratch: u32, message: u32, bytes: u32): u32 {
  const shapes = load<u32>(STORE.STORE_SHAPE_COUNT);
  const actors = load<u32>(STORE.STORE_ACTOR_COUNT);
  store<u32>(scratch + SCRATCH_STREAM, message, STREAM.COPY_ITEM);
  if (checkItems(scratch, message, message + bytes)) return OK;
  store<u32>(STORE.STORE_SHAPE_COUNT, shapes);
  store<u32>(STORE.STORE_ACTOR_COUNT, actors);
  return BAD_VALUE;
}

function checkItems(scratch: u32, message: u32, end: u32): bool {
  const copy = scratch + SCRATCH_STREAM;
  let logEnd = load<u64>(copy, STREAM.COPY_LOG_END);
  let isLast = false;
  // Each item has a header at least, so the loop ends.
  for (let item = message; item < end; item = nextItem(item)) {
    if (isLast || end - item < STREAM.MESSAGE_ITEM_CONTENT) return false;
    const bytes = load<u32>(item, STREAM.MESSAGE_ITEM_BYTES);
    if (bytes > end - item - STREAM.MESSAGE_ITEM_CONTENT || nextItem(item) > end) return false;
    const content = item + STREAM.MESSAGE_ITEM_CONTENT;
    const kind = load<u32>(item, STREAM.MESSAGE_ITEM_KIND);
    // Between the pieces of a value nothing else comes.
    if (
      load<u32>(copy, STREAM.COPY_BLOCK) &&
      kind > STREAM.MESSAGE_ACTORS &&
      kind != STREAM.MESSAGE_PIECE
    )
      return false;
    if (kind == STREAM.MESSAGE_SHAPES) {
      if (!addShapes(content, bytes)) return false;
    } else if (kind == STREAM.MESSAGE_ACTORS) {
      if (!addActors(content, bytes)) return false;
    } else if (kind == STREAM.MESSAGE_NODE) {
      if (!checkNode(content, bytes)) return false;
    } else if (kind == STREAM.MESSAGE_PIECE) {
      if (!checkPiece(scratch, content, bytes)) return false;
      isLast = true;
    } else if (kind == STREAM.MESSAGE_LOG) {
      logEnd = checkLog(copy, content, bytes, logEnd);
      if (!logEnd) return false;
    } else if (kind == STREAM.MESSAGE_STATE) {
      if (!checkState(copy, content, bytes, logEnd)) return false;
      isLast = true;
    } else return false;
  }
  return end > message;
}

/** The item behind one whose length was checked. */
export function nextItem(item: u32): u32 {
  return (item + STREAM.MESSAGE_ITEM_CONTENT + load<u32>(item, STREAM.MESSAGE_ITEM_BYTES) + 7) & ~7;
}

/** Adds the shapes that are new. Those that the store has must be the same. */
function addShapes(content: u32, bytes: u32): bool {
  if (bytes < STREAM.TABLE_ENTRIES) return false;
  const first = load<u32>(content, STREAM.TABLE_FIRST);
  const count = load<u32>(content, STREAM.TABLE_COUNT);
  if (first > load<u32>(STORE.STORE_SHAPE_COUNT) || count > STORE.SHAPES_MAX - first) return false;
  const end = content + bytes;
  let entry = content + STREAM.TABLE_ENTRIES;
  for (let shape = first; shape < first + count; shape++) {
    if (entry > end || end - entry < STREAM.SENT_SHAPE_NAMES) return false;
    const names = entry + STREAM.SENT_SHAPE_NAMES;
    const namesBytes = load<u32>(entry, STREAM.SENT_SHAPE_NAMES_BYTES);
    const fields = load<u32>(entry, STREAM.SENT_SHAPE_FIELDS);
    if (namesBytes > STORE.SHAPE_NAMES_BYTES_MAX || namesBytes > end - names) return false;
    if (!isShape(names, namesBytes, fields) || !addShape(shape, names, namesBytes, fields))
      return false;
    entry = (names + namesBytes + 7) & ~7;
  }
  return entry == end;
}

/** Whether these are the names of `fields` different fields. */
function isShape(names: u32, bytes: u32, fields: u32): bool {
  if (!fields || fields > STORE.SHAPE_FIELDS_MAX) return false;
  const end = names + bytes;
  let at = names;
  for (let i: u32 = 0; i < fields; i++) {
    const next = skipName(at, end);
    if (!next || isAmong(names, at)) return false;
    at = next;
  }
  return at == end;
}

/** A shape's names have the same address in each store: one behind the other, in order. */
function addShape(shape: u32, names: u32, bytes: u32, fields: u32): bool {
  const entry = STORE.SHAPES + shape * STORE.SHAPE_BYTES;
  if (shape < load<u32>(STORE.STORE_SHAPE_COUNT)) {
    if (load<u32>(entry, STORE.SHAPE_FIELDS) != fields) return false;
    if (load<u32>(entry, STORE.SHAPE_NAMES_BYTES) != bytes) return false;
    return !memory.compare(load<u32>(entry, STORE.SHAPE_NAMES), names, bytes);
  }
  const at = textsEnd(shape);
  if (bytes > STORE.SHAPE_TEXTS + STORE.SHAPE_TEXTS_BYTES - at) return false;
  memory.copy(at, names, bytes);
  store<u32>(entry, at, STORE.SHAPE_NAMES);
  store<u32>(entry, bytes, STORE.SHAPE_NAMES_BYTES);
  store<u32>(entry, fields, STORE.SHAPE_FIELDS);
  // Only the engine of the server looks shapes up.
  store<u32>(entry, 0, STORE.SHAPE_HASH);
  // SYNC POINT: shapes. The entry is finished before the count has it, and a record comes later.
  atomic.store<u32>(STORE.STORE_SHAPE_COUNT, shape + 1);
  return true;
}

/** Adds the actors that are new. Other ids than the store has are stored when the message is applied. */
function addActors(content: u32, bytes: u32): bool {
  if (bytes < STREAM.TABLE_ENTRIES) return false;
  const first = load<u32>(content, STREAM.TABLE_FIRST);
  const count = load<u32>(content, STREAM.TABLE_COUNT);
  if (first > load<u32>(STORE.STORE_ACTOR_COUNT) || count > STORE.ACTORS_MAX - first) return false;
  if (bytes != STREAM.TABLE_ENTRIES + count * 8) return false;
  for (let i: u32 = 0; i < count; i++) {
    const actor = first + i;
    if (actor < load<u32>(STORE.STORE_ACTOR_COUNT)) continue;
    const entry = STORE.ACTORS + actor * STORE.ACTOR_BYTES;
    store<u64>(entry, load<u64>(content + STREAM.TABLE_ENTRIES + i * 8), STORE.ACTOR_ID);
    store<u64>(entry, 0, STORE.ACTOR_STAMP);
    // SYNC POINT: actor count. The entry is in place before the count covers it.
    atomic.store<u32>(STORE.STORE_ACTOR_COUNT, actor + 1);
  }
  return true;
}

/** Whether an id that may be a node's is at `id`, of which `room` bytes are the message's. Pads it. */
function isId(id: u32, keyInfo: u32, room: u32): bool {
  if (!keyBytes(keyInfo) || paddedBytes(keyInfo) > room || !validKey(id, keyInfo)) return false;
  padKey(id, keyInfo);
  return true;
}

function checkNode(content: u32, bytes: u32): bool {
  if (bytes < STREAM.SENT_ID) return false;
  const keyInfo = load<u32>(content, STREAM.SENT_KEY_INFO);
  const blockBytes = load<u32>(content, STREAM.SENT_BLOCK_BYTES);
  const idBytes = paddedBytes(keyInfo);
  if (!isId(content + STREAM.SENT_ID, keyInfo, bytes - STREAM.SENT_ID)) return false;
  if (blockBytes & 7 || blockBytes != bytes - STREAM.SENT_ID - idBytes) return false;
  const block = content + STREAM.SENT_ID + idBytes;
  return !blockBytes || validBlock(block, blockBytes, load<u32>(STORE.STORE_ACTOR_COUNT));
}

/** The first piece of a value, or the one behind the last: the whole block is checked at its end. */
function checkPiece(scratch: u32, content: u32, bytes: u32): bool {
  const copy = scratch + SCRATCH_STREAM;
  if (bytes < STREAM.PIECE_ID) return false;
  const keyInfo = load<u32>(content, STREAM.SENT_KEY_INFO);
  const blockBytes = load<u32>(content, STREAM.SENT_BLOCK_BYTES);
  const offset = load<u32>(content, STREAM.PIECE_OFFSET);
  const piece = load<u32>(content, STREAM.PIECE_BYTES);
  const idBytes = paddedBytes(keyInfo);
  if (!isId(content + STREAM.PIECE_ID, keyInfo, bytes - STREAM.PIECE_ID)) return false;
  if (!piece || piece & 7 || piece != bytes - STREAM.PIECE_ID - idBytes) return false;
  if (blockBytes & 7 || blockBytes > blockBytesMax()) return false;
  if (offset > blockBytes || piece > blockBytes - offset) return false;
  if (!load<u32>(copy, STREAM.COPY_BLOCK)) return offset == 0;
  if (offset != load<u32>(copy, STREAM.COPY_DONE)) return false;
  return (
    blockBytes == load<u32>(copy, STREAM.COPY_BLOCK_BYTES) &&
    keyInfo == load<u32>(copy, STREAM.COPY_KEY_INFO) &&
    equalKeys(content + STREAM.PIECE_ID, scratch + SCRATCH_FROM, keyInfo)
  );
}

/** No server has larger blocks: a value, and as much again for the parts that lost. */
function blockBytesMax(): u32 {
  return load<u32>(STORE.STORE_CAPACITY);
}

/** Where the log ends behind this item; 0: it does not follow, or a step has more than the ring. */
function checkLog(copy: u32, content: u32, bytes: u32, logEnd: u64): u64 {
  if (bytes < STREAM.SENT_LOG || bytes & 7) return 0;
  if (load<u64>(content, STREAM.SENT_LOG_POSITION) != logEnd) return 0;
  const end = logEnd + bytes - STREAM.SENT_LOG;
  const ringBytes: u64 = load<u32>(STORE.STORE_LOG_BYTES);
  if (end > NUMBER_MAX || end - logEnd > ringBytes) return 0;
  // A step has room in the ring; a snapshot may wrap around it, as it has no readers.
  if (!load<u32>(copy, STREAM.COPY_IS_SHOWN)) return end;
  return end - load<u64>(STORE.STORE_LOG_TAIL) <= ringBytes ? end : 0;
}

function checkState(copy: u32, content: u32, bytes: u32, logEnd: u64): bool {
  if (bytes < STREAM.STATE_STAMPS) return false;
  const version = load<u64>(content, STREAM.STATE_VERSION);
  if (version < load<u64>(copy, STREAM.COPY_VERSION) || version > NUMBER_MAX) return false;
  if (load<u64>(content, STREAM.STATE_POSITION) != logEnd) return false;
  const stamps = load<u32>(content, STREAM.STATE_STAMP_COUNT);
  if (stamps > STORE.ACTORS_MAX) return false;
  if (bytes != STREAM.STATE_STAMPS + stamps * STREAM.STATE_STAMP_BYTES) return false;
  for (let i: u32 = 0; i < stamps; i++) {
    const stamp = content + STREAM.STATE_STAMPS + i * STREAM.STATE_STAMP_BYTES;
    if (load<u32>(stamp, STREAM.STATE_STAMP_ACTOR) >= load<u32>(STORE.STORE_ACTOR_COUNT))
      return false;
  }
  return true;
}
