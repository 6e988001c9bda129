/**
 * Values into the pages: the writing half of the codec, `decode.ts` is the other.
 *
 * Getters and `toJSON` run code of the application in the middle of a value, and that code may write
 * another value. So all state is in arguments: each function gets the address to write at and the
 * end of the room, and returns the address behind the bytes that it wrote.
 */
import { types } from "node:util";
import { DEPTH_MAX } from "../../assembly/layout/memory.ts";
import {
  BIGINT_BYTES_MAX,
  CONTAINER_HEADER_BYTES,
  LONG_HEADER_BYTES,
  SHAPED_HEADER_BYTES,
  SHAPED_NUMBER,
  SHORT_BYTES_MAX,
  SMALL_MAX,
  TAG_ARRAY,
  TAG_BIGINT,
  TAG_BYTES,
  TAG_DATE,
  TAG_F64,
  TAG_FALSE,
  TAG_I32,
  TAG_LATIN1,
  TAG_NULL,
  TAG_OBJECT,
  TAG_SHAPED,
  TAG_SHORT,
  TAG_SMALL,
  TAG_TRUE,
  TAG_UNDEFINED,
  TAG_UTF16,
} from "../../assembly/layout/values.ts";
import type { Pages } from "../memory/pages.ts";
import { EncodeError, encodeErrorOf, located, NO_ROOM, TOO_DEEP } from "./encode-error.ts";
import { opaqueKind, platformKind, tagOf } from "./opaque-objects.ts";
import type { ShapeLookup, WriterShape } from "./shape-lookup.ts";

const NARROW_MAX = 0xff;
/** Up to here a loop over the units costs less than the two calls that do it natively. */
const LOOP_UNITS_MAX = 32;
const NO_BYTES = new Uint8Array();
const hasOwn = Object.prototype.hasOwnProperty;

/**
 * Writes the encoding of `value` at `at`, and nothing at or behind `end`; returns its end. An object
 * with one of `shapes` becomes a record of that shape.
 *
 * Throws ERR_VALUE_TOO_LARGE when the room is too small, ERR_BAD_VALUE when the value has no
 * encoding, and an error of a getter or `toJSON` as it is. The bytes written so far are garbage.
 */
export function encodeValue(
  pages: Pages,
  at: number,
  end: number,
  value: unknown,
  shapes?: ShapeLookup,
): number {
  let next: number;
  try {
    const shape = shapes && isPlain(value) ? shapes.find(value) : undefined;
    next = shape ? putShaped(pages, at, end, value as object, shape) : 0;
    if (!next) next = put(pages, at, end, value, 0);
  } catch (thrown) {
    const found = encodeErrorOf(thrown);
    throw found instanceof EncodeError ? found.toError(end - at) : found;
  }
  if (next === at + 1 && pages.bytes[at] === TAG_UNDEFINED) {
    throw new EncodeError("undefined, which is not data. Use delete to remove a node").toError(
      end - at,
    );
  }
  return next;
}

function put(pages: Pages, at: number, end: number, value: unknown, depth: number): number {
  // Comparisons one by one: for a `switch`, V8 makes the string of the `typeof`.
  if (typeof value === "string") return putString(pages, at, end, value);
  if (typeof value === "number") return putNumber(pages, at, end, value);
  if (value === null) return putTag(pages, at, end, TAG_NULL);
  if (typeof value === "object") return putObject(pages, at, end, value, depth);
  if (typeof value === "boolean") return putTag(pages, at, end, value ? TAG_TRUE : TAG_FALSE);
  if (value === undefined) return putTag(pages, at, end, TAG_UNDEFINED);
  if (typeof value === "bigint") return putBigint(pages, at, end, value);
  throw new EncodeError(`a ${typeof value}`);
}

function putTag(pages: Pages, at: number, end: number, tag: number): number {
  if (at >= end) throw new EncodeError(NO_ROOM);
  pages.bytes[at] = tag;
  return at + 1;
}

function putNumber(pages: Pages, at: number, end: number, value: number): number {
  const whole = value | 0;
  // -0 equals 0 but is none of the integers.
  if (whole !== value || (whole === 0 && 1 / value < 0)) {
    return putDouble(pages, at, end, TAG_F64, value);
  }
  if (whole >= 0 && whole <= SMALL_MAX) return putTag(pages, at, end, TAG_SMALL + whole);
  if (end - at < 5) throw new EncodeError(NO_ROOM);
  pages.bytes[at] = TAG_I32;
  pages.view.setInt32(at + 1, whole, true);
  return at + 5;
}

function putDouble(pages: Pages, at: number, end: number, tag: number, value: number): number {
  if (end - at < 9) throw new EncodeError(NO_ROOM);
  pages.bytes[at] = tag;
  pages.view.setFloat64(at + 1, value, true);
  return at + 9;
}

function putString(pages: Pages, at: number, end: number, value: string): number {
  const { bytes } = pages;
  const units = value.length;
  if (units > LOOP_UNITS_MAX) return putLongString(pages, at, end, value);
  if (end - at <= units) throw new EncodeError(NO_ROOM);
  const from = at + 1;
  for (let i = 0; i < units; i++) {
    const unit = value.charCodeAt(i);
    if (unit > NARROW_MAX) return putLongString(pages, at, end, value);
    bytes[from + i] = unit;
  }
  bytes[at] = TAG_SHORT + units;
  return from + units;
}

function putLongString(pages: Pages, at: number, end: number, value: string): number {
  const { bytes } = pages;
  if (/[\u0100-\uffff]/.test(value)) {
    const from = putHeader(pages, at, end, TAG_UTF16, value.length * 2);
    return from + bytes.ucs2Write(value, from, value.length * 2);
  }
  let from = at + 1;
  if (value.length > SHORT_BYTES_MAX) {
    from = putHeader(pages, at, end, TAG_LATIN1, value.length);
  } else {
    if (end - at <= value.length) throw new EncodeError(NO_ROOM);
    bytes[at] = TAG_SHORT + value.length;
  }
  return from + bytes.latin1Write(value, from, value.length);
}

/** Writes the tag and the length of a payload of `length` bytes, if both and it fit. */
function putHeader(pages: Pages, at: number, end: number, tag: number, length: number): number {
  if (end - at < LONG_HEADER_BYTES + length) throw new EncodeError(NO_ROOM);
  pages.bytes[at] = tag;
  pages.view.setUint32(at + 1, length, true);
  return at + LONG_HEADER_BYTES;
}

function putBytes(pages: Pages, at: number, end: number, value: Uint8Array): number {
  // A new view: the array's length could change, or a subclass could define it. A detached buffer
  // has no view, and no bytes.
  const { byteLength } = value;
  const source = byteLength ? new Uint8Array(value.buffer, value.byteOffset, byteLength) : NO_BYTES;
  const from = putHeader(pages, at, end, TAG_BYTES, source.length);
  pages.bytes.set(source, from);
  return from + source.length;
}

function putBigint(pages: Pages, at: number, end: number, value: bigint): number {
  const digits = value === 0n ? "" : (value < 0n ? -value : value).toString(16);
  const length = 1 + Math.ceil(digits.length / 2);
  if (length > BIGINT_BYTES_MAX) {
    throw new EncodeError(
      `a bigint of ${length} bytes, more than the ${BIGINT_BYTES_MAX} it may have`,
    );
  }
  const from = putHeader(pages, at, end, TAG_BIGINT, length);
  pages.bytes[from] = value < 0n ? 1 : 0;
  pages.bytes.set(Buffer.from(digits.padStart(2 * length - 2, "0"), "hex").reverse(), from + 1);
  return from + length;
}

function putObject(pages: Pages, at: number, end: number, value: object, depth: number): number {
  const { toJSON } = value as { toJSON?: unknown };
  // Dates and Buffers have one too, and have an encoding.
  if (typeof toJSON !== "function" || types.isDate(value) || types.isUint8Array(value)) {
    return putPlain(pages, at, end, value, depth);
  }
  // The toJSON of a class of the platform, but for Array, does not work on a Proxy.
  const proxied = types.isProxy(value) && !Array.isArray(value) ? platformKind(value) : undefined;
  if (proxied !== undefined) throw new EncodeError(proxied);
  const result: unknown = toJSON.call(value);
  // As in JSON.stringify, a toJSON of the result is not called.
  if (typeof result === "object" && result !== null) return putPlain(pages, at, end, result, depth);
  return put(pages, at, end, result, depth);
}

function putPlain(pages: Pages, at: number, end: number, value: object, depth: number): number {
  if (Array.isArray(value)) return putArray(pages, at, end, value, depth);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) {
    return putFields(pages, at, end, value, depth);
  }
  if (types.isDate(value)) {
    return putDouble(pages, at, end, TAG_DATE, Date.prototype.getTime.call(value));
  }
  if (types.isUint8Array(value)) return putBytes(pages, at, end, value);
  if (types.isNumberObject(value)) return putNumber(pages, at, end, Number(value));
  if (types.isStringObject(value)) return putString(pages, at, end, String(value));
  if (types.isBooleanObject(value) || types.isBigIntObject(value)) {
    return put(pages, at, end, value.valueOf(), depth);
  }
  const refused = opaqueKind(value);
  if (refused) throw new EncodeError(refused);
  return putFields(pages, at, end, value, depth);
}

function putArray(
  pages: Pages,
  at: number,
  end: number,
  items: readonly unknown[],
  depth: number,
): number {
  let next = startItems(at, end, depth);
  const count = items.length;
  let i = 0;
  try {
    for (; i < count; i++) next = put(pages, next, end, items[i], depth + 1);
  } catch (thrown) {
    throw located(thrown, items, i);
  }
  return endItems(pages, at, TAG_ARRAY, next, count);
}

function putFields(pages: Pages, at: number, end: number, fields: object, depth: number): number {
  const { bytes } = pages;
  let next = startItems(at, end, depth);
  let count = 0;
  let name = "";
  try {
    for (name in fields) {
      if (!hasOwn.call(fields, name)) continue;
      const field = (fields as Record<string, unknown>)[name];
      if (field === undefined) continue;
      const from = putString(pages, next, end, name);
      const to = put(pages, from, end, field, depth + 1);
      // `toJSON` may have returned undefined, which drops the field.
      if (to === from + 1 && bytes[from] === TAG_UNDEFINED) continue;
      next = to;
      count++;
    }
  } catch (thrown) {
    throw located(thrown, fields, name);
  }
  // Such as `Math`: its content is not in fields.
  if (count === 0 && Symbol.toStringTag in fields) throw new EncodeError(tagOf(fields));
  return endItems(pages, at, TAG_OBJECT, next, count);
}

/** Whether the object has only fields: no `toJSON` and no class. */
function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  // First, as V8 then knows the hidden class, and with it the prototype.
  if (typeof (value as { toJSON?: unknown }).toJSON === "function") return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Writes a record of the shape: its end, or 0 when the object is none, as a field is undefined. */
function putShaped(
  pages: Pages,
  at: number,
  end: number,
  fields: object,
  { number, names, savedBytes }: WriterShape,
): number {
  // The limit applies to the self-describing form.
  const last = end - savedBytes;
  if (last - at < SHAPED_HEADER_BYTES) throw new EncodeError(NO_ROOM);
  let next = at + SHAPED_HEADER_BYTES;
  let place = 0;
  let name = "";
  try {
    for (name in fields) {
      // A getter may have changed the fields.
      if (name !== names[place] || !hasOwn.call(fields, name)) return 0;
      const to = put(pages, next, last, (fields as Record<string, unknown>)[name], 1);
      if (to === next + 1 && pages.bytes[next] === TAG_UNDEFINED) return 0;
      next = to;
      place++;
    }
  } catch (thrown) {
    throw located(thrown, fields, name);
  }
  if (place !== names.length) return 0;
  pages.bytes[at] = TAG_SHAPED;
  pages.view.setUint16(at + SHAPED_NUMBER, number, true);
  return next;
}

function startItems(at: number, end: number, depth: number): number {
  if (depth >= DEPTH_MAX) throw new EncodeError(TOO_DEEP);
  if (end - at < CONTAINER_HEADER_BYTES) throw new EncodeError(NO_ROOM);
  return at + CONTAINER_HEADER_BYTES;
}

function endItems(pages: Pages, at: number, tag: number, next: number, count: number): number {
  pages.bytes[at] = tag;
  pages.view.setUint32(at + 1, next - at - CONTAINER_HEADER_BYTES, true);
  pages.view.setUint32(at + 5, count, true);
  return next;
}
