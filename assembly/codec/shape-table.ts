/**
 * The writer's side of the shapes: which one a record has, and numbers for new ones.
 *
 * A shape gets its entry when it is seen for the second time, so that objects used as maps, each
 * with other names, do not fill the table. With a full table further records are self-describing.
 */
import * as MEMORY from "../layout/memory";
import * as STORE from "../layout/store";
import { CONTAINER_HEADER_BYTES, TAG_OBJECT } from "../layout/values";
import { compareNames, skipName, skipValue } from "./values";
import { NO_SHAPE, shapeNames, shapeNamesBytes } from "./shapes";

/** The shape of valid self-describing data, NO_SHAPE if it has none (yet). */
export function shapeOf(scratch: u32, data: u32, bytes: u32): u32 {
  if (load<u8>(data) != TAG_OBJECT) return NO_SHAPE;
  const fields = load<u32>(data + 5);
  if (!fields || fields > STORE.SHAPE_FIELDS_MAX) return NO_SHAPE;
  const end = data + bytes;
  let at = data + CONTAINER_HEADER_BYTES;
  for (let i: u32 = 0; i < fields; i++) {
    const value = skipName(at, end);
    listName(scratch, i, at, value - at);
    at = skipValue(value, end);
  }
  return shapeOfList(scratch, fields);
}

/** Lists the next name of a record, of which there are SHAPE_FIELDS_MAX at most. */
export function listName(scratch: u32, index: u32, name: u32, bytes: u32): void {
  assert(index < STORE.SHAPE_FIELDS_MAX);
  const entry = scratch + MEMORY.SCRATCH_SHAPE + index * MEMORY.SHAPE_NAME_BYTES;
  store<u32>(entry, name);
  store<u32>(entry, bytes, 4);
}

/** The shape of the `fields` > 0 listed names, NO_SHAPE if it has none (yet). */
export function shapeOfList(scratch: u32, fields: u32): u32 {
  const list = scratch + MEMORY.SCRATCH_SHAPE;
  let hash: u32 = fields;
  let bytes: u32 = 0;
  for (let i: u32 = 0; i < fields; i++) {
    const entry = list + i * MEMORY.SHAPE_NAME_BYTES;
    hash = hashName(hash, load<u32>(entry), load<u32>(entry, 4));
    bytes += load<u32>(entry, 4);
  }
  const place = findPlace(list, hash, fields, bytes);
  const number = <u32>load<u16>(place);
  if (number) return number - 1;
  if (!isWorthIt(scratch, hash, bytes)) return NO_SHAPE;
  return addShape(list, place, hash, fields, bytes);
}

function hashName(hash: u32, name: u32, bytes: u32): u32 {
  let mixed = hash;
  let i: u32 = 0;
  for (; i + 4 <= bytes; i += 4) mixed = rotl(mixed ^ load<u32>(name + i), 13) * 0x9e3779b1;
  for (; i < bytes; i++) mixed = rotl(mixed ^ load<u8>(name + i), 13) * 0x9e3779b1;
  return mixed ^ (mixed >> 15);
}

/** The index's entry of the shape with the listed names, or the free one where it would be. */
function findPlace(list: u32, hash: u32, fields: u32, bytes: u32): u32 {
  let i = hash;
  // Half of the index is empty: the walk ends.
  while (true) {
    const place = STORE.SHAPE_INDEX + (i & (STORE.SHAPE_INDEX_ENTRIES - 1)) * 2;
    i++;
    const number = <u32>load<u16>(place);
    if (!number) return place;
    assert(number <= load<u32>(STORE.STORE_SHAPE_COUNT));
    const entry = STORE.SHAPES + (number - 1) * STORE.SHAPE_BYTES;
    if (
      load<u32>(entry, STORE.SHAPE_HASH) != hash ||
      load<u32>(entry, STORE.SHAPE_FIELDS) != fields
    )
      continue;
    if (load<u32>(entry, STORE.SHAPE_NAMES_BYTES) != bytes) continue;
    if (hasNames(load<u32>(entry, STORE.SHAPE_NAMES), list, fields)) return place;
  }
}

/** Whether the names at `names` are the listed ones, byte for byte. */
function hasNames(names: u32, list: u32, fields: u32): bool {
  let name = names;
  for (let i: u32 = 0; i < fields; i++) {
    const entry = list + i * MEMORY.SHAPE_NAME_BYTES;
    const bytes = load<u32>(entry, 4);
    if (memory.compare(name, load<u32>(entry), bytes)) return false;
    name += bytes;
  }
  return true;
}

/** Whether there is room for the shape, and it was seen before. */
function isWorthIt(scratch: u32, hash: u32, bytes: u32): bool {
  const count = load<u32>(STORE.STORE_SHAPE_COUNT);
  if (count == STORE.SHAPES_MAX || bytes > STORE.SHAPE_NAMES_BYTES_MAX) return false;
  if (textsEnd(count) + bytes > STORE.SHAPE_TEXTS + STORE.SHAPE_TEXTS_BYTES) return false;
  const sighting =
    scratch + MEMORY.SCRATCH_SIGHTINGS + (hash & (MEMORY.SIGHTINGS - 1)) * MEMORY.SIGHTING_BYTES;
  const commit = load<u32>(STORE.STORE_COMMIT);
  // Within one commit it is the same write, which had to wait for memory.
  if (load<u32>(sighting) == hash) return load<u32>(sighting, 4) != commit;
  store<u32>(sighting, hash);
  store<u32>(sighting, commit, 4);
  return false;
}

/** Where the names of `count` shapes end. */
export function textsEnd(count: u32): u32 {
  return count ? shapeNames(count - 1) + shapeNamesBytes(count - 1) : STORE.SHAPE_TEXTS;
}

function addShape(list: u32, place: u32, hash: u32, fields: u32, bytes: u32): u32 {
  const shape = load<u32>(STORE.STORE_SHAPE_COUNT);
  assert(shape < STORE.SHAPES_MAX && !load<u16>(place));
  const entry = STORE.SHAPES + shape * STORE.SHAPE_BYTES;
  const names = textsEnd(shape);
  let at = names;
  for (let i: u32 = 0; i < fields; i++) {
    const listed = list + i * MEMORY.SHAPE_NAME_BYTES;
    memory.copy(at, load<u32>(listed), load<u32>(listed, 4));
    // A name that comes twice is one field: only a self-describing object can have it twice.
    if (isAmong(names, at)) return NO_SHAPE;
    at += load<u32>(listed, 4);
  }
  assert(at == names + bytes && at <= STORE.SHAPE_TEXTS + STORE.SHAPE_TEXTS_BYTES);
  store<u32>(entry, names, STORE.SHAPE_NAMES);
  store<u32>(entry, bytes, STORE.SHAPE_NAMES_BYTES);
  store<u32>(entry, fields, STORE.SHAPE_FIELDS);
  store<u32>(entry, hash, STORE.SHAPE_HASH);
  store<u16>(place, <u16>(shape + 1));
  // SYNC POINT: shapes. The entry is finished before the count has it, and a record comes later.
  atomic.store<u32>(STORE.STORE_SHAPE_COUNT, shape + 1);
  return shape;
}

/** Whether the name at `last` is one of those from `first` on. */
export function isAmong(first: u32, last: u32): bool {
  for (let at = first; at < last; at = skipName(at, u32.MAX_VALUE)) {
    if (!compareNames(at, last)) return true;
  }
  return false;
}
