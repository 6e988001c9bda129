/**
 * Values out of the pages: the reading half of the codec, `encode.ts` is the other.
 *
 * The bytes may change while they are read, or may have become something else altogether: a reader
 * takes no lock, and asks only afterwards whether what it read was still there. So nothing here is
 * believed: each byte is read once, lengths and counts are held against the bytes that are left
 * before anything is allocated, and what makes no sense is TORN. On bytes that hold still, TORN and
 * the core's `validValue` agree.
 */
import { DEPTH_MAX, VALUE_BYTES_MAX } from "../../assembly/layout/memory.ts";
import {
  BIGINT_BYTES_MAX,
  CONTAINER_HEADER_BYTES,
  LONG_HEADER_BYTES,
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
  TAG_SHORT,
  TAG_SMALL,
  TAG_TRUE,
  TAG_UNDEFINED,
  TAG_UTF16,
} from "../../assembly/layout/values.ts";
import type { Pages } from "../memory/pages.ts";
import { SHORT_TEXT_BYTES, shortText } from "./string-cache.ts";

/** What `decodeValue` answers when the bytes are not one whole value. */
export const TORN: unique symbol = Symbol("torn");

/**
 * One native call makes a string of this many bytes, and the short strings in it are cut out of
 * that one: a call costs as much as four cuts. A cut may keep its window alive, so windows are small.
 */
const WINDOW_BYTES = 512;
/** Longer strings are worth a call of their own. */
const CUT_BYTES_MAX = 128;

/** An array of this many items is allocated at once; a longer one grows, as its count may be wrong. */
const ITEMS_EXPECTED_MAX = 64;

/** Above every address: nothing can be read from there on. */
export const BEHIND_ALL = 2 ** 40;

/** Names of fields recur: the last one of each hash is kept, and found by its bytes. */
const NAME_SLOTS = 1024;
const NAME_BYTES_MAX = 32;
const nameBytes = new Uint8Array(NAME_SLOTS * NAME_BYTES_MAX);
const names: string[] = Array.from({ length: NAME_SLOTS }, () => "");

/** Assigning to these could call a setter of Object.prototype, or fail when that is frozen. */
const inheritedNames = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Where the one decode that is under way stands: none of it calls code of the application. An
 * object, since addresses above 2 GiB are stored in its fields without allocating.
 */
export const cursor = {
  /** The address behind what was read last. */
  next: 0,
  /** Where windows end at the latest. */
  windowLimit: 0,
  windowBytes: WINDOW_BYTES,
  windowAt: 0,
  windowEnd: 0,
  windowText: "",
};

/**
 * The value that is exactly the bytes [at, at + bytes), or TORN.
 *
 * Byte arrays are copies. Garbage never makes it throw; only an exhausted stack or heap does.
 */
export function decodeValue(pages: Pages, at: number, bytes: number): unknown {
  if (bytes > VALUE_BYTES_MAX || at + bytes > pages.bytes.length) return TORN;
  const end = at + bytes;
  openWindows(end, WINDOW_BYTES);
  const value = take(pages, at, end, 0);
  cursor.windowText = "";
  return cursor.next === end ? value : TORN;
}

/** The `count` names that are exactly the bytes [at, at + bytes), or undefined. */
export function decodeNames(
  pages: Pages,
  at: number,
  bytes: number,
  count: number,
): string[] | undefined {
  const found: string[] = [];
  const end = at + bytes;
  cursor.next = at;
  openWindows(end, WINDOW_BYTES);
  for (let i = 0; i < count; i++) {
    const name = takeName(pages, cursor.next, end);
    if (name === TORN) return undefined;
    found.push(name);
  }
  // Nobody else is to read in this window.
  cursor.windowEnd = 0;
  return cursor.next === end ? found : undefined;
}

/** From here on texts are cut out of new windows of so many bytes, up to `limit`. */
export function openWindows(limit: number, bytes: number): void {
  cursor.windowLimit = limit;
  cursor.windowBytes = bytes;
  cursor.windowEnd = 0;
}

/** The value at `at`, which ends by `end`, or TORN; then `cursor.next` is behind it. */
export function take(pages: Pages, at: number, end: number, depth: number): unknown {
  if (at >= end || depth > DEPTH_MAX) return TORN;
  const tag = pages.bytes[at]!;
  cursor.next = at + 1;
  if (tag >= TAG_SMALL) return tag - TAG_SMALL;
  if (tag >= TAG_SHORT) return takeText(pages, at + 1, end, tag - TAG_SHORT);
  switch (tag) {
    case TAG_NULL:
      return null;
    case TAG_UNDEFINED:
      return undefined;
    case TAG_FALSE:
      return false;
    case TAG_TRUE:
      return true;
    case TAG_OBJECT:
      return takeObject(pages, at, end, depth);
    case TAG_ARRAY:
      return takeArray(pages, at, end, depth);
    case TAG_I32:
      if (end - cursor.next < 4) return TORN;
      cursor.next += 4;
      return pages.view.getInt32(at + 1, true);
    case TAG_F64:
    case TAG_DATE:
      return takeDouble(pages, at, end, tag);
    case TAG_LATIN1:
    case TAG_UTF16:
    case TAG_BYTES:
    case TAG_BIGINT:
      return takeLong(pages, at, end, tag);
    default:
      return TORN;
  }
}

/** The next of a record's values. When that is torn, `cursor.next` is behind the record's end. */
export function takeField(pages: Pages, end: number): unknown {
  const at = cursor.next;
  if (at < end) {
    const tag = pages.bytes[at]!;
    if (tag >= TAG_SMALL) {
      cursor.next = at + 1;
      return tag - TAG_SMALL;
    }
    const value = take(pages, at, end, 1);
    if (value !== TORN) return value;
  }
  cursor.next = BEHIND_ALL;
  return undefined;
}

function takeDouble(pages: Pages, at: number, end: number, tag: number): unknown {
  if (end - cursor.next < 8) return TORN;
  cursor.next += 8;
  const number = pages.view.getFloat64(at + 1, true);
  return tag === TAG_DATE ? new Date(number) : number;
}

function takeLong(pages: Pages, at: number, end: number, tag: number): unknown {
  const from = at + LONG_HEADER_BYTES;
  if (from > end) return TORN;
  const length = pages.view.getUint32(at + 1, true);
  if (length > end - from) return TORN;
  if (tag === TAG_LATIN1) return takeText(pages, from, end, length);
  cursor.next = from + length;
  if (tag === TAG_BIGINT) return bigintOf(pages, from, length);
  if (tag === TAG_UTF16) return length & 1 ? TORN : pages.bytes.ucs2Slice(from, cursor.next);
  const copy = new Uint8Array(length);
  copy.set(pages.bytes.subarray(from, cursor.next));
  return copy;
}

function bigintOf(pages: Pages, from: number, length: number): unknown {
  if (length === 0 || length > BIGINT_BYTES_MAX) return TORN;
  const sign = pages.bytes[from]!;
  if (sign > 1) return TORN;
  const magnitude = Buffer.from(pages.bytes.subarray(from + 1, from + length)).reverse();
  const value = BigInt(`0x0${magnitude.toString("hex")}`);
  return sign ? -value : value;
}

/** The Latin-1 string of `length` bytes at `from`. */
export function takeText(
  pages: Pages,
  from: number,
  end: number,
  length: number,
): string | typeof TORN {
  const to = from + length;
  if (to > end) return TORN;
  cursor.next = to;
  if (length <= SHORT_TEXT_BYTES && from + SHORT_TEXT_BYTES <= pages.view.byteLength) {
    return shortText(pages.view, from, length);
  }
  if (length > CUT_BYTES_MAX) return pages.bytes.latin1Slice(from, to);
  if (to > cursor.windowEnd) {
    cursor.windowAt = from;
    cursor.windowEnd = Math.min(from + cursor.windowBytes, cursor.windowLimit);
    cursor.windowText = pages.bytes.latin1Slice(cursor.windowAt, cursor.windowEnd);
  }
  return cursor.windowText.substring(from - cursor.windowAt, to - cursor.windowAt);
}

function takeArray(pages: Pages, at: number, end: number, depth: number): unknown {
  const first = at + CONTAINER_HEADER_BYTES;
  if (first > end) return TORN;
  const last = first + pages.view.getUint32(at + 1, true);
  const count = pages.view.getUint32(at + 5, true);
  if (last > end || count > last - first) return TORN;
  // oxlint-disable-next-line unicorn/no-new-array -- an array that grows takes room for 17 items
  const items = new Array<unknown>(Math.min(count, ITEMS_EXPECTED_MAX));
  cursor.next = first;
  for (let i = 0; i < count; i++) {
    const item = take(pages, cursor.next, last, depth + 1);
    if (item === TORN) return TORN;
    items[i] = item;
  }
  return cursor.next === last ? items : TORN;
}

function takeObject(pages: Pages, at: number, end: number, depth: number): unknown {
  const first = at + CONTAINER_HEADER_BYTES;
  if (first > end) return TORN;
  const last = first + pages.view.getUint32(at + 1, true);
  const count = pages.view.getUint32(at + 5, true);
  if (last > end || count * 2 > last - first) return TORN;
  const fields: Record<string, unknown> = {};
  cursor.next = first;
  for (let i = 0; i < count; i++) {
    const name = takeName(pages, cursor.next, last);
    if (name === TORN) return TORN;
    const field = take(pages, cursor.next, last, depth + 1);
    if (field === TORN) return TORN;
    setField(fields, name, field);
  }
  return cursor.next === last ? fields : TORN;
}

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

export function takeName(pages: Pages, at: number, end: number): string | typeof TORN {
  if (at >= end) return TORN;
  const tag = pages.bytes[at]!;
  if (tag >= TAG_SHORT && tag < TAG_SMALL)
    return takeShortName(pages, at + 1, end, tag - TAG_SHORT);
  if (tag !== TAG_LATIN1 && tag !== TAG_UTF16) return TORN;
  return takeLong(pages, at, end, tag) as string | typeof TORN;
}

function takeShortName(
  pages: Pages,
  from: number,
  end: number,
  length: number,
): string | typeof TORN {
  const { bytes } = pages;
  if (length > NAME_BYTES_MAX || length > end - from) return takeText(pages, from, end, length);
  let hash = length;
  for (let i = 0; i < length; i++) hash = (Math.imul(hash, 31) + bytes[from + i]!) | 0;
  const slot = (hash ^ (hash >>> 10)) & (NAME_SLOTS - 1);
  const known = slot * NAME_BYTES_MAX;
  const name = names[slot]!;
  let same = name.length === length;
  for (let i = 0; same && i < length; i++) same = nameBytes[known + i] === bytes[from + i];
  cursor.next = from + length;
  return same ? name : learnName(pages, from, length, slot);
}

function learnName(pages: Pages, from: number, length: number, slot: number): string {
  const text = pages.bytes.latin1Slice(from, from + length);
  // As a property's key it is the engine's one copy, which makes assigning by it cheaper.
  const name = Object.keys({ [text]: 0 })[0]!;
  for (let i = 0; i < length; i++) nameBytes[slot * NAME_BYTES_MAX + i] = name.charCodeAt(i);
  names[slot] = name;
  return name;
}
