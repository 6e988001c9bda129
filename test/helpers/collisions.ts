/** Ids whose hashes agree in their low bits, as an attacker finds them who has read the seed. */
import { STORE_SEED } from "../../assembly/layout/store.ts";

/** Four pairs of 32-bit halves, the low one first. */
type State = Int32Array;

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

/** SipHash-1-3 as the core has it, written independently. */
export function hashOf(id: string, seed: Int32Array): number {
  const bytes = Buffer.alloc(Math.ceil(id.length / 8) * 8);
  bytes.write(id, "latin1");
  const [low, high] = [seed[0]!, seed[1]!];
  const info = id.length << 1;
  const state: State = Int32Array.of(
    low ^ 0x70736575,
    high ^ 0x736f6d65,
    high ^ info ^ 0x6e646f6d,
    low ^ 0x646f7261,
    low ^ 0x6e657261,
    high ^ 0x6c796765,
    high ^ info ^ 0x79746573,
    low ^ 0x74656462,
  );
  for (let at = 0; at < bytes.length; at += 8) {
    round(state, bytes.readInt32LE(at), bytes.readInt32LE(at + 4));
  }
  state[4]! ^= 0xff;
  for (let i = 0; i < 3; i++) round(state, 0, 0);
  return (state[0]! ^ state[2]! ^ state[4]! ^ state[6]!) >>> 0;
}

function round(state: State, low: number, high: number): void {
  state[6]! ^= low;
  state[7]! ^= high;
  mix(state, 0, 2, 13);
  mix(state, 4, 6, 16);
  turn(state, 0, 32);
  mix(state, 4, 2, 17);
  mix(state, 0, 6, 21);
  turn(state, 4, 32);
  state[0]! ^= low;
  state[1]! ^= high;
}

/** a += b; b = rotl(b) ^ a */
function mix(state: State, a: number, b: number, bits: number): void {
  const sum = (state[a]! >>> 0) + (state[b]! >>> 0);
  state[a] = sum;
  state[a + 1] = state[a + 1]! + state[b + 1]! + (sum >= 2 ** 32 ? 1 : 0);
  turn(state, b, bits);
  state[b]! ^= state[a]!;
  state[b + 1]! ^= state[a + 1]!;
}

function turn(state: State, at: number, bits: number): void {
  const [low, high] = [state[at]!, state[at + 1]!];
  if (bits === 32) [state[at], state[at + 1]] = [high, low];
  else {
    state[at] = (low << bits) | (high >>> (32 - bits));
    state[at + 1] = (high << bits) | (low >>> (32 - bits));
  }
}
