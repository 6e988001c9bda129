/**
 * An overlay: a node with many parts while a batch writes it again and again. Encoding its value
 * after each item would make the batch quadratic.
 *
 *   base      the parts of the value in the write set, sorted
 *   levels    the parts written since, sorted: level n has up to LEVEL_PARTS << (n * LEVEL_GROWTH_LOG2)
 *
 * An item sees a *slice*: the node's own parts, and those of the field or element that it is about.
 * What it writes goes to the first level. A full level is merged into the next one, so each part is
 * copied a bounded number of times. At the end all levels become one value.
 *
 *   block   │ header u32 │ 0 u32 │ Overlay │ Level × LEVELS │ witness │ probe │ parts of level 0 │
 */
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import * as NODE from "../layout/node";
import { BODY_SKIP } from "../layout/requests";
import { OK } from "../layout/status";
import { compareNames } from "../codec/values";
import { mergeInto, mergeTables } from "../crdt/merge";
import {
  actorOf,
  compareParts,
  compareUnits,
  countParts,
  isLaterPart,
  loadValue,
  partAt,
  stampOf,
} from "../crdt/parts";
import { isDominated } from "../crdt/visibility";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { allocateSurely } from "../heap/epochs";

/** Parts from which on a node that is written again gets an overlay. */
export const OVERLAY_PARTS_MIN: u32 = 64;
const LEVEL_PARTS: u32 = 64;
const LEVEL_GROWTH_LOG2: u32 = 4;
/** The last one is the base. */
const LEVELS: u32 = 4;
const BASE: u32 = LEVELS - 1;

@unmanaged
class Overlay {
  hasWitness: u32;
  unused: u32;
}

@unmanaged
class Level {
  /** The block of its parts, or 0. Level 0 lies in the overlay. */
  block: u32;
  parts: u32;
  count: u32;
  /** Parts before this one show nothing any more. Level 0 changes in place and has none. */
  cursor: u32;
}

/** An overlay over a value block: its block, or a status. */
export function openOverlay(value: u32): u32 {
  const parts = offsetof<Overlay>() + LEVELS * offsetof<Level>() + 2 * NODE.PART_BYTES;
  const bytes = parts + LEVEL_PARTS * NODE.PART_BYTES;
  const overlay = allocateSurely(BODY_SKIP - BLOCK_HEADER_BYTES + <u32>bytes);
  if (overlay < ADDRESS_MIN) return overlay;
  memory.fill(overlay + BODY_SKIP, 0, bytes);
  const table = allocateTable(countParts(value));
  if (table < ADDRESS_MIN) {
    release(overlay);
    return table;
  }
  levelAt(overlay, 0).parts = overlay + BODY_SKIP + <u32>parts;
  const base = levelAt(overlay, BASE);
  base.block = table;
  base.parts = table + BODY_SKIP;
  base.count = loadValue(value, base.parts);
  return overlay;
}

export function closeOverlay(overlay: u32): void {
  for (let level: u32 = 1; level < LEVELS; level++) {
    const block = levelAt(overlay, level).block;
    if (block) release(block);
  }
  release(overlay);
}

/** Merges all levels into the base: OK or a status. */
export function settleOverlay(overlay: u32): u32 {
  for (let level: u32 = 0; level < BASE; level++) {
    const status = spill(overlay, level);
    if (status != OK) return status;
  }
  return OK;
}

export function baseTable(overlay: u32): u32 {
  return levelAt(overlay, BASE).parts;
}

export function baseCount(overlay: u32): u32 {
  return levelAt(overlay, BASE).count;
}

function head(overlay: u32): Overlay {
  return changetype<Overlay>(<usize>(overlay + BODY_SKIP));
}

function levelAt(overlay: u32, level: u32): Level {
  const first = overlay + BODY_SKIP + <u32>offsetof<Overlay>();
  return changetype<Level>(<usize>(first + level * <u32>offsetof<Level>()));
}

function witnessOf(overlay: u32): u32 {
  return <u32>changetype<usize>(levelAt(overlay, LEVELS));
}

function probeOf(overlay: u32): u32 {
  return witnessOf(overlay) + NODE.PART_BYTES;
}

function allocateTable(count: u32): u32 {
  return allocateSurely(BODY_SKIP - BLOCK_HEADER_BYTES + count * NODE.PART_BYTES);
}

/**
 * Copies a slice to `table` (0: only counts), unsorted and with several versions of a part: their
 * number. `part` names the field, and with KIND_ELEMENT the element. With `whole` the slice has all
 * elements of the field; KIND_EXPIRY: it is only the node's own parts.
 */
export function sliceOf(overlay: u32, part: u32, whole: bool, table: u32): u32 {
  const probe = probeOf(overlay);
  const kind = load<u32>(part, NODE.PART_KIND);
  const name = load<u32>(part, NODE.PART_NAME);
  let count: u32 = 0;
  for (let n: u32 = 0; n < LEVELS; n++) {
    const level = levelAt(overlay, n);
    let at: u32 = 0;
    while (at < level.count && kindAt(level, at) < NODE.KIND_REGISTER)
      count = copyPart(level, at++, table, count);
    if (kind < NODE.KIND_REGISTER) continue;
    memory.copy(probe, part, NODE.PART_BYTES);
    store<u32>(probe, NODE.KIND_REGISTER, NODE.PART_KIND);
    at = seek(level, probe);
    while (at < level.count && isOf(level, at, name)) {
      if (!whole && kindAt(level, at) == NODE.KIND_ELEMENT) break;
      count = copyPart(level, at++, table, count);
    }
    if (whole || kind != NODE.KIND_ELEMENT) continue;
    at = seek(level, part);
    while (at < level.count && !compareUnits(partAt(level.parts, at), part))
      count = copyPart(level, at++, table, count);
  }
  return count;
}

function kindAt(level: Level, index: u32): u32 {
  return load<u32>(partAt(level.parts, index), NODE.PART_KIND);
}

function isOf(level: Level, index: u32, name: u32): bool {
  return !compareNames(load<u32>(partAt(level.parts, index), NODE.PART_NAME), name);
}

function copyPart(level: Level, index: u32, table: u32, count: u32): u32 {
  if (table) memory.copy(partAt(table, count), partAt(level.parts, index), NODE.PART_BYTES);
  return count + 1;
}

/** The first part of a level that does not come before the field or element of `part`. */
function seek(level: Level, part: u32): u32 {
  let low: u32 = 0;
  let high = level.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareUnits(partAt(level.parts, middle), part) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds a part, whose name and value stay where they are until the end of the batch: OK or a status. */
export function addToOverlay(overlay: u32, part: u32): u32 {
  const level = levelAt(overlay, 0);
  let at = seekPart(level, part);
  if (at < level.count && !compareParts(partAt(level.parts, at), part)) {
    mergeInto(partAt(level.parts, at), part);
  } else {
    if (level.count == LEVEL_PARTS) {
      const status = spill(overlay, 0);
      if (status != OK) return status;
      at = 0;
    }
    const place = partAt(level.parts, at);
    memory.copy(place + NODE.PART_BYTES, place, (level.count - at) * NODE.PART_BYTES);
    memory.copy(place, part, NODE.PART_BYTES);
    level.count++;
  }
  const isElement = load<u32>(part, NODE.PART_KIND) == NODE.KIND_ELEMENT;
  if (!isElement || load<u64>(part, NODE.PART_STAMP) > load<u64>(part, NODE.PART_OTHER)) {
    memory.copy(witnessOf(overlay), part, NODE.PART_BYTES);
    head(overlay).hasWitness = 1;
  }
  return OK;
}

/** As `seek`, for one actor's part. */
function seekPart(level: Level, part: u32): u32 {
  let low: u32 = 0;
  let high = level.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareParts(partAt(level.parts, middle), part) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Merges a level into the next one, which makes room for it first: OK or a status. */
function spill(overlay: u32, n: u32): u32 {
  const level = levelAt(overlay, n);
  if (!level.count) return OK;
  const next = levelAt(overlay, n + 1);
  const most = LEVEL_PARTS << ((n + 1) * LEVEL_GROWTH_LOG2);
  // Ends with the base, which has no limit.
  if (n + 1 < BASE && next.count + level.count > most) {
    const status = spill(overlay, n + 1);
    if (status != OK) return status;
  }
  const block = allocateTable(level.count + next.count);
  if (block < ADDRESS_MIN) return block;
  const table = block + BODY_SKIP;
  const count = mergeTables(next.parts, next.count, level.parts, level.count, table);
  if (next.block) release(next.block);
  next.block = block;
  next.parts = table;
  next.count = count;
  next.cursor = 0;
  level.count = 0;
  level.cursor = 0;
  if (level.block) release(level.block);
  level.block = 0;
  return OK;
}

/**
 * Whether the node shows a field that is not among the `count` sorted registers at `writes`, or, with
 * `orRoot`, the root. Amortised: a cursor only moves forward until its level changes.
 */
export function showsField(overlay: u32, writes: u32, count: u32, orRoot: bool): bool {
  const witness = witnessOf(overlay);
  if (head(overlay).hasWitness && isShown(overlay, witness, writes, count)) return true;
  head(overlay).hasWitness = 0;
  for (let n: u32 = LEVELS; n; n--) {
    const level = levelAt(overlay, n - 1);
    let at = level.cursor;
    while (at < level.count && !isShown(overlay, partAt(level.parts, at), writes, count)) at++;
    if (n > 1) level.cursor = at;
    if (at == level.count) continue;
    memory.copy(witness, partAt(level.parts, at), NODE.PART_BYTES);
    head(overlay).hasWitness = 1;
    return true;
  }
  if (!orRoot) return false;
  const root = latest(overlay, 0);
  return root != 0 && !load<u32>(root, NODE.PART_REMOVED) && !isDeleted(overlay, root);
}

/** Whether a part of a named field is visible in its latest version, and its field is not written. */
function isShown(overlay: u32, part: u32, writes: u32, count: u32): bool {
  const name = load<u32>(part, NODE.PART_NAME);
  const kind = load<u32>(part, NODE.PART_KIND);
  if (!name || kind < NODE.KIND_REGISTER || hasName(writes, count, name)) return false;
  const register = latest(overlay, name);
  if (kind == NODE.KIND_REGISTER) {
    return !load<u32>(register, NODE.PART_REMOVED) && !isDeleted(overlay, register);
  }
  const probe = probeOf(overlay);
  memory.copy(probe, part, NODE.PART_BYTES);
  for (let n: u32 = 0; n < LEVELS; n++) {
    const level = levelAt(overlay, n);
    const at = seekPart(level, part);
    if (at < level.count && !compareParts(partAt(level.parts, at), part))
      mergeInto(probe, partAt(level.parts, at));
  }
  const isRemoved = load<u64>(probe, NODE.PART_STAMP) <= load<u64>(probe, NODE.PART_OTHER);
  if (kind == NODE.KIND_ELEMENT && isRemoved) return false;
  if (register && isDominated(probe, stampOf(register), actorOf(register))) return false;
  return !isDeleted(overlay, probe);
}

/** The latest register of a field, or 0. */
function latest(overlay: u32, name: u32): u32 {
  const probe = probeOf(overlay);
  store<u32>(probe, NODE.KIND_REGISTER, NODE.PART_KIND);
  store<u32>(probe, name, NODE.PART_NAME);
  let register: u32 = 0;
  for (let n: u32 = 0; n < LEVELS; n++) {
    const level = levelAt(overlay, n);
    const at = seek(level, probe);
    if (at == level.count || compareUnits(partAt(level.parts, at), probe)) continue;
    const found = partAt(level.parts, at);
    if (!register || isLaterPart(found, register)) register = found;
  }
  return register;
}

/** Whether the node's deletion voids a part. */
function isDeleted(overlay: u32, part: u32): bool {
  for (let n: u32 = 0; n < LEVELS; n++) {
    const level = levelAt(overlay, n);
    if (!level.count || kindAt(level, 0) != NODE.KIND_DELETION) continue;
    const deletion = level.parts;
    if (load<u32>(part, NODE.PART_KIND) == NODE.KIND_REGISTER) {
      if (!isLaterPart(part, deletion)) return true;
    } else if (isDominated(part, stampOf(deletion), actorOf(deletion))) return true;
  }
  return false;
}

/** Whether a sorted table has a part of this name. */
function hasName(table: u32, count: u32, name: u32): bool {
  let low: u32 = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareNames(load<u32>(partAt(table, middle), NODE.PART_NAME), name);
    if (!order) return true;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}
