/** Ids whose hashes agree in their low bits, as an attacker finds them who has read the seed. */
import { HASH_FACTOR_HIGH, HASH_FACTOR_LOW } from "../../assembly/layout/indexes.ts";
import { STORE_SEED } from "../../assembly/layout/store.ts";

/** `count` ids of 16 letters whose hashes have these low `bits`. */
export function collidingIds(words: Int32Array, count: number, bits: number, low = 0): string[] {
  const seed = seedOf(words);
  const mask = 2 ** bits - 1;
  const found: string[] = [];
  for (let i = 0; found.length < count; i++) {
    const id = `flood-${String(i).padStart(10, "0")}`;
    if ((hashOf(id, seed) & mask) === low) found.push(id);
  }
  return found;
}

/** The seed of a store: its low half and its high one. */
export function seedOf(words: Int32Array): Int32Array {
  return words.subarray(STORE_SEED >> 2, (STORE_SEED >> 2) + 2);
}

/** The core's hash, written independently: 64-bit numbers are pairs of 32-bit halves, the low one first. */
export function hashOf(id: string, seed: Int32Array): number {
  const [lowKey, highKey] = [seed[0]!, seed[1]!];
  const point = times(lowKey, highKey, HASH_FACTOR_LOW, HASH_FACTOR_HIGH);
  point[0] |= 1;
  let [low, high] = [point[0] ^ (id.length << 1), point[1]];
  for (let at = 0; at < id.length; at += 8) {
    const moved = times(low, high, point[0], point[1]);
    const product = times(lettersAt(id, at) + lowKey, 0, lettersAt(id, at + 4) + highKey, 0);
    const sum = (moved[0] >>> 0) + (product[0] >>> 0);
    low = sum | 0;
    high = (moved[1] + product[1] + (sum > 0xffffffff ? 1 : 0)) | 0;
  }
  return times(low ^ high, high, HASH_FACTOR_LOW, HASH_FACTOR_HIGH)[1] >>> 0;
}

/** The low 64 bits of a product. */
function times(aLow: number, aHigh: number, bLow: number, bHigh: number): [number, number] {
  // The low halves by pieces of 16 bits, whose products are exact.
  const [a, b] = [aLow >>> 0, bLow >>> 0];
  const least = (a & 0xffff) * (b & 0xffff);
  const middle = (a >>> 16) * (b & 0xffff) + Math.floor(least / 0x10000);
  const other = (a & 0xffff) * (b >>> 16) + (middle % 0x10000);
  const upper =
    (a >>> 16) * (b >>> 16) + Math.floor(middle / 0x10000) + Math.floor(other / 0x10000);
  const crossed = Math.imul(aLow, bHigh) + Math.imul(aHigh, bLow);
  return [Math.imul(aLow, bLow), (upper + crossed) | 0];
}

/** Four letters of the id; zeros behind it. */
function lettersAt(id: string, at: number): number {
  let word = 0;
  for (let i = 0; i < 4 && at + i < id.length; i++) word |= id.charCodeAt(at + i) << (i * 8);
  return word;
}
