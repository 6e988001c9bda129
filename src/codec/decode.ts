/**
 * Values out of the pages: the reading half of the codec, `encode.ts` is the other.
 *
 * A reader takes no lock: the bytes may change while it decodes, or may be another block. It
 * validates the epoch afterwards. So the decoder trusts no byte: it reads each one once, compares
 * lengths and counts with the bytes that are left before it allocates, and answers TORN for what
 * makes no sense. On bytes that do not change, TORN and the core's `validValue` agree.
 */
import { DEPTH_MAX, VALUE_BYTES_MAX } from "../../assembly/layout/memory.ts";
import * as VALUES from "../../assembly/layout/values.ts";
import type { PageBytes, Pages } from "../memory/pages.ts";
import { FIELD_NAME_BYTES, SHORT_TEXT_BYTES, fieldName, shortText } from "./string-cache.ts";

/** Answered for bytes that are not one whole value. */
export const TORN: unique symbol = Symbol("torn");

/**
 * Short strings are cut out of windows: one native call makes a string of this many bytes, and costs
 * as much as four cuts. A cut may keep its window alive, so windows are small.
 */
const WINDOW_BYTES = 512;
/** Longer strings are worth a native call each. */
const CUT_BYTES_MAX = 128;

/** An array of this many items is allocated at once; a longer one grows, as its count may be wrong. */
const ITEMS_EXPECTED_MAX = 64;

/** Above every address: nothing can be read from here on. */
export const BEHIND_ALL = 2 ** 40;

/** Assigning to these could call a setter of Object.prototype, or fail when that is frozen. */
const inheritedNames = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * A place in one memory, and what it takes to decode from there on. Each reader has one, as decoding
 * calls no code of the application. Addresses are fields, since those above 2 GiB are stored there
 * without allocating.
 */
export class Decoder {
  readonly pages: Pages;
  readonly bytes: PageBytes;
  readonly view: DataView;
  /** The address behind the value that was read last. */
  next = 0;
  /** Where windows end at the latest. */
  windowLimit = 0;
  windowBytes = WINDOW_BYTES;
  windowAt = 0;
  windowEnd = 0;
  windowText = "";

  constructor(pages: Pages) {
    this.pages = pages;
    this.bytes = pages.bytes;
    this.view = pages.view;
  }

  /** As `decodeValue`. */
  decode(at: number, bytes: number): unknown {
    if (bytes > VALUE_BYTES_MAX || at + bytes > this.bytes.length) return TORN;
    const end = at + bytes;
    this.openWindows(end);
    const value = take(this, at, end, 0);
    this.closeWindow();
    return this.next === end ? value : TORN;
  }

  /** From now on texts are cut out of new windows of so many bytes, which end at `limit`. */
  openWindows(limit: number, bytes: number = WINDOW_BYTES): void {
    this.windowLimit = limit;
    this.windowBytes = bytes;
    this.windowEnd = 0;
  }

  /** Releases the window's text: what was cut out of it may live longer. */
  closeWindow(): void {
    this.windowText = "";
  }
}

/**
 * The value that is exactly the bytes [at, at + bytes), or TORN.
 *
 * Byte arrays are copies. Garbage never makes it throw; only an exhausted stack or heap does.
 */
export function decodeValue(pages: Pages, at: number, bytes: number): unknown {
  return new Decoder(pages).decode(at, bytes);
}

/** The `count` names that are exactly the bytes [at, at + bytes), or undefined. */
export function decodeNames(
  pages: Pages,
  at: number,
  bytes: number,
  count: number,
): string[] | undefined {
  const decoder = new Decoder(pages);
  const end = at + bytes;
  const names: string[] = [];
  decoder.next = at;
  decoder.openWindows(end);
  for (let i = 0; i < count; i++) {
    const name = takeName(decoder, decoder.next, end);
    if (name === TORN) return undefined;
    names.push(name);
  }
  return decoder.next === end ? names : undefined;
}

/** The value at `at`, which ends by `end`, or TORN; then `decoder.next` is behind it. */
export function take(decoder: Decoder, at: number, end: number, depth: number): unknown {
  if (at >= end || depth > DEPTH_MAX) return TORN;
  const tag = decoder.bytes[at]!;
  decoder.next = at + 1;
  if (tag >= VALUES.TAG_SMALL) return tag - VALUES.TAG_SMALL;
  if (tag >= VALUES.TAG_SHORT) return takeText(decoder, at + 1, end, tag - VALUES.TAG_SHORT);
  switch (tag) {
    case VALUES.TAG_NULL:
      return null;
    case VALUES.TAG_UNDEFINED:
      return undefined;
    case VALUES.TAG_FALSE:
      return false;
    case VALUES.TAG_TRUE:
      return true;
    case VALUES.TAG_OBJECT:
      return takeObject(decoder, at, end, depth);
    case VALUES.TAG_ARRAY:
      return takeArray(decoder, at, end, depth);
    case VALUES.TAG_I32:
      if (end - decoder.next < 4) return TORN;
      decoder.next += 4;
      return decoder.view.getInt32(at + 1, true);
    case VALUES.TAG_F64:
    case VALUES.TAG_DATE:
      return takeDouble(decoder, at, end, tag);
    case VALUES.TAG_LATIN1:
    case VALUES.TAG_UTF16:
    case VALUES.TAG_BYTES:
    case VALUES.TAG_BIGINT:
      return takeLong(decoder, at, end, tag);
    default:
      return TORN;
  }
}

/** The next of a record's values. When that is torn, `decoder.next` is behind the record's end. */
export function takeField(decoder: Decoder, end: number): unknown {
  const at = decoder.next;
  if (at < end) {
    const tag = decoder.bytes[at]!;
    if (tag >= VALUES.TAG_SMALL) {
      decoder.next = at + 1;
      return tag - VALUES.TAG_SMALL;
    }
    const value = take(decoder, at, end, 1);
    if (value !== TORN) return value;
  }
  decoder.next = BEHIND_ALL;
  return undefined;
}

function takeDouble(decoder: Decoder, at: number, end: number, tag: number): unknown {
  if (end - decoder.next < 8) return TORN;
  decoder.next += 8;
  const number = decoder.view.getFloat64(at + 1, true);
  return tag === VALUES.TAG_DATE ? new Date(number) : number;
}

function takeLong(decoder: Decoder, at: number, end: number, tag: number): unknown {
  const from = at + VALUES.LONG_HEADER_BYTES;
  if (from > end) return TORN;
  const length = decoder.view.getUint32(at + 1, true);
  if (length > end - from) return TORN;
  if (tag === VALUES.TAG_LATIN1) return takeText(decoder, from, end, length);
  decoder.next = from + length;
  if (tag === VALUES.TAG_BIGINT) return bigintOf(decoder, from, length);
  if (tag === VALUES.TAG_UTF16)
    return length & 1 ? TORN : decoder.bytes.ucs2Slice(from, decoder.next);
  const copy = new Uint8Array(length);
  copy.set(decoder.bytes.subarray(from, decoder.next));
  return copy;
}

function bigintOf(decoder: Decoder, from: number, length: number): unknown {
  if (length === 0 || length > VALUES.BIGINT_BYTES_MAX) return TORN;
  const sign = decoder.bytes[from]!;
  if (sign > 1) return TORN;
  const magnitude = Buffer.from(decoder.bytes.subarray(from + 1, from + length)).reverse();
  const value = BigInt(`0x0${magnitude.toString("hex")}`);
  return sign ? -value : value;
}

/** The Latin-1 string of `length` bytes at `from`. */
export function takeText(
  decoder: Decoder,
  from: number,
  end: number,
  length: number,
): string | typeof TORN {
  const to = from + length;
  if (to > end) return TORN;
  decoder.next = to;
  if (length <= SHORT_TEXT_BYTES && from + SHORT_TEXT_BYTES <= decoder.view.byteLength) {
    return shortText(decoder.view, from, length);
  }
  if (length > CUT_BYTES_MAX) return decoder.bytes.latin1Slice(from, to);
  if (to > decoder.windowEnd) {
    decoder.windowAt = from;
    decoder.windowEnd = Math.min(from + decoder.windowBytes, decoder.windowLimit);
    decoder.windowText = decoder.bytes.latin1Slice(decoder.windowAt, decoder.windowEnd);
  }
  return decoder.windowText.substring(from - decoder.windowAt, to - decoder.windowAt);
}

function takeArray(decoder: Decoder, at: number, end: number, depth: number): unknown {
  const first = at + VALUES.CONTAINER_HEADER_BYTES;
  if (first > end) return TORN;
  const last = first + decoder.view.getUint32(at + 1, true);
  const count = decoder.view.getUint32(at + 5, true);
  if (last > end || count > last - first) return TORN;
  // oxlint-disable-next-line unicorn/no-new-array -- an array that grows takes room for 17 items
  const items = new Array<unknown>(Math.min(count, ITEMS_EXPECTED_MAX));
  decoder.next = first;
  for (let i = 0; i < count; i++) {
    const item = take(decoder, decoder.next, last, depth + 1);
    if (item === TORN) return TORN;
    items[i] = item;
  }
  return decoder.next === last ? items : TORN;
}

function takeObject(decoder: Decoder, at: number, end: number, depth: number): unknown {
  const first = at + VALUES.CONTAINER_HEADER_BYTES;
  if (first > end) return TORN;
  const last = first + decoder.view.getUint32(at + 1, true);
  const count = decoder.view.getUint32(at + 5, true);
  if (last > end || count * 2 > last - first) return TORN;
  const fields: Record<string, unknown> = {};
  decoder.next = first;
  for (let i = 0; i < count; i++) {
    const name = takeName(decoder, decoder.next, last);
    if (name === TORN) return TORN;
    const field = take(decoder, decoder.next, last, depth + 1);
    if (field === TORN) return TORN;
    setField(fields, name, field);
  }
  return decoder.next === last ? fields : TORN;
}

/** Sets a field as a literal would, also `__proto__`. */
export function setField(fields: Record<string, unknown>, name: string, value: unknown): void {
  if (inheritedNames.has(name)) define(fields, name, value);
  else fields[name] = value;
}

function define(fields: object, name: string, value: unknown): void {
  Object.defineProperty(fields, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** The name at `at`, which ends by `end`, or TORN; then `decoder.next` is behind it. */
export function takeName(decoder: Decoder, at: number, end: number): string | typeof TORN {
  if (at >= end) return TORN;
  const tag = decoder.bytes[at]!;
  if (tag >= VALUES.TAG_SHORT && tag < VALUES.TAG_SMALL) {
    const length = tag - VALUES.TAG_SHORT;
    if (length > FIELD_NAME_BYTES || length >= end - at) {
      return takeText(decoder, at + 1, end, length);
    }
    decoder.next = at + 1 + length;
    return fieldName(decoder.bytes, at + 1, length);
  }
  if (tag !== VALUES.TAG_LATIN1 && tag !== VALUES.TAG_UTF16) return TORN;
  return takeLong(decoder, at, end, tag) as string | typeof TORN;
}
