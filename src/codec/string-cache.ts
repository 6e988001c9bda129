/**
 * Strings that recur: short texts (states, tags, codes) and names of fields. A cache has the last
 * string of each hash and finds it by its bytes. That costs less than making the string again, and
 * leaves less to the garbage collector.
 */
import type { PageBytes } from "../memory/pages.ts";

export const SHORT_TEXT_BYTES = 8;
const SLOTS_LOG2 = 11;
const SLOTS = 1 << SLOTS_LOG2;
const MULTIPLIER = 0x9e3779b1;

const lows = new Int32Array(SLOTS);
const highs = new Int32Array(SLOTS);
const texts: string[] = Array.from({ length: SLOTS }, () => "");
/** The bits of the words that belong to a text of so many bytes. */
const lowMasks = Int32Array.from({ length: 9 }, (_, bytes) => maskOf(bytes));
const highMasks = Int32Array.from({ length: 9 }, (_, bytes) => maskOf(bytes - 4));

function maskOf(bytes: number): number {
  if (bytes <= 0) return 0;
  return bytes >= 4 ? -1 : (1 << (bytes * 8)) - 1;
}

/**
 * The Latin-1 text of `length` ≤ SHORT_TEXT_BYTES bytes at `at`, where SHORT_TEXT_BYTES bytes can
 * be read. It reads each byte once: a text that changes during the read is torn, but the cache
 * never has it under other bytes.
 */
export function shortText(view: DataView, at: number, length: number): string {
  const low = view.getInt32(at, true) & lowMasks[length]!;
  const high = view.getInt32(at + 4, true) & highMasks[length]!;
  const mixed = Math.imul(low ^ Math.imul(high, MULTIPLIER) ^ length, MULTIPLIER);
  const slot = mixed >>> (32 - SLOTS_LOG2);
  if (lows[slot] === low && highs[slot] === high) {
    const cached = texts[slot]!;
    if (cached.length === length) return cached;
  }
  const text = textOf(low, high).substring(0, length);
  lows[slot] = low;
  highs[slot] = high;
  texts[slot] = text;
  return text;
}

/** One call with all units is quick. */
function textOf(low: number, high: number): string {
  return String.fromCharCode(
    low & 0xff,
    (low >>> 8) & 0xff,
    (low >>> 16) & 0xff,
    low >>> 24,
    high & 0xff,
    (high >>> 8) & 0xff,
    (high >>> 16) & 0xff,
    high >>> 24,
  );
}

export const FIELD_NAME_BYTES = 32;
const NAME_SLOTS = 1024;

const nameBytes = new Uint8Array(NAME_SLOTS * FIELD_NAME_BYTES);
const names: string[] = Array.from({ length: NAME_SLOTS }, () => "");

/** The Latin-1 name of `length` ≤ FIELD_NAME_BYTES bytes at `at`. */
export function fieldName(bytes: PageBytes, at: number, length: number): string {
  let hash = length;
  for (let i = 0; i < length; i++) hash = (Math.imul(hash, 31) + bytes[at + i]!) | 0;
  const slot = (hash ^ (hash >>> 10)) & (NAME_SLOTS - 1);
  const cachedAt = slot * FIELD_NAME_BYTES;
  const name = names[slot]!;
  let isSame = name.length === length;
  for (let i = 0; isSame && i < length; i++) isSame = nameBytes[cachedAt + i] === bytes[at + i];
  return isSame ? name : learnName(bytes, at, length, slot);
}

function learnName(bytes: PageBytes, at: number, length: number, slot: number): string {
  const text = bytes.latin1Slice(at, at + length);
  // As a property's key it is the engine's one copy, which makes assigning by it cheaper.
  const name = Object.keys({ [text]: 0 })[0]!;
  for (let i = 0; i < length; i++) nameBytes[slot * FIELD_NAME_BYTES + i] = name.charCodeAt(i);
  names[slot] = name;
  return name;
}
