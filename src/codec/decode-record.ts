/**
 * The data of nodes out of the pages: records of a shape, and fields of their own.
 *
 * As with all values, the bytes may be anything until the guard says otherwise.
 */
import { VALUE_BYTES_MAX } from "../../assembly/layout/memory.ts";
import {
  CONTAINER_HEADER_BYTES,
  LONG_HEADER_BYTES,
  SHAPED_HEADER_BYTES,
  SHAPED_NUMBER,
  TAG_ARRAY,
  TAG_BIGINT,
  TAG_DATE,
  TAG_F64,
  TAG_I32,
  TAG_LATIN1,
  TAG_OBJECT,
  TAG_SHAPED,
  TAG_SHORT,
  TAG_SMALL,
  TAG_TRUE,
} from "../../assembly/layout/values.ts";
import { BEHIND_ALL, cursor, decodeValue, openWindows, take, takeName, TORN } from "./decode.ts";
import type { Pages } from "../memory/pages.ts";
import type { Shape, Shapes } from "./shapes.ts";

const WINDOW_BYTES = 512;

/** The shape of the record that was decoded last; undefined: it has none. */
export const decoded = { shape: undefined as Shape | undefined };

/**
 * The data that is exactly the bytes [at, at + bytes), in either encoding, or TORN. Each record of
 * a shape is an object of one hidden class.
 */
export function decodeRecord(pages: Pages, shapes: Shapes, at: number, bytes: number): unknown {
  decoded.shape = undefined;
  if (pages.bytes[at] !== TAG_SHAPED) return decodeValue(pages, at, bytes);
  const shape = shapeAt(pages, shapes, at, bytes);
  decoded.shape = shape;
  if (shape === undefined) return TORN;
  const end = at + bytes;
  openWindows(end, WINDOW_BYTES);
  cursor.next = at + SHAPED_HEADER_BYTES;
  const record = shape.take(pages, end);
  cursor.windowText = "";
  return cursor.next === end ? record : TORN;
}

/** The same, but windows go on from record to record: their limit and length are the caller's. */
export function decodeNext(pages: Pages, shapes: Shapes, at: number, bytes: number): unknown {
  const end = at + bytes;
  decoded.shape = undefined;
  if (pages.bytes[at] !== TAG_SHAPED) {
    const value = take(pages, at, end, 0);
    return cursor.next === end ? value : TORN;
  }
  const shape = shapeAt(pages, shapes, at, bytes);
  decoded.shape = shape;
  if (shape === undefined) return TORN;
  cursor.next = at + SHAPED_HEADER_BYTES;
  const record = shape.take(pages, end);
  return cursor.next === end ? record : TORN;
}

/** The shape of the shaped record that is the bytes [at, at + bytes); undefined: it is none. */
export function shapeAt(
  pages: Pages,
  shapes: Shapes,
  at: number,
  bytes: number,
): Shape | undefined {
  const all = pages.bytes;
  if (bytes < SHAPED_HEADER_BYTES || bytes > VALUE_BYTES_MAX) return undefined;
  if (at + bytes > all.length) return undefined;
  return shapes.at(all[at + SHAPED_NUMBER]! | (all[at + SHAPED_NUMBER + 1]! << 8));
}

// ── One field ───────────────────────────────────────────────────────────────────────────────────

/** Where the last field was found: reading one field of many records asks for the same each time. */
const last = { shape: undefined as Shape | undefined, name: "", place: -1 };

/** The field `name` of the data at `at`: undefined if it has none, TORN. Nothing else is decoded. */
export function decodeField(
  pages: Pages,
  shapes: Shapes,
  at: number,
  bytes: number,
  name: string,
): unknown {
  const end = at + bytes;
  const tag = end <= pages.bytes.length ? pages.bytes[at] : undefined;
  if (tag === TAG_OBJECT) return decodeNamed(pages, at, end, name);
  if (tag !== TAG_SHAPED) return tag === undefined ? TORN : undefined;
  const shape = shapeAt(pages, shapes, at, bytes);
  if (shape === undefined) return TORN;
  if (shape !== last.shape || name !== last.name) {
    last.shape = shape;
    last.name = name;
    last.place = shape.places.get(name) ?? -1;
  }
  if (last.place < 0) return undefined;
  let next = at + SHAPED_HEADER_BYTES;
  for (let skipped = 0; skipped < last.place; skipped++) next = skip(pages, next, end);
  return decodeOne(pages, next, end);
}

/** The field of a self-describing object. */
function decodeNamed(pages: Pages, at: number, end: number, name: string): unknown {
  if (end - at < CONTAINER_HEADER_BYTES) return TORN;
  const count = pages.view.getUint32(at + 5, true);
  let next = at + CONTAINER_HEADER_BYTES;
  openWindows(end, WINDOW_BYTES);
  for (let i = 0; i < count; i++) {
    const found = takeName(pages, next, end);
    if (found === TORN) return TORN;
    if (found === name) return decodeOne(pages, cursor.next, end);
    next = skip(pages, cursor.next, end);
    if (next > end) return TORN;
  }
  return undefined;
}

function decodeOne(pages: Pages, at: number, end: number): unknown {
  if (at >= end) return TORN;
  const { bytes } = pages;
  const tag = bytes[at]!;
  if (tag >= TAG_SMALL) return tag - TAG_SMALL;
  // A window of just the field: what follows is not asked for.
  openWindows(Math.min(skip(pages, at, end), end), WINDOW_BYTES);
  const value = take(pages, at, end, 1);
  cursor.windowText = "";
  return value;
}

/** The address behind the value at `at`; behind `end` when it is none that ends by then. */
export function skip(pages: Pages, at: number, end: number): number {
  if (at >= end) return BEHIND_ALL;
  const tag = pages.bytes[at]!;
  if (tag >= TAG_SMALL || tag <= TAG_TRUE) return at + 1;
  if (tag >= TAG_SHORT) return at + 1 + tag - TAG_SHORT;
  if (tag === TAG_I32) return at + 5;
  if (tag === TAG_F64 || tag === TAG_DATE) return at + 9;
  if (end - at < LONG_HEADER_BYTES) return BEHIND_ALL;
  const length = pages.view.getUint32(at + 1, true);
  if (tag >= TAG_LATIN1 && tag <= TAG_BIGINT) return at + LONG_HEADER_BYTES + length;
  const isContainer = tag === TAG_ARRAY || tag === TAG_OBJECT;
  return isContainer ? at + CONTAINER_HEADER_BYTES + length : BEHIND_ALL;
}
