/**
 * Short strings recur: states, tags, codes. The last one of each hash is kept and found by its bytes,
 * which costs less than making it, and leaves the garbage collector less to do.
 */
const SLOTS_LOG2 = 11;
const SLOTS = 1 << SLOTS_LOG2;
/** Two words hold all units. */
export const SHORT_TEXT_BYTES = 8;
const MULTIPLIER = 0x9e3779b1;

const lows = new Int32Array(SLOTS);
const highs = new Int32Array(SLOTS);
const texts: string[] = Array.from({ length: SLOTS }, () => "");
/** Which bits of the words belong to a text of so many bytes. */
const lowMasks = Int32Array.from({ length: 9 }, (_, bytes) => maskOf(bytes));
const highMasks = Int32Array.from({ length: 9 }, (_, bytes) => maskOf(bytes - 4));

function maskOf(bytes: number): number {
  if (bytes <= 0) return 0;
  return bytes >= 4 ? -1 : (1 << (bytes * 8)) - 1;
}

/**
 * The Latin-1 text of `length` ≤ SHORT_TEXT_BYTES bytes at `at`, where SHORT_TEXT_BYTES bytes can
 * be read. Each byte is read once: what changes meanwhile is torn, but never kept as another text.
 */
export function shortText(view: DataView, at: number, length: number): string {
  const low = view.getInt32(at, true) & lowMasks[length]!;
  const high = view.getInt32(at + 4, true) & highMasks[length]!;
  const mixed = Math.imul(low ^ Math.imul(high, MULTIPLIER) ^ length, MULTIPLIER);
  const slot = mixed >>> (32 - SLOTS_LOG2);
  if (lows[slot] === low && highs[slot] === high) {
    const known = texts[slot]!;
    if (known.length === length) return known;
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
