/**
 * Ids between strings and the pages: one-byte (Latin-1) or two-byte (UTF-16LE) units.
 *
 *   │ units: keyInfo >> 1 bytes │ zeroes up to a multiple of 8 │    keyInfo = bytes << 1 | wide
 *
 * An id is wide only if some unit is above 0xFF. Callers provide room for `ID_BYTES_MAX` bytes and
 * the padding.
 */
import { ID_BYTES_MAX, ID_UTF8_BYTES_MAX } from "../../assembly/layout/memory.ts";
import { NODE_ID, NODE_KEY_INFO } from "../../assembly/layout/node.ts";
import { PluresError } from "../support/error.ts";
import type { Pages } from "../memory/pages.ts";

const UNIT_MAX = 0xffff;
const NARROW_MAX = 0xff;
const UTF8_BYTES_A_UNIT_MAX = 3;
const PADDING = 8;

/** Up to here a loop over the units costs less than the two calls that do it natively. */
const LOOP_UNITS_MAX = 32;

/** Writes an id and its padding at `at`; returns its keyInfo. Throws ERR_BAD_ID. */
export function writeId(pages: Pages, at: number, id: unknown): number {
  if (typeof id !== "string" || id.length === 0) throw badId(id);
  const units = id.length;
  if (units > ID_UTF8_BYTES_MAX) throw badId(id);
  if (units * UTF8_BYTES_A_UNIT_MAX > ID_UTF8_BYTES_MAX && utf8Bytes(id) > ID_UTF8_BYTES_MAX) {
    throw badId(id);
  }
  return writeUnits(pages, at, id);
}

/** Throws ERR_BAD_ID. */
export function checkId(id: unknown): void {
  if (typeof id !== "string" || id.length === 0) throw badId(id);
  if (id.length > ID_UTF8_BYTES_MAX || utf8Bytes(id) > ID_UTF8_BYTES_MAX) throw badId(id);
}

/**
 * Writes a bound of a range, which need not be a valid id; returns its keyInfo, 0 (no bound) for "".
 *
 * Ids have at most 1,024 units. So a comparison with an id looks at no unit behind the 1,025th, and
 * of that one only its existence counts. A longer narrow bound is cut there: 1,025 bytes. A wide one
 * is cut to 1,024 units, the 2,048 bytes of the room. Only an id equal to that rest would sort
 * differently, and no id can be: the rest is wide, hence over 1,024 bytes of UTF-8. If the only wide
 * units are cut off, the rest is narrow and could equal an id. So it gets a 1,025th unit, any one.
 */
export function writeBound(pages: Pages, at: number, bound: string): number {
  if (bound.length <= ID_UTF8_BYTES_MAX) return writeUnits(pages, at, bound);
  const rest = bound.slice(0, ID_UTF8_BYTES_MAX);
  return writeUnits(pages, at, hasWideUnit(rest) ? rest : `${rest}\0`);
}

/**
 * The id at `at`. Before validation its bytes and even the address may be garbage: then this is some
 * short string.
 */
export function readId(pages: Pages, at: number, keyInfo: number): string {
  const { bytes } = pages;
  const end = Math.min(at + Math.min(keyInfo >>> 1, ID_BYTES_MAX), bytes.length);
  if (at >= end) return "";
  return keyInfo & 1 ? bytes.ucs2Slice(at, end) : bytes.latin1Slice(at, end);
}

/** The id of the node at this address, or undefined when it cannot be a node. */
export function idAt(pages: Pages, node: number): string | undefined {
  if (node < NODE_ID || node > pages.bytes.length - ID_BYTES_MAX * 2) return undefined;
  const keyInfo = pages.words[(node + NODE_KEY_INFO) >>> 2]! >>> 0;
  return keyInfo >>> 1 > ID_BYTES_MAX ? undefined : readId(pages, node + NODE_ID, keyInfo);
}

/**
 * The smallest string behind every string that starts with `prefix`, in the order of UTF-16 units:
 * the exclusive end of the prefix's range. Undefined when none exists.
 */
export function successor(prefix: string): string | undefined {
  let last = prefix.length - 1;
  while (last >= 0 && prefix.charCodeAt(last) === UNIT_MAX) last--;
  if (last < 0) return undefined;
  return prefix.slice(0, last) + String.fromCharCode(prefix.charCodeAt(last) + 1);
}

/** `at` is a multiple of 8. Words, not bytes: the core's loads of them then need not wait. */
function writeUnits(pages: Pages, at: number, id: string): number {
  const units = id.length;
  if (units > LOOP_UNITS_MAX) return writeLong(pages, at, id);
  const { words } = pages;
  let word = at >>> 2;
  let all = 0;
  let i = 0;
  for (const whole = units & ~3; i < whole; i += 4) {
    const first = id.charCodeAt(i);
    const second = id.charCodeAt(i + 1);
    const third = id.charCodeAt(i + 2);
    const fourth = id.charCodeAt(i + 3);
    all |= first | second | third | fourth;
    words[word++] = first | (second << 8) | (third << 16) | (fourth << 24);
  }
  let rest = 0;
  for (let shift = 0; i < units; i++, shift += 8) {
    const unit = id.charCodeAt(i);
    all |= unit;
    rest |= unit << shift;
  }
  if (all > NARROW_MAX) return writeLong(pages, at, id);
  if (units % PADDING !== 0) {
    words[word++] = rest;
    if (units % PADDING < 4) words[word] = 0;
  }
  return units << 1;
}

function writeLong(pages: Pages, at: number, id: string): number {
  if (!hasWideUnit(id)) return pad(pages, at, pages.bytes.latin1Write(id, at, id.length), 0);
  return pad(pages, at, pages.bytes.ucs2Write(id, at, id.length * 2), 1);
}

/** The core hashes and compares ids 8 bytes at a time. */
function pad(pages: Pages, at: number, idBytes: number, wide: number): number {
  const { bytes } = pages;
  for (let i = idBytes; i % PADDING !== 0; i++) bytes[at + i] = 0;
  return (idBytes << 1) | wide;
}

function hasWideUnit(text: string): boolean {
  return /[\u0100-\uffff]/.test(text);
}

/** A lone surrogate counts 3, as in the core. */
function utf8Bytes(id: string): number {
  let bytes = 0;
  let high = false;
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
    const low = (unit & 0xfc00) === 0xdc00;
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else bytes += low && high ? 1 : 3;
    high = (unit & 0xfc00) === 0xd800;
  }
  return bytes;
}

function badId(id: unknown): PluresError {
  let found = "is an empty string";
  if (typeof id !== "string") found = `is of type ${id === null ? "null" : typeof id}`;
  else if (id.length > 0) found = `has ${utf8Bytes(id)} bytes and starts with ${quoted(id)}`;
  return new PluresError(
    "ERR_BAD_ID",
    `An id must be a string of 1 to ${ID_UTF8_BYTES_MAX} bytes in UTF-8, but this one ${found}. ` +
      "Nothing was done. Convert the id to a string, or shorten it, for instance to a hash.",
  );
}

function quoted(id: string): string {
  const SHOWN_UNITS = 40;
  return JSON.stringify(id.slice(0, SHOWN_UNITS));
}
