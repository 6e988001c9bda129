/** Ids whose hashes agree in their low bits, as an attacker finds them who has read the seed. */
import { STORE_SEED } from "../../assembly/layout/store.ts";

/** `count` ids of 16 letters whose hashes have these low `bits`. */
export function collidingIds(words: Int32Array, count: number, bits: number, low = 0): string[] {
  const seed = words.subarray(STORE_SEED >> 2, (STORE_SEED >> 2) + 2);
  const mask = 2 ** bits - 1;
  const found: string[] = [];
  for (let i = 0; found.length < count; i++) {
    const id = `flood-${String(i).padStart(10, "0")}`;
    if ((hashOf(id, seed) & mask) === low) found.push(id);
  }
  return found;
}

/** The core's hash, written independently: on 32-bit halves, the low one first. */
export function hashOf(id: string, seed: Int32Array): number {
  const info = id.length << 1;
  const [low, high] = [seed[0]!, seed[1]!];
  let [a, aHigh] = [low ^ 0x70736575, high ^ 0x736f6d65];
  let [b, bHigh] = [high ^ info ^ 0x6e646f6d, low ^ 0x646f7261];
  let [c, cHigh] = [low ^ 0x6e657261, high ^ 0x6c796765];
  let [d, dHigh] = [high ^ info ^ 0x79746573, low ^ 0x74656462];
  const words = Math.ceil(id.length / 8);
  for (let i = 0; i < words + 2; i++) {
    const word = i < words ? half(id, i * 8) : 0;
    const wordHigh = i < words ? half(id, i * 8 + 4) : 0;
    if (i === words) c ^= 0xff;
    d ^= word;
    dHigh ^= wordHigh;
    let sum = (a >>> 0) + (b >>> 0);
    aHigh = (aHigh + bHigh + (sum > 0xffffffff ? 1 : 0)) | 0;
    a = sum | 0;
    sum = (c >>> 0) + (d >>> 0);
    cHigh = (cHigh + dHigh + (sum > 0xffffffff ? 1 : 0)) | 0;
    c = sum | 0;
    let turned = ((b << 13) | (bHigh >>> 19)) ^ a;
    bHigh = ((bHigh << 13) | (b >>> 19)) ^ aHigh;
    b = turned;
    turned = ((d << 16) | (dHigh >>> 16)) ^ c;
    dHigh = ((dHigh << 16) | (d >>> 16)) ^ cHigh;
    d = turned;
    // The halves of `a` change places, here and below those of `c`.
    sum = (c >>> 0) + (b >>> 0);
    cHigh = (cHigh + bHigh + (sum > 0xffffffff ? 1 : 0)) | 0;
    c = sum | 0;
    sum = (aHigh >>> 0) + (d >>> 0);
    aHigh = (a + dHigh + (sum > 0xffffffff ? 1 : 0)) | 0;
    a = sum | 0;
    turned = ((b << 17) | (bHigh >>> 15)) ^ c;
    bHigh = ((bHigh << 17) | (b >>> 15)) ^ cHigh;
    b = turned;
    turned = ((d << 21) | (dHigh >>> 11)) ^ a;
    dHigh = ((dHigh << 21) | (d >>> 11)) ^ aHigh;
    d = turned;
    turned = c;
    c = cHigh;
    cHigh = turned;
    a ^= word;
    aHigh ^= wordHigh;
  }
  return (a ^ b ^ c ^ d) >>> 0;
}

/** Four letters of the id; zeros behind it. */
function half(id: string, at: number): number {
  let word = 0;
  for (let i = 0; i < 4 && at + i < id.length; i++) word |= id.charCodeAt(at + i) << (i * 8);
  return word;
}
