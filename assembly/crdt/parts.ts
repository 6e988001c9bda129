/**
 * Parts: a node's registers, counter shares and set elements as a table in working memory.
 *
 * A table is an address and a count. It is sorted: the parts of the node itself, then field by field
 * (the root first, names by their UTF-16 units) the register, the shares, the elements.
 */
import * as NODE from "../layout/node";
import { ACTORS, ACTOR_BYTES, ACTOR_ID, STORE_ACTOR_COUNT } from "../layout/store";
import { CONTAINER_HEADER_BYTES, SHAPED_HEADER_BYTES, TAG_OBJECT } from "../layout/values";
import { compareNames, skipName, skipValue } from "../codec/values";
import { isShaped, shapeFields, shapeNames, shapeNumber } from "../codec/shapes";

export function partAt(table: u32, index: u32): u32 {
  return table + index * NODE.PART_BYTES;
}

/** Whether a part is a tombstone: a deletion, a removed register, an element with a removal. */
export function isTombstone(part: u32): bool {
  const kind = load<u32>(part, NODE.PART_KIND);
  if (kind == NODE.KIND_DELETION) return true;
  if (kind == NODE.KIND_REGISTER) return load<u32>(part, NODE.PART_REMOVED) != 0;
  return kind == NODE.KIND_ELEMENT && load<u64>(part, NODE.PART_OTHER) != 0;
}

/** An empty part behind the `count` that the table has. */
export function newPart(table: u32, count: u32, kind: u32): u32 {
  const part = partAt(table, count);
  memory.fill(part, 0, NODE.PART_BYTES);
  store<u32>(part, kind, NODE.PART_KIND);
  return part;
}

/** The stamp of a part; 0 if there is none. */
export function stampOf(part: u32): u64 {
  return part ? load<u64>(part, NODE.PART_STAMP) : 0;
}

/** The other stamp of a part: that of a share's base, or of an element's removal; else 0. */
export function otherStamp(part: u32): u64 {
  const kind = load<u32>(part, NODE.PART_KIND);
  if (kind == NODE.KIND_COUNTER) return load<u64>(part, NODE.PART_OTHER);
  return kind == NODE.KIND_ELEMENT ? load<u64>(part, NODE.PART_THIRD) : 0;
}

/** The actor of a part; 0 if there is none. */
export function actorOf(part: u32): u32 {
  return part ? load<u32>(part, NODE.PART_ACTOR) : 0;
}

/** The deletion of the node that a sorted table is of, or 0. */
export function deletionOf(table: u32, count: u32): u32 {
  return count && load<u32>(table, NODE.PART_KIND) == NODE.KIND_DELETION ? table : 0;
}

/** Moves a part down to `to` in a table that is compacted. */
export function movePart(table: u32, from: u32, to: u32): void {
  if (from != to) memory.copy(partAt(table, to), partAt(table, from), NODE.PART_BYTES);
}

/** Whether stamp (a, actorA) is later than (b, actorB): by clock, then by the actors' ids. */
export function isLater(a: u64, actorA: u32, b: u64, actorB: u32): bool {
  if (a != b) return a > b;
  return actorA != actorB && actorId(actorA) > actorId(actorB);
}

/** The same of two parts. */
export function isLaterPart(a: u32, b: u32): bool {
  return isLater(stampOf(a), actorOf(a), stampOf(b), actorOf(b));
}

export function actorId(actor: u32): u64 {
  assert(actor < load<u32>(STORE_ACTOR_COUNT));
  return load<u64>(ACTORS + actor * ACTOR_BYTES, ACTOR_ID);
}

/** Order of two parts by what they are parts of; 0: two versions of one part. */
export function compareParts(a: u32, b: u32): i32 {
  const units = compareUnits(a, b);
  if (units || load<u32>(a, NODE.PART_KIND) <= NODE.KIND_REGISTER) return units;
  const idA = actorId(load<u32>(a, NODE.PART_ACTOR));
  const idB = actorId(load<u32>(b, NODE.PART_ACTOR));
  return idA < idB ? -1 : idA > idB ? 1 : 0;
}

/** The same for shares and elements of any actor: 0 for all shares of a field. */
export function compareUnits(a: u32, b: u32): i32 {
  const kindA = load<u32>(a, NODE.PART_KIND);
  const kindB = load<u32>(b, NODE.PART_KIND);
  if (kindA < NODE.KIND_REGISTER || kindB < NODE.KIND_REGISTER) return <i32>kindA - <i32>kindB;
  const names = compareNames(load<u32>(a, NODE.PART_NAME), load<u32>(b, NODE.PART_NAME));
  if (names) return names;
  if (kindA != kindB) return <i32>kindA - <i32>kindB;
  return kindA == NODE.KIND_ELEMENT ? compareValues(a, b) : 0;
}

/** Order of two parts' encoded values by their bytes. A removed register has none. */
export function compareValues(a: u32, b: u32): i32 {
  const bytesA = load<u32>(a, NODE.PART_VALUE_BYTES);
  const bytesB = load<u32>(b, NODE.PART_VALUE_BYTES);
  const difference = memory.compare(
    load<u32>(a, NODE.PART_VALUE),
    load<u32>(b, NODE.PART_VALUE),
    min(bytesA, bytesB),
  );
  return difference ? difference : <i32>bytesA - <i32>bytesB;
}

/** The first part from index `from` on whose name is not before `name`, in a sorted table. */
export function seekName(table: u32, from: u32, count: u32, name: u32): u32 {
  let at = from;
  while (at < count && compareNames(load<u32>(partAt(table, at), NODE.PART_NAME), name) < 0) at++;
  return at;
}

/** Orders of `sortParts`: a table's own, by place among the fields of a put, and back. */
export const BY_UNIT: u32 = 0;
export const BY_PLACE: u32 = 1;
export const BY_RANK: u32 = 2;

/** Sorts a table in place. Heap sort, as users decide how large it is. */
export function sortParts(table: u32, count: u32, by: u32 = BY_UNIT): void {
  for (let root: i32 = <i32>(count >> 1) - 1; root >= 0; root--) sink(table, root, count, by);
  for (let end: i32 = <i32>count - 1; end > 0; end--) {
    swap(partAt(table, 0), partAt(table, end));
    sink(table, 0, end, by);
  }
}

/** Whether a table is sorted and has one version of each part. For asserts. */
export function isSorted(table: u32, count: u32): bool {
  for (let i: u32 = 1; i < count; i++) {
    if (compareParts(partAt(table, i - 1), partAt(table, i)) >= 0) return false;
  }
  return true;
}

/** Each round goes to a child, so the loop ends. */
function sink(table: u32, start: u32, end: u32, by: u32): void {
  let root = start;
  while (root * 2 + 1 < end) {
    let child = root * 2 + 1;
    if (child + 1 < end && order(table, child, child + 1, by) < 0) child++;
    if (order(table, root, child, by) >= 0) return;
    swap(partAt(table, root), partAt(table, child));
    root = child;
  }
}

function order(table: u32, i: u32, j: u32, by: u32): i32 {
  const a = partAt(table, i);
  const b = partAt(table, j);
  if (by == BY_UNIT) return compareParts(a, b);
  const ranks = <i32>rankOf(a) - <i32>rankOf(b);
  if (by == BY_RANK) return ranks;
  const kinds = <i32>load<u32>(a, NODE.PART_KIND) - <i32>load<u32>(b, NODE.PART_KIND);
  if (kinds) return kinds;
  const places = <i32>load<u32>(a, NODE.PART_POSITION) - <i32>load<u32>(b, NODE.PART_POSITION);
  return places ? places : ranks;
}

function rankOf(part: u32): u32 {
  return load<u32>(part, NODE.PART_MARKS) >> NODE.MARKS_BITS;
}

/** Sorts a resolved table by place. `sortByUnit` undoes it, also when names have become offsets. */
export function sortByPlace(table: u32, count: u32): void {
  for (let i: u32 = 0; i < count; i++) {
    const part = partAt(table, i);
    store<u32>(part, load<u32>(part, NODE.PART_MARKS) | (i << NODE.MARKS_BITS), NODE.PART_MARKS);
  }
  sortParts(table, count, BY_PLACE);
}

/** Adds `marks` to each part. */
export function sortByUnit(table: u32, count: u32, marks: u32): void {
  sortParts(table, count, BY_RANK);
  const mask: u32 = (1 << NODE.MARKS_BITS) - 1;
  for (let i: u32 = 0; i < count; i++) {
    const part = partAt(table, i);
    store<u32>(part, (load<u32>(part, NODE.PART_MARKS) & mask) | marks, NODE.PART_MARKS);
  }
}

function swap(a: u32, b: u32): void {
  for (let at: u32 = 0; at < NODE.PART_BYTES; at += 8) {
    const word = load<u64>(a + at);
    store<u64>(a + at, load<u64>(b + at));
    store<u64>(b + at, word);
  }
}

/** An upper bound of the parts of the value block `value` (0: none), as `loadValue` loads them. */
export function countParts(value: u32): u32 {
  if (!value) return 0;
  const parts = load<u32>(value, NODE.VALUE_PARTS);
  return parts ? parts : 1 + countFields(value + NODE.VALUE_DATA);
}

/** The registers of encoded data: one a field, or the root. */
export function countFields(data: u32): u32 {
  return max<u32>(namedFields(data), 1);
}

/** The fields of an object in either encoding; 0: it is none. */
export function namedFields(data: u32): u32 {
  if (isShaped(data)) return shapeFields(shapeNumber(data));
  return load<u8>(data) == TAG_OBJECT ? load<u32>(data + 5) : 0;
}

/** The address of the first field's name. */
export function firstName(data: u32): u32 {
  return isShaped(data) ? shapeNames(shapeNumber(data)) : data + CONTAINER_HEADER_BYTES;
}

/** Loads the parts of a value block into `table`, sorted: their number. */
export function loadValue(value: u32, table: u32): u32 {
  if (!value) return 0;
  const count = load<u32>(value, NODE.VALUE_PARTS);
  if (!count) return loadUniform(value, table);
  memory.copy(table, partsOf(value), count * NODE.PART_BYTES);
  for (let i: u32 = 0; i < count; i++) {
    const part = partAt(table, i);
    relocate(part, value);
  }
  assert(isSorted(table, count));
  return count;
}

/** A value without parts: one write's expiry and registers. */
function loadUniform(value: u32, table: u32): u32 {
  const stamp = load<u64>(value, NODE.VALUE_STAMP);
  const actor = load<u32>(value, NODE.VALUE_ACTOR);
  addExpiry(table, 0, load<f64>(value, NODE.VALUE_EXPIRES), stamp, actor);
  const bytes = load<u32>(value, NODE.VALUE_BYTES);
  return 1 + loadData(value + NODE.VALUE_DATA, bytes, partAt(table, 1), stamp, actor);
}

export function addExpiry(table: u32, index: u32, atMs: f64, stamp: u64, actor: u32): void {
  const part = newPart(table, index, NODE.KIND_EXPIRY);
  store<u32>(part, actor, NODE.PART_ACTOR);
  store<u64>(part, stamp, NODE.PART_STAMP);
  store<f64>(part, atMs, NODE.PART_OTHER);
}

/** Turns the offsets in a part into addresses. It is of the block at `block`, or of a copy. */
export function relocate(part: u32, block: u32): void {
  const name = load<u32>(part, NODE.PART_NAME);
  const isShared = (load<u32>(part, NODE.PART_MARKS) & NODE.MARK_NAME_SHARED) != 0;
  if (name && !isShared) store<u32>(part, name + block, NODE.PART_NAME);
  const value = load<u32>(part, NODE.PART_VALUE);
  if (value) store<u32>(part, value + block, NODE.PART_VALUE);
}

/** The address of a value block's parts. */
export function partsOf(value: u32): u32 {
  return value + NODE.VALUE_DATA + ((load<u32>(value, NODE.VALUE_BYTES) + 7) & ~7);
}

/** Loads the registers of one write from encoded data, sorted: their number. */
export function loadData(data: u32, bytes: u32, table: u32, stamp: u64, actor: u32): u32 {
  const fields = namedFields(data);
  if (!fields) {
    addRegister(table, 0, 0, 0, data, bytes, stamp, actor);
    return 1;
  }
  const shaped = isShaped(data);
  const end = data + bytes;
  let name = firstName(data);
  let value = data + SHAPED_HEADER_BYTES;
  for (let i: u32 = 0; i < fields; i++) {
    const nameEnd = skipName(name, u32.MAX_VALUE);
    if (!shaped) value = nameEnd;
    const next = skipValue(value, end);
    addRegister(table, i, name, nameEnd - name, value, next - value, stamp, actor);
    name = shaped ? nameEnd : next;
    value = next;
  }
  sortParts(table, fields);
  return dropRepeated(table, fields);
}

export function addRegister(
  table: u32,
  index: u32,
  name: u32,
  nameBytes: u32,
  value: u32,
  valueBytes: u32,
  stamp: u64,
  actor: u32,
): void {
  const part = newPart(table, index, NODE.KIND_REGISTER);
  store<u32>(part, name, NODE.PART_NAME);
  store<u32>(part, nameBytes, NODE.PART_NAME_BYTES);
  store<u32>(part, value, NODE.PART_VALUE);
  store<u32>(part, valueBytes, NODE.PART_VALUE_BYTES);
  store<u32>(part, actor, NODE.PART_ACTOR);
  store<u64>(part, stamp, NODE.PART_STAMP);
  store<u32>(part, index, NODE.PART_POSITION);
}

/** Our encoders write no name twice. If another one does, one of them stays: the number of registers. */
function dropRepeated(table: u32, count: u32): u32 {
  let stays: u32 = 1;
  for (let i: u32 = 1; i < count; i++) {
    if (compareParts(partAt(table, stays - 1), partAt(table, i))) movePart(table, i, stays++);
  }
  return stays;
}
