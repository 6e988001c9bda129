/**
 * Shapes: the names of a record's fields, once for all records that have the same ones.
 *
 * An entry is finished before the count that includes it is stored, and never changes after that. So
 * a reader of a record of a shape finds the shape, and checks only its number.
 */
import * as STORE from "../layout/store";
import * as VALUES from "../layout/values";
import { copyBytes } from "./bytes";
import { skipItem, skipName, skipValue, validValue } from "./values";

/** No shape: the data is self-describing. */
export const NO_SHAPE: u32 = 0xffffffff;

export function isShaped(data: u32): bool {
  return load<u8>(data) == VALUES.TAG_SHAPED;
}

/** The number in a shaped record's head. */
export function shapeNumber(data: u32): u32 {
  return <u32>load<u16>(data + VALUES.SHAPED_NUMBER);
}

/** Whether the table has this number. SYNC POINT: shapes. */
export function hasShape(shape: u32): bool {
  return shape < STORE.SHAPES_MAX && shape < atomic.load<u32>(STORE.STORE_SHAPE_COUNT);
}

export function shapeFields(shape: u32): u32 {
  return load<u32>(STORE.SHAPES + shape * STORE.SHAPE_BYTES, STORE.SHAPE_FIELDS);
}

/** Where the names are, one behind the other. */
export function shapeNames(shape: u32): u32 {
  return load<u32>(STORE.SHAPES + shape * STORE.SHAPE_BYTES, STORE.SHAPE_NAMES);
}

export function shapeNamesBytes(shape: u32): u32 {
  return load<u32>(STORE.SHAPES + shape * STORE.SHAPE_BYTES, STORE.SHAPE_NAMES_BYTES);
}

/** Whether the `bytes` bytes at `data` are what a node may hold: one value, or one shaped record. */
export function validRecord(data: u32, bytes: u32): bool {
  if (!bytes) return false;
  if (!isShaped(data)) return validValue(data, bytes);
  if (bytes < VALUES.SHAPED_HEADER_BYTES) return false;
  const shape = shapeNumber(data);
  if (!hasShape(shape)) return false;
  const end = data + bytes;
  let at = data + VALUES.SHAPED_HEADER_BYTES;
  for (let fields = shapeFields(shape); fields; fields--) {
    at = skipItem(at, end);
    if (!at) return false;
  }
  return at == end;
}

/** The bytes that data of `bytes` bytes has when it is self-describing. */
export function expandedBytes(data: u32, bytes: u32): u32 {
  if (!isShaped(data)) return bytes;
  return (
    bytes -
    VALUES.SHAPED_HEADER_BYTES +
    VALUES.CONTAINER_HEADER_BYTES +
    shapeNamesBytes(shapeNumber(data))
  );
}

/**
 * Writes data to `out`, self-describing: its bytes; 0 when it is not what it should be, as it may
 * be for a reader (then up to `expandedBytes` of the largest value and of the largest shape's names
 * are written).
 */
export function expandShape(data: u32, bytes: u32, out: u32): u32 {
  if (!bytes) return 0;
  if (!isShaped(data)) {
    memory.copy(out, data, bytes);
    return bytes;
  }
  const shape = shapeNumber(data);
  if (bytes < VALUES.SHAPED_HEADER_BYTES || !hasShape(shape)) return 0;
  const end = data + bytes;
  const fields = shapeFields(shape);
  let name = shapeNames(shape);
  let value = data + VALUES.SHAPED_HEADER_BYTES;
  let at = out + VALUES.CONTAINER_HEADER_BYTES;
  for (let i: u32 = 0; i < fields; i++) {
    const nextName = skipName(name, u32.MAX_VALUE);
    const nextValue = skipItem(value, end);
    if (!nextValue) return 0;
    memory.copy(at, name, nextName - name);
    at += nextName - name;
    memory.copy(at, value, nextValue - value);
    at += nextValue - value;
    name = nextName;
    value = nextValue;
  }
  if (value != end) return 0;
  store<u8>(out, VALUES.TAG_OBJECT);
  store<u32>(out + 1, at - out - VALUES.CONTAINER_HEADER_BYTES);
  store<u32>(out + 5, fields);
  return at - out;
}

/** The bytes that valid self-describing data has as a record of `shape`. */
export function foldedBytes(bytes: u32, shape: u32): u32 {
  if (shape == NO_SHAPE) return bytes;
  return (
    bytes - VALUES.CONTAINER_HEADER_BYTES - shapeNamesBytes(shape) + VALUES.SHAPED_HEADER_BYTES
  );
}

/** Writes valid self-describing data to `out` as a record of `shape`, which is the data's. */
export function fold(data: u32, bytes: u32, shape: u32, out: u32): void {
  if (shape == NO_SHAPE) {
    copyBytes(data, out, bytes);
    return;
  }
  const end = data + bytes;
  let from = data + VALUES.CONTAINER_HEADER_BYTES;
  let at = writeShapeHead(out, shape);
  for (let fields = shapeFields(shape); fields; fields--) {
    const value = skipName(from, end);
    from = skipValue(value, end);
    copyBytes(value, at, from - value);
    at += from - value;
  }
  assert(from == end && at == out + foldedBytes(bytes, shape));
}

/** The head of a record: where its values start. */
export function writeShapeHead(out: u32, shape: u32): u32 {
  store<u8>(out, VALUES.TAG_SHAPED);
  store<u16>(out + VALUES.SHAPED_NUMBER, <u16>shape);
  return out + VALUES.SHAPED_HEADER_BYTES;
}
